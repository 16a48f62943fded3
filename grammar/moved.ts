/** A copy of a tree, or of a part of one, every place in it so much further on. */
export function moved<T>(tree: T, by: number): T {
  // What comes out has the shape of what went in.
  return copied(tree, by) as T;
}

function copied(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => copied(one, by));
  if ('start' in value && typeof value.start === 'number' && 'end' in value && typeof value.end === 'number') {
    return { start: value.start + by, end: value.end + by };
  }
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) copy[key] = copied(part, by);
  return copy;
}
