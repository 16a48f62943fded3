import type { AllocationRecord, Datum, RecordedDraw } from '../model.ts';
import type { AllocationInput, AllocationResult } from '../value/allocate.ts';
import { sum, zero } from '../value/fraction.ts';

interface From {
  /** Who count in a key without receiving. */
  readonly others: readonly string[];
  /** What claims were ranked by. */
  readonly by: readonly (readonly Datum[])[];
  readonly draw?: RecordedDraw;
}

/** How a pot was divided, as explanations need it: one for all receivers. */
export function recordOf(
  input: AllocationInput,
  result: AllocationResult,
  { others, by, draw }: From,
): AllocationRecord {
  const { receivers, pot, refill } = input;
  const { course, keyTotals, lastUnits, rest, open } = result;
  const keyOf = (at: number): string => receivers[at] ?? '';
  const { served, claims, factor } = course;
  const between = (open?.between ?? []).map(keyOf);
  const keys = 'keys' in input ? input.keys : [];
  return {
    pot,
    receivers,
    keys: keys.map(({ weight, values }, at) => ({ weight, values, total: keyTotals[at] ?? zero })),
    ...(others.length === 0 ? {} : { others: others.map((key, at) => ({ key, forgone: course.forgone[at] ?? zero })) }),
    ...('claims' in input ? { asked: input.claims } : {}),
    ...(claims === undefined ? {} : { claims }),
    ...(factor === undefined ? {} : { factor }),
    raised: course.raised.map(keyOf),
    over: course.over,
    ...(served === undefined ? {} : { order: { places: served.places, fates: served.fates, by } }),
    ...(course.refill === undefined
      ? {}
      : {
          refill: {
            ...(refill?.key === undefined ? {} : { key: { total: sum(refill.key), values: refill.key } }),
            rounds: course.refill.rounds.map(({ divided, full }) => ({ divided, full: full.map(keyOf) })),
            added: course.refill.added,
          },
        }),
    ...(draw === undefined && between.length === 0
      ? {}
      : { draw: { ...(draw === undefined ? {} : { recorded: draw, apart: apartIn(input, draw) }), between } }),
    exact: result.exact,
    amounts: result.parts,
    lastUnits: lastUnits.map(keyOf),
    rest,
  };
}

/** Who were drawn and stand alone in the order of claims, or do not share in the division at all. */
function apartIn(input: AllocationInput, { order }: RecordedDraw): readonly string[] {
  const { receivers } = input;
  const drawn = new Set(order);
  if (receivers.every((key) => drawn.has(key))) return [];
  const rankOf = new Map<string, number>();
  const claiming = new Map<number, number>();
  const ranks = 'claims' in input && input.shortage !== 'pro-rata' ? input.shortage.ranks : undefined;
  for (const [at, key] of receivers.entries()) {
    const rank = ranks?.[at] ?? 0;
    rankOf.set(key, rank);
    claiming.set(rank, (claiming.get(rank) ?? 0) + 1);
  }
  return order.filter((key) => {
    const rank = rankOf.get(key);
    return rank === undefined || claiming.get(rank) === 1;
  });
}
