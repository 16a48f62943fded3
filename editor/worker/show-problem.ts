import { type Language, type Problem, positions, render, type SourceFile } from '../../grammar/index.ts';
import type { ShownFix, ShownProblem } from './protocol.ts';

/** Puts problems into words, with lines and columns, in the order of the text. */
export function showProblems(
  problems: readonly Problem[],
  files: readonly SourceFile[],
  language: Language,
): readonly ShownProblem[] {
  const places = new Map(files.map((file) => [file.name, positions(file.text)]));
  const order = (problem: Problem): number => files.findIndex(({ name }) => name === problem.file);
  return problems
    .toSorted((one, other) => order(one) - order(other) || (one.span?.start ?? 0) - (other.span?.start ?? 0))
    .map((problem) => ({
      ...render(problem, language),
      ...located(problem, places),
      code: problem.code,
      severity: problem.severity,
      related: (problem.related ?? []).map((related) => ({
        file: related.file,
        span: related.span,
        message: render(related, language).message,
      })),
      fixes: (problem.fixes ?? []).map((fix): ShownFix => ({ text: fix.text, edits: fix.edits })),
    }));
}

function located(
  problem: Problem,
  places: ReadonlyMap<string, ReturnType<typeof positions>>,
): Pick<ShownProblem, 'file' | 'span' | 'line' | 'column' | 'path' | 'cell'> {
  const { file, span, path, cell } = problem;
  const place = file === undefined || span === undefined ? undefined : places.get(file)?.(span.start);
  return {
    ...(file === undefined ? {} : { file }),
    ...(span === undefined ? {} : { span }),
    ...(path === undefined ? {} : { path }),
    ...(cell === undefined ? {} : { cell }),
    ...(place === undefined ? {} : place),
  };
}
