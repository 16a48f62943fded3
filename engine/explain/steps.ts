import type {
  BinaryExpression,
  BinaryOperator,
  Call,
  Conditional,
  ConditionList,
  Expression,
  IfAbsent,
} from '../../grammar/index.ts';
import type { Result } from '../model.ts';
import { type Context, evaluateIn, type Run } from '../run/context.ts';
import { isNo, isYes, numberOf } from '../run/results.ts';
import { exactText } from './data.ts';
import type { Step, StepOperator, TraceRounding } from './model-trace.ts';
import { directionOf } from './rounding.ts';
import { aggregateStep } from './steps-aggregate.ts';
import { calledCondition } from './steps-labels.ts';
import {
  boundaryStep,
  dayStep,
  literalStep,
  movedPeriod,
  periodOfStep,
  periodStep,
  referenceStep,
} from './steps-names.ts';
import { inMember, made, type StepPlace, unlooked, type Walk } from './steps-place.ts';
import { quantifierStep } from './steps-quantifier.ts';
import { rankStep } from './steps-rank.ts';

export type { StepPlace } from './steps-place.ts';

/**
 * The arithmetic of a formula, operation by operation, each with the exact value it came to, down to what has a node of its
 * own. Of sets only a page of the members is told.
 */
export function stepOf(expression: Expression, at: StepPlace): Step {
  return step(expression, { ...at, ...remembering(at.context), step });
}

/** The same of a formula that was not looked at: without what it comes to. */
export function stepAsWritten(expression: Expression, at: StepPlace): Step {
  return step(expression, { ...at, template: true, step });
}

/** Each part is computed once, however many operations it stands in. */
function remembering(context: Context): Pick<Walk, 'context' | 'remember'> {
  const known = new Map<Expression, Result>();
  const { evaluate } = context.run;
  const remember = (expression: Expression, at: Context, result: Result): void => {
    if (at.scope === context.scope) known.set(expression, result);
  };
  const run: Run = {
    ...context.run,
    steps: 0,
    evaluate: (expression, at) => {
      const done = at.scope === context.scope ? known.get(expression) : undefined;
      if (done !== undefined) return done;
      const result = evaluate(expression, at);
      remember(expression, at, result);
      return result;
    },
  };
  return { context: { ...context, run }, remember };
}

function step(expression: Expression, walk: Walk): Step {
  switch (expression.kind) {
    case 'reference':
      return referenceStep(expression, walk);
    case 'periodTerm':
      return periodStep(expression, walk);
    case 'negate':
    case 'not':
      return made(expression.kind, expression, walk, { parts: [step(expression.operand, walk)] });
    case 'binary':
      return binaryStep(expression, walk);
    case 'presence':
      return made(expression.present ? 'isPresent' : 'isAbsent', expression, walk, {
        parts: [step(expression.operand, walk)],
      });
    case 'membership':
      return made('oneOf', expression, walk, {
        parts: [expression.operand, ...expression.values].map((part) => step(part, walk)),
      });
    case 'ifAbsent':
      return ifAbsentStep(expression, walk);
    case 'conditional':
      return conditionalStep(expression, walk);
    case 'call':
      return callStep(expression, walk);
    case 'aggregate':
      return aggregateStep(expression, walk);
    case 'rank':
      return rankStep(expression, walk);
    case 'quantifier':
      return quantifierStep(expression, walk);
    case 'conditions':
      return listStep(expression, walk);
    case 'dayInPeriod':
      return dayStep(expression, walk);
    case 'boundary':
      return boundaryStep(expression, walk);
    case 'yearOf':
      return periodOfStep(expression, expression.date, walk);
    default:
      return literalStep(expression, walk);
  }
}

function binaryStep(expression: BinaryExpression, walk: Walk): Step {
  const { operator } = expression;
  if (operator === 'and' || operator === 'or') return logicStep(expression, operator, walk);
  return movedPeriod(expression, walk) ?? chainStep(expression, walk);
}

/** `a en b en c`: what stands behind a deciding part was not looked at. */
function logicStep(expression: BinaryExpression, operator: 'and' | 'or', walk: Walk): Step {
  const operands: Expression[] = [];
  let first: Expression = expression;
  while (first.kind === 'binary' && first.operator === operator) {
    operands.push(first.right);
    first = first.left;
  }
  operands.push(first);
  let decided = false;
  const parts = operands.reverse().map((operand) => {
    if (decided) return unlooked(operand, walk);
    if (!walk.template) decided = (operator === 'and' ? isNo : isYes)(evaluateIn(walk.context, operand));
    return step(operand, walk);
  });
  return made(operator, expression, walk, { parts });
}

/** `a + b + c - d`: from left to right, what one operator joins in one step. The length of a sum is no depth. */
function chainStep(expression: BinaryExpression, walk: Walk): Step {
  const links: BinaryExpression[] = [];
  let first: Expression = expression;
  while (first.kind === 'binary' && first.operator !== 'and' && first.operator !== 'or') {
    links.push(first);
    first = first.left;
  }
  links.reverse();
  let parts: Step[] = [step(first, walk)];
  for (const [at, link] of links.entries()) {
    parts.push(step(link.right, walk));
    const goesOn = links[at + 1]?.operator === link.operator && (link.operator === '+' || link.operator === '*');
    if (!goesOn) parts = [made(operators[link.operator], link, walk, { parts })];
  }
  const [whole] = parts;
  return whole ?? made('literal', expression, walk);
}

const operators: Readonly<Record<BinaryOperator, StepOperator>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '=': 'equal',
  '<>': 'unequal',
  '<': 'less',
  '>': 'more',
  '<=': 'atMost',
  '>=': 'atLeast',
  and: 'and',
  or: 'or',
};

function ifAbsentStep(expression: IfAbsent, walk: Walk): Step {
  const { operand, fallback } = expression;
  const isAbsent = !walk.template && evaluateIn(walk.context, operand).kind === 'absent';
  const isLooked = walk.template || isAbsent;
  return made('ifAbsent', expression, walk, {
    parts: [step(operand, walk), isLooked ? step(fallback, walk) : unlooked(fallback, walk)],
    ...(walk.template ? {} : { taken: isAbsent ? 1 : 0 }),
  });
}

/** Branches in order: of one whose condition does not hold only the condition was looked at. */
function conditionalStep(expression: Conditional, walk: Walk): Step {
  const parts: Step[] = [];
  let taken: number | undefined;
  let isFound = false;
  let isOpen = false;
  const look = (part: Expression, isLooked: boolean): void => {
    parts.push(isLooked ? step(part, walk) : unlooked(part, walk));
  };
  for (const { condition, value } of expression.branches) {
    const result = walk.template || isFound ? undefined : evaluateIn(walk.context, condition);
    look(condition, !isFound);
    look(value, !isFound && (result === undefined || !isNo(result)));
    if (result === undefined || isNo(result)) continue;
    isFound = isYes(result);
    if (isFound && !isOpen) taken = parts.length - 1;
    isOpen ||= !isFound;
  }
  const isElse = !isFound && !isOpen && walk.template !== true;
  look(expression.otherwise, !isFound);
  if (isElse) taken = parts.length - 1;
  return made('if', expression, walk, { parts, ...(taken === undefined ? {} : { taken }) });
}

function callStep(expression: Call, walk: Walk): Step {
  const { name, operands, direction } = expression;
  const parts = operands.map((operand) => step(operand, walk));
  if (name !== 'rounded') return made(name, expression, walk, { parts });
  const rounding = walk.template ? undefined : roundingIn(expression, direction, walk.context);
  return made(name, expression, walk, { parts, ...(rounding === undefined ? {} : { rounding }) });
}

function roundingIn(
  expression: Call,
  direction: Call['direction'],
  context: Context,
): Omit<TraceRounding, 'law'> | undefined {
  const [before, by, after] = [...expression.operands, expression].map((part) => {
    const result = evaluateIn(context, part);
    return result.kind === 'known' ? numberOf(result.datum) : undefined;
  });
  if (before === undefined || by === undefined || after === undefined) return undefined;
  return {
    before: exactText(before),
    after: exactText(after),
    step: exactText(by),
    direction: directionOf(direction),
  };
}

/** Its conditions have nodes of their own; inside a set, where they have none, they are its parts. */
function listStep(expression: ConditionList, walk: Walk): Step {
  const { quantifier, count, conditions } = expression;
  const of = conditions.length;
  const needed = quantifier === 'all' ? of : quantifier === 'one' ? 1 : (count ?? 1);
  const list = { needs: quantifier, count: needed, of };
  const ids = conditions.flatMap((condition) => walk.conditionId?.(condition) ?? []);
  if (ids.length === of) return made('list', expression, walk, { list, conditions: ids });
  const inside = inMember(walk, walk.context);
  const parts = conditions.map((one) => ({ ...step(one.value, inside), condition: calledCondition(one) }));
  return made('list', expression, walk, { list, parts });
}
