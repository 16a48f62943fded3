import type { Analysis, Question } from '../../engine/index.ts';
import { type Prepared, prepare } from './prepare.ts';

/** Questions that were made ready, by their key; of most is kept what was asked last. */
export interface PreparedQuestions {
  readonly find: (key: string) => Prepared | undefined;
  readonly make: (key: string, analysis: Analysis, question: Question) => ReturnType<typeof prepare>;
}

export function preparedQuestions(most: number): PreparedQuestions {
  const kept = new Map<string, Prepared>();
  let newest: string | undefined;
  const find = (key: string): Prepared | undefined => {
    const found = kept.get(key);
    if (found === undefined || key === newest) return found;
    kept.delete(key);
    kept.set(key, found);
    newest = key;
    return found;
  };
  return {
    find,
    make: (key, analysis, question) => {
      const made = find(key) ?? prepare(analysis, question);
      if ('problems' in made) return made;
      kept.set(key, made);
      newest = key;
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return made;
    },
  };
}
