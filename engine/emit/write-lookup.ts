import type { Operation, PlanNode } from '../compile/ir.ts';
import type { RowScope } from './scope.ts';

/** Writes a choice by codes as a look-up in a table; false where it is not one. */
export function writeLookup(
  _scope: RowScope,
  _node: PlanNode,
  _operation: Extract<Operation, { readonly kind: 'choose' | 'onlyOne' }>,
): boolean {
  return false;
}
