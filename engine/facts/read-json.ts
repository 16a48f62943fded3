import type { Problem } from '../../grammar/index.ts';
import type { Analysis, Datum, EntitySymbol, Fact, Facts, Quantity, Thing } from '../model.ts';
import { instanceKey } from '../model.ts';
import { asWritten, byAnyLaw, entityOfAnyLaw, underTodaysNames } from './any-law.ts';
import { isDraws } from './drawing.ts';
import {
  type At,
  declaredHere,
  found,
  inside,
  noFindings,
  problemsOf,
  type Reading,
  shown,
  shownValue,
} from './findings.ts';
import { familyText, readIndex } from './indexes.ts';
import { lifeMembers } from './life-members.ts';
import { keyUnits } from './limits.ts';
import { factCalled, parentMember } from './names.ts';
import { isObject, numberText, type Places } from './places.ts';
import { isDecisions, readDecisions } from './read-decisions.ts';
import { readDraws } from './read-draws.ts';
import { checkEarlier, type EarlierReference, earlierReference } from './read-earlier.ts';
import { checkLife, checkLifeMember, lifeIn } from './read-lives.ts';
import { readRecordings } from './recordings.ts';
import { hasUnreadable } from './wire.ts';

/** What reading facts gives; with an error among the problems the facts are not to be used. */
export interface FactsReading {
  readonly facts: Facts;
  readonly problems: readonly Problem[];
}

type Values = Map<string, readonly Fact[]>;

/** With the references to earlier things, which are held against the dates at the end. */
interface ReadingValues extends Reading {
  readonly earlier: EarlierReference[];
}

interface Member {
  readonly name: string;
  readonly value: unknown;
  readonly at: At;
}

/**
 * Reads facts in the format of `docs/facts.md` and holds them against the regulation. Total: for any JSON value at all
 * it gives the facts that are right and every problem (200 at most, the rest counted), each with its path and, where
 * `places` knows it, its place in the text. `later`: what is said of a year or period is taken to be said of that of so
 * many years later; days stay as written. `elsewhere`: by today's name
 * of their object all the things of objects of which only some are told of here, or none.
 */
export function readFacts(
  json: unknown,
  analysis: Analysis,
  places?: Places,
  later = 0,
  elsewhere: Facts['things'] = new Map(),
): FactsReading {
  const things = new Map<string, ReadonlyMap<string, Thing>>(elsewhere);
  const reading: ReadingValues = { analysis, findings: noFindings(places), things, earlier: [], later };
  const values: Values = new Map();
  const owned: { readonly entity: EntitySymbol; readonly key: string; readonly members: readonly Member[] }[] = [];
  const direct: Member[] = [];
  for (const member of underOneName(members(json, undefined, reading), reading)) {
    const entity = entityOfAnyLaw(analysis, member.name);
    if (entity === undefined) {
      direct.push(member);
      continue;
    }
    const name = analysis.law.currentName(entity.name);
    const list = new Map<string, Thing>();
    things.set(name, elsewhere.get(name) ?? list);
    for (const { name: key, value, at } of members(member.value, member.at, reading, 'key')) {
      if (!isKey(key, reading, at)) continue;
      const ofThing = underOneName(members(value, at, reading), reading);
      list.set(key, { ...parentIn(ofThing), ...lifeIn(ofThing) });
      owned.push({ entity, key, members: ofThing });
      checkParentGiven(entity, ofThing, reading, at);
    }
  }
  // Values come after all things, because they may refer to any of them.
  for (const { entity, key, members: ofThing } of owned) {
    for (const member of ofThing) {
      if (member.name === parentMember) checkParent(entity, member, reading);
      else if (lifeMembers.includes(member.name)) checkLifeMember(entity, member, reading);
      else readNamed(member, entity, key, reading, values);
    }
    checkLife(entity, key, ofThing, reading);
  }
  for (const member of direct)
    if (!isDecisions(member.name, analysis) && !isDraws(member.name, analysis))
      readNamed(member, undefined, undefined, reading, values);
  checkEarlier(reading.earlier, values, reading);
  const taken = direct.find(({ name }) => isDecisions(name, analysis));
  const decisions = taken === undefined ? undefined : readDecisions(taken.value, reading, taken.at);
  const held = direct.find(({ name }) => isDraws(name, analysis));
  const draws = held === undefined ? undefined : readDraws(held.value, reading, held.at);
  const recorded = { ...(decisions === undefined ? {} : { decisions }), ...(draws === undefined ? {} : { draws }) };
  const facts = { things, values, ...recorded };
  return { facts, problems: asWritten(problemsOf(reading.findings), analysis) };
}

function readNamed(
  member: Member,
  entity: EntitySymbol | undefined,
  key: string | undefined,
  reading: ReadingValues,
  values: Values,
): void {
  const quantity = factCalled(member.name, entity, reading, member.at);
  if (quantity) readFamily(quantity, key, [], member.value, member.at, reading, values);
}

/** Goes one index deeper until there are as many as the family has. */
function readFamily(
  quantity: Quantity,
  key: string | undefined,
  indexes: readonly Datum[],
  written: unknown,
  at: At,
  reading: ReadingValues,
  values: Values,
): void {
  const index = quantity.family[indexes.length];
  if (index === undefined) {
    const facts = byAnyLaw(quantity, reading, (by, into) => readRecordings(by, written, into, at));
    const { law } = reading.analysis;
    reading.earlier.push(...earlierReference(quantity, key, at, facts));
    if (facts.length > 0)
      values.set(instanceKey(law.currentName(quantity.name), key, indexes), underTodaysNames(reading.analysis, facts));
    return;
  }
  if (!isObject(written)) {
    notAFamily(quantity, written, at, reading);
    return;
  }
  for (const member of members(written, at, reading, 'key')) {
    const datum = readIndexOf(quantity, indexes.length, member, reading);
    if (datum) readFamily(quantity, key, [...indexes, datum], member.value, member.at, reading, values);
  }
}

/** Something that was renamed may be delivered under either name, but not under both. */
function underOneName(list: readonly Member[], { analysis: { law }, findings }: Reading): readonly Member[] {
  if (law.amendments.length === 0) return list;
  const seen = new Map<string, string>();
  return list.filter(({ name, at }) => {
    const today = law.currentName(name);
    const other = seen.get(today);
    if (other === undefined) seen.set(today, name);
    else found(findings, at, 'F180', { name, other }, { name: true });
    return other === undefined;
  });
}

/** An index that the fact has in today's text, or had in an older one. */
function readIndexOf(quantity: Quantity, depth: number, { name, at }: Member, reading: Reading): Datum | undefined {
  return byAnyLaw(quantity, reading, (by, into) => {
    const index = by.family[depth];
    return index === undefined ? undefined : readIndex(by, index, name, into, at);
  });
}

function notAFamily(quantity: Quantity, written: unknown, at: At, { findings }: Reading): void {
  if (written === null) found(findings, at, 'F11');
  else {
    const args = { name: quantity.name, family: `${quantity.name}${familyText(quantity)}`, found: shownValue(written) };
    found(findings, at, 'F40', args, { related: declaredHere(quantity) });
  }
}

/** The members of an object, names in NFC; reports what is no object and a name that thereby stands twice. */
function members(
  json: unknown,
  above: At | undefined,
  { findings }: Reading,
  form: At['form'] = 'name',
): readonly Member[] {
  if (!isObject(json)) {
    const number = numberText(json);
    if (json === null) found(findings, above, 'F11');
    else found(findings, above, 'F10', { found: number ?? shownValue(json) });
    return [];
  }
  const seen = new Set<string>();
  const list: Member[] = [];
  for (const written of Object.keys(json)) {
    const name = written.normalize('NFC');
    const at = inside(above, json, written, form);
    if (seen.has(name)) found(findings, at, 'F52', { name: shown(name) }, { name: true });
    else list.push({ name, value: json[written], at });
    seen.add(name);
  }
  return list;
}

function isKey(key: string, { findings }: Reading, at: At): boolean {
  const right = mayBeKey(key);
  if (!right) found(findings, at, 'F53', { key: shown(key), limit: keyUnits }, { name: true });
  return right;
}

/** Whether a thing can be called so: not blank at either end, on one line, and not too long. */
export function mayBeKey(key: string): boolean {
  return key !== '' && key.length <= keyUnits && key.trim() === key && !hasUnreadable(key) && !/[\t\n\r]/.test(key);
}

function parentIn(ofThing: readonly Member[]): Thing {
  const value = ofThing.find((member) => member.name === parentMember)?.value;
  return typeof value === 'string' ? { parent: value.normalize('NFC') } : {};
}

function checkParentGiven(entity: EntitySymbol, ofThing: readonly Member[], { findings }: Reading, at: At): void {
  if (entity.parent === undefined || ofThing.some((member) => member.name === parentMember)) return;
  found(findings, at, 'F54', { entity: entity.name, parent: entity.parent.name });
}

/** A thing belongs to one that was delivered too, or else nobody could say what its facts are. */
function checkParent(entity: EntitySymbol, { value, at }: Member, { findings, things }: Reading): void {
  const parent = entity.parent?.name;
  const number = numberText(value);
  if (parent === undefined) found(findings, at, 'F55', { entity: entity.name }, { name: true });
  else if (value === null) found(findings, at, 'F11');
  else if (number !== undefined) found(findings, at, 'F12', { text: number });
  else if (typeof value !== 'string') found(findings, at, 'F56', { entity: parent, found: shownValue(value) });
  else if (!things?.has(parent)) found(findings, at, 'F36', { key: shown(value), entity: parent });
  else if (!things.get(parent)?.has(value.normalize('NFC')))
    found(findings, at, 'F35', { key: shown(value), entity: parent });
}
