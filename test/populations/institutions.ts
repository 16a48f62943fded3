import { seeded } from './seeded.ts';

/** Codes beginning with 99 are no real BRIN codes: `99AA`, `99AB`, … */
export function constructedCodes(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `99${letter(Math.floor(index / 26))}${letter(index % 26)}`);
}

/** Relative sizes: a few large institutions, many small ones. */
export function institutionSizes(count: number): readonly number[] {
  const next = seeded(20190418);
  return Array.from({ length: count }, () => 20 + next(80) + (next(4) === 0 ? 150 + next(150) : 0));
}

/** Parts of a whole number by size, a little shaken, that sum to it exactly. */
export function spread(total: number, sizes: readonly number[], next: (below: number) => number): number[] {
  const shaken = sizes.map((size) => size * (950 + next(101)));
  const sum = shaken.reduce((left, right) => left + right, 0);
  const parts = shaken.map((size) => Math.floor((total / sum) * size));
  const short = total - parts.reduce((left, right) => left + right, 0);
  return parts.map((part, index) => part + (index === 0 ? short : 0));
}

export function years(from: number, through: number): number[] {
  return Array.from({ length: through - from + 1 }, (_, index) => from + index);
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}
