import { centsOf, centsTextOf, yesNo } from '../decision/record.ts';
import type { Rows } from './rows.ts';

/** What is left to do for 61 institutions once their points are added up: the norm and the division, in whole numbers. */
export function answerOfTotals(
  { plafond, count }: Pick<Rows, 'plafond' | 'count'>,
  points: ArrayLike<number | bigint>,
  diplomas: ArrayLike<number>,
): readonly string[] {
  const own = Array.from(points, (value) => BigInt(value));
  const all = sum(own);
  const met = own.map((value, place) => {
    const number = diplomas[place] ?? 0;
    return number > 0 && value * BigInt(count) * 10n >= 9n * all * BigInt(number);
  });
  const measures = own.map((value, place) => value * (met[place] === true ? 11n : 10n));
  const pot = BigInt(centsOf(plafond));
  const total = sum(measures);
  const parts = measures.map((measure) =>
    total === 0n
      ? { cents: 0n, remainder: 0n }
      : { cents: (pot * measure) / total, remainder: (pot * measure) % total },
  );
  const due = total === 0n ? 0n : pot - sum(parts.map(({ cents }) => cents));
  const order = parts.toSorted((one, other) => {
    if (one.remainder === other.remainder) return 0;
    return one.remainder > other.remainder ? -1 : 1;
  });
  for (const part of order.slice(0, Number(due))) part.cents += 1n;
  return [...parts.map(({ cents }) => centsTextOf(cents)), ...met.map(yesNo)];
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
