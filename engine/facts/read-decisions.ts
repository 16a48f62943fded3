import type { Problem } from '../../grammar/index.ts';
import { nearestName } from '../analyse/near-names.ts';
import type { Analysis, Datum, DecisionSymbol, Quantity, RecordedDecision } from '../model.ts';
import { instanceKey } from '../model.ts';
import { decisionsOfAnyLaw } from './any-law.ts';
import { type At, declaredHere, found, inside, noFindings, type Reading, shown, shownValue } from './findings.ts';
import { readIndex } from './indexes.ts';
import { problemsShown } from './limits.ts';
import { isObject, type JsonObject, numberText } from './places.ts';
import { readWire } from './wire.ts';

/** The member under which decisions are delivered that were taken. */
export const decisionsMember = 'beschikkingen';

type Recorded = Map<string, readonly RecordedDecision[]>;

/** Whether a name in a delivery stands for the decisions taken, and not for something the regulation calls so itself. */
export function isDecisions(name: string, { quantities, entities }: Analysis): boolean {
  return name === decisionsMember && !quantities.has(name) && !entities.has(name);
}

/**
 * Reads the decisions taken, per decision a list: of whom and for which period, when it was taken, and what it gave. All
 * that it gives must be there: what was decided once is read, never computed again.
 */
export function readDecisions(written: unknown, reading: Reading, at: At): Recorded {
  const recorded: Recorded = new Map();
  if (!isObject(written)) {
    found(reading.findings, at, 'F10', { found: shownValue(written) });
    return recorded;
  }
  for (const name of Object.keys(written)) {
    const place = inside(at, written, name);
    const forms = decisionsCalled(name, reading, place);
    if (forms.length > 0) readList(forms, written[name], reading, place, recorded);
  }
  for (const [key, list] of recorded)
    recorded.set(
      key,
      list.toSorted((one, other) => (one.on < other.on ? -1 : 1)),
    );
  return recorded;
}

/** What a name stands for, in the newest text and in older ones, in which it may have given something else. */
function decisionsCalled(written: string, { analysis, findings }: Reading, at: At): readonly DecisionSymbol[] {
  const name = written.normalize('NFC');
  const forms = decisionsOfAnyLaw(analysis, name);
  if (forms.length > 0) return forms;
  const near = nearestName(name, analysis.decisions.keys());
  const names = near === undefined ? [...analysis.decisions.keys()] : [near];
  const listed = names.map((one) => `\`${one}\``).join(', ');
  found(findings, at, 'F131', { name: shown(name), names: listed === '' ? '—' : listed }, { name: true });
  return [];
}

function readList(
  forms: readonly DecisionSymbol[],
  written: unknown,
  reading: Reading,
  at: At,
  recorded: Recorded,
): void {
  if (!Array.isArray(written)) {
    found(reading.findings, at, 'F130', { found: shownValue(written) });
    return;
  }
  for (const [position, one] of written.entries()) {
    const place = inside(at, written, String(position), 'position');
    if (!isObject(one)) {
      found(reading.findings, place, 'F130', { found: shownValue(one) });
      continue;
    }
    const read = readByAnyForm(forms, one, reading, place);
    if (read === undefined) continue;
    const { key, taken, decision } = read;
    const list = recorded.get(key) ?? [];
    const sameDay = list.find(({ on }) => on === taken.on);
    if (sameDay === undefined) recorded.set(key, [...list, taken]);
    else if (textOf(sameDay) !== textOf(taken))
      found(reading.findings, place, 'F136', { decision: decision.name, day: taken.on });
  }
}

interface ReadDecision {
  readonly key: string;
  readonly taken: RecordedDecision;
  readonly decision: DecisionSymbol;
}

/** By the newest text; where that refuses it and an older one does not, by the older one: it was taken under that. */
function readByAnyForm(
  forms: readonly DecisionSymbol[],
  written: JsonObject,
  reading: Reading,
  at: At,
): ReadDecision | undefined {
  const scratches = forms.map((decision) => {
    const findings = noFindings(reading.findings.places);
    return { findings, read: readOne(decision, written, { ...reading, findings }, at) };
  });
  const good = scratches.find(({ read }) => read !== undefined);
  if (good !== undefined) return good.read;
  const [newest] = scratches;
  for (const problem of newest?.findings.problems ?? []) takeOver(reading.findings, problem);
  reading.findings.more += newest?.findings.more ?? 0;
  return undefined;
}

/** A finding that was made on trial counts after all. */
function takeOver(findings: Reading['findings'], problem: Problem): void {
  if (findings.problems.length < problemsShown) findings.problems.push(problem);
  else findings.more += 1;
}

/** One decision, under today's names, or nothing where anything of it is wrong. */
function readOne(decision: DecisionSymbol, written: JsonObject, reading: Reading, at: At): ReadDecision | undefined {
  const { findings } = reading;
  const { name } = decision;
  const needed = [
    ...(decision.owner === undefined ? [] : ['van']),
    ...decision.family.map(indexMember),
    'op',
    'waarden',
  ];
  const members = [...needed, 'vastgelegdOp', 'bron'];
  const before = findings.problems.length + findings.more;
  for (const member of Object.keys(written))
    if (!members.includes(member)) {
      const args = { name: shown(member), decision: name, members: members.map((one) => `\`${one}\``).join(', ') };
      found(findings, inside(at, written, member), 'F132', args, { name: true });
    }
  for (const member of needed)
    if (written[member] === undefined) found(findings, at, 'F133', { decision: name, member });
  const text = (member: string): string | undefined => textIn(written, member, reading, at);
  const owner =
    decision.owner === undefined
      ? undefined
      : keyIn(today(reading, decision.owner.entity.name), text('van'), written, reading, at);
  const indexes = indexesIn(decision, written, reading, at);
  const on = dayIn('op', text('op'), written, reading, at);
  const recordedOn = dayIn('vastgelegdOp', text('vastgelegdOp'), written, reading, at);
  const source = text('bron');
  const values = valuesIn(decision, written['waarden'], reading, inside(at, written, 'waarden'));
  if (findings.problems.length + findings.more > before || on === undefined) return undefined;
  return {
    decision,
    key: instanceKey(today(reading, name), owner, indexes),
    taken: {
      on,
      ...(recordedOn === undefined ? {} : { recordedOn }),
      ...(source === undefined ? {} : { source }),
      values,
    },
  };
}

export function today({ analysis }: Reading, name: string): string {
  return analysis.law.currentName(name);
}

/** `jaar`, or the name of a soort. */
export function indexMember({ binding }: Quantity['family'][number]): string {
  return 'of' in binding ? binding.of.name : 'jaar';
}

export function textIn(written: JsonObject, member: string, { findings }: Reading, above: At): string | undefined {
  const value = written[member];
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value.normalize('NFC');
  const at = inside(above, written, member);
  const number = numberText(value);
  if (number !== undefined) found(findings, at, 'F12', { text: number });
  else found(findings, at, 'F58', { member, found: shownValue(value) });
  return undefined;
}

export function keyIn(
  entity: string,
  key: string | undefined,
  written: JsonObject,
  { findings, things }: Reading,
  above: At,
): string | undefined {
  if (key === undefined || things?.get(entity)?.has(key) === true) return key;
  found(findings, inside(above, written, 'van'), things?.has(entity) === true ? 'F35' : 'F36', {
    key: shown(key),
    entity,
  });
  return undefined;
}

function indexesIn({ family, gives }: DecisionSymbol, written: JsonObject, reading: Reading, at: At): readonly Datum[] {
  const [first] = gives;
  return family.flatMap((index) => {
    const member = indexMember(index);
    const text = textIn(written, member, reading, at);
    if (text === undefined || first === undefined) return [];
    return readIndex(first.decided, index, text, reading, inside(at, written, member)) ?? [];
  });
}

export function dayIn(
  member: string,
  day: string | undefined,
  written: JsonObject,
  { findings }: Reading,
  above: At,
): string | undefined {
  if (day === undefined) return undefined;
  const wire = readWire({ kind: 'date', orAbsent: false }, day);
  if ('datum' in wire) return day;
  found(findings, inside(above, written, member), wire.code, wire.args);
  return undefined;
}

function valuesIn(
  { name, gives }: DecisionSymbol,
  written: unknown,
  reading: Reading,
  at: At,
): RecordedDecision['values'] {
  const values = new Map<string, Datum | 'absent'>();
  if (written === undefined) return values;
  if (!isObject(written)) {
    found(reading.findings, at, 'F10', { found: shownValue(written) });
    return values;
  }
  const given = gives.map(({ quantity }) => quantity.name);
  const list = given.map((one) => `\`${one}\``).join(', ');
  for (const member of Object.keys(written))
    if (!given.includes(member.normalize('NFC'))) {
      const args = { decision: name, name: shown(member), given: list };
      found(reading.findings, inside(at, written, member), 'F134', args, { name: true });
    }
  for (const { quantity } of gives) {
    const value = written[quantity.name];
    if (value === undefined) found(reading.findings, at, 'F135', { decision: name, name: quantity.name });
    else {
      const read = readValue(quantity, value, reading, inside(at, written, quantity.name));
      if (read !== undefined) values.set(today(reading, quantity.name), read);
    }
  }
  return values;
}

/** What was decided may be absent, also where the rule always has a value: rules change. */
function readValue(
  quantity: Quantity,
  written: unknown,
  { findings, things }: Reading,
  at: At,
): Datum | 'absent' | undefined {
  if (isObject(written) && written['geen'] === true && Object.keys(written).length === 1) return 'absent';
  const number = numberText(written);
  if (written === null) found(findings, at, 'F11');
  else if (number !== undefined) found(findings, at, 'F12', { text: shown(number) });
  else if (typeof written !== 'string' && typeof written !== 'boolean')
    found(findings, at, 'F58', { member: quantity.name, found: shownValue(written) });
  else {
    const wire = readWire(quantity.type, written);
    if ('code' in wire) {
      found(findings, at, wire.code, { ...wire.args, name: quantity.name }, { related: declaredHere(quantity) });
      return undefined;
    }
    const { datum } = wire;
    if (datum.kind !== 'thing' || things === undefined || things.get(datum.entity)?.has(datum.key) === true)
      return datum;
    found(findings, at, things.has(datum.entity) ? 'F35' : 'F36', { key: shown(datum.key), entity: datum.entity });
  }
  return undefined;
}

function textOf({ on, recordedOn, source, values }: RecordedDecision): string {
  const text = (_: string, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part);
  return JSON.stringify([on, recordedOn, source, [...values].sort(([one], [other]) => (one < other ? -1 : 1))], text);
}
