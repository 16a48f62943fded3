import { quantitiesRead } from '../facts/reads.ts';
import type { Analysis, Datum, Facts, Quantity, Question } from '../model.ts';
import { asked, indexTuples } from '../run/asked.ts';
import type { Run } from '../run/context.ts';
import { datesOf, periodAsked, questionMoment } from '../run/dates.ts';
import { analysisAt, today } from '../run/law-states.ts';
import { type RunLimits, runLimits } from '../run/limits.ts';
import { beginRun } from '../run/run.ts';
import { stepsFor } from './bound.ts';
import { type Cost, costOf } from './cost.ts';
import type { Point } from './points.ts';
import { type Reached, reachedFrom } from './reach.ts';
import { countIn, haveLives } from './sizes.ts';

export interface QuestionCost extends Cost {
  /** What it comes to with the things among these facts. */
  readonly steps: bigint;
  /** What may come on top where chains are so long that the evaluator begins again (`Cost.again`). */
  readonly stepsAgain: bigint;
}

/**
 * What answering one question costs at most, its guarantees included: only what it may come to read, for the years and values
 * of kinds for which that may be, and so many things as there are among the facts. What the facts say does not count, so that
 * it holds for any others of as many things. Undefined where the question cannot be answered.
 */
export function questionCost(
  analysis: Analysis,
  facts: Facts,
  question: Question,
  limits: RunLimits = runLimits,
): QuestionCost | undefined {
  const form = periodAsked(analysis, question);
  const { dates, problems } = datesOf(facts, question, analysis.law, form);
  if (problems.length > 0) return undefined;
  const asking = analysisAt(analysis, questionMoment(question, dates, form));
  const run = beginRun(asking, facts, dates, limits, undefined, question.lawOf !== undefined);
  const wanted = asked(run, question);
  if (!asking.sound || wanted.problems.length > 0) return undefined;
  const ofAsked = question.of !== undefined && !haveLives(facts);
  const roots: Root[] = wanted.instances.map(({ quantity, indexes }) => rootOf(quantity, indexes, ofAsked));
  const values = reachedFrom(run, roots);
  const watched = question.unwatched === true ? [] : guaranteesOf(run, values.values, question);
  const reached = watched.length === 0 ? values : reachedFrom(run, [...roots, ...watched]);
  const count = countIn(asking, facts, question.of);
  const cost = costOf(asking, reached, (factor) => count(factor) >= BigInt(limits.indexed));
  return { ...cost, steps: stepsFor(cost.total, count), stepsAgain: stepsFor(cost.again, count) };
}

type Root = Pick<Reached, 'quantity' | 'indexes' | 'asked'>;

function rootOf(quantity: Quantity, indexes: readonly Datum[], ofAsked: boolean): Root {
  return { quantity, indexes: indexes.map(pointsOf), asked: ofAsked };
}

function pointsOf(datum: Datum): readonly Point[] | undefined {
  if (datum.kind === 'year') return [datum.year];
  return datum.kind === 'enumeration' ? [datum.value] : undefined;
}

/** Those that may read something that is computed, or nothing but facts; of all things. */
function guaranteesOf({ analysis }: Run, values: readonly Reached[], { year, part }: Question): readonly Root[] {
  const names = new Set(values.map(({ quantity }) => today(analysis, quantity.name)));
  return [...analysis.quantities.values()].flatMap((quantity) => {
    if (quantity.kind !== 'guarantee') return [];
    const read = [...quantitiesRead(quantity.declaration, analysis)].filter(
      ({ kind }) => kind === 'rule' || kind === 'allocation' || kind === 'rest',
    );
    const touches = read.length === 0 || read.some((one) => names.has(today(analysis, potOf(analysis, one).name)));
    const tuples = touches ? indexTuples(quantity, year, part, () => ['']) : [];
    return 'code' in tuples ? [] : tuples.map((indexes) => rootOf(quantity, indexes, false));
  });
}

/** The division that a rest is of. */
function potOf({ quantities }: Analysis, quantity: Quantity): Quantity {
  if (quantity.kind !== 'rest') return quantity;
  const { declaration } = quantity;
  return (
    [...quantities.values()].find((one) => one.kind === 'allocation' && one.declaration === declaration) ?? quantity
  );
}
