import { type Draft, digitsOf, node, nodeAt, wholeDigits } from './draft.ts';
import type { NodeId, TableId } from './ir.ts';

/** Over all rows of a table, for the regulation. */
export function overRows(
  draft: Draft,
  table: TableId,
  name: 'total' | 'every',
  belongs: NodeId | undefined,
  value: NodeId,
): NodeId {
  const digits = Math.min(wholeDigits, digitsOf(draft, value) + 3);
  const own = belongs === undefined ? {} : { belongs };
  return node(draft, 0, nodeAt(draft, value).holds, { kind: 'aggregate', name, from: table, ...own, value }, digits);
}
