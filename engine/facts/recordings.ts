import type { Code } from '../../grammar/index.ts';
import type { Datum, Fact, Quantity } from '../model.ts';
import { withinBounds } from './bounds.ts';
import {
  type At,
  declaredHere,
  type Findings,
  found,
  inside,
  placeOf,
  type Reading,
  shown,
  shownValue,
} from './findings.ts';
import { recordingsOfOneValue } from './limits.ts';
import { isObject, numberText } from './places.ts';
import { judgementMembers, type Recording, type RecordingMember, readShape } from './recording-shape.ts';
import { lacksRegards, readRegards } from './regards.ts';
import { readWire } from './wire.ts';

/**
 * What was recorded of one value, in order of `vastgelegdOp`; a recording without that day comes first, since it counts
 * as recorded in time. Empty when nothing of it could be read; everything wrong has then been reported.
 */
export function readRecordings(quantity: Quantity, written: unknown, reading: Reading, at: At): readonly Fact[] {
  const { findings } = reading;
  if (!Array.isArray(written)) {
    const fact = readWritten(quantity, written, reading, at);
    return fact ? [fact] : [];
  }
  if (written.length === 0 || written.length > recordingsOfOneValue) {
    found(findings, at, 'F51', { limit: recordingsOfOneValue });
    return [];
  }
  const facts: Fact[] = [];
  for (const [position, one] of written.entries()) {
    const place = inside(at, written, String(position), 'position');
    if (!isObject(one)) {
      found(findings, place, numberText(one) === undefined ? 'F51' : 'F12', {
        limit: recordingsOfOneValue,
        text: numberText(one) ?? '',
      });
      continue;
    }
    const fact = readWritten(quantity, one, reading, place);
    if (fact === undefined) continue;
    const sameDay = facts.find((other) => other.recordedOn === fact.recordedOn);
    if (sameDay === undefined) facts.push(fact);
    else if (!sameFact(sameDay, fact))
      found(findings, place, 'F50', { name: quantity.name, day: fact.recordedOn ?? '—' });
  }
  return facts.sort((left, right) => ((left.recordedOn ?? '') < (right.recordedOn ?? '') ? -1 : 1));
}

function readWritten(quantity: Quantity, written: unknown, reading: Reading, at: At): Fact | undefined {
  const { findings } = reading;
  if (written === null) {
    found(findings, at, 'F11');
    return undefined;
  }
  const number = numberText(written);
  if (number !== undefined) {
    found(findings, at, 'F12', { text: shown(number) });
    return undefined;
  }
  if (typeof written === 'string' || typeof written === 'boolean') {
    const value = readValue(quantity, written, reading, at);
    return lacksNothing(quantity, {}, reading, at) && value !== undefined ? { value, assumed: false } : undefined;
  }
  if (!isObject(written)) {
    found(findings, at, 'F58', { member: quantity.name, found: shownValue(written) });
    return undefined;
  }
  const recording = readShape(written, findings, at);
  if (recording === undefined) return undefined;
  return readRecording(quantity, recording, reading, (member) => inside(at, written, member), at);
}

function readRecording(
  quantity: Quantity,
  recording: Recording,
  reading: Reading,
  inMember: (member: RecordingMember) => At,
  at: At,
): Fact | undefined {
  const { findings } = reading;
  const { waarde, geen, door, op, motivering, geletOp, vastgelegdOp, bron, aangenomen } = recording;
  let right = lacksNothing(quantity, recording, reading, at);
  if (quantity.kind !== 'judgement') {
    for (const member of judgementMembers.filter((name) => recording[name] !== undefined)) {
      found(
        findings,
        inMember(member),
        'F48',
        { name: quantity.name, member },
        { name: true, related: declaredHere(quantity) },
      );
      right = false;
    }
  }
  if (op !== undefined) right = isDay(op, findings, inMember('op')) && right;
  if (vastgelegdOp !== undefined) right = isDay(vastgelegdOp, findings, inMember('vastgelegdOp')) && right;
  const isJudged = quantity.kind === 'judgement' && geletOp !== undefined;
  const regarded = isJudged ? readRegards(quantity, geletOp, reading, inMember('geletOp')) : undefined;
  if (isJudged) right = regarded !== undefined && right;
  if ((waarde === undefined) === (geen === undefined)) {
    found(findings, at, 'F45');
    return undefined;
  }
  const value =
    waarde === undefined ? absent(quantity, findings, at) : readValue(quantity, waarde, reading, inMember('waarde'));
  if (value === undefined || !right) return undefined;
  return {
    value,
    ...(vastgelegdOp !== undefined && { recordedOn: vastgelegdOp }),
    ...(bron !== undefined && { source: bron }),
    assumed: aangenomen === true,
    ...(door !== undefined && { by: door }),
    ...(op !== undefined && { on: op }),
    ...(motivering !== undefined && { reasons: motivering }),
    ...(regarded !== undefined && { regarded }),
  };
}

function readValue(quantity: Quantity, written: string | boolean, reading: Reading, at: At): Datum | undefined {
  const { findings, things } = reading;
  const wire = readWire(quantity.type, written);
  if ('code' in wire) {
    found(findings, at, wire.code, { ...wire.args, name: quantity.name }, { related: declaredHere(quantity) });
    return undefined;
  }
  const { datum } = wire;
  if (datum.kind === 'thing' && things !== undefined && !things.get(datum.entity)?.has(datum.key)) {
    const code: Code = things.has(datum.entity) ? 'F35' : 'F36';
    found(findings, at, code, { key: shown(datum.key), entity: datum.entity });
    return undefined;
  }
  return withinBounds(quantity, datum, findings, at) ? datum : undefined;
}

function absent(quantity: Quantity, findings: Findings, at: At): 'absent' | undefined {
  if (quantity.type.orAbsent || quantity.type.kind === 'error') return 'absent';
  found(findings, at, 'F37', { name: quantity.name }, { related: declaredHere(quantity) });
  return undefined;
}

/** Who judged and why, as the regulation demands. Nobody judged yet what is assumed, or known not to be there. */
export function demanded(quantity: Quantity): readonly RecordingMember[] {
  const { declaration } = quantity;
  if (declaration.kind !== 'judgement') return [];
  return [
    ...(declaration.by ? (['door'] as const) : []),
    ...(declaration.withReasons ? (['motivering'] as const) : []),
  ];
}

function lacksNothing(quantity: Quantity, recording: Recording, reading: Reading, at: At): boolean {
  const { findings } = reading;
  if (recording.aangenomen === true || recording.geen === true) return true;
  const lacking = demanded(quantity).filter((member) => recording[member] === undefined);
  const column = placeOf(findings.places, at)?.cell?.header;
  for (const member of lacking) {
    const args = { name: quantity.name, member };
    const related = declaredHere(quantity);
    if (column === undefined) found(findings, at, 'F49', args, { related });
    else found(findings, at, 'F81', { ...args, column: shown(column) }, { related });
  }
  // What is given as something else than an object is told of elsewhere.
  const unreadable = recording.geletOp !== undefined && !isObject(recording.geletOp);
  return !(!unreadable && lacksRegards(quantity, recording.geletOp, reading, at)) && lacking.length === 0;
}

function isDay(text: string, findings: Findings, at: At): boolean {
  const wire = readWire({ kind: 'date', orAbsent: false }, text);
  if ('code' in wire) found(findings, at, wire.code, wire.args);
  return 'datum' in wire;
}

function sameFact(left: Fact, right: Fact): boolean {
  return factText(left) === factText(right);
}

function factText(fact: Fact): string {
  const { value, recordedOn, source, assumed, by, on, reasons, regarded } = fact;
  const text = (_: string, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part);
  return JSON.stringify([value, recordedOn, source, assumed, by, on, reasons, [...(regarded ?? [])]], text);
}
