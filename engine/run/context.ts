import type { Condition, Expression, Module, SetExpression, Span } from '../../grammar/index.ts';
import type {
  Analysis,
  Application,
  ConditionOutcome,
  Datum,
  EntitySymbol,
  Facts,
  Instance,
  LawState,
  PeriodSymbol,
  Quantity,
  QuestionDates,
  RankMeaning,
  Result,
} from '../model.ts';
import type { RunLimits } from './limits.ts';
import type { Lives } from './lives.ts';
import type { Noted } from './notes.ts';
import type { Ranking } from './ranking.ts';
import type { ReadSet } from './reads.ts';
import type { Scope } from './scope.ts';
import type { SetIndex } from './set-index.ts';
import type { ThingsThere } from './sets.ts';

/** A year, or a period of the regulation's own by its number. */
export interface Period {
  readonly year: number;
  readonly of?: PeriodSymbol;
}

/** What bears the name of a quantity in another state; `sameShape`: of the same things, for the same indexes, of one type. */
export interface Counterpart {
  readonly there?: Quantity;
  readonly sameShape: boolean;
}

/** One evaluation from question to answer. What is computed is kept, once per instance. */
export interface Run {
  /** Of the state in which the question was asked; see `law-states.ts` for the others. */
  readonly analysis: Analysis;
  /** `geldend op` was given: its text counts for everything read. */
  readonly exact: boolean;
  /** The states whose law was asked for so far, by period. */
  readonly states: Map<string, LawState>;
  /** The state that each quantity belongs to; of quantities of the question's own state nothing is kept. */
  readonly homes: Map<Quantity, LawState>;
  /** What a quantity is called, and is, in other states. */
  readonly counterparts: Map<Quantity, Map<LawState, Counterpart>>;
  readonly facts: Facts;
  readonly dates: QuestionDates;
  readonly limits: RunLimits;
  /** Values that an example states instead of having them computed, by `instanceKey`. */
  readonly stated: ReadonlyMap<string, Datum | 'absent'>;
  readonly applications: Map<string, Application>;
  /** Divisions done, by quantity name and indexes. */
  readonly divisions: Map<string, Division>;
  /** Members of sets in order of rank, by what the order depends on (see `rank.ts`). */
  readonly rankings: Map<RankMeaning, Map<string, Ranking>>;
  /** Keys of things in code unit order, by entity; filled when first needed. */
  readonly sortedKeys: Map<string, readonly string[]>;
  /** Things that there are on a day, by entity and day, and by what they belong to. */
  readonly there: Map<string, ThingsThere>;
  /** Members of sets by what they are equal to (see `set-index.ts`), by set and the things it is taken from. */
  readonly indexes: Map<SetExpression, Map<readonly Datum[], SetIndex>>;
  /** From when until when things count, by entity; filled when first needed. */
  readonly lives: Map<EntitySymbol, Lives | undefined>;
  /** Instances whose evaluation has begun and not ended. */
  readonly underway: Set<string>;
  /** Instances found to rest on themselves over a longer way than one evaluation goes. */
  readonly circles: Set<string>;
  /** What came of branches and conditions, kept only where somebody wants to know (`coverage.ts`). */
  readonly noted?: Noted;
  /** What was last set aside, to be computed first. */
  aside?: Instance;
  steps: number;
  /** Expressions and rules inside each other at this moment. */
  depth: number;
  /** The two steps of the evaluator, here so that each operator has a file of its own. */
  readonly evaluate: (expression: Expression, context: Context) => Result;
  readonly read: (context: Context, wanted: Instance, place: { readonly span: Span }) => Result;
}

/** Where an expression is evaluated: for which instance, with which things at hand. */
export interface Context {
  readonly run: Run;
  /** Of the state of the law in which the instance is computed. */
  readonly analysis: Analysis;
  readonly instance: Instance;
  /** Keys of everything read for this instance. */
  readonly reads: ReadSet;
  /** The named conditions that were looked at for this instance. */
  readonly conditions?: Map<Condition, ConditionOutcome | 'several'>;
  /** Whose text is read, where that is not the instance's own: of an exception in another file. */
  readonly module?: Module;
  /** Inside an exception: what the name of the excepted stands for; undefined for any other value. */
  readonly without?: (wanted: Instance) => Result | undefined;
  readonly scope: Scope;
  /** The day for which the set at hand was taken, where it names one (`lives.ts`). */
  readonly day?: string;
  /** A fact is read as it was delivered, without what was handed on by those that merged. */
  readonly ownOnly?: true;
  /** The depth at which this instance began. */
  readonly base: number;
}

/** What came of an instance, for whichever it is. */
export type Outcome = Omit<Application, 'instance'>;

/** A pot divided, once for all its receivers, by `receiverKey`. */
export interface Division {
  readonly parts: ReadonlyMap<string, Outcome>;
  /** What somebody gets who is not among the receivers. */
  readonly outsider: Outcome;
  readonly rest: Outcome;
  /** What somebody forwent, unrounded; who is not among them, nothing. */
  readonly forgone: ReadonlyMap<string, Outcome>;
}

export function inScope(context: Context, scope: Scope): Context {
  return { ...context, scope };
}

export function evaluateIn(context: Context, expression: Expression): Result {
  return context.run.evaluate(expression, context);
}
