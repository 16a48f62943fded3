import type { Problem } from '../../grammar/index.ts';
import type { Instance, Question } from '../model.ts';
import { firstDayOfPeriod, lastDayOfPeriod, periodText } from '../value/periods.ts';
import type { Run } from './context.ts';
import { shownDay } from './explain-fact.ts';
import { questionProblem } from './faults.ts';
import { isDelivered, periodOf } from './law-states.ts';
import { countsWithin, type Lives, livesOf } from './lives.ts';

/**
 * What is asked, without what is of a thing that does not exist in the period asked about, or on the day of the facts. Facts
 * stay: they are what was delivered. A thing asked for by its key that has nothing left is a problem.
 */
export function askedInLife(
  run: Run,
  instances: readonly Instance[],
  { of }: Pick<Question, 'of'>,
): { readonly instances: readonly Instance[]; readonly problems: readonly Problem[] } {
  const problems = new Map<string, Problem>();
  const there = instances.filter((instance) => {
    const problem = problemOf(run, instance);
    if (problem?.code === 'R244') problems.set('', problem);
    else if (problem !== undefined && of?.includes(instance.owner ?? '') === true)
      problems.set(instance.owner ?? '', problem);
    return problem === undefined;
  });
  for (const { owner } of there) if (owner !== undefined) problems.delete(owner);
  return { instances: there, problems: [...problems.values()] };
}

/** Why nothing can be told of a thing: it does not exist then, or it is not said when. */
function problemOf(run: Run, instance: Instance): Problem | undefined {
  const { quantity, owner } = instance;
  const lives = owner === undefined || quantity.owner === undefined ? undefined : livesOf(run, quantity.owner.entity);
  if (lives === undefined || owner === undefined || quantity.owner === undefined || isDelivered(quantity))
    return undefined;
  const [first, last] = stretchOf(instance, run.dates.asAt);
  const { entity } = quantity.owner;
  if (first === undefined || last === undefined) return questionProblem('R244', { entity: entity.label });
  if (countsWithin(lives, owner, first, last)) return undefined;
  const args = { entity: entity.label, key: owner };
  const when = { whenNl: whenText(instance, first, 'nl'), whenEn: whenText(instance, first, 'en') };
  return questionProblem('R242', {
    ...args,
    ...when,
    whyNl: why(lives, owner, last, 'nl'),
    whyEn: why(lives, owner, last, 'en'),
  });
}

/** First and last day of the period of an instance; of one without a period both are the day of the facts. */
function stretchOf(instance: Instance, asAt: string | undefined): readonly [string | undefined, string | undefined] {
  const period = periodOf(instance);
  if (period === undefined) return [asAt, asAt];
  return [firstDayOfPeriod(period.of, period.year), lastDayOfPeriod(period.of, period.year)];
}

/** Whether a thing exists when it is asked about; where nothing says when, it may. */
export function isInLife(lives: Lives | undefined, instance: Instance, asAt: string | undefined): boolean {
  const [first, last] = stretchOf(instance, asAt);
  if (lives === undefined || instance.owner === undefined || first === undefined || last === undefined) return true;
  return countsWithin(lives, instance.owner, first, last);
}

function whenText(instance: Instance, day: string, language: 'nl' | 'en'): string {
  const period = periodOf(instance);
  if (period !== undefined) {
    const { of, year } = period;
    const own = of?.unit === 'year' ? `${of.label} ` : '';
    return `in ${own}${periodText(of?.unit, year)}`;
  }
  return `${language === 'nl' ? 'op' : 'on'} ${shownDay(day, language)}`;
}

function why(lives: Lives, key: string, last: string, language: 'nl' | 'en'): string {
  const { from, until, mergedInto } = lives.spans.get(key) ?? {};
  const dutch = language === 'nl';
  if (from !== undefined && from > last)
    return `${dutch ? 'het begint op' : 'it begins on'} ${shownDay(from, language)}`;
  const ended = `${dutch ? 'het telt mee tot en met' : 'it counts through'} ${shownDay(until, language)}`;
  return mergedInto === undefined
    ? ended
    : `${ended}${dutch ? ' en is opgegaan in' : ' and merged into'} ${mergedInto}`;
}
