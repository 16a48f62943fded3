/** What a trace holds, found by what the text of the law asks for. */
import type { Condition } from '../../grammar/index.ts';
import type { Trace, TraceDatum, TraceNode, TraceThings, TraceValue } from '../explain/model-trace.ts';
import {
  type Analysis,
  type Binding,
  type Datum,
  type EntitySymbol,
  type Instance,
  indexText,
  instanceKey,
  type PeriodSymbol,
  periodDatum,
  type Quantity,
} from '../model.ts';
import { firstDay, lastDay, later, perYear } from './calendar.ts';
import { readNumber } from './numbers.ts';
import { absent, fault, known, open, Unchecked, type Val } from './values.ts';

export type Thing = TraceThings['things'][number];

export interface World {
  readonly trace: Trace;
  /** The text in which the question was asked. */
  readonly main: Analysis;
  readonly states: ReadonlyMap<string, Analysis>;
  readonly nodes: ReadonlyMap<string, { readonly node: TraceNode; readonly val: Val }>;
  readonly things: ReadonlyMap<string, ReadonlyMap<string, Thing>>;
}

/** Where an expression is computed again. */
export interface Env {
  readonly world: World;
  readonly text: Analysis;
  readonly inst: Instance;
  readonly scope: Scope | undefined;
  readonly reads: Set<string>;
  readonly conditions: Map<Condition, Checked | 'several'>;
  /** Every value met on the way. */
  readonly met: Set<string>;
  readonly day?: string;
  /** Inside an exception: what its own value would be without it. */
  readonly own?: (wanted: Instance) => Val | undefined;
}

export interface Checked {
  readonly val: Val;
  readonly reads: ReadonlySet<string>;
}

export interface Scope {
  readonly binding: Binding;
  readonly datum: Datum;
  readonly outer: Scope | undefined;
}

export class Missing extends Unchecked {}

export const today = ({ law }: Analysis, name: string): string => law.currentName(name);
export const isDelivered = ({ kind }: Quantity): boolean => ['input', 'judgement', 'decided'].includes(kind);
export const keyOf = ({ quantity, owner, indexes }: Instance): string => instanceKey(quantity.name, owner, indexes);

export function periodOf({ quantity, indexes }: Instance): readonly [PeriodSymbol | undefined, number] | undefined {
  for (const [at, { binding }] of quantity.family.entries()) {
    const datum = indexes[at];
    if (at >= (quantity.division?.receiving ?? 0) && binding.kind === 'year' && datum?.kind === 'year')
      return [binding.of, datum.year];
  }
  return undefined;
}

/** The text that counts for a period: that of its last day, unless the question names a day. */
export function textFor(
  world: Pick<World, 'trace' | 'main'>,
  form: PeriodSymbol | undefined,
  number: number,
): Analysis {
  const { lawOf, knownOn, inForceBy, exact } = world.trace.question;
  const day = exact && lawOf !== undefined ? lawOf : lastDay(form, number);
  const part = perYear(form) > 1 ? { part: indexText(periodDatum(form, number)) } : form && { period: form.name };
  const moment = { year: Math.floor(number / perYear(form)), ...part, exact: exact === true };
  return textAt(world.main, { ...moment, lawOf: day, knownOn, inForceBy });
}

type Loose = { readonly [K in 'lawOf' | 'knownOn' | 'inForceBy' | 'part' | 'period']?: string | undefined };

export function textAt(analysis: Analysis, moment: Loose & { year?: number | undefined; exact: boolean }): Analysis {
  const given = Object.fromEntries(Object.entries(moment).filter(([, value]) => value !== undefined));
  const state = analysis.law.state({ ...given, exact: moment.exact });
  return state === analysis.state ? analysis : state.analysis;
}

export function named(analysis: Analysis, name: string): Quantity | undefined {
  const quantities = [...analysis.quantities.values()];
  return quantities.find((one) => today(analysis, one.name) === name);
}

interface Located {
  readonly inst: Instance;
  readonly text: Analysis;
  readonly id: string;
}

/** Under which text a value is computed for who reads it, and its id. */
export function located(world: World, wanted: Instance, home: Analysis): Located | Val {
  const { quantity } = wanted;
  const name = today(home, quantity.name);
  if (isDelivered(quantity) && home !== world.main) {
    const there = named(world.main, name);
    const inst = there && { ...wanted, quantity: there };
    if (there !== undefined && inst !== undefined && isDelivered(there) && world.nodes.has(keyOf(inst)))
      return { inst, text: world.main, id: keyOf(inst) };
  }
  const period = isDelivered(quantity) ? undefined : periodOf(wanted);
  const mark = home === world.main || period !== undefined ? '' : `@${home.state.key}`;
  const text = period === undefined ? home : textFor(world, ...period);
  if (text === home) return { inst: wanted, text, id: keyOf(wanted) + mark };
  const there = named(text, name);
  if (there === undefined && isOutside(wanted)) return { inst: wanted, text: home, id: keyOf(wanted) };
  if (there === undefined) return fault('R85');
  const inst = { ...wanted, quantity: there };
  return { inst, text, id: keyOf(inst) };
}

export function isOutside({ quantity, indexes }: Instance): boolean {
  if (quantity.kind === 'input' || quantity.kind === 'judgement') return false;
  return quantity.family.some(({ binding, years }, at) => {
    const datum = indexes[at];
    if (binding.kind !== 'year' || datum?.kind !== 'year') return false;
    if (years === undefined) return firstDay(undefined, Math.floor(datum.year / perYear(binding.of))) === undefined;
    return !years.some(({ from, through }) => from <= datum.year && datum.year <= through);
  });
}

/** The value that the trace has of something, taken note of as read. */
export function read(env: Env, wanted: Instance): Val {
  const { world } = env;
  const found = located(world, wanted, env.text);
  if ('is' in found) return found;
  const own = env.own?.(found.inst);
  if (own !== undefined) return own;
  const merged = formersOf(env, found.inst).map((key) => `+${JSON.stringify(key)}`);
  const id = found.id + merged.join('');
  env.reads.add(id);
  const kept = world.nodes.get(id);
  if (kept === undefined) throw new Missing(id);
  return kept.val;
}

export function valIn(value: TraceValue): Val {
  if (value.state === 'known') return known(datumOf(value.datum));
  if (value.state === 'fault') return fault(value.code);
  if (value.state !== 'unknown' && value.state !== 'absent') throw new Error('no value');
  return value.state === 'absent' ? absent : open;
}

export function datumOf(datum: TraceDatum): Datum {
  if (datum.kind === 'number') {
    const value = readNumber(datum.number);
    if (value !== undefined) return { kind: 'number', value };
  } else if (datum.kind === 'date') return { kind: 'date', iso: datum.date };
  else if (datum.kind === 'value') return { kind: 'enumeration', of: datum.of, value: datum.value };
  else if (datum.kind === 'thing') return { kind: 'thing', entity: datum.entity, key: datum.key };
  else if (datum.kind === 'year') {
    const { unit, number: year } = datum;
    const found: Datum = { kind: 'year', year, ...(unit === undefined ? {} : { unit }) };
    if (Number.isInteger(year) && indexText(found) === datum.text) return found;
  } else if (['yesNo', 'text', 'duration'].includes(datum.kind)) return datum;
  throw new Error('no datum');
}

// ── lives ────────────────────────────────────────────────────────────────────────────────────────

/** From when until when things count; undefined where all have always been there. */
export function livesOf({ world, text }: Env, entity: EntitySymbol): ReadonlyMap<string, Thing> | undefined {
  const things = world.things.get(today(text, entity.name));
  const all = [...(things?.values() ?? [])];
  if (!all.some(({ from, until }) => from !== undefined || until !== undefined)) return undefined;
  if (entity.declaration.mergersCount === undefined) return things;
  const end = (iso: string): string => `${iso.slice(0, 4)}-12-31`;
  const delayed = all.map((thing): Thing => {
    const { key, from, until, mergedInto } = thing;
    const last = all.find((one) => one.mergedInto === key && one.until && later(one.until, 0, 1) === from)?.until;
    const begun = last === undefined ? undefined : later(end(last), 0, 1);
    return { ...thing, ...(begun && { from: begun }), ...(until && mergedInto && { until: end(until) }) };
  });
  return new Map(delayed.map((thing) => [thing.key, thing]));
}

export function dayOfRule({ inst, world }: Env): string | undefined {
  const period = periodOf(inst);
  return period === undefined ? world.trace.question.asAt : firstDay(...period);
}

export const dayAtHand = (env: Env): string | undefined => env.day ?? dayOfRule(env);

/** A thing, and by whom it has been taken up by a day, one after the other. */
export function heirsOn(lives: ReadonlyMap<string, Thing> | undefined, key: string, day = ''): readonly string[] {
  const heirs = [key];
  for (
    let at = lives?.get(key);
    at?.mergedInto !== undefined && (at.until ?? day) < day;
    at = lives?.get(at.mergedInto)
  ) {
    if (heirs.includes(at.mergedInto)) break;
    heirs.push(at.mergedInto);
  }
  return heirs;
}

/** Those who merged into the owner of a fact by the day at hand, where that adds to it. */
function formersOf(env: Env, { quantity: { declaration, owner: whose }, owner = '' }: Instance): readonly string[] {
  if (declaration.kind !== 'input' || declaration.onMerger === undefined || whose === undefined) return [];
  const lives = livesOf(env, whose.entity);
  const keys = [...(lives?.keys() ?? [])].filter((key) => key !== owner);
  return keys.filter((key) => heirsOn(lives, key, dayAtHand(env)).includes(owner)).sort();
}
