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

/** On which month (from 0) and day the periods begin, how many months they last, and how far their numbers run ahead. */
function shapeOf(form: Form) {
  const size = 12 / perYear(form);
  if (form === undefined || size < 12) return { month: 0, day: 1, size, ahead: 0 };
  return { month: form.month - 1, day: form.day, size, ahead: form.namedAfter === 'endYear' ? 1 : 0 };
}

/** A day, as ISO date, before which the period ends and after which the next begins; of a month always its 31st. */
export function lastDay(form: Form, number: number): string {
  const { month, day, size, ahead } = shapeOf(form);
  const months = (number + 1 - ahead) * size + month - (day > 1 ? 0 : 1);
  const text = (part: number): string => String(part).padStart(2, '0');
  return `${Math.floor(months / 12)}-${text((months % 12) + 1)}-${text(day > 1 ? day - 1 : 31)}`;
}

/** The number of the period a day lies in. */
export function periodAt(form: Form, iso: string): number {
  const { month, day, size, ahead } = shapeOf(form);
  const months = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 - (Number(iso.slice(8)) < day ? 1 : 0);
  return Math.floor((months - month) / size) + ahead;
}
