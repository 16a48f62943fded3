import type { ConditionList, Expression } from '../../grammar/index.ts';
import { within } from './walk.ts';

/** The lists of named conditions in a formula that stand in no other list. */
export function listsIn(value: Expression): readonly ConditionList[] {
  if (value.kind === 'conditions') return [value];
  const lists = [...within(value)].filter((part) => part.kind === 'conditions');
  const inner = new Set(lists.flatMap(({ conditions }) => conditions.flatMap((one) => [...within(one.value)])));
  return lists.filter((list) => !inner.has(list)).sort((one, other) => one.span.start - other.span.start);
}
