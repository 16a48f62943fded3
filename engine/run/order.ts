/** The one order of keys and other texts: by code units, the same on every machine. */
export function byCodeUnits(left: string, right: string): -1 | 0 | 1 {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
