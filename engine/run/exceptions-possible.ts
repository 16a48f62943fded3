import { type Decision, decide } from '../analyse/exceptions-decide.ts';
import type { ExceptionSymbol, Instance, Result } from '../model.ts';
import { type Context, evaluateIn } from './context.ts';
import { conjunction } from './logic.ts';
import { isUndecided, isYes, yesNo } from './results.ts';

/** Exceptions that are left out of account: whose own value or condition asks what would hold without them. */
export type Excluded = ReadonlySet<ExceptionSymbol>;

/** What the name of the excepted stands for inside an exception; undefined where another value is meant. */
type Own = (wanted: Instance, excluded: Excluded, exception: ExceptionSymbol) => Result | undefined;

/** What may be decided, given what is known of the conditions. */
export interface Possibilities {
  /** One where every condition that matters is known. */
  readonly decisions: readonly Decision[];
  /** The conditions that were asked for. */
  readonly conditions: ReadonlyMap<ExceptionSymbol, Result>;
  /** Those of them that are not known, or that could not be computed. */
  readonly open: readonly Result[];
  /** There were too many to try them all. */
  readonly incomplete: boolean;
  /** Where an exception is read: its own file, and with the value that would hold without it. */
  readonly inside: (exception: ExceptionSymbol) => Context;
}

/**
 * How many more decisions one value may take. Where conditions are unknown, or exceptions beside each other ask what would
 * hold without them, their number doubles with each.
 */
export interface Effort {
  left: number;
}

export const mostDecisions = 2000;

/**
 * Goes through the cases that may still turn out to be true: a condition that is not known is taken as ja and as nee, each
 * only where it matters.
 */
export function possibilities(context: Context, excluded: Excluded, own: Own, effort: Effort): Possibilities {
  const exceptions = context.instance.quantity.exceptions ?? [];
  const conditions = new Map<ExceptionSymbol, Result>();
  const inside = (exception: ExceptionSymbol): Context => insideException(context, exception, excluded, own);
  const condition = (exception: ExceptionSymbol): Result => {
    const known = conditions.get(exception) ?? conditionOf(exception, inside(exception));
    conditions.set(exception, known);
    return known;
  };
  const decisions: Decision[] = [];
  const waiting: ReadonlyMap<ExceptionSymbol, boolean>[] = [new Map()];
  while (waiting.length > 0 && (decisions.length === 0 || effort.left > 0)) {
    const assumed = waiting.pop() ?? new Map();
    effort.left -= 1;
    let asked: ExceptionSymbol | undefined;
    const decision = decide(exceptions, (exception) => {
      if (excluded.has(exception)) return false;
      const result = condition(exception);
      if (!isUndecided(result)) return isYes(result);
      const chosen = assumed.get(exception);
      if (chosen === undefined) asked ??= exception;
      return chosen === true;
    });
    if (asked === undefined) decisions.push(decision);
    else for (const choice of [false, true]) waiting.push(new Map([...assumed, [asked, choice]]));
  }
  const open = [...conditions.values()].filter(isUndecided);
  return { decisions, conditions, open, incomplete: waiting.length > 0, inside };
}

function conditionOf({ declaration: { condition } }: ExceptionSymbol, inside: Context): Result {
  return condition === undefined ? yesNo(true) : conjunction([evaluateIn(inside, condition)], inside, condition);
}

/** Its faults lie in its own file, and the name of what it is on means the value without it. */
function insideException(context: Context, exception: ExceptionSymbol, excluded: Excluded, own: Own): Context {
  return {
    ...context,
    module: exception.module,
    without: (wanted) => own(wanted, new Set([...excluded, exception]), exception),
  };
}
