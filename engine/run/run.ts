import type { Expression, Span } from '../../grammar/index.ts';
import type { Analysis, Datum, Facts, Instance, QuestionDates, Reads, Result } from '../model.ts';
import type { Context, Run } from './context.ts';
import { analysisOf } from './law-states.ts';
import type { RunLimits } from './limits.ts';
import { readInstance } from './read.ts';
import { keptReads } from './reads.ts';
import { evaluateExpression } from './reference.ts';
import { nothing, type Scope } from './scope.ts';
import { settle } from './settle.ts';

/** Begins an evaluation in which nothing is known yet but facts, dates and what is stated. */
export function beginRun(
  analysis: Analysis,
  facts: Facts,
  dates: QuestionDates,
  limits: RunLimits,
  stated: ReadonlyMap<string, Datum | 'absent'> = new Map(),
  exact = false,
): Run {
  return {
    analysis,
    exact,
    states: new Map(),
    homes: new Map(),
    counterparts: new Map(),
    facts,
    dates,
    limits,
    stated,
    applications: new Map(),
    divisions: new Map(),
    rankings: new Map(),
    sortedKeys: new Map(),
    there: new Map(),
    indexes: new Map(),
    lives: new Map(),
    underway: new Set(),
    circles: new Set(),
    steps: 0,
    depth: 0,
    evaluate: evaluateExpression,
    read: readInstance,
  };
}

/** The value of one instance, from an empty stack. */
export function settledInstance(run: Run, instance: Instance): Result {
  const place = { span: instance.quantity.declaration.span };
  const read = (wanted: Instance): Result => readInstance(askedFor(run, wanted), wanted, place);
  return settle(run, read, () => read(instance));
}

/** The value of an expression that stands outside every rule, such as what an example expects; with all it reads. */
export function settledExpression(
  run: Run,
  expression: Expression,
  instance: Instance,
  scope: Scope,
): { readonly result: Result; readonly reads: Reads } {
  const place: { readonly span: Span } = expression;
  return settle(
    run,
    (wanted) => readInstance(askedFor(run, wanted), wanted, place),
    () => {
      const context = { ...askedFor(run, instance), scope };
      return { result: evaluateExpression(expression, context), reads: keptReads(context.reads) };
    },
  );
}

function askedFor(run: Run, instance: Instance): Context {
  const analysis = analysisOf(run, instance.quantity);
  const { asAt } = run.dates;
  const day = asAt === undefined ? {} : { day: asAt };
  return { run, analysis, instance, reads: new Set(), scope: nothing, ...day, base: run.depth };
}
