import type { Span } from './source.ts';

/** A stretch of the text that means something. */
export interface Node {
  readonly span: Span;
}

/** A word the author chose, normalised to NFC. `text` is empty where it is missing. */
export interface Name extends Node {
  readonly kind: 'name';
  readonly text: string;
}

/** A label or other text between quotes, without the quotes. */
export interface Text extends Node {
  readonly kind: 'text';
  readonly value: string;
}

export type RoundingDirection = 'up' | 'down' | 'toEven';

// ── types ────────────────────────────────────────────────────────────────────────────────────────

/** A type as written. `named` is a kind or an entity; `missing` silences follow-up messages. */
export interface TypeNode extends Node {
  readonly kind: 'type';
  readonly base:
    | 'yesNo'
    | 'count'
    | 'number'
    | 'percentage'
    | 'amount'
    | 'date'
    | 'duration'
    | 'text'
    | 'year'
    | 'quarter'
    | 'month'
    | 'named'
    | 'missing';
  readonly name?: Name;
  readonly decimals?: number;
  /** `bedrag exact`: not rounded yet. */
  readonly exact: boolean;
  /** `of geen`. */
  readonly orAbsent: boolean;
}

// ── literals ─────────────────────────────────────────────────────────────────────────────────────

/** `decimal` is canonical: digits with a point, no grouping; an amount in euros, a percentage as written before `%`. */
export interface NumberLiteral extends Node {
  readonly kind: 'number' | 'amount' | 'percentage';
  readonly decimal: string;
}

export interface DateLiteral extends Node {
  readonly kind: 'date';
  /** ISO: `2019-04-18`. A date that does not exist (30 February) was reported. */
  readonly iso: string;
}

/** `1 oktober`: a day without a year. */
export interface DayOfYearLiteral extends Node {
  readonly kind: 'dayOfYear';
  readonly month: number;
  readonly day: number;
}

/** `2015-05`: a month of the calendar. */
export interface MonthLiteral extends Node {
  readonly kind: 'monthLiteral';
  /** `2015-05`. */
  readonly iso: string;
}

/** `2015-K2`: a quarter of the calendar. */
export interface QuarterLiteral extends Node {
  readonly kind: 'quarterLiteral';
  /** `2015-K2`, also where `2015-Q2` is written. */
  readonly text: string;
}

/** Periods that every calendar has. */
export type CalendarUnit = 'year' | 'quarter' | 'month';

export type DurationUnit = 'year' | 'quarter' | 'month' | 'week' | 'day';

/** `6 weken`, `10 dagen`; `count` in canonical digits, whole (a fraction was reported). */
export interface DurationLiteral extends Node {
  readonly kind: 'duration';
  readonly count: string;
  readonly unit: DurationUnit;
}

export interface TextLiteral extends Node {
  readonly kind: 'textLiteral';
  readonly value: string;
}

export interface BooleanLiteral extends Node {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** `geen`. */
export interface AbsentLiteral extends Node {
  readonly kind: 'absent';
}
