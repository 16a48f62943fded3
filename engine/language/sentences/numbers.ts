import type { DurationUnit, Expression, NumberLiteral } from '../../../grammar/index.ts';
import { isDate } from '../../value/calendar.ts';
import { showDate } from '../../value/show.ts';
import { literalWords } from '../literal-words.ts';
import type { Teller } from './teller.ts';

/** A number as people write it: whole euros without cents, a year without a separator. */
export function numberTold({ analysis, language, words }: Teller, literal: NumberLiteral): string {
  const { kind, decimal } = literal;
  if (kind === 'amount' && decimal === '0.01') return words.cent;
  if (analysis.types.get(literal)?.kind === 'year') return decimal;
  return (literalWords(literal, language) ?? decimal).replace(/[,.]00$/u, '');
}

/** `1 oktober`. */
export function dayTold(
  teller: Teller,
  { month, day, span }: { month: number; day: number; span: Expression['span'] },
): string {
  return literalWords({ kind: 'dayOfYear', span, month, day }, teller.language) ?? '';
}

/** `september 2015`. */
export function monthTold({ language }: Teller, iso: string): string {
  const first = `${iso}-01`;
  return isDate(first) ? showDate(first, language).replace(/^1 /u, '') : iso;
}

/** `1 jaar`, `6 weken`. */
export function durationTold({ words }: Teller, count: string, unit: DurationUnit): string {
  const [one, more] = words.durations[unit];
  return `${count} ${count === '1' ? one : more}`;
}
