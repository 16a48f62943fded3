import type { Problem } from '../../grammar/index.ts';
import { yearsIn } from '../analyse/families.ts';
import type { Analysis, AnswerValue, Facts, Index, Quantity, Question } from '../model.ts';
import { lastDayOfPeriod, yearOfNumber } from '../value/periods.ts';
import { textProblem } from './dates.ts';
import { evaluate } from './evaluate.ts';
import { namesOf, quantityToday, today } from './law-states.ts';

/** One side of a comparison: a regulation as it read on a day, and the facts read for it. */
export interface Side {
  readonly analysis: Analysis;
  readonly facts: Facts;
  /** ISO date. */
  readonly lawOf: string;
  /** ISO date; absent: everything loaded. */
  readonly knownOn?: string;
  /** By how many years its money is later than that of the first side, beside which it is set. */
  readonly later?: number;
}

/** A side with what its day means: `ofDay`: the text of that day for every year, as when `geldend op` is given. */
export interface Answering extends Side {
  readonly ofDay: boolean;
}

/** What a side says of a year, or of what has none: values by the names asked, and why there are none. */
export interface SideAnswer {
  readonly values: ReadonlyMap<string, readonly AnswerValue[]>;
  readonly problems: readonly Problem[];
}

/** Answers a question about one year by that year's own law, or by the text of the day. */
export function answered(side: Answering, names: readonly string[], asked: number | undefined): SideAnswer {
  const year = yearOn(side, asked);
  const there = names.filter((name) => isIn(quantityIn(side, name, year), year));
  if (there.length === 0) return { values: new Map(), problems: [] };
  const { analysis, facts } = side;
  const dayProblem = textOfDay(side, year);
  if (dayProblem !== undefined) return { values: new Map(), problems: [dayProblem] };
  const { values, problems } = evaluate(analysis, facts, questionOf(side, there, year));
  const byName = there.map((name): [string, readonly AnswerValue[]] => {
    const now = today(analysis, name);
    return [name, values.filter(({ instance }) => today(analysis, instance.quantity.name) === now)];
  });
  return { values: new Map(byName), problems };
}

/** What an ordinary question says about names that it cannot be asked by. */
export function whyNot(side: Answering, names: readonly string[], year: number | undefined): readonly Problem[] {
  return evaluate(side.analysis, side.facts, questionOf(side, names, yearOn(side, year))).problems;
}

/** By today's name; as the text of the side's day has it. */
export function quantitiesOn(side: Answering): ReadonlyMap<string, Quantity> {
  return named(side, textOn(side));
}

/** By today's name; as the law that answers for this year has it. */
export function quantitiesFor(side: Answering, year: number): ReadonlyMap<string, Quantity> {
  return named(side, lawFor(side, year + (side.later ?? 0), undefined));
}

/** The years a quantity exists in; absent: it has no year, or exists in any. */
export function yearsOfFamily({ family }: Quantity): ReadonlySet<number> | undefined {
  const { years, binding } = yearIndex(family) ?? {};
  const of = binding?.kind === 'year' ? binding.of : undefined;
  return years === undefined ? undefined : new Set([...yearsIn(years)].map((number) => yearOfNumber(of, number)));
}

/** What bears that name in the law that answers for this year, and exists in it. */
export function isThere(side: Answering, name: string, asked: number | undefined): boolean {
  const year = yearOn(side, asked);
  return isIn(quantityIn(side, name, year), year);
}

/** The year of a side that stands beside a year of the first one. */
export function yearOn({ later = 0 }: Side, year: number | undefined): number | undefined {
  return year === undefined ? undefined : year + later;
}

function named({ analysis }: Side, of: Analysis): ReadonlyMap<string, Quantity> {
  return new Map([...of.quantities.values()].map((quantity) => [today(analysis, quantity.name), quantity]));
}

function quantityIn(side: Answering, name: string, year: number | undefined): Quantity | undefined {
  const now = today(side.analysis, name);
  const onDay = quantityToday(textOn(side), now);
  if (year === undefined || side.ofDay) return onDay;
  const binding = onDay === undefined ? undefined : yearIndex(onDay.family)?.binding;
  const of = binding?.kind === 'year' && binding.of?.unit === 'year' ? binding.of : undefined;
  return quantityToday(lawFor(side, year, of), now);
}

function yearIndex(family: readonly Index[]): Index | undefined {
  return family.find(({ binding }) => binding.kind === 'year');
}

type OwnPeriod = Extract<Index['binding'], { kind: 'year' }>['of'];

/** The law that a question about a year is answered by. */
function lawFor(side: Answering, year: number, of: OwnPeriod): Analysis {
  if (side.ofDay) return textOn(side);
  const { law } = side.analysis;
  const lawOf = lastDayOfPeriod(of, year);
  return law.state({
    ...known(side),
    ...(lawOf === undefined ? {} : { lawOf }),
    inForceBy: side.lawOf,
    ...namesOf({ year, ...(of === undefined ? {} : { of }) }),
    exact: false,
  }).analysis;
}

function textOn(side: Answering): Analysis {
  const { analysis, lawOf, ofDay } = side;
  return analysis.law.state({ ...known(side), ...(ofDay ? {} : { inForceBy: lawOf }), lawOf, exact: true }).analysis;
}

/** A year's own law may be known where that of the side's day is not. */
function textOfDay(side: Answering, year: number | undefined): Problem | undefined {
  return side.ofDay ? undefined : textProblem(textOn(side), side.lawOf, year !== undefined);
}

/** What is asked of a side: a year by its own law as far as that had entered into force, or by the text of the day. */
export function questionOf(
  side: Pick<Answering, 'lawOf' | 'knownOn' | 'ofDay'>,
  names: readonly string[],
  year: number | undefined,
): Question {
  const { lawOf, ofDay } = side;
  return {
    names,
    ...known(side),
    ...(ofDay ? { lawOf } : { inForceBy: lawOf }),
    ...(year === undefined ? { asAt: lawOf } : { year }),
  };
}

function known({ knownOn }: Pick<Side, 'knownOn'>): { readonly knownOn?: string } {
  return knownOn === undefined ? {} : { knownOn };
}

/** Whether a quantity exists in a year, or, without a year, has none. */
export function isIn(quantity: Quantity | undefined, year: number | undefined): boolean {
  if (quantity === undefined) return false;
  const years = yearsOfFamily(quantity);
  return year === undefined ? years === undefined : years?.has(year) === true;
}
