import { placeOf } from '../../grammar/index.ts';
import type { ExceptionSymbol, Result } from '../model.ts';
import { sameData } from './compare.ts';
import type { Context } from './context.ts';
import type { Possibilities } from './exceptions-possible.ts';
import { faultAt } from './faults.ts';
import { marksOf, withMarks } from './marks.ts';
import { isUndecided, undecided } from './results.ts';

/**
 * What several exceptions say that all decide: their one outcome if they agree, else the fault that names two of them.
 * `between` gives those in which the first outcome and another differ.
 */
export function contradiction(
  results: readonly Result[],
  between: (at: number) => readonly (ExceptionSymbol | undefined)[],
  context: Context,
): Result {
  const [first, ...others] = results;
  if (first === undefined) throw new Error('an outcome without anything that decides it');
  if (others.length === 0) return first;
  const open = undecided(results);
  if (open !== undefined) return open;
  const at = results.findIndex((result) => !sameOutcome(first, result));
  const [one, other] = at < 0 ? [] : between(at);
  if (one === undefined || other === undefined) return withMarks(first, marksOf(results));
  return withMarks(contradictionFault(one, other, context), marksOf(results));
}

/** What comes of all possibilities: the one outcome if they agree, else unknown, with what would tell them apart. */
export function together(
  outcomes: readonly Result[],
  { conditions, open, incomplete }: Pick<Possibilities, 'conditions' | 'open' | 'incomplete'>,
): Result {
  const marks = marksOf(conditions.values());
  const [first, ...others] = outcomes;
  if (first === undefined) throw new Error('there is always something that may come out');
  if (!incomplete && !isUndecided(first) && others.every((other) => sameOutcome(first, other)))
    return withMarks({ ...first, marks: marksOf(outcomes) }, marks);
  if (open.length === 0) return withMarks(first, marks);
  const outcome = undecided([...open, ...outcomes]);
  return withMarks(outcome ?? first, marks);
}

export function sameOutcome(left: Result, right: Result): boolean {
  if (left.kind === 'absent' || right.kind === 'absent') return left.kind === right.kind;
  return left.kind === 'known' && right.kind === 'known' && sameData(left.datum, right.datum);
}

function contradictionFault(one: ExceptionSymbol, other: ExceptionSymbol, context: Context): Result {
  const { name } = other.declaration;
  const inOther: Context = { ...context, module: other.module };
  const place = ({ citation, module }: ExceptionSymbol): string =>
    citation === undefined ? module.head.name.text : placeOf(citation);
  const result = faultAt(inOther, 'R65', name, {
    one: one.label,
    onePlace: place(one),
    other: other.label,
    otherPlace: place(other),
  });
  if (result.kind !== 'fault') return result;
  const related = [one, other].map(({ module, declaration }) => ({
    file: module.file,
    span: declaration.name.span,
    code: 'N119' as const,
    args: { name: declaration.name.text },
  }));
  const { fault } = result;
  return { ...result, fault: { ...fault, problem: { ...fault.problem, related } } };
}
