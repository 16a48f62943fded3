import type { Language } from '../ast.ts';
import { phraseOf } from '../keywords/keywords.ts';
import { isoDate } from '../lexer/dates.ts';
import type { Token } from '../lexer/face.ts';
import { amount, date, number } from '../lexer/token-types.ts';
import { problemAt, quoted, type Recovery, spanOfTokens } from './context.ts';
import type { Repair, Stop } from './repair.ts';
import { replaceBy, syntaxCode } from './syntax-errors.ts';
import { keywordInstead, valueInstead } from './tokens.ts';

/**
 * `10 tot 20`, `van 10 tot 20`, `tussen 10 en 20`: in a law "tot" leaves out what comes behind it, in a cell there are only
 * ranges with both ends. Both readings are shown; the tree gets the one of the law.
 */
export function* rangeInWords(recovery: Recovery, tokens: readonly Token[], { rules }: Stop): Generator<Repair> {
  if (rules[0] !== 'cell') return;
  const { language } = recovery;
  const opens = openers[language].test(tokens[0]?.image.toLowerCase() ?? '') ? 1 : 0;
  const [from, word, end] = tokens.slice(opens);
  if (from === undefined || word === undefined || end === undefined || tokens.length !== opens + 3) return;
  const isBetween = opens === 1 && between.test(tokens[0]?.image.toLowerCase() ?? '');
  const links = isBetween ? word.concept === 'and' : untils[language].test(word.image.toLowerCase());
  // `up to 65` is a bound.
  if (!links || !isEnd(from) || !isEnd(end) || from.image.toLowerCase() === 'up') return;
  const span = spanOfTokens(tokens);
  const rangeTo = (last: string): string => `${quoted(recovery, from.span)} ${phraseOf('through', language)} ${last}`;
  const last = quoted(recovery, end.span);
  const before = stepBefore(end, language);
  const including = rangeTo(last);
  const excluding = rangeTo(before?.text ?? '…');
  const args = { found: quoted(recovery, span), end: last, including, excluding };
  const readings = before === undefined ? [including] : [excluding, including];
  const put = before === undefined ? end : valueInstead(...before.type, before.value, [end]);
  yield {
    tokens: [from, keywordInstead('through', [word]), put],
    problem: problemAt(recovery, syntaxCode.halfOpenRange, span, args, {
      fixes: readings.map((text) => replaceBy(span, text)),
    }),
    certain: true,
    onlyIfWhole: true,
  };
}

const between = /^(?:tussen|between)$/u;
const openers: Readonly<Record<Language, RegExp>> = { nl: /^(?:van|vanaf|tussen)$/u, en: /^(?:of|from|between)$/u };
const untils: Readonly<Record<Language, RegExp>> = { nl: /^tot$/u, en: /^(?:to|until|till)$/u };

function isEnd({ category }: Token): boolean {
  return ['number', 'amount', 'percentage', 'date', 'month', 'quarter', 'name'].includes(category);
}

interface Before {
  readonly text: string;
  readonly value: string;
  readonly type: readonly [typeof number, 'number' | 'amount' | 'date'];
}

/** The last value that lies before another, of what goes in steps: whole numbers, cents, days. */
function stepBefore(end: Token, language: Language): Before | undefined {
  if (end.category === 'number' && /^\d+$/.test(end.value) && end.value !== '0') {
    const value = String(BigInt(end.value) - 1n);
    return { value, text: grouped(value, /[.,]/.test(end.image), language), type: [number, 'number'] };
  }
  if (end.category === 'amount') return centBefore(end, language);
  const day = end.category === 'date' ? dayBefore(end.value) : undefined;
  return day === undefined ? undefined : { value: day, text: day, type: [date, 'date'] };
}

function centBefore(end: Token, language: Language): Before | undefined {
  const [euros = '', cents = ''] = end.value.split('.');
  if (!/^\d+$/.test(euros) || cents.length > 2) return undefined;
  const all = BigInt(euros) * 100n + BigInt(cents.padEnd(2, '0')) - 1n;
  if (all < 0n) return undefined;
  const rest = String(all % 100n).padStart(2, '0');
  const whole = String(all / 100n);
  const digits = grouped(whole, whole.length > 3, language);
  const text = language === 'nl' ? `€ ${digits},${rest}` : `€${digits}.${rest}`;
  return { value: `${whole}.${rest}`, text, type: [amount, 'amount'] };
}

function grouped(digits: string, wanted: boolean, language: Language): string {
  return wanted ? digits.replace(/\B(?=(?:\d{3})+$)/g, language === 'nl' ? '.' : ',') : digits;
}

function dayBefore(iso: string): string | undefined {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  if (day > 1) return isoDate(year, month, day - 1);
  const [ownYear, own] = month > 1 ? [year, month - 1] : [year - 1, 12];
  return [31, 30, 29, 28].map((last) => isoDate(ownYear, own, last)).find((found) => found !== undefined);
}
