/** Divisions in a plan: who takes part, what is not known, and the same parts as the reference gives over a program's columns. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DivisionPlan, NodeId } from '../../engine/compile/ir.ts';
import { makeProgram } from '../../engine/compile/make.ts';
import { type Fraction, fraction } from '../../engine/value/fraction.ts';
import { runs } from '../runs.ts';
import {
  add,
  type Cells,
  constant,
  type Drawn,
  input,
  newDrawn,
  number,
  planOf,
  populationOf,
  regulation,
  rowsOf,
  school,
  truth,
} from './hand-plans.ts';
import { byReference, divisions, type WholeInput } from './pots.ts';

type Row = Fraction | 'absent' | 'open';
type Given = WholeInput & { readonly pot: number };

const names = ['claims', 'floors', 'caps', 'refillKey'] as const;

/** A third of it, as a number with a guard that is three times as fine. */
function third(drawn: Drawn, of: NodeId): NodeId {
  const { table = school, holds } = drawn.nodes[of] ?? {};
  const scale = holds?.kind === 'number' ? holds.scale : 0;
  const three = constant(drawn, table, fraction(3n));
  return add(drawn, table, number(scale + 3, true), { kind: 'arithmetic', operator: '/', left: of, right: three });
}

/** The parts by school and the rest; `inThirds`: keys that are no whole numbers, and a pot that comes of thirds. */
function planned(
  given: Given,
  inThirds: boolean,
): { readonly drawn: Drawn; readonly part: NodeId; readonly rest: NodeId } {
  const drawn = newDrawn();
  const whole = input(drawn, regulation, 'pot', number(2));
  const finer = (): NodeId => {
    const three = constant(drawn, regulation, fraction(3n));
    return add(drawn, regulation, number(5, true), {
      kind: 'arithmetic',
      operator: '*',
      left: third(drawn, whole),
      right: three,
    });
  };
  const amount = (name: string): NodeId => input(drawn, school, name, number(2));
  const keys = given.keys.map((_, at) => input(drawn, school, `key${at}`));
  const others = given.keys.map((_, at) => input(drawn, regulation, `others${at}`));
  const list = {
    takesPart: input(drawn, school, 'takesPart', truth),
    keys: inThirds ? keys.map((key) => third(drawn, key)) : keys,
    ...(given.claims === undefined ? {} : { claim: amount('claims') }),
    ...(given.floors === undefined ? {} : { floor: amount('floors') }),
    ...(given.caps === undefined ? {} : { cap: amount('caps') }),
    ...(given.refillKey === undefined ? {} : { refillKey: amount('refillKey') }),
  };
  const division: DivisionPlan = {
    ...{ table: school, pot: inThirds ? finer() : whole, lists: [list], scale: 2, rest: given.rest },
    others: inThirds ? others.map((one) => third(drawn, one)) : others,
    sound: input(drawn, regulation, 'sound', truth),
    weights: given.keys.map(({ weight }) => constant(drawn, regulation, weight, 2)),
    ...(given.rounding === undefined ? {} : { rounding: given.rounding }),
    ...(given.lastUnitTo === undefined ? {} : { lastUnitTo: given.lastUnitTo }),
  };
  drawn.divisions.push(division);
  const part = add(drawn, school, number(2), { kind: 'part', division: 0, receiver: 0 });
  return { drawn, part, rest: add(drawn, regulation, number(2), { kind: 'rest', division: 0 }) };
}

/** Which receiver each school is. */
function placesOf(takesPart: Cells): readonly (number | undefined)[] {
  let next = 0;
  return takesPart.map((cell) => {
    if (cell !== 1) return undefined;
    next += 1;
    return next - 1;
  });
}

/** The columns; of who takes no part nothing is known. */
function factsOf(given: Given, takesPart: Cells): Record<string, Cells> {
  const places = placesOf(takesPart);
  const column = (values: Float64Array): Cells => places.map((at) => (at === undefined ? undefined : values[at]));
  return {
    ...{ pot: [given.pot], sound: [1], takesPart },
    ...Object.fromEntries(given.keys.map(({ values }, at) => [`key${at}`, column(values)])),
    ...Object.fromEntries(given.keys.map(({ others = 0 }, at) => [`others${at}`, [others]])),
    ...Object.fromEntries(names.flatMap((name) => (given[name] === undefined ? [] : [[name, column(given[name])]]))),
  };
}

function outcome(given: Given, takesPart: Cells, inThirds: boolean, other: Record<string, Cells> = {}): readonly Row[] {
  const { drawn, part, rest } = planned(given, inThirds);
  const program = makeProgram(planOf(drawn));
  const population = populationOf({ schools: takesPart.length, facts: { ...factsOf(given, takesPart), ...other } });
  return [...rowsOf(program, part, population), ...rowsOf(program, rest, population)];
}

const given = divisions(7)
  .filter(({ caps, pot }) => caps?.includes(Number.POSITIVE_INFINITY) !== true && typeof pot === 'number')
  .map((one): Given => ({ ...one, pot: Number(one.pot) }));

test('as the reference divides', () => {
  const outside = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 3 });
  const law = fc.property(given, outside, fc.boolean(), (one, places, inThirds) => {
    const takesPart = places.reduce<Cells>((cells, at) => cells.toSpliced(at, 0, 0), Array(one.count).fill(1));
    const found = byReference(one);
    const cents = (units: number | undefined): Row => (units === undefined ? 'open' : fraction(BigInt(units), 100n));
    const parts = placesOf(takesPart).map((at) => {
      if (found === undefined) return 'open';
      return cents(at === undefined ? 0 : found.parts[at]);
    });
    expect(outcome(one, takesPart, inThirds)).toEqual([...parts, cents(found?.rest)]);
  });
  fc.assert(law, { seed: 20261122, numRuns: runs(1500) });
});

const plain: Given = {
  ...{ count: 2, pot: 100, scale: 2, rest: 'lapses' },
  keys: [{ values: Float64Array.of(1, 2), weight: fraction(1n) }],
  rounding: { step: fraction(1n, 100n), mode: 'largest-remainder' },
};

test.each<readonly [string, Record<string, Cells>]>([
  ['who takes part', { takesPart: [1, undefined] }],
  ['who takes part, for nobody says it', { takesPart: [1, 'absent'] }],
  ['the pot', { pot: [undefined] }],
  ['a pot that is absent', { pot: ['absent'] }],
  ['a pot below nothing', { pot: [-1] }],
  ['a key', { key0: [1, undefined] }],
  ['a key that is absent', { key0: [1, 'absent'] }],
  ['a key below nothing', { key0: [1, -1] }],
  ['what others have', { others0: [undefined] }],
  ['whether it is sound', { sound: [undefined] }],
  ['that it is not sound', { sound: [0] }],
])('without knowing it all is open: %s', (_, facts) => {
  expect(outcome(plain, [1, 1], false)).toEqual([fraction(33n, 100n), fraction(67n, 100n), fraction(0n)]);
  expect(outcome(plain, [1, 1], false, facts)).toEqual(['open', 'open', 'open']);
});
