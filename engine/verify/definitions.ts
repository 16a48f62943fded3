/** What decides a value: a rule, a cell, a row of a table, and the exceptions to it. */
import type { Cell, Expression } from '../../grammar/index.ts';
import { decide, deciding, switchesOff } from '../analyse/exceptions-decide.ts';
import * as m from '../model.ts';
import { ev } from './expressions.ts';
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
