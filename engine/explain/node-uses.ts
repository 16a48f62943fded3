import type { Condition } from '../../grammar/index.ts';
import type { Answer, Application, Result } from '../model.ts';
import { concerns } from '../run/explain.ts';
import { outcomeOf } from '../run/explain-conditions.ts';
import { readsShown } from '../run/explain-members.ts';
import { divisionId } from './division.ts';
import { divisionNode } from './division-node.ts';
import type { TraceNode } from './model-trace.ts';
import { conditionNode, conditionsUnder, type Making, nodeOf, within } from './nodes.ts';
import { stepUses } from './step-uses.ts';
import { rankedReads } from './things.ts';

/** Something that gets a node. */
export type Found =
  | { readonly kind: 'value' | 'division'; readonly application: Application }
  | {
      readonly kind: 'condition';
      readonly application: Application;
      readonly path: readonly Condition[];
      readonly result: Result;
    };

/** What is known on the way from node to node. */
export interface Gathering {
  readonly complete: boolean;
  readonly others: Map<string, Found>;
  readonly read: Set<string>;
  /** A part of each division that was done, by the id of its node; filled when first needed. */
  divided?: ReadonlyMap<string, Application>;
}

/** The node of a value, a condition or a division, and the ids of what it uses, in the order of reading. */
export function nodeAndUses(
  id: string,
  found: Found,
  making: Making,
  gathering: Gathering,
): { readonly node: Omit<TraceNode, 'uses'>; readonly uses: readonly string[] } | undefined {
  const { application } = found;
  const { complete, others, read } = gathering;
  const { answer } = making.explained;
  const inside = (path: readonly Condition[], own: string): readonly string[] =>
    conditionsUnder(application, path)
      .filter((condition) => outcomeOf(application, condition) !== undefined)
      .map((condition) => {
        const conditionId = `${own}${within}${condition.name.text}`;
        const outcome = outcomeOf(application, condition);
        if (outcome !== undefined)
          others.set(conditionId, {
            kind: 'condition',
            application,
            path: [...path, condition],
            result: outcome.result,
          });
        return conditionId;
      });
  const readsBelow = (path: readonly Condition[]): ReadonlySet<string> =>
    new Set(conditionsUnder(application, path).flatMap((one) => [...(outcomeOf(application, one)?.reads ?? [])]));
  const note = (keys: Iterable<string>): readonly string[] => {
    const all = [...keys];
    for (const key of all) read.add(key);
    return all;
  };
  switch (found.kind) {
    case 'condition': {
      const condition = found.path.at(-1);
      const outcome = condition && outcomeOf(application, condition);
      const node = condition && conditionNode(id, application, condition, making);
      if (outcome === undefined || node === undefined) return undefined;
      const deeper = inside(found.path, id);
      const below = readsBelow(found.path);
      return { node, uses: [...deeper, ...note(outcome.reads).filter((key) => !below.has(key))] };
    }
    case 'division': {
      const all = note(application.reads);
      const shared = all.filter((key) => isShared(key, application, answer));
      const node = divisionNode(id, application, making);
      return node && { node, uses: complete ? all : shared };
    }
    case 'value': {
      const node = nodeOf(id, application, making);
      const isDivided = application.allocation !== undefined;
      const whole = divisionId(application);
      if (isDivided) others.set(whole, { kind: 'division', application });
      const conditions = inside([], id);
      const below = readsBelow([]);
      const members = stepUses(node);
      const plain = complete
        ? [...note(application.reads), ...rankedReads(application, making.explained)]
        : readsShown(answer, application, 0);
      const keys = [...new Set([...plain, ...members])].filter((key) => !below.has(key));
      if (isDivided) return { node, uses: [whole, ...(complete ? [] : ownReads(keys, application, answer))] };
      if (complete) return { node, uses: [...conditions, ...keys] };
      // Who has no part in a pot hears why, and nothing of those who have.
      if (node.part?.condition !== undefined) {
        const other = dividedAmong(application, making, gathering);
        if (other !== undefined) others.set(whole, { kind: 'division', application: other });
        return { node, uses: [...members, ...(other === undefined ? [] : [whole])] };
      }
      return { node, uses: [...conditions, ...ownReads(keys, application, answer)] };
    }
  }
}

/** Of a division only what concerns the receiver itself and what is the same for all. */
function ownReads(keys: readonly string[], { instance }: Application, { applications }: Answer): readonly string[] {
  if (instance.quantity.division === undefined) return keys;
  return keys.filter((key) => {
    const other = applications.get(key)?.instance;
    return other !== undefined && concerns(other, instance);
  });
}

/** Whether something that was read for a division is the same for all receivers. */
function isShared(key: string, { instance }: Application, { applications }: Answer): boolean {
  const other = applications.get(key)?.instance;
  if (other === undefined) return false;
  const receives = instance.quantity.division?.owner === 'receives';
  return other.owner === undefined || (!receives && other.owner === instance.owner && other.indexes.length <= 1);
}

/** Somebody's part in the division in which this one has none, so that it can be told how the pot went. */
function dividedAmong(application: Application, { explained }: Making, gathering: Gathering): Application | undefined {
  gathering.divided ??= new Map(
    [...explained.answer.applications.values()]
      .filter(({ allocation }) => allocation !== undefined)
      .map((part) => [divisionId(part), part]),
  );
  return gathering.divided.get(divisionId(application));
}
