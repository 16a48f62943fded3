import { batchOf } from './cases.ts';
import { differenceAt } from './differences.ts';
import { planned, reference } from './evaluators.ts';

/** Where the two evaluators differ first, of the cases of so many programs; empty where they never do. */
export function firstDifference(programs: number): string {
  for (let seed = 1; seed <= programs; seed += 1) {
    const { analysis, cases } = batchOf(seed);
    for (const { facts, question } of cases) {
      const difference = differenceAt(analysis, facts, question, reference, planned, false);
      if (difference !== undefined) return `number ${seed}: ${difference}`;
    }
  }
  return '';
}
