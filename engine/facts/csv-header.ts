import { nearestName } from '../analyse/near-names.ts';
import type { Analysis, EntitySymbol, Quantity } from '../model.ts';
import { entityOfAnyLaw, quantityOfAnyLaw } from './any-law.ts';
import type { Table } from './csv-table.ts';
import { type At, declaredHere, type Findings, found, inside, type Reading, shown } from './findings.ts';
import { familyText, readIndex } from './indexes.ts';
import { lifeMembers } from './life-members.ts';
import { factCalled, isFact, parentMember } from './names.ts';
import { type RecordingMember, recordingMembers, unknownMember } from './recording-shape.ts';
import { regardsOf } from './regards.ts';

/** The columns of one fact: its value, and what is known about it. */
export interface FactColumns {
  readonly value: Column;
  readonly details: readonly Column[];
}

export interface Column {
  /** From 0. */
  readonly position: number;
  readonly header: string;
  /** Absent for a column that tells of the thing itself: whom it belongs to, its first and last day, what it merged into. */
  readonly quantity?: Quantity;
  /** The member that such a column fills: `van`, `bestaatVanaf`. */
  readonly ofThing?: string;
  readonly indexes: readonly string[];
  /** The part of the recording. */
  readonly member: RecordingMember;
  /** Of `agenda.geletOp.jaarverslag`: what was regarded. */
  readonly regarded?: Quantity;
}

export interface Header {
  /** What a row is; absent when the file holds facts of the whole regulation, in a single row. */
  readonly entity?: EntitySymbol;
  readonly facts: readonly FactColumns[];
}

/**
 * Reads `Instelling;rijksbijdrage[2019];agenda;agenda.door`: the object first, then a column for each fact, with its
 * indexes in brackets and after a point the part of its recording (`agenda.geletOp.jaarverslag`). Wrong columns are reported once and left out;
 * undefined when nobody can tell what a row is.
 */
export function readHeader(table: Table, reading: Reading): Header | undefined {
  const { analysis, findings } = reading;
  const first = (table.head[0] ?? '').normalize('NFC');
  const entity = entityOfAnyLaw(analysis, first);
  if (entity === undefined && !isDirect(first, analysis)) {
    const suggestion = nearestName(first, [...analysis.entities.keys()]) ?? pluralOf(first, analysis);
    const at = headerAt(table, 0, findings);
    if (suggestion === undefined) found(findings, at, 'F65', { header: shown(first) });
    else found(findings, at, 'F66', { header: shown(first), suggestion });
    return undefined;
  }
  const columns: Column[] = [];
  const seen = new Map<string, number>();
  for (const [position, header] of table.head.entries()) {
    if (entity && position === 0) continue;
    const at = headerAt(table, position, findings);
    const column = readColumn(header, position, entity, reading, at);
    if (column === undefined) continue;
    const key = `${valueHeader(column)}.${column.member}.${column.regarded?.name ?? ''}`;
    const earlier = seen.get(key);
    if (earlier === undefined) columns.push(column);
    else found(findings, at, 'F68', { header: shown(header), first: earlier + 1 });
    seen.set(key, earlier ?? position);
  }
  return { ...(entity && { entity }), facts: grouped(columns, table, findings) };
}

function isDirect(header: string, analysis: Analysis): boolean {
  const quantity = quantityOfAnyLaw(analysis, /^[^[.]*/u.exec(header)?.[0] ?? '');
  return quantity !== undefined && isFact(quantity) && quantity.owner === undefined;
}

function pluralOf(name: string, analysis: Analysis): string | undefined {
  return [...analysis.entities.values()].find((entity) => entity.plural === name)?.name;
}

const writtenColumn = /^([^[\].]+)((?:\[[^[\]]+\])*)(?:\.([^[\].]+))?(?:\.([^[\].]+))?$/u;

function readColumn(
  header: string,
  position: number,
  entity: EntitySymbol | undefined,
  reading: Reading,
  at: At,
): Column | undefined {
  const { findings } = reading;
  const parts = writtenColumn.exec(header.normalize('NFC'));
  const name = parts?.[1] ?? '';
  if (parts === null || name.trim() !== name || (parts[4] !== undefined && parts[3] !== 'geletOp')) {
    found(findings, at, 'F67', { header: shown(header) });
    return undefined;
  }
  const indexes = [...(parts[2] ?? '').matchAll(/\[([^[\]]+)\]/gu)].map((index) => index[1] ?? '');
  const member = parts[3] ?? 'waarde';
  const isOfThing = (name === parentMember && entity?.parent) || (entity && lifeMembers.includes(name));
  if (isOfThing && indexes.length === 0 && parts[3] === undefined) {
    return { position, header, indexes, member: 'waarde', ofThing: name };
  }
  const quantity = factCalled(name, entity, reading, at);
  if (quantity === undefined) return undefined;
  if (indexes.length !== quantity.family.length) {
    const args = { header: shown(header), family: `${name}${familyText(quantity).replaceAll('"', '')}` };
    found(findings, at, 'F69', args, { related: declaredHere(quantity) });
    return undefined;
  }
  const wrong = quantity.family.filter(
    (index, depth) => readIndex(quantity, index, indexes[depth] ?? '', reading, at) === undefined,
  );
  if (member === 'geletOp') {
    const regarded = regardedIn(header, quantity, parts[4], reading, at);
    return wrong.length > 0 || regarded === undefined
      ? undefined
      : { position, header, quantity, indexes, member, regarded };
  }
  if (isMember(member)) return wrong.length === 0 ? { position, header, quantity, indexes, member } : undefined;
  if (member === 'geen') found(findings, at, 'F63', { value: header.slice(0, -'.geen'.length) });
  else unknownMember(member, findings, at);
  return undefined;
}

/** What a column of `agenda.geletOp.jaarverslag` was the value of. */
function regardedIn(
  header: string,
  quantity: Quantity,
  name: string | undefined,
  { analysis, findings }: Reading,
  at: At,
): Quantity | undefined {
  const names = regardsOf(quantity);
  const related = declaredHere(quantity);
  const regarded = name !== undefined && names.includes(name) ? analysis.quantities.get(name) : undefined;
  if (regarded !== undefined) return regarded;
  if (quantity.kind !== 'judgement')
    found(findings, at, 'F48', { name: quantity.name, member: 'geletOp' }, { related });
  else if (names.length === 0) found(findings, at, 'F163', { name: quantity.name }, { related });
  else if (name === undefined)
    found(findings, at, 'F164', { header: shown(header), example: names[0] ?? '' }, { related });
  else {
    const list = names.map((one) => `\`${one}\``).join(', ');
    found(findings, at, 'F161', { name: quantity.name, member: shown(name), names: list }, { related });
  }
  return undefined;
}

/** `geen` is no column: it is written in the cell of the value. */
function isMember(text: string): text is RecordingMember {
  return text !== 'geen' && recordingMembers.some((member) => member === text);
}

/** Who said something that is said nowhere is of no use: a column of details needs the column of their value. */
function grouped(columns: readonly Column[], table: Table, findings: Findings): readonly FactColumns[] {
  const values = new Map<string, { value: Column; details: Column[] }>();
  for (const column of columns) {
    if (column.member === 'waarde') values.set(valueHeader(column), { value: column, details: [] });
  }
  for (const column of columns) {
    if (column.member === 'waarde') continue;
    const group = values.get(valueHeader(column));
    if (group) group.details.push(column);
    else {
      const at = headerAt(table, column.position, findings);
      found(findings, at, 'F70', { header: shown(column.header), value: valueHeader(column) });
    }
  }
  return [...values.values()];
}

/** The header of the value that a column belongs to: `agenda` for `agenda.door`. */
function valueHeader({ quantity, ofThing, indexes }: Column): string {
  return `${quantity?.name ?? ofThing ?? ''}${indexes.map((index) => `[${index}]`).join('')}`;
}

/** A place in the head of the table, with the header itself as path. */
function headerAt(table: Table, position: number, findings: Findings): At {
  const header = table.head[position] ?? '';
  const holder = {};
  findings.places.set(holder, new Map([[header, table.place(1, position)]]));
  return inside(undefined, holder, header);
}
