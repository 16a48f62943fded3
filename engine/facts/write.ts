import type { Analysis, Datum, DecisionSymbol, Fact, Facts, Quantity, RecordedDecision, Type } from '../model.ts';
import { decisionsOfAnyLaw, quantityOfAnyLaw } from './any-law.ts';
import { drawsMember } from './drawing.ts';
import { lifeMembers } from './life-members.ts';
import { parentMember } from './names.ts';
import { emptyObject, isObject, type JsonObject } from './places.ts';
import { decisionsMember } from './read-decisions.ts';
import type { Recording } from './recording-shape.ts';
import { writeWire } from './wire.ts';
import { decisionToJson } from './write-decisions.ts';
import { drawsToJson } from './write-draws.ts';

/**
 * Facts as JSON text in the one form that `readFacts` makes the same facts of again: members sorted, values in the
 * shortest form that says all, no number without quotes. Equal facts give the same text, in whatever order they came.
 */
export function writeFacts(facts: Facts, analysis: Analysis): string {
  return `${JSON.stringify(factsToJson(facts, analysis), undefined, 2)}\n`;
}

/** The same as JSON value: objects without prototype, members sorted by code unit (whole numbers first, as everywhere in JavaScript). */
export function factsToJson(facts: Facts, analysis: Analysis): JsonObject {
  const json = emptyObject();
  for (const [entity, things] of facts.things) {
    const list = within(json, entity);
    for (const [key, { parent, from, until, mergedInto }] of things) {
      const thing = within(list, key);
      if (parent !== undefined) thing[parentMember] = parent;
      const life = [from, until, mergedInto];
      for (const [at, member] of lifeMembers.entries()) if (life[at] !== undefined) thing[member] = life[at];
    }
  }
  for (const [key, recordings] of facts.values) {
    const { name, parts } = readInstanceKey(key);
    const quantity = quantityOfAnyLaw(analysis, name);
    if (quantity === undefined) throw new Error(`\`${name}\` is not of this regulation`);
    const path = quantity.owner
      ? [quantity.owner.entity.name, ...parts.slice(0, 1), name, ...parts.slice(1)]
      : [name, ...parts];
    const holder = path.slice(0, -1).reduce(within, json);
    holder[path.at(-1) ?? name] = written(quantity, recordings, analysis);
  }
  if (facts.decisions !== undefined) writeDecisions(within(json, decisionsMember), facts.decisions, analysis);
  if (facts.draws !== undefined) json[drawsMember] = drawsToJson(facts.draws, analysis, readInstanceKey);
  return sorted(json);
}

/** Decisions by their name, then by what they are about, then by the day on which they were taken. */
function writeDecisions(json: JsonObject, decisions: NonNullable<Facts['decisions']>, analysis: Analysis): void {
  for (const key of [...decisions.keys()].sort(byCodeUnit)) {
    const { name, parts } = readInstanceKey(key);
    const forms = decisionsOfAnyLaw(analysis, name);
    const before = json[name];
    const list: readonly unknown[] = Array.isArray(before) ? before : [];
    json[name] = [...list, ...(decisions.get(key) ?? []).map((taken) => writtenBy(forms, parts, taken, analysis))];
  }
}

/** By the newest text of the law in which it gave just this. */
function writtenBy(
  forms: readonly DecisionSymbol[],
  parts: readonly string[],
  taken: RecordedDecision,
  { law }: Analysis,
): JsonObject {
  const gaveThis = forms.find(
    ({ gives, owner, family }) =>
      gives.length === taken.values.size &&
      gives.every(({ quantity }) => taken.values.has(law.currentName(quantity.name))) &&
      family.length + (owner === undefined ? 0 : 1) === parts.length,
  );
  if (gaveThis === undefined) throw new Error('a decision was written that no text of the law has');
  return decisionToJson(gaveThis, parts, taken, law.currentName);
}

/** `rijksbijdrage("01AA";2019)` taken apart again, keys of things without their quotes. See `instanceKey`. */
function readInstanceKey(key: string): { readonly name: string; readonly parts: readonly string[] } {
  const open = key.indexOf('(');
  const parts: string[] = [];
  for (const [part] of key.slice(open + 1, -1).matchAll(/"(?:[^"\\]|\\.)*"|[^";]+/gu)) {
    parts.push(part.startsWith('"') ? JSON.parse(part) : part);
  }
  return { name: key.slice(0, open), parts };
}

function within(holder: JsonObject, name: string): JsonObject {
  const existing = holder[name];
  const object = isObject(existing) ? existing : emptyObject();
  holder[name] = object;
  return object;
}

function written(quantity: Quantity, recordings: readonly Fact[], analysis: Analysis): unknown {
  const [only, ...others] = recordings;
  if (only === undefined) throw new Error(`no recording of \`${quantity.name}\``);
  if (others.length > 0) return recordings.map((fact) => recording(quantity, fact, analysis));
  const full = recording(quantity, only, analysis);
  return full.waarde !== undefined && Object.keys(full).length === 1 ? full.waarde : full;
}

function recording({ type }: Quantity, fact: Fact, analysis: Analysis): Recording {
  return {
    ...(fact.value === 'absent' ? { geen: true } : { waarde: wire(type, fact.value) }),
    ...(fact.by !== undefined && { door: fact.by }),
    ...(fact.on !== undefined && { op: fact.on }),
    ...(fact.reasons !== undefined && { motivering: fact.reasons }),
    ...(fact.regarded !== undefined && { geletOp: regarded(fact.regarded, analysis) }),
    ...(fact.recordedOn !== undefined && { vastgelegdOp: fact.recordedOn }),
    ...(fact.source !== undefined && { bron: fact.source }),
    ...(fact.assumed && { aangenomen: true }),
  };
}

/** What was regarded keeps the order of the regulation, as the reader has it. */
function regarded(values: NonNullable<Fact['regarded']>, { quantities }: Analysis): JsonObject {
  const object = emptyObject();
  for (const [name, value] of values) {
    const type = quantities.get(name)?.type;
    if (type !== undefined) object[name] = value === 'absent' ? { geen: true } : wire(type, value);
  }
  return object;
}

function wire(type: Type, value: Datum): string | boolean {
  const text = writeWire(type, value);
  if (text === undefined) throw new Error('a fact was written as a decimal, so it has an end');
  return text;
}

/** Recordings keep the order of their members, which is the order in which people read them. */
function sorted(object: JsonObject): JsonObject {
  const result = emptyObject();
  for (const name of Object.keys(object).sort(byCodeUnit)) {
    const value = object[name];
    result[name] = isObject(value) && Object.getPrototypeOf(value) === null ? sorted(value) : value;
  }
  return result;
}

function byCodeUnit(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
