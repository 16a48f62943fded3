import type { Quantifier } from '../../grammar/index.ts';
import type { Datum, Result } from '../model.ts';
import { type Context, evaluateIn } from '../run/context.ts';
import { quantifierOf } from '../run/quantifier.ts';
import { isNo, isUndecided, isYes } from '../run/results.ts';
import { type Member, membersIn, rangesOf } from '../run/sets.ts';
import type { Step } from './model-trace.ts';
import { inMember, made, templateOf, type Walk } from './steps-place.ts';
import { setStep, unknownSet } from './steps-sets.ts';

/** Somebody who belongs or may, with what came of the test; without where it was not looked at. */
interface Row {
  readonly data: readonly Datum[];
  readonly context: Context;
  readonly result?: Result;
  /** Whether it belongs is not known. */
  readonly isOpen: boolean;
}

/** `elke S voldoet aan P`, `een S voldoet aan P`: those who decide first, with what came of the test for them. */
export function quantifierStep(expression: Quantifier, walk: Walk): Step {
  const { every, over, satisfies } = expression;
  const op = every ? 'every' : 'some';
  const parts = [templateOf(satisfies, walk)];
  const ranges = walk.template ? undefined : rangesOf(over, walk.context);
  if (ranges === undefined || 'kind' in ranges)
    return made(op, expression, walk, { parts, set: unknownSet(over, walk) });
  const members = membersIn(over, ranges);
  const tests = new Map<Member, Result>();
  const tested = (member: Member): Result => {
    const result = tests.get(member) ?? evaluateIn(member.context, satisfies);
    tests.set(member, result);
    return result;
  };
  walk.remember?.(expression, walk.context, quantifierOf(expression, members, tested, walk.context));
  const belonging = members.filter(({ belongs }) => !isNo(belongs));
  const decides = every ? isNo : isYes;
  const waits = isUndecided(evaluateIn(walk.context, expression));
  let decided = false;
  const rows = belonging.map((member): Row => {
    const { data, context, belongs } = member;
    const result = tested(member);
    const isOpen = !isYes(belongs);
    // Once somebody decided the others were not asked; who decides as well is told all the same.
    if (decided && !decides(result)) return { data, context, isOpen };
    decided ||= !isOpen && decides(result);
    return { data, context, isOpen, result };
  });
  const place = ({ result, isOpen }: Row): number => {
    if (result === undefined) return 3;
    if (decides(result)) return isOpen ? 1 : 0;
    return waits && isUndecided(result) ? 1 : 2;
  };
  const count = belonging.filter(({ belongs }) => isYes(belongs)).length;
  const set = setStep<Row>(over, walk, {
    rows: [...rows].sort((one, other) => place(one) - place(other)),
    tell: ({ context, result, isOpen }) => ({
      ...(result === undefined ? {} : { test: walk.step(satisfies, inMember(walk, context)) }),
      ...(isOpen ? { open: true } : {}),
    }),
    count,
    open: belonging.length - count,
  });
  return made(op, expression, walk, { parts, set });
}
