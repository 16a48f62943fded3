/**
 * Whether two pieces of rule text say the same: their trees are equal but for where they stand. Layout, comments and the
 * way a number is written (`€ 5`, `€ 5,00`) make no difference.
 */
export function sameTree(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  if (Array.isArray(one) || Array.isArray(other)) return sameList(one, other);
  const left = entriesOf(one);
  const right = entriesOf(other);
  return (
    left.size === right.size && [...left].every(([key, value]) => right.has(key) && equal(key, value, right.get(key)))
  );
}

function sameList(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((element, at) => sameTree(element, other[at]));
}

function equal(key: string, one: unknown, other: unknown): boolean {
  if (key === 'decimal' && typeof one === 'string' && typeof other === 'string') return plainly(one) === plainly(other);
  return sameTree(one, other);
}

/** The digits without those that say nothing. */
function plainly(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal;
}

function entriesOf(node: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(node).filter(([key, value]) => key !== 'span' && value !== undefined));
}
