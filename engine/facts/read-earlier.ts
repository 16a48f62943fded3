import type { Datum, Fact, Quantity } from '../model.ts';
import { instanceKey } from '../model.ts';
import { type At, declaredHere, found, type Reading, shown } from './findings.ts';

/** A reference `eerder volgens …` as delivered. */
export interface EarlierReference {
  readonly quantity: Quantity;
  readonly key: string;
  readonly at: At;
  readonly facts: readonly Fact[];
}

/** A fact to be held against the dates once all are read; nothing for any other fact. */
export function earlierReference(
  quantity: Quantity,
  key: string | undefined,
  at: At,
  facts: readonly Fact[],
): readonly EarlierReference[] {
  const isEarlier = quantity.declaration.kind === 'input' && quantity.declaration.earlierBy !== undefined;
  return isEarlier && key !== undefined ? [{ quantity, key, at, facts }] : [];
}

/** What is referred to as earlier must be so, by the last recordings, where both dates are there. */
export function checkEarlier(
  references: readonly EarlierReference[],
  values: ReadonlyMap<string, readonly Fact[]>,
  { analysis, findings }: Reading,
): void {
  for (const { quantity, key, at, facts } of references) {
    const by = quantity.declaration.kind === 'input' ? quantity.declaration.earlierBy : undefined;
    const value = facts.at(-1)?.value;
    if (by === undefined || value === undefined || value === 'absent' || value.kind !== 'thing') continue;
    const args = { key: shown(key), other: shown(value.key), name: quantity.name };
    const related = declaredHere(quantity);
    if (value.key === key) {
      found(findings, at, 'F246', args, { related });
      continue;
    }
    const date = analysis.quantities.get(by.text);
    const [own, other] = [key, value.key].map((one) => values.get(instanceKey(by.text, one, []))?.at(-1)?.value);
    if (date === undefined || own === undefined || other === undefined || isEarlier(other, own)) continue;
    const dates = { date: by.text, ownDate: dayText(own), otherDate: dayText(other) };
    found(findings, at, 'F245', { ...args, ...dates }, { related });
  }
}

function isEarlier(one: Datum | 'absent', other: Datum | 'absent'): boolean {
  return orderText(one) < orderText(other);
}

/** Dates and years of four digits are ordered as texts. */
function orderText(value: Datum | 'absent'): string {
  return value === 'absent' ? '' : dayText(value);
}

function dayText(value: Datum | 'absent'): string {
  if (value === 'absent') return '';
  return value.kind === 'date' ? value.iso : value.kind === 'year' ? String(value.year) : '';
}
