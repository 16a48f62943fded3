/** A sequence of choices that follows from its seed alone, the same on every machine. */
export interface Chance {
  /** A whole number from 0, below the limit. */
  readonly below: (limit: number) => number;
  readonly oneIn: (count: number) => boolean;
  readonly pick: <Element>(list: readonly [Element, ...Element[]]) => Element;
}

/** Numbers of 32 bits (the generator known as mulberry32): good enough to try things out, and for nothing else. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => (limit <= 1 ? 0 : next() % limit);
  return {
    below,
    oneIn: (count) => below(count) === 0,
    pick: (list) => list[below(list.length)] ?? list[0],
  };
}
