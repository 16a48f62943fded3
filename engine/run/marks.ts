import { type Citation, citationAt } from '../../grammar/index.ts';
import type { Analysis, Marks, Quantity, Result } from '../model.ts';
import { byCodeUnits } from './order.ts';

export const noMarks: Marks = { assumptions: new Set(), untranslated: new Set(), provisional: new Set() };

/** Everything any of them rests on. The first is given back as it is where the others add nothing. */
export function mergeMarks(first: Marks, ...others: readonly Marks[]): Marks {
  return others.reduce(mergedPair, first);
}

/** The marks of several results together. */
export function marksOf(results: Iterable<Result>): Marks {
  let marks = noMarks;
  for (const result of results) marks = mergedPair(marks, result.marks);
  return marks;
}

export function withMarks(result: Result, marks: Marks): Result {
  const merged = mergedPair(result.marks, marks);
  return merged === result.marks ? result : { ...result, marks: merged };
}

/** What a value carries because it stands under these citations: an assumption, phrases of the article left untranslated. */
export function citationMarks(analysis: Analysis, citations: readonly (Citation | undefined)[]): Marks {
  const present = citations.filter((citation) => citation !== undefined);
  const [only, ...others] = present;
  if (only === undefined) return noMarks;
  if (others.length > 0) return newMarks(analysis, present);
  const known = kept.get(analysis) ?? new Map<Citation, Marks>();
  kept.set(analysis, known);
  const marks = known.get(only) ?? newMarks(analysis, present);
  known.set(only, marks);
  return marks;
}

/** All values that stand under one citation share what they carry for it, of which there may be hundreds of thousands. */
const kept = new WeakMap<Analysis, Map<Citation, Marks>>();

function newMarks(analysis: Analysis, present: readonly Citation[]): Marks {
  const articles = new Set(present.map(articleOf));
  return {
    ...noMarks,
    assumptions: new Set(present.filter((citation) => citation.word === 'assumption')),
    // By phrase, since the order in which the file has them says nothing.
    untranslated: new Set(
      analysis.untranslated
        .filter(({ citation }) => citation !== undefined && articles.has(articleOf(citation)))
        .map(({ declaration }) => declaration)
        .sort((left, right) => byCodeUnits(left.phrase.value, right.phrase.value)),
    ),
  };
}

/** The citation that rules a part of a declaration, such as a clause under an `aanname` of its own. */
export function citationOf(
  quantity: Quantity,
  part: { readonly span: { readonly start: number } },
): Citation | undefined {
  return citationAt(quantity.module, part.span.start);
}

/** The article as a whole: `artikel 5` of `artikel 5, eerste lid`. An assumption is no article and stands by itself. */
function articleOf(citation: Citation): string | Citation {
  if (citation.word === 'assumption') return citation;
  const { place, regulation = '' } = citation;
  return `${regulation} ${(place.split(',')[0] ?? place).trim()}`;
}

function mergedPair(left: Marks, right: Marks): Marks {
  if (right === noMarks || left === right || covers(left, right)) return left;
  if (left === noMarks) return right;
  return {
    assumptions: new Set([...left.assumptions, ...right.assumptions]),
    untranslated: new Set([...left.untranslated, ...right.untranslated]),
    provisional: new Set([...left.provisional, ...right.provisional]),
  };
}

function covers(left: Marks, right: Marks): boolean {
  return (
    coversSet(left.assumptions, right.assumptions) &&
    coversSet(left.untranslated, right.untranslated) &&
    coversSet(left.provisional, right.provisional)
  );
}

function coversSet<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): boolean {
  return right.size <= left.size && [...right].every((element) => left.has(element));
}
