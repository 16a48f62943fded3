import { quantitiesRead } from '../facts/reads.ts';
import type { Analysis, Quantity } from '../model.ts';

/**
 * What is computed from these declarations, by name, in the order of computing; those themselves left out. Found in the
 * text alone: every branch counts.
 */
export function affectedBy(names: ReadonlySet<string>, analysis: Analysis): readonly string[] {
  const readers = readersIn(analysis);
  const met = new Set<Quantity>([...analysis.quantities.values()].filter((one) => isNamed(one, names)));
  // A set that grows while it is gone through is gone through to its new end.
  for (const quantity of met) for (const reader of readers.get(quantity) ?? []) met.add(reader);
  return analysis.order.filter((one) => met.has(one) && !names.has(one.name)).map(({ name }) => name);
}

/** Whether it is one of those, a rest of one, or has one as an exception. */
function isNamed({ name, declaration, exceptions }: Quantity, names: ReadonlySet<string>): boolean {
  if (names.has(name)) return true;
  if (declaration.kind === 'allocation' && names.has(declaration.name.text)) return true;
  return (exceptions ?? []).some((exception) => names.has(exception.name));
}

function readersIn(analysis: Analysis): ReadonlyMap<Quantity, readonly Quantity[]> {
  const readers = new Map<Quantity, Quantity[]>();
  for (const reader of analysis.quantities.values()) {
    if (reader.kind === 'guarantee') continue;
    const trees = [reader.declaration, ...(reader.exceptions ?? []).map(({ declaration }) => declaration)];
    for (const read of quantitiesRead(trees, analysis)) readers.set(read, [...(readers.get(read) ?? []), reader]);
  }
  return readers;
}
