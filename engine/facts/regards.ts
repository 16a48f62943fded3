import type { Datum, Quantity } from '../model.ts';
import { type At, declaredHere, found, inside, type Reading, shown, shownValue } from './findings.ts';
import { isObject, numberText } from './places.ts';
import { readWire } from './wire.ts';

/** What the regulation has regard to with this judgement, by name, in the order of the text; empty for anything else. */
export function regardsOf({ declaration }: Quantity): readonly string[] {
  return declaration.kind === 'judgement' ? declaration.havingRegardTo.map(({ text }) => text) : [];
}

/** Reads `geletOp`: the values, on the day of the verdict, of what was regarded. Undefined after reporting what is wrong. */
export function readRegards(
  quantity: Quantity,
  written: unknown,
  reading: Reading,
  at: At,
): ReadonlyMap<string, Datum | 'absent'> | undefined {
  const { findings, analysis } = reading;
  const names = regardsOf(quantity);
  const related = declaredHere(quantity);
  if (names.length === 0) {
    found(findings, at, 'F163', { name: quantity.name }, { name: true, related });
    return undefined;
  }
  if (!isObject(written)) {
    const args = { found: numberText(written) ?? shownValue(written), example: names[0] ?? '' };
    found(findings, at, 'F160', args, { related });
    return undefined;
  }
  const values = new Map<string, Datum | 'absent'>();
  let right = true;
  for (const member of Object.keys(written)) {
    const name = member.normalize('NFC');
    const place = inside(at, written, member);
    const regarded = names.includes(name) ? analysis.quantities.get(name) : undefined;
    if (regarded === undefined) {
      const list = names.map((one) => `\`${one}\``).join(', ');
      const args = { name: quantity.name, member: shown(name), names: list };
      found(findings, place, 'F161', args, { name: true, related });
      right = false;
      continue;
    }
    const value = readThen(regarded, written[member], reading, place);
    if (value === undefined) right = false;
    else values.set(name, value);
  }
  // One order, however it was delivered.
  const ordered = names.flatMap((name) => {
    const value = values.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return right ? new Map(ordered) : undefined;
}

/** Reports what a verdict does not say of what was regarded. */
export function lacksRegards(quantity: Quantity, written: unknown, { findings }: Reading, at: At): boolean {
  const given = isObject(written) ? Object.keys(written).map((name) => name.normalize('NFC')) : [];
  const lacking = regardsOf(quantity).filter((name) => !given.includes(name));
  for (const member of lacking)
    found(findings, at, 'F162', { name: quantity.name, member }, { related: declaredHere(quantity) });
  return lacking.length > 0;
}

function readThen(regarded: Quantity, written: unknown, { findings }: Reading, at: At): Datum | 'absent' | undefined {
  const number = numberText(written);
  if (written === null) found(findings, at, 'F11');
  else if (number !== undefined) found(findings, at, 'F12', { text: shown(number) });
  else if (isObject(written) && written['geen'] === true && Object.keys(written).length === 1) {
    if (regarded.type.orAbsent || regarded.type.kind === 'error') return 'absent';
    found(findings, at, 'F37', { name: regarded.name }, { related: declaredHere(regarded) });
  } else if (typeof written === 'string' || typeof written === 'boolean') {
    const wire = readWire(regarded.type, written);
    if ('datum' in wire) return wire.datum;
    found(findings, at, wire.code, { ...wire.args, name: regarded.name }, { related: declaredHere(regarded) });
  } else found(findings, at, 'F58', { member: regarded.name, found: shownValue(written) });
  return undefined;
}
