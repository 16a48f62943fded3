import type { Language } from '../ast.ts';
import type { Problem } from '../problem.ts';
import { finding, type Lexeme, type LexicalCode, matchAt, replacement } from './lexeme.ts';
import { guessDecimal, readDecimal, scales, separators, shiftDecimal, writeDecimal } from './number-notation.ts';
import { findRange } from './ranges.ts';
import { amount, name, number, percentage } from './token-types.ts';

const blank = '[ \\t\\u00a0\\u2009\\u202f]';
/** Digits with points and commas between them; blanks between groups of three are no notation of ours, but one number. */
const digits = /\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d.,])|\d+(?:[.,]\d+)*/uy;
const percent = new RegExp(`${blank}*(?:%|procent\\b|percent\\b)`, 'uy');
const dashForCents = /[.,](?:[-–—]+|=)(?!\d)/uy;
const glued = /[\p{L}\p{M}\p{N}_]+/uy;
const euroSign = new RegExp(`€${blank}*(?:([-–−])${blank}*)?`, 'uy');
const euroBehind = new RegExp(`${blank}*(?:€(?!${blank}*\\d)|(?:euro|EUR|eur)(?![\\p{L}\\p{N}_]))`, 'uy');
const scaleWord = new RegExp(`${blank}+(\\p{L}+)\\.?`, 'uy');
/** What people write instead of the word of their vocabulary, by powers of ten. */
const looseScales: Readonly<Record<string, number>> = {
  ...{ duizend: 3, thousand: 3, mln: 6, mio: 6, miljoen: 6, million: 6, mld: 9, miljard: 9, billion: 9 },
};

/** A number, percentage or amount at a digit or euro sign; malformed ones come as what was meant, with a correction. */
export function readNumber(text: string, offset: number, language: Language): Lexeme | undefined {
  const sign = matchAt(euroSign, text, offset);
  if (sign) return readAmount(text, offset, sign, language);
  const range = findRange(text, offset, language);
  if (range) return range;
  const match = matchAt(digits, text, offset);
  if (!match) return undefined;
  const end = offset + match[0].length;
  const behind = matchAt(euroBehind, text, end) ?? matchAt(dashForCents, text, end);
  if (behind) return amountWithoutSign(text, offset, match[0], behind[0], language);
  const sign100 = matchAt(percent, text, end);
  if (sign100) return readPercentage(text, offset, match[0], sign100[0], language);
  const scale = readScale(text, end, language);
  if (scale) return scaledWithoutSign(text, offset, match[0], scale, language);
  const tail = matchAt(glued, text, end);
  if (tail) return gluedToLetters(text, offset, match[0].length + tail[0].length);
  const value = readDecimal(match[0], language);
  const span = { start: offset, end };
  const findings =
    value === undefined ? malformed(match[0], span, language) : doubts('L09', match[0], value, span, language);
  return {
    kind: 'number',
    type: number,
    length: match[0].length,
    value: value ?? guessDecimal(match[0], language) ?? '',
    findings,
  };
}

function readPercentage(text: string, offset: number, written: string, sign: string, language: Language): Lexeme {
  const length = written.length + sign.length;
  const value = readDecimal(written, language);
  const meant = value ?? guessDecimal(written, language);
  const whole = text.slice(offset, offset + length);
  const right = value !== undefined && sign.endsWith('%');
  const findings = right ? [] : corrected(whole, offset, meant && `${writeDecimal(meant, language)}%`, language);
  return { kind: 'percentage', type: percentage, length, value: meant ?? '', findings };
}

/** `€ 163,5 miljoen`, `€ 100,-`, `€ -5`; also a lone `€`. */
function readAmount(text: string, offset: number, sign: RegExpExecArray, language: Language): Lexeme {
  const start = offset + sign[0].length;
  const match = matchAt(digits, text, start);
  if (!match) {
    const span = { start: offset, end: offset + 1 };
    return { kind: 'amount', type: amount, length: 1, value: '', findings: [finding('L14', span, {})] };
  }
  const end = start + match[0].length;
  const cents = matchAt(dashForCents, text, end);
  const scale = cents ? undefined : readScale(text, end, language);
  const tail = cents ? undefined : matchAt(glued, text, end);
  const length = end - offset + (cents?.[0].length ?? scale?.length ?? tail?.[0].length ?? 0);
  const exact = readDecimal(match[0], language);
  const meant = exact ?? guessDecimal(match[0], language);
  const value = meant && shiftDecimal(meant, scale?.places ?? 0);
  const right = exact !== undefined && !cents && !tail && sign[1] === undefined && (scale?.proper ?? true);
  const span = { start: offset, end: offset + length };
  const written = text.slice(span.start, span.end);
  const minus = sign[1] === undefined ? '' : '-';
  const shown = meant && `${minus}${showAmount(meant, scale, language)}`;
  const findings = right
    ? scale
      ? []
      : doubts('L28', match[0], exact, span, language)
    : minus !== '' && shown !== undefined && !tail
      ? [finding('L13', span, { correction: shown }, [replacement(span, shown)])]
      : corrected(written, offset, tail ? undefined : shown, language);
  return { kind: 'amount', type: amount, length, value: value ?? '', findings };
}

/** `5 euro`, `5 €`, `100,-`. */
function amountWithoutSign(text: string, offset: number, written: string, behind: string, language: Language): Lexeme {
  const meant = readDecimal(written, language) ?? guessDecimal(written, language);
  const length = written.length + behind.length;
  const shown = meant && showAmount(meant, undefined, language);
  const findings = corrected(text.slice(offset, offset + length), offset, shown, language);
  return { kind: 'amount', type: amount, length, value: meant ?? '', findings };
}

/** `12,5 miljoen`: an amount that lacks its sign, or a count that is to be written in full. */
function scaledWithoutSign(text: string, offset: number, written: string, scale: Scale, language: Language): Lexeme {
  const meant = readDecimal(written, language) ?? guessDecimal(written, language);
  const length = written.length + scale.length;
  const span = { start: offset, end: offset + length };
  if (meant === undefined) {
    const findings = corrected(text.slice(span.start, span.end), offset, undefined, language);
    return { kind: 'amount', type: amount, length, value: '', findings };
  }
  const value = shiftDecimal(meant, scale.places);
  const correction = showAmount(meant, scale, language);
  const fixes = [replacement(span, correction), replacement(span, writeDecimal(value, language))];
  return { kind: 'amount', type: amount, length, value, findings: [finding('L30', span, { correction }, fixes)] };
}

interface Scale {
  readonly length: number;
  readonly places: number;
  /** The word of this vocabulary; other words are corrected. */
  readonly proper: boolean;
}

function readScale(text: string, offset: number, language: Language): Scale | undefined {
  const match = matchAt(scaleWord, text, offset);
  const word = match?.[1] ?? '';
  const own: Readonly<Record<string, number>> = scales[language];
  const places = Object.hasOwn(own, word) ? own[word] : undefined;
  if (!match) return undefined;
  if (places !== undefined) return { length: match[0].replace(/\.$/, '').length, places, proper: true };
  const loose = Object.hasOwn(looseScales, word) ? looseScales[word] : undefined;
  return loose === undefined ? undefined : { length: match[0].length, places: loose, proper: false };
}

function showAmount(decimal: string, scale: Scale | undefined, language: Language): string {
  const gap = language === 'nl' ? ' ' : '';
  const word = Object.entries(scales[language]).find(([, places]) => places === scale?.places)?.[0];
  if (scale !== undefined && word !== undefined) return `€${gap}${writeDecimal(decimal, language)} ${word}`;
  return `€${gap}${writeDecimal(shiftDecimal(decimal, scale?.places ?? 0), language)}`;
}

/** `2b`: a name that begins with a digit, or a code that should be a text. */
function gluedToLetters(text: string, offset: number, length: number): Lexeme {
  const span = { start: offset, end: offset + length };
  const written = text.slice(span.start, span.end);
  const correction = `n${written.normalize('NFC').replace(/[.,]/g, '_')}`;
  const fixes = [replacement(span, correction), replacement(span, `"${written}"`)];
  return {
    kind: 'name',
    type: name,
    length,
    value: correction,
    findings: [finding('L17', span, { written, correction }, fixes)],
  };
}

/** Two years with a comma and no blank between them, or digits that are no number here. */
function malformed(written: string, span: { start: number; end: number }, language: Language): readonly Problem[] {
  const years = yearsIn(written, span);
  if (years.length > 0) return years;
  const meant = guessDecimal(written, language);
  return corrected(written, span.start, meant && writeDecimal(meant, language), language);
}

function corrected(
  written: string,
  start: number,
  correction: string | undefined,
  language: Language,
): readonly Problem[] {
  const span = { start, end: start + written.length };
  const code: LexicalCode = language === 'nl' ? 'L06' : 'L07';
  if (correction === undefined)
    return [finding('L08', span, { written, example: language === 'nl' ? '`1.234,5`' : '`1,234.5`' })];
  return [finding(code, span, { written, correction }, [replacement(span, correction)])];
}

/** A number that reads well and was perhaps not meant so; three decimals are only worth a hint where it is no amount. */
function doubts(
  threeDecimals: 'L09' | 'L28',
  written: string,
  value: string,
  span: { start: number; end: number },
  language: Language,
): readonly Problem[] {
  const years = yearsIn(written, span);
  if (years.length > 0) return years;
  const [whole = '', fraction] = value.split('.');
  if (/^0\d/.test(written)) {
    const correction = written.replace(/^0[0.,]*(?=\d)/, '');
    return [
      finding('L29', span, { written, correction }, [
        replacement({ start: span.end - written.length, end: span.end }, correction),
      ]),
    ];
  }
  const likeGroups = fraction?.length === 3 && whole !== '0' && whole.length <= 3;
  if (!likeGroups) return [];
  const correction = `${whole}${separators[language].group}${fraction}`;
  const digitsOnly = { start: span.end - written.length, end: span.end };
  return [finding(threeDecimals, span, { written, correction }, [replacement(digitsOnly, correction)])];
}

function yearsIn(written: string, span: { start: number; end: number }): readonly Problem[] {
  const parts = written.split(',');
  if (parts.length < 2 || !parts.every((part) => /^(?:19|20)\d\d$/.test(part))) return [];
  const correction = parts.join(', ');
  return [finding('L10', span, { written, correction }, [replacement(span, correction)])];
}
