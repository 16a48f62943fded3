/** What a plan that is made to run does at the edge of what it holds, and with values that have an error. */
import { describe } from 'vitest';
import type { Comparison, NodeId } from '../../engine/compile/ir.ts';
import { fraction } from '../../engine/value/fraction.ts';
import type { RoundingMode } from '../../engine/value/round.ts';
import { arithmetic, check, ofTwo, total } from './hand-cases.ts';
import { add, constant, type Drawn, input, number, school, truth } from './hand-plans.ts';

const largest = Number.MAX_SAFE_INTEGER;

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
