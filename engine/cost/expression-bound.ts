import type { Expression, SetExpression } from '../../grammar/index.ts';
import { partsOf } from '../analyse/walk.ts';
import type { Analysis } from '../model.ts';
import { type Bound, constant, none, plus, summedOver, times } from './bound.ts';
import { itemBounds } from './set-bound.ts';

/**
 * How many expressions are evaluated at most for this one, itself included. Every branch counts, and what a reference reads
 * does not: that is computed once, wherever it is read.
 */
export function expressionBound(analysis: Analysis, root: Expression): Bound {
  let plain = 0n;
  const sets: Bound[] = [];
  const waiting: Expression[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    plain += 1n;
    const set = setIn(node);
    if (set === undefined) waiting.push(...partsOf(node));
    else sets.push(overSet(analysis, set.over, set.each === undefined ? none : expressionBound(analysis, set.each)));
  }
  return plus(constant(plain), ...sets);
}

/** For every member of a set: that it is looked at, its `waar`, and what is done with it; and the ends of the set once. */
export function overSet(analysis: Analysis, set: SetExpression, each: Bound): Bound {
  const where = set.where === undefined ? none : expressionBound(analysis, set.where);
  const ends = set.items.flatMap((item) => {
    if (item.kind === 'years') return [item.from, item.through];
    return [item.of, item.on].filter((end) => end !== undefined);
  });
  let bound = plus(constant(1), where, each);
  for (const { binding, size } of [...itemBounds(analysis, set)].reverse())
    bound = binding === undefined ? times(size, bound) : summedOver(binding, size, bound);
  return plus(bound, ...ends.map((end) => expressionBound(analysis, end)));
}

function setIn(node: Expression): { readonly over: SetExpression; readonly each?: Expression } | undefined {
  switch (node.kind) {
    case 'aggregate':
      return { over: node.over, ...(node.value === undefined ? {} : { each: node.value }) };
    case 'quantifier':
      return { over: node.over, each: node.satisfies };
    case 'rank':
      return { over: node.among, each: node.value };
    default:
      return undefined;
  }
}
