import type { Problem } from '../../grammar/index.ts';
import type { Analysis, Answer, Binding, GuaranteeOutcome, Quantity, Question } from '../model.ts';
import { indexTuples } from '../run/asked.ts';
import { evaluate } from '../run/evaluate.ts';
import type { RunLimits } from '../run/limits.ts';
import { runLimits } from '../run/limits.ts';
import { lastDayOfYear } from '../value/calendar.ts';
import { yearOfNumber } from '../value/periods.ts';
import { type Chance, chanceOf } from './chance.ts';
import { exampleText } from './example-text.ts';
import { draw, fill, newPopulation, type Population } from './population.ts';
import { shrunk } from './shrink.ts';

export interface TryOptions {
  /** The same seed tries the same populations. */
  readonly seed: number;
  /** How many populations. */
  readonly runs: number;
  /** At most so many things of each entity. */
  readonly things: number;
  /** Told after each population how many are done; to stop here it says no. */
  readonly proceed?: (done: number) => boolean;
}

/** How often what came of a guarantee, over the populations of years that have it: of several things the worst counts. */
export interface TriedGuarantee {
  readonly guarantee: Quantity;
  readonly held: number;
  readonly broken: number;
  /** Not assessable: it rested on something unknown. */
  readonly open: number;
  readonly fault: number;
  readonly counterexample?: Counterexample;
}

/** The smallest case that was found in which a guarantee does not hold or cannot be computed. */
export interface Counterexample {
  readonly state: 'broken' | 'fault';
  readonly problem: Problem;
  /** A `voorbeeld` with these facts that expects the guarantee to hold. */
  readonly text: string;
}

export interface Tried {
  readonly runs: number;
  readonly guarantees: readonly TriedGuarantee[];
}

/**
 * Tries the guarantees of a regulation on populations made up from the regulation itself, and makes the first case in
 * which one does not hold as small as it can. Pure: seed and options decide everything.
 */
export function tryGuarantees(analysis: Analysis, options: TryOptions): Tried {
  const guarantees = [...analysis.quantities.values()].filter(({ kind }) => kind === 'guarantee');
  const tallies = new Map(guarantees.map((guarantee) => [guarantee.name, newTally(guarantee)]));
  const occasions = analysis.sound ? occasionsOf(analysis, guarantees) : [];
  const chance = chanceOf(options.seed);
  let runs = 0;
  const [first, ...others] = occasions;
  while (first !== undefined && runs < options.runs) {
    const occasion = chance.pick([first, ...others]);
    const population = newPopulation(analysis, occasion.year, options.things, chance);
    const answer = populated(analysis, occasion, population, chance);
    for (const name of occasion.question.names) count(analysis, occasion, population, answer, tallies.get(name));
    runs += 1;
    if (options.proceed?.(runs) === false) break;
  }
  return { runs, guarantees: [...tallies.values()] };
}

/** A year (or none) with the guarantees there are to be tried in it. */
export interface Occasion {
  /** For what is made up, also where the question has none. */
  readonly year: number;
  readonly question: Question;
}

type Tally = { -readonly [Key in keyof TriedGuarantee]: TriedGuarantee[Key] };

function newTally(guarantee: Quantity): Tally {
  return { guarantee, held: 0, broken: 0, open: 0, fault: 0 };
}

/** Every year for which there is a guarantee; without any the year in which the regulation enters into force. */
function occasionsOf(analysis: Analysis, guarantees: readonly Quantity[]): readonly Occasion[] {
  const head = analysis.modules[0]?.head;
  const spans = guarantees.flatMap(({ family }) =>
    family.flatMap(({ years, binding }) =>
      (years ?? []).map(({ from, through }) => ({ from: yearOf(binding, from), through: yearOf(binding, through) })),
    ),
  );
  const all = spans.flatMap(({ from, through }) =>
    Array.from({ length: Math.min(through - from + 1, mostYears) }, (_, at) => from + at),
  );
  const yearly = [...new Set(all)].slice(0, mostYears).flatMap((year): readonly Occasion[] => {
    const state = analysis.law.state({ lawOf: lastDayOfYear(year), year, exact: false });
    const names = namesIn(analysis, state.analysis, year);
    return names.length === 0 ? [] : [{ year, question: { names, year } }];
  });
  if (yearly.length > 0) return yearly;
  const asAt = head?.inForce?.iso ?? '2025-01-01';
  const names = guarantees.map(({ name }) => name);
  return names.length === 0 ? [] : [{ year: Number(asAt.slice(0, 4)), question: { names, asAt } }];
}

const mostYears = 60;

/** The year of the calendar a month or quarter lies in; the number of anything else. */
function yearOf(binding: Binding, number: number): number {
  return binding.kind === 'year' ? yearOfNumber(binding.of, number) : number;
}

/** The guarantees that the law of a year has, by the names they have today. */
function namesIn(analysis: Analysis, law: Analysis, year: number): readonly string[] {
  const there = [...law.quantities.values()].filter(
    (quantity) => quantity.kind === 'guarantee' && !('code' in indexTuples(quantity, year)),
  );
  return there.map(({ name }) => analysis.law.currentName(name)).filter((name) => analysis.quantities.has(name));
}

/** Bounds of one evaluation: what does not end soon is no case worth showing. */
const tryLimits: RunLimits = { ...runLimits, steps: 2_000_000 };

export function answerFor(analysis: Analysis, { question }: Occasion, population: Population): Answer {
  return evaluate(analysis, population, question, tryLimits);
}

/** Makes up what is asked for, round after round, until there is an answer or nothing new is asked. */
function populated(analysis: Analysis, occasion: Occasion, population: Population, chance: Chance): Answer {
  const withheld = new Set<object>();
  for (let round = 0; round < mostRounds; round++) {
    const answer = answerFor(analysis, occasion, population);
    const before = population.values.size;
    let drawn = false;
    for (const need of answer.needs) {
      if (need.kind === 'draw') drawn = draw(population, need.between, chance) || drawn;
      if (need.kind !== 'fact' || withheld.has(need.instance.quantity)) continue;
      if (chance.oneIn(60)) withheld.add(need.instance.quantity);
      else fill(population, need.instance, occasion.year, chance);
    }
    if (population.values.size === before && !drawn) return answer;
  }
  return answerFor(analysis, occasion, population);
}

/** Each round asks what the conditions so far led to: as deep as rules are made by people. */
const mostRounds = 24;

function count(
  analysis: Analysis,
  occasion: Occasion,
  population: Population,
  answer: Answer,
  tally: Tally | undefined,
): void {
  if (tally === undefined) return;
  const { name } = tally.guarantee;
  const outcome = worst(answer, (one) => analysis.law.currentName(one) === name);
  tally[outcome?.state ?? 'open'] += 1;
  if (outcome?.problem === undefined || (outcome.state !== 'broken' && outcome.state !== 'fault')) return;
  const { state } = outcome;
  if (tally.counterexample !== undefined && (tally.counterexample.state === 'broken' || state === 'fault')) return;
  const again = (changed: Population): GuaranteeOutcome | undefined => {
    const found = worst(answerFor(analysis, occasion, changed), (one) => analysis.law.currentName(one) === name);
    return found?.state === state ? found : undefined;
  };
  const small = shrunk(population, again);
  const { problem, instance } = again(small) ?? outcome;
  const text = exampleText(analysis, instance, occasion, small);
  if (problem !== undefined) tally.counterexample = { state, problem, text };
}

const ranks = { broken: 3, fault: 2, open: 1, held: 0 } as const;

function worst(answer: Answer, isMeant: (name: string) => boolean): GuaranteeOutcome | undefined {
  const outcomes = answer.guarantees.filter(({ instance }) => isMeant(instance.quantity.name));
  return outcomes.reduce<GuaranteeOutcome | undefined>(
    (found, one) => (found === undefined || ranks[one.state] > ranks[found.state] ? one : found),
    undefined,
  );
}
