import type { Datum, RecordedDraw } from '../model.ts';
import { instanceKey } from '../model.ts';
import { type Drawing, drawingsOf, isDrawn, laterReceiver, namesOfDrawings } from './drawing.ts';
import { type At, found, inside, type Reading, shown, shownValue } from './findings.ts';
import { readIndex } from './indexes.ts';
import { isObject, type JsonObject } from './places.ts';
import { dayIn, indexMember, keyIn, textIn, today } from './read-decisions.ts';

type Recorded = Map<string, readonly RecordedDraw[]>;

/** Reads the outcomes of draws, per division a list: whose and for what, and who were drawn, first to last. */
export function readDraws(written: unknown, reading: Reading, at: At): Recorded {
  const recorded: Recorded = new Map();
  if (!isObject(written)) {
    found(reading.findings, at, 'F10', { found: shownValue(written) });
    return recorded;
  }
  const drawings = drawingsOf(reading.analysis);
  for (const name of Object.keys(written)) {
    const place = inside(at, written, name);
    const drawing = drawings.get(today(reading, name.normalize('NFC')));
    if (drawing === undefined) {
      const names = namesOfDrawings(name, drawings).map((one) => `\`${one}\``);
      const args = { name: shown(name), names: names.length === 0 ? '—' : names.join(', ') };
      found(reading.findings, place, 'F281', args, { name: true });
    } else readList(drawing, written[name], reading, place, recorded);
  }
  for (const [key, list] of recorded)
    recorded.set(
      key,
      list.toSorted((one, other) => ((one.recordedOn ?? '') < (other.recordedOn ?? '') ? -1 : 1)),
    );
  return recorded;
}

function readList(drawing: Drawing, written: unknown, reading: Reading, at: At, recorded: Recorded): void {
  if (!Array.isArray(written)) {
    found(reading.findings, at, 'F280', { found: shownValue(written) });
    return;
  }
  for (const [position, one] of written.entries()) {
    const place = inside(at, written, String(position), 'position');
    if (!isObject(one)) {
      found(reading.findings, place, 'F280', { found: shownValue(one) });
      continue;
    }
    const read = readOne(drawing, one, reading, place);
    if (read === undefined) continue;
    const list = recorded.get(read.key) ?? [];
    const sameDay = list.find(({ recordedOn }) => recordedOn === read.draw.recordedOn);
    if (sameDay === undefined) recorded.set(read.key, [...list, read.draw]);
    else if (!isSame(sameDay, read.draw)) found(reading.findings, place, 'F286', { name: drawing.quantity.name });
  }
}

function isSame(one: RecordedDraw, other: RecordedDraw): boolean {
  return one.source === other.source && JSON.stringify(one.order) === JSON.stringify(other.order);
}

/** What a draw says besides who were drawn. */
export function membersOfDraw({ owner, indexes }: Drawing): readonly string[] {
  return [...(owner === undefined ? [] : ['van']), ...indexes.map(indexMember)];
}

/** One draw, or nothing where anything of it is wrong. */
function readOne(
  drawing: Drawing,
  written: JsonObject,
  reading: Reading,
  at: At,
): { readonly key: string; readonly draw: RecordedDraw } | undefined {
  const { findings } = reading;
  const { quantity, owner, indexes } = drawing;
  const needed = [...membersOfDraw(drawing), 'volgorde'];
  const members = [...needed, 'vastgelegdOp', 'bron'];
  const before = findings.problems.length + findings.more;
  for (const member of Object.keys(written))
    if (!members.includes(member)) {
      const args = {
        name: shown(member),
        division: quantity.name,
        members: members.map((one) => `\`${one}\``).join(', '),
      };
      found(findings, inside(at, written, member), 'F282', args, { name: true });
    }
  for (const member of needed)
    if (written[member] === undefined) found(findings, at, 'F283', { division: quantity.name, member });
  const text = (member: string): string | undefined => textIn(written, member, reading, at);
  const key = owner === undefined ? undefined : keyIn(today(reading, owner.name), text('van'), written, reading, at);
  const data = indexes.flatMap((index): Datum[] => {
    const member = indexMember(index);
    const value = text(member);
    const datum =
      value === undefined ? undefined : readIndex(quantity, index, value, reading, inside(at, written, member));
    return datum === undefined ? [] : [datum];
  });
  const recordedOn = dayIn('vastgelegdOp', text('vastgelegdOp'), written, reading, at);
  const source = text('bron');
  const order = readOrder(drawing, written, reading, at);
  if (findings.problems.length + findings.more > before || order === undefined) return undefined;
  const recorded = recordedOn === undefined ? {} : { recordedOn };
  return {
    key: instanceKey(today(reading, quantity.name), key, data),
    draw: { order, ...recorded, ...(source === undefined ? {} : { source }) },
  };
}

function readOrder(
  drawing: Drawing,
  written: JsonObject,
  { findings, things, later = 0 }: Reading,
  above: At,
): readonly string[] | undefined {
  const list = written['volgorde'];
  if (list === undefined) return undefined;
  const at = inside(above, written, 'volgorde');
  if (!Array.isArray(list) || list.length === 0 || !list.every((one) => typeof one === 'string')) {
    found(findings, at, 'F287', { found: shownValue(list) });
    return undefined;
  }
  const order: string[] = [];
  for (const [position, one] of list.entries()) {
    const text = String(one).normalize('NFC');
    const place = inside(at, list, String(position), 'position');
    if (order.includes(text)) found(findings, place, 'F285', { key: shown(text) });
    else if (!isDrawn(text, drawing, things))
      found(findings, place, 'F284', { key: shown(text), division: drawing.quantity.name });
    else order.push(text);
  }
  return order.map((text) => laterReceiver(text, drawing, later));
}
