import type { RuntimePart } from './runtime.ts';

/** Sums over rows, exact whatever their order: whole units in doubles, beyond 2^53 and with fractions in BigInt. */
export const totalParts: Readonly<Record<string, RuntimePart>> = {
  sums: {
    needs: [],
    text: `/** One sum for each group; the last is for those of whom the group is open. */
function sums(groups, first) {
  const [all, counts] = [new Float64Array(groups + 1), new Float64Array(groups + 1)];
  return { sums: first === 0 ? all : all.fill(first), counts, more: new Map(), parts: new Map() };
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
  added: {
    needs: ['most', 'spill'],
    text: `/** A sum and one more. */
function added(all, group, before, v) {
  const sum = before + v;
  return sum > most || sum < -most ? spill(all, group, before, v) : sum;
}`,
  },
  addExactly: {
    needs: [],
    text: `/** A value that is not whole, collected by denominator. */
function addExactly(all, group, a, sum) {
  if (a === undefined) return NaN;
  const parts = all.parts.get(group) ?? new Map();
  all.parts.set(group, parts);
  parts.set(a.d, (parts.get(a.d) ?? 0n) + a.n);
  return sum;
}`,
  },
  every: {
    needs: [],
    text: `/** All so far, and one more: a sure no decides, what is open does not. */
function every(before, one) {
  return before === 0 || one === 0 ? 0 : before * one;
}`,
  },
  some: {
    needs: [],
    text: `function some(before, one) {
  return before === 1 || one === 1 ? 1 : before + one;
}`,
  },
  keepExtreme: {
    needs: ['exactSign'],
    text: `/** The highest (1) or lowest (-1) of the values that are not whole. */
function keepExtreme(all, group, a, sign, extreme) {
  if (a === undefined) return NaN;
  if (!all.parts.has(group) || exactSign(a, all.parts.get(group)) === sign) all.parts.set(group, a);
  return extreme;
}`,
  },
  settle: {
    needs: [],
    text: `/** One of whom the group is open leaves every group open, but for what is decided. */
function settle(all, decided) {
  const last = all.sums.length - 1;
  if (all.sums[last] === all.sums[last]) return;
  for (let group = 0; group < last; group += 1) if (all.sums[group] !== decided) all.sums[group] = NaN;
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
  isOfNothing: {
    needs: [],
    text: `/** Whether nothing belonged to a group, so that it has no average, highest or lowest. */
function isOfNothing(all, group, kind) {
  const sum = all.sums[group];
  return kind === 'average' ? all.counts[group] === 0 && sum === 0 : Math.abs(sum) === Infinity && !all.parts.has(group);
}`,
  },
  exactOf: {
    needs: ['exactTotal', 'exactQuotient', 'exactExtreme', 'ofUnits'],
    text: `/** Total, average, highest or lowest of a group as a fraction; values are in units of 10^-scale. */
function exactOf(all, group, scale, kind) {
  if (kind === 'total') return exactTotal(all, group, scale);
  if (kind === 'average') return exactQuotient(exactTotal(all, group, scale), ofUnits(all.counts[group], 0));
  const [whole, part] = [all.sums[group], all.parts.get(group)];
  if (Math.abs(whole) === Infinity) return part;
  const a = ofUnits(whole, scale);
  return part === undefined || a === undefined ? a : exactExtreme(kind === 'highest' ? 1 : -1, a, part);
}`,
  },
  isEasy: {
    needs: [],
    text: `/** Whether all of a group were whole units and their sum is. */
function isEasy(all, group) {
  return !all.parts.has(group) && !all.more.has(group);
}`,
  },
  nearOf: {
    needs: ['isEasy', 'exactOf', 'nearUnits', 'quotient'],
    text: `/** Total, average, highest or lowest of a group in units of 10^-to. */
function nearOf(all, group, from, to, kind) {
  if (!isEasy(all, group)) return nearUnits(exactOf(all, group, from, kind), to);
  const v = all.sums[group] * 10 ** (to - from);
  if (kind === 'average') return quotient(v, all.counts[group]);
  return Math.abs(v) === Infinity ? NaN : v;
}`,
  },
  errorOf: {
    needs: ['isEasy', 'exactOf', 'errorOfNear', 'errorOfQuotient', 'errorOfRescaled'],
    text: `function errorOf(v, all, group, from, to, kind) {
  if (!isEasy(all, group)) return errorOfNear(v, exactOf(all, group, from, kind), to);
  const power = 10 ** (to - from);
  if (kind === 'average') return errorOfQuotient(v, all.sums[group], 0, power, all.counts[group], 0);
  return errorOfRescaled(v, 0, power);
}`,
  },
  wholeOf: {
    needs: ['isEasy', 'exactOf', 'wholeUnits'],
    text: `function wholeOf(all, group, from, to, kind) {
  if (kind !== 'average' && from === to && isEasy(all, group)) return Math.abs(all.sums[group]) === Infinity ? NaN : all.sums[group];
  return wholeUnits(exactOf(all, group, from, kind), to);
}`,
  },
  parentOf: {
    needs: [],
    text: `/** The row of the thing that a row belongs to; open where it names none. */
function parentOf(parents, row) {
  const parent = row >= 0 ? parents[row] : -1;
  return parent >= 0 ? parent : NaN;
}`,
  },
};
