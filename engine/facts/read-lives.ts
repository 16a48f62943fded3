import type { EntitySymbol, Thing } from '../model.ts';
import { dayAfter, isDate } from '../value/calendar.ts';
import { type At, found, type Reading, shown, shownValue } from './findings.ts';
import { lifeMembers } from './life-members.ts';
import { numberText } from './places.ts';
import { readWire } from './wire.ts';

/** A member of a thing as delivered. */
interface Member {
  readonly name: string;
  readonly value: unknown;
  readonly at: At;
}

const [fromMember, untilMember, intoMember] = lifeMembers;

/** What the members of a thing say of its life, as far as that can be read. */
export function lifeIn(members: readonly Member[]): Omit<Thing, 'parent'> {
  const textOf = (name: string | undefined): string | undefined => {
    const value = members.find((member) => member.name === name)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const [from, until, into] = [textOf(fromMember), textOf(untilMember), textOf(intoMember)];
  return {
    ...(from !== undefined && isDate(from) ? { from } : {}),
    ...(until !== undefined && isDate(until) ? { until } : {}),
    ...(into === undefined ? {} : { mergedInto: into.normalize('NFC') }),
  };
}

/** A member that tells the life of a thing: a day, or the key of a thing that was delivered too. */
export function checkLifeMember(entity: EntitySymbol, { name, value, at }: Member, reading: Reading): void {
  const { findings } = reading;
  const number = numberText(value);
  if (value === null) found(findings, at, 'F11');
  else if (number !== undefined) found(findings, at, 'F12', { text: number });
  else if (name === intoMember) checkSuccessor(entity, value, at, reading);
  else if (typeof value !== 'string') found(findings, at, 'F26', { text: shownValue(value) });
  else {
    const date = readWire({ kind: 'date', orAbsent: false }, value);
    if ('code' in date) found(findings, at, date.code, date.args);
  }
}

function checkSuccessor(entity: EntitySymbol, value: unknown, at: At, { findings, things }: Reading): void {
  if (typeof value !== 'string') found(findings, at, 'F56', { entity: entity.name, found: shownValue(value) });
  else if (!things?.get(entity.name)?.has(value.normalize('NFC')))
    found(findings, at, 'F35', { key: shown(value), entity: entity.name });
}

/** What is wrong with the life of a thing among the others of its object, and at which member; nothing if it can be. */
export function lifeProblem(
  key: string,
  things: ReadonlyMap<string, Thing>,
):
  | { readonly code: 'F240' | 'F241' | 'F242' | 'F243'; readonly member: string; readonly args: Record<string, string> }
  | undefined {
  const { from, until, mergedInto: into } = things.get(key) ?? {};
  if (from !== undefined && until !== undefined && until < from)
    return { code: 'F240', member: untilMember ?? '', args: { key: shown(key), from, until } };
  if (into === undefined) return undefined;
  const args = { key: shown(key), into: shown(into) };
  if (into === key) return { code: 'F241', member: intoMember ?? '', args };
  if (until === undefined) return { code: 'F242', member: intoMember ?? '', args };
  const heir = things.get(into);
  const on = dayAfter(until);
  const isThere = heir === undefined || ((heir.from ?? on) <= on && (heir.until ?? on) >= on);
  return isThere ? undefined : { code: 'F243', member: intoMember ?? '', args: { ...args, on } };
}

/** Holds the life of a thing against those of the others; `members` are its own. */
export function checkLife(entity: EntitySymbol, key: string, members: readonly Member[], reading: Reading): void {
  if (!members.some(({ name }) => lifeMembers.includes(name))) return;
  const things = reading.things?.get(reading.analysis.law.currentName(entity.name)) as
    | ReadonlyMap<string, Thing>
    | undefined;
  const problem = things && lifeProblem(key, things);
  const at = members.find(({ name }) => name === problem?.member)?.at;
  if (problem !== undefined) found(reading.findings, at, problem.code, problem.args);
}
