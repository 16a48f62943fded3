/**
 * What is left, divided again by another measure than the first, or on top of floors: then nobody's part is a ratio of one level, and
 * all is computed exactly over one common denominator.
 */
import type { Bounds } from './divide-bounds.ts';
import { exactOf, type Settled } from './divide-levels.ts';
import { exactly } from './divide-measure.ts';
import { aboutRatio, type Parts } from './divide-parts.ts';
import type { WholePot } from './divide-whole.ts';
import { unitRoundoff } from './guard.ts';

interface WithRoom {
  readonly row: number;
  readonly key: bigint;
  /** Absent where there is no cap. */
  readonly room?: bigint;
}

/** Undefined where a key is negative or a part is beyond what a double holds. */
export function refilledApart(
  { measure, level, fixed }: Settled,
  { pot, refillKey: own }: WholePot,
  { caps }: Bounds,
  step: number,
): Parts | undefined {
  const { count } = measure;
  const under = level.of === 0 ? 1n : exactOf(measure, level);
  const first: bigint[] = [];
  const active: WithRoom[] = [];
  let left = BigInt(pot) * under;
  for (let row = 0; row < count; row++) {
    if (own !== undefined && !((own[row] as number) >= 0)) return undefined;
    const had = fixed[row] === -1 ? BigInt(level.over) * exactly(measure, row) : BigInt(fixed[row] as number) * under;
    first.push(had);
    left -= had;
    const key = own === undefined ? exactly(measure, row) : BigInt(own[row] as number);
    const cap = caps?.[row] ?? Number.POSITIVE_INFINITY;
    const room = cap === Number.POSITIVE_INFINITY ? undefined : BigInt(cap) * under - had;
    if (key !== 0n) active.push({ row, key, ...(room === undefined ? {} : { room }) });
  }
  const { added, of } = fill(left, active);
  const divisor = under * of * BigInt(step);
  const [whole, over, exact] = [new Float64Array(count), new Float64Array(count), new Map<number, bigint>()];
  let total = 0n;
  for (let row = 0; row < count; row++) {
    const part = (first[row] as bigint) * of + (added.get(row) ?? 0n);
    total += part;
    const steps = part / divisor;
    const more = part - steps * divisor;
    if (steps > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
    whole[row] = Number(steps);
    over[row] = aboutRatio(more, divisor);
    exact.set(row, more);
  }
  const units = under * of;
  return {
    ...{ whole, over, of: 1, error: unitRoundoff },
    exact: { over: (row) => exact.get(row) ?? 0n, of: () => divisor },
    total: { units: Number(total / units), over: total % units, of: units },
  };
}

/** What each gets on top, of the amount; in parts `of`. */
function fill(
  amount: bigint,
  active: readonly WithRoom[],
): { readonly added: ReadonlyMap<number, bigint>; readonly of: bigint } {
  const ranked = [...active].sort(soonestFull);
  let left = amount;
  let total = active.reduce((sum, { key }) => sum + key, 0n);
  let at = 0;
  for (let next = ranked[at]; left > 0n && next?.room !== undefined; next = ranked[at]) {
    if (next.room * total > left * next.key) break;
    left -= next.room;
    total -= next.key;
    at += 1;
  }
  const of = total === 0n ? 1n : total;
  return {
    added: new Map(ranked.map(({ row, key, room = 0n }, place) => [row, place < at ? room * of : left * key])),
    of,
  };
}

function soonestFull(one: WithRoom, other: WithRoom): number {
  if (one.room === undefined || other.room === undefined)
    return Number(one.room === undefined) - Number(other.room === undefined);
  const [left, right] = [one.room * other.key, other.room * one.key];
  return left === right ? 0 : left < right ? -1 : 1;
}
