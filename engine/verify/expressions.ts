/** The meaning of expressions and sets, from the manual: `docs/language.md`. */
import type { BinaryExpression, Expression, SetExpression } from '../../grammar/index.ts';
import { calendarDatum } from '../analyse/calendar-literals.ts';
import * as m from '../model.ts';
import * as a from './arithmetic.ts';
import * as w from './world.ts';

type Val = w.Val;
type Env = w.Env;
type Of<K, E = Expression> = E extends { readonly kind: infer Own } ? (K extends Own ? E : never) : never;

/** What an expression comes to, with the values of the trace in the place of what it reads. */
export function ev(expression: Expression, env: Env): Val {
  const operation = (operations as Operations)[expression.kind];
  let val = operation?.(expression, env) ?? calendarDatum(expression) ?? w.fault('R33');
  const type = env.text.types.get(expression);
  // A whole number where the type says year is that year.
  if (val.kind === 'number' && type?.kind === 'year') val = m.periodDatum(type.of, Number(val.value.numerator));
  env.met.add(w.textOf(val));
  return val;
}

const inside = (e: Expression, env: Env): a.Form => {
  const type = env.text.types.get(e);
  return type?.kind === 'year' ? type.of : undefined;
};

type Literal = 'dayOfYear' | 'monthLiteral' | 'quarterLiteral' | 'duration' | 'missing';
type Operations = { readonly [kind: string]: ((e: Expression, env: Env) => Val) | undefined };

const operations: { readonly [K in Exclude<Expression['kind'], Literal>]: (e: Of<K>, env: Env) => Val } = {
  number: (e) => w.num(a.decimal(e.decimal)),
  amount: (e) => w.num(a.decimal(e.decimal)),
  percentage: (e) => w.num(a.decimal(e.decimal, 100n)),
  date: ({ iso }) => ({ kind: 'date', iso }),
  textLiteral: ({ value }) => ({ kind: 'text', text: value }),
  boolean: ({ value }) => w.yes(value),
  absent: () => w.absent,
  rank: () => {
    throw new w.Unchecked('rank');
  },
  reference: (e, env) => referred(env.text.meanings.get(e), env),
  periodTerm: (e, env) => {
    const binding = env.text.periods.get(e);
    const datum = binding && env.scope.get(binding);
    return datum?.kind === 'year' ? { ...datum, year: datum.year + e.offset } : w.fault('R33');
  },
  negate: (e, env) => w.strict([ev(e.operand, env)], ([one]) => w.num(a.minus(a.none, w.numberOf(one) ?? a.none))),
  not: (e, env) => w.inverted(ev(e.operand, env)),
  binary,
  presence: (e, env) => {
    const val = ev(e.operand, env);
    return w.isUndecided(val) ? val : w.yes(w.isDatum(val) === e.present);
  },
  membership: (e, env) => {
    const own = ev(e.operand, env);
    return w.either(e.values.map((one) => w.strict([own, ev(one, env)], ([x, y]) => x && y && w.yes(w.same(x, y)))));
  },
  ifAbsent: (e, env) => {
    const val = ev(e.operand, env);
    return val.kind === 'absent' ? ev(e.fallback, env) : val;
  },
  conditional: ({ branches, otherwise }, env) => {
    const [doubtful, candidates]: [Val[], Val[]] = [[], []];
    for (const branch of branches) {
      const condition = w.truth(ev(branch.condition, env));
      if (w.isNo(condition)) continue;
      candidates.push(ev(branch.value, env));
      if (w.isYes(condition)) return w.anyOf(candidates, doubtful);
      doubtful.push(condition);
    }
    return w.anyOf([...candidates, ev(otherwise, env)], doubtful);
  },
  call: (e, env) => {
    const vals = e.operands.map((one) => ev(one, env));
    const [, low, high] = vals.map(w.numberOf);
    if (e.name === 'limited' && low && high && a.order(low, high) >= 0)
      return a.order(low, high) > 0 ? w.fault('R30') : w.num(low);
    return w.strict(vals, (data) => {
      if (e.name === 'highest' || e.name === 'lowest') return w.outermost(data, e.name, env.text);
      const [value, step] = data.map(w.numberOf);
      if (e.name === 'rounded') return w.rounded(value, step, e.direction);
      if (value === undefined || step === undefined || high === undefined) return undefined;
      return w.num(a.order(value, step) < 0 ? step : a.order(value, high) > 0 ? high : value);
    });
  },
  conditions: (e, env) => {
    const vals = e.conditions.map((condition) => {
      const reads = new Set<string>();
      const val = w.truth(ev(condition.value, { ...env, reads }));
      for (const id of reads) env.reads.add(id);
      env.conditions.set(condition, env.conditions.has(condition) ? 'several' : { val, reads });
      return val;
    });
    const needed = e.quantifier === 'all' ? vals.length : (e.count ?? 1);
    const [sure, out] = [vals.filter(w.isYes).length, vals.filter(w.isNo).length];
    const maybe = vals.filter(({ kind }) => kind === 'open').length;
    if (sure >= needed || out > vals.length - needed) return w.yes(sure >= needed);
    return sure + maybe >= needed || out + maybe > vals.length - needed ? w.open : (w.spoiled(vals) ?? w.open);
  },
  quantifier: ({ every, over, satisfies }, env) => {
    const found = members(over, env);
    if ('kind' in found) return found;
    const [isDecided, decides] = every ? [w.isYes, w.isNo] : [w.isNo, w.isYes];
    const vals: Val[] = [];
    for (const { env: at, belongs } of found) {
      const first = every ? w.inverted(belongs) : belongs;
      vals.push(isDecided(first) ? first : (every ? w.either : w.both)([first, ev(satisfies, at)]));
      if (decides(vals.at(-1) ?? first)) break;
    }
    return (every ? w.both : w.either)(vals);
  },
  aggregate: aggregated,
  dayInPeriod: (e, env) => ofPeriod(e.period, (form, number) => a.dayWithin(form, number, e.month, e.day), env),
  boundary: (e, env) => ofPeriod(e.period, e.end === 'begin' ? a.firstDay : a.lastDay, env),
  yearOf: (e, env) => periodOfDate(e.date, inside(e, env), env),
};

function binary(e: BinaryExpression, env: Env): Val {
  const left = ev(e.left, env);
  const { operator } = e;
  if (operator === 'and' && w.isNo(left)) return left;
  if (operator === 'or' && w.isYes(left)) return left;
  const right = ev(e.right, env);
  if (operator === 'and' || operator === 'or') return (operator === 'and' ? w.both : w.either)([left, right]);
  if (operator === '*') return w.product([left, right]);
  return w.strict([left, right], ([one, other]) => {
    if (one === undefined || other === undefined) return undefined;
    const [x, y] = [w.numberOf(one), w.numberOf(other)];
    if (operator === '=' || operator === '<>') return w.yes(w.same(one, other) === (operator === '='));
    if (operator === '+' || operator === '-' || operator === '/') {
      if (x === undefined || y === undefined) throw new w.Unchecked('durations');
      if (operator === '/') return y.numerator === 0n ? w.fault('R20') : w.num(a.over(x, y));
      return w.num((operator === '+' ? a.plus : a.minus)(x, y));
    }
    const sign = w.compared(one, other, env.text);
    return sign === undefined
      ? undefined
      : w.yes({ '<': sign < 0, '>': sign > 0, '<=': sign <= 0, '>=': sign >= 0 }[operator]);
  });
}

function ofPeriod(period: Expression, dayOf: (form: a.Form, number: number) => string | undefined, env: Env): Val {
  return w.strict([ev(period, env)], ([datum]) => {
    const [form, number] = [inside(period, env), Number(w.numberOf(datum)?.numerator)];
    const iso = dayOf(form, number);
    if (iso !== undefined) return { kind: 'date', iso };
    return w.fault(a.firstDay(form, number) === undefined ? 'R61' : 'R60');
  });
}

function periodOfDate(date: Expression, form: a.Form, env: Env): Val {
  return w.strict([ev(date, env)], (data) => {
    const [datum] = data;
    const first =
      datum?.kind === 'year' ? a.firstDay(inside(date, env), datum.year) : datum?.kind === 'date' && datum.iso;
    return first ? m.periodDatum(form, a.periodAt(form, first)) : undefined;
  });
}

// ── references ───────────────────────────────────────────────────────────────────────────────────

function referred(meaning: m.Meaning | undefined, env: Env): Val {
  if (meaning?.kind === 'kindValue')
    return { kind: 'enumeration', of: w.today(env.text, meaning.of.name), value: meaning.value };
  if (meaning?.kind === 'bound' || meaning?.kind === 'parent') return filled(meaning, env);
  if (meaning?.kind === 'periodOf') return periodOfDate(meaning.date, meaning.period, env);
  if (meaning?.kind === 'key')
    return w.strict([filled(meaning.of, env)], ([one]) => ({ kind: 'text', text: keyIn(one) }));
  if (meaning?.kind === 'life') {
    w.withoutLives(env, meaning.entity);
    const thing = filled(meaning.of, env);
    if (!w.isDatum(thing)) return w.present(thing);
    return env.world.things.has(w.today(env.text, meaning.entity.name)) ? w.absent : w.open;
  }
  if (meaning?.kind !== 'quantity') return w.fault('R33');
  const inst = meant(meaning, env);
  return 'kind' in inst ? inst : w.read(env, inst);
}

const keyIn = (datum: Val | undefined): string =>
  datum?.kind === 'thing' ? datum.key : datum?.kind === 'text' ? datum.text : '';

/** Of whom and for what a reference is. */
function meant({ quantity, owner, indexes }: Extract<m.Meaning, { kind: 'quantity' }>, env: Env): m.Instance | Val {
  const whose = owner === undefined ? [] : [filled(owner, env)];
  const forWhat = indexes.map((one) => filled(one, env));
  const mayLack = [...whose, ...forWhat.filter((_, at) => quantity.family[at]?.binding.kind === 'enumeration')];
  if (mayLack.some(({ kind }) => kind === 'absent')) return w.absent;
  const spoilt = w.spoiled([...whose, ...forWhat].map(w.present));
  if (spoilt !== undefined) return spoilt;
  const found = forWhat.filter(w.isDatum).map((datum, at): m.Datum => {
    const binding = quantity.family[at]?.binding;
    if (binding?.kind === 'thing')
      return { kind: 'thing', entity: w.today(env.text, binding.of.name), key: keyIn(datum) };
    const isNumber = binding?.kind === 'year' && datum.kind === 'number';
    return isNumber ? m.periodDatum(binding.of, Number(datum.value.numerator)) : datum;
  });
  return { quantity, ...(owner === undefined ? {} : { owner: keyIn(whose[0]) }), indexes: found };
}

function filled(filling: m.Filling, env: Env): Val {
  if (filling.kind === 'expression') return ev(filling.expression, env);
  if (filling.kind === 'bound') return env.scope.get(filling.binding) ?? w.fault('R33');
  const entity = filling.entity && w.today(env.text, filling.entity.name);
  if (filling.kind === 'key')
    return entity ? { kind: 'thing', entity, key: filling.key } : { kind: 'text', text: filling.key };
  const child = filled(filling.of, env);
  if (child.kind !== 'thing') return child;
  w.withoutLives(env, filling.entity);
  const thing = env.world.things.get(child.entity)?.get(child.key);
  if (thing === undefined || entity === undefined) return w.fault('R32');
  return thing.parent === undefined ? w.open : { kind: 'thing', entity, key: thing.parent };
}

// ── sets ─────────────────────────────────────────────────────────────────────────────────────────

/** Every combination of the items and whether it belongs: things by key, periods upwards, values as declared. */
export function members({ items, where }: SetExpression, env: Env) {
  let rows: readonly Env[] = [env];
  for (const item of items) {
    const meaning = env.text.sets.get(item);
    const data = dataOf(meaning, env);
    const binding = meaning?.binding;
    if ('kind' in data || binding === undefined) return 'kind' in data ? data : w.fault('R33');
    if (rows.length * data.length > 1_000_000) throw new w.Unchecked('large');
    rows = rows.flatMap((row) => data.map((datum) => ({ ...row, scope: new Map(row.scope).set(binding, datum) })));
  }
  return rows.map((row) => ({ env: row, belongs: where === undefined ? w.yes(true) : ev(where, row) }));
}

function dataOf(meaning: m.SetItemMeaning | undefined, env: Env): readonly m.Datum[] | Val {
  if (meaning?.kind === 'values') {
    const of = w.today(env.text, meaning.of.name);
    return w.valuesOf(env.text, of).map((value): m.Datum => ({ kind: 'enumeration', of, value }));
  }
  if (meaning?.kind === 'years') {
    const ends = [ev(meaning.from, env), ev(meaning.through, env)];
    const [first = Number.NaN, last = Number.NaN] = ends.map((end) => Number(w.numberOf(end)?.numerator));
    if (last - first > 1_000_000) throw new w.Unchecked('large');
    const of = meaning.binding.kind === 'year' ? meaning.binding.of : undefined;
    const periods = Array.from({ length: Math.max(0, last - first + 1) || 0 }, (_, at) =>
      m.periodDatum(of, first + at),
    );
    return w.spoiled(ends.map(w.present)) ?? periods;
  }
  if (meaning?.kind !== 'things') return w.fault('R33');
  const { entity, of } = meaning;
  const name = w.today(env.text, entity.name);
  for (const one of env.text.entities.values()) w.withoutLives(env, one);
  const all = env.world.things.get(name);
  if (all === undefined) return w.open;
  const parent = of && w.present('span' in of ? ev(of, env) : filled({ kind: 'bound', binding: of }, env));
  if (parent !== undefined && !w.isDatum(parent)) return parent;
  const there = [...all.values()].filter((thing) => parent === undefined || thing.parent === keyIn(parent));
  return there
    .map(({ key }) => key)
    .sort()
    .map((key): m.Datum => ({ kind: 'thing', entity: name, key }));
}

function aggregated({ name, value, over }: Of<'aggregate'>, env: Env): Val {
  const found = members(over, env);
  if ('kind' in found) return found;
  const there = found.filter(({ belongs }) => !w.isNo(belongs));
  const one = (belongs: Val): Val => (w.isYes(belongs) ? w.num(a.q(1n)) : belongs);
  const total = (data: readonly Val[]): a.Q => a.sumOf(data.map((datum) => w.numberOf(datum) ?? a.none));
  if (name === 'count' || value === undefined)
    return w.strict(
      there.map(({ belongs }) => one(belongs)),
      (data) => w.num(total(data)),
    );
  const vals = there.map(({ env: at, belongs }) => ({ belongs, own: ev(value, at) }));
  if (name === 'total')
    return w.strict(
      vals.map(({ belongs, own }) => w.product([one(belongs), own])),
      (data) => w.num(total(data)),
    );
  if (vals.length === 0) return w.absent;
  if (vals.some(({ belongs }) => !w.isYes(belongs))) throw new w.Unchecked('open');
  const own = vals.map((val) => val.own);
  if (name !== 'average') return w.strict(own, (data) => w.outermost(data, name, env.text));
  return w.strict(own, (data) => w.num(a.over(total(data), a.q(BigInt(data.length)))));
}
