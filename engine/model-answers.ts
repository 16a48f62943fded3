/** What the engine takes and gives: values, facts, questions and answers. Its users import it through `model.ts`. */
import type { Citation, Problem, UntranslatedDeclaration } from '../grammar/index.ts';
import type { DecisionSymbol, EntitySymbol, PeriodSymbol, Quantity } from './model.ts';
import type { Application } from './model-applications.ts';
import type { LawState } from './model-law.ts';
import type { Fraction } from './value/fraction.ts';
import { periodText } from './value/periods.ts';

// ── values ───────────────────────────────────────────────────────────────────────────────────────

export type Datum =
  /** Counts, numbers, percentages (12,5% is 1/8) and amounts (in euros). */
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'yesNo'; readonly value: boolean }
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'text'; readonly text: string }
  /** A duration: months and days apart, since a month has no fixed number of days. */
  | { readonly kind: 'duration'; readonly months: number; readonly days: number }
  /** A year, also of a period of the regulation's own; with a unit the number of that quarter or month (`PeriodSymbol`). */
  | { readonly kind: 'year'; readonly year: number; readonly unit?: 'quarter' | 'month' }
  | { readonly kind: 'enumeration'; readonly of: string; readonly value: string }
  | { readonly kind: 'thing'; readonly entity: string; readonly key: string };

/** One value of a quantity: of whom and for which years and kind values. */
export interface Instance {
  readonly quantity: Quantity;
  /** Key of the thing; absent for what belongs to the whole regulation. */
  readonly owner?: string;
  readonly indexes: readonly Datum[];
}

/** What was not delivered: a single value, the whole list of an entity, or a draw between receivers that tie. */
export type Need =
  | { readonly kind: 'fact'; readonly instance: Instance }
  | {
      readonly kind: 'draw';
      readonly allocation: Quantity;
      /** Who divides, if anybody does. */
      readonly owner?: string;
      /** The indexes that do not say who receives. */
      readonly indexes: readonly Datum[];
      /** Those between whom is drawn, as texts that identify them. */
      readonly between: readonly string[];
    }
  | { readonly kind: 'list'; readonly entity: EntitySymbol };

/** Why something could not be computed, with the place in the text that asked for it. */
export interface Fault {
  readonly problem: Problem;
  /** The quantity whose rule failed; everything that rests on it carries the same fault. */
  readonly instance: Instance;
  readonly citation?: Citation;
}

/** What a value rests on besides facts and rules; shown with every result it touches. */
export interface Marks {
  /** Assumption blocks (`aanname`) it rests on. */
  readonly assumptions: ReadonlySet<Citation>;
  /** Phrases of the law, of articles it rests on, that no rule captures. */
  readonly untranslated: ReadonlySet<UntranslatedDeclaration>;
  /** Facts delivered as assumed (`aangenomen`): the result is provisional. By `instanceKey`. */
  readonly provisional: ReadonlySet<string>;
}

export type Result = (
  | { readonly kind: 'known'; readonly datum: Datum }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly needs: readonly Need[] }
  | { readonly kind: 'fault'; readonly fault: Fault }
) & { readonly marks: Marks };

// ── facts ────────────────────────────────────────────────────────────────────────────────────────

/** A delivered value, as recorded. */
export interface Fact {
  readonly value: Datum | 'absent';
  /** ISO date; absent: recorded in time, whatever the question knows. */
  readonly recordedOn?: string;
  readonly source?: string;
  readonly assumed: boolean;
  /** Of a judgement. */
  readonly by?: string;
  readonly on?: string;
  readonly reasons?: string;
  /** Of a judgement: what was regarded when it was given, by name, with the values of that day (`geletOp`). */
  readonly regarded?: ReadonlyMap<string, Datum | 'absent'>;
}

/** A decision as it was taken. */
export interface RecordedDecision {
  /** ISO date on which it was taken. */
  readonly on: string;
  /** ISO date; absent: recorded on the day it was taken. */
  readonly recordedOn?: string;
  readonly source?: string;
  /** By the name of what it gives. */
  readonly values: ReadonlyMap<string, Datum | 'absent'>;
}

/** All facts of a question, checked against the regulation. */
export interface Facts {
  /** Things by entity name, then key, in the order delivered; an entity that is missing was not delivered: its list is unknown. */
  readonly things: ReadonlyMap<string, ReadonlyMap<string, Thing>>;
  /** By `instanceKey`; recordings in order of `recordedOn`. */
  readonly values: ReadonlyMap<string, readonly Fact[]>;
  /** By `instanceKey` of the decision's name, in the order in which they were taken. */
  readonly decisions?: ReadonlyMap<string, readonly RecordedDecision[]>;
  /** Draws (*loting*) by `instanceKey` of the allocation without its receivers, in order of `recordedOn`. */
  readonly draws?: ReadonlyMap<string, readonly RecordedDraw[]>;
  /** Of an example: the draw that holds whatever is drawn for. */
  readonly everyDraw?: RecordedDraw;
}

/** A thing as delivered. Without days it has always been there. */
export interface Thing {
  readonly parent?: string;
  /** ISO date: the first day (`bestaatVanaf`). */
  readonly from?: string;
  /** ISO date: the last day (`bestaatTot`). */
  readonly until?: string;
  /** The key of the thing it merged into, the day after `until` (`opgegaanIn`). */
  readonly mergedInto?: string;
}

/** The outcome of a draw: who were drawn, first to last. */
export interface RecordedDraw {
  readonly order: readonly string[];
  /** ISO date; absent: recorded in time. */
  readonly recordedOn?: string;
  readonly source?: string;
}

/** A year, or the period of that number. */
export function periodDatum(of: PeriodSymbol | undefined, number: number): Extract<Datum, { kind: 'year' }> {
  const unit = of?.unit;
  return unit === undefined || unit === 'year' ? { kind: 'year', year: number } : { kind: 'year', year: number, unit };
}

/** A text that identifies an instance: `agenda(01AA)`, `rijksbijdrage(01AA;2019)`, `plafond(2019)`. */
export function instanceKey(name: string, owner: string | undefined, indexes: readonly Datum[]): string {
  const parts = owner === undefined ? [] : [JSON.stringify(owner)];
  for (const index of indexes) parts.push(indexText(index));
  return `${name}(${parts.join(';')})`;
}

/** The text of an index in keys and in facts: `2019`, `2015-K2`, `2015-05`, `niveau_2`. */
export function indexText(index: Datum): string {
  switch (index.kind) {
    case 'year':
      return periodText(index.unit, index.year);
    case 'enumeration':
      return index.value;
    case 'thing':
      return JSON.stringify(index.key);
    default:
      throw new Error(`a ${index.kind} is no index`);
  }
}

/**
 * A text that identifies a receiver of a division among the others, as draws name it: `01AA`, `01AA economie`, `2015-05`.
 * `indexes` are those that say who receives.
 */
export function receiverKey(owner: string | undefined, indexes: readonly Datum[]): string {
  return [...(owner === undefined ? [] : [owner]), ...indexes.map(indexText)].join(' ');
}

/** The key of a parameter's cell: its indexes as written in facts, parted by `;`. */
export function cellKey(indexes: readonly Datum[]): string {
  return indexes.map(indexText).join(';');
}

// ── questions ────────────────────────────────────────────────────────────────────────────────────

/** The three dates of a question, ISO; see `docs/language.md`. */
export interface QuestionDates {
  /** Whose facts: by default the last day of the period asked about. */
  readonly asAt?: string;
  /** Which law: by default the text in force on the period's last day. */
  readonly lawOf?: string;
  /** What had been published and recorded by then: by default everything loaded. */
  readonly knownOn?: string;
  /** Only what had entered into force by then, to compare years under their own law before and after an amendment. */
  readonly inForceBy?: string;
}

/** What is asked: names of quantities, all their instances unless limited. */
export interface Question extends QuestionDates {
  readonly names: readonly string[];
  readonly year?: number;
  /** A quarter or month of that year: of what is given per quarter or per month only that one; absent: all of the year. */
  readonly part?: Extract<Datum, { kind: 'year' }>;
  /** Keys of things to answer for; absent: all. */
  readonly of?: readonly string[];
  /** To be explained, not to be used: amounts that are not rounded yet may be asked too. */
  readonly unrounded?: true;
  /** Guarantees are left alone: for who asks the same thousands of times. */
  readonly unwatched?: true;
}

/** A decision that is asked by its name. */
export interface DecisionQuestion extends Omit<Question, 'names'> {
  readonly decision: string;
}

/** What a decision gives. */
export interface DecisionAnswer {
  /** Absent where there is none of that name. */
  readonly decision?: DecisionSymbol;
  /** Of whom and for what it is decided. */
  readonly about: readonly { readonly owner?: string; readonly indexes: readonly Datum[] }[];
  /** One for each law under which things are decided upon, by its date. */
  readonly parts: readonly Answer[];
  /** What is wrong with the question itself; then there are no parts. */
  readonly problems: readonly Problem[];
}

export interface AnswerValue {
  readonly instance: Instance;
  readonly result: Result;
}

/** What came of a guarantee for one thing and period. */
export interface GuaranteeOutcome {
  readonly instance: Instance;
  /** `open`: it rests on something that is not known, so that nobody can say yet. */
  readonly state: 'held' | 'broken' | 'open' | 'fault';
  readonly result: Result;
  /** Where it is broken or cannot be computed: an error of a guarantee, a remark of a warning. */
  readonly problem?: Problem;
}

/** The answer keeps the value of every rule application, so that explanations can be built later. */
export interface Answer {
  readonly values: readonly AnswerValue[];
  /** What is still needed for the values that are not known yet: the most deciding first. */
  readonly needs: readonly Need[];
  /** What is wrong with the question itself; then there are no values. */
  readonly problems: readonly Problem[];
  /** What is remarkable about facts that were read, such as a verdict that was given on other values than those of now. */
  readonly remarks?: readonly Problem[];
  /** The guarantees and warnings that what was computed touches. */
  readonly guarantees: readonly GuaranteeOutcome[];
  /** The period that was asked about, if any. */
  readonly period?: Pick<Question, 'year' | 'part'>;
  /** The dates as used, defaults written out; absent where none was used or given. */
  readonly dates: QuestionDates;
  /** Absent where the question could not be answered. */
  readonly law?: AnswerLaw;
  /** By `instanceKey`, in order of evaluation. */
  readonly applications: ReadonlyMap<string, Application>;
  /** All things as delivered, where any of them begins or ends on some day. */
  readonly things?: Facts['things'];
}

/** Which texts an answer rests on. */
export interface AnswerLaw {
  /** That in which the names asked for were looked up. */
  readonly state: LawState;
  /** `geldend op` was given: that text counted for everything read. */
  readonly exact: boolean;
  /** The texts whose rules and parameters were read: first that without a year, if any, then by year upwards. */
  readonly used: readonly UsedLaw[];
}

export interface UsedLaw {
  /** Absent: of what has no year of its own. */
  readonly year?: number;
  /** The name of the period that `year` counts; absent for calendar years. */
  readonly period?: string;
  /** The quarter or month of that year: `2015-K2`, `2015-05`. */
  readonly part?: string;
  /** The day whose text it is; absent: the newest. */
  readonly lawOf?: string;
  readonly state: LawState;
}
