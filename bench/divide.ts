// How fast a pot is divided, as a ratio to hand-written decimal.js in the same run: `node service/cli/launch.js bench/divide.ts`.
import { Decimal } from 'decimal.js';
import { dividePot } from '../engine/compile/divide.ts';
import { allocate } from '../engine/value/allocate.ts';
import { type Fraction, fraction } from '../engine/value/fraction.ts';
import { byReference, inFractions, type WholeInput } from '../test/compile/pots.ts';
import { medians } from './medians.ts';

const Exact = Decimal.clone({ precision: 40 });
const none = Number.POSITIVE_INFINITY;
const rounds = 41;
const third = fraction(1n, 3n);
const twoThirds = fraction(2n, 3n);
const one = fraction(1n);
const pot = 381_300_000_000;

const cases: readonly (readonly [string, WholeInput])[] = [
  ['61, one key', potOf(61, [one])],
  ['61, one key, capped, what is over divided again', capped(potOf(61, [one]))],
  ['61, two keys', potOf(61, [twoThirds, third])],
  ['61, two keys, capped, what is over divided again', capped(potOf(61, [twoThirds, third]))],
  ['61, two keys, alike in threes', capped(potOf(61, [twoThirds, third], 3))],
  ['61, two keys, all parts whole', { ...potOf(61, [fraction(1n, 2n), fraction(1n, 2n)], 61), pot: 61 * 10 ** 9 }],
  ['10,000, two keys, capped, what is over divided again', capped(potOf(10_000, [twoThirds, third]))],
];

const lines = cases.map(([name, input]) => {
  const hand = byHand(input);
  const expected = byReference(input);
  if (expected === undefined || !same(dividePot(input)?.parts, expected.parts))
    throw new Error(`another answer: ${name}`);
  const byHandRight = same(hand(), expected.parts) ? '' : ' (not the same parts)';
  const times = input.count > 1000 ? 1 : 20;
  const fractions = inFractions(input);
  const [manual = 0, fast = 0, reference = 0] = medians(
    [repeated(hand, times), repeated(() => dividePot(input), times), repeated(() => allocate(fractions), 1)],
    input.count > 1000 ? 7 : rounds,
  );
  const ms = (value: number, by = times): string => (value / by).toFixed(4);
  const ratio = `${(manual / fast).toFixed(1)} ×`;
  return `| ${name} | ${ms(manual)}${byHandRight} | ${ms(fast)} | ${ratio} | ${ms(reference, 1)} |`;
});

process.stdout.write(
  [
    '| division | ms, decimal.js by hand | ms, ours | ratio | ms, in fractions |',
    '|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n'),
);

/** Grants in euros and students, reproducible; `alike`: so many different receivers come again and again. */
function potOf(count: number, weights: readonly Fraction[], alike = 1): WholeInput {
  let state = 20_190_418;
  const next = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const values = (most: number): Float64Array => {
    const drawn = Array.from({ length: Math.ceil(count / alike) }, () => 1 + next(most));
    return Float64Array.from({ length: count }, (_, row) => drawn[row % drawn.length] ?? 0);
  };
  const keys = weights.map((weight, key) => ({ weight, values: values(key === 0 ? 900_000_000 : 20_000) }));
  const rounding = { step: fraction(1n, 100n), mode: 'largest-remainder' as const };
  return { count, pot, scale: 2, keys, rounding, rest: 'lapses' };
}

/** Every third has a cap below what it would have, at about the average. */
function capped(input: WholeInput): WholeInput {
  const average = Math.floor(Number(input.pot) / input.count);
  const caps = Float64Array.from({ length: input.count }, (_, row) => (row % 3 === 0 ? average - 7 * row : none));
  return { ...input, caps, rest: 'redivide' };
}

/** As one would write it: multiply first, in rounds while anybody goes over the cap, then the largest remainders. */
function byHand(input: WholeInput): () => readonly number[] {
  const keys = input.keys.map(({ values }) => [...values].map((value) => new Exact(value)));
  const weights = input.keys.map(({ weight }) => [Number(weight.numerator), Number(weight.denominator)] as const);
  const caps = [...(input.caps ?? [])].map((cap) => (cap === none ? undefined : new Exact(cap)));
  const whole = new Exact(Number(input.pot));
  return () => {
    const measure = measured(keys, weights);
    let active = measure.map((own, row) => ({ own, row }));
    const exact: Decimal[] = [];
    let left = whole;
    for (;;) {
      const total = active.reduce((sum, { own }) => sum.plus(own), new Exact(0));
      const open: typeof active = [];
      const money = left;
      for (const each of active) {
        const part = money.times(each.own).div(total);
        const cap = caps[each.row];
        exact[each.row] = part;
        if (cap === undefined || part.lt(cap)) open.push(each);
        else {
          exact[each.row] = cap;
          left = left.minus(cap);
        }
      }
      if (open.length === active.length) break;
      active = open;
    }
    const parts = exact.map((part) => ({ part, paid: part.floor() }));
    const due = whole.minus(parts.reduce((sum, { paid }) => sum.plus(paid), new Exact(0))).toNumber();
    const ranked = parts
      .map(({ part, paid }, row) => ({ row, remainder: part.minus(paid) }))
      .sort((left, right) => right.remainder.cmp(left.remainder));
    const lucky = new Set(ranked.slice(0, due).map(({ row }) => row));
    return parts.map(({ paid }, row) => paid.toNumber() + (lucky.has(row) ? 1 : 0));
  };
}

/** One key: its values. Two: both over a common denominator, so that nothing is divided yet. */
function measured(
  keys: readonly (readonly Decimal[])[],
  weights: readonly (readonly [number, number])[],
): readonly Decimal[] {
  const [first = [], second] = keys;
  if (second === undefined) return first;
  const totals = keys.map((key) => key.reduce((sum, value) => sum.plus(value), new Exact(0)));
  const [[a = 0, b = 1] = [], [c = 0, d = 1] = []] = weights;
  const [ofFirst, ofSecond] = [(totals[1] ?? new Exact(0)).times(a * d), (totals[0] ?? new Exact(0)).times(c * b)];
  return first.map((own, row) => own.times(ofFirst).plus((second[row] ?? new Exact(0)).times(ofSecond)));
}

function same(found: ArrayLike<number> | undefined, expected: readonly number[]): boolean {
  return found?.length === expected.length && expected.every((part, row) => part === found[row]);
}

function repeated(task: () => unknown, times: number): () => void {
  return () => {
    for (let time = 0; time < times; time++) task();
  };
}
