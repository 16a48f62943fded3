/** What the engine takes and gives: values, facts, questions and answers. Its users import it through `model.ts`. */
import type { Citation, Problem, UntranslatedDeclaration } from '../grammar/index.ts';
import type { EntitySymbol, Quantity } from './model.ts';
import type { Fraction } from './value/fraction.ts';

// ── values ───────────────────────────────────────────────────────────────────────────────────────

export type Datum =
  /** Counts, numbers, percentages (12,5% is 1/8) and amounts (in euros). */
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'yesNo'; readonly value: boolean }
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'enumeration'; readonly of: string; readonly value: string }
  | { readonly kind: 'thing'; readonly entity: string; readonly key: string };

/** One value of a quantity: of whom and for which years and kind values. */
export interface Instance {
  readonly quantity: Quantity;
  /** Key of the thing; absent for what belongs to the whole regulation. */
  readonly owner?: string;
  readonly indexes: readonly Datum[];
}

/** Whose facts were not delivered: a single value, or the whole list of an entity. */
export type Need =
  | { readonly kind: 'fact'; readonly instance: Instance }
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
}

/** All facts of a question, checked against the regulation. */
export interface Facts {
  /** Things by entity name, then key, in the order delivered; an entity that is missing was not delivered: its list is unknown. */
  readonly things: ReadonlyMap<string, ReadonlyMap<string, { readonly parent?: string }>>;
  /** By `instanceKey`; recordings in order of `recordedOn`. */
  readonly values: ReadonlyMap<string, readonly Fact[]>;
}

/** A text that identifies an instance: `agenda(01AA)`, `rijksbijdrage(01AA;2019)`, `plafond(2019)`. */
export function instanceKey(name: string, owner: string | undefined, indexes: readonly Datum[]): string {
  const parts = owner === undefined ? [] : [JSON.stringify(owner)];
  for (const index of indexes) parts.push(indexText(index));
  return `${name}(${parts.join(';')})`;
}

/** The text of an index in keys and in facts: `2019`, `niveau_2`. */
export function indexText(index: Datum): string {
  switch (index.kind) {
    case 'year':
      return String(index.year);
    case 'enumeration':
      return index.value;
    case 'thing':
      return JSON.stringify(index.key);
    default:
      throw new Error(`a ${index.kind} is no index`);
  }
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
}

/** What is asked: names of quantities, all their instances unless limited. */
export interface Question extends QuestionDates {
  readonly names: readonly string[];
  readonly year?: number;
  /** Keys of things to answer for; absent: all. */
  readonly of?: readonly string[];
}

export interface AnswerValue {
  readonly instance: Instance;
  readonly result: Result;
}

/** The answer keeps the value of every rule application, so that explanations can be built later. */
export interface Answer {
  readonly values: readonly AnswerValue[];
  /** What is still needed for the values that are not known yet: the most deciding first. */
  readonly needs: readonly Need[];
  /** What is wrong with the question itself; then there are no values. */
  readonly problems: readonly Problem[];
  /** The dates as used, defaults written out; absent where none was used or given. */
  readonly dates: QuestionDates;
  /** By `instanceKey`, in order of evaluation. */
  readonly applications: ReadonlyMap<string, Application>;
}

/** The value of one rule application and what it read, by `instanceKey`. */
export interface Application {
  readonly instance: Instance;
  readonly result: Result;
  readonly reads: readonly string[];
  /** Of a rule or part that was rounded: the exact value before. */
  readonly unrounded?: Fraction;
  /** Of a fact or judgement: the recording that was read. */
  readonly fact?: Fact;
  /** Of an allocation: pot, receivers, key totals; one object shared by all its parts. */
  readonly allocation?: AllocationRecord;
}

export interface AllocationRecord {
  readonly pot: Fraction;
  readonly receivers: readonly string[];
  readonly keys: readonly {
    readonly weight: Fraction;
    readonly total: Fraction;
    readonly values: readonly Fraction[];
  }[];
  /** Keys of the things that got a last unit. */
  readonly lastUnits: readonly string[];
  readonly rest: Fraction;
}
