import type { RuntimePart } from './runtime.ts';

/** Sums over rows, exact whatever their order: whole units in doubles, beyond 2^53 and with fractions in BigInt. */
export const totalParts: Readonly<Record<string, RuntimePart>> = {
  sums: {
    needs: [],
    text: `/** One sum for each group; the last is for those of whom the group is open. */
function sums(groups, first) {
  const all = { sums: new Float64Array(groups + 1), errors: undefined, more: new Map(), parts: new Map() };
  if (first !== 0) all.sums.fill(first);
  return all;
}`,
  },
  spill: {
    needs: [],
    text: `/** Where a double has no room for both: goes on in BigInt. */
function spill(all, group, sum, v) {
  all.more.set(group, (all.more.get(group) ?? 0n) + BigInt(sum) + BigInt(v));
  return 0;
}`,
  },
  addTo: {
    needs: ['most', 'spill'],
    text: `function addTo(all, values, group, v) {
  const sum = values[group] + v;
  values[group] = sum > most || sum < -most ? spill(all, group, values[group], v) : sum;
}`,
  },
  addExactly: {
    needs: [],
    text: `/** A value that is not whole, collected by denominator. */
function addExactly(all, group, a) {
  if (a === undefined) {
    all.sums[group] = NaN;
    return;
  }
  const parts = all.parts.get(group) ?? new Map();
  all.parts.set(group, parts);
  parts.set(a.d, (parts.get(a.d) ?? 0n) + a.n);
}`,
  },
  settle: {
    needs: [],
    text: `/** One of whom the group is open leaves all of them open. */
function settle(all, nothing) {
  const last = all.sums.length - 1;
  if (all.sums[last] !== nothing) all.sums.fill(NaN);
  return all;
}`,
  },
  wholeTotal: {
    needs: ['most'],
    text: `/** The sum of a group in whole units; open where it does not fit. */
function wholeTotal(all, group) {
  const sum = all.sums[group];
  const more = all.more.get(group);
  if (more === undefined || sum !== sum) return sum;
  const v = Number(more + BigInt(sum));
  return v <= most && v >= -most ? v : NaN;
}`,
  },
  exactTotal: {
    needs: ['ofUnits', 'exactSum', 'fraction'],
    text: `/** The sum of a group as a fraction; values are in units of 10^-scale. */
function exactTotal(all, group, scale) {
  const sum = all.sums[group];
  if (sum !== sum) return undefined;
  let total = ofUnits(sum, scale);
  const more = all.more.get(group);
  if (more !== undefined) {
    const units = scale > 0 ? fraction(more, 10n ** BigInt(scale)) : fraction(more * 10n ** BigInt(-scale), 1n);
    total = exactSum(total, units);
  }
  for (const [d, n] of all.parts.get(group) ?? []) total = exactSum(total, fraction(n, d));
  return total;
}`,
  },
};
