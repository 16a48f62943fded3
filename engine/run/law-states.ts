import {
  type Analysis,
  type AnswerLaw,
  type Datum,
  type EntitySymbol,
  type Instance,
  instanceKey,
  type KindSymbol,
  type LawState,
  type Moment,
  type Quantity,
  type UsedLaw,
} from '../model.ts';
import { headOf } from '../reuse/file-set.ts';
import { lastDayOfPeriod, periodText, yearOfNumber } from '../value/periods.ts';
import type { Counterpart, Period, Run } from './context.ts';
import { byCodeUnits } from './order.ts';
import { isOutsideYears } from './outside-years.ts';

/** Why a value cannot be read in the law of its own year. */
export interface NotThere {
  readonly notThere: 'missing' | 'otherShape' | 'unsound';
  readonly name: string;
  readonly period: Period;
  readonly state: LawState;
  readonly lawOf: string;
}

/** What is known of the state that counts at a moment; the analysis itself where there is no other. */
export function analysisAt(analysis: Analysis, moment: Moment): Analysis {
  if (!isAmended(analysis)) return analysis;
  const state = analysis.law.state(moment);
  return state === analysis.state ? analysis : state.analysis;
}

/** The texts whose rules and parameters were read for each year, and that of what was asked without a year. */
export function lawUsed(run: Run, asked: readonly Instance[], year: number | undefined): AnswerLaw {
  const { state } = run.analysis;
  const own: UsedLaw = { ...present('year', year), ...present('lawOf', run.dates.lawOf), state };
  if (!isAmended(run.analysis)) return { state, exact: run.exact, used: [own] };
  const ownKey = year === undefined ? '' : periodKey(year, undefined);
  const used = new Map<string, UsedLaw>();
  for (const { instance } of run.applications.values()) {
    if (isDelivered(instance.quantity)) continue;
    const period = periodOf(instance);
    if (period === undefined) continue;
    const key = keyOfPeriod(period);
    if (!used.has(key)) used.set(key, usedIn(run, period));
  }
  if (used.size === 0 || asked.some((instance) => !isDelivered(instance.quantity) && periodOf(instance) === undefined))
    used.set(ownKey, own);
  const byTime = [...used].sort(([one], [other]) => byCodeUnits(one, other)).map(([, law]) => law);
  return { state, exact: run.exact, used: byTime };
}

function usedIn(run: Run, period: Period): UsedLaw {
  const { lawOf, year, period: name, part } = momentOf(run, period);
  const of = { ...present('year', year), ...present('period', name), ...present('part', part) };
  return { ...of, ...present('lawOf', lawOf), state: stateOf(run, period) };
}

/** Whether there is more than one text in which something could be read. */
export function isAmended(analysis: Analysis): boolean {
  return analysis.law.amendments.length > 0;
}

/**
 * The period that a value is of: that of its first index that counts years. A period that receives part of a pot is none: a
 * payment schedule is one division, under one law.
 */
export function periodOf({ quantity, indexes }: Instance): Period | undefined {
  for (const [at, index] of quantity.family.entries()) {
    const datum: Datum | undefined = indexes[at];
    if (at < (quantity.division?.receiving ?? 0)) continue;
    if (index.binding.kind !== 'year' || datum?.kind !== 'year') continue;
    const { of } = index.binding;
    return { year: datum.year, ...(of === undefined ? {} : { of }) };
  }
  return undefined;
}

/** What a change may name it by: the year with the period that counts it, or the quarter or month of a year. */
export function namesOf({ year, of }: Period): Pick<Moment, 'year' | 'period' | 'part'> {
  if (of === undefined || of.unit === 'year') return { year, ...present('period', of?.name) };
  return { year: yearOfNumber(of, year), part: periodText(of.unit, year) };
}

/** The law of a period: by default the text of its last day, with what later amendments say of it by name. */
export function momentOf(run: Pick<Run, 'dates' | 'exact'>, period: Period): Moment {
  const { knownOn, lawOf, inForceBy } = run.dates;
  return {
    ...present('lawOf', run.exact && lawOf !== undefined ? lawOf : lastDayOfPeriod(period.of, period.year)),
    ...present('knownOn', knownOn),
    ...present('inForceBy', inForceBy),
    ...namesOf(period),
    exact: run.exact,
  };
}

/** The state of the law that counts for a period, taken note of as one that was used. */
export function stateOf(run: Run, period: Period): LawState {
  const key = keyOfPeriod(period);
  const known = run.states.get(key);
  if (known !== undefined) return known;
  const state = run.analysis.law.state(momentOf(run, period));
  enterState(run, state, key);
  return state;
}

/** Takes note of the law that counts for a period, by its key. */
export function enterState(run: Run, state: LawState, key: string | undefined): void {
  if (key !== undefined) run.states.set(key, state);
  if (state === run.analysis.state) return;
  for (const quantity of state.analysis.quantities.values()) run.homes.set(quantity, state);
}

/** The key of the period a text was used for; absent where that has none. */
export function keyOfUsed({ year, period, part }: UsedLaw): string | undefined {
  return part ?? (year === undefined ? undefined : periodKey(year, period));
}

function keyOfPeriod(period: Period): string {
  const { year, period: name, part } = namesOf(period);
  return part ?? periodKey(year ?? period.year, name);
}

function periodKey(year: number, period: string | undefined): string {
  return period === undefined ? String(year) : `${year} ${period}`;
}

/** The state that a quantity belongs to. */
export function homeOf(run: Run, quantity: Quantity): LawState {
  return run.homes.get(quantity) ?? run.analysis.state;
}

/** What is known of the state that a quantity belongs to. */
export function analysisOf(run: Run, quantity: Quantity): Analysis {
  return run.homes.get(quantity)?.analysis ?? run.analysis;
}

/**
 * A text that identifies an instance within a run. A value without a year that is read under the law of another year than
 * the question's is another value; so is a fact of another law's that is not the same in the question's (`inOwnState`).
 */
export function keyIn(run: Run, { quantity, owner, indexes }: Instance): string {
  const key = instanceKey(quantity.name, owner, indexes);
  const home = run.homes.get(quantity);
  if (home === undefined) return key;
  if (!isDelivered(quantity) && periodOf({ quantity, indexes }) !== undefined) return key;
  return `${key}@${home.key}`;
}

/** The same for a pot that is divided once for all: of who divides, if anybody does, for the indexes that do not receive. */
export function divisionKey(run: Run, { quantity, owner, indexes }: Instance): string {
  const key = instanceKey(quantity.name, owner, indexes);
  const home = run.homes.get(quantity);
  return home === undefined ? key : `${key}@${home.key}`;
}

/** The key of a fact in what was delivered: by the name it has today. */
export function factKey(analysis: Analysis, { quantity, owner, indexes }: Instance): string {
  return instanceKey(today(analysis, quantity.name), owner, indexes);
}

/** Today's name of something of any state; facts and values bear it, whatever the law called them then. */
export function today({ law }: Analysis, name: string): string {
  return law.currentName(name);
}

/**
 * The instance as it is to be computed: of a year, under that year's own law; without one, under the law of who reads
 * it. Facts are the same under every law.
 */
export function inOwnState(run: Run, wanted: Instance): Instance | NotThere {
  if (!isAmended(run.analysis)) return wanted;
  const { quantity } = wanted;
  if (isDelivered(quantity)) return delivered(run, wanted);
  const period = periodOf(wanted);
  if (period === undefined) return wanted;
  const state = stateOf(run, period);
  if (state === homeOf(run, quantity)) return wanted;
  const lawOf = momentOf(run, period).lawOf ?? '';
  const missing = { name: quantity.name, period, state, lawOf };
  if (!state.analysis.sound) return { ...missing, notThere: 'unsound' };
  const { there, sameShape } = counterpart(run, quantity, state);
  // A value that the reader's own text limits to other years is absent in this one, as it is without amendments.
  if (there === undefined) return isOutsideYears(wanted) ? wanted : { ...missing, notThere: 'missing' };
  return sameShape ? { ...wanted, quantity: there } : { ...missing, notThere: 'otherShape' };
}

/** What a year lies before, where nobody knows what the law of that year said. */
export function olderThanText(
  run: Run,
  instance: Instance,
): { readonly date: string; readonly oldest: string } | undefined {
  const { quantity } = instance;
  const oldest = headOf(analysisOf(run, quantity).modules, quantity.module)?.stateOf?.iso;
  if (oldest === undefined || run.exact || isDelivered(quantity)) return undefined;
  const period = periodOf(instance);
  const date = period === undefined ? undefined : momentOf(run, period).lawOf;
  return date === undefined || date >= oldest ? undefined : { date, oldest };
}

/** A fact as the text of the question has it, where it is there; all readers then mean one and the same. */
function delivered(run: Run, wanted: Instance): Instance {
  const { quantity } = wanted;
  if (homeOf(run, quantity) === run.analysis.state || isRuled(quantity)) return wanted;
  const { there, sameShape } = counterpart(run, quantity, run.analysis.state);
  if (there === undefined || !sameShape || isRuled(there) || !isDelivered(there)) return wanted;
  return { ...wanted, quantity: there };
}

/** The state under whose law an instance is computed. */
export function stateFor(run: Run, instance: Instance): LawState {
  const period = isDelivered(instance.quantity) ? undefined : periodOf(instance);
  return period === undefined ? homeOf(run, instance.quantity) : stateOf(run, period);
}

/** A quantity as each state has it that a year can lead to, its own first; each state takes note of as its home. */
export function everyState(run: Run, quantity: Quantity): readonly Quantity[] {
  const found = [quantity];
  for (const { state } of run.analysis.law.reachable()) {
    const { there, sameShape } = counterpart(run, quantity, state);
    if (there === undefined || !sameShape || found.includes(there)) continue;
    found.push(there);
    if (state !== run.analysis.state) run.homes.set(there, state);
  }
  return found;
}

/** What bears the same name in another state, or the name it was given since or had before. */
function counterpart(run: Run, quantity: Quantity, state: LawState): Counterpart {
  const byState = run.counterparts.get(quantity) ?? new Map<LawState, Counterpart>();
  run.counterparts.set(quantity, byState);
  const known = byState.get(state);
  if (known !== undefined) return known;
  // The question's own state may be read together with an example, in a tree of its own.
  const analysis = state === run.analysis.state ? run.analysis : state.analysis;
  const there = quantityToday(analysis, today(analysis, quantity.name));
  const sameShape = there !== undefined && shapeOf(analysis, there) === shapeOf(analysis, quantity);
  const found: Counterpart = { sameShape, ...present('there', there) };
  byState.set(state, found);
  return found;
}

/** What is called so today, in a state in which it may have had another name. */
export function quantityToday(analysis: Analysis, name: string): Quantity | undefined {
  const same = analysis.quantities.get(name);
  if (same !== undefined && today(analysis, same.name) === name) return same;
  for (const quantity of analysis.quantities.values()) if (today(analysis, quantity.name) === name) return quantity;
  return undefined;
}

/** The object that is called so today. */
export function entityToday({ entities, law }: Analysis, name: string): EntitySymbol | undefined {
  const same = entities.get(name);
  if (same !== undefined || law.amendments.length === 0) return same;
  return [...entities.values()].find((entity) => law.currentName(entity.name) === name);
}

/** The soort that is called so today. */
export function kindToday({ kinds, law }: Analysis, name: string): KindSymbol | undefined {
  const same = kinds.get(name);
  if (same !== undefined || law.amendments.length === 0) return same;
  return [...kinds.values()].find((kind) => law.currentName(kind.name) === name);
}

/** Of whom, for what, and which kind of value: what a reader counts on. */
function shapeOf(analysis: Analysis, { owner, family, type }: Quantity): string {
  const indexes = family.map(({ binding }) => today(analysis, binding.of?.name ?? 'jaar'));
  const of = type.kind === 'enumeration' || type.kind === 'thing' ? today(analysis, type.of.name) : '';
  const whose = owner === undefined ? '' : today(analysis, owner.entity.name);
  return JSON.stringify([whose, indexes, type.kind, of]);
}

/** Facts, judgements and recorded decisions come from outside, whatever the law said then. */
export function isDelivered({ kind }: Quantity): boolean {
  return kind === 'input' || kind === 'judgement' || kind === 'decided';
}

/** Whether the law says more of a fact than what it is: what silence means, what a merger does, what is earlier. That may differ by year. */
function isRuled({ declaration }: Quantity): boolean {
  if (declaration.kind === 'judgement') return declaration.silence !== undefined;
  if (declaration.kind !== 'input') return false;
  return [declaration.silence, declaration.onMerger, declaration.earlierBy].some((clause) => clause !== undefined);
}

/** A member of an object that is there only when it has a value. */
function present<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]: V });
}
