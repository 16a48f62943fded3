// Hand-written, whole cents as BigInt. The measure of each is brought to one denominator, so that shares and remainders are whole.
import type { Contender } from '../contender.ts';
import { centsOf, centsText, centsTextOf } from '../decision/record.ts';
import type { Pot, Receiver } from './input.ts';

export const contender: Contender<Pot> = { answer: allocateInCents };

/** What each of the 61 gets, in their order, and what nobody gets. */
export function allocateInCents({ plafond, instellingen }: Pot): readonly string[] {
  const pot = BigInt(centsOf(plafond));
  const measures = measuresOf(instellingen);
  const caps = instellingen.map(({ hoogste }) => BigInt(centsOf(hoogste)));
  const full = new Set<number>();
  let [left, over] = [pot, sum(measures)];
  // All that is over goes to those with room, in proportion: nobody's part falls, so that who is full stays full.
  for (let found = true; found; ) {
    found = false;
    const [potNow, overNow] = [left, over];
    for (const [place, measure] of measures.entries()) {
      const cap = caps[place] ?? 0n;
      if (full.has(place) || measure === 0n || potNow * measure <= cap * overNow) continue;
      full.add(place);
      left -= cap;
      over -= measure;
      found = true;
    }
  }
  const parts = measures.map((measure, place) => {
    if (full.has(place)) return { place, cents: caps[place] ?? 0n, remainder: 0n };
    const whole = over === 0n ? 0n : left * measure;
    return { place, cents: over === 0n ? 0n : whole / over, remainder: over === 0n ? 0n : whole % over };
  });
  const paid = sum(parts.map(({ cents }) => cents));
  const due = over === 0n ? 0n : pot - paid;
  const luckiest = parts.toSorted((one, other) => descending(one.remainder, other.remainder)).slice(0, Number(due));
  for (const part of luckiest) part.cents += 1n;
  return [...parts.map(({ cents }) => centsTextOf(cents)), centsText(Number(pot - paid - due))];
}

function measuresOf(receivers: readonly Receiver[]): readonly bigint[] {
  const grants = receivers.map(({ doetMee, rijksbijdrage }) => (doetMee ? BigInt(centsOf(rijksbijdrage)) : 0n));
  const students = receivers.map(({ doetMee, studenten }) => (doetMee ? BigInt(studenten) : 0n));
  const [allGrants, allStudents] = [sum(grants), sum(students)];
  return grants.map((grant, place) => 2n * grant * allStudents + (students[place] ?? 0n) * allGrants);
}

function descending(one: bigint, other: bigint): number {
  if (one === other) return 0;
  return one > other ? -1 : 1;
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
