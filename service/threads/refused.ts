import type { Language, Problem } from '../../grammar/index.ts';
import { problemOnWire } from '../wire-problem.ts';
import type { Result } from './task.ts';

/** What is wrong with a request, in the words of its reader. */
export function refused(
  status: 400 | 404 | 409,
  problems: readonly Problem[],
  language: Language,
  sources: ReadonlyMap<string, string> = new Map(),
): Result {
  return { status, findings: problems.map((problem) => problemOnWire(problem, sources, language)) };
}
