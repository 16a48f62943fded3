import type { Problem } from '../../grammar/index.ts';
import { nearestName } from '../analyse/near-names.ts';
import { sightOf } from '../explain/audience.ts';
import { type Analysis, type Facts, type Instance, indexText } from '../model.ts';
import { describeInstance } from '../run/describe.ts';
import { questionProblem } from '../run/faults.ts';
import { byCodeUnits } from '../run/order.ts';
import { add, compare, type Fraction, zero } from '../value/fraction.ts';
import { changeSize } from './alternatives.ts';
import { type Ask, askOf, type Reply, type ReplyValue } from './asking.ts';
import type { FactRead } from './facts-read.ts';
import { isReached, readGoal, sideOf } from './goal.ts';
import type { Change, ChangeSet, CounterfactualQuestion, Goal, ReadGoal, WhatIf, WhatIfOptions } from './model.ts';
import { search } from './search.ts';
import { scaleOfFact, type Turning, valuesOf } from './thresholds.ts';
import { type Trials, trialsOf } from './trials.ts';

/** Evaluations, and facts changed together, unless told otherwise. */
export const whatIfDefaults = { runs: 2000, size: 3 } as const;

/**
 * Which facts would have to differ, and how little, for something else to come out: the smallest sets of facts and
 * judgements that turn one value to a goal, each verified by evaluating. The law itself is never changed.
 *
 * Of yes or no, kinds and absence every other value is tried. Of numbers, dates and years steps of 1, 10, 100 … on either
 * side up to ten times the largest number on the way, the bounds, and the values that stand in the rules that read it; where
 * it turns between two of these, the nearest place by halving. Of what makes no difference at either end only the latter
 * are tried. A value that turns it within a gap between all these is not found.
 */
export function whatIf(
  analysis: Analysis,
  facts: Facts,
  question: CounterfactualQuestion,
  goal: Goal = { kind: 'other' },
  options: WhatIfOptions = {},
): WhatIf {
  const wrong = optionProblems(analysis, options);
  if (wrong.length > 0) return refused(wrong);
  const ask = askOf(analysis, question);
  const target = targetIn(ask(facts), question);
  if (!('answer' in target)) return refused(target);
  const { instance, result: now } = target;
  const wanted = readGoal(instance.quantity, goal);
  if ('code' in wanted) return refused([wanted]);
  const about = { instance, now, goal: wanted };
  if (isReached(analysis, wanted, now, now))
    return { ...about, problems: [], already: true, sets: [], searched: 0, ended: 'all', runs: 1, untried: [] };
  return { ...about, problems: [], already: false, ...searched({ analysis, facts, ask, about, options }) };
}

function refused(problems: readonly Problem[]): WhatIf {
  return { problems, already: false, sets: [], searched: 0, ended: 'all', runs: 0, untried: [] };
}

interface Searching {
  readonly analysis: Analysis;
  readonly facts: Facts;
  readonly ask: Ask;
  readonly about: { readonly instance: Instance; readonly now: ReplyValue['result']; readonly goal: ReadGoal };
  readonly options: WhatIfOptions;
}

function searched({
  analysis,
  facts,
  ask,
  about,
  options,
}: Searching): Pick<WhatIf, 'sets' | 'searched' | 'ended' | 'runs' | 'untried'> {
  const { instance, now, goal } = about;
  const trials = trialsOf({
    analysis,
    facts,
    ask,
    target: instance,
    isTurned: (result) => isReached(analysis, goal, now, result),
    sideOf: (result) => sideOf(analysis, goal, result),
    most: options.runs ?? whatIfDefaults.runs,
    ...(options.proceed && { proceed: options.proceed }),
  });
  const { found, size, ended, untried } = search(trials, {
    mayChange: allowed(analysis, facts, options),
    isOwn: ownOf(analysis, facts, instance),
    most: options.size ?? whatIfDefaults.size,
    further: options.further ?? false,
  });
  const sets = found
    .map((set) => ({ set: setOf(trials, set), weight: weightOf(set) }))
    .toSorted(
      (one, other) =>
        one.set.changes.length - other.set.changes.length ||
        compare(one.weight, other.weight) ||
        byCodeUnits(labelsOf(one.set), labelsOf(other.set)),
    )
    .map(({ set }) => set);
  return { sets, searched: size, ended, runs: trials.runs(), untried };
}

/** The one value that is asked about. */
function targetIn(
  { values, problems }: Reply,
  { names, for: forWhat = [] }: CounterfactualQuestion,
): ReplyValue | readonly Problem[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors;
  const all = [...values.values()];
  const [only, ...others] = all;
  const name = names.join(', ');
  if (only === undefined)
    return [questionProblem('R470', { name, for: forWhat.length === 0 ? '' : ` (${forWhat.join(', ')})` })];
  if (others.length === 0) return only;
  const first = all.slice(0, 4).map(({ instance: { quantity, owner = '', indexes } }) => {
    const which = [quantity.label, owner, ...indexes.map(indexText)];
    return which.filter((part) => part !== '').join(' ');
  });
  const listed = `${first.join('; ')}${all.length > first.length ? '; …' : ''}`;
  return [questionProblem('R471', { name, count: all.length, values: listed })];
}

function optionProblems(
  analysis: Analysis,
  { runs, size, frozen = [], only = [], of }: WhatIfOptions,
): readonly Problem[] {
  const facts = [...analysis.quantities.values()].filter(({ kind }) => kind === 'input' || kind === 'judgement');
  const names = facts.map(({ name }) => name);
  const problems: Problem[] = [];
  for (const [option, count] of Object.entries({ runs, size }))
    if (count !== undefined && !(Number.isInteger(count) && count > 0))
      problems.push(questionProblem('R476', { option, count: String(count) }));
  for (const name of [...frozen, ...only]) {
    if (names.includes(name)) continue;
    const known = analysis.quantities.get(name);
    const near = nearestName(name, names);
    const suggestion = near === undefined ? '' : ` (\`${near}\`?)`;
    problems.push(
      known === undefined ? questionProblem('R472', { name, suggestion }) : questionProblem('R473', { name }),
    );
  }
  if (of !== undefined && !analysis.entities.has(of.entity))
    problems.push(questionProblem('R477', { entity: of.entity, entities: [...analysis.entities.keys()].join('`, `') }));
  return problems;
}

/** Whether a fact is of what is asked about, or belongs to it. */
function ownOf(analysis: Analysis, facts: Facts, { quantity, owner: key }: Instance): (fact: FactRead) => boolean {
  if (quantity.owner === undefined || key === undefined) return () => true;
  return belongsTo(analysis, facts, { entity: analysis.law.currentName(quantity.owner.entity.name), key });
}

/** Whether a fact may change: by its name, and by whose it is. */
function allowed(
  analysis: Analysis,
  facts: Facts,
  { frozen = [], only, of }: WhatIfOptions,
): (fact: FactRead) => boolean {
  const isOf = of === undefined ? () => true : belongsTo(analysis, facts, of);
  const sight =
    of?.ownThings === undefined ? undefined : sightOf({ ...of, of: of.key, ownThings: of.ownThings }, analysis, facts);
  return (fact) => {
    const name = analysis.law.currentName(fact.instance.quantity.name);
    const { quantity, owner } = fact.instance;
    const isSeen = sight?.sees({ entity: quantity.owner?.entity.name ?? '', key: owner ?? '' }) !== false;
    return !frozen.includes(name) && only?.includes(name) !== false && isOf(fact) && isSeen;
  };
}

/** Whether a fact is of a thing, or of what belongs to it. */
function belongsTo(
  analysis: Analysis,
  { things }: Facts,
  of: { readonly entity: string; readonly key: string },
): (fact: FactRead) => boolean {
  const isOf = (entity: string, key: string | undefined): boolean => {
    if (entity === of.entity && key === of.key) return true;
    const parent = analysis.entities.get(entity)?.parent?.name;
    return parent !== undefined && isOf(parent, things.get(entity)?.get(key ?? '')?.parent);
  };
  return ({ instance: { quantity, owner } }) =>
    quantity.owner !== undefined && isOf(analysis.law.currentName(quantity.owner.entity.name), owner);
}

/** Once more as a whole: what is told has been evaluated with just these values. */
function setOf(trials: Trials, set: Turning): ChangeSet {
  const { result } = trials.try(valuesOf(set));
  if (result === undefined) throw new Error('what turns it has been evaluated');
  const changes = [...set].map(([key, { fact, to, notYet }]): Change => {
    const step = notYet === undefined ? {} : { notYet };
    return { key, instance: fact.instance, from: fact.value, to, ...step };
  });
  return { changes: changes.toSorted((one, other) => byCodeUnits(one.key, other.key)), outcome: result };
}

function weightOf(set: Turning): Fraction {
  return [...set.values()].reduce((sum, { fact, to }) => add(sum, changeSize(scaleOfFact(fact), fact.value, to)), zero);
}

function labelsOf({ changes }: ChangeSet): string {
  return changes.map(({ instance }) => describeInstance(instance, 'nl')).join('\n');
}
