import { type Code, catalogue, type Position, type Problem, positions } from '../../grammar/index.ts';
import { shown } from './findings.ts';
import { jsonDepth, textUnits } from './limits.ts';
import { type Delivery, emptyObject, jsonNumber, type MemberPlaces, type Places } from './places.ts';

/*
 * A reader of our own, because JSON.parse says nothing of a key that stands twice (the first value would silently be
 * lost), makes numbers of numbers (so that digits are lost before we can refuse them), has no bound on depth, and
 * forgets where things stood. It accepts exactly the JSON of RFC 8259, and a byte order mark before it.
 */

interface Reader {
  readonly text: string;
  readonly file: string | undefined;
  readonly places: Places;
  readonly problems: Problem[];
  /** Made when it is first needed: most texts have no problem. */
  position?: (offset: number) => Position;
  offset: number;
  /** Objects and lists inside each other. */
  readonly deepest: number;
}

/** What a reading function gives when it cannot go on; the problem has then been reported. */
const stopped = Symbol('stopped');

const writtenNumber = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\p{L}\p{N}_.+-])/uy;
const writtenWord = /(?:true|false|null)(?![\p{L}\p{N}_])/uy;
const plainCharacters = /[^"\\\p{Cc}]*/uy;
/** U+007F to U+009F need no escape in JSON, though Unicode calls them control characters. */
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|[\u007F-\u009F]/uy;
const blanks = /[ \t\r\n]*/y;

/**
 * The facts in a JSON text, numbers kept as written (see `numberText`) and places remembered. Without a delivery the
 * text is not JSON. A key that stands twice is reported and its first value kept; reading goes on.
 */
export function readFactsText(
  text: string,
  file?: string,
  deepest: number = jsonDepth,
): { readonly delivery?: Delivery; readonly problems: readonly Problem[] } {
  const reader: Reader = { text, file, places: new WeakMap(), problems: [], offset: 0, deepest };
  if (text.length > textUnits) {
    report(reader, 'F02', 0, 0, { limit: textUnits });
    return { problems: reader.problems };
  }
  if (text.startsWith('\uFEFF')) reader.offset = 1;
  const json = readValue(reader, 0);
  if (json !== stopped && skipBlanks(reader) !== '') unexpected(reader);
  const broken = reader.problems.some((problem) => problem.code !== 'F06');
  return broken
    ? { problems: reader.problems }
    : { delivery: { json, places: reader.places }, problems: reader.problems };
}

function readValue(reader: Reader, depth: number): unknown {
  const first = skipBlanks(reader);
  if (first === '{' || first === '[') {
    if (depth >= reader.deepest) {
      report(reader, 'F05', reader.offset, reader.offset + 1, { limit: reader.deepest });
      return stopped;
    }
    return first === '{' ? readObject(reader, depth + 1) : readList(reader, depth + 1);
  }
  if (first === '"') return readString(reader);
  const number = match(reader, writtenNumber);
  if (number !== undefined) return jsonNumber(number);
  const word = match(reader, writtenWord);
  if (word === undefined) return unexpected(reader);
  return word === 'null' ? null : word === 'true';
}

function readObject(reader: Reader, depth: number): unknown {
  const object = emptyObject();
  const names: string[] = [];
  const offsets: number[] = [];
  reader.places.set(object, memberPlaces(reader.file, names, offsets));
  reader.offset += 1;
  if (skipBlanks(reader) === '}') return closed(reader, object);
  for (;;) {
    if (skipBlanks(reader) !== '"')
      return reader.text[reader.offset] === '}' ? trailingComma(reader) : unexpected(reader);
    const start = reader.offset;
    const name = readString(reader);
    if (typeof name !== 'string') return stopped;
    const nameEnd = reader.offset;
    if (skipBlanks(reader) !== ':') return unexpected(reader);
    reader.offset += 1;
    skipBlanks(reader);
    const valueStart = reader.offset;
    const value = readValue(reader, depth);
    if (value === stopped) return stopped;
    if (name in object) {
      const first = offsets[4 * names.indexOf(name)] ?? start;
      report(reader, 'F06', start, nameEnd, { name: shown(name), first: positionOf(reader, first).line });
    } else {
      object[name] = value;
      names.push(name);
      offsets.push(start, nameEnd, valueStart, reader.offset);
    }
    const next = skipBlanks(reader);
    if (next === '}') return closed(reader, object);
    if (next !== ',') return unexpected(reader);
    reader.offset += 1;
  }
}

function readList(reader: Reader, depth: number): unknown {
  const list: unknown[] = [];
  const names: string[] = [];
  const offsets: number[] = [];
  reader.places.set(list, memberPlaces(reader.file, names, offsets));
  reader.offset += 1;
  if (skipBlanks(reader) === ']') return closed(reader, list);
  for (;;) {
    if (skipBlanks(reader) === ']') return trailingComma(reader);
    const start = reader.offset;
    const value = readValue(reader, depth);
    if (value === stopped) return stopped;
    names.push(String(list.length));
    offsets.push(start, start, start, reader.offset);
    list.push(value);
    const next = skipBlanks(reader);
    if (next === ']') return closed(reader, list);
    if (next !== ',') return unexpected(reader);
    reader.offset += 1;
  }
}

/**
 * Four offsets a member: name from and to, value from and to. Kept as bare numbers, because a big file has millions of
 * members and hardly ever a problem; then a member may as well be searched for.
 */
function memberPlaces(file: string | undefined, names: readonly string[], offsets: readonly number[]): MemberPlaces {
  return {
    get: (member) => {
      const first = 4 * names.indexOf(member);
      if (first < 0) return undefined;
      const [nameStart = 0, nameEnd = 0, start = 0, end = 0] = offsets.slice(first, first + 4);
      const inFile = file === undefined ? {} : { file };
      return { ...inFile, nameSpan: { start: nameStart, end: nameEnd }, span: { start, end } };
    },
  };
}

/** From the opening quote; JSON.parse turns the escapes of a text that is known to be right into characters. */
function readString(reader: Reader): string | typeof stopped {
  const start = reader.offset;
  reader.offset += 1;
  for (;;) {
    match(reader, plainCharacters);
    if (reader.text[reader.offset] === '"') break;
    if (match(reader, escaped) !== undefined) continue;
    if (reader.offset >= reader.text.length) report(reader, 'F04', start, reader.text.length);
    else report(reader, 'F07', reader.offset, reader.offset + 1);
    return stopped;
  }
  reader.offset += 1;
  const value: string = JSON.parse(reader.text.slice(start, reader.offset));
  if (!/\p{Surrogate}/u.test(value)) return value;
  report(reader, 'F07', start, reader.offset);
  return stopped;
}

function closed<Value>(reader: Reader, value: Value): Value {
  reader.offset += 1;
  return value;
}

/** Goes to the next character that is not a blank and gives it; empty at the end of the text. */
function skipBlanks(reader: Reader): string {
  match(reader, blanks);
  return reader.text[reader.offset] ?? '';
}

function match(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.offset;
  const text = pattern.exec(reader.text)?.[0];
  reader.offset += text?.length ?? 0;
  return text;
}

function trailingComma(reader: Reader): typeof stopped {
  const comma = reader.text.lastIndexOf(',', reader.offset);
  report(reader, 'F09', comma, comma + 1);
  return stopped;
}

function unexpected(reader: Reader): typeof stopped {
  const { text, offset } = reader;
  if (offset >= text.length) report(reader, 'F04', offset, offset);
  else if (/['‘’“”„«»`]/u.test(text.charAt(offset)))
    report(reader, 'F08', offset, offset + 1, { found: text.charAt(offset) });
  else {
    const word = /[\p{L}\p{N}_.+-]+|./suy;
    word.lastIndex = offset;
    const found = word.exec(text)?.[0] ?? '';
    report(reader, 'F03', offset, offset + found.length, { found: shown(found) });
  }
  return stopped;
}

function report(reader: Reader, code: Code, start: number, end: number, args: Problem['args'] = {}): void {
  const at = positionOf(reader, start);
  const severity = catalogue[code].severity;
  reader.problems.push({ code, severity, ...named(reader), span: { start, end }, path: '', args: { ...args, ...at } });
}

function positionOf(reader: Reader, offset: number): Position {
  reader.position ??= positions(reader.text);
  return reader.position(offset);
}

function named(reader: Reader): { readonly file?: string } {
  return reader.file === undefined ? {} : { file: reader.file };
}
