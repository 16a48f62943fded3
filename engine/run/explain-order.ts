import type { Answer, Result } from '../model.ts';
import { conditionAt } from './explain-conditions.ts';
import { isKnownZero, isNo } from './results.ts';

/**
 * Reasons in the order in which they tell something: of a `nee`, of nothing and of `geen` what is itself a `nee` goes first,
 * since that may have decided; of what is not known what is still open. Otherwise they stay as they were read.
 */
export function decidingFirst(answer: Answer, key: string, reasons: readonly string[]): readonly string[] {
  const own = resultOf(answer, key);
  if (own === undefined || own.kind === 'fault') return reasons;
  const tells = (reason: string): boolean => {
    const result = resultOf(answer, reason);
    if (own.kind === 'unknown') return result?.kind === 'unknown';
    return result !== undefined && isNo(result) && isRefusal(own);
  };
  return [...reasons.filter(tells), ...reasons.filter((reason) => !tells(reason))];
}

/** Whether of something that is a `nee`, or nothing, this is a `nee` as well: the way down to what decided. */
export function isOnWayDown(answer: Answer, above: string, key: string): boolean {
  const [own, below] = [resultOf(answer, above), resultOf(answer, key)];
  return own !== undefined && below !== undefined && isNo(below) && isRefusal(own);
}

function isRefusal(result: Result): boolean {
  return isNo(result) || isKnownZero(result) || result.kind === 'absent';
}

function resultOf(answer: Answer, key: string): Result | undefined {
  return answer.applications.get(key)?.result ?? conditionAt(answer, key)?.outcome?.result;
}
