/** Sets: who belongs, and what is reckoned over them. */
import type { Aggregate, Quantifier, SetExpression, SetItem } from '../../grammar/index.ts';
import { type Datum, periodDatum } from '../model.ts';
import { none, over, q, sumOf, unit } from './numbers.ts';
import {
  absent,
  both,
  compared,
  either,
  fault,
  inverted,
  isNo,
  isYes,
  known,
  num,
  numberOf,
  open,
  outermost,
  present,
  product,
  spoiled,
  strict,
  Unchecked,
  undecided,
  type Val,
  valuesOfKind,
  yes,
} from './values.ts';
import { dayAtHand, type Env, heirsOn, livesOf, type Scope, today } from './world.ts';

export interface Member {
  readonly env: Env;
  readonly data: readonly Datum[];
  readonly belongs: Val;
}

interface Run {
  readonly binding: Scope['binding'];
  readonly data: readonly Datum[];
  readonly day?: string;
}

/** Every combination of the items, things by key, periods upwards, values as declared; or why that is not known. */
export function members(set: SetExpression, env: Env): readonly Member[] | Val {
  let rows: readonly Omit<Member, 'belongs'>[] = [{ env, data: [] }];
  const runs: Run[] = [];
  for (const item of set.items) {
    const run = runOf(item, env);
    if ('is' in run) return run;
    runs.push(run);
  }
  const day = runs.find((run) => run.day !== undefined)?.day;
  if (runs.reduce((size, { data }) => size * data.length, 1) > 1_000_000) throw new Unchecked('the set is too large');
  for (const { binding, data } of runs)
    rows = rows.flatMap((row) =>
      data.map((datum) => {
        const scope = { binding, datum, outer: row.env.scope };
        return { env: { ...row.env, scope, ...(day === undefined ? {} : { day }) }, data: [...row.data, datum] };
      }),
    );
  return rows.map((row) => ({
    ...row,
    belongs: set.where === undefined ? yes(true) : env.world.ev(set.where, row.env),
  }));
}

function runOf(item: SetItem, env: Env): Run | Val {
  const { world, text } = env;
  const meaning = text.sets.get(item);
  if (meaning?.kind === 'values') {
    const name = today(text, meaning.of.name);
    const data = valuesOfKind(text, name).map((value): Datum => ({ kind: 'enumeration', of: name, value }));
    return { binding: meaning.binding, data };
  }
  if (meaning?.kind === 'years') {
    const ends = [meaning.from, meaning.through].map((end) => world.ev(end, env));
    const spoilt = spoiled(ends.map(present));
    const [from, through] = ends.map((end) => Number(end.is === 'known' ? numberOf(end.datum)?.numerator : NaN));
    if (spoilt !== undefined || from === undefined || through === undefined) return spoilt ?? fault('R33');
    if (!(through - from < 1_000_000)) throw new Unchecked('the set is too large');
    const of = meaning.binding.kind === 'year' ? meaning.binding.of : undefined;
    const data = Array.from({ length: Math.max(0, through - from + 1) }, (_, at) => periodDatum(of, from + at));
    return { binding: meaning.binding, data };
  }
  return meaning?.kind === 'things' ? thingsOf(item, meaning, env) : fault('R33');
}

type Things = Extract<ReturnType<Env['text']['sets']['get']>, { kind: 'things' }>;

function thingsOf(item: SetItem, { entity, binding, of }: Things, env: Env): Run | Val {
  const { world, text } = env;
  const name = today(text, entity.name);
  const all = world.things.get(name);
  if (all === undefined) return open;
  const anyLives = [...text.entities.values()].some((one) => livesOf(world, text, one) !== undefined);
  const on = anyLives && item.kind === 'named' && item.on !== undefined ? present(world.ev(item.on, env)) : undefined;
  if (on !== undefined && (on.is !== 'known' || on.datum.kind !== 'date')) return on.is === 'known' ? fault('R33') : on;
  const parent = of === undefined ? undefined : 'span' in of ? present(world.ev(of, env)) : boundTo(of, env);
  const [lives, above] = [entity, entity.parent].map((one) => one && livesOf(world, text, one));
  const named = on?.is === 'known' && on.datum.kind === 'date' ? on.datum.iso : undefined;
  const day = named ?? dayAtHand(env);
  if (day === undefined && (lives ?? above) !== undefined) return fault('R241');
  if (parent !== undefined && parent.is !== 'known') return parent;
  const key = parent?.is === 'known' && parent.datum.kind === 'thing' ? parent.datum.key : undefined;
  const there = [...all.values()].filter((thing) => {
    const { from, until } = lives?.get(thing.key) ?? {};
    if (day !== undefined && ((from ?? day) > day || (until ?? day) < day)) return false;
    return parent === undefined || (thing.parent && heirsOn(above, thing.parent, day).at(-1)) === key;
  });
  const data = there.map((thing): Datum => ({ kind: 'thing', entity: name, key: thing.key }));
  const sorted = data.sort((a, b) => ('key' in a && 'key' in b && a.key < b.key ? -1 : 1));
  return { binding, data: sorted, ...(named === undefined ? {} : { day: named }) };
}

function boundTo(binding: Scope['binding'], env: Env): Val {
  let at = env.scope;
  while (at !== undefined && at.binding !== binding) at = at.outer;
  return at === undefined ? fault('R33') : known(at.datum);
}

export function aggregated({ name, value, over: set }: Aggregate, env: Env): Val {
  const found = members(set, env);
  if ('is' in found) return found;
  const there = found.filter(({ belongs }) => !isNo(belongs));
  const one = ({ belongs }: Member): Val => (isYes(belongs) ? num(unit) : belongs);
  const sum = (vals: readonly Val[]): Val =>
    strict(vals, (data) => num(sumOf(data.map((datum) => numberOf(datum) ?? none))));
  if (name === 'count' || value === undefined) return sum(there.map(one));
  const vals = there.map((member) => ({
    belongs: member.belongs,
    own: env.world.ev(value, member.env),
    one: one(member),
  }));
  if (name === 'total') return sum(vals.map((val) => product([val.one, val.own], env.text)));
  const ifThere = ({ belongs, own }: { belongs: Val; own: Val }): Val =>
    isYes(belongs) ? own : (undecided([belongs, own]) ?? own);
  if (vals.length === 0) return absent;
  if (name === 'average')
    return strict(vals.map(ifThere), (data) => {
      const total = sumOf(data.map((datum) => numberOf(datum) ?? none));
      return num(over(total, q(BigInt(data.length))));
    });
  const sure = vals.flatMap(({ belongs, own }) => (isYes(belongs) && own.is === 'known' ? [own.datum] : []));
  const best = sure.length === 0 ? undefined : outermost(sure, name, env.text);
  const matters = vals.filter(({ belongs, own }) => {
    if (isYes(belongs) || own.is !== 'known' || best?.is !== 'known') return true;
    const sign = compared(own.datum, best.datum, env.text);
    return sign === undefined || (name === 'highest' ? sign > 0 : sign < 0);
  });
  return strict(matters.map(ifThere), (data) => outermost(data, name, env.text));
}

export function quantified({ every, over: set, satisfies }: Quantifier, env: Env): Val {
  const found = members(set, env);
  if ('is' in found) return found;
  const vals: Val[] = [];
  for (const { env: own, belongs } of found) {
    const first = every ? inverted(belongs) : belongs;
    const decided = every ? isYes(first) : isNo(first);
    const val = decided ? first : (every ? either : both)([first, env.world.ev(satisfies, own)]);
    if (every ? isNo(val) : isYes(val)) return val;
    vals.push(val);
  }
  return (every ? both : either)(vals);
}
