import type { Quantity, Result } from '../model.ts';
import { add, compare, type Fraction, subtract, zero } from '../value/fraction.ts';
import type { OutcomeRow } from './outcome-difference.ts';
import { wireValue } from './show-datum.ts';

/** How many receivers there are of each sort, each once; of what belongs to the whole regulation, how many rows. */
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

/** Counts who gains and who loses, over all rows of a receiver together: its months, its levels. */
export function countsOf({ type }: Quantity, rows: readonly OutcomeRow[]): OutcomeCounts {
  const counts = { gain: 0, loss: 0, same: 0, other: 0, unknown: 0 };
  const receivers = new Map<unknown, readonly OutcomeRow[]>();
  for (const row of rows) {
    const receiver = row.owner ?? row;
    receivers.set(receiver, [...(receivers.get(receiver) ?? []), row]);
  }
  for (const own of receivers.values()) counts[sortOf(own, type.kind === 'percentage')] += 1;
  return counts;
}

/** A text that two quantities share when everyone gets exactly the same of both, before and after. */
export function contentsOf({ owner, type }: Quantity, rows: readonly OutcomeRow[]): string {
  const shown = (result: Result | undefined): unknown =>
    result?.kind === 'known' ? wireValue(result.datum, type) : (result?.kind ?? 'none');
  const each = rows.map(({ owner: of, indexes, before, after }) => [of, indexes, shown(before), shown(after)]);
  return JSON.stringify([owner?.entity.name, type.kind, each]);
}

/** Percentages cannot be added up: who gains in one row and loses in another has something else. */
function sortOf(rows: readonly OutcomeRow[], isShare: boolean): keyof OutcomeCounts {
  if (rows.some(({ before, after }) => isUnknown(before) || isUnknown(after))) return 'unknown';
  const changes = rows.map(changeOf);
  const isMixed = changes.some((change) => compare(change, zero) > 0) && changes.some((one) => compare(one, zero) < 0);
  const change = compare(changes.reduce(add, zero), zero);
  if (change !== 0 && !(isShare && isMixed)) return change > 0 ? 'gain' : 'loss';
  return rows.some(({ differs }) => differs) ? 'other' : 'same';
}

function isUnknown(result: Result | undefined): boolean {
  return result?.kind === 'unknown' || result?.kind === 'fault';
}

function changeOf({ before, after }: OutcomeRow): Fraction {
  const [old, now] = [worthOf(before), worthOf(after)];
  return old === undefined || now === undefined ? zero : subtract(now, old);
}

/** What is absent or not there is worth nothing; absent here: it is no number. */
function worthOf(result: Result | undefined): Fraction | undefined {
  if (result?.kind !== 'known') return zero;
  return result.datum.kind === 'number' ? result.datum.value : undefined;
}
