import type { Datum, Fault, Marks, Need, Result } from '../model.ts';
import { type Fraction, fraction, zero } from '../value/fraction.ts';
import { marksOf, noMarks } from './marks.ts';
import { mergeNeeds } from './needs.ts';

export type Known = Extract<Result, { readonly kind: 'known' }>;
/** Neither known nor absent: what an operator hands on unless the rest decides. */
export type Undecided = Extract<Result, { readonly kind: 'unknown' | 'fault' }>;

export function known(datum: Datum, marks: Marks = noMarks): Known {
  return { kind: 'known', datum, marks };
}

export function knownNumber(value: Fraction, marks: Marks = noMarks): Known {
  return known({ kind: 'number', value }, marks);
}

export function yesNo(value: boolean, marks: Marks = noMarks): Known {
  return known({ kind: 'yesNo', value }, marks);
}

export function absent(marks: Marks = noMarks): Result {
  return { kind: 'absent', marks };
}

export function unknown(needs: readonly Need[], marks: Marks = noMarks): Undecided {
  return { kind: 'unknown', needs, marks };
}

export function faulty(fault: Fault, marks: Marks = noMarks): Undecided {
  return { kind: 'fault', fault, marks };
}

export function isYes(result: Result): boolean {
  return result.kind === 'known' && result.datum.kind === 'yesNo' && result.datum.value;
}

export function isNo(result: Result): boolean {
  return result.kind === 'known' && result.datum.kind === 'yesNo' && !result.datum.value;
}

/** Years count as whole numbers wherever they are compared or calculated with. */
export function numberOf(datum: Datum): Fraction | undefined {
  if (datum.kind === 'number') return datum.value;
  return datum.kind === 'year' ? fraction(BigInt(datum.year)) : undefined;
}

export function isKnownZero(result: Result): boolean {
  if (result.kind !== 'known') return false;
  const value = numberOf(result.datum);
  return value !== undefined && value.numerator === zero.numerator;
}

export function isUndecided(result: Result): result is Undecided {
  return result.kind === 'unknown' || result.kind === 'fault';
}

/**
 * What comes of operands that are all needed: undefined where each has a value. A fault stays one whatever becomes known,
 * so it goes before what is unknown.
 */
export function spoiled(results: readonly Result[]): Undecided | undefined {
  const fault = results.find((result) => result.kind === 'fault');
  if (fault?.kind === 'fault') return { ...fault, marks: marksOf(results) };
  return stillUnknown(results);
}

/**
 * What comes of operands of which each may yet decide alone: as long as one is unknown the outcome is, even beside a
 * fault, since what becomes known may leave the fault without effect.
 */
export function undecided(results: readonly Result[]): Undecided | undefined {
  return stillUnknown(results) ?? spoiled(results);
}

function stillUnknown(results: readonly Result[]): Undecided | undefined {
  const missing = results.filter((result) => result.kind === 'unknown');
  if (missing.length === 0) return undefined;
  return unknown(mergeNeeds(missing.map(({ needs }) => needs)), marksOf(results));
}
