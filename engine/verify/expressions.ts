/** The meaning of expressions, from the manual: `docs/language.md`. */
import type { BinaryExpression, Conditional, Expression, Reference } from '../../grammar/index.ts';
import { calendarDatum } from '../analyse/calendar-literals.ts';
import { type Datum, type Filling, type Instance, type Meaning, periodDatum } from '../model.ts';
import { dayWithin, firstDay, lastDay, periodAt } from './calendar.ts';
import { decimal, none, order, over, q, times, toStep } from './numbers.ts';
import { ranked } from './ranks.ts';
import { aggregated, quantified } from './sets.ts';
import {
  absent,
  anyOf,
  asPeriod,
  both,
  compared,
  computed,
  either,
  fault,
  inverted,
  isNo,
  isUndecided,
  isYes,
  known,
  num,
  numberOf,
  open,
  outermost,
  present,
  product,
  same,
  spoiled,
  strict,
  textOf,
  truth,
  type Val,
  yes,
} from './values.ts';
import { dayAtHand, dayOfRule, type Env, heirsOn, livesOf, read, type Scope, today } from './world.ts';

/** What an expression comes to, with the values of the trace in the place of what it reads. */
export function ev(expression: Expression, env: Env): Val {
  const val = asPeriod(operation(expression, env), env.text.types.get(expression));
  if (val.is === 'known') env.met.add(textOf(val.datum));
  return val;
}

function operation(e: Expression, env: Env): Val {
  const at = (one: Expression): Val => ev(one, env);
  switch (e.kind) {
    case 'number':
    case 'amount':
      return num(decimal(e.decimal));
    case 'percentage':
      return num(over(decimal(e.decimal), q(100n)));
    case 'date':
      return known({ kind: 'date', iso: e.iso });
    case 'textLiteral':
      return known({ kind: 'text', text: e.value });
    case 'boolean':
      return yes(e.value);
    case 'absent':
      return absent;
    case 'reference':
      return referred(e, env);
    case 'periodTerm': {
      const binding = env.text.periods.get(e);
      const datum = binding && bound(env.scope, binding);
      return datum?.kind === 'year' ? known({ ...datum, year: datum.year + e.offset }) : fault('R33');
    }
    case 'negate':
      return strict([at(e.operand)], ([datum]) => {
        const value = numberOf(datum);
        return value && num(times(q(-1n), value));
      });
    case 'not':
      return inverted(at(e.operand));
    case 'binary':
      return binary(e, env);
    case 'presence': {
      const val = at(e.operand);
      return isUndecided(val) ? val : yes((val.is === 'known') === e.present);
    }
    case 'membership': {
      const own = at(e.operand);
      return either(e.values.map((one) => strict([own, at(one)], ([a, b]) => a && b && yes(same(a, b)))));
    }
    case 'ifAbsent': {
      const val = at(e.operand);
      return val.is === 'absent' ? at(e.fallback) : val;
    }
    case 'conditional':
      return conditional(e, env);
    case 'call':
      return called(e, e.operands.map(at), env);
    case 'aggregate':
      return aggregated(e, env);
    case 'rank':
      return ranked(e, (at) => filled(env.text.ranks.get(e)?.atHand[at] ?? { kind: 'key', key: '' }, env), env);
    case 'quantifier':
      return quantified(e, env);
    case 'conditions': {
      const vals = e.conditions.map((condition) => {
        const reads = new Set<string>();
        const val = truth(ev(condition.value, { ...env, reads }));
        for (const id of reads) env.reads.add(id);
        const { text } = condition.name;
        env.conditions.set(text, env.conditions.has(text) ? 'several' : { val, reads });
        return val;
      });
      return atLeast(e.quantifier === 'all' ? vals.length : (e.count ?? 1), vals);
    }
    case 'dayInPeriod':
    case 'boundary': {
      const type = env.text.types.get(e.period);
      const form = type?.kind === 'year' ? type.of : undefined;
      return strict([at(e.period)], ([datum]) => {
        const number = Number(numberOf(datum)?.numerator);
        const within = (): string | undefined =>
          e.kind === 'boundary'
            ? (e.end === 'begin' ? firstDay : lastDay)(form, number)
            : dayWithin(form, number, e.month, e.day);
        const iso = within();
        return iso === undefined
          ? fault(firstDay(form, number) === undefined ? 'R61' : 'R60')
          : known({ kind: 'date', iso });
      });
    }
    case 'yearOf':
      return periodOfDate(e.date, env.text.types.get(e), env);
    default: {
      const datum = calendarDatum(e);
      return datum === undefined ? fault('R33') : known(datum);
    }
  }
}

function binary(e: BinaryExpression, env: Env): Val {
  if (e.operator === 'and' || e.operator === 'or') {
    const left = ev(e.left, env);
    const decides = e.operator === 'and' ? isNo : isYes;
    if (decides(left)) return left;
    return (e.operator === 'and' ? both : either)([left, ev(e.right, env)]);
  }
  const pair = [ev(e.left, env), ev(e.right, env)];
  if (e.operator === '*') return product(pair, env.text, env.text.types.get(e)?.kind === 'duration');
  return strict(pair, ([a, b]) => {
    if (a === undefined || b === undefined) return undefined;
    if (['+', '-', '/'].includes(e.operator)) return computed(e.operator, a, b, env.text);
    if (e.operator === '=' || e.operator === '<>') return yes(same(a, b) === (e.operator === '='));
    const sign = compared(a, b, env.text);
    if (sign === undefined) return undefined;
    return yes(
      e.operator === '<' ? sign < 0 : e.operator === '>' ? sign > 0 : e.operator === '<=' ? sign <= 0 : sign >= 0,
    );
  });
}

function atLeast(needed: number, vals: readonly Val[]): Val {
  const [holding, failing] = [vals.filter(isYes).length, vals.filter(isNo).length];
  if (holding >= needed) return yes(true);
  if (failing > vals.length - needed) return yes(false);
  const maybe = vals.filter(({ is }) => is === 'open').length;
  const decides = holding + maybe >= needed || failing + maybe > vals.length - needed;
  return decides ? open : (vals.find(({ is }) => is === 'fault') ?? open);
}

function conditional({ branches, otherwise }: Conditional, env: Env): Val {
  const doubtful: Val[] = [];
  const candidates: Val[] = [];
  let sure = false;
  for (const branch of branches) {
    const condition = truth(ev(branch.condition, env));
    if (isNo(condition)) continue;
    candidates.push(ev(branch.value, env));
    sure = isYes(condition);
    if (sure) break;
    doubtful.push(condition);
  }
  if (!sure) candidates.push(ev(otherwise, env));
  return anyOf(candidates, doubtful);
}

function called(e: Extract<Expression, { kind: 'call' }>, vals: readonly Val[], env: Env): Val {
  const [, low, high] = vals.map((val) => (val.is === 'known' ? numberOf(val.datum) : undefined));
  if (e.name === 'limited' && low !== undefined && high !== undefined) {
    if (order(low, high) > 0) return fault('R30');
    if (order(low, high) === 0) return num(low);
  }
  return strict(vals, (data) => {
    const [value, step] = data.map(numberOf);
    if (e.name === 'highest' || e.name === 'lowest') return outermost(data, e.name, env.text);
    if (value === undefined || step === undefined) return undefined;
    if (e.name === 'rounded') return order(step, none) > 0 ? num(toStep(value, step, e.direction)) : fault('R31');
    return high && num(order(value, step) < 0 ? step : order(value, high) > 0 ? high : value);
  });
}

function periodOfDate(date: Expression, type: ReturnType<Env['text']['types']['get']>, env: Env): Val {
  const [own, form] = [env.text.types.get(date), type?.kind === 'year' ? type.of : undefined];
  return strict([ev(date, env)], ([datum]) => {
    const iso = datum?.kind === 'date' ? datum.iso : undefined;
    const first = datum?.kind === 'year' && own?.kind === 'year' ? firstDay(own.of, datum.year) : iso;
    const number = first === undefined ? undefined : periodAt(form, first);
    return number === undefined ? undefined : known(periodDatum(form, number));
  });
}

// ── references ───────────────────────────────────────────────────────────────────────────────────

export function bound(scope: Scope | undefined, binding: Scope['binding']): Datum | undefined {
  let at = scope;
  while (at !== undefined && at.binding !== binding) at = at.outer;
  return at?.datum;
}

function referred(reference: Reference, env: Env): Val {
  const meaning: Meaning | undefined = env.text.meanings.get(reference);
  switch (meaning?.kind) {
    case 'kindValue':
      return known({ kind: 'enumeration', of: today(env.text, meaning.of.name), value: meaning.value });
    case 'bound':
      return filled(meaning, env);
    case 'parent':
      return filled(meaning, env);
    case 'periodOf':
      return periodOfDate(meaning.date, { kind: 'year', of: meaning.period, orAbsent: false }, env);
    case 'key':
      return strict([filled(meaning.of, env)], ([thing]) => {
        const key = keyIn(thing);
        return key === undefined ? undefined : known({ kind: 'text', text: key });
      });
    case 'life':
      return lived(meaning, env);
    case 'quantity': {
      const inst = meant(meaning, env);
      return 'is' in inst ? inst : read(env, inst);
    }
    default:
      return fault('R33');
  }
}

const keyIn = (datum: Datum | undefined): string | undefined =>
  datum?.kind === 'thing' ? datum.key : datum?.kind === 'text' ? datum.text : undefined;

function lived({ member, of, entity }: Extract<Meaning, { kind: 'life' }>, env: Env): Val {
  return strict([filled(of, env)], ([thing]) => {
    const name = today(env.text, entity.name);
    if (!env.world.things.has(name)) return open;
    const [lives, key] = [livesOf(env.world, env.text, entity), keyIn(thing) ?? ''];
    const life = lives?.get(key)?.[member];
    if (life === undefined) return absent;
    if (member !== 'mergedInto') return known({ kind: 'date', iso: life });
    if (dayOfRule(env) === undefined) return fault('R460');
    const heir = heirsOn(lives, key, dayOfRule(env)).at(-1) ?? key;
    return heir === key ? absent : known({ kind: 'thing', entity: name, key: heir });
  });
}

/** Of whom and for what a reference is. */
function meant({ quantity, owner, indexes }: Extract<Meaning, { kind: 'quantity' }>, env: Env): Instance | Val {
  const whose = owner === undefined ? [] : [filled(owner, env)];
  const forWhat = indexes.map((one) => filled(one, env));
  const mayLack = [...whose, ...forWhat.filter((_, at) => quantity.family[at]?.binding.kind === 'enumeration')];
  if (mayLack.some(({ is }) => is === 'absent')) return absent;
  const spoilt = spoiled([...whose, ...forWhat].map(present));
  if (spoilt !== undefined) return spoilt;
  const data = (vals: readonly Val[]): readonly Datum[] =>
    vals.flatMap((val) => (val.is === 'known' ? [val.datum] : []));
  const key = keyIn(data(whose)[0]);
  const found = data(forWhat).map((datum, at): Datum => {
    const binding = quantity.family[at]?.binding;
    if (binding?.kind === 'thing')
      return { kind: 'thing', entity: today(env.text, binding.of.name), key: keyIn(datum) ?? '' };
    return binding?.kind === 'year' && datum.kind === 'number'
      ? periodDatum(binding.of, Number(datum.value.numerator))
      : datum;
  });
  return { quantity, ...(key === undefined ? {} : { owner: key }), indexes: found };
}

export function filled(filling: Filling, env: Env): Val {
  switch (filling.kind) {
    case 'bound': {
      const datum = bound(env.scope, filling.binding);
      return datum === undefined ? fault('R33') : known(datum);
    }
    case 'expression':
      return ev(filling.expression, env);
    case 'key': {
      const entity = filling.entity && today(env.text, filling.entity.name);
      return known(
        entity === undefined ? { kind: 'text', text: filling.key } : { kind: 'thing', entity, key: filling.key },
      );
    }
    case 'parent': {
      const child = filled(filling.of, env);
      if (child.is !== 'known' || child.datum.kind !== 'thing') return child.is === 'known' ? fault('R33') : child;
      const thing = env.world.things.get(child.datum.entity)?.get(child.datum.key);
      if (thing === undefined) return fault('R32');
      if (thing.parent === undefined) return open;
      const lives = livesOf(env.world, env.text, filling.entity);
      const key = heirsOn(lives, thing.parent, dayAtHand(env)).at(-1) ?? thing.parent;
      return known({ kind: 'thing', entity: today(env.text, filling.entity.name), key });
    }
  }
}
