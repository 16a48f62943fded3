/** Cases of plans by hand: what comes of the last node that is drawn, row by row. */
import { expect, test } from 'vitest';
import type { NodeId } from '../../engine/compile/ir.ts';
import { makeProgram } from '../../engine/compile/make.ts';
import { type Fraction, fraction } from '../../engine/value/fraction.ts';
import {
  add,
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

export type Row = Fraction | 'absent' | 'open';
type Case = readonly [
  name: string,
  draw: (drawn: Drawn) => NodeId,
  facts: Delivered,
  expected: readonly (number | Row)[],
];

export function rows(draw: (drawn: Drawn) => NodeId, facts: Delivered): readonly Row[] {
  const drawn = newDrawn();
  const node = draw(drawn);
  return rowsOf(makeProgram(planOf(drawn)), node, populationOf(facts));
}

export function exactly(expected: readonly (number | Row)[]): readonly Row[] {
  return expected.map((value) => (typeof value === 'number' ? fraction(BigInt(value)) : value));
}

export function check(cases: readonly Case[]): void {
  test.each(cases)('%s', (_, draw, facts, expected) => {
    expect(rows(draw, facts)).toEqual(exactly(expected));
  });
}

export function arithmetic(
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

export function ofTwo(operator: '+' | '-' | '*' | '/', guarded = false): (drawn: Drawn) => NodeId {
  return (drawn) => arithmetic(drawn, operator, input(drawn, school, 'a'), input(drawn, school, 'b'), guarded);
}

export function total(
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
