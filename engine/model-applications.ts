/** What an answer keeps of each rule application, for coverage and explanation. Its users import it through `model.ts`. */
import type { AllocationClause, Condition, SetExpression } from '../grammar/index.ts';
import type { EntitySymbol, ExceptionSymbol, Quantity } from './model.ts';
import type { AllocationRecord } from './model-allocation.ts';
import type { Datum, Fact, Instance, RecordedDecision, Result } from './model-answers.ts';
import type { LawState } from './model-law.ts';
import type { Fraction } from './value/fraction.ts';

/**
 * Keys of what was read, each once, in the order in which it was first read. Of a set of thousands of things they are not
 * kept but put together again when somebody goes through them: `parts` are then what they are put together from.
 */
export interface Reads extends Iterable<string> {
  readonly parts?: readonly (string | SharedReads)[];
}

/** What many values have read together. */
export interface SharedReads {
  readonly keys: () => Iterable<string>;
  /** Of a large set that was gone through: what it held. */
  readonly set?: SetRead;
}

/** A large set as it was when a value was computed. */
export interface SetRead {
  readonly set: SetExpression;
  /** How many were there before `waar`. */
  readonly of: number;
  /** Those that belong or may yet, in order. */
  readonly members: readonly (readonly Datum[])[];
  /** What each item of it is (`kindsOf`), also where nobody belongs. */
  readonly kinds: readonly string[];
}

/** The value of one rule application and what it read, by `instanceKey`. */
export interface Application {
  /** The key under which an answer keeps it. */
  readonly key?: string;
  readonly instance: Instance;
  readonly result: Result;
  readonly reads: Reads;
  /** The state of the law it was computed in; absent where the regulation has no amendments. */
  readonly state?: LawState;
  /** An example states it instead of having it computed. */
  readonly stated?: true;
  /** Of what a decision said: that decision. */
  readonly decision?: RecordedDecision;
  /** Of a rule or part that was rounded: the exact value before. */
  readonly unrounded?: Fraction;
  /** Of a fact or judgement: the recording that was read. */
  readonly fact?: Fact;
  /** Of a fact of something that others merged into: what it is put together from, its own first. */
  readonly merged?: readonly MergedPart[];
  /** Of a reference to an earlier thing: that it is earlier. */
  readonly earlier?: EarlierRead;
  /** Of a judgement whose recording says what was regarded: that, and its value now. */
  readonly regarded?: readonly Regarded[];
  /** Of a rule with a list of named conditions: each of them; `several` where it was looked at for each member of a set. */
  readonly conditions?: ReadonlyMap<Condition, ConditionOutcome | 'several'>;
  /** Of a table: the row that hit, counted from 0 below the head; absent where that is open or an exception decided. */
  readonly row?: number;
  /** Of a table: what came of the columns that were looked at, by their place in the head. */
  readonly tested?: ReadonlyMap<number, Result>;
  /** Of an allocation: pot, receivers, key totals; one object shared by all its parts. */
  readonly allocation?: AllocationRecord;
  /** Of what has exceptions: which of them were looked at, and what came of it. */
  readonly exceptions?: ExceptionRecord;
}

/** What a thing contributes to a fact of the one it merged into. */
export interface MergedPart {
  readonly owner: string;
  /** Its last day, ISO; absent of the successor itself. */
  readonly until?: string;
  /** Absent where it did not exist then, so that nothing is to be known of it. */
  readonly result?: Result;
}

/** An earlier thing that was referred to: whose it is, and both dates. */
export interface EarlierRead {
  readonly key: string;
  readonly parent?: { readonly entity: EntitySymbol; readonly key: string };
  /** The fact that says what is earlier. */
  readonly by: Quantity;
  readonly own: Datum;
  readonly other: Datum;
}

export interface ConditionOutcome {
  readonly result: Result;
  /** Keys of what was read for it. */
  readonly reads: Reads;
}

/** Something that was regarded when a judgement was given. */
export interface Regarded {
  readonly instance: Instance;
  readonly value: Datum | 'absent';
  /** Its value by the facts of this answer, as far as known. */
  readonly now: Result;
}

export interface ExceptionRecord {
  /** What became of each exception, in the order of `Quantity.exceptions`. */
  readonly outcomes: readonly ExceptionOutcome[];
  /** Of a division: its clauses as the exceptions left them. */
  readonly clauses?: readonly AllocationClause[];
}

export interface ExceptionOutcome {
  readonly exception: ExceptionSymbol;
  /**
   * - `decides`: its value or one of its clauses counts, or it keeps another from applying;
   * - `excepted`: it applies, and another that excepts it decides instead;
   * - `condition`: its condition does not hold;
   * - `idle`: nothing of what it excepts applies here;
   * - `switchedOff`: another keeps it from applying;
   * - `open`: that is not known yet.
   */
  readonly state: 'decides' | 'excepted' | 'condition' | 'idle' | 'switchedOff' | 'open';
  /** Who excepts it or keeps it from applying. */
  readonly by?: ExceptionSymbol;
  /** What the name of what it excepts stood for in it: the value without this exception; absent where it was not read. */
  readonly without?: Result;
}
