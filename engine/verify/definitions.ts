/** What decides a value: a rule, a cell, a row of a table, the exceptions to it, and how a pot is divided by shares. */
import type { AllocationClause, Cell, Expression, SetExpression } from '../../grammar/index.ts';
import { decide, deciding, switchesOff } from '../analyse/exceptions-decide.ts';
import * as m from '../model.ts';
import * as a from './arithmetic.ts';
import { ev, members } from './expressions.ts';
import * as v from './world.ts';

/** A value, undefined where it is not decided, and what its node must say besides it. */
export interface Outcome {
  readonly val: v.Val | undefined;
  readonly told?: object | undefined;
}

/** The value of a parameter, rule, table or guarantee by the text of the law. */
export function defined(env: v.Env, without: readonly m.ExceptionSymbol[] = []): Outcome {
  const { quantity } = env.inst;
  const isOwn = (wanted: m.Instance): boolean => wanted.quantity === quantity && v.keyOf(wanted) === v.keyOf(env.inst);
  const inside = (one: m.ExceptionSymbol): v.Env => {
    return { ...env, own: (wanted) => (isOwn(wanted) ? defined(env, [...without, one]) : undefined) };
  };
  const asked = new Map(without.map((one) => [one, false]));
  const decision = decide(quantity.exceptions ?? [], (one) => {
    const { condition } = one.declaration;
    const holds =
      asked.get(one) ??
      v.attempt(() => condition === undefined || v.truth(ev(condition, inside(one)))) ??
      v.stop('open');
    asked.set(one, holds);
    return holds;
  });
  const decides = deciding(decision);
  const exceptions = quantity.exceptions?.map((one) => {
    const state = decision.switchedOff.has(one) ? 'switchedOff' : 'excepted';
    const isDeciding = decides.includes(one) || (state === 'excepted' && switchesOff(one));
    if (decision.held.has(one)) return { name: one.name, state: isDeciding ? 'decides' : state };
    return { name: one.name, state: asked.has(one) ? 'condition' : 'idle' };
  });
  const vals = decides.map((one) => {
    const { effect } = one.declaration;
    return v.attempt(() => (effect.kind === 'value' ? ev(effect.value, inside(one)) : v.undecided()));
  });
  const val = vals.every((other) => v.same(other, vals[0])) ? vals[0] : undefined;
  const found = rounded(env, vals.length > 0 ? { val } : plain(env));
  return { ...found, told: { ...found.told, ...(exceptions && { exceptions }) } };
}

function rounded(env: v.Env, found: Outcome): Outcome {
  const { declaration } = env.inst.quantity;
  if (declaration.kind !== 'rule') return found;
  const [{ rounding }, exact] = [declaration, found.val];
  if (!rounding || !exact || exact.kind === 'absent') return { ...found, told: { rounding: undefined } };
  const step = v.attempt(() => ev(rounding.step, env));
  const val = step && v.attempt(() => v.rounded(exact, step, rounding.direction));
  const [before, after, by] = [exact, val, step].map(v.textOf);
  const direction = rounding.direction === 'toEven' ? 'halfEven' : (rounding.direction ?? 'halfUp');
  return { val, told: { rounding: val && { before, after, step: by, direction } } };
}

/** Without exceptions. */
function plain(env: v.Env): Outcome {
  const { quantity, indexes } = env.inst;
  const { declaration } = quantity;
  const given = (value: Expression): Outcome => ({ val: v.attempt(() => ev(value, env)) });
  if (declaration.kind === 'guarantee') return given(declaration.condition);
  if (declaration.kind === 'rule') return given(declaration.value);
  if (declaration.kind === 'table') return v.attempt(() => rowOf(env)) ?? { val: undefined };
  const own = declaration.kind === 'parameter' ? declaration.value : undefined;
  const value = quantity.cells?.get(m.cellKey(indexes))?.value ?? own;
  if (value === undefined) return { val: v.absent };
  return value === 'unknown' ? { val: undefined } : given(value);
}

/** The one row whose conditions all hold. */
function rowOf(env: v.Env): Outcome {
  const { quantity, indexes } = env.inst;
  const { declaration, table } = quantity;
  if (declaration.kind !== 'table' || table === undefined) throw new Error('no table');
  let left = declaration.grid.rows.map((cells, at) => ({ cells, row: at + 1 }));
  for (const { column, subject } of table.tests) {
    if (left.every(({ cells }) => ['any', 'others'].includes(cells[column]?.kind ?? 'any'))) continue;
    const own = subject.kind === 'value' ? v.attempt(() => ev(subject.value, env)) : indexes[subject.index];
    const val = own ?? v.stop('open');
    left = left.filter(({ cells }) => v.attempt(() => fits(cells[column], val, env)) ?? v.stop('open'));
  }
  const ordinary = left.filter(({ cells }) => !cells.some(({ kind }) => kind === 'others'));
  const [hit, another] = ordinary.length > 0 ? ordinary : left;
  if (hit === undefined || another !== undefined) return { val: undefined };
  const spread = table.outcomes.find(({ spread: own }) => {
    const datum = own && indexes[own.index];
    return own === undefined || (datum?.kind === 'enumeration' && datum.value === own.value);
  });
  const cell = spread && hit.cells[spread.column];
  const [value] = cell?.kind === 'values' ? cell.values : [];
  return { val: v.attempt(() => (value ? ev(value, env) : v.undecided())), told: { table: { row: hit.row } } };
}

const sides = { moreThan: [1], after: [1], from: [0, 1], through: [-1, 0], lessThan: [-1] };

function fits(cell: Cell | undefined, val: v.Val, env: v.Env): boolean {
  const lies = (end: Expression, signs: readonly number[]): boolean =>
    val.kind !== 'absent' && signs.includes(v.order(val, ev(end, env), env.text));
  if (cell?.kind === 'range') return lies(cell.from, sides.from) && lies(cell.through, sides.through);
  if (cell?.kind === 'bound') return lies(cell.value, sides[cell.side]);
  return cell?.kind !== 'values' || cell.values.some((value) => v.same(val, ev(value, env)));
}

/** Where it was computed, and as `TraceDivision` has it; who is not among its receivers gets nothing. */
export type Division = ReturnType<typeof divided>;

export function receiverOf({ quantity: { division }, owner, indexes }: m.Instance): string {
  return m.receiverKey(division?.owner === 'receives' ? owner : undefined, indexes.slice(0, division?.receiving ?? 0));
}

/** Of who divides, for the indexes that do not receive. */
export function divided(env: v.Env) {
  const { declaration, exceptions } = env.inst.quantity;
  if (declaration.kind !== 'allocation' || exceptions) return v.stop('division');
  const find = <K extends AllocationClause['kind']>(kind: K) =>
    declaration.clauses.find((one): one is AllocationClause & { readonly kind: K } => one.kind === kind);
  const shares = declaration.clauses.filter((one) => one.kind === 'proRata');
  const [pot, rounding, rest] = [find('pot'), find('rounding'), find('rest')];
  if (find('claim') || find('floor') || find('cap') || rest?.again || shares.some(({ over }) => over))
    return v.stop('division');
  const rows = receivers(
    env,
    declaration.over,
    shares.map(({ key }) => key),
    find('recipients')?.value,
  );
  const number = (value: Expression | undefined): a.Q => (value === undefined ? a.one : v.numberIn(ev(value, env)));
  const [money, step] = [number(pot?.value), number(rounding?.step)];
  const totals = shares.map(({ weight }, at) => {
    return { weight: number(weight), total: a.sumOf(rows.map(({ keys }) => keys[at] ?? a.zero)) };
  });
  const weights = totals.map(({ weight }) => weight);
  const isWhole = shares.length === 0 || a.order(a.sumOf(weights), a.one) === 0;
  const isNegative = [money, ...weights, ...rows.flatMap(({ keys }) => keys)].some((value) => a.signOf(value) < 0);
  if (!isWhole || a.signOf(step) <= 0 || isNegative) return v.stop('division');
  const exact = rows.map(({ keys }) => {
    const parts = totals.map(({ weight, total }, at) =>
      a.signOf(total) === 0 ? a.zero : a.times(weight, a.over(keys[at] ?? a.zero, total)),
    );
    return a.times(money, a.sumOf(parts));
  });
  const names = rows.map(({ key }) => key);
  const isTogether = rounding?.method === 'largestRemainder';
  const lucky = isTogether ? lastUnits(exact, step, names, rounding.tieBreaks[0]?.kind, env) : [];
  const paid = exact.map((amount, at) => {
    const down = rounding ? a.toStep(amount, step, isTogether ? 'down' : rounding.direction) : amount;
    return lucky.includes(at) ? a.plus(down, step) : down;
  });
  const left = a.minus(money, a.sumOf(paid));
  if (rest?.fate === 'lapses' && a.signOf(left) < 0) return v.stop('division');
  return {
    env,
    pot: a.numberText(money),
    rest: a.numberText(left),
    count: rows.length,
    shares: totals.map(({ weight, total }) => ({ weight: a.numberText(weight), total: a.numberText(total) })),
    lastUnits: lucky.map((at) => names[at]),
    receivers: rows.map(({ key, keys }, at) => {
      const amount = a.numberText(paid[at] ?? a.zero);
      return { key, keys: keys.map(a.numberText), amount, lastUnit: lucky.includes(at) };
    }),
  };
}

/** Who takes part, by key, and what each has of what is divided by. */
function receivers(env: v.Env, over: SetExpression, shares: readonly Expression[], takesPart: Expression | undefined) {
  const { quantity } = env.inst;
  return members(over, env).flatMap(({ env: at, belongs = v.undecided() }) => {
    if (!belongs || (takesPart && !v.truth(ev(takesPart, at)))) return [];
    const owner = quantity.owner && v.keyIn(at.scope.get(quantity.owner.binding));
    const indexes = quantity.family.flatMap(({ binding }) => at.scope.get(binding) ?? []);
    const key = receiverOf({ quantity, ...(owner === undefined ? {} : { owner }), indexes });
    return [{ key, keys: shares.map((share) => v.numberIn(ev(share, at))) }];
  });
}

/** Who gets one step more, so that the parts add up to the exact total in steps, the largest remainder first. */
function lastUnits(exact: readonly a.Q[], step: a.Q, keys: readonly string[], tie: string | undefined, env: v.Env) {
  const id = m.instanceKey(v.today(env.text, env.inst.quantity.name), env.inst.owner, env.inst.indexes);
  const drawn = env.world.trace.draws?.findLast((draw) => draw.id === id)?.order ?? [];
  const before = (x: number, y: number): number => {
    if (tie !== 'draw') return tie === 'highest' ? y - x : x - y;
    const [first = -1, second = -1] = [x, y].map((at) => drawn.indexOf(keys[at] ?? ''));
    if (first < 0 || second < 0) v.stop('division');
    return first - second;
  };
  const rest = exact.map((amount) => a.minus(amount, a.toStep(amount, step, 'down')));
  const due = Number(a.over(a.toStep(a.sumOf(rest), step, 'down'), step).numerator);
  const order = [...exact.keys()].sort((x, y) => a.order(rest[y] ?? a.zero, rest[x] ?? a.zero) || before(x, y));
  return order.slice(0, due);
}
