import type {
  BinaryExpression,
  DayInPeriod,
  Expression,
  PeriodBoundary,
  PeriodTerm,
  Reference,
} from '../../grammar/index.ts';
import { type Binding, type Instance, type Meaning, periodDatum, type Result, type Type } from '../model.ts';
import { type Context, evaluateIn } from '../run/context.ts';
import { typeOf } from '../run/filler.ts';
import { instanceMeant } from '../run/reference.ts';
import { known } from '../run/results.ts';
import { isInteger } from '../value/fraction.ts';
import { traceType } from './data.ts';
import type { Step } from './model-trace.ts';
import { calledEntity, calledPeriod, calledQuantity } from './steps-labels.ts';
import { made, stepValue, type Walk, withValue } from './steps-place.ts';

/** What is written out has its value wherever it stands. */
export function literalStep(expression: Expression, walk: Walk): Step {
  const { analysis } = walk.context;
  const type = typeOf(analysis, expression);
  const day = expression.kind === 'dayOfYear' ? { day: { month: expression.month, day: expression.day } } : undefined;
  if (day !== undefined) return { op: 'literal', type: traceType(type), ...day };
  return valuedAs(type, 'literal', asYear(evaluateIn(walk.context, expression), type), walk);
}

/** A whole number whose type is a year stands for that year. */
function asYear(result: Result, type: Type): Result {
  if (type.kind !== 'year' || result.kind !== 'known' || result.datum.kind !== 'number') return result;
  const { value } = result.datum;
  return isInteger(value) ? known(periodDatum(type.of, Number(value.numerator)), result.marks) : result;
}

function valuedAs(type: Type, op: Step['op'], result: Result, walk: Walk): Step {
  return { op, type: traceType(type), value: stepValue(result, walk, type) };
}

export function referenceStep(reference: Reference, walk: Walk): Step {
  const meaning = walk.context.analysis.meanings.get(reference);
  switch (meaning?.kind) {
    case 'quantity':
      return useStep(reference, meaning, walk);
    case 'kindValue':
      return made('literal', reference, withValue(walk));
    case 'periodOf':
      return periodOfStep(reference, meaning.date, walk);
    case 'bound':
      return handStep(reference, handOf(meaning.binding), walk);
    case 'parent':
      return handStep(reference, { hand: 'thing', label: calledEntity(meaning.entity) }, walk);
    case 'key':
      return handStep(reference, { hand: 'key', label: calledEntity(meaning.entity) }, walk);
    case 'life':
      return handStep(reference, { hand: meaning.member, label: calledEntity(meaning.entity) }, walk);
    default:
      return made('atHand', reference, walk);
  }
}

type Hand = Required<Pick<Step, 'hand' | 'label'>>;

/** What stands for the thing, value or period at hand; values of kinds and years of the calendar have no label. */
export function handOf(binding: Binding): Hand {
  if (binding.kind === 'thing') return { hand: 'thing', label: calledEntity(binding.of) };
  if (binding.kind === 'enumeration') return { hand: 'value', label: '' };
  return { hand: 'period', label: calledPeriod(binding.of) };
}

/** Inside a set it has a value only where it stands for something outside it. */
function handStep(expression: Expression, hand: Hand, walk: Walk): Step {
  const type = typeOf(walk.context.analysis, expression);
  const result = evaluateIn(walk.context, expression);
  const hasValue = walk.template !== true || result.kind === 'known';
  const value = hasValue ? { value: stepValue(asYear(result, type), walk, type) } : {};
  return { op: 'atHand', type: traceType(type), ...value, ...hand };
}

/** `jaar`, `jaar - 2`. */
export function periodStep(term: PeriodTerm, walk: Walk): Step {
  const { analysis } = walk.context;
  const { offset } = term;
  const binding = analysis.periods.get(term);
  const hand = binding === undefined ? ({ hand: 'period', label: '' } as const) : handOf(binding);
  const own = handStep(term, hand, walk);
  if (own.value !== undefined || offset === 0) return own;
  const by: Step = {
    op: 'literal',
    type: { kind: 'count' },
    value: { state: 'known', datum: { kind: 'number', number: String(Math.abs(offset)) } },
  };
  return { op: offset < 0 ? 'subtract' : 'add', type: own.type, parts: [own, by] };
}

/** `schooljaar - 1`, where it is known which. */
export function movedPeriod(expression: BinaryExpression, walk: Walk): Step | undefined {
  const { analysis } = walk.context;
  const { left } = expression;
  const meaning = left.kind === 'reference' ? analysis.meanings.get(left) : undefined;
  if (meaning?.kind !== 'bound' || typeOf(analysis, expression).kind !== 'year') return undefined;
  const step = handStep(expression, handOf(meaning.binding), walk);
  return step.value === undefined ? undefined : step;
}

type QuantityMeaning = Extract<Meaning, { readonly kind: 'quantity' }>;

/**
 * A value with a node of its own. Inside a set it has one only where it is the same for every member. Where it has none, of
 * whom and for what is told in so far as that is written.
 */
function useStep(reference: Reference, meaning: QuantityMeaning, walk: Walk): Step {
  const { context } = walk;
  const { type } = meaning.quantity;
  const step: Step = { op: 'use', type: traceType(type), label: calledQuantity(meaning.quantity) };
  const meant = instanceMeant(reference, meaning, context);
  if ('kind' in meant) {
    const value = walk.template ? {} : { value: stepValue(meant, walk, type) };
    return { ...step, ...value, ...partsOf(reference, walk) };
  }
  const value = (): Pick<Step, 'value'> => ({ value: stepValue(evaluateIn(context, reference), walk, type) });
  if (context.without?.(meant.instance) !== undefined) return { ...step, ...value(), without: true };
  const use = walk.idOf(meant.instance, context);
  return use === undefined ? { ...step, ...partsOf(reference, walk) } : { ...step, ...value(), use };
}

function partsOf({ owner, indexes }: Reference, walk: Walk): Pick<Step, 'parts'> {
  const written = [...(owner === undefined ? [] : [owner]), ...indexes.map(({ value }) => value)];
  return written.length === 0 ? {} : { parts: written.map((part) => walk.step(part, walk)) };
}

/** Under which key the answer keeps what a name stands for in a context; undefined where that is no quantity. */
export function useOf(expression: Expression, walk: Walk, context: Context): string | undefined {
  const meant = meantBy(expression, context);
  return meant === undefined ? undefined : walk.idOf(meant, context);
}

function meantBy(expression: Expression, context: Context): Instance | undefined {
  const meaning = expression.kind === 'reference' ? context.analysis.meanings.get(expression) : undefined;
  if (expression.kind !== 'reference' || meaning?.kind !== 'quantity') return undefined;
  const meant = instanceMeant(expression, meaning, context);
  return 'kind' in meant || context.without?.(meant.instance) !== undefined ? undefined : meant.instance;
}

/** `1 oktober jaar - 2`. */
export function dayStep(expression: DayInPeriod, walk: Walk): Step {
  const { month, day, period } = expression;
  return made('dayInPeriod', expression, walk, { day: { month, day }, parts: [walk.step(period, walk)] });
}

export function boundaryStep(expression: PeriodBoundary, walk: Walk): Step {
  const op = expression.end === 'begin' ? 'beginOf' : 'endOf';
  return made(op, expression, walk, { parts: [walk.step(expression.period, walk)] });
}

/** `jaar van behaald_op`, `schooljaar van …`. */
export function periodOfStep(expression: Expression, date: Expression, walk: Walk): Step {
  return made('periodOf', expression, walk, { parts: [walk.step(date, walk)] });
}
