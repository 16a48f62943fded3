import type { Language } from '../ast.ts';
import { phraseOf } from '../keywords/keywords.ts';
import { finding, type Lexeme, matchAt, replacement } from './lexeme.ts';
import { guessDecimal } from './number-notation.ts';
import { number } from './token-types.ts';

const numeral = '\\d+(?:[.,]\\d+)*';
const gap = '[ \\t\\u00a0\\u2009\\u202f]*';
/** Dashes and dots never subtract: they are taken for a range, with or without blanks. */
const dashed = new RegExp(`(${numeral})${gap}(?:[–—]|\\.{2,3}|…)${gap}(${numeral})(?![\\p{L}_%])`, 'uy');
/** The words of a range without the blanks they need. */
const glued = new RegExp(`(${numeral})${gap}(?:t/m|through)${gap}(${numeral})(?![\\p{L}_%])`, 'uy');
const spaced = new RegExp(`${numeral}[ \\t\\u00a0]+(?:t/m|through)[ \\t\\u00a0]+\\d`, 'uy');
const years = /((?:19|20)\d\d)([-/])((?:19|20)\d\d|\d\d)(?![\p{L}\p{N}_]|[-.,/]\d)/uy;

/** Two numbers in a notation that looks like a range, such as `2019–2022` or `2012/2013`: never a subtraction or a division. */
export function findRange(text: string, offset: number, language: Language): Lexeme | undefined {
  const dash = matchAt(dashed, text, offset);
  if (dash) return range(dash, dash[1] ?? '', dash[2] ?? '', language);
  const run = matchAt(spaced, text, offset) ? undefined : matchAt(glued, text, offset);
  if (run) return range(run, run[1] ?? '', run[2] ?? '', language);
  const pair = matchAt(years, text, offset);
  if (!pair) return undefined;
  const [, from = '', sign, written = ''] = pair;
  const through = written.length === 2 ? from.slice(0, 2) + written : written;
  const next = Number(through) === Number(from) + 1;
  if (written.length === 2 && !next) return sign === '-' ? noMonth(pair, from, language) : undefined;
  return sign === '/' ? schoolYear(pair, from, through, language) : range(pair, from, through, language);
}

function range(match: RegExpExecArray, from: string, through: string, language: Language): Lexeme {
  const written = match[0];
  const span = { start: match.index, end: match.index + written.length };
  const correction = `${from} ${phraseOf('through', language)} ${through}`;
  const problem = finding('L11', span, { written, correction }, [
    replacement(span, correction),
    ...(written.includes('-') ? [replacement(span, `${from} - ${through}`)] : []),
  ]);
  return bad(match, from, language, problem);
}

function schoolYear(match: RegExpExecArray, from: string, through: string, language: Language): Lexeme {
  const written = match[0];
  const span = { start: match.index, end: match.index + written.length };
  const correction = `${from} ${phraseOf('through', language)} ${through}`;
  const fixes = [correction, through, from].map((text) => replacement(span, text));
  return bad(match, from, language, finding('L12', span, { written, correction }, fixes));
}

/** `2015-13`: the months were tried before. */
function noMonth(match: RegExpExecArray, year: string, language: Language): Lexeme {
  const span = { start: match.index, end: match.index + match[0].length };
  return bad(match, year, language, finding('L15', span, { written: match[0] }));
}

function bad(match: RegExpExecArray, from: string, language: Language, problem: ReturnType<typeof finding>): Lexeme {
  const value = guessDecimal(from, language) ?? '';
  return { kind: 'number', type: number, length: match[0].length, value, findings: [problem] };
}
