/** Fractions, days and periods of the verifier's own. */
import type { RoundingDirection } from '../../grammar/index.ts';
import type { Datum, PeriodSymbol } from '../model.ts';

export type Q = Extract<Datum, { kind: 'number' }>['value'];

export function q(numerator: bigint, denominator = 1n): Q {
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a < 0n === denominator < 0n ? a : -a;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export const zero = q(0n);
export const one = q(1n);
export const plus = (a: Q, b: Q): Q =>
  q(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
export const minus = (a: Q, b: Q): Q => plus(a, { ...b, numerator: -b.numerator });
export const times = (a: Q, b: Q): Q => q(a.numerator * b.numerator, a.denominator * b.denominator);
export const over = (a: Q, b: Q): Q => q(a.numerator * b.denominator, a.denominator * b.numerator);
export const sumOf = (all: readonly Q[]): Q => all.reduce(plus, zero);
export const signOf = ({ numerator }: Q): number => (numerator < 0n ? -1 : Number(numerator > 0n));
export const order = (a: Q, b: Q): number => signOf(minus(a, b));

/** The multiple of a step: the nearest, of two equally near the one away from zero, unless a direction is given. */
export function toStep(value: Q, step: Q, direction?: RoundingDirection): Q {
  const { numerator, denominator } = over(value, step);
  const rest = ((numerator % denominator) + denominator) % denominator;
  const below = (numerator - rest) / denominator;
  const isHalfUp = direction === 'toEven' ? below % 2n !== 0n : below >= 0n;
  const isNearerUp = 2n * rest > denominator || (2n * rest === denominator && isHalfUp);
  const isUp = direction === 'up' ? rest > 0n : direction !== 'down' && isNearerUp;
  return times(q(isUp ? below + 1n : below), step);
}

export const numberText = ({ numerator, denominator }: Q): string =>
  denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;

/** As a trace writes it; undefined for any other notation. */
export function readNumber(text: string): Q | undefined {
  if (text.length > 5000 || !/^-?\d+(\/0*[1-9]\d*)?$/.test(text)) return undefined;
  const [numerator = '', denominator = '1'] = text.split('/');
  const value = q(BigInt(numerator), BigInt(denominator));
  return numberText(value) === text ? value : undefined;
}

/** `12.5`, as the tree of the rule text has it. */
export function decimal(text: string, by = 1n): Q {
  const [whole = '', part = ''] = text.split('.');
  return q(BigInt(whole + part), by * 10n ** BigInt(part.length));
}

/** Without one: calendar years. */
export type Form = PeriodSymbol | undefined;

export const perYear = (form: Form): number => (form?.unit === 'month' ? 12 : form?.unit === 'quarter' ? 4 : 1);

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The day before the next period begins, as an ISO date; months count from the year 0. */
export function lastDay(form: Form, number: number): string {
  const isYear = perYear(form) === 1;
  const ahead = isYear && form?.namedAfter === 'endYear' ? 1 : 0;
  const [month, day] = isYear ? [form?.month ?? 1, form?.day ?? 1] : [1, 1];
  const next = (number + 1 - ahead) * (12 / perYear(form)) + month - 1;
  const months = day > 1 ? next : next - 1;
  const year = Math.floor(months / 12);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = months % 12 === 1 && isLeap ? 29 : (lengths[months % 12] ?? 0);
  const text = (part: number): string => String(part).padStart(2, '0');
  return `${year}-${text((months % 12) + 1)}-${text(day > 1 ? day - 1 : length)}`;
}
