import { effect } from '@preact/signals';
import type { Severity } from '../../grammar/index.ts';
import { checked } from '../state/check.ts';
import type { ShownProblem } from '../worker/protocol.ts';
import { fileOf, sourceModels } from './models.ts';
import { editor, MarkerSeverity, Range, Uri } from './monaco.ts';

const owner = 'maatstaf';

/** Underlines what the engine found, in every file. */
export function followFindings(): void {
  effect(() => {
    const problems = checked.value?.problems ?? [];
    for (const model of sourceModels()) {
      const own = problems.filter(({ file }) => file === fileOf(model));
      editor.setModelMarkers(
        model,
        owner,
        own.flatMap((problem) => marker(model, problem)),
      );
    }
  });
}

/** The stretch of a model; never empty, so that there is something to see. */
export function rangeOf(model: editor.ITextModel, span: { readonly start: number; readonly end: number }): Range {
  const start = model.getPositionAt(span.start);
  const end = model.getPositionAt(Math.max(span.end, span.start + 1));
  return new Range(start.lineNumber, start.column, end.lineNumber, end.column);
}

/** The problem behind one of our markers, by what the reader sees of it. */
export function problemOf(marker: editor.IMarkerData, file: string): ShownProblem | undefined {
  return checked
    .peek()
    ?.problems.find(
      (problem) => problem.file === file && problem.code === marker.code && messageOf(problem) === marker.message,
    );
}

function marker(model: editor.ITextModel, problem: ShownProblem): readonly editor.IMarkerData[] {
  if (problem.span === undefined) return [];
  return [
    {
      ...rangeOf(model, problem.span),
      severity: severities[problem.severity],
      message: messageOf(problem),
      code: problem.code,
      source: 'Maatstaf',
      relatedInformation: problem.related.flatMap(({ file, span, message }) => {
        const related = sourceModels().find((candidate) => fileOf(candidate) === file);
        return related === undefined ? [] : [{ resource: Uri.from(related.uri), message, ...rangeOf(related, span) }];
      }),
    },
  ];
}

function messageOf({ message, help }: ShownProblem): string {
  return `${message}\n${help}`;
}

const severities: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  hint: MarkerSeverity.Info,
};
