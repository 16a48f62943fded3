/** Values as a trace has them, and how the text of the law finds them there. */
import type { Condition } from '../../grammar/index.ts';
import type { Trace, TraceDatum, TraceNode, TraceThings, TraceValue } from '../explain/model-trace.ts';
import * as m from '../model.ts';
import * as n from './arithmetic.ts';
import type { reasons } from './reasons.ts';

/** Known, absent, not known yet, or impossible to compute. */
export type Val = m.Datum | { readonly kind: 'absent' | 'open' } | { readonly kind: 'fault'; readonly code: string };

/** Thrown for what the verifier cannot say anything about. */
export class Unchecked {
  readonly why: keyof typeof reasons;
  constructor(why: keyof typeof reasons) {
    this.why = why;
  }
}

/** Thrown where the trace lacks what is read. */
export class Missing {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}

export interface World {
  readonly trace: Trace;
  /** The text in which the question was asked. */
  readonly main: m.Analysis;
  readonly states: ReadonlyMap<string, m.Analysis>;
  readonly nodes: ReadonlyMap<string, { readonly node: TraceNode; readonly val: Val }>;
  readonly things: ReadonlyMap<string, ReadonlyMap<string, TraceThings['things'][number]>>;
}

/** Where an expression is computed again. */
export interface Env {
  readonly world: World;
  readonly text: m.Analysis;
  readonly inst: m.Instance;
  readonly scope: ReadonlyMap<m.Binding, m.Datum>;
  readonly reads: Set<string>;
  readonly conditions: Map<Condition, { readonly val: Val; readonly reads: ReadonlySet<string> } | 'several'>;
  /** Every value met on the way, as text. */
  readonly met: Set<string>;
  /** Inside an exception: what its own value would be without it. */
  readonly own?: (wanted: m.Instance) => Val | undefined;
}

export const absent: Val = { kind: 'absent' };
export const open: Val = { kind: 'open' };
export const fault = (code: string): Val => ({ kind: 'fault', code });
export const num = (value: n.Q): Val => ({ kind: 'number', value });
export const yes = (value: boolean): Val => ({ kind: 'yesNo', value });
export const isYes = (val: Val): boolean => val.kind === 'yesNo' && val.value;
export const isNo = (val: Val): boolean => val.kind === 'yesNo' && !val.value;
export const isUndecided = ({ kind }: Val): boolean => kind === 'open' || kind === 'fault';
export const isDatum = (val: Val): val is m.Datum => val.kind !== 'absent' && !isUndecided(val);
export const present = (val: Val): Val => (val.kind === 'absent' ? fault('R22') : val);

/** Of operands that are all needed a fault stays one; where each may decide alone, what is open goes before it. */
export const spoiled = (vals: readonly Val[]): Val | undefined =>
  vals.find(({ kind }) => kind === 'fault') ?? vals.find(({ kind }) => kind === 'open');
export const undecided = (vals: readonly Val[]): Val | undefined =>
  vals.find(({ kind }) => kind === 'open') ?? spoiled(vals);
export const strict = (vals: readonly Val[], compute: (data: readonly m.Datum[]) => Val | undefined): Val =>
  spoiled(vals.map(present)) ?? compute(vals.filter(isDatum)) ?? fault('R33');

export const truth = (val: Val): Val =>
  isUndecided(val) || val.kind === 'yesNo' ? val : fault(val.kind === 'absent' ? 'R22' : 'R33');
export const inverted = (val: Val): Val => (val.kind === 'yesNo' ? yes(!val.value) : truth(val));
export const both = (vals: readonly Val[]): Val => vals.find(isNo) ?? undecided(vals.map(truth)) ?? yes(true);
export const either = (vals: readonly Val[]): Val => vals.find(isYes) ?? undecided(vals.map(truth)) ?? yes(false);

/** One of these, nobody knows which as long as something is doubtful. */
export function anyOf([first = open, ...others]: readonly Val[], doubtful: readonly Val[]): Val {
  if (doubtful.length === 0 || (!isUndecided(first) && others.every((other) => same(first, other)))) return first;
  return undecided([...doubtful, first, ...others]) ?? open;
}

export function numberOf(val: Val | undefined): n.Q | undefined {
  return val?.kind === 'number' ? val.value : val?.kind === 'year' ? n.q(BigInt(val.year)) : undefined;
}

/** A text that two values share only if they are the same; a year is the number it is written as. */
export function textOf(val: Val): string {
  const number = numberOf(val);
  return number === undefined ? JSON.stringify(Object.entries(val).sort()) : n.numberText(number);
}

export const same = (a: Val, b: Val): boolean => textOf(a) === textOf(b);
export const today = ({ law }: m.Analysis, name: string): string => law.currentName(name);

/** The values of a kind as the text lists them, by its name of today. */
export function valuesOf(text: m.Analysis, name: string): readonly string[] {
  const kind = [...text.kinds.values()].find((one) => today(text, one.name) === name);
  return kind?.declaration.values.map((one) => one.name.text) ?? [];
}

/** Below, equal or above 0; undefined where the two have no order. */
export function compared(a: m.Datum, b: m.Datum, text: m.Analysis): number | undefined {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== undefined && right !== undefined) return n.order(left, right);
  if (a.kind === 'date' && b.kind === 'date') return a.iso < b.iso ? -1 : Number(a.iso !== b.iso);
  if (a.kind === 'duration') throw new Unchecked('durations');
  if (a.kind !== 'enumeration' || b.kind !== 'enumeration' || a.of !== b.of) return undefined;
  return valuesOf(text, a.of).indexOf(a.value) - valuesOf(text, b.of).indexOf(b.value);
}

/** A known zero decides. */
export function product(pair: readonly Val[]): Val {
  if (pair.some((val) => numberOf(val)?.numerator === 0n)) return num(n.none);
  const compute = (data: readonly Val[]): Val => {
    const [x, y] = data.map(numberOf);
    if (x === undefined || y === undefined) throw new Unchecked('durations');
    return num(n.times(x, y));
  };
  return undecided(pair.map(present)) ?? strict(pair, compute);
}

export function rounded(value: n.Q | undefined, step: n.Q | undefined, direction: Parameters<typeof n.toStep>[2]) {
  if (value === undefined || step === undefined) return undefined;
  return n.order(step, n.none) > 0 ? num(n.toStep(value, step, direction)) : fault('R31');
}

export function outermost(
  [first, ...others]: readonly m.Datum[],
  which: 'highest' | 'lowest',
  text: m.Analysis,
): Val | undefined {
  return others.reduce<m.Datum | undefined>((best, one) => {
    const sign = best && compared(one, best, text);
    return sign === undefined ? undefined : (which === 'highest' ? sign > 0 : sign < 0) ? one : best;
  }, first);
}

// ── reading ──────────────────────────────────────────────────────────────────────────────────────

export const isDelivered = ({ kind }: m.Quantity): boolean => ['input', 'judgement', 'decided'].includes(kind);
export const keyOf = ({ quantity, owner, indexes }: m.Instance): string => m.instanceKey(quantity.name, owner, indexes);

/** The first period that a value is for, apart from those that receive. */
function periodOf({ quantity, indexes }: m.Instance): readonly [n.Form, number] | undefined {
  return quantity.family.flatMap(({ binding }, at) => {
    const datum = at < (quantity.division?.receiving ?? 0) ? undefined : indexes[at];
    return binding.kind === 'year' && datum?.kind === 'year' ? [[binding.of, datum.year] as const] : [];
  })[0];
}

type Given = { readonly [K in 'lawOf' | 'knownOn' | 'inForceBy' | 'part' | 'period']?: string | undefined };

export function textAt(analysis: m.Analysis, given: Given & { year?: number | undefined; exact: boolean }): m.Analysis {
  const moment = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const state = analysis.law.state({ ...moment, exact: given.exact });
  return state === analysis.state ? analysis : state.analysis;
}

/** The text that counts for a period: that of its last day, unless the question names a day. */
function textFor({ trace: { question }, main }: World, [form, number]: readonly [n.Form, number]): m.Analysis {
  const { lawOf, knownOn, inForceBy, exact } = question;
  const part = n.perYear(form) > 1 ? { part: m.indexText(m.periodDatum(form, number)) } : form && { period: form.name };
  const on = exact && lawOf !== undefined ? lawOf : n.lastDay(form, number);
  return textAt(main, { year: Math.floor(number / n.perYear(form)), ...part, lawOf: on, knownOn, inForceBy, exact });
}

export const named = (text: m.Analysis, name: string): m.Quantity | undefined =>
  [...text.quantities.values()].find((one) => today(text, one.name) === name);

const isRuled = ({ declaration: one }: m.Quantity): boolean =>
  ('silence' in one ? one.silence : undefined) !== undefined ||
  (one.kind === 'input' && (one.onMerger ?? one.earlierBy) !== undefined);

/** Under which text a value is computed for who reads it, and its id. */
export function located(world: World, wanted: m.Instance, home: m.Analysis) {
  const name = today(home, wanted.quantity.name);
  const there = isDelivered(wanted.quantity) && home !== world.main ? named(world.main, name) : undefined;
  // A fact is one and the same under every text, unless a text says more of it than what it is.
  if (there?.kind === wanted.quantity.kind && !isRuled(there) && !isRuled(wanted.quantity)) {
    const inst = { ...wanted, quantity: there };
    if (world.nodes.has(keyOf(inst))) return { inst, text: world.main, id: keyOf(inst) };
  }
  const period = isDelivered(wanted.quantity) ? undefined : periodOf(wanted);
  const text = period === undefined ? home : textFor(world, period);
  const quantity = text === home ? wanted.quantity : named(text, name);
  if (quantity === undefined && !isOutside(wanted)) throw new Unchecked('bound');
  const inst = { ...wanted, quantity: quantity ?? wanted.quantity };
  const mark = text === world.main || period !== undefined || quantity?.kind === 'decided' ? '' : `@${text.state.key}`;
  return { inst, text: quantity === undefined ? home : text, id: keyOf(inst) + mark };
}

export function isOutside({ quantity, indexes }: m.Instance): boolean {
  if (quantity.kind === 'input' || quantity.kind === 'judgement') return false;
  return quantity.family.some(({ binding, years }, at) => {
    const datum = indexes[at];
    if (binding.kind !== 'year' || datum?.kind !== 'year') return false;
    if (years === undefined) return n.firstDay(undefined, Math.floor(datum.year / n.perYear(binding.of))) === undefined;
    return !years.some(({ from, through }) => from <= datum.year && datum.year <= through);
  });
}

/** Who is there, and what a fact of one that others merged into is, depends on the day; that is not computed again. */
export function withoutLives({ world, text }: Env, entity: m.EntitySymbol): void {
  for (const thing of world.things.get(today(text, entity.name))?.values() ?? [])
    if (thing.from !== undefined || thing.until !== undefined) throw new Unchecked('lives');
}

/** The value that the trace has of something, taken note of as read. */
export function read(env: Env, wanted: m.Instance): Val {
  const { inst, id } = located(env.world, wanted, env.text);
  const own = env.own?.(inst);
  if (own !== undefined) return own;
  const { declaration, owner } = inst.quantity;
  if (declaration.kind === 'input' && declaration.onMerger !== undefined && owner) withoutLives(env, owner.entity);
  env.reads.add(id);
  const kept = env.world.nodes.get(id);
  if (kept === undefined) throw new Missing(id);
  return kept.val;
}

export function valIn(value: TraceValue): Val {
  if (value.state === 'known') return datumIn(value.datum);
  if (value.state === 'fault') return fault(String(value.code));
  if (value.state !== 'unknown' && value.state !== 'absent') throw new Error('no value');
  return value.state === 'absent' ? absent : open;
}

export function datumIn(datum: TraceDatum): m.Datum {
  const value = datum.kind === 'number' ? n.readNumber(datum.number) : undefined;
  if (value !== undefined) return { kind: 'number', value };
  if (datum.kind === 'date') return { kind: 'date', iso: datum.date };
  if (datum.kind === 'value') return { kind: 'enumeration', of: datum.of, value: datum.value };
  if (datum.kind === 'thing') return { kind: 'thing', entity: datum.entity, key: datum.key };
  if (datum.kind === 'yesNo' || datum.kind === 'text' || datum.kind === 'duration') return datum;
  if (datum.kind !== 'year' || !Number.isInteger(datum.number)) throw new Error('no datum');
  const { unit, number: year, text } = datum;
  const found: m.Datum = { kind: 'year', year, ...(unit === undefined ? {} : { unit }) };
  if (m.indexText(found) !== text) throw new Error('no period');
  return found;
}
