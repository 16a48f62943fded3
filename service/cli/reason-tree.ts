import { type Analysis, type Answer, explainLine, reasonKeys } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';

/** A value with its line of reason, and what it follows from. */
export interface Reason {
  readonly line: string;
  readonly below: readonly Reason[];
  /** It has been explained in full before. */
  readonly repeated: boolean;
  /** How many lines there are below it that lie too deep to be shown. */
  readonly deeper: number;
}

/** The reasons of a value, and theirs, down to facts and numbers of the law or to a depth. Each is explained once. */
export function reasonTree(analysis: Analysis, answer: Answer, key: string, depth: number, language: Language): Reason {
  const explained = new Set<string>();
  const reason = (at: string, left: number): Reason => {
    const line = explainLine(analysis, answer, at, language);
    const keys = [...new Set(reasonKeys(answer, at))];
    if (keys.length === 0) return { line, below: [], repeated: false, deeper: 0 };
    if (explained.has(at)) return { line, below: [], repeated: true, deeper: 0 };
    if (left === 0) return { line, below: [], repeated: false, deeper: keys.length };
    explained.add(at);
    return { line, below: keys.map((one) => reason(one, left - 1)), repeated: false, deeper: 0 };
  };
  return reason(key, depth);
}
