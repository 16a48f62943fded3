import { clausesOf, type Decision, deciding, switchesOff } from '../analyse/exceptions-decide.ts';
import {
  cellKey,
  type ExceptionOutcome,
  type ExceptionRecord,
  type ExceptionSymbol,
  type Instance,
  type Marks,
  type Result,
} from '../model.ts';
import { type Context, evaluateIn } from './context.ts';
import { type Effort, type Excluded, mostDecisions, type Possibilities, possibilities } from './exceptions-possible.ts';
import { contradiction, together } from './exceptions-together.ts';
import { faultAt } from './faults.ts';
import { citationMarks, withMarks } from './marks.ts';

/** What a rule or parameter is by itself: its value, and what is done to that last. */
interface Excepted {
  readonly base: (context: Context) => Result;
  /** The clause `afgerond op`, which comes after the exceptions. */
  readonly finish: (exact: Result) => Result;
}

/**
 * The value with the exceptions applied, not yet rounded. Where conditions are unknown all that may still come out is
 * compared: if it is all the same, that is the value.
 */
export function excepted(
  context: Context,
  { base, finish }: Excepted,
): { readonly exact: Result; readonly exceptions?: ExceptionRecord } {
  const { quantity } = context.instance;
  if (quantity.exceptions === undefined) return { exact: base(context) };
  const without = new Map<string, Result>();
  const read = new Map<ExceptionSymbol, Result>();
  const effort: Effort = { left: mostDecisions };
  const valueIn = (excluded: Excluded): { readonly exact: Result; readonly possible: Possibilities } => {
    const own = (wanted: Instance, by: Excluded, exception: ExceptionSymbol): Result | undefined => {
      if (!isSame(wanted, context.instance)) return undefined;
      const key = [...by]
        .map(({ name }) => name)
        .sort()
        .join(' ');
      const value = without.get(key) ?? (effort.left > 0 ? finish(valueIn(by).exact) : tooMuch(context, exception));
      without.set(key, value);
      if (excluded.size === 0) read.set(exception, value);
      return value;
    };
    return valued(context, base, possibilities(context, excluded, own, effort));
  };
  const { exact, possible } = valueIn(new Set());
  if (context.run.limits.forgets === true) return { exact };
  return { exact, exceptions: { outcomes: outcomesOf(quantity.exceptions, possible, read) } };
}

function tooMuch(context: Context, { module, declaration }: ExceptionSymbol): Result {
  return faultAt({ ...context, module }, 'R23', declaration.name, { limit: mostDecisions });
}

/** The same value: of the same thing, for the same year and kind. */
export function isSame(one: Instance, other: Instance): boolean {
  return (
    one.quantity === other.quantity && one.owner === other.owner && cellKey(one.indexes) === cellKey(other.indexes)
  );
}

/** What is carried for the articles of the exceptions that decide, or keep others from applying. */
export function marksOfDecision({ analysis }: Context, decision: Decision): Marks {
  const switches = new Set(decision.switchedOff.values());
  return citationMarks(
    analysis,
    [...deciding(decision), ...switches].map(({ citation }) => citation),
  );
}

/** What became of each exception; where the possibilities differ, that is open. */
export function outcomesOf(
  exceptions: readonly ExceptionSymbol[],
  { decisions, conditions }: Possibilities,
  read: ReadonlyMap<ExceptionSymbol, Result>,
): readonly ExceptionOutcome[] {
  return exceptions.map((exception) => {
    const [first, ...others] = decisions.map((decision) => stateIn(decision, exception, conditions.has(exception)));
    const without = read.get(exception);
    const same = first !== undefined && others.every((one) => one.state === first.state && one.by === first.by);
    return {
      exception,
      ...(same ? first : { state: 'open' as const }),
      ...(without === undefined ? {} : { without }),
    };
  });
}

function stateIn(
  decision: Decision,
  exception: ExceptionSymbol,
  asked: boolean,
): Pick<ExceptionOutcome, 'state' | 'by'> {
  const { applying, excepted: above, held, switchedOff } = decision;
  const by = switchedOff.get(exception);
  if (by !== undefined && held.has(exception)) return { state: 'switchedOff', by };
  if (!held.has(exception)) return { state: asked ? 'condition' : 'idle' };
  if (switchesOff(exception) || decides(decision, exception)) return { state: 'decides' };
  const beating = applying.find((one) => above.get(one)?.has(exception) === true && decides(decision, one));
  return { state: 'excepted', ...(beating === undefined ? {} : { by: beating }) };
}

/** Of a division each kind of clause is decided by itself. */
function decides(decision: Decision, exception: ExceptionSymbol): boolean {
  const kinds = new Set(clausesOf(exception).map(({ kind }) => kind));
  if (kinds.size === 0) return deciding(decision).includes(exception);
  return [...kinds].some((kind) =>
    deciding(decision, (one) => clausesOf(one).some((clause) => clause.kind === kind)).includes(exception),
  );
}

function valued(
  context: Context,
  base: Excepted['base'],
  possible: Possibilities,
): { readonly exact: Result; readonly possible: Possibilities } {
  const values = new Map<ExceptionSymbol | 'base', Result>();
  const valueBy = (definition: ExceptionSymbol | 'base'): Result => {
    const known = values.get(definition);
    if (known !== undefined) return known;
    const value = definition === 'base' ? base(context) : ownValue(definition, possible);
    values.set(definition, value);
    return value;
  };
  const outcomes = possible.decisions.map((decision) => {
    const [first, ...others] = deciding(decision);
    const marks = marksOfDecision(context, decision);
    if (first === undefined) return withMarks(valueBy('base'), marks);
    const several = [first, ...others];
    return withMarks(
      contradiction(several.map(valueBy), (at) => [first, several[at]], context),
      marks,
    );
  });
  return { exact: together(outcomes, possible), possible };
}

function ownValue(exception: ExceptionSymbol, { inside }: Possibilities): Result {
  const { effect } = exception.declaration;
  if (effect.kind !== 'value') throw new Error(`${exception.name} has no value`);
  return evaluateIn(inside(exception), effect.value);
}
