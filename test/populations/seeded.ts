/**
 * A small repeatable source of numbers (xorshift, 32 bits), so that a constructed population is the same on every
 * machine. Not for anything secret.
 */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}
