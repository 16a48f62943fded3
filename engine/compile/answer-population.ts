/** A question answered over a large population, by columns; see `docs/cli.md`. */
import type { Problem } from '../../grammar/index.ts';
import type { CsvDialect } from '../facts/csv-cell.ts';
import type {
  Analysis,
  Answer,
  Datum,
  EntitySymbol,
  Instance,
  Marks,
  Quantity,
  Question,
  QuestionDates,
  Result,
} from '../model.ts';
import { isOpen, type Population, type ThingTable } from '../population/population.ts';
import { type PopulationReading, readPopulation, type Source } from '../population/read-csv-columns.ts';
import { suggestion } from '../run/asked.ts';
import { datesOf, periodAsked } from '../run/dates.ts';
import { askedAsGiven } from '../run/decide.ts';
import { beginQuestion, evaluate } from '../run/evaluate.ts';
import { questionProblem } from '../run/faults.ts';
import { today } from '../run/law-states.ts';
import { runLimits } from '../run/limits.ts';
import { mergeMarks, noMarks } from '../run/marks.ts';
import { absent, known } from '../run/results.ts';
import { settledInstance } from '../run/run.ts';
import { Unplanned } from './draft.ts';
import { evaluatePlanned, isPlannable } from './evaluate-planned.ts';
import type { PlannedColumn } from './ir.ts';
import type { Computed, ReferenceAnswers } from './make.ts';
import { type PlannedQuestion, planQuestion } from './plan-question.ts';

export type { PopulationReading, Source } from '../population/read-csv-columns.ts';

/** A question about everybody, made ready; without a plan where nothing of it can be computed by columns. */
export interface PopulationPlan {
  readonly analysis: Analysis;
  readonly question: Question;
  readonly planned?: PlannedQuestion;
}

/** One value that was asked; `open`: not known or a fault, and too much to find out here which. */
export interface PopulationValue extends Instance {
  readonly result: Result | { readonly kind: 'open' };
}

export interface PopulationAnswer {
  /** In the order of `evaluate`; each is made when it is come to. */
  readonly values: () => Iterable<PopulationValue>;
  /** How many values there are. */
  readonly count: number;
  /** How many of them no column gave: these went to the reference evaluator, or are told as open. */
  readonly delegated: number;
  /** Whether columns were computed at all; else everything went one by one. */
  readonly byColumns: boolean;
  /** The most that any of the values rests on; absent where that cannot be said. */
  readonly marks?: Marks;
  /** Some fact is only provisional. */
  readonly provisional: boolean;
  readonly dates: QuestionDates;
  /** Of what went one by one: what is still needed. */
  readonly needs: Answer['needs'];
}

/** Things up to so many in all: what is open is then asked of the reference evaluator, which goes through all of them. */
const mostAsked = 20_000;

/** Plans a question without facts; `of` is looked at when these are there. Problems where the question cannot be answered. */
export function planPopulation(
  analysis: Analysis,
  question: Question,
): PopulationPlan | { readonly problems: readonly Problem[] } {
  const { of: _, ...everybody } = question;
  const { names } = askedAsGiven(analysis, question);
  try {
    const planned = planQuestion(analysis, { ...everybody, names }, runLimits, { keep: false });
    if ('problems' in planned) return planned;
    const perThing = planned.plan.asked.some(({ indexes }) => indexes.some(({ kind }) => kind === 'thing'));
    return { analysis, question: { ...question, names }, ...(perThing ? {} : { planned }) };
  } catch (error) {
    if (error instanceof Unplanned) return { analysis, question: { ...question, names } };
    throw error;
  }
}

/**
 * Reads what the plan needs. Where facts were recorded after all that the plan knows of, it is made anew for that day: the one
 * that comes back is to be used.
 */
export function populationRead(
  plan: PopulationPlan,
  sources: readonly Source[],
  dialect: CsvDialect,
): PopulationReading & { readonly plan: PopulationPlan } {
  const { analysis, question, planned } = plan;
  const reading = readPopulation(sources, dialect, analysis, planned?.plan.inputs ?? [], planned?.dates ?? {});
  if (reading.population === undefined || planned === undefined) return { ...reading, plan };
  const { origin, facts } = reading.population;
  const { knownOn } = datesOf(origin?.others ?? facts(), question, analysis.law, periodAsked(analysis, question)).dates;
  if (knownOn === undefined || knownOn === planned.dates.knownOn) return { ...reading, plan };
  const again = planPopulation(analysis, { ...question, knownOn });
  return 'problems' in again ? { ...reading, plan } : populationRead(again, sources, dialect);
}

/** Computes everything; `run` lets another way be taken than in this thread. Problems where the question does not fit the facts. */
export function answerPopulation(
  { analysis, question, planned }: PopulationPlan,
  population: Population,
  run: (planned: PlannedQuestion, reference: ReferenceAnswers) => Computed = ({ program }, reference) =>
    program.run(population, reference),
): PopulationAnswer | { readonly problems: readonly Problem[] } {
  if (planned === undefined || !isPlannable(planned.plan, population)) return oneByOne(analysis, question, population);
  const groups = byQuantity(planned, question, population);
  if (groups === undefined) return oneByOne(analysis, question, population);
  const problems = unknownKeys(planned, question, population);
  if (problems.length > 0) return { problems };
  const settle = referenceWhenAsked(analysis, question, population, planned);
  const computed = run(planned, {
    value: (quantity, indexes, owner) => settle({ quantity, indexes, ...(owner === undefined ? {} : { owner }) }),
  });
  let things = 0;
  for (const { count } of population.tables.values()) things += count;
  let [count, delegated] = [0, 0];
  for (const { columns, rows } of groups)
    for (const { node } of columns) {
      count += rows.length;
      const { states, clean } = computed.columnOf(node);
      if (!clean) for (const row of rows) if (states[row] === isOpen) delegated += 1;
    }
  const marks = planned.plan.asked.map((column) => column.marks);
  return {
    values: () => valuesOf(groups, population, computed, things > mostAsked ? undefined : settle),
    count,
    delegated,
    byColumns: true,
    ...(marks.includes(undefined)
      ? {}
      : { marks: marks.reduce<Marks>((all, one) => mergeMarks(all, one ?? noMarks), noMarks) }),
    provisional: isProvisional(population),
    dates: planned.dates,
    needs: [],
  };
}

/** By the reference evaluator, or by a plan for just these things. */
function oneByOne(
  analysis: Analysis,
  question: Question,
  population: Population,
): PopulationAnswer | { readonly problems: readonly Problem[] } {
  const facts = population.facts();
  const asked = { ...question, unwatched: true } as const;
  const { values, problems, delegated } = evaluatePlanned(analysis, facts, asked);
  if (problems.length > 0) return { problems };
  const { dates } = datesOf(facts, question, analysis.law, periodAsked(analysis, question));
  const marks = values.reduce<Marks>((all, { result }) => mergeMarks(all, result.marks), noMarks);
  return {
    values: () => values.map(({ instance, result }) => ({ ...instance, result })),
    ...{ count: values.length, delegated, byColumns: delegated < values.length },
    ...{ marks, provisional: isProvisional(population), dates },
    needs: values.length > 0 ? [] : evaluate(analysis, facts, asked).needs,
  };
}

function isProvisional({ origin, facts }: Population): boolean {
  for (const recordings of (origin?.others ?? facts()).values.values())
    if (recordings.some(({ assumed }) => assumed)) return true;
  return false;
}

/** Begun when first asked: most questions over many things need no reference at all. */
function referenceWhenAsked(
  analysis: Analysis,
  question: Question,
  population: Population,
  { homes, dates: { knownOn } }: PlannedQuestion,
): (instance: Instance) => Result {
  let settle: ((instance: Instance) => Result) | undefined;
  const begin = (): ((instance: Instance) => Result) => {
    // Else every fact would be looked at for the day on which the last was recorded.
    const asked = knownOn === undefined ? question : { ...question, knownOn };
    const begun = beginQuestion(analysis, population.facts(), asked, runLimits);
    if ('problems' in begun) throw new Error(`the plan answers what cannot be asked: ${begun.problems[0]?.code}`);
    for (const [quantity, state] of homes) begun.run.homes.set(quantity, state);
    return (instance) => settledInstance(begun.run, instance);
  };
  return (instance) => {
    settle ??= begin();
    return settle(instance);
  };
}

/** What was asked of one quantity, and of which rows. */
interface Group {
  readonly quantity: Quantity;
  readonly entity: string | undefined;
  readonly columns: readonly PlannedColumn[];
  readonly rows: ArrayLike<number> & Iterable<number>;
}

/** Undefined where a column does not stand on the table of the things that it is asked of. */
function byQuantity(
  { plan, analysis }: PlannedQuestion,
  { of }: Question,
  population: Population,
): readonly Group[] | undefined {
  const groups = new Map<string, { quantity: Quantity; columns: PlannedColumn[] }>();
  for (const column of plan.asked) {
    const { name, owner } = column.quantity;
    const entity = plan.tables[plan.nodes[column.node]?.table ?? -1]?.entity;
    if (entity !== (owner && today(analysis, owner.entity.name))) return undefined;
    // Under several texts of the law a quantity of one name is several; its values stand together.
    const own = groups.get(name) ?? { quantity: column.quantity, columns: [] };
    groups.set(name, own);
    own.columns.push(column);
  }
  return [...groups.values()].map(({ quantity, columns }) => {
    const entity = quantity.owner && today(analysis, quantity.owner.entity.name);
    const table = entity === undefined ? undefined : population.tables.get(entity);
    return { quantity, entity, columns, rows: rowsOf(table, of) };
  });
}

function rowsOf(table: ThingTable | undefined, of: readonly string[] | undefined): Group['rows'] {
  if (table === undefined) return [0];
  if (of === undefined) return Int32Array.from({ length: table.count }, (_, row) => row);
  return Int32Array.from(new Set(of.map((key) => table.rowOf(key)).filter((row) => row >= 0))).sort();
}

function* valuesOf(
  groups: readonly Group[],
  population: Population,
  computed: Computed,
  settle: ((instance: Instance) => Result) | undefined,
): Generator<PopulationValue, undefined> {
  for (const { entity, columns, rows } of groups) {
    const table = entity === undefined ? undefined : population.tables.get(entity);
    for (const row of rows)
      for (const column of columns) {
        const { quantity, indexes } = column;
        const instance: Instance = { quantity, indexes, ...(table === undefined ? {} : { owner: table.keyOf(row) }) };
        yield { ...instance, result: resultOf(instance, computed.resultAt(column, row), settle) };
      }
  }
  return undefined;
}

function resultOf(
  instance: Instance,
  found: Datum | 'absent' | 'open',
  settle: ((instance: Instance) => Result) | undefined,
): PopulationValue['result'] {
  if (found === 'open') return settle === undefined ? { kind: 'open' } : settle(instance);
  return found === 'absent' ? absent() : known(found);
}

/** Keys asked for that no thing has that was asked about, as `asked` tells them. */
function unknownKeys(
  { plan, analysis }: PlannedQuestion,
  { of }: Question,
  population: Population,
): readonly Problem[] {
  const entities = new Set<EntitySymbol>();
  for (const { quantity } of plan.asked) if (quantity.owner !== undefined) entities.add(quantity.owner.entity);
  const tables = [...entities].flatMap(({ name }) => population.tables.get(today(analysis, name)) ?? []);
  if (of === undefined || tables.length === 0) return [];
  const label = [...entities].map((entity) => entity.label).join(', ');
  return of
    .filter((key) => tables.every((table) => table.rowOf(key) < 0))
    .map((key) => questionProblem('R08', { entity: label, key, suggestion: suggestion(key, nearest(key, tables)) }));
}

/** Of many keys those that begin alike: only these are looked through for one that was meant. */
function nearest(key: string, tables: readonly ThingTable[]): readonly string[] {
  return tables.flatMap(({ count, keyOf }) => {
    const keys: string[] = [];
    for (let row = 0; row < count; row += 1) {
      const known = keyOf(row);
      if (count <= mostAsked || known[0] === key[0]) keys.push(known);
    }
    return keys;
  });
}
