import { type Language, type Problem, render } from '../../grammar/index.ts';
import { quantitiesRead } from '../facts/reads.ts';
import type { Answer, Application, Datum, GuaranteeOutcome, Instance, Quantity, Question, Result } from '../model.ts';
import { indexText } from '../model.ts';
import { indexTuples } from './asked.ts';
import type { Run } from './context.ts';
import { describeInstance } from './describe.ts';
import { guaranteeWhy } from './explain-guarantee.ts';
import { questionProblem, writtenAt } from './faults.ts';
import { analysisOf, inOwnState, today } from './law-states.ts';
import { isNo, isYes } from './results.ts';
import { settledInstance } from './run.ts';
import { sortedKeys } from './sets.ts';

/**
 * Goes through the guarantees that touch what was computed: those that read a value it computed, for the year asked
 * about (without one: for the years of those values) and for the things of those values.
 */
export function touchedGuarantees(
  run: Run,
  answer: Answer,
  question: Pick<Question, 'year' | 'part'>,
): readonly GuaranteeOutcome[] {
  const guarantees = [...run.analysis.quantities.values()].filter(({ kind }) => kind === 'guarantee');
  if (guarantees.length === 0) return [];
  const computed = byName(run);
  return guarantees.flatMap((guarantee) => {
    const touching = touchingOf(run, guarantee, computed);
    return touching.length === 0
      ? []
      : instancesOf(run, guarantee, touching, question).flatMap((one) => came(run, answer, one));
  });
}

/** What was computed so far, by the name it has today. */
function byName(run: Run): ReadonlyMap<string, readonly Application[]> {
  const found = new Map<string, Application[]>();
  for (const application of run.applications.values()) {
    const name = today(run.analysis, application.instance.quantity.name);
    const list = found.get(name) ?? [];
    list.push(application);
    found.set(name, list);
  }
  return found;
}

/** The computed values that a guarantee reads; facts and numbers of the law count only where it reads nothing else. */
function touchingOf(
  run: Run,
  guarantee: Quantity,
  computed: ReadonlyMap<string, readonly Application[]>,
): readonly Application[] {
  const reads = [...quantitiesRead(guarantee.declaration, run.analysis)];
  const derived = reads.filter(({ kind }) => kind === 'rule' || kind === 'allocation' || kind === 'rest');
  const counted = derived.length === 0 ? reads : derived;
  return [guarantee, ...counted].flatMap(({ name }) => computed.get(today(run.analysis, name)) ?? []);
}

function instancesOf(
  run: Run,
  guarantee: Quantity,
  touching: readonly Application[],
  { year, part }: Pick<Question, 'year' | 'part'>,
): readonly Instance[] {
  const tuples = indexTuples(guarantee, year, part, ({ name }) => sortedKeys(run, today(run.analysis, name)));
  if ('code' in tuples) return [];
  const years = new Set(touching.flatMap(({ instance }) => yearsIn(instance.indexes)));
  const meant =
    year !== undefined || years.size === 0
      ? tuples
      : tuples.filter((tuple) => yearsIn(tuple).every((one) => years.has(one)));
  return meant.flatMap((indexes) =>
    ownersOf(run, guarantee, touching).map((owner) => ({ quantity: guarantee, ...owner, indexes })),
  );
}

function yearsIn(indexes: readonly Datum[]): readonly string[] {
  return indexes.flatMap((index) => (index.kind === 'enumeration' || index.kind === 'thing' ? [] : [indexText(index)]));
}

/** The things of the values that touch it; where those are of nobody, all there are. */
function ownersOf(
  run: Run,
  { owner }: Quantity,
  touching: readonly Application[],
): readonly { readonly owner?: string }[] {
  if (owner === undefined) return [{}];
  const entity = today(run.analysis, owner.entity.name);
  const keys = touching.flatMap(({ instance }) => {
    const theirs = instance.quantity.owner?.entity.name;
    return instance.owner !== undefined && theirs !== undefined && today(run.analysis, theirs) === entity
      ? [instance.owner]
      : [];
  });
  const all = run.facts.things.has(entity) ? sortedKeys(run, entity) : [];
  const meant = new Set(keys);
  return (meant.size === 0 ? all : all.filter((key) => meant.has(key))).map((key) => ({ owner: key }));
}

/** Nothing where it does not exist: it was added later, or for other years. */
function came(run: Run, answer: Answer, instance: Instance): readonly GuaranteeOutcome[] {
  const own = inOwnState(run, instance);
  if ('notThere' in own) return [];
  const result = settledInstance(run, own);
  const state = stateOf(result);
  if (state === undefined) return [];
  if (state === 'held' || state === 'open') return [{ instance: own, state, result }];
  return [{ instance: own, state, result, problem: problemOf(run, answer, own, result) }];
}

function stateOf(result: Result): GuaranteeOutcome['state'] | undefined {
  if (result.kind === 'unknown') return 'open';
  if (result.kind === 'fault') return 'fault';
  if (isYes(result)) return 'held';
  return isNo(result) ? 'broken' : undefined;
}

function problemOf(run: Run, answer: Answer, instance: Instance, result: Result): Problem {
  const { quantity } = instance;
  const { declaration, module } = quantity;
  const analysis = analysisOf(run, quantity);
  const strict = declaration.kind === 'guarantee' && declaration.severity === 'guarantee';
  const why = (language: Language): string =>
    result.kind === 'fault'
      ? render(result.fault.problem, language).message
      : guaranteeWhy(analysis, answer, instance, language, run.facts.things);
  const args = {
    subjectNl: describeInstance(instance, 'nl'),
    subjectEn: describeInstance(instance, 'en'),
    whyNl: why('nl'),
    whyEn: why('en'),
  };
  const place = writtenAt({ analysis }, module, declaration.span);
  if (result.kind !== 'fault') return questionProblem(strict ? 'R75' : 'R76', args, place);
  const { file, span, code, args: inner } = result.fault.problem;
  const related = file === undefined || span === undefined ? [] : [{ file, span, code, args: inner }];
  return questionProblem(strict ? 'R77' : 'R78', args, { ...place, related });
}
