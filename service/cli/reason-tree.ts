import { type Analysis, type Answer, explainLine, isOnWayDown, reasonKeys } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';

/** A value with its line of reason, and what it follows from. */
export interface Reason {
  readonly line: string;
  readonly below: readonly Reason[];
  /** It has been explained in full before. */
  readonly repeated: boolean;
  /** How many lines there are below it that lie too deep to be shown. */
  readonly deeper: number;
  /** How many lines beside those below it are about other members of a large set. */
  readonly others: number;
}

/** How far a tree of reasons goes: so many steps down, and of each large set so many members. */
export interface Extent {
  readonly depth: number;
  readonly members: number;
}

/** The reasons of a value, and theirs, down to facts and numbers of the law or to a depth. Each is explained once, and not at all where `explained` has it. */
export function reasonTree(
  analysis: Analysis,
  answer: Answer,
  key: string,
  { depth, members }: Extent,
  language: Language,
  explained = new Set<string>(),
): Reason {
  const reason = (at: string, left: number, above?: string): Reason => {
    const keys = [...new Set(reasonKeys(answer, at, members))];
    const below = left > 0 && keys.length > 0 && !explained.has(at);
    const line = explainLine(analysis, answer, at, language, { below, ...(above === undefined ? {} : { above }) });
    const alone = { line, below: [], repeated: false, deeper: 0, others: 0 };
    const all = new Set(reasonKeys(answer, at, Number.POSITIVE_INFINITY)).size;
    if (all === 0) return alone;
    if (explained.has(at)) return { ...alone, repeated: true };
    if (left === 0) return { ...alone, deeper: keys.length };
    explained.add(at);
    return {
      ...alone,
      below: keys.map((one) => reason(one, isOnWayDown(answer, at, one) ? left : left - 1, at)),
      others: all - keys.length,
    };
  };
  return reason(key, depth);
}
