import type { AllocationClause, Condition, Expression, Module } from '../../grammar/index.ts';
import type { Context } from './context.ts';
import { keyIn } from './law-states.ts';

/** What may come of a condition; that a branch was taken. */
export type NotedWay = 'yes' | 'no' | 'taken';

/** What may be noted of: a named condition, the value of a branch, who receives in a division. */
type Notable = Condition | Expression | Extract<AllocationClause, { readonly kind: 'recipients' }>;

/** Of every value (by `keyIn`) what came of the conditions and branches in its text, and in which file they stand. */
export type Noted = Map<string, Map<Notable, { readonly module: Module; readonly ways: Set<NotedWay> }>>;

/** Takes note of what came of a condition or a branch, where that is wanted. Of what is not known nothing is noted. */
export function note(context: Context, node: Notable, way: NotedWay): void {
  const { run, instance, module = instance.quantity.module } = context;
  if (run.noted === undefined) return;
  const key = keyIn(run, instance);
  const own = run.noted.get(key) ?? new Map();
  run.noted.set(key, own);
  const found = own.get(node) ?? { module, ways: new Set() };
  found.ways.add(way);
  own.set(node, found);
}
