// Hand-written, decimal.js over an array of objects: what the others are compared with.
import { Decimal } from 'decimal.js';
import type { Contender } from '../contender.ts';
import { yesNo } from '../decision/record.ts';
import { type Diploma, objectsOf } from './objects.ts';
import { domains, institutions, levels, type Rows, tenths } from './rows.ts';

const Exact = Decimal.clone({ precision: 40 });
type Exact = Decimal;
const zero = new Exact(0);
const cent = new Exact('0.01');
const table = new Map(
  domains.map((domain, place) => [
    domain,
    new Map(levels.map((level, column) => [level, new Exact(tenths[place]?.[column] ?? 0).div(10)])),
  ]),
);

export const contender: Contender<Rows> = { answer: (rows) => decide(rows.plafond, objectsOf(rows)) };

export function decide(plafond: string, diplomas: Iterable<Diploma>): readonly string[] {
  const totals = new Map(institutions.map((brin) => [brin, { points: zero, count: 0 }]));
  let number = 0;
  for (const { instelling, domein, niveau } of diplomas) {
    const total = totals.get(instelling);
    if (total === undefined) continue;
    total.points = total.points.plus(table.get(domein)?.get(niveau) ?? zero);
    total.count++;
    number++;
  }
  const own = [...totals.values()];
  const all = own.reduce((sum, { points }) => sum.plus(points), zero);
  const met = own.map(
    ({ points, count }) => count > 0 && points.times(10).times(number).gte(all.times(9).times(count)),
  );
  const measures = own.map(({ points }, place) => points.times(met[place] === true ? '1.1' : 1));
  return [...divide(new Exact(plafond), measures), ...met.map(yesNo)];
}

function divide(pot: Exact, measures: readonly Exact[]): readonly string[] {
  const total = measures.reduce((sum, measure) => sum.plus(measure), zero);
  if (total.isZero()) return measures.map(() => '0.00');
  const parts = measures.map((measure) => {
    const whole = pot.times(measure);
    const amount = whole.div(total).toDecimalPlaces(2, Decimal.ROUND_DOWN);
    return { amount, remainder: whole.minus(amount.times(total)) };
  });
  const paid = parts.reduce((sum, { amount }) => sum.plus(amount), zero);
  const due = pot.minus(paid).times(100).toNumber();
  const order = parts.toSorted((one, other) => other.remainder.cmp(one.remainder));
  for (const part of order.slice(0, due)) part.amount = part.amount.plus(cent);
  return parts.map(({ amount }) => amount.toFixed(2));
}
