import type { Language } from '../ast.ts';
import { otherLanguage } from '../keywords/keywords.ts';

/** How each vocabulary writes numbers. */
export const separators = {
  nl: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
} as const satisfies Record<Language, { group: string; decimal: string }>;

/** Powers of ten of the words behind an amount. */
export const scales = {
  nl: { miljoen: 6, miljard: 9 },
  en: { million: 6, billion: 9 },
} as const satisfies Record<Language, Record<string, number>>;

/** Digits with separators as a canonical decimal (`1.234,50` → `1234.50`); nothing if it is not written so. */
export function readDecimal(digits: string, language: Language): string | undefined {
  const { group, decimal } = separators[language];
  if (!/^[\d.,]+$/.test(digits)) return undefined;
  const [whole = '', fraction, ...more] = digits.split(decimal);
  if (more.length > 0 || fraction === '' || fraction?.includes(group)) return undefined;
  const groups = whole.split(group);
  const [first = '', ...others] = groups;
  const grouped = others.length > 0;
  if (grouped && (first.length > 3 || first.startsWith('0') || others.some((part) => part.length !== 3)))
    return undefined;
  if (first === '') return undefined;
  const plain = groups.join('').replace(/^0+(?=\d)/, '');
  return fraction === undefined ? plain : `${plain}.${fraction}`;
}

/** A canonical decimal with its thousands parted, as a correction is shown. */
export function writeDecimal(decimal: string, language: Language): string {
  const { group, decimal: point } = separators[language];
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

/** The same digits in the notation of the other vocabulary: points become commas and commas points. */
export function swapSeparators(digits: string): string {
  return digits.replace(/[.,]/g, (separator) => (separator === '.' ? ',' : '.'));
}

/** Moves the point of a canonical decimal: `163.5` by 6 is `163500000`. */
export function shiftDecimal(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const shifted = whole + fraction.slice(0, places).padEnd(places, '0');
  const rest = fraction.slice(places);
  const plain = shifted.replace(/^0+(?=\d)/, '');
  return rest === '' ? plain : `${plain}.${rest}`;
}

/**
 * What digits with misplaced separators were probably meant as, canonical: the notation of the other vocabulary,
 * groups counted wrongly (`38.1300.000`), or groups with a decimal (`1.234.5`). Nothing for `2.1.1`.
 */
export function guessDecimal(digits: string, language: Language): string | undefined {
  const { group } = separators[language];
  const plain = digits.replace(/[ \u00a0\u2009\u202f]/g, group);
  const meant = readDecimal(plain, language) ?? readDecimal(plain, otherLanguage(language));
  if (meant !== undefined) return meant;
  const parts = digits.split(/[.,]/);
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (parts.length > 2 && last.length === 3 && !first.startsWith('0')) return parts.join('');
  const middle = parts.slice(1, -1);
  if (middle.length > 0 && first.length <= 3 && middle.every((part) => part.length === 3)) {
    return `${parts.slice(0, -1).join('')}.${last}`;
  }
  // `0.500` in a Dutch file: a group cannot follow a nought, so the point was meant for the decimals.
  if (parts.length === 2 && first.startsWith('0')) return `${first.replace(/^0+(?=\d)/, '')}.${last}`;
  return undefined;
}
