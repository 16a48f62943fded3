import type { Problem } from '../../grammar/index.ts';

/** Paths count from the body, in which the facts are one field. */
export function underFacts(problem: Problem): Problem {
  if (problem.path === undefined || problem.path === '') return { ...problem, path: 'feiten' };
  return { ...problem, path: problem.path.startsWith('[') ? `feiten${problem.path}` : `feiten.${problem.path}` };
}
