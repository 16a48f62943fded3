/** What a plan that is made to run does with facts that are not there, and when it runs again. */
import { describe, expect, test } from 'vitest';
import type { NodeId } from '../../engine/compile/ir.ts';
import { makeProgram } from '../../engine/compile/make.ts';
import { arithmetic, check, exactly, ofTwo, type Row, rows, total } from './hand-cases.ts';
import {
  add,
  type Cells,
  type Delivered,
  type Drawn,
  input,
  newDrawn,
  number,
  planOf,
  populationOf,
  rowsOf,
  school,
  student,
} from './hand-plans.ts';

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
