import { firstYear, lastYear } from '../value/limits.ts';

/** The years from one to another, both included; years that no question can be about are left out. */
export function yearsBetween(from: number, through: number): readonly number[] {
  const first = Math.max(from, firstYear);
  const length = Math.max(Math.min(through, lastYear) - first + 1, 0);
  return Array.from({ length }, (_, at) => first + at);
}
