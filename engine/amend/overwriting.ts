import type { Change } from '../model.ts';
import { applied, markOf, type Surroundings } from './apply.ts';
import type { AtomicChange } from './atomic-changes.ts';
import type { Draft } from './drafts.ts';

/**
 * Of each change the earlier ones of whose words it took some away: by putting others in their place, or by repealing them.
 * Another name or number of a place is no such change, since it says nothing else.
 */
export function overwrittenBy(
  base: readonly Draft[],
  changes: readonly AtomicChange[],
  around: Surroundings,
): ReadonlyMap<AtomicChange, readonly AtomicChange[]> {
  const found = new Map<AtomicChange, readonly AtomicChange[]>();
  let drafts = base;
  let before = lengths(drafts);
  for (const [at, change] of changes.entries()) {
    drafts = applied(drafts, [change], around, false).drafts;
    const after = lengths(drafts);
    const shorter = (one: AtomicChange): boolean => (after.get(markOf(one)) ?? 0) < (before.get(markOf(one)) ?? 0);
    found.set(change, saysNothingElse(change) ? [] : changes.slice(0, at).filter(shorter));
    before = after;
  }
  return found;
}

/** Whether it changes only what things and places are called, or the words of the law beside the rules. */
export function saysNothingElse({ operation }: AtomicChange): boolean {
  return operation.kind === 'rename' || operation.kind === 'renumber' || operation.kind === 'replaceQuotation';
}

/** How much of the text each change brought last. */
function lengths(drafts: readonly Draft[]): ReadonlyMap<Change, number> {
  const found = new Map<Change, number>();
  for (const { text, changes } of drafts.flatMap(({ pieces }) => pieces)) {
    const last = changes.at(-1);
    if (last !== undefined) found.set(last, (found.get(last) ?? 0) + text.length);
  }
  return found;
}
