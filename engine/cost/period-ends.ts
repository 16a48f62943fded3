import type { Expression } from '../../grammar/index.ts';
import { bridgeOf, yearsThrough } from '../analyse/bridges.ts';
import { numberOfPeriod } from '../analyse/calendar-literals.ts';
import { yearsIn } from '../analyse/families.ts';
import { yearTermOf } from '../analyse/year-terms.ts';
import type { Analysis, Binding, SetItemMeaning } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { firstYear, lastYear } from '../value/limits.ts';
import { numbersInYear, type PeriodUnit, periodOf, periodsInYear, periodsOfUnit } from '../value/periods.ts';
import { anything, type Points } from './points.ts';

/** An end of a set of periods that follows from the text and at most one period at hand. */
interface PeriodEnd {
  /** The period at hand it follows from; absent where it is written out. */
  readonly of?: Binding;
  /** The number of the end, by that of the period at hand; absent outside the calendar. */
  readonly at: (number: number) => number | undefined;
}

/**
 * How many periods there can be between two ends. Exact where both are written out or follow from one and the same period
 * at hand (`maanden van jaar`, `jaren 2019 t/m jaar`); where they follow from two, those are taken as far apart as they can
 * be. An end that is a fact can be anything: then all that lie within the calendar.
 */
export function periodsBetween(
  analysis: Analysis,
  { binding, from, through }: YearsMeaning,
  points: Points = anything,
): number {
  const every = everyPeriod(binding);
  const first = endOf(analysis, from);
  const last = endOf(analysis, through);
  if (first === undefined || last === undefined) return every;
  if (first.of !== undefined && last.of !== undefined && first.of !== last.of) {
    const [earliest, latest] = [numbersOf(analysis, first, points).lowest, numbersOf(analysis, last, points).highest];
    return Math.min(every, Math.max(0, latest - earliest + 1));
  }
  let most = 0;
  for (const number of numbersAtHand(analysis, first.of ?? last.of, points)) {
    const [one, other] = [first.at(number), last.at(number)];
    if (one !== undefined && other !== undefined) most = Math.max(most, other - one + 1);
  }
  return Math.min(every, most);
}

type YearsMeaning = Extract<SetItemMeaning, { kind: 'years' }>;

/** Which numbers such a set can have at most; undefined where an end can be anything. */
export function periodsWithin(
  analysis: Analysis,
  { from, through }: YearsMeaning,
  points: Points,
): readonly number[] | undefined {
  const [first, last] = [numbersGiven(analysis, from, points), numbersGiven(analysis, through, points)];
  if (first === undefined || last === undefined) return undefined;
  const [lowest, highest] = [Math.min(...first), Math.max(...last)];
  return Array.from({ length: Math.max(0, highest - lowest + 1) }, (_, at) => lowest + at);
}

/** Which numbers an expression for a period can come to; undefined where that follows from something unknown here. */
export function numbersGiven(
  analysis: Analysis,
  expression: Expression,
  points: Points,
): readonly number[] | undefined {
  const end = endOf(analysis, expression);
  const atHand = end?.of === undefined ? [0] : points.get(end.of);
  if (end === undefined || atHand === undefined) return undefined;
  return atHand.flatMap((number) => (typeof number === 'number' ? (end.at(number) ?? []) : []));
}

/** How many periods of a kind lie within the calendar. */
export function everyPeriod(binding: Binding | undefined): number {
  return (lastYear - firstYear + 1) * periodsInYear(formOf(binding));
}

function numbersOf(
  analysis: Analysis,
  { of, at }: PeriodEnd,
  points: Points,
): { readonly lowest: number; readonly highest: number } {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbersAtHand(analysis, of, points)) {
    const end = at(number);
    if (end !== undefined) [lowest, highest] = [Math.min(lowest, end), Math.max(highest, end)];
  }
  return { lowest, highest };
}

/** What the period at hand can be: that of a family in its years, any other in those of the calendar. */
function numbersAtHand(analysis: Analysis, of: Binding | undefined, points: Points): Iterable<number> {
  if (of === undefined) return [0];
  const given = points.get(of);
  if (given !== undefined) return given.filter((one) => typeof one === 'number');
  const index = [...analysis.quantities.values()].flatMap(({ family }) => family).find(({ binding }) => binding === of);
  const { from } = numbersInYear(formOf(of), firstYear);
  const { through } = numbersInYear(formOf(of), lastYear);
  return yearsIn(index?.years ?? [{ from, through }]);
}

function formOf(binding: Binding | undefined): { readonly unit: PeriodUnit } | undefined {
  return binding?.kind === 'year' ? binding.of : undefined;
}

function endOf(analysis: Analysis, expression: Expression): PeriodEnd | undefined {
  const term = yearTermOf(analysis, expression);
  if (term !== undefined) return { of: term.binding, at: (number) => number + term.offset };
  switch (expression.kind) {
    case 'number':
      return writtenOut(Number(expression.decimal));
    case 'monthLiteral':
    case 'quarterLiteral':
      return writtenOut(numberOfPeriod(expression));
    case 'binary':
      return movedEnd(analysis, expression);
    default:
      return writtenDay(analysis, expression) ?? bridgedEnd(analysis, expression);
  }
}

function writtenOut(number: number | undefined): PeriodEnd {
  return { at: () => number };
}

/** `(kwartaal van begin van jaar) + 3`, `2015-K2 + 3`. */
function movedEnd(
  analysis: Analysis,
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
): PeriodEnd | undefined {
  const end = endOf(analysis, left);
  const by = right.kind === 'number' ? Number(right.decimal) : undefined;
  if (end === undefined || by === undefined || (operator !== '+' && operator !== '-')) return undefined;
  const offset = operator === '+' ? by : -by;
  return {
    ...end,
    at: (number) => {
      const from = end.at(number);
      return from === undefined ? undefined : from + offset;
    },
  };
}

/** `maand van 2015-04-01`, `schooljaar van 2015-04-01`. */
function writtenDay(analysis: Analysis, expression: Expression): PeriodEnd | undefined {
  const meaning = expression.kind === 'reference' ? analysis.meanings.get(expression) : undefined;
  const isOwn = meaning?.kind === 'periodOf';
  const date = expression.kind === 'yearOf' ? expression.date : isOwn ? meaning.date : undefined;
  if (date?.kind !== 'date' || !isDate(date.iso)) return undefined;
  const unit = expression.kind === 'yearOf' ? expression.unit : undefined;
  return writtenOut(periodOf(isOwn ? meaning.period : periodsOfUnit(unit), date.iso));
}

/** `maand van begin van jaar`, `schooljaar van 1 oktober jaar - 2`. */
function bridgedEnd(analysis: Analysis, expression: Expression): PeriodEnd | undefined {
  const bridge = bridgeOf(analysis, expression);
  const end = bridge === undefined ? undefined : endOf(analysis, bridge.days.period);
  if (bridge === undefined || end === undefined) return undefined;
  return {
    ...end,
    at: (number) => {
      const from = end.at(number);
      return from === undefined ? undefined : [...yearsThrough(bridge, new Set([from]))][0];
    },
  };
}
