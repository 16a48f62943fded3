// Hand-written: one loop over typed columns that adds whole tenths.
import type { Contender } from '../contender.ts';
import type { Rows } from './rows.ts';
import { tenths } from './rows.ts';
import { answerOfTotals } from './share.ts';

const table = Float64Array.from(tenths.flat());

export const contender: Contender<Rows> = { answer: typedColumns };

export function typedColumns(rows: Rows): readonly string[] {
  const { count, institution, domain, level } = rows;
  const [points, diplomas] = [new Float64Array(61), new Float64Array(61)];
  for (let row = 0; row < count; row++) {
    const owner = institution[row] as number;
    const worth = table[(domain[row] as number) * 4 + (level[row] as number)] as number;
    points[owner] = (points[owner] as number) + worth;
    diplomas[owner] = (diplomas[owner] as number) + 1;
  }
  return answerOfTotals(rows, points, diplomas);
}
