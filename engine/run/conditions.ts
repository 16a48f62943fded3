import type { ConditionList } from '../../grammar/index.ts';
import type { Result } from '../model.ts';
import { type Context, evaluateIn } from './context.ts';
import { truth } from './logic.ts';
import { marksOf } from './marks.ts';
import { mergeNeeds } from './needs.ts';
import { note } from './notes.ts';
import { keptReads, newReads } from './reads.ts';
import { isNo, isYes, spoiled, unknown, yesNo } from './results.ts';

/**
 * `alle van`, `een van`, `ten minste n van`: decided as soon as enough hold, or too few can. Every condition is looked at,
 * also once that is so, since who reads the outcome wants to see the law's whole list.
 */
export function conditionList(list: ConditionList, context: Context): Result {
  const results = list.conditions.map((condition) => {
    const reads = newReads(context.run);
    const result = truth(evaluateIn({ ...context, reads }, condition.value), context, condition.value);
    for (const read of reads) context.reads.add(read);
    if (isYes(result) || isNo(result)) note(context, condition, isYes(result) ? 'yes' : 'no');
    // Inside a set a condition is looked at for each member and has no one outcome.
    context.conditions?.set(
      condition,
      context.conditions.has(condition) ? 'several' : { result, reads: keptReads(reads) },
    );
    return result;
  });
  return atLeast(neededOf(list), results);
}

/** How many of a list must hold: all of them, one, or the number written. */
export function neededOf({ quantifier, count, conditions }: ConditionList): number {
  if (quantifier === 'all') return conditions.length;
  return quantifier === 'one' ? 1 : (count ?? 1);
}

/** Whether at least so many are yes. Marks are those of the ones that decide. */
export function atLeast(needed: number, results: readonly Result[]): Result {
  const holding = results.filter(isYes);
  if (holding.length >= needed) return yesNo(true, marksOf(holding.slice(0, needed)));
  const failing = results.filter(isNo);
  const allowed = results.length - needed;
  if (failing.length > allowed) return yesNo(false, marksOf(failing.slice(0, allowed + 1)));
  const missing = results.flatMap((result) => (result.kind === 'unknown' ? [result.needs] : []));
  // With a fault among them what is unknown matters only as far as it may still decide without it.
  const open = holding.length + missing.length >= needed || failing.length + missing.length > allowed;
  const fault = spoiled(results.filter((result) => result.kind === 'fault'));
  return fault !== undefined && !open ? fault : unknown(mergeNeeds(missing), marksOf(results));
}
