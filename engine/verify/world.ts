/** Values as a trace has them, how they compare, and how the text of the law finds them there. */
import type { Trace, TraceDatum, TraceNode, TraceThings, TraceValue } from '../explain/model-trace.ts';
import * as m from '../model.ts';
import * as a from './arithmetic.ts';

/** What the verifier leaves to others, for people. */
export const reasons = {
  delivered: { nl: 'aangeleverd; dit staat niet in de tekst', en: 'delivered; this does not stand in the text' },
  stated: { nl: 'een voorbeeld stelt dit', en: 'an example states this' },
  bound: { nl: 'buiten de jaren of grenzen van de tekst', en: 'outside the years or bounds of the text' },
  lives: { nl: 'dingen die beginnen, eindigen of opgaan in andere', en: 'things that begin, end or merge' },
  durations: { nl: 'rekenen met dagen, duren en rangen', en: 'arithmetic with days, durations and ranks' },
  division: { nl: 'een verdeling anders dan naar rato', en: 'a division other than by shares' },
  open: { nl: 'wat hier van iets onbekends afhangt', en: 'what depends here on something that is not known' },
} as const;

export type Val = m.Datum | { readonly kind: 'absent' };

/** Thrown where a value is not decided: not known or impossible; where one is missing; and for what is left to others. */
export class Stop extends Error {}

export function stop(why: keyof typeof reasons | 'missing' | 'undecided', cause = ''): never {
  throw new Stop(why, { cause });
}

export const undecided = (): never => stop('undecided');

/** Undefined where it is not decided. */
export function attempt<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (reason) {
    if (reason instanceof Stop && reason.message === 'undecided') return undefined;
    throw reason;
  }
}

export const absent: Val = { kind: 'absent' };
export const num = (value: a.Q): Val => ({ kind: 'number', value });
export const yes = (value: boolean): Val => ({ kind: 'yesNo', value });
export const truth = (val: Val): boolean => (val.kind === 'yesNo' ? val.value : undecided());
export const known = (val: Val): m.Datum => (val.kind === 'absent' ? undecided() : val);

/** Whether some of these are so (`true`), or all (`false`): each may decide alone. */
export function decided(tests: readonly (() => boolean)[], decisive: boolean): boolean {
  let isSure = true;
  for (const test of tests) {
    const verdict = attempt(test);
    if (verdict === decisive) return decisive;
    isSure &&= verdict !== undefined;
  }
  return isSure ? !decisive : undecided();
}

/** To compute with; days and durations are not computed with here. */
export function numberIn(val: Val): a.Q {
  const datum = known(val);
  if (datum.kind === 'number') return datum.value;
  return datum.kind === 'year' ? a.q(BigInt(datum.year)) : stop('durations');
}

export const keyIn = (val: Val | undefined): string =>
  val?.kind === 'thing' ? val.key : val?.kind === 'text' ? val.text : '';

/** A text that two values share only if they are the same; a year is the number it is written as. */
export function textOf(val: Val | undefined): string {
  if (val?.kind === 'number' || val?.kind === 'year') return a.numberText(numberIn(val));
  return val === undefined ? '?' : JSON.stringify(Object.entries(val).sort());
}

export const same = (x: Val | undefined, y: Val | undefined): boolean => textOf(x) === textOf(y);

export const today = ({ law }: m.Analysis, name: string): string => law.currentName(name);

/** The values of a kind as the text lists them, by its name of today. */
export function valuesOf(text: m.Analysis, name: string): readonly string[] {
  const kind = [...text.kinds.values()].find((symbol) => today(text, symbol.name) === name);
  return kind?.declaration.values.map((value) => value.name.text) ?? [];
}

/** -1, 0 or 1: below, equal or above. */
export function order(x: Val, y: Val, text: m.Analysis): number {
  const [left, right] = [known(x), known(y)];
  if (left.kind === 'date' && right.kind === 'date') return left.iso < right.iso ? -1 : Number(left.iso !== right.iso);
  if (left.kind !== 'enumeration' || right.kind !== 'enumeration') return a.order(numberIn(left), numberIn(right));
  const values = valuesOf(text, left.of);
  return Math.sign(values.indexOf(left.value) - values.indexOf(right.value));
}

/** The highest (1) or the lowest (-1). */
export function outermost(vals: readonly Val[], sign: number, text: m.Analysis): Val {
  return vals.map(known).reduce((best, val) => (order(val, best, text) === sign ? val : best));
}

export function rounded(val: Val, step: Val, direction: Parameters<typeof a.toStep>[2]): Val {
  const [value, size] = [numberIn(val), numberIn(step)];
  return a.signOf(size) > 0 ? num(a.toStep(value, size, direction)) : undecided();
}

type Thing = TraceThings['things'][number];

export interface World {
  readonly trace: Trace;
  /** The text in which the question was asked. */
  readonly main: m.Analysis;
  readonly states: ReadonlyMap<string, m.Analysis>;
  readonly nodes: ReadonlyMap<string, TraceNode>;
  readonly things: ReadonlyMap<string, ReadonlyMap<string, Thing>>;
}

/** Where an expression is computed again. */
export interface Env {
  readonly world: World;
  readonly text: m.Analysis;
  readonly inst: m.Instance;
  readonly scope: ReadonlyMap<m.Binding, m.Datum>;
  /** The ids of what was read. */
  readonly reads: Set<string>;
  /** What came of each named condition; undefined where it was looked at more than once. */
  readonly conditions: Map<string, { readonly val: Val | undefined; readonly reads: Set<string> } | undefined>;
  /** Every value met on the way, as text. */
  readonly met: Set<string>;
  /** Inside an exception: what its own value would be without it. */
  readonly own?: (wanted: m.Instance) => { readonly val: Val | undefined } | undefined;
}

export function worldOf(analysis: m.Analysis, trace: Trace): World {
  const states = new Map(analysis.law.reachable().map(({ state }) => [state.key, state.analysis]));
  states.set(analysis.state.key, analysis);
  const nodes = new Map(trace.nodes.map((node) => [node.id, node]));
  const keyed = (all: readonly Thing[]) => new Map(all.map((thing) => [thing.key, thing]));
  const things = trace.things?.map(({ entity, things: all }) => [entity, keyed(all)] as const);
  return { trace, main: mainText(analysis, trace), states, nodes, things: new Map(things) };
}

/** The text in which the question was asked: that of its day, for its year. */
function mainText(analysis: m.Analysis, { question, roots, nodes }: Trace): m.Analysis {
  const { year, part } = question;
  const asked = nodes.find(({ id }) => id === roots[0])?.name ?? '';
  const bindings = named(analysis, today(analysis, asked))?.family.map(({ binding }) => binding) ?? [];
  const [form] = bindings.flatMap((binding) => (binding.kind === 'year' ? [binding.of] : []));
  return textAt(analysis, question, { year, part, period: form?.unit === 'year' ? form.name : undefined });
}

function textAt(
  analysis: m.Analysis,
  { lawOf, knownOn, inForceBy, exact }: Trace['question'],
  when: object,
): m.Analysis {
  const given = Object.entries({ lawOf, knownOn, inForceBy, ...when }).filter(([, value]) => value !== undefined);
  const state = analysis.law.state({ ...Object.fromEntries(given), exact });
  return state === analysis.state ? analysis : state.analysis;
}

/** The text that counts for a period: that of its last day, unless the question names a day. */
function textFor({ trace: { question }, main }: World, form: a.Form, number: number): m.Analysis {
  const lawOf = question.exact ? (question.lawOf ?? a.lastDay(form, number)) : a.lastDay(form, number);
  const part = a.perYear(form) > 1 ? m.indexText(m.periodDatum(form, number)) : undefined;
  const period = part === undefined ? form?.name : undefined;
  return textAt(main, question, { year: Math.floor(number / a.perYear(form)), part, period, lawOf });
}

const named = (text: m.Analysis, name: string): m.Quantity | undefined =>
  [...text.quantities.values()].find((quantity) => today(text, quantity.name) === name);

export const isDelivered = ({ kind }: m.Quantity): boolean => ['input', 'judgement', 'decided'].includes(kind);
export const keyOf = ({ quantity, owner, indexes }: m.Instance): string => m.instanceKey(quantity.name, owner, indexes);

/** Under which text a value is computed for who reads it, and its id. */
export function located(world: World, wanted: m.Instance, home: m.Analysis) {
  const { quantity } = wanted;
  const marked = `${keyOf(wanted)}@${home.state.key}`;
  if (isDelivered(quantity)) {
    // A fact is one and the same under every text, unless a text says more of it than what it is.
    if (home !== world.main && world.nodes.has(marked)) return { inst: wanted, text: home, id: marked };
    const there = named(world.main, today(home, quantity.name));
    const inst = { ...wanted, quantity: there?.kind === quantity.kind ? there : quantity };
    return { inst, text: world.main, id: keyOf(inst) };
  }
  const [period] = quantity.family.flatMap(({ binding }, at) => {
    const datum = at < (quantity.division?.receiving ?? 0) ? undefined : wanted.indexes[at];
    return binding.kind === 'year' && datum?.kind === 'year' ? [{ form: binding.of, number: datum.year }] : [];
  });
  const text = period === undefined ? home : textFor(world, period.form, period.number);
  const found = text === home ? quantity : named(text, today(home, quantity.name));
  const inst = { ...wanted, quantity: found ?? stop('bound') };
  return { inst, text, id: text !== world.main && period === undefined ? marked : keyOf(inst) };
}

/** Who is there on which day, and what one brought that merged into another, is not computed again. */
export function thingsOf({ world, text }: Env, entity: m.EntitySymbol): ReadonlyMap<string, Thing> | undefined {
  const all = world.things.get(today(text, entity.name));
  for (const { from, until } of all?.values() ?? [])
    if (from !== undefined || until !== undefined) return stop('lives');
  return all;
}

/** The value that the trace has of something, taken note of as read. */
export function read(env: Env, wanted: m.Instance): Val {
  const { inst, id } = located(env.world, wanted, env.text);
  const own = env.own?.(inst);
  if (own !== undefined) return own.val ?? undecided();
  const { declaration, owner } = inst.quantity;
  if ('onMerger' in declaration && declaration.onMerger && owner) thingsOf(env, owner.entity);
  env.reads.add(id);
  return valIn((env.world.nodes.get(id) ?? stop('missing', id)).value) ?? undecided();
}

/** Undefined where it is not known yet or impossible. */
export function valIn(value: TraceValue): Val | undefined {
  if (value.state === 'known') return datumIn(value.datum);
  if (!['absent', 'unknown', 'fault'].includes(value.state)) throw new Error('no value');
  return value.state === 'absent' ? absent : undefined;
}

export function datumIn(datum: TraceDatum): m.Datum {
  if (datum.kind === 'yesNo' || datum.kind === 'text' || datum.kind === 'duration') return datum;
  if (datum.kind === 'date') return { kind: 'date', iso: datum.date };
  if (datum.kind === 'value') return { kind: 'enumeration', of: datum.of, value: datum.value };
  if (datum.kind === 'thing') return { kind: 'thing', entity: datum.entity, key: datum.key };
  const value = datum.kind === 'number' ? a.readNumber(datum.number) : undefined;
  if (value !== undefined) return { kind: 'number', value };
  if (datum.kind !== 'year' || !Number.isInteger(datum.number)) throw new Error('no datum');
  const { unit, number: year, text } = datum;
  const found: m.Datum = { kind: 'year', year, ...(unit === undefined ? {} : { unit }) };
  if (m.indexText(found) !== text) throw new Error('no period');
  return found;
}
