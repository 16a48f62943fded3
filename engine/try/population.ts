import type {
  Analysis,
  Datum,
  DecisionSymbol,
  EntitySymbol,
  Fact,
  Instance,
  RecordedDecision,
  Thing,
} from '../model.ts';
import { instanceKey } from '../model.ts';
import { indexTuples } from '../run/asked.ts';
import { yearOfNumber } from '../value/periods.ts';
import type { Chance } from './chance.ts';
import { mergeSome, orderedValue } from './lives.ts';
import { randomValue } from './random-value.ts';

/** Facts while they are being made up. */
export interface Population {
  /** What the things of an entity belong to, by its name. */
  readonly parents: ReadonlyMap<string, string>;
  readonly things: Map<string, Map<string, Thing>>;
  readonly values: Map<string, readonly Fact[]>;
  readonly decisions: Map<string, readonly RecordedDecision[]>;
  /** The draw that holds for whatever is drawn; it grows as draws are asked for. */
  readonly everyDraw: { readonly order: string[] };
  /** Which value stands under each key. */
  readonly instances: Map<string, Instance>;
}

/**
 * A few things of every entity, with values only where nobody would ask for them: what counts as absent when it was not
 * delivered, and decisions taken before. All other values are made up as they are asked for; see `fill`.
 */
export function newPopulation(analysis: Analysis, year: number, mostThings: number, chance: Chance): Population {
  const parents = [...analysis.entities.values()].flatMap(({ name, parent }): readonly [string, string][] =>
    parent === undefined ? [] : [[name, parent.name]],
  );
  const population: Population = {
    parents: new Map(parents),
    things: new Map(),
    values: new Map(),
    decisions: new Map(),
    everyDraw: { order: [] },
    instances: new Map(),
  };
  for (const entity of analysis.entities.values()) addThings(population, entity, mostThings, chance);
  for (const entity of analysis.entities.values())
    mergeSome(analysis, entity, population.things.get(entity.name) ?? new Map(), year, chance);
  for (const quantity of analysis.quantities.values()) {
    const { declaration } = quantity;
    const silent =
      (declaration.kind === 'input' || declaration.kind === 'judgement') && declaration.silence !== undefined;
    if (!silent) continue;
    for (const one of [year - 1, year])
      for (const instance of instancesOf(population, quantity, one))
        if (chance.oneIn(2)) fill(population, instance, one, chance);
  }
  for (const decision of analysis.decisions.values())
    for (const given of decision.gives.slice(0, 1))
      for (const one of [year - 1, year])
        for (const instance of instancesOf(population, given.decided, one))
          if (chance.oneIn(3)) decideBefore(population, decision, instance, one, chance);
  return population;
}

/** Makes up a value that was asked for; sometimes it stays unknown. Gives whether there is one now. */
export function fill(population: Population, instance: Instance, year: number, chance: Chance): boolean {
  const { quantity, owner, indexes } = instance;
  if (quantity.kind !== 'input' && quantity.kind !== 'judgement') return false;
  const own = indexes.find((index) => index.kind === 'year');
  const value =
    orderedValue(population.things, instance, year, chance) ??
    randomValue(quantity, own?.kind === 'year' ? yearOfDatum(own) : year, population.things, chance);
  if (value === undefined) return false;
  const key = instanceKey(quantity.name, owner, indexes);
  population.values.set(key, [{ value, assumed: false }]);
  population.instances.set(key, instance);
  return true;
}

/** Draws between those who tie, each put somewhere among those drawn before. Gives whether anybody was new. */
export function draw({ everyDraw: { order } }: Population, between: readonly string[], chance: Chance): boolean {
  const added = between.filter((one) => !order.includes(one));
  for (const one of added) order.splice(chance.below(order.length + 1), 0, one);
  return added.length > 0;
}

function yearOfDatum({ year, unit }: Extract<Datum, { kind: 'year' }>): number {
  return yearOfNumber({ unit: unit ?? 'year' }, year);
}

function addThings(
  { things }: Pick<Population, 'things'>,
  entity: EntitySymbol,
  mostThings: number,
  chance: Chance,
): void {
  if (things.has(entity.name)) return;
  const { parent } = entity;
  if (parent !== undefined) addThings({ things }, parent, mostThings, chance);
  const parents = parent === undefined ? [] : [...(things.get(parent.name)?.keys() ?? [])];
  const list = new Map<string, Thing>();
  const count = 1 + chance.below(mostThings);
  for (let at = 0; at < count; at++) {
    const [first, ...others] = parents;
    list.set(keyOf(entity, at), first === undefined ? {} : { parent: chance.pick([first, ...others]) });
  }
  things.set(entity.name, list);
}

/** The first letter of what it is, and a number: `I1`, `I2`. */
function keyOf({ name }: EntitySymbol, at: number): string {
  return `${name.slice(0, 1).toUpperCase()}${at + 1}`;
}

function instancesOf({ things }: Population, quantity: Instance['quantity'], year: number): readonly Instance[] {
  const found = indexTuples(quantity, year, undefined, ({ name }) => [...(things.get(name)?.keys() ?? [])]);
  const tuples: readonly (readonly Datum[])[] = 'code' in found ? [] : found;
  if (quantity.owner === undefined) return tuples.map((indexes) => ({ quantity, indexes }));
  const keys = [...(things.get(quantity.owner.entity.name)?.keys() ?? [])];
  return keys.flatMap((owner) => tuples.map((indexes) => ({ quantity, owner, indexes })));
}

function decideBefore(
  population: Population,
  { name, gives }: DecisionSymbol,
  instance: Instance,
  year: number,
  chance: Chance,
): void {
  const { owner, indexes } = instance;
  const values = new Map<string, Datum | 'absent'>();
  for (const { quantity } of gives) {
    const value = randomValue(quantity, year, population.things, chance);
    values.set(quantity.name, value ?? 'absent');
  }
  const key = instanceKey(name, owner, indexes);
  population.decisions.set(key, [{ on: `${year}-01-01`, values }]);
  population.instances.set(key, instance);
}
