import type { Datum, Quantity } from '../model.ts';
import { sameData } from '../run/compare.ts';
import { add, compare, fraction, multiply, one, subtract } from '../value/fraction.ts';
import type { Landmarks } from './landmarks.ts';
import type { Scale } from './scale.ts';

type Value = Datum | 'absent' | 'unknown';

/** Other values of what has only a few, the nearest first; of texts those that rules are about. */
export function otherValues({ type }: Quantity, now: Value, { near }: Landmarks): readonly (Datum | 'absent')[] {
  const absent = type.orAbsent ? (['absent'] as const) : [];
  const all = [...valuesOf(type, now, near), ...absent];
  return all.filter((value) => !same(value, now));
}

function valuesOf(type: Quantity['type'], now: Value, near: readonly Datum[]): readonly Datum[] {
  switch (type.kind) {
    case 'yesNo':
      return [true, false].map((value) => ({ kind: 'yesNo', value }));
    case 'enumeration': {
      const names = type.of.declaration.values.map(({ name }) => name.text);
      const at = typeof now === 'object' && now.kind === 'enumeration' ? names.indexOf(now.value) : 0;
      const away = (name: string): number => Math.abs(names.indexOf(name) - at);
      return names
        .toSorted((left, right) => away(left) - away(right))
        .map((value) => ({ kind: 'enumeration', of: type.of.name, value }));
    }
    case 'text': {
      const texts = near.filter((datum) => datum.kind === 'text');
      return [...(typeof now === 'object' ? [] : [anyText]), ...texts];
    }
    default:
      return [];
  }
}

/** Stands for any text, where only matters whether there is one. */
export const anyText: Datum = { kind: 'text', text: '…' };

function same(value: Datum | 'absent', now: Value): boolean {
  if (typeof value === 'string' || typeof now === 'string') return value === now;
  return sameData(value, now);
}

/** Places to try on a scale, on either side of where it is, the nearest first. */
export interface Places {
  readonly up: readonly bigint[];
  readonly down: readonly bigint[];
  /** Those of them at which something is known to stand. */
  readonly landmarks: ReadonlySet<bigint>;
}

/**
 * 1, 10, 100 … steps away, as far as ten times the largest number on the way; the bounds; and the landmarks with one step on
 * either side of them.
 */
export function placesToTry(scale: Scale, { near, largest }: Landmarks): Places {
  const { start, least, most, placeOf } = scale;
  const reach = placeOf({ kind: 'number', value: multiply(add(largest, one), fraction(10n)) }) ?? mostSteps;
  const far = reach > absolute(start) * 10n ? reach : absolute(start) * 10n;
  const places = new Set<bigint>([least, most]);
  for (let step = 1n; step <= far; step *= 10n) for (const place of [start + step, start - step]) places.add(place);
  const landmarks = near.flatMap((datum) => placeOf(datum) ?? []).toSorted((a, b) => order(apart(a), apart(b)));
  const nearest = new Set(landmarks.slice(0, mostLandmarks));
  for (const at of nearest) for (const place of [at - 1n, at, at + 1n]) places.add(place);
  const within = [...places]
    .filter((place) => place >= least && place <= most && apart(place) <= far)
    .toSorted((left, right) => order(apart(left), apart(right)));
  return {
    up: within.filter((place) => place > start),
    down: within.filter((place) => place < start),
    landmarks: nearest,
  };

  function apart(place: bigint): bigint {
    return absolute(place - start);
  }
}

/** Of dates and periods, which are not as far as numbers. */
const mostSteps = 40_000n;

const mostLandmarks = 8;

/** How far a change goes, to compare changes: a part of what it was; of a date a part of a year; of anything else 1. */
export function changeSize(scale: Scale | undefined, from: Value, to: Datum | 'absent'): ReturnType<typeof fraction> {
  if (scale === undefined || typeof from === 'string' || typeof to === 'string') return one;
  if (from.kind === 'number' && to.kind === 'number') {
    const apart = subtract(to.value, from.value);
    const size = fraction(absolute(apart.numerator), apart.denominator);
    const was = fraction(absolute(from.value.numerator), from.value.denominator);
    return compare(was, size) < 0 ? one : fraction(size.numerator * was.denominator, size.denominator * was.numerator);
  }
  const [before, after] = [scale.placeOf(from), scale.placeOf(to)];
  if (before === undefined || after === undefined) return one;
  const share = fraction(absolute(after - before), 366n);
  return compare(share, one) < 0 ? share : one;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function order(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
