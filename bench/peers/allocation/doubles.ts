// Hand-written, plain doubles of cents.
import type { Contender } from '../contender.ts';
import { centsOf, centsText } from '../decision/record.ts';
import type { Pot, Receiver } from './input.ts';

export const contender: Contender<Pot> = { answer: (pot) => allocateDoubles(pot).texts };

/** With `sure`: whether no floor, cap or order of remainders lies within so many cents of the other outcome. */
export function allocateDoubles(
  { plafond, instellingen }: Pot,
  margin = 0,
): { readonly texts: readonly string[]; readonly sure: boolean } {
  const pot = centsOf(plafond);
  const measures = measuresOf(instellingen);
  const caps = instellingen.map(({ hoogste }) => centsOf(hoogste));
  const full = new Uint8Array(measures.length);
  let [left, over, receivers, sure] = [pot, sum(measures), 0, true];
  for (const measure of measures) receivers += measure === 0 ? 0 : 1;
  for (let found = true; found; ) {
    found = false;
    const level = left / over;
    for (const [place, measure] of measures.entries()) {
      const cap = caps[place] ?? 0;
      const share = level * measure;
      if (full[place] === 1 || measure === 0) continue;
      if (Math.abs(share - cap) <= margin) sure = false;
      if (share <= cap) continue;
      full[place] = 1;
      left -= cap;
      over -= measure;
      receivers--;
      found = true;
    }
    // What is subtracted from a sum over and over loses digits; the few that are left are added anew.
    over = measures.reduce((total, measure, place) => (full[place] === 1 ? total : total + measure), 0);
  }
  const parts = measures.map((measure, place) => {
    if (full[place] === 1 || receivers === 0)
      return { cents: full[place] === 1 ? (caps[place] ?? 0) : 0, remainder: 0 };
    const share = (left / over) * measure;
    const cents = Math.floor(share);
    const remainder = share - cents;
    if (measure !== 0 && (remainder <= margin || 1 - remainder <= margin)) sure = false;
    return { cents, remainder };
  });
  const paid = parts.reduce((total, { cents }) => total + cents, 0);
  const due = receivers === 0 ? 0 : pot - paid;
  const order = parts.toSorted((one, other) => other.remainder - one.remainder);
  if (due > 0 && (order[due - 1]?.remainder ?? 0) - (order[due]?.remainder ?? 0) <= margin) sure = false;
  for (const part of order.slice(0, due)) part.cents++;
  return { texts: [...parts.map(({ cents }) => centsText(cents)), centsText(pot - paid - due)], sure };
}

function measuresOf(receivers: readonly Receiver[]): readonly number[] {
  const grants = receivers.map(({ doetMee, rijksbijdrage }) => (doetMee ? centsOf(rijksbijdrage) : 0));
  const students = receivers.map(({ doetMee, studenten }) => (doetMee ? studenten : 0));
  const [allGrants, allStudents] = [sum(grants), sum(students)];
  return grants.map((grant, place) => (2 * grant) / allGrants + (students[place] ?? 0) / allStudents);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
