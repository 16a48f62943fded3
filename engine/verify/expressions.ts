/** The meaning of expressions, from the manual: `docs/language.md`. */
import type { BinaryExpression, Expression, SetExpression } from '../../grammar/index.ts';
import { calendarDatum } from '../analyse/calendar-literals.ts';
import * as m from '../model.ts';
import * as a from './arithmetic.ts';
import * as v from './world.ts';

type Val = v.Val;
type Env = v.Env;
type Of<K, E = Expression> = E extends { readonly kind: infer Own } ? (K extends Own ? E : never) : never;
type Operations = { readonly [kind: string]: ((e: Expression, env: Env) => Val) | undefined };

/** What an expression comes to, with the values of the trace in the place of what it reads. */
export function ev(expression: Expression, env: Env): Val {
  const operation = (operations as Operations)[expression.kind];
  let val = operation?.(expression, env) ?? calendarDatum(expression) ?? v.stop('durations');
  const type = env.text.types.get(expression);
  // A whole number where the type says year is that year.
  if (val.kind === 'number' && type?.kind === 'year') val = m.periodDatum(type.of, Number(val.value.numerator));
  env.met.add(v.textOf(val));
  return val;
}

const operations: { readonly [K in Expression['kind']]?: (e: Of<K>, env: Env) => Val } = {
  number: (e) => v.num(a.decimal(e.decimal)),
  amount: (e) => v.num(a.decimal(e.decimal)),
  percentage: (e) => v.num(a.decimal(e.decimal, 100n)),
  date: ({ iso }) => ({ kind: 'date', iso }),
  textLiteral: ({ value }) => ({ kind: 'text', text: value }),
  boolean: ({ value }) => v.yes(value),
  absent: () => v.absent,
  reference: (e, env) => referred(env.text.meanings.get(e), env),
  periodTerm: (e, env) => {
    const datum = env.scope.get(env.text.periods.get(e) ?? v.undecided());
    return datum?.kind === 'year' ? { ...datum, year: datum.year + e.offset } : v.undecided();
  },
  negate: (e, env) => v.num(a.minus(a.zero, v.numberIn(ev(e.operand, env)))),
  not: (e, env) => v.yes(!v.truth(ev(e.operand, env))),
  binary,
  presence: (e, env) => v.yes((ev(e.operand, env).kind !== 'absent') === e.present),
  membership: (e, env) => {
    const own = v.known(ev(e.operand, env));
    return v.yes(
      v.decided(
        e.values.map((value) => () => v.same(own, v.known(ev(value, env)))),
        true,
      ),
    );
  },
  ifAbsent: (e, env) => {
    const val = ev(e.operand, env);
    return val.kind === 'absent' ? ev(e.fallback, env) : val;
  },
  conditional: ({ branches, otherwise }, env) => {
    const maybe: Val[] = [];
    const branch = branches.find(({ condition, value }) => {
      const verdict = v.attempt(() => v.truth(ev(condition, env)));
      if (verdict === undefined) maybe.push(ev(value, env));
      return verdict;
    });
    const val = ev(branch?.value ?? otherwise, env);
    return maybe.every((other) => v.same(val, other)) ? val : v.undecided();
  },
  call: ({ name, operands, direction }, env) => {
    const vals = operands.map((operand) => ev(operand, env));
    const [first = v.absent, second = v.absent, third = v.absent] = vals;
    if (name === 'rounded') return v.rounded(first, second, direction);
    if (name !== 'limited') return v.outermost(vals, name === 'highest' ? 1 : -1, env.text);
    if (v.order(second, third, env.text) > 0) return v.undecided();
    return v.outermost([v.outermost([first, second], 1, env.text), third], -1, env.text);
  },
  conditions: (e, env) => {
    const verdicts = e.conditions.map(({ name, value }) => {
      const reads = new Set<string>();
      const val = v.attempt(() => v.yes(v.truth(ev(value, { ...env, reads }))));
      for (const id of reads) env.reads.add(id);
      env.conditions.set(name.text, env.conditions.has(name.text) ? undefined : { val, reads });
      return val && v.truth(val);
    });
    const needed = e.quantifier === 'all' ? verdicts.length : (e.count ?? 1);
    const count = (wanted: boolean): number => verdicts.filter((verdict) => verdict === wanted).length;
    if (count(true) >= needed) return v.yes(true);
    return count(false) > verdicts.length - needed ? v.yes(false) : v.undecided();
  },
  quantifier: ({ every, over, satisfies }, env) => {
    const tests = members(over, env).map(({ env: at, belongs }) => (): boolean => {
      if (belongs === false) return every;
      const isSo = v.truth(ev(satisfies, at));
      return belongs === true || isSo === every ? isSo : v.undecided();
    });
    return v.yes(v.decided(tests, !every));
  },
  aggregate: ({ name, value, over }, env) => {
    const there = members(over, env).filter(({ belongs }) => belongs !== false);
    const isSum = name === 'count' || name === 'total';
    const vals = there.map(({ env: at, belongs }) => {
      const val = value === undefined ? v.num(a.one) : ev(value, at);
      return belongs || (isSum && a.signOf(v.numberIn(val)) === 0) ? val : v.undecided();
    });
    if (isSum) return v.num(a.sumOf(vals.map(v.numberIn)));
    if (vals.length === 0) return v.absent;
    if (name !== 'average') return v.outermost(vals, name === 'highest' ? 1 : -1, env.text);
    return v.num(a.over(a.sumOf(vals.map(v.numberIn)), a.q(BigInt(vals.length))));
  },
  yearOf: (e, env) => periodOf(e.date, env.text.types.get(e), env),
};

const sums = { '+': a.plus, '-': a.minus, '/': a.over };
const signs = { '<': [-1], '>': [1], '<=': [-1, 0], '>=': [0, 1] };

function binary({ operator, left, right }: BinaryExpression, env: Env): Val {
  const sides = [left, right];
  const isSo = sides.map((side) => () => v.truth(ev(side, env)));
  if (operator === 'and' || operator === 'or') return v.yes(v.decided(isSo, operator === 'or'));
  if (operator === '*') {
    const factors = sides.map((side) => v.attempt(() => v.numberIn(ev(side, env))));
    // A known zero decides.
    if (factors.some((factor) => factor?.numerator === 0n)) return v.num(a.zero);
    return v.num(factors.map((factor) => factor ?? v.undecided()).reduce(a.times));
  }
  const [x, y] = [v.known(ev(left, env)), v.known(ev(right, env))];
  if (operator === '=' || operator === '<>') return v.yes(v.same(x, y) === (operator === '='));
  if (operator in signs) return v.yes(signs[operator as '<'].includes(v.order(x, y, env.text)));
  const [one, other] = [v.numberIn(x), v.numberIn(y)];
  return operator === '/' && a.signOf(other) === 0 ? v.undecided() : v.num(sums[operator as '+'](one, other));
}

function referred(meaning: m.Meaning | undefined, env: Env): Val {
  if (meaning?.kind === 'quantity') return quantityOf(meaning, env);
  if (meaning?.kind === 'periodOf')
    return periodOf(meaning.date, { kind: 'year', of: meaning.period, orAbsent: false }, env);
  if (meaning?.kind === 'key') return { kind: 'text', text: v.keyIn(v.known(filled(meaning.of, env))) };
  if (meaning?.kind === 'bound' || meaning?.kind === 'parent') return filled(meaning, env);
  if (meaning?.kind === 'kindValue')
    return { kind: 'enumeration', of: v.today(env.text, meaning.of.name), value: meaning.value };
  if (meaning?.kind !== 'life' || v.thingsOf(env, meaning.entity) === undefined) return v.undecided();
  return v.known(filled(meaning.of, env)) && v.absent;
}

function periodOf(date: Expression, type: m.Type | undefined, env: Env): Val {
  const form = type?.kind === 'year' ? type.of : undefined;
  const datum = v.known(ev(date, env));
  return datum.kind === 'date' ? m.periodDatum(form, a.periodAt(form, datum.iso)) : v.stop('durations');
}

function quantityOf({ quantity, owner, indexes }: m.Meaning & { readonly kind: 'quantity' }, env: Env): Val {
  const whose = owner && filled(owner, env);
  const forWhat = indexes.map((index) => filled(index, env));
  const mayLack = forWhat.filter((_, at) => quantity.family[at]?.binding.kind === 'enumeration');
  if ([whose, ...mayLack].some((val) => val?.kind === 'absent')) return v.absent;
  const found = forWhat.map(v.known).map((datum, at): m.Datum => {
    const binding = quantity.family[at]?.binding;
    if (binding?.kind === 'thing')
      return { kind: 'thing', entity: v.today(env.text, binding.of.name), key: v.keyIn(datum) };
    const isNumber = binding?.kind === 'year' && datum.kind === 'number';
    return isNumber ? m.periodDatum(binding.of, Number(datum.value.numerator)) : datum;
  });
  return v.read(env, { quantity, ...(whose && { owner: v.keyIn(whose) }), indexes: found });
}

function filled(filling: m.Filling, env: Env): Val {
  if (filling.kind === 'expression') return ev(filling.expression, env);
  if (filling.kind === 'bound') return env.scope.get(filling.binding) ?? v.undecided();
  const entity = filling.entity && v.today(env.text, filling.entity.name);
  if (filling.kind === 'key') return v.undecided();
  const child = filled(filling.of, env);
  if (child.kind !== 'thing' || entity === undefined) return child;
  v.thingsOf(env, filling.entity);
  const key = env.world.things.get(child.entity)?.get(child.key)?.parent;
  return { kind: 'thing', entity, key: key ?? v.undecided() };
}

/** Every combination of the items, and whether it belongs: undefined where that is not decided. */
export function members({ items, where }: SetExpression, env: Env) {
  let rows: readonly Env[] = [env];
  for (const item of items) {
    const meaning = env.text.sets.get(item);
    const binding = meaning?.binding ?? v.undecided();
    const data = dataOf(meaning, env);
    if (rows.length * data.length > most) v.stop('bound');
    rows = rows.flatMap((row) => data.map((datum) => ({ ...row, scope: new Map(row.scope).set(binding, datum) })));
  }
  const belongs = (row: Env): boolean | undefined => v.attempt(() => where === undefined || v.truth(ev(where, row)));
  return rows.map((row) => ({ env: row, belongs: belongs(row) }));
}

const most = 1_000_000;

/** Things by key, periods upwards, values as declared. */
function dataOf(meaning: m.SetItemMeaning | undefined, env: Env): readonly m.Datum[] {
  if (meaning?.kind === 'values') {
    const of = v.today(env.text, meaning.of.name);
    return v.valuesOf(env.text, of).map((value): m.Datum => ({ kind: 'enumeration', of, value }));
  }
  if (meaning?.kind === 'years') {
    const endOf = (end: Expression): number => Number(v.numberIn(ev(end, env)).numerator);
    const [first, last] = [endOf(meaning.from), endOf(meaning.through)];
    if (last - first > most) v.stop('bound');
    const of = meaning.binding.kind === 'year' ? meaning.binding.of : undefined;
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => m.periodDatum(of, first + at));
  }
  if (meaning?.kind !== 'things') return v.undecided();
  // Whoever ends may take others along.
  for (const other of env.text.entities.values()) v.thingsOf(env, other);
  const all = [...(v.thingsOf(env, meaning.entity) ?? v.undecided()).values()];
  const { of } = meaning;
  const parent = of && v.keyIn(v.known('span' in of ? ev(of, env) : filled({ kind: 'bound', binding: of }, env)));
  const keys = all.flatMap((thing) => (parent === undefined || thing.parent === parent ? [thing.key] : []));
  const entity = v.today(env.text, meaning.entity.name);
  return keys.sort().map((key): m.Datum => ({ kind: 'thing', entity, key }));
}
