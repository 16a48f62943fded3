import type { DayOfYearLiteral, Expression, Language } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { parseDecimal } from '../value/decimal.ts';
import { negate } from '../value/fraction.ts';
import { showAmount, showDate, showNumber } from '../value/show.ts';

/** A literal of the law as the reader writes it; undefined for anything that must be computed. */
export function literalWords(expression: Expression, language: Language): string | undefined {
  switch (expression.kind) {
    case 'number':
      return numberWords(expression.decimal, 'number', language, false);
    case 'amount':
      return numberWords(expression.decimal, 'amount', language, false);
    case 'percentage':
      return numberWords(expression.decimal, 'percentage', language, false);
    case 'negate':
      return negated(expression.operand, language);
    case 'date':
      return isDate(expression.iso) ? showDate(expression.iso, language) : expression.iso;
    case 'dayOfYear':
      return dayWords(expression, language);
    case 'textLiteral':
      return `“${expression.value}”`;
    case 'boolean':
      return yesNo(expression.value, language);
    case 'absent':
      return language === 'nl' ? 'geen' : 'absent';
    case 'reference':
      return expression.name.text;
    default:
      return undefined;
  }
}

/** `1 oktober`; 29 February shows that the year left out is a leap year. */
function dayWords({ month, day }: DayOfYearLiteral, language: Language): string {
  const written = `2000-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(written) ? showDate(written, language).replace(' 2000', '') : written.slice(5);
}

function negated(operand: Expression, language: Language): string | undefined {
  if (operand.kind !== 'number' && operand.kind !== 'amount' && operand.kind !== 'percentage') return undefined;
  return numberWords(operand.decimal, operand.kind, language, true);
}

function numberWords(
  decimal: string,
  kind: Extract<Type['kind'], 'number' | 'amount' | 'percentage'>,
  language: Language,
  negative: boolean,
): string {
  const read = parseDecimal(decimal);
  if (read === undefined) return decimal;
  const value = negative ? negate(read) : read;
  if (kind === 'amount') return showAmount(value, language);
  // A percentage is kept as written, before its sign.
  return `${showNumber(value, language)}${kind === 'percentage' ? '%' : ''}`;
}

function yesNo(value: boolean, language: Language): string {
  if (language === 'nl') return value ? 'ja' : 'nee';
  return value ? 'yes' : 'no';
}
