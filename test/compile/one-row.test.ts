/** One program for one row, again and again: what was known so far is held to be known, until it is not. */
import { describe, expect, test } from 'vitest';
import type { NodeId } from '../../engine/compile/ir.ts';
import { makeProgram } from '../../engine/compile/make.ts';
import { fraction } from '../../engine/value/fraction.ts';
import { arithmetic, check, exactly, type Row } from './hand-cases.ts';
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
  rowsOf,
  school,
  student,
  truth,
} from './hand-plans.ts';

type Facts = Readonly<Record<string, Cells[number]>>;
type Case = readonly [
  name: string,
  draw: (drawn: Drawn) => NodeId,
  runs: readonly (readonly [facts: Facts, expected: number | Row])[],
];

/** Often enough for instructions to be made. */
function thrice(facts: Facts, expected: number | Row): Case[2] {
  return [
    [facts, expected],
    [facts, expected],
    [facts, expected],
  ];
}

const cases: readonly Case[] = [
  [
    'a sum that goes beyond 2^53 is open, and known again after that',
    (drawn) => arithmetic(drawn, '+', input(drawn, school, 'a'), input(drawn, school, 'b')),
    [
      ...thrice({ a: 1, b: 2 }, 3),
      [{ a: Number.MAX_SAFE_INTEGER, b: 1 }, 'open'],
      [{ a: Number.MAX_SAFE_INTEGER, b: -1 }, fraction(BigInt(Number.MAX_SAFE_INTEGER) - 1n)],
    ],
  ],
  [
    'what is missing only now',
    (drawn) => arithmetic(drawn, '-', input(drawn, school, 'a'), input(drawn, school, 'b')),
    [...thrice({ a: 3, b: 2 }, 1), [{ a: 3 }, 'open'], [{ a: 3, b: 'absent' }, 'open'], [{ a: 3, b: 3 }, 0]],
  ],
  [
    'two rows of a table that hold at once',
    (drawn) => {
      const value = constant(drawn, school, fraction(7n));
      const branches = ['a', 'b'].map((key) => ({ condition: input(drawn, school, key, truth), value }));
      return add(drawn, school, number(0), { kind: 'onlyOne', branches });
    },
    [...thrice({ a: 1, b: 0 }, 7), [{ a: 1, b: 1 }, 'open'], [{ a: 0, b: 0 }, 'open'], [{ a: 0, b: 1 }, 7]],
  ],
  [
    'a divisor that is zero within its error',
    (drawn) => {
      const third = arithmetic(drawn, '*', input(drawn, school, 'a'), constant(drawn, school, fraction(1n, 3n)), true);
      const divisor = arithmetic(drawn, '-', third, input(drawn, school, 'b'), true);
      return arithmetic(drawn, '/', constant(drawn, school, fraction(1n)), divisor);
    },
    [...thrice({ a: 4, b: 1 }, 3), [{ a: 3, b: 1 }, 'open'], [{ a: 1, b: 0 }, 3]],
  ],
  [
    'a tie out of thirds is decided by fractions',
    (drawn) => {
      const third = arithmetic(drawn, '*', input(drawn, school, 'a'), constant(drawn, school, fraction(1n, 3n)), true);
      return add(drawn, school, truth, {
        kind: 'compare',
        operator: '>=',
        left: third,
        right: input(drawn, school, 'b'),
      });
    },
    [...thrice({ a: 4, b: 1 }, 1), [{ a: 3, b: 1 }, 1], [{ a: 2, b: 1 }, 0]],
  ],
  [
    'what was absent, known and absent again, read through a row of another table',
    (drawn) => {
      const value = input(drawn, school, 'a');
      const at = add(drawn, student, { kind: 'thing', of: school }, { kind: 'parent' });
      const gathered = add(drawn, student, number(0), { kind: 'gather', value, at });
      arithmetic(drawn, '+', value, input(drawn, school, 'b'));
      return gathered;
    },
    [
      ...thrice({ a: 'absent', b: 1 }, 'absent'),
      [{ a: 5 }, 5],
      [{ a: 'absent', b: 1 }, 'absent'],
      [{ b: 1 }, 'open'],
      [{ a: 5, b: 1 }, 5],
    ],
  ],
];

describe('one row, again and again', () => {
  test.each(cases)('%s', (_, draw, times) => {
    const drawn = newDrawn();
    const node = draw(drawn);
    const program = makeProgram(planOf(drawn));
    const found = times.map(([facts]) => {
      const cells = Object.fromEntries(Object.entries(facts).map(([key, cell]) => [key, [cell]]));
      return rowsOf(program, node, populationOf({ schools: 1, students: [0], facts: cells }))[0];
    });
    expect(found).toEqual(exactly(times.map(([, expected]) => expected)));
  });

  test.each([
    [4, 'known'],
    [5, 'open'],
  ] as const)(
    'a product of %d fractions of a thousand bits is %s, by kernels and by instructions',
    (count, expected) => {
      const drawn = newDrawn();
      const long = constant(drawn, school, fraction(2n ** 1000n + 1n, 2n ** 1000n));
      let node = arithmetic(drawn, '*', long, input(drawn, school, 'a'), true);
      for (let factors = 1; factors < count; factors += 1) node = arithmetic(drawn, '*', node, long, true);
      const program = makeProgram(planOf(drawn));
      const population = populationOf({ schools: 1, students: [0], facts: { a: [1] } });
      for (let time = 0; time < 4; time += 1) {
        const [row] = rowsOf(program, node, population);
        expect(row === 'open' ? 'open' : 'known').toBe(expected);
      }
    },
  );
});

describe('what rests on a few truths only', () => {
  const facts = { schools: 4, facts: { a: [1, 0, 'absent', undefined] as const } };
  const twiceNot = (drawn: Drawn, operand: NodeId): NodeId => {
    const not = add(drawn, school, truth, { kind: 'not', operand });
    return add(drawn, school, truth, { kind: 'not', operand: not });
  };
  check([
    [
      'absent is not open',
      (drawn) => {
        const operand = input(drawn, school, 'a', truth);
        return twiceNot(drawn, add(drawn, school, truth, { kind: 'present', operand, wanted: true }));
      },
      facts,
      [1, 1, 0, 'open'],
    ],
    [
      'nor has it the value that stands in for what is absent',
      (drawn) => {
        const operand = input(drawn, school, 'a', truth);
        const fallback = add(drawn, school, truth, { kind: 'constant', value: { kind: 'small', value: 1 } });
        return twiceNot(drawn, add(drawn, school, truth, { kind: 'ifAbsent', operand, fallback }));
      },
      facts,
      [1, 0, 1, 'open'],
    ],
  ]);
});
