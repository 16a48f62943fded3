// Hand-written, decimal.js with 40 digits: what the others are compared with. Remainders are compared as whole numbers.
import { Decimal } from 'decimal.js';
import type { Contender } from '../contender.ts';
import type { Pot, Receiver } from './input.ts';

const Exact = Decimal.clone({ precision: 40 });
type Exact = Decimal;
const zero = new Exact(0);
const cent = new Exact('0.01');

export const contender: Contender<Pot> = { answer: allocate };

function allocate({ plafond, instellingen }: Pot): readonly string[] {
  const pot = new Exact(plafond);
  const measures = measuresOf(instellingen);
  const caps = instellingen.map(({ hoogste }) => new Exact(hoogste));
  const full = new Set<number>();
  let [left, over] = [pot, sum(measures)];
  for (let found = true; found; ) {
    found = false;
    const [potNow, overNow] = [left, over];
    for (const [place, measure] of measures.entries()) {
      const cap = caps[place] ?? zero;
      if (full.has(place) || measure.isZero() || potNow.times(measure).lte(cap.times(overNow))) continue;
      full.add(place);
      left = left.minus(cap);
      over = over.minus(measure);
      found = true;
    }
  }
  const parts = measures.map((measure, place) => {
    if (full.has(place) || over.isZero())
      return { amount: full.has(place) ? (caps[place] ?? zero) : zero, remainder: zero };
    const whole = left.times(measure);
    const amount = whole.div(over).toDecimalPlaces(2, Decimal.ROUND_DOWN);
    return { amount, remainder: whole.minus(amount.times(over)) };
  });
  const paid = sum(parts.map(({ amount }) => amount));
  const due = over.isZero() ? 0 : pot.minus(paid).times(100).toNumber();
  const luckiest = parts.toSorted((one, other) => other.remainder.cmp(one.remainder)).slice(0, due);
  for (const part of luckiest) part.amount = part.amount.plus(cent);
  const rest = pot.minus(paid).minus(cent.times(due));
  return [...parts.map(({ amount }) => amount.toFixed(2)), rest.toFixed(2)];
}

function measuresOf(receivers: readonly Receiver[]): readonly Exact[] {
  const grants = receivers.map(({ doetMee, rijksbijdrage }) => (doetMee ? new Exact(rijksbijdrage) : zero));
  const students = receivers.map(({ doetMee, studenten }) => (doetMee ? new Exact(studenten) : zero));
  const [allGrants, allStudents] = [sum(grants), sum(students)];
  return grants.map((grant, place) =>
    grant
      .times(2)
      .times(allStudents)
      .plus((students[place] ?? zero).times(allGrants)),
  );
}

function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.plus(value), zero);
}
