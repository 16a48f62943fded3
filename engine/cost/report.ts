import { type Language, placeOf } from '../../grammar/index.ts';
import type { Analysis, Facts, Question } from '../model.ts';
import { askedAsGiven } from '../run/decide.ts';
import { runLimits } from '../run/limits.ts';
import { type Bound, type Count, stepsFor } from './bound.ts';
import { type Cost, type QuantityCost, worstCaseCost } from './cost.ts';
import { grownBy, growthText, isFaster } from './growth.ts';
import { questionCost } from './question-cost.ts';
import { setsOver } from './sets-over.ts';
import { countIn } from './sizes.ts';
import { boundText } from './words.ts';

/** The worst case in words; all bounds are products of numbers and the names of sets. */
export interface CostReport {
  readonly parts: readonly CostPart[];
  readonly total: string;
  /** How fast all of it grows (`growthText`), with what makes it grow so: absent where nothing grows. */
  readonly growth: string;
  readonly because?: GrowthCause;
  /** With facts: how many things there are, by the name of the set, and what everything comes to with so many. */
  readonly filledIn?: {
    readonly sizes: readonly { readonly name: string; readonly count: number }[];
    readonly steps: bigint;
    /** Of everything that is asked at once; mostly it does less than the bound. */
    readonly aboveLimit: boolean;
  };
  /** Whether values may rest on each other in so long a chain that the evaluator begins again, which comes on top. */
  readonly beginsAgain: boolean;
  /** How many steps one question may take. */
  readonly limit: number;
}

/** Which rule makes that work grows so fast, and which of its sets; none where it is computed for so many things. */
export interface GrowthCause {
  readonly name: string;
  /** The article it stands under. */
  readonly article?: string;
  readonly sets: readonly string[];
}

export interface CostPart {
  readonly name: string;
  /** How often it is computed, what it takes each time, and together. */
  readonly times: string;
  readonly each: string;
  readonly all: string;
  /** How fast the whole of it grows. */
  readonly growth: string;
  readonly because: GrowthCause;
  /** With facts. */
  readonly steps?: bigint;
}

/** What answering everything costs at most, dearest first when facts say how many things there are (`worstCaseCost`). */
export function costReport(analysis: Analysis, language: Language, facts?: Facts): CostReport {
  return reportOf(analysis, language, worstCaseCost(analysis), facts && { facts, count: countIn(analysis, facts) });
}

/**
 * What answering one question costs at most with so many things, and what of it is dearest (`questionCost`). Undefined where
 * the question cannot be answered.
 */
export function questionCostReport(
  analysis: Analysis,
  language: Language,
  facts: Facts,
  question: Question,
): CostReport | undefined {
  const cost = questionCost(analysis, facts, askedAsGiven(analysis, question));
  const count = countIn(analysis, facts, question.of);
  return cost && reportOf(analysis, language, cost, { facts, count });
}

function reportOf(
  analysis: Analysis,
  language: Language,
  { quantities, total, again }: Cost,
  given: { readonly facts: Facts; readonly count: Count } | undefined,
): CostReport {
  const words = (bound: Bound): string => boundText(bound, language);
  const parts = quantities.map((cost) => ({
    name: cost.quantity.name,
    times: words(cost.times),
    each: words(cost.each),
    all: words(cost.all),
    growth: growthText(cost.all, language),
    because: causeOf(analysis, cost),
    ...(given === undefined ? {} : { steps: stepsFor(cost.all, given.count) }),
  }));
  const dearest = quantities.reduce<QuantityCost | undefined>(
    (most, cost) => (most === undefined || isFaster(cost.all, most.all) ? cost : most),
    undefined,
  );
  const growth = growthText(total, language);
  const grows = dearest !== undefined && grownBy(total).length > 0;
  const report = {
    total: words(total),
    growth,
    ...(grows ? { because: causeOf(analysis, dearest) } : {}),
    beginsAgain: again.length > 0,
    limit: runLimits.steps,
  };
  if (given === undefined) return { parts, ...report };
  const { facts, count } = given;
  const sizes = [...analysis.entities.values()].map(({ name, plural }) => ({
    name: plural,
    count: facts.things.get(name)?.size ?? 0,
  }));
  const steps = stepsFor(total, count);
  return {
    parts: parts.sort((one, other) => Number((other.steps ?? 0n) - (one.steps ?? 0n))),
    ...report,
    filledIn: { sizes, steps, aboveLimit: steps > BigInt(runLimits.steps) },
  };
}

function causeOf(analysis: Analysis, { quantity, all }: QuantityCost): GrowthCause {
  const { citation, name } = quantity;
  const sets = setsOver(analysis, quantity, new Set(grownBy(all).map((entity) => entity.name)));
  return { name, sets, ...(citation === undefined ? {} : { article: placeOf(citation) }) };
}
