/** The same data with the members of every object in another order; lists stay as they are. */
export function shuffled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((element) => shuffled(element, seed));
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.entries(value)
    .map(([name, inner], at) => ({ name, inner, place: (at * 7919 + seed) % 101 }))
    .sort((one, other) => one.place - other.place);
  return Object.fromEntries(names.map(({ name, inner }) => [name, shuffled(inner, seed + 1)]));
}
