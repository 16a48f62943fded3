import type { Dimension, Module, YearSpan } from '../../grammar/index.ts';
import type { Binding, Index, KindSymbol } from '../model.ts';
import { firstYear, lastYear } from '../value/limits.ts';
import { reportUnknown } from './unknown-name.ts';
import { report, textAt, type Work } from './work.ts';

type Years = readonly { readonly from: number; readonly through: number }[];

/**
 * The indexes of a family. `everyYear`: of facts and judgements, which may be for any year; all else exists in the years
 * it names, or in those of the head's term. Nothing where one of them is not known.
 */
export function indexesOf(
  work: Work,
  module: Module,
  dimensions: readonly Dimension[],
  everyYear: boolean,
  term: YearSpan | undefined,
): readonly Index[] | undefined {
  const indexes: Index[] = [];
  for (const dimension of dimensions) {
    const index =
      dimension.kind === 'years' || work.ownPeriods.has(dimension.name.text)
        ? yearIndex(work, module, dimension, everyYear, term)
        : kindIndex(work, module, dimension);
    if (index === undefined) return undefined;
    if (index.binding.kind === 'year' && indexes.some((other) => isOtherPeriod(other, index.binding))) {
      report(work, module, 'N102', dimension.span, { name: textAt(work, module, dimension.span) });
      return undefined;
    }
    if (indexes.some((other) => isSameDimension(other, index))) {
      report(work, module, 'N17', dimension.span, { name: textAt(work, module, dimension.span) });
      continue;
    }
    indexes.push(index);
    if (index.years !== undefined) work.years.set(index.binding, yearsIn(index.years));
  }
  return indexes;
}

/** All years of the spans. */
export function yearsIn(spans: Years): ReadonlySet<number> {
  const years = new Set<number>();
  for (const { from, through } of spans) for (let year = from; year <= through; year++) years.add(year);
  return years;
}

/** Years as written, in either language. */
export function spanText(from: number, through: number): string {
  return from === through ? `${from}` : `${from}–${through}`;
}

/** Whether such years can be: in order, and within the calendar. */
export function areYears(from: number, through: number): boolean {
  return from <= through && from >= firstYear && through <= lastYear;
}

function yearIndex(
  work: Work,
  module: Module,
  dimension: Dimension,
  everyYear: boolean,
  term: YearSpan | undefined,
): Index {
  const period = dimension.kind === 'named' ? work.ownPeriods.get(dimension.name.text) : undefined;
  const binding = period === undefined ? ({ kind: 'year' } as const) : ({ kind: 'year', of: period } as const);
  const named = dimension.years.filter((span) => {
    if (areYears(span.from, span.through)) return true;
    report(work, module, 'N35', span.span, { years: spanText(span.from, span.through) });
    return false;
  });
  if (dimension.years.length > 0) return named.length > 0 ? { binding, years: named } : { binding };
  if (everyYear) return { binding };
  if (term === undefined) {
    const said = work.problems.some((problem) => problem.code === 'N34');
    if (!said) report(work, module, 'N34', dimension.span);
    return { binding };
  }
  return areYears(term.from, term.through) ? { binding, years: [term] } : { binding };
}

function kindIndex(work: Work, module: Module, dimension: Extract<Dimension, { kind: 'named' }>): Index | undefined {
  const { name, years } = dimension;
  const kind = work.kinds.get(name.text);
  const [first] = years;
  if (kind !== undefined && first !== undefined) report(work, module, 'N106', first.span, { name: name.text });
  if (kind !== undefined) return { binding: { kind: 'enumeration', of: kind } };
  const entity = [...work.entities.values()].find((one) => one.name === name.text || one.plural === name.text);
  if (entity !== undefined) report(work, module, 'N26', name.span, { name: name.text, entity: entity.name });
  else reportUnknown(work, module, name, 'N27', [...work.kinds.keys(), ...work.ownPeriods.keys()]);
  return undefined;
}

/** One value belongs to one kind of period. */
function isOtherPeriod({ binding }: Index, wanted: Binding): boolean {
  return binding.kind === 'year' && wanted.kind === 'year' && binding.of !== wanted.of;
}

function isSameDimension(one: Index, other: Index): boolean {
  return one.binding.kind === other.binding.kind && kindOf(one) === kindOf(other);
}

function kindOf(index: Index): KindSymbol | undefined {
  return index.binding.kind === 'enumeration' ? index.binding.of : undefined;
}
