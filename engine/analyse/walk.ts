import type { Expression, SetExpression } from '../../grammar/index.ts';

/** An expression and all within it, in no order worth relying on; without recursion, since chains may be long. */
export function* within(root: Expression): Generator<Expression> {
  const waiting: Expression[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    waiting.push(...partsOf(node));
  }
}

/** The expressions directly within one. */
export function partsOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'reference':
      return [...(node.owner === undefined ? [] : [node.owner]), ...node.indexes.map((index) => index.value)];
    case 'negate':
    case 'not':
    case 'presence':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'membership':
      return [node.operand, ...node.values];
    case 'ifAbsent':
      return [node.operand, node.fallback];
    case 'conditional':
      return [...node.branches.flatMap((branch) => [branch.condition, branch.value]), node.otherwise];
    case 'call':
      return node.operands;
    case 'aggregate':
      return [...(node.value === undefined ? [] : [node.value]), ...partsOfSet(node.over)];
    case 'quantifier':
      return [...partsOfSet(node.over), node.satisfies];
    case 'rank':
      return [node.value, ...partsOfSet(node.among), ...node.withEqual];
    case 'dayInPeriod':
    case 'boundary':
      return [node.period];
    case 'yearOf':
      return [node.date];
    case 'conditions':
      return node.conditions.map((condition) => condition.value);
    default:
      return [];
  }
}

function partsOfSet(set: SetExpression): readonly Expression[] {
  const items = set.items.flatMap((item) => {
    if (item.kind === 'years') return [item.from, item.through];
    return [item.of, item.on].filter((part) => part !== undefined);
  });
  return set.where === undefined ? items : [...items, set.where];
}
