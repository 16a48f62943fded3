import type { Edit, Module, Problem, Span } from '../../grammar/index.ts';
import type { LawState } from '../model.ts';

/**
 * In what a mutant differs from the rule as it stands:
 * - `literal`: a number is one more or less, in its last unit; of `jaar - 2` the number of years;
 * - `comparison`: `<` and `<=`, `>` and `>=`, `=` and `<>` are each other;
 * - `logic`: `en` and `of` are each other, or `niet` is left out;
 * - `extreme`: `hoogste` and `laagste` are each other;
 * - `order`: they are so in what comes first in an order, or among equals;
 * - `condition`: a named condition is left out of its list;
 * - `exception`: an exception is left out;
 * - `branch`: two values of `als … dan … anders` have changed places;
 * - `rounding`: it is rounded in another direction;
 * - `weight`: two weights of a division have changed places, or two keys.
 */
export type MutationKind =
  | 'literal'
  | 'comparison'
  | 'logic'
  | 'extreme'
  | 'order'
  | 'condition'
  | 'exception'
  | 'branch'
  | 'rounding'
  | 'weight';

/** A small change of a rule, as an edit of the file in which it was written. */
export interface Mutant {
  readonly kind: MutationKind;
  readonly file: string;
  /** What is looked at: the place that is shown. */
  readonly span: Span;
  /** In one line. */
  readonly before: string;
  readonly after: string;
  readonly edits: readonly Edit[];
  /** The rule, parameter, division or exception that it is in. */
  readonly name: string;
  /** What may come out otherwise: quantities by today's name, numbers of the law with their indexes (`partOfLaw`). */
  readonly touches: readonly string[];
}

/** Part of a state's text: what is replaced there, and by what. */
export interface Change {
  readonly span: Span;
  readonly text: (was: string) => string | undefined;
}

/** Where a mutant is made: a text of the law, with the files as written. */
export interface Workshop {
  readonly state: LawState;
  readonly module: Module;
  readonly sources: ReadonlyMap<string, string>;
  readonly name: string;
  readonly touches: readonly string[];
}

/**
 * The mutant in which these stretches are replaced; none where a stretch was not written in one piece, where they lie in
 * several files, or where nothing would change. `shown` is what the reader gets to see, where at least one of them lies in it;
 * by default all between them.
 */
export function mutant(
  { state, module, sources, name, touches }: Workshop,
  kind: MutationKind,
  changes: readonly Change[],
  shown?: Span,
): readonly Mutant[] {
  const edits: Edit[] = [];
  let file: string | undefined;
  for (const { span, text } of changes) {
    const origin = state.originOf(module, span);
    const source = origin === undefined ? undefined : sources.get(origin.file);
    if (origin === undefined || source === undefined || (file !== undefined && file !== origin.file)) return [];
    file = origin.file;
    const was = source.slice(origin.span.start, origin.span.end);
    const replaced = text(was);
    if (replaced === undefined || replaced === was) return [];
    edits.push({ span: origin.span, text: replaced });
  }
  const source = file === undefined ? undefined : sources.get(file);
  if (file === undefined || source === undefined || edits.length === 0) return [];
  const start = Math.min(...edits.map((edit) => edit.span.start));
  const end = Math.max(...edits.map((edit) => edit.span.end));
  const wanted = shown === undefined ? undefined : state.originOf(module, shown);
  const within = (span: Span): readonly Edit[] => edits.filter((edit) => contains(span, edit.span));
  const isFit = wanted !== undefined && wanted.file === file && within(wanted.span).length > 0;
  const span = isFit ? wanted.span : { start, end };
  return [
    {
      kind,
      file,
      span,
      before: oneLine(source.slice(span.start, span.end)),
      after: oneLine(edited(source, within(span), span)),
      edits,
      name,
      touches,
    },
  ];
}

/** A text with edits carried out, or a stretch of it as it then reads. */
export function edited(
  source: string,
  edits: readonly Edit[],
  { start, end }: Span = { start: 0, end: source.length },
): string {
  const sorted = edits.toSorted((one, other) => one.span.start - other.span.start);
  let text = '';
  let at = start;
  for (const edit of sorted) {
    text += source.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return text + source.slice(at, end);
}

/** The fixes that problems offer for one file. */
export function fixesFor(file: string, problems: readonly Problem[]): readonly Edit[] {
  return problems.flatMap((problem) => (problem.file === file ? (problem.fixes?.[0]?.edits ?? []) : []));
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** As much as fits in a line. */
function oneLine(text: string): string {
  const line = text.trim().split(/\s+/).join(' ');
  return line.length <= longest ? line : `${line.slice(0, longest)} …`;
}

const longest = 120;
