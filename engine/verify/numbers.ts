/** Exact numbers of the verifier's own. */
import type { RoundingDirection } from '../../grammar/index.ts';
import type { Datum } from '../model.ts';

export type Q = Extract<Datum, { kind: 'number' }>['value'];

export function q(numerator: bigint, denominator = 1n): Q {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  if (a === 0n) return { numerator: 0n, denominator: 1n };
  const by = denominator < 0n ? -a : a;
  return { numerator: numerator / by, denominator: denominator / by };
}

export const none = q(0n);
export const unit = q(1n);

export const plus = (a: Q, b: Q): Q =>
  q(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
export const minus = (a: Q, b: Q): Q => plus(a, { ...b, numerator: -b.numerator });
export const times = (a: Q, b: Q): Q => q(a.numerator * b.numerator, a.denominator * b.denominator);
export const over = (a: Q, b: Q): Q => q(a.numerator * b.denominator, a.denominator * b.numerator);
export const sumOf = (all: readonly Q[]): Q => all.reduce(plus, none);

export function order(a: Q, b: Q): -1 | 0 | 1 {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The multiple of a step: the nearest, of two equally near the one away from zero, unless a direction is given. */
export function toStep(value: Q, step: Q, direction?: RoundingDirection): Q {
  const { numerator, denominator } = over(value, step);
  const cut = numerator / denominator;
  const below = numerator < 0n && cut * denominator !== numerator ? cut - 1n : cut;
  const twice = 2n * (numerator - below * denominator);
  const half = direction === 'toEven' ? below % 2n !== 0n : below >= 0n;
  const nearest = twice > denominator || (twice === denominator && half);
  const up = direction === 'up' ? twice > 0n : direction === 'down' ? false : nearest;
  return times(q(up ? below + 1n : below), step);
}

/** As a trace writes it; undefined for any other notation. */
export function readNumber(text: unknown): Q | undefined {
  if (typeof text !== 'string' || text.length > 5000 || !/^-?[0-9]+(?:\/[0-9]+)?$/.test(text)) return undefined;
  const [numerator = '', denominator = '1'] = text.split('/');
  if (/^0+$/.test(denominator)) return undefined;
  const value = q(BigInt(numerator), BigInt(denominator));
  return numberText(value) === text ? value : undefined;
}

export function numberText({ numerator, denominator }: Q): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

/** `12.5`, as the tree of the rule text has it. */
export function decimal(text: string): Q {
  const [whole = '', part = ''] = text.split('.');
  return q(BigInt(whole + part), 10n ** BigInt(part.length));
}
