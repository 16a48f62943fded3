import type { Expression, Span } from '../../grammar/index.ts';
import type { Analysis, Application, Datum, Facts, Instance, QuestionDates, Result } from '../model.ts';
import type { RunLimits } from './limits.ts';
import type { Scope } from './scope.ts';

/** One evaluation from question to answer. What is computed is kept, once per instance. */
export interface Run {
  readonly analysis: Analysis;
  readonly facts: Facts;
  readonly dates: QuestionDates;
  readonly limits: RunLimits;
  /** Values that an example states instead of having them computed, by `instanceKey`. */
  readonly stated: ReadonlyMap<string, Datum | 'absent'>;
  readonly applications: Map<string, Application>;
  /** Divisions done, by quantity name and indexes. */
  readonly divisions: Map<string, Division>;
  /** Keys of things in code unit order, by entity; filled when first needed. */
  readonly sortedKeys: Map<string, readonly string[]>;
  /** Instances whose evaluation has begun and not ended. */
  readonly underway: Set<string>;
  /** Instances found to rest on themselves over a longer way than one evaluation goes. */
  readonly circles: Set<string>;
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
  readonly instance: Instance;
  /** Keys of everything read for this instance. */
  readonly reads: Set<string>;
  readonly scope: Scope;
  /** The depth at which this instance began. */
  readonly base: number;
}

/** A pot divided, once for all its receivers. */
export interface Division {
  readonly parts: ReadonlyMap<string, Omit<Application, 'instance'>>;
  /** What somebody gets who is not among the receivers. */
  readonly outsider: Omit<Application, 'instance'>;
  readonly rest: Omit<Application, 'instance'>;
}

export function inScope(context: Context, scope: Scope): Context {
  return { ...context, scope };
}

export function evaluateIn(context: Context, expression: Expression): Result {
  return context.run.evaluate(expression, context);
}
