import type { Language } from '../ast.ts';
import { phraseOf } from '../keywords/keywords.ts';

/** What is rounded, as far as it decides how a step is written. */
export type Rounded = 'amount' | 'percentage' | 'number';

/** More decimals than this, or more zeros, and another thing was meant. */
const most = 6;

/** The number of decimals somebody wrote where a step belongs: a small whole number, below zero for tens and hundreds. */
export function decimalsMeant(written: string): number | undefined {
  const decimals = /^-?\d$/.test(written) ? Number(written) : undefined;
  return decimals === undefined || Math.abs(decimals) > most ? undefined : decimals;
}

/** The step that leaves so many decimals: 10 to the power of minus that number, without a sign. */
export function stepOfDecimals(decimals: number): string {
  return decimals > 0 ? `0.${'1'.padStart(decimals, '0')}` : `1${'0'.repeat(-decimals)}`;
}

/** The same as the author writes it: `cent`, `€ 1`, `0,01`, `0,01%`. */
export function stepText(decimals: number, rounded: Rounded, language: Language): string {
  if (rounded === 'amount' && decimals === 2) return phraseOf('cent', language);
  const one = stepOfDecimals(decimals);
  const digits = language === 'nl' ? grouped(one.replace('.', ','), '.') : grouped(one, ',');
  if (rounded === 'amount') return language === 'nl' ? `€ ${euros(digits)}` : `€${euros(digits)}`;
  return rounded === 'percentage' ? `${digits}%` : digits;
}

/** Tenths of a euro are written with two decimals. */
function euros(digits: string): string {
  return /^0[.,]1$/.test(digits) ? `${digits}0` : digits;
}

function grouped(digits: string, sign: string): string {
  return /^\d{4,}$/.test(digits) ? digits.replace(/\B(?=(?:\d{3})+$)/g, sign) : digits;
}
