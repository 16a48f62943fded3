import { type Problem, placeOf } from '../../grammar/index.ts';
import { readFacts } from '../facts/read-json.ts';
import { writeWire } from '../facts/wire.ts';
import { type Analysis, type EntitySymbol, indexText, type Question, type Result } from '../model.ts';
import { type FactColumn, isOpen, type Population, type ThingTable } from '../population/population.ts';
import { evaluate } from '../run/evaluate.ts';
import { wireValue } from '../run/show-datum.ts';
import { decimalText } from '../value/decimal.ts';
import { isPlannable } from './evaluate-planned.ts';
import type { NodeId, Plan, PlannedColumn, PlannedInput } from './ir.ts';
import type { Computed, ReferenceAnswers } from './make.ts';
import { planQuestion } from './plan-question.ts';
import { type DecisionRecord, type FactReader, factReader } from './read-record.ts';
import { shownKey } from './record-names.ts';
import { columnWriter, none, shortText, type WrittenValue } from './write-value.ts';

export interface Decided {
  /** One for each of `Decider.results`. */
  readonly values: readonly WrittenValue[];
  /** What is wrong with the record; then there are no values. */
  readonly problems: readonly Problem[];
}

/** Decides about one thing of each object, over and over: the regulation was read and planned before. */
export interface Decider {
  /** The facts that a record may have: `studenten[2019]`. */
  readonly facts: readonly string[];
  readonly results: readonly string[];
  readonly decide: (record: DecisionRecord) => Decided;
  /** The same with every value on the way, from what was kept; nothing is computed twice. */
  readonly explain: (record: DecisionRecord) => ExplainedDecision;
}

export interface ExplainedDecision extends Decided {
  /** In order of computation; facts and parameters among them. None where the reference had to answer: ask it for a trace. */
  readonly steps: readonly DecisionStep[];
}

/** One rule, fact or parameter with its value. */
export interface DecisionStep {
  readonly name: string;
  readonly label: string;
  /** `artikel 3, tweede lid`. */
  readonly place?: string;
  readonly value: WrittenValue;
  /** Of a rule that is rounded: the exact value before, `a/b` where its decimals never end. */
  readonly before?: string;
  /** What its text names: places among the steps. */
  readonly reads: readonly number[];
}

/**
 * Makes a question ready for records that have one thing of each object: fact by fact a text or a truth as in `docs/facts.md`.
 * What a record says in another way, or wrongly, and what is not known, is read and answered as `readFacts` and `evaluate` do.
 */
export function decider(analysis: Analysis, question: Question): Decider | { readonly problems: readonly Problem[] } {
  const planned = planQuestion(analysis, question);
  if ('problems' in planned) return planned;
  const { plan, program } = planned;
  const texts: string[] = [];
  const places = new Map<string, number>();
  const textPlace = (text: string): number => {
    const known = places.get(text) ?? texts.push(text) - 1;
    places.set(text, known);
    return known;
  };
  const columns = new Map<string, FactColumn & { readonly values: Float64Array; readonly states: Uint8Array }>();
  const readers = new Map<string, ReadFact>();
  for (const input of plan.inputs) {
    const column = { values: new Float64Array(1), states: new Uint8Array([isOpen]) };
    columns.set(input.key, column);
    const read = factReader(input, plan.kinds, textPlace);
    const name = shownKey(input.quantity.name, input.indexes);
    readers.set(name, { read: read ?? unreadable, ...column });
  }
  const facts = recordReader(readers, [...columns.values()]);
  const tables = new Map(
    plan.tables.flatMap(({ entity }) => (entity === undefined ? [] : [[entity, onlyThing(entity)] as const])),
  );
  const population: Population = {
    tables,
    columns,
    texts,
    lives: false,
    facts: () => ({ things: new Map(), values: new Map() }),
  };
  const steps = stepWriters(plan);
  const writers = plan.asked.map((column) => columnWriter(plan, column));
  const slow = (record: DecisionRecord): Decided => asked(analysis, question, plan.inputs, plan.asked, record);
  const usable = isPlannable(plan, population);
  const decide = (record: DecisionRecord): Decided => {
    // Of texts nobody asks for twice there is no end.
    if (texts.length > mostTexts) {
      texts.length = 0;
      places.clear();
    }
    if (!usable || !facts(record)) return slow(record);
    const computed = program.run(population, noReference);
    const values = new Array<WrittenValue>(writers.length);
    for (let at = 0; at < writers.length; at += 1) {
      const value = (writers[at] as (typeof writers)[number])(computed);
      if (value === undefined) return slow(record);
      values[at] = value;
    }
    last = computed;
    return { values, problems: [] };
  };
  let last: Computed | undefined;
  return {
    facts: plan.inputs.map(({ quantity, indexes }) => shownKey(quantity.name, indexes)),
    results: plan.asked.map(({ quantity, indexes }) => shownKey(quantity.name, indexes)),
    decide,
    explain: (record) => {
      last = undefined;
      const decided = decide(record);
      const computed: Computed | undefined = last;
      return { ...decided, steps: computed === undefined ? [] : steps.map((write) => write(computed)) };
    },
  };
}

/** So many texts of records are kept at most, and those of one record more. */
const mostTexts = 1024;

interface ReadFact {
  readonly read: FactReader;
  readonly values: Float64Array;
  readonly states: Uint8Array;
}

const unreadable: FactReader = () => false;

/**
 * Reads a record in one pass over its names, which mostly come in the order of the record before; false where a name that no
 * rule reads is among them, which is refused, or read all the same, by who knows all names.
 */
function recordReader(
  readers: ReadonlyMap<string, ReadFact>,
  columns: readonly { readonly states: Uint8Array }[],
): (record: DecisionRecord) => boolean {
  const names: string[] = [];
  const inOrder: ReadFact[] = [];
  const read = (record: DecisionRecord): number => {
    let at = 0;
    for (const name in record) {
      if (names[at] !== name) {
        const reader = readers.get(name);
        if (reader === undefined) return -1;
        names[at] = name;
        inOrder[at] = reader;
      }
      const fact = inOrder[at] as ReadFact;
      if (!fact.read(record[name], fact.values, fact.states)) return -1;
      at += 1;
    }
    return at;
  };
  return (record) => {
    const given = read(record);
    if (given === columns.length || given < 0) return given >= 0;
    // Not all are given: what stands there of the record before is no fact of this one.
    for (const { states } of columns) states[0] = isOpen;
    return read(record) === given;
  };
}

/** What the plan has no operation for is open, and the whole decision then the reference's. */
const noReference: ReferenceAnswers = {
  value: (): Result => ({
    kind: 'unknown',
    needs: [],
    marks: { assumptions: new Set(), untranslated: new Set(), provisional: new Set() },
  }),
};

const onlyKey = '1';

function onlyThing(entity: string): ThingTable {
  return {
    entity,
    count: 1,
    keyOf: () => onlyKey,
    rowOf: (key) => (key === onlyKey ? 0 : -1),
    keyBytes: () => onlyKey.length,
    parents: new Int32Array(1),
  };
}

function stepWriters(plan: Plan): readonly ((computed: Computed) => DecisionStep)[] {
  return plan.columns.map((column) => {
    const { quantity, indexes, reads, unrounded } = column;
    const write = columnWriter(plan, column);
    const name = shownKey(quantity.name, indexes);
    const { label, citation } = quantity;
    const held = unrounded === undefined ? undefined : plan.nodes[unrounded]?.holds;
    const scale = held?.kind === 'number' ? held.scale : undefined;
    const place = citation === undefined ? undefined : placeOf(citation);
    return (computed) => {
      const value = write(computed);
      const step = place === undefined ? { name, label, value, reads } : { name, label, place, value, reads };
      const before = unrounded === undefined ? undefined : exactText(computed, unrounded, scale);
      return before === undefined ? step : { ...step, before };
    };
  });
}

function exactText(computed: Computed, node: NodeId, scale: number | undefined): string | undefined {
  if (computed.stateAt(node, 0) !== 0) return undefined;
  const { values, errors } = computed.columnOf(node);
  if (errors[0] === 0 && scale !== undefined && scale >= 0) return shortText(values[0] as number, scale);
  const exact = computed.exactAt(node, 0);
  return exact && (decimalText(exact) ?? `${exact.numerator}/${exact.denominator}`);
}

/** The same, slowly, with every fault and need: all values that the reference evaluator can give. */
function asked(
  analysis: Analysis,
  question: Question,
  inputs: readonly PlannedInput[],
  columns: readonly PlannedColumn[],
  record: DecisionRecord,
): Decided {
  const { facts, problems } = readFacts(deliveryOf(analysis, inputs, record), analysis);
  if (problems.some(({ severity }) => severity === 'error')) return { values: [], problems };
  const answer = evaluate(analysis, facts, { ...question, unwatched: true });
  if (answer.problems.length > 0) return { values: [], problems: answer.problems };
  const results = new Map(
    answer.values.map(({ instance, result }) => [shownKey(instance.quantity.name, instance.indexes), result]),
  );
  const values = columns.map(({ quantity, indexes, type }): WrittenValue => {
    const result = results.get(shownKey(quantity.name, indexes));
    if (result?.kind === 'absent') return none;
    // Decimals that never end are written as a fraction.
    return result?.kind === 'known' ? (writeWire(type, result.datum) ?? wireValue(result.datum, type)) : undefined;
  });
  return { values, problems };
}

/** The record as facts: each under its object and name. What no rule here reads is left where it stands, to be refused. */
function deliveryOf(
  analysis: Analysis,
  inputs: readonly PlannedInput[],
  record: DecisionRecord,
): Record<string, unknown> {
  const delivery: Record<string, unknown> = Object.create(null);
  const rest = new Set(Object.keys(record));
  for (const entity of analysis.entities.values()) put(delivery, [entity.name, onlyKey], parentOf(entity));
  for (const { quantity, indexes } of inputs) {
    const name = shownKey(quantity.name, indexes);
    if (!rest.delete(name)) continue;
    const written = record[name];
    const plain = typeof written === 'number' && quantity.type.kind === 'count' ? String(written) : written;
    // A record has no room for who judged, and why.
    const isJudged = quantity.kind === 'judgement' && (typeof plain === 'string' || typeof plain === 'boolean');
    const value = isJudged ? { waarde: plain, aangenomen: true } : plain;
    const whose = quantity.owner === undefined ? [] : [quantity.owner.entity.name, onlyKey];
    put(delivery, [...whose, quantity.name, ...indexes.map(indexText)], value);
  }
  for (const name of rest) delivery[name] = record[name];
  return delivery;
}

function parentOf({ parent }: EntitySymbol): Record<string, unknown> {
  return parent === undefined ? {} : { van: onlyKey };
}

function put(delivery: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let holder = delivery;
  for (const [depth, name] of path.entries()) {
    if (depth === path.length - 1) holder[name] = value;
    else {
      const next = holder[name] ?? Object.create(null);
      holder[name] = next;
      holder = next as Record<string, unknown>;
    }
  }
}
