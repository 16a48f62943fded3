import { add, bitSize, boundedSum, type Fraction, fraction } from '../../value/fraction.ts';
import { fractionBits } from '../../value/limits.ts';
import { most, ofUnits } from '../guard.ts';

/**
 * Sums per group, exact whatever the order: whole values as a double of at most `most` and what went beyond that as BigInt;
 * values with an error as fractions, by denominator.
 */
export interface Totals {
  sums: Float64Array;
  counts: Float64Array;
  opened: Uint8Array;
  /** Somebody counts, of whom it is not known where. */
  allOpened: boolean;
  readonly beyond: Map<number, bigint>;
  readonly fractions: Map<number, FractionTotal>;
}

interface FractionTotal {
  readonly numerators: Map<bigint, bigint>;
  common: bigint;
}

export function noTotals(): Totals {
  const sums = new Float64Array(0);
  const counts = new Float64Array(0);
  const opened = new Uint8Array(0);
  return { sums, counts, opened, allOpened: false, beyond: new Map(), fractions: new Map() };
}

export function resetTotals(totals: Totals, groups: number): void {
  if (totals.sums.length === groups) {
    totals.sums.fill(0);
    totals.counts.fill(0);
    totals.opened.fill(0);
  } else {
    totals.sums = new Float64Array(groups);
    totals.counts = new Float64Array(groups);
    totals.opened = new Uint8Array(groups);
  }
  totals.allOpened = false;
  totals.beyond.clear();
  totals.fractions.clear();
}

export function spill(totals: Totals, group: number, sum: number): void {
  totals.beyond.set(group, (totals.beyond.get(group) ?? 0n) + BigInt(sum));
}

export function addWhole(totals: Totals, group: number, value: number): void {
  const next = (totals.sums[group] as number) + value;
  if (next > most || next < -most) {
    spill(totals, group, totals.sums[group] as number);
    totals.sums[group] = value;
  } else totals.sums[group] = next;
}

/** Refused as `boundedSum` refuses: where the common denominator becomes too long. */
export function addFraction(totals: Totals, group: number, value: Fraction | undefined): void {
  const total = totals.fractions.get(group) ?? { numerators: new Map<bigint, bigint>(), common: 1n };
  totals.fractions.set(group, total);
  if (value === undefined) {
    totals.opened[group] = 1;
    return;
  }
  const { numerator, denominator } = value;
  const soFar = total.numerators.get(denominator);
  if (soFar === undefined) {
    total.common *= fraction(denominator, total.common).numerator;
    if (bitSize({ numerator: 0n, denominator: total.common }) > fractionBits) totals.opened[group] = 1;
    if (totals.opened[group] !== 0) total.numerators.clear();
  }
  total.numerators.set(denominator, (soFar ?? 0n) + numerator);
}

/**
 * Undefined where the sum, or what its terms have in common, is longer than the engine holds: of whole units, which were
 * added up before, it is taken that they need all the digits of their scale.
 */
export function exactTotal(totals: Totals, group: number, scale: number): Fraction | undefined {
  const whole = ofUnits(totals.sums[group] as number, scale);
  const beyond = totals.beyond.get(group) ?? 0n;
  const units = beyond === 0n ? whole : add(whole, ofBigUnits(beyond, scale));
  const fractions = totals.fractions.get(group);
  if (fractions === undefined) return units;
  const terms = [...fractions.numerators].map(([denominator, numerator]) => ({ numerator, denominator }));
  return boundedSum([units, ...terms], fractionBits - 4 * Math.max(0, scale));
}

function ofBigUnits(units: bigint, scale: number): Fraction {
  return scale >= 0 ? fraction(units, 10n ** BigInt(scale)) : fraction(units * 10n ** BigInt(-scale));
}

/** What one thread added up, as it can be sent to another. */
export type TotalsPart = Totals;

/** Begins anew with what all threads added up. */
export function mergeTotals(totals: Totals, parts: readonly TotalsPart[], groups: number): void {
  resetTotals(totals, groups);
  for (const { sums, counts, opened, allOpened, beyond, fractions } of parts) {
    if (allOpened) totals.allOpened = true;
    for (let group = 0; group < groups; group += 1) {
      addWhole(totals, group, sums[group] as number);
      totals.counts[group] = (totals.counts[group] as number) + (counts[group] as number);
      if (opened[group] !== 0) totals.opened[group] = 1;
    }
    for (const [group, units] of beyond) totals.beyond.set(group, (totals.beyond.get(group) ?? 0n) + units);
    for (const [group, { numerators }] of fractions)
      for (const [denominator, numerator] of numerators) addFraction(totals, group, { numerator, denominator });
  }
}

/** A copy, which stays as it is while the totals go on. */
export function totalsPart({ sums, counts, opened, allOpened, beyond, fractions }: Totals): TotalsPart {
  return {
    ...{ sums: sums.slice(), counts: counts.slice(), opened: opened.slice(), allOpened },
    beyond: new Map(beyond),
    fractions: new Map(
      [...fractions].map(([group, { numerators, common }]) => [group, { numerators: new Map(numerators), common }]),
    ),
  };
}
