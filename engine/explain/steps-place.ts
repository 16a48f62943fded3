import type { Condition, Expression } from '../../grammar/index.ts';
import type { Datum, Instance, Result, Type } from '../model.ts';
import { type Context, evaluateIn } from '../run/context.ts';
import { typeOf } from '../run/filler.ts';
import { traceType, traceValue } from './data.ts';
import type { Page, Step, StepOperator, TraceValue } from './model-trace.ts';

/** Where a formula is read again, and how much of its sets is told. */
export interface StepPlace {
  /** Reads the values of the answer; what was not read for it is unknown there. */
  readonly context: Context;
  /** The key under which the answer keeps what is read at a place; undefined: it never was. */
  readonly idOf: (instance: Instance, context: Context) => string | undefined;
  readonly page: Page;
  /** The id of the node of a named condition; undefined where it has none. */
  readonly conditionId?: (condition: Condition) => string | undefined;
  /** Who of a set may be told of by name; the others are counted only. */
  readonly sees?: (member: readonly Datum[]) => boolean;
}

/** On the way through a formula. */
export interface Walk extends StepPlace {
  /** The step of a part. */
  readonly step: (expression: Expression, walk: Walk) => Step;
  /** Keeps what an expression came to, so that what it stands in needs not compute it again. */
  readonly remember?: (expression: Expression, context: Context, result: Result) => void;
  /** What is read has no one value, as inside a set. */
  readonly template?: true;
}

type Rest = Omit<Step, 'op' | 'type' | 'value'>;

/** A step with what it came to, where it has one value. */
export function made(op: StepOperator, expression: Expression, walk: Walk, rest: Rest = {}): Step {
  const type = typeOf(walk.context.analysis, expression);
  const value = walk.template ? {} : { value: stepValue(evaluateIn(walk.context, expression), walk, type) };
  return { op, type: traceType(type), ...value, ...rest };
}

export function stepValue(result: Result, { context }: Walk, type: Type): TraceValue {
  const value = traceValue(result, context.analysis, type);
  return value.state === 'unknown' ? { ...value, needs: value.needs.slice(0, needsShown) } : value;
}

/** What a step waits for stands in full with what it reads. */
const needsShown = 3;

/** A part that was not looked at: what it is, without a value. */
export function unlooked(expression: Expression, walk: Walk): Step {
  const { op, type, label } = walk.step(expression, { ...walk, template: true });
  return { op, type, ...(label === undefined ? {} : { label }) };
}

/** A part of the formula that is read for each member of a set, as it is written. */
export function templateOf(expression: Expression, walk: Walk, context: Context = walk.context): Step {
  return walk.step(expression, { ...inMember(walk, context), template: true });
}

/** For what has a value wherever it stands. */
export function withValue({ template: _, ...walk }: Walk): Walk {
  return walk;
}

/** For one member of a set; of its own sets only a few are told. Named conditions have no nodes there. */
export function inMember({ conditionId: _, ...walk }: Walk, context: Context): Walk {
  return { ...walk, context, page: { members: Math.min(walk.page.members, innerMembers), from: 0 } };
}

const innerMembers = 3;
