import type { CellPlace, Span } from '../../grammar/index.ts';

/** Where a member of a delivered object or list stands in the text it was read from. */
export interface Place {
  readonly file?: string;
  /** The value. */
  readonly span?: Span;
  /** The name or key before it. */
  readonly nameSpan?: Span;
  /** Of a value from CSV: its cell. */
  readonly cell?: CellPlace;
}

/**
 * Places by holder (the object or list) and member (a list counts `0`, `1`, …). Kept beside the values, so that facts
 * from a text and facts that never were a text are one and the same to the reader.
 */
export type Places = WeakMap<object, MemberPlaces>;

/** The places of the members of one holder. */
export interface MemberPlaces {
  get(member: string): Place | undefined;
}

/** Facts as delivered, not yet held against a regulation. */
export interface Delivery {
  readonly json: unknown;
  readonly places: Places;
}

/** An object that has no names of its own: `__proto__` and `constructor` are members like any other. */
export type JsonObject = { [name: string]: unknown };

export function emptyObject(): JsonObject {
  return Object.create(null);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isJsonNumber(value);
}

const written = Symbol('a number as written in JSON');

/** A number of a JSON text, kept as written: a JavaScript number would already have lost digits. */
export interface JsonNumber {
  readonly [written]: string;
}

export function jsonNumber(text: string): JsonNumber {
  return Object.freeze({ [written]: text });
}

export function isJsonNumber(value: unknown): value is JsonNumber {
  return typeof value === 'object' && value !== null && written in value;
}

/** The text of a number, be it kept as written or already made into a number by somebody else's reader. */
export function numberText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return isJsonNumber(value) ? value[written] : undefined;
}
