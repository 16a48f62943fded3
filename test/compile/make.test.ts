/** What a plan that is made to run does at the edge of what it holds, with facts that are not there, and when it runs again. */
import { describe, expect, test } from 'vitest';
import type { Comparison, NodeId } from '../../engine/compile/ir.ts';
import { makeProgram } from '../../engine/compile/make.ts';
import { type Fraction, fraction } from '../../engine/value/fraction.ts';
import type { RoundingMode } from '../../engine/value/round.ts';
import {
  add,
  type Cells,
  constant,
  type Delivered,
  type Drawn,
  input,
  newDrawn,
  number,
  planOf,
  populationOf,
  regulation,
  rowsOf,
  school,
  student,
  truth,
} from './hand-plans.ts';

type Row = Fraction | 'absent' | 'open';
type Case = readonly [
  name: string,
  draw: (drawn: Drawn) => NodeId,
  facts: Delivered,
  expected: readonly (number | Row)[],
];

const largest = Number.MAX_SAFE_INTEGER;

function rows(draw: (drawn: Drawn) => NodeId, facts: Delivered): readonly Row[] {
  const drawn = newDrawn();
  const node = draw(drawn);
  return rowsOf(makeProgram(planOf(drawn)), node, populationOf(facts));
}

function exactly(expected: readonly (number | Row)[]): readonly Row[] {
  return expected.map((value) => (typeof value === 'number' ? fraction(BigInt(value)) : value));
}

function check(cases: readonly Case[]): void {
  test.each(cases)('%s', (_, draw, facts, expected) => {
    expect(rows(draw, facts)).toEqual(exactly(expected));
  });
}

function arithmetic(
  drawn: Drawn,
  operator: '+' | '-' | '*' | '/',
  left: NodeId,
  right: NodeId,
  guarded = false,
): NodeId {
  const table = drawn.nodes[left]?.table ?? regulation;
  return add(drawn, table, number(operator === '/' ? 3 : 0, guarded || operator === '/'), {
    ...{ kind: 'arithmetic', operator, left, right },
  });
}

function ofTwo(operator: '+' | '-' | '*' | '/', guarded = false): (drawn: Drawn) => NodeId {
  return (drawn) => arithmetic(drawn, operator, input(drawn, school, 'a'), input(drawn, school, 'b'), guarded);
}

function total(
  name: 'total' | 'count' | 'average' | 'highest' | 'every' | 'some',
  by = true,
): (drawn: Drawn) => NodeId {
  return (drawn) => {
    const of = input(drawn, student, 'a', name === 'every' || name === 'some' ? truth : number(0));
    const parent = add(drawn, student, { kind: 'thing', of: school }, { kind: 'parent' });
    const holds = name === 'every' || name === 'some' ? truth : number(name === 'average' ? 3 : 0, name === 'average');
    return add(drawn, by ? school : regulation, holds, {
      ...{ kind: 'aggregate', name, from: student },
      ...(by ? { by: parent } : {}),
      ...(name === 'count' ? {} : { value: of }),
    });
  };
}

describe('at the edge of what a double holds', () => {
  check([
    ['the largest sum', ofTwo('+'), { schools: 1, facts: { a: [largest - 1], b: [1] } }, [largest]],
    ['a sum beyond it is open', ofTwo('+'), { schools: 1, facts: { a: [largest], b: [1] } }, ['open']],
    ['a difference below it is open', ofTwo('-'), { schools: 1, facts: { a: [-largest], b: [1] } }, ['open']],
    ['a product beyond it is open', ofTwo('*'), { schools: 1, facts: { a: [2 ** 27], b: [2 ** 27] } }, ['open']],
    [
      'and exact where there is a guard',
      ofTwo('*', true),
      { schools: 1, facts: { a: [largest], b: [largest] } },
      [fraction(BigInt(largest) ** 2n)],
    ],
    [
      'a product with nothing is nothing',
      ofTwo('*'),
      { schools: 3, facts: { a: [0, 0, 3], b: [largest, undefined, 'absent'] } },
      [0, 0, 'open'],
    ],
    [
      'a quotient that does not end',
      ofTwo('/'),
      { schools: 2, facts: { a: [1, 6], b: [3, 3] } },
      [fraction(1n, 3n), 2],
    ],
    ['a quotient by nothing is open', ofTwo('/'), { schools: 2, facts: { a: [1, 0], b: [0, 0] } }, ['open', 'open']],
    [
      'a total beyond what a double holds comes back',
      total('total'),
      { schools: 1, students: [0, 0, 0], facts: { a: [largest, largest, -largest] } },
      [largest],
    ],
    [
      'a total that stays beyond is open',
      total('total'),
      { schools: 1, students: [0, 0], facts: { a: [largest, 1] } },
      ['open'],
    ],
  ]);

  const thirds = (drawn: Drawn, then: (third: NodeId, of: NodeId) => NodeId): NodeId => {
    const of = input(drawn, school, 'a');
    const third = arithmetic(drawn, '/', of, constant(drawn, school, fraction(3n)));
    return then(third, of);
  };
  const cents =
    (mode: 'up' | 'half-even') =>
    (drawn: Drawn): NodeId =>
      thirds(drawn, (third) =>
        add(drawn, school, number(2), { kind: 'round', operand: third, step: fraction(1n, 100n), mode }),
      );
  const half = (drawn: Drawn): NodeId => {
    const quotient = arithmetic(
      drawn,
      '/',
      input(drawn, school, 'a'),
      constant(drawn, school, fraction(2_000_000_000_000n)),
    );
    return add(drawn, school, number(0), {
      kind: 'round',
      operand: quotient,
      step: fraction(1n),
      mode: 'half-away-from-zero',
    });
  };

  check([
    [
      'what is whole after all is not rounded up',
      cents('up'),
      { schools: 2, facts: { a: [3, 300_000_000_000] } },
      [1, 100_000_000_000],
    ],
    ['a third of a cent is', cents('up'), { schools: 1, facts: { a: [1] } }, [fraction(34n, 100n)]],
    [
      'a half, and a hair beside it',
      half,
      { schools: 3, facts: { a: [1_000_000_000_000, 999_999_999_999, -1_000_000_000_000] } },
      [1, 0, -1],
    ],
    [
      'a third three times is the whole',
      (drawn) =>
        thirds(drawn, (third, of) => {
          const three = constant(drawn, school, fraction(3n));
          const back = add(drawn, school, number(3, true), {
            kind: 'arithmetic',
            operator: '*',
            left: third,
            right: three,
          });
          const whole = add(drawn, school, number(3, true), { kind: 'rescale', operand: of });
          return add(drawn, school, truth, { kind: 'compare', operator: '=', left: back, right: whole });
        }),
      { schools: 3, facts: { a: [1, 2 ** 40 + 1, 100_000_000_001] } },
      [1, 1, 1],
    ],
  ]);
});

describe('with an error', () => {
  // A 49th of a number, 49 times: in doubles often a hair beside it.
  const back = (drawn: Drawn, then: (back: NodeId, whole: NodeId) => NodeId): NodeId => {
    const whole = input(drawn, school, 'a');
    const by = constant(drawn, school, fraction(49n));
    const part = arithmetic(drawn, '/', whole, by);
    const product = { kind: 'arithmetic', operator: '*', left: part, right: by } as const;
    return then(add(drawn, school, number(3, true), product), whole);
  };
  const a = Array.from({ length: 60 }, (_, row) => row * row + 1);
  const facts = { schools: a.length, facts: { a } };
  const compared = (operator: Comparison) => (drawn: Drawn) =>
    back(drawn, (found, whole) => {
      const right = add(drawn, school, number(3, true), { kind: 'rescale', operand: whole });
      return add(drawn, school, truth, { kind: 'compare', operator, left: found, right });
    });
  const rounding = (mode: RoundingMode) => (drawn: Drawn) =>
    back(drawn, (operand) => add(drawn, school, number(0), { kind: 'round', operand, step: fraction(1n), mode }));
  const all = (value: number): readonly number[] => a.map(() => value);

  check([
    ['equal', compared('='), facts, all(1)],
    ['not other', compared('<>'), facts, all(0)],
    ['not below', compared('<'), facts, all(0)],
    ['at least', compared('>='), facts, all(1)],
    ['rounded up', rounding('up'), facts, a],
    ['rounded down', rounding('down'), facts, a],
    [
      'a sum of thirds',
      (drawn) => {
        const third = arithmetic(drawn, '/', input(drawn, school, 'a'), constant(drawn, school, fraction(3n)));
        return add(drawn, school, number(3, true), { kind: 'arithmetic', operator: '+', left: third, right: third });
      },
      { schools: 2, facts: { a: [1, 3] } },
      [fraction(2n, 3n), 2],
    ],
  ]);
});

describe('whole numbers compared', () => {
  const compared = (operator: Comparison) => (drawn: Drawn) =>
    add(drawn, school, truth, {
      kind: 'compare',
      operator,
      left: input(drawn, school, 'a'),
      right: input(drawn, school, 'b'),
    });
  const facts = { schools: 4, facts: { a: [1, 2, 3, undefined], b: [2, 2, 2, 2] } };
  check([
    ['<', compared('<'), facts, [1, 0, 0, 'open']],
    ['<=', compared('<='), facts, [1, 1, 0, 'open']],
    ['>', compared('>'), facts, [0, 0, 1, 'open']],
    ['>=', compared('>='), facts, [0, 1, 1, 'open']],
    ['=', compared('='), facts, [0, 1, 0, 'open']],
    ['<>', compared('<>'), facts, [1, 0, 1, 'open']],
  ]);
});

describe('what is not there', () => {
  const plus = ofTwo('+');
  check([
    ['a column that is missing is open for every row', plus, { schools: 2, facts: { a: [1, 2] } }, ['open', 'open']],
    ['a table that is missing has no rows', plus, { facts: {} }, []],
    ['nothing over nobody: a total', total('total'), { schools: 2, students: [], facts: { a: [] } }, [0, 0]],
    ['nothing over nobody: a highest', total('highest'), { schools: 1, students: [], facts: { a: [] } }, ['absent']],
    [
      'nothing over nobody: an average',
      total('average', false),
      { schools: 0, students: [], facts: { a: [] } },
      ['absent'],
    ],
    ['nothing over nobody: every', total('every', false), { schools: 0, students: [], facts: { a: [] } }, [1]],
    ['nothing over nobody: some', total('some', false), { schools: 0, students: [], facts: { a: [] } }, [0]],
    ['no table of students', total('count'), { schools: 2 }, [0, 0]],
    [
      'a student of no school opens every school',
      total('count'),
      { schools: 2, students: [0, -1], facts: { a: [1, 1] } },
      ['open', 'open'],
    ],
    [
      'one value that is not known opens its own school only',
      total('total'),
      { schools: 2, students: [0, 1, 1], facts: { a: [undefined, 2, 3] } },
      ['open', 5],
    ],
    [
      'nor one that is absent',
      total('total'),
      { schools: 2, students: [0, 1], facts: { a: [1, 'absent'] } },
      [1, 'open'],
    ],
    ['one who says no decides', total('every'), { schools: 1, students: [0, 0], facts: { a: [undefined, 0] } }, [0]],
    [
      'the school of a student, where there is one',
      (drawn) => {
        const at = add(drawn, student, { kind: 'thing', of: school }, { kind: 'parent' });
        return add(drawn, student, number(0), { kind: 'gather', value: input(drawn, school, 'b'), at });
      },
      { schools: 2, students: [1, -1, 0], facts: { b: [10, 'absent'] } },
      ['absent', 'open', 10],
    ],
  ]);

  test('a node that was neither asked nor kept is no answer', () => {
    const drawn = newDrawn();
    const sum = ofTwo('+')(drawn);
    const plan = planOf(drawn);
    const asked = plan.asked.filter(({ node }) => node === sum);
    const computed = makeProgram({ ...plan, asked }, { keep: false }).run(
      populationOf({ schools: 1, facts: { a: [1], b: [2] } }),
      {
        value: () => {
          throw new Error('nothing was left to the reference');
        },
      },
    );
    expect(computed.unitsAt(sum, 0)).toBe(3);
    expect(() => computed.unitsAt(0, 0)).toThrow('not asked');
  });
});

describe('run again', () => {
  test('on another population, larger, smaller and with things that were missing', () => {
    const drawn = newDrawn();
    const value = total('total')(drawn);
    const program = makeProgram(planOf(drawn));
    const many = 1025;
    const all: readonly (readonly [Delivered, readonly (number | Row)[]])[] = [
      [{ schools: 1, students: [0, 0], facts: { a: [1, 2] } }, [3]],
      [
        {
          schools: 2,
          students: Array.from({ length: many }, () => 1),
          facts: { a: Array.from({ length: many }, () => 1) },
        },
        [0, many],
      ],
      [{ schools: 1, students: [0] }, ['open']],
      [{ schools: 1, students: [0, 0], facts: { a: ['absent', 2] } }, ['open']],
      [{ schools: 1, students: [0, 0], facts: { a: [1, 2] } }, [3]],
      [{}, []],
    ];
    for (const [facts, expected] of [...all, ...all])
      expect(rowsOf(program, value, populationOf(facts))).toEqual(exactly(expected));
  });

  test('with what was not known before, over several batches', () => {
    const drawn = newDrawn();
    const sum = ofTwo('+')(drawn);
    const program = makeProgram(planOf(drawn));
    const b = Array.from({ length: 1500 }, (_, row) => row);
    const run = (a: Cells) => rowsOf(program, sum, populationOf({ schools: b.length, facts: { a, b } }));
    const partly = b.map((row) => (row % 7 === 0 ? undefined : row));
    expect(run(partly)).toEqual(exactly(b.map((row) => (row % 7 === 0 ? 'open' : 2 * row))));
    expect(run(b)).toEqual(exactly(b.map((row) => 2 * row)));
  });

  test.each([1023, 1024, 1025, 2049])('%i rows: each once, whichever batch it is in', (count) => {
    const students = Array.from({ length: count }, (_, row) => row % 3);
    const a = students.map((_, row) => row);
    const expected = [0, 1, 2].map((of) => a.filter((row) => row % 3 === of).reduce((sum, row) => sum + row, 0));
    expect(rows(total('total'), { schools: 3, students, facts: { a } })).toEqual(exactly(expected));
    const sum = (drawn: Drawn): NodeId =>
      arithmetic(drawn, '+', input(drawn, student, 'a'), input(drawn, student, 'a'));
    expect(rows(sum, { schools: 3, students, facts: { a } })).toEqual(exactly(a.map((row) => 2 * row)));
  });
});
