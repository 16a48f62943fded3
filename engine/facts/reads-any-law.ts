import type { Analysis, DecisionSymbol, EntitySymbol, Quantity } from '../model.ts';
import { olderAnalyses } from './any-law.ts';
import type { Drawing } from './drawing.ts';
import { type FactsRead, factsRead } from './reads.ts';

/** A fact with the forms it has in the texts of the law. */
export interface FactForms {
  /** Every name it may be delivered under, today's first. */
  readonly names: readonly string[];
  /** The newest first; that one speaks for all where they agree. */
  readonly forms: readonly [Quantity, ...Quantity[]];
  /** Today's name of the object it belongs to. */
  readonly owner?: string;
}

/** What has to be delivered for an answer under any text of the law. */
export interface AnyFactsRead {
  readonly facts: readonly FactForms[];
  /** By each name they may be delivered under. */
  readonly entities: ReadonlyMap<string, EntitySymbol>;
  readonly decisions: ReadonlySet<DecisionSymbol>;
  readonly drawings: ReadonlyMap<string, Drawing>;
}

/** All that `factsRead` gives for each text that a year can lead to, put together by today's names. */
export function factsReadByAnyLaw(analysis: Analysis, names?: readonly string[]): AnyFactsRead {
  const { law } = analysis;
  const newest = factsRead(analysis, names);
  const older = olderAnalyses(analysis).map((one) => readIn(one, names));
  const facts = new Map<string, FactForms>();
  const entities = new Map<string, EntitySymbol>();
  for (const read of [newest, ...older]) {
    for (const entity of read.entities) {
      const name = law.currentName(entity.name);
      const today = entities.get(name) ?? entity;
      entities.set(name, today);
      entities.set(entity.name, today);
    }
    for (const quantity of read.quantities) addForm(facts, quantity, analysis);
  }
  const { decisions } = newest;
  const drawings = new Map([newest, ...older].flatMap((read) => [...read.drawings]));
  return { facts: [...facts.values()], entities, decisions, drawings };
}

function addForm(facts: Map<string, FactForms>, quantity: Quantity, { law }: Analysis): void {
  const name = law.currentName(quantity.name);
  const owner = quantity.owner === undefined ? undefined : law.currentName(quantity.owner.entity.name);
  const key = `${owner ?? ''} ${name}`;
  const known = facts.get(key);
  if (known === undefined) {
    const names = [...new Set([name, quantity.name])];
    facts.set(key, { names, forms: [quantity], ...(owner === undefined ? {} : { owner }) });
  } else if (known.forms[0].family.length === quantity.family.length) {
    const names = [...new Set([...known.names, quantity.name])];
    facts.set(key, { ...known, names, forms: [...known.forms, quantity] });
  }
}

/** The same names in another text, where it has them. */
function readIn(older: Analysis, names: readonly string[] | undefined): FactsRead {
  if (names === undefined) return factsRead(older);
  const today = new Set(names.map(older.law.currentName));
  const there = [...older.quantities.keys()].filter((name) => today.has(older.law.currentName(name)));
  return factsRead(older, [...there, ...names.filter((name) => older.decisions.has(name))]);
}
