/** Run in a copy of the sources: says of how many cases the first one is that shows the break, or that none does. */
import { batchOf } from './cases.ts';
import { differenceAt } from './differences.ts';
import { planned, reference } from './evaluators.ts';

const programs = Number(process.argv[2]);
let seen: string | undefined;
for (let seed = 1; seed <= programs && seen === undefined; seed += 1) {
  const { analysis, cases } = batchOf(seed);
  for (const { facts, question } of cases) {
    const difference = differenceAt(analysis, facts, question, reference, planned);
    if (difference === undefined) continue;
    seen = `number ${seed}: ${difference}`;
    break;
  }
}
process.stdout.write(seen ?? '');
