import type { Language } from '../../grammar/index.ts';
import type { Analysis, Facts } from '../model.ts';
import { runLimits } from '../run/limits.ts';
import { type Bound, stepsFor } from './bound.ts';
import { worstCaseCost } from './cost.ts';
import { boundText } from './words.ts';

/** The worst case in words; all bounds are products of numbers and the names of sets. */
export interface CostReport {
  readonly parts: readonly CostPart[];
  readonly total: string;
  /** With facts: how many things there are, by the name of the set, and what everything comes to with so many. */
  readonly filledIn?: {
    readonly sizes: readonly { readonly name: string; readonly count: number }[];
    readonly steps: bigint;
    /** Of everything at once; a question asks for less, and mostly does less than the bound. */
    readonly aboveLimit: boolean;
  };
  /** How many steps one question may take. */
  readonly limit: number;
}

export interface CostPart {
  readonly name: string;
  /** How often it is computed, what it takes each time, and together. */
  readonly times: string;
  readonly each: string;
  readonly all: string;
  /** With facts. */
  readonly steps?: bigint;
}

/** What answering everything costs at most, dearest first when facts say how many things there are (`worstCaseCost`). */
export function costReport(analysis: Analysis, language: Language, facts?: Facts): CostReport {
  const { quantities, total } = worstCaseCost(analysis);
  const sizes = new Map([...(facts?.things ?? [])].map(([name, things]) => [name, BigInt(things.size)]));
  const words = (bound: Bound): string => boundText(bound, language);
  const parts = quantities.map(({ quantity, times, each, all }) => ({
    name: quantity.name,
    times: words(times),
    each: words(each),
    all: words(all),
    ...(facts === undefined ? {} : { steps: stepsFor(all, sizes) }),
  }));
  if (facts === undefined) return { parts, total: words(total), limit: runLimits.steps };
  const counted = [...analysis.entities.values()].map(({ name, plural }) => ({
    name: plural,
    count: facts.things.get(name)?.size ?? 0,
  }));
  const steps = stepsFor(total, sizes);
  return {
    parts: parts.sort((one, other) => Number((other.steps ?? 0n) - (one.steps ?? 0n))),
    total: words(total),
    filledIn: { sizes: counted, steps, aboveLimit: steps > BigInt(runLimits.steps) },
    limit: runLimits.steps,
  };
}
