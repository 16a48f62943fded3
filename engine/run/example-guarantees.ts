import type { Problem, Span } from '../../grammar/index.ts';
import type { Answer, Question } from '../model.ts';
import type { Run } from './context.ts';
import { type Expectation, expectedInstance } from './example-checks.ts';
import { touchedGuarantees } from './guarantees.ts';
import { keyIn } from './law-states.ts';

/**
 * The guarantees that do not hold in an example, each a reason why it fails: unless the example itself says what comes of
 * that one, with `verwacht`. Warnings are no reason.
 */
export function brokenGuarantees(
  run: Run,
  expectations: readonly Expectation[],
  question: Pick<Question, 'year' | 'part'>,
  place: { readonly file: string; readonly span: Span },
): readonly Problem[] {
  const answer: Answer = {
    values: [],
    needs: [],
    problems: [],
    guarantees: [],
    dates: run.dates,
    applications: run.applications,
  };
  const told = new Set(
    expectations.flatMap((expectation) => {
      const instance = expectedInstance(run, expectation);
      return instance === undefined ? [] : [keyIn(run, instance)];
    }),
  );
  return touchedGuarantees(run, answer, question).flatMap(({ instance, problem }): readonly Problem[] => {
    if (problem?.severity !== 'error' || told.has(keyIn(run, instance))) return [];
    const { file, span, related = [] } = problem;
    const args = { name: instance.quantity.name };
    const declared = file === undefined || span === undefined ? [] : [{ file, span, code: 'F57' as const, args }];
    return [{ ...problem, ...place, related: [...declared, ...related] }];
  });
}
