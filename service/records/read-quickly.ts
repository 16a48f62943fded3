import { type RecordsBody, recordsBody } from '../contract-records.ts';

/** The part of a body that says what is asked, as it was written, and the records. */
export interface QuickBody {
  /** The same for the same question; questions that differ have different keys. */
  readonly key: string;
  readonly records: readonly Readonly<Record<string, unknown>>[];
  readonly explained: boolean;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const { gegevens: _, toelichting: __, ...questionFields } = recordsBody.shape;
const questionNames = Object.keys(questionFields) as readonly Exclude<keyof RecordsBody, 'gegevens' | 'toelichting'>[];

/**
 * Reads a body that is beyond doubt; undefined where the careful reader has to look, for it is wrong or unusual: doubled keys,
 * numbers that are not whole or long, unknown fields. What is asked is not checked: its key is found, or it is not.
 */
export function readQuickly(name: string, bytes: Uint8Array): QuickBody | undefined {
  let body: unknown;
  let members: number | undefined;
  try {
    const text = decoder.decode(bytes);
    body = JSON.parse(text);
    members = membersIn(text);
  } catch {
    return undefined;
  }
  if (!isObject(body) || members === undefined) return undefined;
  const { gegevens: records, toelichting } = body;
  if (!Array.isArray(records) || (toelichting !== undefined && toelichting !== true)) return undefined;
  let counted = memberCount(body);
  const known = questionNames.filter((field) => Object.hasOwn(body, field)).length + (toelichting === true ? 2 : 1);
  if (known !== counted) return undefined;
  for (const record of records) {
    if (!isObject(record)) return undefined;
    for (const field in record) {
      counted += 1;
      const value = record[field];
      if (typeof value !== 'object') continue;
      if (!isObject(value)) return undefined;
      counted += memberCount(value);
    }
  }
  // A key that stands twice is counted once here.
  if (counted !== members) return undefined;
  return { key: keyOf(name, body), records, explained: toelichting === true };
}

/** By what a question is known: the regulation, and what is asked as it was written. */
export function keyOf(name: string, body: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([name, ...questionNames.map((field) => body[field] ?? '')]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function memberCount(object: Readonly<Record<string, unknown>>): number {
  let count = 0;
  for (const _ in object) count += 1;
  return count;
}

const [quote, backslash, colon, point, upperE, lowerE, zero, nine] = [34, 92, 58, 46, 69, 101, 48, 57];
/** Whole numbers of so many digits are held exactly. */
const mostDigits = 15;

/** How many members the objects in a JSON text have; undefined where a number is not written as a short whole one. */
function membersIn(text: string): number | undefined {
  let members = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) {
      digits += 1;
      if (digits > mostDigits) return undefined;
      continue;
    }
    if (code === point || (digits > 0 && (code === lowerE || code === upperE))) return undefined;
    digits = 0;
    if (code === colon) members += 1;
    else if (code === quote) at = endOfText(text, at);
  }
  return members;
}

/** The place of the closing quote; of a text that is known to be JSON. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end > 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
}
