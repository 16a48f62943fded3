import type { Binding } from '../model.ts';

/**
 * What is known at a place because of the conditions that lead to it: `x is aanwezig en …`, `als n > 0 dan …`,
 * `als jaar > 2019 dan …`. Expressions are known by their identity (`identity.ts`).
 */
export interface Guards {
  /** May not be absent here. */
  readonly present: ReadonlySet<string>;
  /** May not be zero here. */
  readonly nonZero: ReadonlySet<string>;
  /** The years a binding can still stand for. */
  readonly years: ReadonlyMap<Binding, ReadonlySet<number>>;
}

export const noGuards: Guards = { present: new Set(), nonZero: new Set(), years: new Map() };

export function guardPresent(identity: string): Guards {
  return { ...noGuards, present: new Set([identity]) };
}

export function guardNonZero(identity: string): Guards {
  return { ...noGuards, nonZero: new Set([identity]) };
}

export function guardYears(binding: Binding, years: ReadonlySet<number>): Guards {
  return { ...noGuards, years: new Map([[binding, years]]) };
}

/** What is known when both hold. */
export function both(one: Guards, other: Guards): Guards {
  if (isEmpty(one)) return other;
  if (isEmpty(other)) return one;
  const years = new Map(one.years);
  for (const [binding, possible] of other.years) {
    const before = years.get(binding);
    years.set(binding, before === undefined ? possible : common(before, possible));
  }
  return { present: joined(one.present, other.present), nonZero: joined(one.nonZero, other.nonZero), years };
}

/** What is known when at least one of the two holds. */
export function either(one: Guards, other: Guards): Guards {
  if (isEmpty(one) || isEmpty(other)) return noGuards;
  const years = new Map<Binding, ReadonlySet<number>>();
  for (const [binding, possible] of one.years) {
    const also = other.years.get(binding);
    if (also !== undefined) years.set(binding, joined(possible, also));
  }
  return { present: common(one.present, other.present), nonZero: common(one.nonZero, other.nonZero), years };
}

function isEmpty(guards: Guards): boolean {
  return guards.present.size === 0 && guards.nonZero.size === 0 && guards.years.size === 0;
}

function joined<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): ReadonlySet<Item> {
  return new Set([...one, ...other]);
}

function common<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): ReadonlySet<Item> {
  return new Set([...one].filter((item) => other.has(item)));
}
