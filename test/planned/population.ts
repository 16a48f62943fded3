import { type Chance, chanceOf } from '../../engine/try/chance.ts';
import { type Dimension, type Draft, type Entity, isKind, type Readable } from './draft.ts';
import { days, texts } from './literals.ts';
import type { ValueType } from './tree.ts';

/** Facts as delivered in JSON. */
export type Json = string | boolean | readonly Json[] | { readonly [name: string]: Json };

/** How the values of a population are drawn: few different ones tie, equal ones tie everywhere, large ones outgrow. */
type Flavour = 'few' | 'equal' | 'cents' | 'large' | 'any' | 'zero';

interface Making {
  readonly chance: Chance;
  readonly draft: Draft;
  readonly flavour: Flavour;
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** One in so many is not known; 0: all are. */
  readonly unknown: number;
  /** Number texts that this population is drawn from. */
  readonly pool: readonly [string, ...string[]];
}

/** A population for a program, from a number; `large` has more things than a batch holds. */
export function populationOf(draft: Draft, seed: number, large: boolean): Json {
  const chance = chanceOf(seed);
  const flavour = chance.pick<Flavour>(['few', 'few', 'equal', 'cents', 'large', 'any', 'any', 'zero']);
  const keys = new Map<string, string[]>();
  for (const entity of draft.entities) keys.set(entity.name, keysOf(chance, draft, entity, large));
  const unknown = chance.pick([0, 0, 0, 30, 6]);
  const making: Making = { chance, draft, flavour, keys, unknown, pool: poolOf(chance, flavour) };
  const all: Record<string, Json> = {};
  for (const entity of draft.entities) {
    if (!large && unknown > 0 && chance.oneIn(25)) continue;
    const list = keys.get(entity.name) ?? [];
    all[entity.name] = Object.fromEntries(list.map((key, at) => [key, thing(making, entity, at)]));
  }
  for (const readable of factsOf(draft, undefined)) {
    const value = family(making, readable, readable.family, undefined);
    if (value !== undefined) all[readable.name] = value;
  }
  return withRecords(making, withMissingParentsLeftOut(draft, all));
}

/** With decisions and draws, of things that are there. */
function withRecords(making: Making, all: Readonly<Record<string, Json>>): Json {
  const there = (name: string): readonly string[] => Object.keys(all[name] ?? {});
  const keys = new Map(making.draft.entities.map(({ name }) => [name, there(name)]));
  const decisions = decisionsOf({ ...making, keys });
  const draws = drawsOf({ ...making, keys });
  return {
    ...all,
    ...(decisions === undefined ? {} : { beschikkingen: decisions }),
    ...(draws === undefined ? {} : { lotingen: draws }),
  };
}

/** For some years and things a decision was taken, now and then two of different days. */
function decisionsOf(making: Making): Json | undefined {
  const { chance, draft, keys } = making;
  if (draft.decisions.length === 0) return undefined;
  const lists = draft.decisions.map(({ name, owner, years, gives }): [string, Json] => {
    const about = owner === undefined ? [undefined] : (keys.get(owner.name) ?? []).filter(() => chance.oneIn(2));
    const taken = about.flatMap((key) =>
      (years ? ['2020', '2021'] : [undefined])
        .filter(() => chance.oneIn(2))
        .map(
          (year): Json => ({
            ...(key === undefined ? {} : { van: key }),
            ...(year === undefined ? {} : { jaar: year }),
            op: chance.pick(['2019-02-01', '2020-02-01', '2021-06-01']),
            waarden: Object.fromEntries(gives.map((given) => [given.name, plainValue(making, given.type, false)])),
          }),
        ),
    );
    return [name, taken];
  });
  return Object.fromEntries(lists);
}

function drawsOf({ chance, draft, keys }: Making): Json | undefined {
  const held = draft.draws.filter(() => chance.oneIn(2));
  if (held.length === 0) return undefined;
  const lists = held.flatMap(({ name, years, among }): [string, Json][] => {
    const all = 'values' in among ? among.values : (keys.get(among.name) ?? []);
    if (all.length === 0) return [];
    const order = [...all].reverse();
    const draw = (year: string | undefined): Json => ({
      ...(year === undefined ? {} : { jaar: year }),
      volgorde: order,
    });
    return [[name, years ? ['2020', '2021'].map(draw) : [draw(undefined)]]];
  });
  return Object.fromEntries(lists);
}

function keysOf(chance: Chance, draft: Draft, entity: Entity, large: boolean): string[] {
  const isLargest = entity === draft.entities.at(-1);
  const count = large && isLargest ? chance.pick([1023, 1024, 1025, 1025, 2049]) : chance.pick([0, 1, 2, 3, 3, 4, 6]);
  return Array.from(
    { length: count },
    (_, at) => `${entity.name[0]?.toLowerCase() ?? ''}${String(at).padStart(2, '0')}`,
  );
}

function poolOf(chance: Chance, flavour: Flavour): readonly [string, ...string[]] {
  switch (flavour) {
    case 'few':
      return ['0', '1', '2', '3'];
    case 'equal':
      return [chance.pick(['1', '7', '10', '100'])];
    case 'cents':
      return ['0.01', '0.05', '0.5', '2.5', '33.33', '66.67', '0.99'];
    case 'large':
      return [
        '4503599627370497',
        '4503599627370497',
        '9007199254740991',
        '9007199254740993',
        '1000003',
        '1000000000000',
      ];
    case 'zero':
      return ['0', '0', '0', '1'];
    case 'any':
      return ['0', '1', '3', '7', '10', '12.5', '99.99', '100', '1000003', '0.25', '-1', '-2.5', '-7'];
  }
}

function thing(making: Making, entity: Entity, at: number): Json {
  const { chance, draft, keys } = making;
  const made: Record<string, Json> = {};
  if (entity.parent !== undefined) {
    const parents = keys.get(entity.parent.name) ?? [];
    if (parents.length > 0) made['van'] = parents[chance.below(parents.length)] ?? '';
  }
  if (draft.lives && chance.oneIn(3)) Object.assign(made, lifeOf(making, entity, at));
  for (const readable of factsOf(draft, entity)) {
    const value = family(making, readable, readable.family, at);
    if (value !== undefined) made[readable.name] = value;
  }
  return made;
}

/** Begins, ends, or merges into the first, which is always there. */
function lifeOf({ chance, keys }: Making, entity: Entity, at: number): Record<string, Json> {
  const first = keys.get(entity.name)?.[0];
  if (at === 0 || first === undefined) return {};
  switch (chance.below(3)) {
    case 0:
      return { bestaatVanaf: chance.pick(['2020-01-01', '2020-08-01', '2021-01-01']) };
    case 1:
      return { bestaatTot: chance.pick(['2019-12-31', '2020-07-31', '2020-12-31']) };
    default:
      return { bestaatTot: chance.pick(['2019-07-31', '2020-07-31', '2020-12-31']), opgegaanIn: first };
  }
}

function factsOf(draft: Draft, owner: Entity | undefined): readonly Readable[] {
  const facts = draft.readables.filter((readable) => readable.fact !== undefined && readable.owner === owner);
  return [...facts, ...draft.perThing.filter((readable) => readable.owner === owner)];
}

function family(
  making: Making,
  readable: Readable,
  dimensions: readonly Dimension[],
  at: number | undefined,
): Json | undefined {
  const [dimension, ...rest] = dimensions;
  if (dimension === undefined) return perThing(making, readable, at);
  const entries = indexesOf(dimension).flatMap((index): [string, Json][] => {
    const value = family(making, readable, rest, at);
    return value === undefined ? [] : [[index, value]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function perThing(making: Making, readable: Readable, at: number | undefined): Json | undefined {
  const keys = readable.fact?.per === undefined ? undefined : making.keys.get(readable.fact.per.name);
  if (keys === undefined) return recording(making, readable, at);
  const entries = keys.flatMap((key): [string, Json][] => {
    const value = recording(making, readable, at);
    return value === undefined ? [] : [[key, value]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function indexesOf(dimension: Dimension): readonly string[] {
  if (isKind(dimension)) return dimension.values;
  switch (dimension) {
    case 'jaar':
    case 'leerjaar':
      return ['2018', '2019', '2020', '2021', '2022'];
    case 'maand':
      return ['2019-12', '2020-01', '2020-10', '2020-11', '2020-12', '2021-01', '2021-02', '2021-06'];
    case 'kwartaal':
      return ['2019-K4', '2020-K1', '2020-K2', '2020-K4', '2021-K1', '2021-K2', '2021-K4'];
  }
}

/** A value with what is known about it; nothing where it is not known. */
function recording(making: Making, readable: Readable, at: number | undefined): Json | undefined {
  const { chance, unknown } = making;
  const { fact } = readable;
  if ((unknown > 0 && chance.oneIn(unknown)) || (fact?.silent === true && chance.oneIn(3))) return undefined;
  const value = valueFor(making, readable, at);
  if (value === undefined) return undefined;
  const isAbsent = typeof value === 'object';
  const { judged } = fact ?? {};
  const said: Record<string, Json> = {
    ...(isAbsent ? { geen: true } : { waarde: value }),
    ...(judged?.by === true && !isAbsent ? { door: 'de minister' } : {}),
    ...(judged?.reasons === true && !isAbsent ? { motivering: 'zo is het' } : {}),
  };
  if (judged !== undefined && (judged.regard.length > 0 || chance.oneIn(9))) return { ...said, aangenomen: true };
  if (judged !== undefined) return said;
  if (unknown > 0 && chance.oneIn(20)) return { ...said, aangenomen: true };
  if (unknown > 0 && chance.oneIn(20)) return { ...said, vastgelegdOp: chance.pick(['2020-03-01', '2021-03-01']) };
  return isAbsent ? said : value;
}

function valueFor(making: Making, readable: Readable, at: number | undefined): Json | undefined {
  const { chance, draft, keys } = making;
  const { type, orAbsent, fact } = readable;
  if (fact?.earlierBy !== undefined) return earlierThing(making, readable, at);
  if (orAbsent && chance.oneIn(3)) return { geen: true };
  const name = type.slice(type.indexOf(' ') + 1);
  if (type.startsWith('thing ')) {
    const list = keys.get(name) ?? [];
    return list[chance.below(list.length)];
  }
  if (type.startsWith('kind ')) return chance.pick(draft.kinds.find((kind) => kind.name === name)?.values ?? ['']);
  // What others are earlier by goes up with the place in the list.
  const orders = draft.readables.some(
    (other) => other.fact?.earlierBy === readable.name && other.owner === readable.owner,
  );
  if (orders) return `20${String(10 + ((at ?? 0) % 10))}-0${1 + ((at ?? 0) % 9)}-15`;
  if (fact?.endless === true && chance.oneIn(6)) return chance.pick(['0.3333333', '0.0000001', '1.123456789012']);
  return plainValue(making, type, fact?.notNegative === true);
}

function plainValue({ chance, pool }: Making, type: ValueType, notNegative: boolean): Json {
  const text = chance.pick(pool);
  const signed = notNegative && text.startsWith('-') ? text.slice(1) : text;
  switch (type) {
    case 'amount':
    case 'number':
      return chance.oneIn(6) ? chance.pick(['0', '1', '0.5', '2.25']) : signed;
    case 'count':
      return String(signed.split('.')[0]).replace('-0', '0');
    case 'percentage':
      return `${chance.oneIn(2) ? signed : chance.pick(['0', '5', '10', '12.5', '50', '100'])}%`;
    case 'truth':
      return chance.oneIn(2);
    case 'date':
      return chance.pick(days);
    case 'duration':
      return chance.pick(['P0D', 'P1D', 'P10D', 'P6W', 'P1M', 'P1Y', 'P1M10D']);
    case 'year':
      return chance.pick(['2018', '2019', '2020', '2021']);
    case 'month':
      return chance.pick(['2020-01', '2020-02', '2020-12', '2021-01']);
    case 'quarter':
      return chance.pick(['2020-K1', '2020-K4', '2021-K1']);
    default:
      return chance.pick(texts);
  }
}

/** One that stands before it in the list, whose date is earlier, or nobody. */
function earlierThing({ chance, keys }: Making, { owner }: Readable, at: number | undefined): Json {
  const list = keys.get(owner?.name ?? '') ?? [];
  if (at === undefined || at === 0 || at % 10 === 0 || chance.oneIn(4)) return { geen: true };
  return list[at - 1 - chance.below(at % 10)] ?? { geen: true };
}

/** Things of a list that was not delivered cannot be named, nor can a thing without what it belongs to be there. */
function withMissingParentsLeftOut(draft: Draft, all: Record<string, Json>): Record<string, Json> {
  const kept: Record<string, Json> = { ...all };
  for (const entity of draft.entities) {
    const parents = entity.parent === undefined ? undefined : kept[entity.parent.name];
    if (entity.parent !== undefined && (parents === undefined || Object.keys(parents).length === 0))
      delete kept[entity.name];
  }
  for (const { owner, name, fact } of draft.perThing) {
    const things = owner === undefined ? undefined : kept[owner.name];
    if (owner !== undefined && typeof things === 'object' && kept[fact?.per?.name ?? ''] === undefined)
      kept[owner.name] = Object.fromEntries(Object.entries(things).map(([key, facts]) => [key, without(facts, name)]));
  }
  const named = draft.readables.filter(({ type }) => type.startsWith('thing '));
  for (const { owner, name, type } of named) {
    const list = kept[type.slice(6)];
    const things = owner === undefined ? undefined : kept[owner.name];
    if ((list === undefined || Object.keys(list).length === 0) && owner !== undefined && typeof things === 'object')
      kept[owner.name] = Object.fromEntries(Object.entries(things).map(([key, facts]) => [key, without(facts, name)]));
  }
  return kept;
}

/** Without a fact, unless it says that there is none. */
function without(facts: Json, name: string): Json {
  if (typeof facts !== 'object') return facts;
  const isAbsent = (value: Json): boolean => typeof value === 'object' && 'geen' in value && value['geen'] === true;
  return Object.fromEntries(Object.entries(facts).filter(([key, value]) => key !== name || isAbsent(value)));
}
