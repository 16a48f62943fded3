import type { Problem } from '../../grammar/index.ts';
import { alike, askables } from '../analyse/askable.ts';
import { spanText } from '../analyse/families.ts';
import { nearestName } from '../analyse/near-names.ts';
import {
  type Analysis,
  type Binding,
  type Datum,
  type EntitySymbol,
  type Index,
  type Instance,
  type Need,
  type PeriodSymbol,
  periodDatum,
  type Quantity,
  type Question,
} from '../model.ts';
import { firstYear, lastYear } from '../value/limits.ts';
import {
  firstDayOfPeriod,
  lastDayOfPeriod,
  numbersInYear,
  periodOf,
  periodsOfUnit,
  periodText,
} from '../value/periods.ts';
import { askedInLife } from './asked-lives.ts';
import type { Run } from './context.ts';
import { questionProblem } from './faults.ts';
import { addedLater } from './later-years.ts';
import { whoTouchedName } from './law-history.ts';
import { everyState, homeOf, isAmended, isDelivered, quantityToday, stateFor, today } from './law-states.ts';
import { ownParts } from './own-parts.ts';
import { sortedKeys } from './sets.ts';

/** The values a question asks for, in the order in which they are answered. */
export interface Asked {
  readonly instances: readonly Instance[];
  /** What the names stand for, also where there is no thing to answer for. */
  readonly quantities: readonly Quantity[];
  /** Lists of things that were not delivered, so that it is not known what is asked for. */
  readonly lists: readonly Need[];
  readonly problems: readonly Problem[];
}

/**
 * Every value of the names asked for: names in the order of the question, then things by key, then years upwards and
 * values of kinds as declared.
 */
export function asked(run: Run, question: Question): Asked {
  const { analysis } = run;
  if (question.names.length === 0)
    return { instances: [], quantities: [], lists: [], problems: [questionProblem('R11', {})] };
  const problems: Problem[] = [];
  const lists: Need[] = [];
  const instances: Instance[] = [];
  const quantities: Quantity[] = [];
  for (const name of new Set(question.names)) {
    const quantity = analysis.quantities.get(name) ?? quantityToday(analysis, today(analysis, name));
    if (quantity === undefined) problems.push(unknownName(run, name));
    else if (quantity.type.kind === 'amount' && quantity.type.decimals === undefined && question.unrounded !== true)
      problems.push(questionProblem('R12', { name }));
    else quantities.push(quantity);
  }
  problems.push(...unknownThings(run, quantities, question));
  for (const quantity of quantities) {
    const forWhat = indexed(run, quantity, question);
    if ('code' in forWhat) problems.push(forWhat);
    else {
      const owners = ownersOf(run, quantity, question, lists);
      for (const { binding } of quantity.family) if (binding.kind === 'thing') needList(run, binding.of, lists);
      const isThere = ownParts(run, quantity);
      for (const owner of owners)
        for (const one of forWhat) {
          const instance = { ...one, ...(owner === undefined ? {} : { owner }) };
          if (isThere(instance)) instances.push(instance);
        }
    }
  }
  const there = askedInLife(run, instances, question);
  return { instances: there.instances, quantities, lists, problems: [...problems, ...there.problems] };
}

/** What is asked of each thing: without a year, each year as the law of that year has it. */
function indexed(run: Run, quantity: Quantity, { year, part }: Question): readonly Instance[] | Problem {
  const keysOf = (entity: EntitySymbol): readonly string[] => sortedKeys(run, today(run.analysis, entity.name));
  const tuples = indexTuples(quantity, year, part, keysOf);
  if ('code' in tuples) {
    const later = year === undefined || !isAmended(run.analysis) ? undefined : addedLater(run, quantity, year);
    return later ?? tuples;
  }
  const own = tuples.map((indexes) => ({ quantity, indexes }));
  const isOfYears = quantity.family.some(({ binding }) => binding.kind === 'year');
  if (year !== undefined || !isOfYears || isDelivered(quantity) || !isAmended(run.analysis)) return own;
  return everyState(run, quantity)
    .flatMap((one) => {
      const there = indexTuples(one, undefined, undefined, keysOf);
      return 'code' in there ? [] : there.map((indexes) => ({ quantity: one, indexes }));
    })
    .filter((instance) => homeOf(run, instance.quantity) === stateFor(run, instance))
    .sort(byIndexes);
}

/** In the order in which one text would have them: by the first index first, years upwards, values as declared. */
function byIndexes(one: Instance, other: Instance): number {
  for (const [at, datum] of one.indexes.entries()) {
    const beside = other.indexes[at];
    const binding = one.quantity.family[at]?.binding;
    if (datum.kind === 'year' && beside?.kind === 'year' && datum.year !== beside.year) return datum.year - beside.year;
    if (datum.kind !== 'enumeration' || beside?.kind !== 'enumeration' || binding?.kind !== 'enumeration') continue;
    const order = binding.of.declaration.values.map(({ name }) => name.text);
    if (datum.value !== beside.value) return order.indexOf(datum.value) - order.indexOf(beside.value);
  }
  return 0;
}

function unknownName(run: Run, name: string): Problem {
  const { analysis } = run;
  if (analysis.decisions.has(name)) return questionProblem('R81', { name });
  const related = whoTouchedName(analysis.law, name);
  if (related.length === 0) return questionProblem('R02', { name, suggestion: meant(analysis, name) });
  const lawOf = run.dates.lawOf === undefined ? '' : ` (${run.dates.lawOf})`;
  return questionProblem('R89', { name, regulation: analysis.name, lawOf }, { related });
}

/** What a name that does not exist may have meant, each with its label: the nearest name, and what shares words with it. */
function meant(analysis: Analysis, name: string): string {
  const all = askables(analysis);
  const near = nearestName(name, [...analysis.quantities.keys(), ...analysis.decisions.keys()]);
  const found = [...all.filter((one) => one.name === near), ...alike(all, name)];
  const shown = [...new Set(found.length === 0 ? all : found)]
    .slice(0, 4)
    .map((one) => `\`${one.name}\` “${one.label}”`);
  const more = found.length === 0 && all.length > shown.length ? ', …' : '';
  return shown.length === 0 ? '' : `: ${shown.join(', ')}${more}`;
}

/** Whether a list of things was not delivered; then it is needed. */
function needList({ facts, analysis }: Run, entity: EntitySymbol, lists: Need[]): boolean {
  if (facts.things.has(today(analysis, entity.name))) return false;
  if (!lists.some((need) => need.kind === 'list' && need.entity === entity)) lists.push({ kind: 'list', entity });
  return true;
}

function ownersOf(run: Run, quantity: Quantity, question: Question, lists: Need[]): readonly (string | undefined)[] {
  if (quantity.owner === undefined) return [undefined];
  const { entity } = quantity.owner;
  const name = today(run.analysis, entity.name);
  if (needList(run, entity, lists)) return [];
  const keys = sortedKeys(run, name);
  const wanted = question.of === undefined ? undefined : new Set(question.of);
  return wanted === undefined ? keys : keys.filter((key) => wanted.has(key));
}

/** Keys asked for that no entity of the asked values has. Where a list was not delivered, no key can be told wrong. */
function unknownThings(run: Run, quantities: readonly Quantity[], question: Question): readonly Problem[] {
  const entities = new Set<EntitySymbol>();
  for (const { owner } of quantities) if (owner !== undefined) entities.add(owner.entity);
  const lists = [...entities].map((entity) => run.facts.things.get(today(run.analysis, entity.name)));
  if (lists.length === 0 || lists.some((list) => list === undefined)) return [];
  const label = [...entities].map((entity) => entity.label).join(', ');
  return (question.of ?? [])
    .filter((key) => !lists.some((list) => list?.has(key)))
    .map((key) => {
      const keys = lists.flatMap((list) => [...(list?.keys() ?? [])]);
      return questionProblem('R08', { entity: label, key, suggestion: suggestion(key, keys) });
    });
}

/** The indexes for which a quantity exists in a year; things by key, as `keysOf` gives them. */
export function indexTuples(
  quantity: Quantity,
  year: number | undefined,
  part?: Question['part'],
  keysOf: (entity: EntitySymbol) => readonly string[] = () => [],
): readonly (readonly Datum[])[] | Problem {
  let tuples: readonly (readonly Datum[])[] = [[]];
  for (const index of quantity.family) {
    const values =
      index.binding.kind === 'year' ? yearsOf(quantity, index, year, part) : valuesOf(index.binding, keysOf);
    if ('code' in values) return values;
    tuples = tuples.flatMap((tuple) => values.map((value) => [...tuple, value]));
  }
  return tuples;
}

/** All that there are; of those of a year only these: its quarters or months, or the one of them that is asked for. */
function yearsOf(
  quantity: Quantity,
  { years, binding }: Index,
  year: number | undefined,
  part: Question['part'],
): readonly Datum[] | Problem {
  const of = binding.kind === 'year' ? binding.of : undefined;
  if (year === undefined && years === undefined) return questionProblem('R07', { name: quantity.name });
  const inYear = (part && numbersWithin(of, part)) ?? numbersInYear(of, year ?? firstYear);
  const wanted = year === undefined ? { from: inYear.from, through: numbersInYear(of, lastYear).through } : inYear;
  const all = new Set<number>();
  for (const { from, through } of years ?? [wanted])
    for (let at = Math.max(from, wanted.from); at <= Math.min(through, wanted.through); at++) all.add(at);
  if (all.size > 0 || year === undefined)
    return [...all].sort((left, right) => left - right).map((at) => periodDatum(of, at));
  const asked = part?.unit === undefined ? String(year) : periodText(part.unit, part.year);
  return questionProblem('R06', { name: quantity.name, year: asked, years: showYears(years ?? [], of) });
}

/** The months of a quarter, the quarter of a month; of an own period that is a year nothing, since it is asked by its number. */
function numbersWithin(
  of: PeriodSymbol | undefined,
  { unit, year }: NonNullable<Question['part']>,
): { readonly from: number; readonly through: number } | undefined {
  if (unit === undefined || of?.unit === undefined || of.unit === 'year') return undefined;
  const asked = periodsOfUnit(unit);
  const [first, last] = [firstDayOfPeriod(asked, year), lastDayOfPeriod(asked, year)];
  return first === undefined || last === undefined
    ? undefined
    : { from: periodOf(of, first), through: periodOf(of, last) };
}

function showYears(years: NonNullable<Index['years']>, of: PeriodSymbol | undefined): string {
  return years.map(({ from, through }) => spanText(from, through, of)).join(', ');
}

function valuesOf(binding: Binding, keysOf: (entity: EntitySymbol) => readonly string[]): readonly Datum[] {
  if (binding.kind === 'thing')
    return keysOf(binding.of).map((key) => ({ kind: 'thing', entity: binding.of.name, key }));
  if (binding.kind === 'year') return [];
  return binding.of.declaration.values.map(({ name }) => ({
    kind: 'enumeration',
    of: binding.of.name,
    value: name.text,
  }));
}

/** The name that is nearest; else, if so asked, the first names there are. */
export function suggestion(written: string, known: readonly string[], atMost = 0): string {
  const near = nearestName(written, known);
  if (near !== undefined) return ` (\`${near}\`?)`;
  const first = known.slice(0, atMost).map((name) => `\`${name}\``);
  if (first.length === 0) return '';
  return `: ${first.join(', ')}${known.length > atMost ? ', …' : ''}`;
}
