import {
  type Analysis,
  type Decider,
  indexText,
  type PlannedQuestion,
  plans,
  type Quantity,
  type Question,
} from '../../engine/index.ts';
import type { Problem } from '../../grammar/index.ts';
import { usageProblem } from '../usage-problem.ts';
import { headOf } from './reply-head.ts';

/** A question made ready for records. */
export interface Prepared {
  readonly decider: Decider;
  /** The names of facts that a record may have. */
  readonly facts: ReadonlySet<string>;
  /** What the reply says whatever the records are: its text up to there. */
  readonly before: string;
  /** The names of all results, as JSON. */
  readonly results: readonly string[];
  /** Names of amounts with other than two decimals, which answers write in a way of their own. */
  readonly unusual: ReadonlySet<string>;
  /** How many of the results were asked; those behind them are guarantees. */
  readonly asked: number;
  /** The operations of all plans that were made: as much work as making it ready was. */
  readonly nodes: number;
}

/** Makes a question ready; or why it cannot be asked of single records. */
export function prepare(
  analysis: Analysis,
  question: Question,
): Prepared | { readonly problems: readonly Problem[]; readonly nodes: number } {
  const made = plans.populations.plan(analysis, question);
  if ('problems' in made) return { problems: made.problems, nodes: 0 };
  const { planned } = made;
  if (planned === undefined) return { problems: [cannotBeAlone(analysis, question.names)], nodes: 0 };
  const { names } = made.question;
  const nodes = planned.plan.nodes.length;
  const objects = countedOver(planned);
  if (objects.length > 0) return { problems: [overMore(analysis, names, objects)], nodes };
  if (rest(planned)) return { problems: [cannotBeAlone(analysis, names)], nodes };
  const watched = guaranteesOf(analysis, { ...question, names }, planned);
  const decider = plans.decider(analysis, { ...question, names: [...names, ...watched.checked] });
  if ('problems' in decider) return { problems: decider.problems, nodes };
  return {
    decider,
    facts: new Set(decider.facts.filter((name) => !isDecided(analysis, name))),
    before: `${JSON.stringify(headOf(analysis, question, planned, watched.unchecked)).slice(0, -1)},`,
    results: decider.results.map((name) => JSON.stringify(name)),
    unusual: unusualAmounts(planned),
    asked: planned.plan.asked.length,
    nodes: 2 * nodes + watched.nodes,
  };
}

function unusualAmounts({ plan }: PlannedQuestion): ReadonlySet<string> {
  const columns = plan.columns.filter(({ type }) => type.kind === 'amount' && type.decimals !== 2);
  return new Set(
    columns.map(({ quantity, indexes }) => quantity.name + indexes.map((index) => `[${indexText(index)}]`).join('')),
  );
}

/** What a decision said is no fact that a record has: `verlening.subsidie[2021]`. */
function isDecided({ decisions }: Analysis, fact: string): boolean {
  const [name = ''] = fact.split('[', 1);
  return decisions.has(name.slice(0, Math.max(name.lastIndexOf('.'), 0)));
}

function cannotBeAlone({ name: regulation }: Analysis, names: readonly string[]): Problem {
  return usageProblem('U403', { regulation, names: names.join(', ') }, { path: 'gevraagd' });
}

function overMore({ name: regulation }: Analysis, names: readonly string[], objects: readonly string[]): Problem {
  return usageProblem(
    'U402',
    { regulation, names: names.join(', '), objects: objects.join(', ') },
    { path: 'gevraagd' },
  );
}

/** The objects of which all things count together somewhere on the way: with one of each that would be something else. */
function countedOver({ plan }: PlannedQuestion): readonly string[] {
  const tables = new Set<number>();
  for (const { operation } of plan.nodes) if (operation.kind === 'aggregate') tables.add(operation.from);
  for (const { table } of plan.divisions) tables.add(table);
  return [...tables].flatMap((table) => plan.tables[table]?.entity ?? []);
}

/** Whether part of it has no operation. */
function rest({ plan }: PlannedQuestion): boolean {
  return plan.nodes.some(({ operation }) => operation.kind === 'reference');
}

interface Watched {
  /** Names of guarantees that a record can be held against. */
  readonly checked: readonly string[];
  readonly unchecked: readonly string[];
  readonly nodes: number;
}

/** The guarantees that read what is computed, as for a question about facts. */
function guaranteesOf(analysis: Analysis, question: Question, planned: PlannedQuestion): Watched {
  const computed = new Set(planned.plan.columns.map(({ quantity }) => quantity.name));
  const [checked, unchecked]: [string[], string[]] = [[], []];
  let nodes = 0;
  for (const { kind, name } of planned.analysis.quantities.values()) {
    if (kind !== 'guarantee' || question.names.includes(name)) continue;
    const made = plans.populations.plan(analysis, { ...question, names: [name] });
    // It is not of this year.
    if ('problems' in made) continue;
    const own = made.planned;
    nodes += own?.plan.nodes.length ?? 0;
    if (own === undefined) unchecked.push(name);
    else if (touches(own, name, computed)) (countedOver(own).length > 0 || rest(own) ? unchecked : checked).push(name);
  }
  return { checked, unchecked, nodes };
}

/** Whether a guarantee reads something of this; facts and numbers of the law count only where it reads nothing else. */
function touches({ plan }: PlannedQuestion, guarantee: string, computed: ReadonlySet<string>): boolean {
  const read = plan.columns
    .filter(({ quantity }) => quantity.name === guarantee)
    .flatMap(({ reads }) => reads.flatMap((at) => plan.columns[at]?.quantity ?? []));
  const derived = read.filter(isDerived);
  return (derived.length === 0 ? read : derived).some(({ name }) => computed.has(name));
}

function isDerived({ kind }: Quantity): boolean {
  return kind === 'rule' || kind === 'allocation' || kind === 'rest';
}
