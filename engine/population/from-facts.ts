import { entityOfAnyLaw } from '../facts/any-law.ts';
import {
  type Analysis,
  type Datum,
  type Fact,
  type Facts,
  type Instance,
  instanceKey,
  type Quantity,
  type QuestionDates,
  type Thing,
} from '../model.ts';
import { lastTaken, namesOfDecided } from '../run/decided.ts';
import { isBefore } from '../run/earlier.ts';
import { today } from '../run/law-states.ts';
import { noMarks } from '../run/marks.ts';
import { byCodeUnits } from '../run/order.ts';
import { lastKnown } from '../run/read.ts';
import { undelivered } from '../run/silence.ts';
import { holdingOf, type Referred } from './held.ts';
import { type FactColumn, isAbsent, isOpen, type Population, type ThingTable } from './population.ts';

/** A column to be filled: a fact or judgement for one combination of years and values of kinds. */
export interface WantedColumn {
  readonly key: string;
  readonly quantity: Quantity;
  readonly indexes: Instance['indexes'];
}

/**
 * Facts in columns, as far as a plan reads them. Of each value the last recording counts that was known by `knownOn`, and
 * what silence means is filled in. What a column cannot hold is open: more decimals than its scale, more than 2^53 - 1
 * units, durations, verdicts with what was regarded, references that are not shown to be earlier.
 */
export function populationOf(
  facts: Facts,
  analysis: Analysis,
  wanted: readonly WantedColumn[],
  dates: QuestionDates,
): Population {
  const { tables, lives } = tablesOf(facts, analysis);
  const texts: string[] = [];
  const columns = new Map<string, FactColumn>();
  if (!lives) {
    const filling: Filling = { facts, dates, referred: { analysis, tables, ...textsIn(texts) }, keyTexts: new Map() };
    for (const one of wanted) {
      const column = columnOf(one, filling);
      if (column !== undefined) columns.set(one.key, column);
    }
  }
  return { tables, columns, texts, lives, facts: () => facts };
}

/** What the columns share. */
export interface Filling {
  readonly facts: Facts;
  readonly dates: QuestionDates;
  readonly referred: Referred;
  /** By object the keys of its things as they stand in `instanceKey`. */
  readonly keyTexts: Map<string, readonly string[]>;
}

/** Every object that was delivered, besides those `given`. */
export function tablesOf(
  facts: Facts,
  analysis: Analysis,
  given: ReadonlyMap<string, ThingTable> = new Map(),
): { readonly tables: Map<string, ThingTable>; readonly lives: boolean } {
  const tables = new Map<string, ThingTable>(given);
  let lives = false;
  for (const [entity, things] of facts.things) {
    tables.set(entity, keyTable(entity, things));
    for (const { from, until, mergedInto } of things.values())
      if (from !== undefined || until !== undefined || mergedInto !== undefined) lives = true;
  }
  for (const [entity, things] of facts.things) {
    const table = tables.get(entity);
    const parent = entityOfAnyLaw(analysis, entity)?.parent;
    if (table === undefined || parent === undefined) continue;
    const parents = parentRows(table, things, tables.get(today(analysis, parent.name)));
    tables.set(entity, { ...table, parents });
  }
  return { tables, lives };
}

function keyTable(entity: string, things: ReadonlyMap<string, Thing>): ThingTable {
  const keys = [...things.keys()];
  // Most deliveries have them in order already.
  if (keys.some((key, at) => at > 0 && (keys[at - 1] ?? '') > key)) keys.sort(byCodeUnits);
  let rows: Map<string, number> | undefined;
  const rowOf = (key: string): number => {
    rows ??= new Map(keys.map((one, row) => [one, row]));
    return rows.get(key) ?? -1;
  };
  return {
    entity,
    count: keys.length,
    keyOf: (row) => keys[row] ?? '',
    rowOf,
    keyBytes: () => 2 * keys.join('').length,
  };
}

function parentRows(table: ThingTable, things: ReadonlyMap<string, Thing>, above: ThingTable | undefined): Int32Array {
  const parents = new Int32Array(table.count);
  for (let row = 0; row < table.count; row += 1) {
    const parent = things.get(table.keyOf(row))?.parent;
    parents[row] = parent === undefined || above === undefined ? -1 : above.rowOf(parent);
  }
  return parents;
}

function textsIn(texts: string[]): Pick<Referred, 'textPlace' | 'textAt'> {
  const places = new Map<string, number>();
  const textPlace = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, texts.length);
    return texts.push(text) - 1;
  };
  return { textPlace, textAt: (place) => texts[place] ?? '' };
}

/** Undefined where it would be open for every row. */
export function columnOf(wanted: WantedColumn, filling: Filling): FactColumn | undefined {
  const { quantity, indexes } = wanted;
  const holding = holdingOf(quantity.type, filling.referred);
  const keys = keyTextsOf(quantity, filling);
  if (holding === undefined || keys === undefined || indexes.some(({ kind }) => kind === 'thing')) return undefined;
  const told = quantity.kind === 'decided' ? decidedOf(wanted, filling) : recordedOf(wanted, filling);
  const isEarlier = earlierCheck(quantity, filling);
  const values = holding.places(keys.length);
  let states: Uint8Array | undefined;
  for (let row = 0; row < keys.length; row += 1) {
    const value = told(keys[row] as string);
    if (typeof value === 'object' && (isEarlier === undefined || isEarlier(row, value))) {
      const units = holding.unitsOf(value);
      if (!Number.isNaN(units)) {
        values[row] = units;
        continue;
      }
    }
    states ??= new Uint8Array(keys.length);
    states[row] = value === 'absent' ? isAbsent : isOpen;
  }
  return states === undefined ? { values } : { values, states };
}

/** What is known of the thing with a key, as `instanceKey` writes it. */
type Told = (keyText: string) => Datum | 'absent' | 'open';

function recordedOf(wanted: WantedColumn, { facts, dates, referred: { analysis } }: Filling): Told {
  const { quantity, indexes } = wanted;
  const silent = undelivered(wanted, dates, noMarks).kind === 'absent' ? 'absent' : 'open';
  const [before, after] = partsOf(today(analysis, quantity.name), quantity, indexes);
  return (key) => {
    const recordings = facts.values.get(before + key + after);
    const fact = recordings === undefined ? undefined : lastKnown(recordings, dates.knownOn);
    // What was regarded is held against the values of now by who answers.
    return fact === undefined ? silent : fact.regarded === undefined ? fact.value : 'open';
  };
}

function decidedOf({ quantity, indexes }: WantedColumn, { facts, dates, referred: { analysis } }: Filling): Told {
  const { decision, given } = namesOfDecided(analysis, quantity);
  const [before, after] = partsOf(decision, quantity, indexes);
  return (key) => {
    const taken = facts.decisions?.get(before + key + after);
    return (taken && lastTaken(taken, dates.knownOn)?.values.get(given)) ?? 'absent';
  };
}

/** The keys of whose fact it is, as `instanceKey` writes them; one empty text for the whole regulation. */
function keyTextsOf({ owner }: Quantity, { referred, keyTexts }: Filling): readonly string[] | undefined {
  if (owner === undefined) return [''];
  const entity = today(referred.analysis, owner.entity.name);
  const table = referred.tables.get(entity);
  if (table === undefined) return undefined;
  const known = keyTexts.get(entity);
  if (known !== undefined) return known;
  const texts = Array.from({ length: table.count }, (_, row) => JSON.stringify(table.keyOf(row)));
  keyTexts.set(entity, texts);
  return texts;
}

/** What stands before and after the key of a thing in `instanceKey`. */
function partsOf(name: string, { owner }: Quantity, indexes: readonly Datum[]): readonly [string, string] {
  const whole = instanceKey(name, owner === undefined ? undefined : '', indexes);
  if (owner === undefined) return [whole, ''];
  const from = name.length + 1;
  return [whole.slice(0, from), whole.slice(from + 2)];
}

/** Of a reference `eerder volgens …`: whether both days are known and that of the other comes first. */
function earlierCheck(
  { declaration, owner }: Quantity,
  { facts, dates, referred }: Filling,
): ((row: number, value: Datum) => boolean) | undefined {
  const by = declaration.kind === 'input' ? declaration.earlierBy?.text : undefined;
  if (by === undefined) return undefined;
  const { analysis, tables } = referred;
  const table = owner && tables.get(today(analysis, owner.entity.name));
  const dateOf = (key: string): Fact['value'] | undefined =>
    lastKnown(facts.values.get(instanceKey(today(analysis, by), key, [])) ?? [], dates.knownOn)?.value;
  return (row, value) => {
    if (table === undefined || value.kind !== 'thing') return false;
    const [own, other] = [dateOf(table.keyOf(row)), dateOf(value.key)];
    return typeof own === 'object' && typeof other === 'object' && isBefore(other, own);
  };
}
