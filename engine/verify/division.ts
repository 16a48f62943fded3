/** Pots divided once more. */
import type { AllocationClause, Expression, Ordering } from '../../grammar/index.ts';
import {
  type Analysis,
  cellKey,
  type Datum,
  type ExceptionSymbol,
  type Instance,
  instanceKey,
  receiverKey,
} from '../model.ts';
import { clausesOf, decisionsOf } from './definitions.ts';
import { bound, ev, members } from './expressions.ts';
import { minus, none, order, over, plus, type Q, sumOf, times, toStep, unit } from './numbers.ts';
import * as v from './values.ts';
import { type Env, today } from './world.ts';

type Val = v.Val;

export interface Division {
  readonly parts: ReadonlyMap<string, Part>;
  readonly rest: Val;
  readonly pot?: Q;
  readonly shares: readonly { readonly weight: Q; readonly total: Q }[];
  readonly lastUnits: readonly string[];
  readonly stateOf?: (one: ExceptionSymbol) => string;
}

interface Part {
  readonly val: Val;
  readonly exact?: Q;
  readonly keys?: readonly Q[];
}

/** The division that a part or a rest is of: of who divides, for the indexes that do not receive. */
export function wholeOf({ quantity, owner, indexes }: Instance): Instance {
  const { owner: role, receiving = 0 } = quantity.division ?? {};
  const divider = role === 'receives' || owner === undefined ? {} : { owner };
  return { quantity, ...divider, indexes: indexes.slice(receiving) };
}

export function receiverOf({ quantity: { division }, owner, indexes }: Instance): string {
  return receiverKey(division?.owner === 'receives' ? owner : undefined, indexes.slice(0, division?.receiving ?? 0));
}

/** Divides by the clauses as the exceptions leave them. */
export function divided(env: Env, excluded: ReadonlySet<ExceptionSymbol> = new Set()): Division {
  const { quantity, owner, indexes } = env.inst;
  const { declaration } = quantity;
  if (declaration.kind !== 'allocation') throw new v.Unchecked('it is no division');
  const inside = (one: ExceptionSymbol): Env => ({
    ...env,
    own: (wanted) => {
      const whole = wholeOf(wanted);
      const isOwn =
        wanted.quantity === quantity && whole.owner === owner && cellKey(whole.indexes) === cellKey(indexes);
      return isOwn ? partIn(divided(env, new Set([...excluded, one])), receiverOf(wanted)) : undefined;
    },
  });
  const { cases, doubtful, stateOf } = decisionsOf(env, excluded, inside);
  const kinds = new Set((quantity.exceptions ?? []).flatMap(clausesOf).map(({ kind }) => kind));
  const all = cases.map(({ deciding }) => {
    const replaced = [...kinds].flatMap((kind) => deciding(kind).map((by) => ({ kind, by })));
    if (new Set(replaced.map(({ kind }) => kind)).size < replaced.length) throw new v.Unchecked('exceptions compete');
    const own = declaration.clauses.filter(({ kind }) => !replaced.some((one) => one.kind === kind));
    const others = replaced.flatMap(({ kind, by }) =>
      clausesOf(by).flatMap((clause) => (clause.kind === kind ? [{ clause, without: inside(by) }] : [])),
    );
    return byClauses(env, [...own.map((clause) => ({ clause })), ...others]);
  });
  const [first] = all;
  if (first === undefined || all.length === 1) return { ...(first as Division), stateOf };
  const keys = new Set(all.flatMap(({ parts }) => [...parts.keys()]));
  const part = (key: string): Val =>
    v.anyOf(
      all.map((one) => partIn(one, key)),
      doubtful,
    );
  const parts = new Map([...keys].map((key) => [key, { val: part(key) }]));
  return {
    ...first,
    parts,
    rest: v.anyOf(
      all.map(({ rest }) => rest),
      doubtful,
    ),
    stateOf,
  };
}

export const partIn = ({ parts, rest }: Division, key: string): Val =>
  parts.get(key)?.val ?? (parts.size === 0 && v.isUndecided(rest) ? rest : v.num(none));

interface Placed {
  readonly clause: AllocationClause;
  /** Where it stands in an exception. */
  readonly without?: Env;
}

interface Row {
  readonly env: Env;
  readonly key: string;
  readonly keys: readonly Q[];
  readonly claim: Q;
  readonly floor: Q;
  readonly cap: Q | undefined;
}

function byClauses(env: Env, placed: readonly Placed[]): Division {
  const { declaration } = env.inst.quantity;
  type Of<K> = Placed & { readonly clause: AllocationClause & { readonly kind: K } };
  const find = <K extends AllocationClause['kind']>(kind: K): readonly Of<K>[] =>
    placed.filter((one): one is Of<K> => one.clause.kind === kind);
  const value = (expression: Expression, { without }: Placed, at: Env): Val =>
    v.present(ev(expression, without?.own === undefined ? at : { ...at, own: without.own }));
  const of = (kind: 'pot' | 'recipients' | 'claim' | 'floor' | 'cap', at: Env): readonly Val[] =>
    find(kind)
      .slice(0, 1)
      .map((one) => value(one.clause.value, one, at));
  const [shares, [rounding], [rest], [shortage]] = [find('proRata'), find('rounding'), find('rest'), find('shortage')];
  if (rest?.clause.again !== undefined || shares.some(({ clause }) => clause.over !== undefined))
    throw new v.Unchecked('what is divided again, or counted over more than the receivers');
  const found = declaration.kind === 'allocation' ? members(declaration.over, env) : v.fault('R33');
  if ('is' in found) return { parts: new Map(), rest: found, shares: [], lastUnits: [] };
  const parts = new Map<string, Part>();
  const rows: { readonly row: Row; readonly takesPart: Val; readonly vals: readonly Val[] }[] = [];
  for (const { env: at, belongs } of found) {
    const key = keyAt(at);
    const takesPart = v.isNo(belongs) ? belongs : v.both([belongs, ...of('recipients', at)]);
    parts.set(key, { val: v.num(none) });
    if (v.isNo(takesPart)) continue;
    const keys = shares.map((share) => value(share.clause.key, share, at));
    const [claim = [], floor = [], cap = []] = (['claim', 'floor', 'cap'] as const).map((kind) => of(kind, at));
    const one = ([val]: readonly Val[]): Q | undefined => (val === undefined ? undefined : numberIn(val));
    const least = { claim: one(claim) ?? none, floor: one(floor) ?? none, cap: one(cap) };
    rows.push({
      row: { env: at, key, keys: keys.map(numberIn), ...least },
      takesPart,
      vals: [...keys, ...claim, ...floor, ...cap],
    });
  }
  const weights = shares.map((one) => (one.clause.weight ? value(one.clause.weight, one, env) : v.num(unit)));
  const [pot = v.num(none)] = of('pot', env);
  const step = rounding === undefined ? [] : [value(rounding.clause.step, rounding, env)];
  const basis = rows.flatMap(({ takesPart, vals }) =>
    v.isYes(takesPart) ? vals : [v.undecided([takesPart, ...vals]) ?? takesPart],
  );
  const spoilt = v.spoiled([pot, ...weights, ...step, ...basis]);
  if (spoilt !== undefined) {
    for (const { row, takesPart } of rows)
      parts.set(row.key, { val: v.isYes(takesPart) ? spoilt : (v.undecided([takesPart, spoilt]) ?? spoilt) });
    return { parts, rest: spoilt, shares: [], lastUnits: [] };
  }
  const inSteps = (bound: Q, way: 'up' | 'down'): Q =>
    step.reduce((own, size) => toStep(own, numberIn(size), way), bound);
  const receivers = rows.map(({ row }): Row => {
    const cap = row.cap === undefined ? undefined : inSteps(row.cap, 'down');
    return { ...row, floor: inSteps(row.floor, 'up'), cap };
  });
  const totals = shares.map((_, at) => sumOf(receivers.map(({ keys }) => keys[at] ?? none)));
  const numbers = [
    numberIn(pot),
    ...receivers.flatMap(({ keys, claim, floor, cap }) => [...keys, claim, floor, cap ?? none]),
  ];
  if (numbers.some((number) => order(number, none) < 0)) return refused(parts, receivers, 'R28');
  const terms = { pot: numberIn(pot), weights: weights.map(numberIn), totals };
  const exact =
    find('claim').length > 0
      ? byClaims(terms.pot, receivers, shortage?.clause.order ?? [], find('misfit')[0]?.clause.fate ?? 'stops')
      : byShares(terms, receivers);
  const way = rounding?.clause;
  const amounts = step.reduce((own, size) => {
    const each = own.map((amount) => toStep(amount, numberIn(size), way?.direction));
    return way?.method === 'largestRemainder' ? own : each;
  }, exact);
  const tie = way?.tieBreaks[0]?.kind;
  const [size] = way?.method === 'largestRemainder' ? step.map(numberIn) : [];
  const last =
    size === undefined ? [] : lastUnits(exact, size, receivers, find('claim').length > 0 ? terms.pot : undefined, tie);
  for (const [at, { key, keys }] of receivers.entries()) {
    const amount = size === undefined ? (amounts[at] ?? none) : toStep(exact[at] ?? none, size, 'down');
    const full = size !== undefined && last.includes(at) ? plus(amount, size) : amount;
    parts.set(key, { val: v.num(full), keys, ...(exact[at] && { exact: exact[at] }) });
  }
  const paid = sumOf([...parts.values()].map(({ val }) => numberIn(val)));
  const left = minus(terms.pot, paid);
  if (rest?.clause.fate === 'lapses' && order(left, none) < 0) return refused(parts, receivers, 'R34');
  const told = totals.map((total, at) => ({ total, weight: terms.weights[at] ?? none }));
  return {
    parts,
    rest: v.num(left),
    pot: terms.pot,
    shares: told,
    lastUnits: last.map((at) => receivers[at]?.key ?? ''),
  };
}

const numberIn = (val: Val): Q => v.numberOf(v.dataOf([val])[0]) ?? none;

function refused(parts: Map<string, Part>, receivers: readonly Row[], code: string): Division {
  for (const { key } of receivers) parts.set(key, { val: v.fault(code) });
  return { parts, rest: v.fault(code), shares: [], lastUnits: [] };
}

interface Terms {
  readonly pot: Q;
  readonly weights: readonly Q[];
  readonly totals: readonly Q[];
}

function byShares({ pot, weights, totals }: Terms, receivers: readonly Row[]): readonly Q[] {
  const measure = receivers.map(({ keys }) =>
    sumOf(
      keys.map((key, at) => {
        const total = totals[at] ?? none;
        return order(total, none) === 0 ? none : times(weights[at] ?? none, over(key, total));
      }),
    ),
  );
  return capped(raised(pot, measure, minus(unit, sumOf(measure)), receivers), receivers);
}

const capped = (amounts: readonly Q[], receivers: readonly Row[]): readonly Q[] =>
  amounts.map((amount, at) => {
    const cap = receivers[at]?.cap;
    return cap !== undefined && order(amount, cap) > 0 ? cap : amount;
  });

/** By one level for all who are not raised to their floor. */
function raised(pot: Q, measure: readonly Q[], idle: Q, receivers: readonly Row[]): readonly Q[] {
  const floorOf = (at: number): Q => receivers[at]?.floor ?? none;
  const held = new Set<number>();
  for (;;) {
    const active = plus(idle, sumOf(measure.filter((_, at) => !held.has(at))));
    const left = minus(pot, sumOf([...held].map(floorOf)));
    const level = order(active, none) === 0 ? none : over(left, active);
    const amounts = measure.map((own, at) => (held.has(at) ? floorOf(at) : times(level, own)));
    const low = amounts.flatMap((amount, at) => (order(amount, floorOf(at)) < 0 ? [at] : []));
    if (low.length === 0) return amounts;
    for (const at of low) held.add(at);
  }
}

function byClaims(pot: Q, receivers: readonly Row[], ordering: readonly Ordering[], misfit: string): readonly Q[] {
  const least = receivers.map(({ claim, floor }) => (order(claim, floor) < 0 ? floor : claim));
  const claims = capped(least, receivers);
  if (order(sumOf(claims), pot) <= 0) return claims;
  if (ordering.length === 0) return raised(pot, claims, none, receivers);
  const amounts = receivers.map(({ floor }) => floor);
  let left = minus(pot, sumOf(amounts));
  for (const at of inOrder(receivers, ordering, claims)) {
    const above = minus(claims[at] ?? none, amounts[at] ?? none);
    const fits = order(above, left) <= 0;
    if (!fits && misfit === 'stops') return amounts;
    if (!fits && misfit === 'skipped') continue;
    amounts[at] = plus(amounts[at] ?? none, fits ? above : left);
    left = fits ? minus(left, above) : none;
  }
  return amounts;
}

/** First by what the clause names, then as drawn or by key. */
function inOrder(receivers: readonly Row[], ordering: readonly Ordering[], claims: readonly Q[]): readonly number[] {
  const text = receivers[0]?.env.text;
  const keys = ordering.flatMap((one) => (one.kind === 'key' ? [one] : []));
  const by = receivers.map(({ env }) => keys.map(({ value }) => v.dataOf([ev(value, env)])[0]));
  const sign = (one: number, other: number): number => {
    for (const [at, { first }] of keys.entries()) {
      const [left, right] = [by[one]?.[at], by[other]?.[at]];
      if (left === undefined || right === undefined || text === undefined)
        throw new v.Unchecked('the order of claims is open');
      const found = ends(left, right, first, text);
      if (found !== 0) return found;
    }
    return 0;
  };
  const drawn = drawnBefore(receivers);
  const isDrawn = ordering.some(({ kind }) => kind === 'draw');
  return [...receivers.keys()].sort((one, other) => {
    const found = sign(one, other);
    const asks = [one, other].every((at) => order(claims[at] ?? none, none) > 0);
    return found !== 0 || !isDrawn ? found || one - other : asks ? drawn(one, other) : one - other;
  });
}

type End = Extract<Ordering, { kind: 'key' }>['first'];

/** Below 0 where the first of two comes first. */
function ends(one: Datum, other: Datum, first: End, text: Analysis): number {
  const isFirst = (datum: Datum): boolean => {
    if (typeof first !== 'string') return datum.kind === 'enumeration' && datum.value === first.text;
    return datum.kind === 'yesNo' && datum.value === (first === 'yes');
  };
  if (first !== 'highest' && first !== 'lowest') return Number(isFirst(other)) - Number(isFirst(one));
  const keys = [one, other].map((datum) =>
    datum.kind === 'text' ? datum.text : datum.kind === 'thing' ? datum.key : '',
  );
  const [left = '', right = ''] = keys;
  const sign = left + right === '' ? v.compared(one, other, text) : Number(left > right) - Number(left < right);
  return (first === 'highest' ? -1 : 1) * (sign ?? 0);
}

/** Who of two comes first by the last draw; between those who were not drawn nobody knows. */
function drawnBefore(receivers: readonly Row[]): (one: number, other: number) => number {
  const { inst, text, world } = receivers[0]?.env ?? {};
  const id = inst && text && instanceKey(today(text, inst.quantity.name), inst.owner, inst.indexes);
  const drawn = world?.trace.draws?.findLast((draw) => draw.id === id)?.order ?? [];
  return (one, other) => {
    const [left = -1, right = -1] = [one, other].map((at) => drawn.indexOf(receivers[at]?.key ?? ''));
    if (left < 0 || right < 0) throw new v.Unchecked('a draw that was not held');
    return left - right;
  };
}

/** Who gets one step more, so that the parts add up to the exact total in steps. */
function lastUnits(
  exact: readonly Q[],
  step: Q,
  receivers: readonly Row[],
  claimed: Q | undefined,
  tie = 'lowest',
): readonly number[] {
  const total = sumOf(exact);
  const nearest = toStep(total, step);
  const paid = claimed !== undefined && order(nearest, claimed) <= 0 ? nearest : toStep(total, step, 'down');
  const remainders = exact.map((amount) => minus(amount, toStep(amount, step, 'down')));
  const due = over(minus(paid, minus(total, sumOf(remainders))), step);
  const drawn = drawnBefore(receivers);
  const before = (one: number, other: number): number =>
    tie === 'draw' ? drawn(one, other) : tie === 'highest' ? other - one : one - other;
  const luckiest = [...exact.keys()].sort(
    (one, other) => order(remainders[other] ?? none, remainders[one] ?? none) || before(one, other),
  );
  return luckiest.slice(0, Number(due.numerator));
}

function keyAt({ inst: { quantity }, scope }: Env): string {
  const { owner, family, division } = quantity;
  const thing = division?.owner === 'receives' && owner ? bound(scope, owner.binding) : undefined;
  const indexes = family.slice(0, division?.receiving ?? 0).flatMap(({ binding }) => bound(scope, binding) ?? []);
  return receiverKey(thing?.kind === 'thing' ? thing.key : undefined, indexes);
}
