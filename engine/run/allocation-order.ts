import type { Ordering } from '../../grammar/index.ts';
import { type Analysis, type Datum, instanceKey, type RecordedDraw, type Result } from '../model.ts';
import type { Ties } from '../value/allocate.ts';
import { compareData } from './compare.ts';
import type { Context } from './context.ts';
import { drawsKnown } from './draws.ts';
import { today } from './law-states.ts';
import { drawKey } from './needs.ts';
import { byCodeUnits } from './order.ts';

type Key = Extract<Ordering, { readonly kind: 'key' }>;

/** One number per receiver: who comes first has the lowest, equals have the same. */
export function ranksOf(
  keys: readonly Key[],
  data: readonly (readonly Datum[])[],
  analysis: Analysis,
): readonly number[] {
  const compared = (left: number, right: number): number => {
    for (const [at, key] of keys.entries()) {
      const [one, other] = [data[left]?.[at], data[right]?.[at]];
      const found = one === undefined || other === undefined ? 0 : byEnd(key, one, other, analysis);
      if (found !== 0) return found;
    }
    return 0;
  };
  const ranks = data.map(() => 0);
  const sorted = [...data.keys()].sort(compared);
  for (const [at, index] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before !== undefined) ranks[index] = compared(before, index) === 0 ? (ranks[before] ?? 0) : at;
  }
  return ranks;
}

/** Below 0 where the first of two values comes first. */
function byEnd({ first }: Key, one: Datum, other: Datum, analysis: Analysis): number {
  switch (first) {
    case 'highest':
      return -ordered(one, other, analysis);
    case 'lowest':
      return ordered(one, other, analysis);
    case 'yes':
      return isYes(other) - isYes(one);
    case 'no':
      return isYes(one) - isYes(other);
    default:
      return isNamed(other, first.text) - isNamed(one, first.text);
  }
}

function isYes(datum: Datum): number {
  return datum.kind === 'yesNo' && datum.value ? 1 : 0;
}

function isNamed(datum: Datum, value: string): number {
  return datum.kind === 'enumeration' && datum.value === value ? 1 : 0;
}

/** Texts and things go by their characters, as keys do; all else by its value. */
function ordered(one: Datum, other: Datum, analysis: Analysis): number {
  if (one.kind === 'text' && other.kind === 'text') return byCodeUnits(one.text, other.text);
  if (one.kind === 'thing' && other.kind === 'thing') return byCodeUnits(one.key, other.key);
  return compareData(one, other, analysis) ?? 0;
}

/** The draw that holds for the division at hand: the last one recorded by then. It is taken note of as read. */
export function drawFor({ run, analysis, instance, reads }: Context): RecordedDraw | undefined {
  const { quantity, owner, indexes } = instance;
  reads.add(drawKey(instanceKey(quantity.name, owner, indexes)));
  return drawsKnown(run, instanceKey(today(analysis, quantity.name), owner, indexes)).at(-1);
}

/** Who goes before whom where a draw decides: those drawn, first to last; of the others nobody knows. */
export function drawnTies(receivers: readonly string[], draw: RecordedDraw | undefined): Ties {
  const places = new Map(receivers.map((key, at) => [key, at]));
  const drawn = new Set((draw?.order ?? []).flatMap((key) => places.get(key) ?? []));
  const others = [...receivers.keys()].filter((at) => !drawn.has(at));
  return { order: [...drawn, ...others], drawn: drawn.size };
}

/** A value a receiver is ranked by, where it is known. */
export function datumOf(result: Result): readonly Datum[] {
  return result.kind === 'known' ? [result.datum] : [];
}
