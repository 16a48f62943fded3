import { type Problem, phraseOf } from '../../grammar/index.ts';
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
    return changesOf(failed, before, culprits, day, earlier);
  }
  return [];
}

/** One finding for each expectation that came out before, and for each guarantee that held. */
function changesOf(
  failed: ExampleResult,
  before: ExampleResult,
  culprits: readonly Amendment[],
  published: string,
  earlier: Analysis,
): readonly Problem[] {
  const amendment = culprits.map(({ name }) => name).join(', ');
  const related = culprits.map((culprit) => placeOfAmendment(culprit));
  const { language } = failed.module;
  const guarantees = failed.problems.flatMap(({ code, args, file, span, related: places = [] }) => {
    // One that the amendment itself brings was not there to hold.
    const name = places.find((place) => place.code === 'F57')?.args['name'];
    if (code !== 'R75' || !earlier.quantities.has(String(name))) return [];
    const subject = args[language === 'nl' ? 'subjectNl' : 'subjectEn'] ?? '';
    const [held, broken] = [phraseOf('yes', language), phraseOf('no', language)];
    const place = { ...(file === undefined ? {} : { file }), ...(span === undefined ? {} : { span }), related };
    return [questionProblem('R90', { amendment, published, subject, before: held, after: broken }, place)];
  });
  const values = failed.checks.flatMap((check, at) => {
    if (check.passed) return [];
    const args = { amendment, published, subject: check.subject, before: before.checks[at]?.actual ?? check.expected };
    const place = { file: failed.module.file, span: check.span, related };
    return [questionProblem('R90', { ...args, after: check.actual }, place)];
  });
  return [...values, ...guarantees];
}
