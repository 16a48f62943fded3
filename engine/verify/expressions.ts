/** The meaning of expressions and sets, from the manual: `docs/language.md`. */
import type { BinaryExpression, Expression, SetExpression, SetItem } from '../../grammar/index.ts';
import { calendarDatum } from '../analyse/calendar-literals.ts';
import { type Datum, type Filling, type Instance, type Meaning, periodDatum, type SetItemMeaning } from '../model.ts';
import { dayWithin, firstDay, lastDay, periodAt } from './calendar.ts';
import { decimal, none, order, over, q, sumOf, times, toStep, unit } from './numbers.ts';
import * as v from './values.ts';
import { dayAtHand, dayOfRule, type Env, heirsOn, livesOf, read, type Scope, today } from './world.ts';

type Val = v.Val;
type Of<K, E = Expression> = E extends { readonly kind: infer Own } ? (K extends Own ? E : never) : never;

/** What an expression comes to, with the values of the trace in the place of what it reads. */
export function ev(expression: Expression, env: Env): Val {
  const operation = operations[expression.kind] as (one: Expression, at: Env) => Val;
  const val = v.asPeriod(operation(expression, env), env.text.types.get(expression));
  for (const datum of v.dataOf([val])) env.met.add(v.textOf(datum));
  return val;
}

const literal = (e: Expression): Val => {
  const datum = calendarDatum(e);
  return datum === undefined ? v.fault('R33') : v.known(datum);
};

const operations: { readonly [K in Expression['kind']]: (e: Of<K>, env: Env) => Val } = {
  number: (e) => v.num(decimal(e.decimal)),
  amount: (e) => v.num(decimal(e.decimal)),
  percentage: (e) => v.num(over(decimal(e.decimal), q(100n))),
  date: ({ iso }) => v.known({ kind: 'date', iso }),
  textLiteral: ({ value }) => v.known({ kind: 'text', text: value }),
  boolean: ({ value }) => v.yes(value),
  absent: () => v.absent,
  dayOfYear: literal,
  monthLiteral: literal,
  quarterLiteral: literal,
  duration: literal,
  missing: literal,
  rank: () => {
    throw new v.Unchecked('the place in an order is not computed again');
  },
  reference: (e, env) => referred(env.text.meanings.get(e), env),
  periodTerm: (e, env) => {
    const binding = env.text.periods.get(e);
    const datum = binding && bound(env.scope, binding);
    return datum?.kind === 'year' ? v.known({ ...datum, year: datum.year + e.offset }) : v.fault('R33');
  },
  negate: (e, env) => v.strict([ev(e.operand, env)], ([datum]) => v.num(times(q(-1n), v.numberOf(datum) ?? none))),
  not: (e, env) => v.inverted(ev(e.operand, env)),
  binary,
  presence: (e, env) => {
    const val = ev(e.operand, env);
    return v.isUndecided(val) ? val : v.yes((val.is === 'known') === e.present);
  },
  membership: (e, env) => {
    const own = ev(e.operand, env);
    return v.either(e.values.map((one) => v.strict([own, ev(one, env)], ([a, b]) => a && b && v.yes(v.same(a, b)))));
  },
  ifAbsent: (e, env) => {
    const val = ev(e.operand, env);
    return val.is === 'absent' ? ev(e.fallback, env) : val;
  },
  conditional: ({ branches, otherwise }, env) => {
    const [doubtful, candidates]: [Val[], Val[]] = [[], []];
    for (const branch of branches) {
      const condition = v.truth(ev(branch.condition, env));
      if (v.isNo(condition)) continue;
      candidates.push(ev(branch.value, env));
      if (v.isYes(condition)) return v.anyOf(candidates, doubtful);
      doubtful.push(condition);
    }
    return v.anyOf([...candidates, ev(otherwise, env)], doubtful);
  },
  call: (e, env) => {
    const vals = e.operands.map((one) => ev(one, env));
    const [, low, high] = vals.map((val) => v.numberOf(v.dataOf([val])[0]));
    if (e.name === 'limited' && low !== undefined && high !== undefined)
      if (order(low, high) >= 0) return order(low, high) > 0 ? v.fault('R30') : v.num(low);
    return v.strict(vals, (data) => {
      const [value, step] = data.map(v.numberOf);
      if (e.name === 'highest' || e.name === 'lowest') return v.outermost(data, e.name === 'highest', env.text);
      if (value === undefined || step === undefined) return undefined;
      if (e.name === 'rounded') return order(step, none) > 0 ? v.num(toStep(value, step, e.direction)) : v.fault('R31');
      return high && v.num(order(value, step) < 0 ? step : order(value, high) > 0 ? high : value);
    });
  },
  conditions: (e, env) => {
    const vals = e.conditions.map((condition) => {
      const reads = new Set<string>();
      const val = v.truth(ev(condition.value, { ...env, reads }));
      for (const id of reads) env.reads.add(id);
      env.conditions.set(condition, env.conditions.has(condition) ? 'several' : { val, reads });
      return val;
    });
    const needed = e.quantifier === 'all' ? vals.length : (e.count ?? 1);
    const [holding, failing, maybe] = [v.isYes, v.isNo, (val: Val) => val.is === 'open'].map(
      (is) => vals.filter(is).length,
    );
    if ((holding ?? 0) >= needed) return v.yes(true);
    if ((failing ?? 0) > vals.length - needed) return v.yes(false);
    const may = (count = 0, least = 0): boolean => count + (maybe ?? 0) >= least;
    return may(holding, needed) || may(failing, vals.length - needed + 1) ? v.open : (v.spoiled(vals) ?? v.open);
  },
  quantifier: ({ every, over: set, satisfies }, env) => {
    const found = members(set, env);
    if ('is' in found) return found;
    const vals: Val[] = [];
    for (const { env: at, belongs } of found) {
      const first = every ? v.inverted(belongs) : belongs;
      const val = (every ? v.isYes : v.isNo)(first) ? first : (every ? v.either : v.both)([first, ev(satisfies, at)]);
      if ((every ? v.isNo : v.isYes)(val)) return val;
      vals.push(val);
    }
    return (every ? v.both : v.either)(vals);
  },
  aggregate: aggregated,
  dayInPeriod: (e, env) => ofPeriod(e.period, (form, number) => dayWithin(form, number, e.month, e.day), env),
  boundary: (e, env) => ofPeriod(e.period, e.end === 'begin' ? firstDay : lastDay, env),
  yearOf: (e, env) => periodOfDate(e.date, formOf(e, env), env),
};

function binary(e: BinaryExpression, env: Env): Val {
  const left = ev(e.left, env);
  const isAnd = e.operator === 'and';
  if (isAnd || e.operator === 'or') {
    if ((isAnd ? v.isNo : v.isYes)(left)) return left;
    return (isAnd ? v.both : v.either)([left, ev(e.right, env)]);
  }
  const pair = [left, ev(e.right, env)];
  const isLong = env.text.types.get(e)?.kind === 'duration';
  if (e.operator === '*')
    return v.product(pair, env.text, isLong ? v.known({ kind: 'duration', months: 0, days: 0 }) : undefined);
  return v.strict(pair, ([a, b]) => {
    if (a === undefined || b === undefined) return undefined;
    if (['+', '-', '/'].includes(e.operator)) return v.computed(e.operator, a, b, env.text);
    if (e.operator === '=' || e.operator === '<>') return v.yes(v.same(a, b) === (e.operator === '='));
    const sign = v.compared(a, b, env.text);
    if (sign === undefined) return undefined;
    return v.yes({ '<': sign < 0, '>': sign > 0, '<=': sign <= 0, '>=': sign >= 0 }[e.operator as '<'] ?? false);
  });
}

type Form = Parameters<typeof firstDay>[0];

function formOf(e: Expression, env: Env): Form {
  const type = env.text.types.get(e);
  return type?.kind === 'year' ? type.of : undefined;
}

function ofPeriod(period: Expression, dayOf: (form: Form, number: number) => string | undefined, env: Env): Val {
  return v.strict([ev(period, env)], ([datum]) => {
    const number = Number(v.numberOf(datum)?.numerator);
    const iso = dayOf(formOf(period, env), number);
    if (iso !== undefined) return v.known({ kind: 'date', iso });
    return v.fault(firstDay(formOf(period, env), number) === undefined ? 'R61' : 'R60');
  });
}

function periodOfDate(date: Expression, form: Form, env: Env): Val {
  return v.strict([ev(date, env)], ([datum]) => {
    const first =
      datum?.kind === 'year' ? firstDay(formOf(date, env), datum.year) : datum?.kind === 'date' && datum.iso;
    const number = first ? periodAt(form, first) : undefined;
    return number === undefined ? undefined : v.known(periodDatum(form, number));
  });
}

// ── references ───────────────────────────────────────────────────────────────────────────────────

export function bound(scope: Scope | undefined, binding: Scope['binding']): Datum | undefined {
  let at = scope;
  while (at !== undefined && at.binding !== binding) at = at.outer;
  return at?.datum;
}

function referred(meaning: Meaning | undefined, env: Env): Val {
  switch (meaning?.kind) {
    case 'kindValue':
      return v.known({ kind: 'enumeration', of: today(env.text, meaning.of.name), value: meaning.value });
    case 'bound':
    case 'parent':
      return filled(meaning, env);
    case 'periodOf':
      return periodOfDate(meaning.date, meaning.period, env);
    case 'key':
      return v.strict([filled(meaning.of, env)], ([thing]) => v.known({ kind: 'text', text: keyIn(thing) }));
    case 'life':
      return lived(meaning, env);
    case 'quantity': {
      const inst = meant(meaning, env);
      return 'is' in inst ? inst : read(env, inst);
    }
    default:
      return v.fault('R33');
  }
}

const keyIn = (datum: Datum | undefined): string =>
  datum?.kind === 'thing' ? datum.key : datum?.kind === 'text' ? datum.text : '';

function lived({ member, of, entity }: Extract<Meaning, { kind: 'life' }>, env: Env): Val {
  return v.strict([filled(of, env)], ([thing]) => {
    const [name, key] = [today(env.text, entity.name), keyIn(thing)];
    if (!env.world.things.has(name)) return v.open;
    const lives = livesOf(env, entity);
    const life = lives?.get(key)?.[member];
    if (life === undefined) return v.absent;
    if (member !== 'mergedInto') return v.known({ kind: 'date', iso: life });
    if (dayOfRule(env) === undefined) return v.fault('R460');
    const heir = heirsOn(lives, key, dayOfRule(env)).at(-1) ?? key;
    return heir === key ? v.absent : v.known({ kind: 'thing', entity: name, key: heir });
  });
}

/** Of whom and for what a reference is. */
function meant({ quantity, owner, indexes }: Extract<Meaning, { kind: 'quantity' }>, env: Env): Instance | Val {
  const whose = owner === undefined ? [] : [filled(owner, env)];
  const forWhat = indexes.map((one) => filled(one, env));
  const mayLack = [...whose, ...forWhat.filter((_, at) => quantity.family[at]?.binding.kind === 'enumeration')];
  if (mayLack.some(({ is }) => is === 'absent')) return v.absent;
  const spoilt = v.spoiled([...whose, ...forWhat].map(v.present));
  if (spoilt !== undefined) return spoilt;
  const found = v.dataOf(forWhat).map((datum, at): Datum => {
    const binding = quantity.family[at]?.binding;
    if (binding?.kind === 'thing')
      return { kind: 'thing', entity: today(env.text, binding.of.name), key: keyIn(datum) };
    const isNumber = binding?.kind === 'year' && datum.kind === 'number';
    return isNumber ? periodDatum(binding.of, Number(datum.value.numerator)) : datum;
  });
  return { quantity, ...(owner === undefined ? {} : { owner: keyIn(v.dataOf(whose)[0]) }), indexes: found };
}

function filled(filling: Filling, env: Env): Val {
  if (filling.kind === 'expression') return ev(filling.expression, env);
  if (filling.kind === 'bound') {
    const datum = bound(env.scope, filling.binding);
    return datum === undefined ? v.fault('R33') : v.known(datum);
  }
  if (filling.kind === 'key') {
    const entity = filling.entity && today(env.text, filling.entity.name);
    return v.known(entity ? { kind: 'thing', entity, key: filling.key } : { kind: 'text', text: filling.key });
  }
  const child = filled(filling.of, env);
  if (child.is !== 'known') return child;
  const thing =
    child.datum.kind === 'thing' ? env.world.things.get(child.datum.entity)?.get(child.datum.key) : undefined;
  if (thing === undefined) return v.fault('R32');
  if (thing.parent === undefined) return v.open;
  const key = heirsOn(livesOf(env, filling.entity), thing.parent, dayAtHand(env)).at(-1) ?? thing.parent;
  return v.known({ kind: 'thing', entity: today(env.text, filling.entity.name), key });
}

// ── sets ─────────────────────────────────────────────────────────────────────────────────────────

export interface Member {
  readonly env: Env;
  readonly belongs: Val;
}

interface Run {
  readonly binding: Scope['binding'];
  readonly data: readonly Datum[];
  readonly day?: string;
}

/** Every combination of the items, things by key, periods upwards, values as declared; or why that is not known. */
export function members({ items, where }: SetExpression, env: Env): readonly Member[] | Val {
  const runs: Run[] = [];
  for (const item of items) {
    const run = runOf(item, env.text.sets.get(item), env);
    if ('is' in run) return run;
    runs.push(run);
  }
  const size = runs.reduce((product, { data }) => product * data.length, 1);
  if (size > 1_000_000) throw new v.Unchecked('the set is too large');
  const day = runs.find((run) => run.day !== undefined)?.day;
  let rows: readonly Env[] = [day === undefined ? env : { ...env, day }];
  for (const { binding, data } of runs)
    rows = rows.flatMap((row) => data.map((datum) => ({ ...row, scope: { binding, datum, outer: row.scope } })));
  return rows.map((row) => ({ env: row, belongs: where === undefined ? v.yes(true) : ev(where, row) }));
}

function runOf(item: SetItem, meaning: SetItemMeaning | undefined, env: Env): Run | Val {
  if (meaning?.kind === 'things') return thingsOf(item, meaning, env);
  if (meaning?.kind === 'values') {
    const name = today(env.text, meaning.of.name);
    const data = v.valuesOfKind(env.text, name).map((value): Datum => ({ kind: 'enumeration', of: name, value }));
    return { binding: meaning.binding, data };
  }
  if (meaning?.kind !== 'years' || meaning.binding.kind !== 'year') return v.fault('R33');
  const { binding, from, through } = meaning;
  const ends = [ev(from, env), ev(through, env)];
  const [first = NaN, last = NaN] = v.dataOf(ends).map((datum) => Number(v.numberOf(datum)?.numerator));
  const spoilt = v.spoiled(ends.map(v.present));
  if (spoilt !== undefined) return spoilt;
  if (!(last - first < 1_000_000)) throw new v.Unchecked('the set is too large');
  const length = Math.max(0, last - first + 1);
  return { binding, data: Array.from({ length }, (_, at) => periodDatum(binding.of, first + at)) };
}

function thingsOf(
  item: SetItem,
  { entity, binding, of }: Extract<SetItemMeaning, { kind: 'things' }>,
  env: Env,
): Run | Val {
  const name = today(env.text, entity.name);
  const all = env.world.things.get(name);
  if (all === undefined) return v.open;
  const anyLives = [...env.text.entities.values()].some((one) => livesOf(env, one) !== undefined);
  const on = anyLives && item.kind === 'named' && item.on ? [v.present(ev(item.on, env))] : [];
  const isBound = of !== undefined && !('span' in of);
  const parent =
    of === undefined ? [] : [v.present(isBound ? filled({ kind: 'bound', binding: of }, env) : ev(of, env))];
  const [date, datum] = [v.dataOf(on)[0], v.dataOf(parent)[0]];
  const day = date?.kind === 'date' ? date.iso : dayAtHand(env);
  const [lives, above] = [livesOf(env, entity), entity.parent && livesOf(env, entity.parent)];
  const spoilt = v.spoiled([...on, ...(!day && (lives ?? above) ? [v.fault('R241')] : []), ...parent]);
  if (spoilt !== undefined) return spoilt;
  const there = [...all.values()].filter((thing) => {
    const life = lives?.get(thing.key);
    if (day !== undefined && ((life?.from ?? day) > day || (life?.until ?? day) < day)) return false;
    return (
      of === undefined || (thing.parent !== undefined && heirsOn(above, thing.parent, day).at(-1) === keyIn(datum))
    );
  });
  const keys = there.map(({ key }) => key).sort();
  const data = keys.map((key): Datum => ({ kind: 'thing', entity: name, key }));
  return { binding, data, ...(date?.kind === 'date' ? { day: date.iso } : {}) };
}

function aggregated({ name, value, over: set }: Of<'aggregate'>, env: Env): Val {
  const found = members(set, env);
  if ('is' in found) return found;
  const there = found.filter(({ belongs }) => !v.isNo(belongs));
  const one = ({ belongs }: Member): Val => (v.isYes(belongs) ? v.num(unit) : belongs);
  const total = (data: readonly Datum[]): ReturnType<typeof q> => sumOf(data.map((datum) => v.numberOf(datum) ?? none));
  if (name === 'count' || value === undefined) return v.strict(there.map(one), (data) => v.num(total(data)));
  const vals = there.map((member) => ({ ...member, own: ev(value, member.env) }));
  const parts = (): readonly Val[] => vals.map((val) => v.product([one(val), val.own], env.text));
  if (name === 'total') return v.strict(parts(), (data) => v.num(total(data)));
  const ifThere = ({ belongs, own }: { readonly belongs: Val; readonly own: Val }): Val =>
    v.isYes(belongs) ? own : (v.undecided([belongs, own]) ?? own);
  if (vals.length === 0) return v.absent;
  if (name === 'average')
    return v.strict(vals.map(ifThere), (data) => v.num(over(total(data), q(BigInt(data.length)))));
  const sure = v.dataOf(vals.flatMap(({ belongs, own }) => (v.isYes(belongs) ? [own] : [])));
  const best = v.dataOf([v.outermost(sure, name === 'highest', env.text) ?? v.absent])[0];
  const matters = vals.filter(({ belongs, own }) => {
    if (v.isYes(belongs) || own.is !== 'known' || best === undefined) return true;
    const sign = v.compared(own.datum, best, env.text) ?? 0;
    return name === 'highest' ? sign > 0 : sign < 0;
  });
  return v.strict(matters.map(ifThere), (data) => v.outermost(data, name === 'highest', env.text));
}
