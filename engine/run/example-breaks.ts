import type { Problem } from '../../grammar/index.ts';
import { momentOf } from '../amend/examples.ts';
import type { Amendment, Analysis } from '../model.ts';
import { dayBefore } from '../value/calendar.ts';
import type { ExampleResult } from './examples.ts';
import { questionProblem } from './faults.ts';
import { placeOfAmendment } from './law-history.ts';

/**
 * Names the amendment that broke an example: the last one without which, as things were known the day before it was
 * published, the example still came out. `again` runs the example on another text, as known on another day.
 */
export function brokenBy(
  analysis: Analysis,
  failed: ExampleResult,
  again: (analysis: Analysis, knownOn: string) => ExampleResult,
): readonly Problem[] {
  const { law } = analysis;
  const { declaration } = failed;
  const known = declaration.knownOn?.iso;
  const published = law.amendments.map((amendment) => amendment.published);
  const days = [...new Set(published)]
    .filter((day) => known === undefined || day <= known)
    .sort()
    .reverse();
  for (const day of days) {
    const knownOn = dayBefore(day);
    const state = law.state({ ...momentOf(declaration), knownOn });
    // The text of its own year may be the same, and that of another year it reads not.
    const earlier = state === analysis.state ? analysis : law.withExample(state, declaration);
    const before = earlier.sound ? again(earlier, knownOn) : undefined;
    if (before?.passed !== true) continue;
    const culprits = law.amendments.filter((amendment) => amendment.published === day);
    return changesOf(failed, before, culprits, day);
  }
  return [];
}

/** One finding for each expectation that came out before; where the whole example fails, one for all. */
function changesOf(
  failed: ExampleResult,
  before: ExampleResult,
  culprits: readonly Amendment[],
  published: string,
): readonly Problem[] {
  const amendment = culprits.map(({ name }) => name).join(', ');
  const related = culprits.map((culprit) => placeOfAmendment(culprit));
  return failed.checks.flatMap((check, at) => {
    if (check.passed) return [];
    const args = { amendment, published, subject: check.subject, before: before.checks[at]?.actual ?? check.expected };
    const place = { file: failed.module.file, span: check.span, related };
    return [questionProblem('R90', { ...args, after: check.actual }, place)];
  });
}
