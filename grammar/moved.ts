/** A copy of a tree, or of a part of one, every place in it so much further on. */
export function moved<T>(tree: T, by: number): T {
  // What comes out has the shape of what went in.
  return copied(tree, by) as T;
}

function copied(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    for (const one of value) list.push(copied(one, by));
    return list;
  }
  const { start, end } = value as { readonly start?: unknown; readonly end?: unknown };
  if (typeof start === 'number' && typeof end === 'number') return { start: start + by, end: end + by };
  const copy: Record<string, unknown> = {};
  const parts = value as Readonly<Record<string, unknown>>;
  for (const key in parts) {
    const part = parts[key];
    copy[key] = typeof part === 'object' ? copied(part, by) : part;
  }
  return copy;
}
