import type { NodeId, Operation } from './ir.ts';

/** What a node reads of its own row. */
export function operandsOf(operation: Operation): readonly NodeId[] {
  switch (operation.kind) {
    case 'constant':
    case 'input':
    case 'self':
    case 'parent':
    case 'aggregate':
    case 'part':
    case 'rest':
    case 'reference':
    case 'later':
      return [];
    case 'dayOfYear':
      return [operation.year];
    case 'gather':
      return operation.at === undefined ? [] : [operation.at];
    case 'arithmetic':
    case 'compare':
      return [operation.left, operation.right];
    case 'lookUp':
      return operation.at;
    case 'cell':
    case 'negate':
    case 'rescale':
    case 'not':
    case 'present':
    case 'round':
      return [operation.operand];
    case 'addMonths':
    case 'periodOfDate':
      return [operation.date];
    case 'and':
    case 'or':
    case 'atLeast':
    case 'extreme':
      return operation.operands;
    case 'ifAbsent':
      return [operation.operand, operation.fallback];
    case 'choose':
    case 'onlyOne':
      return [
        ...operation.branches.flatMap(({ condition, value }) => [condition, value]),
        ...(operation.otherwise === undefined ? [] : [operation.otherwise]),
      ];
  }
}
