import type { Problem } from '../../grammar/index.ts';
import {
  type Analysis,
  type AnswerValue,
  cellKey,
  type Datum,
  type Facts,
  type Instance,
  type LawState,
  type Marks,
  type Quantity,
  type Question,
  type Result,
} from '../model.ts';
import { populationOf } from '../population/from-facts.ts';
import type { Population } from '../population/population.ts';
import type { Run } from '../run/context.ts';
import { beginQuestion } from '../run/evaluate.ts';
import { type RunLimits, runLimits } from '../run/limits.ts';
import { absent, known } from '../run/results.ts';
import { settledInstance } from '../run/run.ts';
import { Unplanned } from './draft.ts';
import type { Plan, PlannedColumn } from './ir.ts';
import { lowerPlan } from './lower.ts';
import { makeProgram, type Program, type ReferenceAnswers } from './make.ts';

/** What was asked, computed by a plan as far as that goes. */
export interface PlannedAnswer {
  readonly values: readonly AnswerValue[];
  /** What is wrong with the question itself; then there are no values. */
  readonly problems: readonly Problem[];
  /** How many of the values the plan gave, and how many the reference evaluator. */
  readonly native: number;
  readonly delegated: number;
}

/**
 * The same values as `evaluate`, by the plan of the question. What is not known or a fault, and what has no operation in a
 * plan, comes from the reference evaluator; so do the marks of every value, when they are asked for.
 */
export function evaluatePlanned(
  analysis: Analysis,
  facts: Facts,
  question: Question,
  limits: RunLimits = runLimits,
): PlannedAnswer {
  const begun = beginQuestion(analysis, facts, question, limits);
  if ('problems' in begun) return { values: [], problems: begun.problems, native: 0, delegated: 0 };
  const { run, wanted } = begun;
  const found = programFor(run, wanted.instances);
  const population = found && populationOf(facts, run.analysis, found.plan.inputs, run.dates);
  if (found === undefined || population === undefined || !isPlannable(found.plan, population)) {
    const values = wanted.instances.map((instance) => ({ instance, result: settledInstance(run, instance) }));
    return { values, problems: [], native: 0, delegated: values.length };
  }
  return { ...valuesOf(run, wanted.instances, found, population), problems: [] };
}

/** Whether a plan can answer for these facts: all its objects were delivered, and nothing begins, ends or merges. */
export function isPlannable(plan: Plan, population: Population): boolean {
  return !population.lives && plan.tables.every(({ entity }) => entity === undefined || population.tables.has(entity));
}

interface Planned {
  readonly plan: Plan;
  readonly program: Program;
  /** Of the quantities of other states of the law: which. The run in which the rest is computed has to know them. */
  readonly homes: ReadonlyMap<Quantity, LawState>;
  /** The place in `plan.asked` by quantity and indexes. */
  readonly at: ReadonlyMap<Quantity, ReadonlyMap<string, number>>;
}

function valuesOf(
  run: Run,
  instances: readonly Instance[],
  { plan, program, at }: Planned,
  population: Population,
): Omit<PlannedAnswer, 'problems'> {
  const computed = program.run(population, referenceOf(run));
  const assumed = [...run.facts.values.values()].some((recordings) => recordings.some((fact) => fact.assumed));
  let native = 0;
  const values = instances.map((instance): AnswerValue => {
    const { quantity, owner, indexes } = instance;
    const asked = plan.asked[at.get(quantity)?.get(cellKey(indexes)) ?? -1];
    const row = owner === undefined ? 0 : rowOf(plan, population, asked?.node, owner);
    const result =
      asked === undefined || row < 0
        ? undefined
        : plannedResult(run, instance, computed.resultAt(asked, row), isUnmarked(asked) && !assumed);
    if (result !== undefined) native += 1;
    return { instance, result: result ?? settledInstance(run, instance) };
  });
  return { values, native, delegated: values.length - native };
}

function rowOf(plan: Plan, population: Population, node: number | undefined, owner: string): number {
  const table = plan.tables[plan.nodes[node ?? -1]?.table ?? -1]?.entity;
  return (table === undefined ? undefined : population.tables.get(table)?.rowOf(owner)) ?? -1;
}

/** Whether no value of it can rest on anything but facts and rules. */
function isUnmarked({ marks }: PlannedColumn): boolean {
  return marks !== undefined && marks.assumptions.size === 0 && marks.untranslated.size === 0;
}

/** With marks that are looked up when somebody asks for them. */
function plannedResult(
  run: Run,
  instance: Instance,
  found: Datum | 'absent' | 'open',
  unmarked: boolean,
): Result | undefined {
  if (found === 'open') return undefined;
  if (unmarked) return found === 'absent' ? absent() : known(found);
  const marks = (): Marks => settledInstance(run, instance).marks;
  if (found === 'absent')
    return {
      kind: 'absent',
      get marks() {
        return marks();
      },
    };
  return {
    kind: 'known',
    datum: found,
    get marks() {
      return marks();
    },
  };
}

/** What the reference evaluator says, in the run in which the rest is computed. */
export function referenceOf(run: Run): ReferenceAnswers {
  return {
    value: (quantity, indexes, owner) =>
      settledInstance(run, { quantity, indexes, ...(owner === undefined ? {} : { owner }) }),
  };
}

/** Programs by the law they are of, then by dates and what is asked. */
const programs = new WeakMap<Analysis, Map<string, Planned | undefined>>();

function programFor(run: Run, instances: readonly Instance[]): Planned | undefined {
  const at = new Map<Quantity, Map<string, number>>();
  const asked: Pick<Instance, 'quantity' | 'indexes'>[] = [];
  for (const { quantity, indexes } of instances) {
    const own = at.get(quantity) ?? new Map<string, number>();
    at.set(quantity, own);
    const key = cellKey(indexes);
    if (own.has(key)) continue;
    own.set(key, asked.length);
    asked.push({ quantity, indexes });
  }
  const known = programs.get(run.analysis) ?? new Map<string, Planned | undefined>();
  programs.set(run.analysis, known);
  const names = asked.map(({ quantity, indexes }) => `${quantity.name}(${cellKey(indexes)})`);
  const key = JSON.stringify([run.dates, run.exact, names]);
  const own = known.get(key);
  if (own !== undefined || known.has(key)) {
    for (const [quantity, state] of own?.homes ?? []) run.homes.set(quantity, state);
    return own && { ...own, at };
  }
  const made = attempted(() => lowerPlan(run, asked));
  const planned = made && { plan: made, program: makeProgram(made), at, homes: new Map(run.homes) };
  known.set(key, planned);
  return planned;
}

function attempted(make: () => Plan): Plan | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unplanned) return undefined;
    throw error;
  }
}
