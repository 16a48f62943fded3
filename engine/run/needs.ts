import {
  type AnswerValue,
  type Application,
  type Instance,
  instanceKey,
  type Need,
  type Reads,
  type SharedReads,
} from '../model.ts';

/** A text that identifies a need, as it also stands among the reads of an application. */
export function needKey(need: Need): string {
  if (need.kind === 'list') return listKey(need.entity.name);
  if (need.kind === 'draw') return drawKey(instanceKey(need.allocation.name, need.owner, need.indexes));
  const { quantity, owner, indexes } = need.instance;
  return instanceKey(quantity.name, owner, indexes);
}

/** What stands for the draw of an allocation, by the `instanceKey` of it without its receivers. */
export function drawKey(allocation: string): string {
  return `${allocation}[loting]`;
}

/** What stands for "the list of all things of this entity" among reads and needs. */
export function listKey(entity: string): string {
  return `${entity}[]`;
}

/** All of them once, in the order in which they are first met. */
export function mergeNeeds(lists: Iterable<readonly Need[]>): readonly Need[] {
  const [first = [], ...others] = new Set(lists);
  // The common case: one list handed on, perhaps long and perhaps thousands of times.
  if (others.length === 0) return first;
  const met = new Map<string, Need>();
  for (const list of [first, ...others])
    for (const need of list) {
      const key = needKey(need);
      if (!met.has(key)) met.set(key, need);
    }
  return [...met.values()];
}

/**
 * What is still needed for values that are not known yet, the most deciding first: what touches the most of the asked
 * values; among those what lies nearest to any of them, in rules between; among those what is read first, taking the
 * values as they were asked, things by key, and rules from left to right.
 */
export function rankNeeds(
  values: readonly AnswerValue[],
  lists: readonly Need[],
  applications: ReadonlyMap<string, Application>,
): readonly Need[] {
  const open = values.filter(({ result }) => result.kind === 'unknown');
  const depths = depthsFrom(
    open.map(({ instance }) => instance),
    applications,
  );
  const ranked = new Map<string, { readonly need: Need; touches: number; readonly depth: number }>();
  const count = (needs: readonly Need[], times: number): void => {
    for (const need of needs) {
      const key = needKey(need);
      const entry = ranked.get(key) ?? { need, touches: 0, depth: depths.get(key) ?? 0 };
      entry.touches += times;
      ranked.set(key, entry);
    }
  };
  count(lists, 1);
  for (const [needs, times] of occurrences(open)) count(needs, times);
  return [...ranked.values()]
    .sort((left, right) => right.touches - left.touches || left.depth - right.depth)
    .map(({ need }) => need);
}

/** Parts of one division share their list of needs, so that long lists are gone through once. */
function occurrences(values: readonly AnswerValue[]): ReadonlyMap<readonly Need[], number> {
  const times = new Map<readonly Need[], number>();
  for (const { result } of values)
    if (result.kind === 'unknown') times.set(result.needs, (times.get(result.needs) ?? 0) + 1);
  return times;
}

/** How many rules lie between what is asked and what it rests on: the shortest way from any of the asked. */
function depthsFrom(
  asked: readonly Instance[],
  applications: ReadonlyMap<string, Application>,
): ReadonlyMap<string, number> {
  const depths = new Map(asked.map(({ quantity, owner, indexes }) => [instanceKey(quantity.name, owner, indexes), 0]));
  // What many read together is gone through once, by the first and so the nearest of them.
  const expanded = new Set<Reads | SharedReads>();
  const once = (part: Reads | SharedReads): boolean => !expanded.has(part) && expanded.add(part).has(part);
  for (const [key, depth] of depths) {
    const reads = applications.get(key)?.reads ?? [];
    if (!once(reads)) continue;
    for (const part of reads.parts ?? reads) {
      const keys = typeof part === 'string' ? [part] : once(part) ? part.keys() : [];
      for (const read of keys) if (!depths.has(read)) depths.set(read, depth + 1);
    }
  }
  return depths;
}
