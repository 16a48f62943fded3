import type { Answer, Result } from '../model.ts';
import { conditionAt } from './explain-conditions.ts';
import { isKnownZero, isNo, isYes } from './results.ts';

/**
 * Reasons in the order in which they tell something: of a `nee`, of nothing and of `geen` what is itself a `nee` goes first,
 * since that may have decided; of what is not known the same, and then what is open. Otherwise they stay as they were read.
 */
export function decidingFirst(answer: Answer, key: string, reasons: readonly string[]): readonly string[] {
  const own = resultOf(answer, key);
  if (own === undefined || isYes(own) || (own.kind === 'known' && !isNo(own) && !isKnownZero(own))) return reasons;
  const weight = (reason: string): number => {
    const result = resultOf(answer, reason);
    if (result !== undefined && isNo(result)) return 0;
    return own.kind === 'unknown' && result?.kind === 'unknown' ? 1 : 2;
  };
  return [0, 1, 2].flatMap((wanted) => reasons.filter((reason) => weight(reason) === wanted));
}

/** Whether of something that is a `nee`, or nothing, this is a `nee` as well: the way down to what decided. */
export function isOnWayDown(answer: Answer, above: string, key: string): boolean {
  const [own, below] = [resultOf(answer, above), resultOf(answer, key)];
  return own !== undefined && below !== undefined && isNo(below) && (isNo(own) || isKnownZero(own));
}

function resultOf(answer: Answer, key: string): Result | undefined {
  return answer.applications.get(key)?.result ?? conditionAt(answer, key)?.outcome?.result;
}
