import type { Language } from '../ast.ts';
import { finding, type Lexeme, matchAt, replacement } from './lexeme.ts';
import { date, dayOfYear, month, quarter } from './token-types.ts';

const dutch = 'januari februari maart april mei juni juli augustus september oktober november december';
const english = 'January February March April May June July August September October November December';

/** The months as each vocabulary writes them. */
export const monthNames = {
  nl: dutch.split(' '),
  en: english.split(' '),
} as const satisfies Record<Language, readonly string[]>;

const iso = /(\d{4})-(\d{2})-(\d{2})(?![\p{L}\p{N}_]|[.,-]\d)/uy;
const isoMonth = /(\d{4})-(\d{2})(?![\p{L}\p{N}_]|[.,-]\d)/uy;
/** `2015-Q2` is what the rest of the world writes. */
const isoQuarter = /(\d{4})-[KQ]([1-4])(?![\p{L}\p{N}_]|[.,-]\d)/uy;
const yearFirst = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\p{L}\p{N}_])/uy;
const dayFirst = /(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?![\p{L}\p{N}_])/uy;
const inWords =
  /(\d{1,2})[ \t\u00a0\u202f]+(\p{L}+)(?:\.?[ \t\u00a0\u202f]+(\d{4})(?![\p{L}\p{N}_]|[.,-]\d))?(?![\p{L}\p{N}_])/uy;

/** A date, a month, a quarter or a day of the year at a digit, also in notations that are not ours (then with a correction). */
export function readDate(text: string, offset: number, language: Language): Lexeme | undefined {
  return readIso(text, offset) ?? readForeignDate(text, offset) ?? readDateInWords(text, offset, language);
}

function readIso(text: string, offset: number): Lexeme | undefined {
  const day = matchAt(iso, text, offset);
  if (day) return checked('date', day, Number(day[1]), Number(day[2]), Number(day[3]));
  const part = matchAt(isoQuarter, text, offset);
  if (part) return { kind: 'quarter', type: quarter, length: part[0].length, value: `${part[1]}-K${part[2]}` };
  const match = matchAt(isoMonth, text, offset);
  // `2019-20` is no month; the numbers take it for a range of years.
  if (!match || !isMonth(Number(match[2]))) return undefined;
  return { kind: 'month', type: month, length: match[0].length, value: match[0] };
}

function readForeignDate(text: string, offset: number): Lexeme | undefined {
  const first = matchAt(yearFirst, text, offset);
  const last = first ? undefined : matchAt(dayFirst, text, offset);
  const match = first ?? last;
  if (!match) return undefined;
  const [written, one = '', middle = '', three = ''] = match;
  const value = isoDate(Number(first ? one : three), Number(middle), Number(first ? three : one));
  // Groups of a number (`10.10.2018` is none, its last part has four digits) never come here.
  const span = { start: offset, end: offset + written.length };
  const problem =
    value === undefined
      ? finding('L15', span, { written })
      : finding('L16', span, { written, correction: value }, [replacement(span, value)]);
  return { kind: 'date', type: date, length: written.length, value: value ?? '', findings: [problem] };
}

function readDateInWords(text: string, offset: number, language: Language): Lexeme | undefined {
  const match = matchAt(inWords, text, offset);
  if (!match) return undefined;
  const [written, day = '', word = '', year] = match;
  const number = monthNumber(word, language);
  if (number === undefined) return undefined;
  const lexeme = checked(year === undefined ? 'dayOfYear' : 'date', match, Number(year ?? '2000'), number, Number(day));
  const proper = monthNames[language][number - 1] ?? '';
  if (word.toLowerCase() === proper.toLowerCase() && !written.includes('.')) return lexeme;
  const correction = year === undefined ? `${day} ${proper}` : `${day} ${proper} ${year}`;
  const span = { start: offset, end: offset + written.length };
  return { ...lexeme, findings: [finding('L16', span, { written, correction }, [replacement(span, correction)])] };
}

function checked(kind: 'date' | 'dayOfYear', match: RegExpExecArray, year: number, which: number, day: number): Lexeme {
  const value = isoDate(year, which, day);
  const type = kind === 'date' ? date : dayOfYear;
  const length = match[0].length;
  const shown = value ?? '';
  const lexeme = { kind, type, length, value: kind === 'date' ? shown : shown.slice(5) };
  if (value !== undefined) return lexeme;
  const span = { start: match.index, end: match.index + length };
  return { ...lexeme, findings: [finding('L15', span, { written: match[0] })] };
}

/** 1 to 12, also for the month of the other vocabulary and for a beginning of at least three letters. */
function monthNumber(word: string, language: Language): number | undefined {
  const folded = word.toLowerCase();
  if (folded === 'mrt') return 3;
  if (folded.length < 3) return undefined;
  const find = (names: readonly string[]) => names.findIndex((name) => name.toLowerCase().startsWith(folded)) + 1;
  return find(monthNames[language]) || find(monthNames.nl) || find(monthNames.en) || undefined;
}

function isMonth(which: number): boolean {
  return which >= 1 && which <= 12;
}

/** The date as ISO if it exists in the Gregorian calendar. */
export function isoDate(year: number, which: number, day: number): string | undefined {
  if (!isMonth(which) || day < 1 || day > daysIn(year, which)) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(which)}-${two(day)}`;
}

function daysIn(year: number, which: number): number {
  if (which === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(which) ? 30 : 31;
}
