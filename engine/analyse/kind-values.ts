import type { KindSymbol } from '../model.ts';
import type { Work } from './work.ts';

export function valueOfKind(kind: KindSymbol, value: string): boolean {
  return kind.declaration.values.some((one) => one.name.text === value);
}

/** The kinds that have a value of that name, in the order of their names. */
export function kindsWithValue(work: Work, value: string): readonly KindSymbol[] {
  const kinds = [...work.kinds.values()].filter((kind) => valueOfKind(kind, value));
  return kinds.sort((one, other) => (one.name < other.name ? -1 : 1));
}
