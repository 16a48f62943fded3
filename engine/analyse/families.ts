import type { Dimension, Module, Span, YearSpan } from '../../grammar/index.ts';
import type { Binding, EntitySymbol, Index, PeriodSymbol } from '../model.ts';
import { isPeriodNumber, numbersInYear, periodsOfUnit, periodText } from '../value/periods.ts';
import { bindingOfPeriod } from './period-binding.ts';
import { reportUnknown } from './unknown-name.ts';
import { replacement, report, textAt, type Work } from './work.ts';

type Years = readonly { readonly from: number; readonly through: number }[];

/**
 * The indexes of a family. `everyYear`: of facts and judgements, which may be for any year; all else exists in the years
 * it names, or in those of the head's term. `before` are those that stand in front of them, of a division over values or
 * periods. `owner` is whose the value is: what belongs to a thing may also be per other things. Nothing where one of them
 * is not known.
 */
export function indexesOf(
  work: Work,
  module: Module,
  dimensions: readonly Dimension[],
  everyYear: boolean,
  term: YearSpan | undefined,
  before: readonly Index[] = [],
  owner: EntitySymbol | 'division' | undefined = undefined,
): readonly Index[] | undefined {
  const indexes = [...before];
  for (const dimension of dimensions) {
    const index =
      dimension.kind === 'years' || work.ownPeriods.has(dimension.name.text)
        ? yearIndex(work, module, dimension, everyYear, term)
        : namedIndex(work, module, dimension, owner);
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
export function spanText(from: number, through: number, period?: PeriodSymbol): string {
  const [first, last] = [from, through].map((number) => periodText(period?.unit, number));
  return from === through ? `${first}` : `${first}–${last}`;
}

/** Says so of periods that cannot be. */
export function reportPeriods(
  work: Work,
  module: Module,
  span: Span,
  periods: string,
  period: PeriodSymbol | undefined,
): void {
  if (period === undefined || period.unit === 'year') report(work, module, 'N35', span, { years: periods });
  else report(work, module, 'N220', span, { periods });
}

/** Whether such years can be: in order, and within the calendar. */
export function areYears(from: number, through: number, period?: PeriodSymbol): boolean {
  return from <= through && isPeriodNumber(period, from) && isPeriodNumber(period, through);
}

function yearIndex(
  work: Work,
  module: Module,
  dimension: Dimension,
  everyYear: boolean,
  term: YearSpan | undefined,
): Index {
  const period = dimension.kind === 'named' ? work.ownPeriods.get(dimension.name.text) : periodsOfUnit(dimension.unit);
  const binding = bindingOfPeriod(period);
  const named = dimension.years.filter((span) => {
    if (areYears(span.from, span.through, period)) return true;
    reportPeriods(work, module, span.span, spanText(span.from, span.through, period), period);
    return false;
  });
  if (dimension.years.length > 0) return named.length > 0 ? { binding, years: named } : { binding };
  if (everyYear) return { binding };
  if (term === undefined) {
    const said = work.problems.some((problem) => problem.code === 'N34');
    if (!said) report(work, module, 'N34', dimension.span);
    return { binding };
  }
  if (!areYears(term.from, term.through)) return { binding };
  const [{ from }, { through }] = [numbersInYear(period, term.from), numbersInYear(period, term.through)];
  return { binding, years: [{ from, through }] };
}

function namedIndex(
  work: Work,
  module: Module,
  dimension: Extract<Dimension, { kind: 'named' }>,
  owner: EntitySymbol | 'division' | undefined,
): Index | undefined {
  const { name, years } = dimension;
  const kind = work.kinds.get(name.text);
  const [first] = years;
  const entity = [...work.entities.values()].find((one) => one.name === name.text || one.plural === name.text);
  if ((kind ?? entity) !== undefined && first !== undefined)
    report(work, module, 'N106', first.span, { name: name.text });
  if (kind !== undefined) return { binding: { kind: 'enumeration', of: kind } };
  if (entity !== undefined && owner !== undefined && entity !== owner) {
    const fixes = [replacement(name.span, entity.name)];
    const args = { name: name.text, expected: entity.name };
    if (name.text !== entity.name) report(work, module, 'N09', name.span, args, { fixes });
    return { binding: { kind: 'thing', of: entity } };
  }
  if (entity !== undefined && entity === owner) report(work, module, 'N264', name.span, { name: entity.name });
  else if (entity !== undefined) report(work, module, 'N26', name.span, { name: name.text, entity: entity.name });
  else reportUnknown(work, module, name, 'N27', [...work.kinds.keys(), ...work.ownPeriods.keys()]);
  return undefined;
}

/** One value belongs to one kind of period. */
function isOtherPeriod({ binding }: Index, wanted: Binding): boolean {
  return binding.kind === 'year' && wanted.kind === 'year' && binding.of !== wanted.of;
}

function isSameDimension(one: Index, other: Index): boolean {
  if (one.binding.kind === 'year' || other.binding.kind === 'year') return one.binding.kind === other.binding.kind;
  return one.binding.of === other.binding.of;
}
