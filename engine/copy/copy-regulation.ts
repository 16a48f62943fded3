import { type Edit, format, type Module, parse, type SourceFile, type Span } from '../../grammar/index.ts';
import type { Analysis, LawState } from '../model.ts';
import { copiedExamples } from './copied-examples.ts';
import { changedText, copiedHead } from './copied-head.ts';
import { edited } from './edited.ts';
import { movedYears } from './moved-years.ts';
import { yearsInWords } from './years-in-words.ts';

/** What is to be made of a regulation. */
export interface CopyRequest {
  /** The name of the new one. */
  readonly name: string;
  /** The years its money is for; absent: those of the old one, moved along with `years`. */
  readonly term?: { readonly from: number; readonly through: number };
  /** The day whose text is taken, ISO; absent: the newest text. */
  readonly lawOf?: string;
  /** By how many years those of grids, families, divisions and examples are moved; absent: they stay. */
  readonly years?: number;
}

/** The files of a draft of the next regulation. */
export interface Copy {
  /** The text, then, where there are any, its examples. */
  readonly files: readonly SourceFile[];
  /**
   * The examples that come out, and those that do not and stand there as comments; of a text with errors nobody can say,
   * and all go along as they are.
   */
  readonly examples: {
    readonly kept: readonly string[];
    readonly resting: readonly string[];
    readonly untried: readonly string[];
  };
  /** Lines of formulas with years and days, which stay as they were. */
  readonly staying: readonly CopiedLine[];
  /** Lines whose titles, labels, citations or comments name a year; only where the new money is for other years. */
  readonly named: readonly CopiedLine[];
}

/** A line of the new text. */
export interface CopiedLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/**
 * Makes the text of a day the first text of a new regulation: amendments folded in, each named in a comment above what it
 * changed; the dates of the head to be filled in; citations and quotations as they were. `sources` are the files the
 * analysis was made of.
 */
export function copyRegulation(analysis: Analysis, sources: readonly SourceFile[], request: CopyRequest): Copy {
  const state = analysis.law.state({ ...(request.lawOf === undefined ? {} : { lawOf: request.lawOf }), exact: true });
  const drafts = state.texts.map((text, at) => draftOf(analysis, state, text, at, request));
  const language = parse(state.texts[0] ?? { name: '', text: '' }).module.language;
  const files = drafts.map(
    (text, at): SourceFile => ({ name: `${request.name}${at === 0 ? '' : `-${at + 1}`}.maat`, text }),
  );
  const examples = copiedExamples(analysis, sources, files, language, request);
  const staying = files.flatMap((file) => linesOf(file, movedYears(parse(file).module, 0).staying));
  const others = (request.years ?? 0) !== 0 || request.term !== undefined;
  const named = others ? files.flatMap((file) => linesOf(file, yearsInWords(file))) : [];
  const isListed = ({ file, line }: CopiedLine): boolean =>
    staying.some((one) => one.file === file && one.line === line);
  return {
    files: [...files, ...examples.files],
    examples: examples.labels,
    staying,
    named: named.filter((line) => !isListed(line)),
  };
}

/** One text with its new head, its years moved, and what amendments changed told above it. */
function draftOf(analysis: Analysis, state: LawState, source: SourceFile, at: number, request: CopyRequest): string {
  const { module } = parse(source);
  const moved = request.years === undefined || request.years === 0 ? { edits: [] } : movedYears(module, request.years);
  const edits: Edit[] = [
    ...(module.head.kind === 'regulation'
      ? [{ span: module.head.span, text: copiedHead(analysis, state, module, request) }]
      : []),
    ...provenance(state, module, at),
    ...moved.edits,
  ];
  const written = edited(source.text, edits);
  return format({ name: source.name, text: written }).text ?? written;
}

/** The lines in which these places stand, each once. */
function linesOf({ name, text }: SourceFile, spans: readonly Span[]): readonly CopiedLine[] {
  const lines = text.split('\n');
  const numbers = new Set(spans.map(({ start }) => text.slice(0, start).split('\n').length));
  return [...numbers].map((line) => ({ file: name, line, text: (lines[line - 1] ?? '').trim() }));
}

/** A comment above each declaration that an amendment changed. */
function provenance(state: LawState, formatted: Module, at: number): readonly Edit[] {
  const own = state.analysis.modules.filter(({ head }) => head.kind === 'regulation' || head.kind === 'missing')[at];
  const written = own?.declarations.filter(({ kind }) => kind !== 'example') ?? [];
  if (own === undefined || written.length !== formatted.declarations.length) return [];
  return formatted.declarations.flatMap((declaration, place): readonly Edit[] => {
    const span = written[place]?.span;
    const changes = span === undefined ? [] : state.changesIn(own, span);
    if (changes.length === 0) return [];
    const named = changes.map(
      ({ amendment, item }) => `${amendment.name}${item === undefined ? '' : `, ${item.place}`}`,
    );
    const start = declaration.span.start;
    return [{ span: { start, end: start }, text: `${changedText([...new Set(named)], formatted.language)}\n  ` }];
  });
}
