import type { Quantity, Result } from '../model.ts';
import { compare, type Fraction, zero } from '../value/fraction.ts';
import type { OutcomeRow } from './outcome-difference.ts';
import { wireValue } from './show-datum.ts';

/** How many receivers there are of each sort; together they are all rows. */
export interface OutcomeCounts {
  /** Who gets more, also who got nothing or was not there. */
  readonly gain: number;
  readonly loss: number;
  readonly same: number;
  /** What changes and is no number. */
  readonly other: number;
  /** On one side or on both it is not known yet, or cannot be computed. */
  readonly unknown: number;
}

/** Counts who gains and who loses. */
export function countsOf(rows: readonly OutcomeRow[]): OutcomeCounts {
  const counts = { gain: 0, loss: 0, same: 0, other: 0, unknown: 0 };
  for (const row of rows) counts[sortOf(row)] += 1;
  return counts;
}

/** A text that two quantities share when everyone gets exactly the same of both, before and after. */
export function contentsOf({ owner, type }: Quantity, rows: readonly OutcomeRow[]): string {
  const shown = (result: Result | undefined): unknown =>
    result?.kind === 'known' ? wireValue(result.datum, type) : (result?.kind ?? 'none');
  const each = rows.map(({ owner: of, indexes, before, after }) => [of, indexes, shown(before), shown(after)]);
  return JSON.stringify([owner?.entity.name, type.kind, each]);
}

function sortOf({ before, after, differs }: OutcomeRow): keyof OutcomeCounts {
  if ([before, after].some((result) => result?.kind === 'unknown' || result?.kind === 'fault')) return 'unknown';
  const [old, now] = [worthOf(before), worthOf(after)];
  const change = old === undefined || now === undefined ? 0 : compare(now, old);
  if (change !== 0) return change > 0 ? 'gain' : 'loss';
  return differs ? 'other' : 'same';
}

/** What is absent or not there is worth nothing; absent here: it is no number. */
function worthOf(result: Result | undefined): Fraction | undefined {
  if (result?.kind !== 'known') return zero;
  return result.datum.kind === 'number' ? result.datum.value : undefined;
}
