/** What decides a value: a rule, a cell, a row of a table, and the exceptions to it. */
import type { Cell, Expression } from '../../grammar/index.ts';
import * as m from '../model.ts';
import { ev } from './expressions.ts';
import * as w from './world.ts';

type Val = w.Val;
type One = m.ExceptionSymbol;
type Excluded = ReadonlySet<One>;

export interface Outcome {
  readonly val: Val;
  /** Before rounding, and the step. */
  readonly exact?: Val;
  readonly step?: Val;
  readonly row?: number | undefined;
  /** What became of each exception. */
  readonly states?: readonly string[];
}

const switches = ({ declaration }: One): boolean => declaration.effect.kind === 'notApplied';

/** An exception applies where its condition holds and something that it excepts applies, unless it is switched off. */
function decide(all: readonly One[], holds: (one: One) => boolean) {
  const isOff = (one: One): boolean =>
    all.some((other) => switches(other) && other.on.includes(one) && holds(other) && !isOff(other));
  const isHeld = (one: One): boolean => one.on.some((target) => carries(target, one)) && holds(one);
  const applies = (one: One): boolean => isHeld(one) && !isOff(one);
  const carries = (target: One | m.Quantity, one: One): boolean =>
    target.kind !== 'exception' || (switches(one) ? isHeld : applies)(target);
  const beats = (one: One, other: One): boolean =>
    one.on.some((to) => to.kind === 'exception' && carries(to, one) && (to === other || beats(to, other)));
  const applying = all.filter((one) => applies(one) && !switches(one));
  const deciding = applying.filter((one) => !applying.some((other) => beats(other, one)));
  const stateOf = (one: One, isAsked: boolean): string => {
    if (!isHeld(one)) return isAsked ? 'condition' : 'idle';
    if (isOff(one)) return 'switchedOff';
    return switches(one) || deciding.includes(one) ? 'decides' : 'excepted';
  };
  return { deciding, stateOf };
}

/** What may be decided: a condition that is not known is taken both ways, where it matters. */
function decisions(env: w.Env, excluded: Excluded, inside: (one: One) => w.Env) {
  const all = env.inst.quantity.exceptions ?? [];
  const conditions = new Map<One, Val>();
  const cases: ReturnType<typeof decide>[] = [];
  const waiting: ReadonlyMap<One, boolean>[] = [new Map()];
  for (const assumed of waiting) {
    if (waiting.length > 256) throw new w.Unchecked('open');
    let doubt: One | undefined;
    const found = decide(all, (one) => {
      if (excluded.has(one)) return false;
      const { condition } = one.declaration;
      const val = conditions.get(one) ?? (condition ? w.truth(ev(condition, inside(one))) : w.yes(true));
      conditions.set(one, val);
      if (!w.isUndecided(val)) return w.isYes(val);
      if (!assumed.has(one)) doubt ??= one;
      return assumed.get(one) === true;
    });
    if (doubt === undefined) cases.push(found);
    else for (const choice of [false, true]) waiting.push(new Map([...assumed, [doubt, choice]]));
  }
  const states = all.map((one) => {
    const [state = 'open', ...others] = new Set(cases.map(({ stateOf }) => stateOf(one, conditions.has(one))));
    return others.length === 0 ? state : 'open';
  });
  return { cases, doubtful: [...conditions.values()].filter(w.isUndecided), states };
}

function excepted(env: w.Env, base: () => Val, finish: (exact: Val) => Val = (exact) => exact): Outcome {
  const valued = (excluded: Excluded): Outcome => {
    const inside = (one: One): w.Env => {
      const own = (wanted: m.Instance): Val | undefined =>
        w.keyOf(wanted) === w.keyOf(env.inst) && wanted.quantity === env.inst.quantity
          ? valued(new Set([...excluded, one])).val
          : undefined;
      return { ...env, own };
    };
    const { cases, doubtful, states } = decisions(env, excluded, inside);
    const vals = cases.map(({ deciding }) => {
      const [first, ...others] = deciding.map((one) => {
        const { effect } = one.declaration;
        return effect.kind === 'value' ? ev(effect.value, inside(one)) : w.fault('R33');
      });
      if (first === undefined || others.length === 0) return first ?? base();
      return w.undecided([first, ...others]) ?? (others.every((one) => w.same(first, one)) ? first : w.fault('R65'));
    });
    const exact = w.anyOf(vals, doubtful);
    return { val: finish(exact), exact, states };
  };
  return valued(new Set());
}

/** The value of a parameter, rule, table or guarantee by the text of the law. */
export function defined(env: w.Env): Outcome {
  const { quantity, indexes } = env.inst;
  const { declaration } = quantity;
  if (declaration.kind === 'guarantee') return { val: ev(declaration.condition, env) };
  if (declaration.kind === 'parameter') {
    const cell = quantity.cells?.get(m.cellKey(indexes)) ?? (declaration.value && { value: declaration.value });
    return excepted(env, () =>
      cell === undefined ? w.absent : cell.value === 'unknown' ? w.open : ev(cell.value, env),
    );
  }
  if (declaration.kind === 'table') {
    let row: number | undefined;
    const outcome = excepted(env, () => {
      const hit = rowOf(env);
      row = hit.row;
      return hit.val;
    });
    return { ...outcome, row };
  }
  if (declaration.kind !== 'rule') throw new Error('no definition');
  const { rounding, value } = declaration;
  let step: Val = w.absent;
  const outcome = excepted(
    env,
    () => ev(value, env),
    (exact) => {
      if (rounding === undefined || exact.kind === 'absent') return exact;
      step = ev(rounding.step, env);
      return w.strict([exact, step], ([one, size]) => w.rounded(w.numberOf(one), w.numberOf(size), rounding.direction));
    },
  );
  return { ...outcome, step };
}

/** The one row whose conditions all hold. */
function rowOf(env: w.Env): { readonly val: Val; readonly row?: number } {
  const { quantity, indexes } = env.inst;
  const { declaration, table } = quantity;
  if (declaration.kind !== 'table' || table === undefined) return { val: w.fault('R33') };
  let left = declaration.grid.rows.map((cells, row) => ({ cells, row, isOpen: false }));
  for (const { column, subject } of table.tests) {
    const asks = (cells: readonly Cell[]): boolean => !['any', 'others'].includes(cells[column]?.kind ?? 'any');
    if (!left.some(({ cells }) => asks(cells))) continue;
    const val = subject.kind === 'value' ? ev(subject.value, env) : (indexes[subject.index] ?? w.fault('R33'));
    left = left.flatMap((row) => {
      const cell = row.cells[column];
      const verdict = cell && asks(row.cells) ? (w.isUndecided(val) ? val : fits(cell, val, env)) : w.yes(true);
      return w.isNo(verdict) ? [] : [{ ...row, isOpen: row.isOpen || !w.isYes(verdict) }];
    });
  }
  const ordinary = left.filter(({ cells }) => !cells.some(({ kind }) => kind === 'others'));
  const [first] = ordinary.length > 0 ? ordinary : left;
  if (ordinary.filter(({ isOpen }) => !isOpen).length > 1) return { val: w.fault('R201') };
  if (first === undefined) return { val: w.fault('R200') };
  const spread = table.outcomes.find(({ spread: own }) => {
    const datum = own && indexes[own.index];
    return own === undefined || (datum?.kind === 'enumeration' && datum.value === own.value);
  });
  const vals = left.map(({ cells }): Val => {
    const cell = spread && cells[spread.column];
    if (cell?.kind === 'unknown') return w.open;
    return cell?.kind === 'values' && cell.values[0] ? ev(cell.values[0], env) : w.fault('R33');
  });
  const [one = w.open] = vals;
  if (first.isOpen || ordinary.length > 1) {
    if (!vals.every((other) => w.same(one, other))) return { val: w.open };
    throw new w.Unchecked('open');
  }
  return { val: vals[left.indexOf(first)] ?? one, row: first.row };
}

function fits(cell: Cell, val: Val, env: w.Env): Val {
  const lies = (end: Expression, holds: (sign: number) => boolean): Val => {
    const compute = ([x, y]: readonly m.Datum[]): Val | undefined => {
      const sign = x && y && w.compared(x, y, env.text);
      return sign === undefined ? undefined : w.yes(holds(sign));
    };
    return val.kind === 'absent' ? w.yes(false) : w.strict([val, ev(end, env)], compute);
  };
  if (cell.kind === 'range')
    return w.both([lies(cell.from, (sign) => sign >= 0), lies(cell.through, (sign) => sign <= 0)]);
  if (cell.kind === 'bound') {
    const sides = { moreThan: [1], after: [1], from: [0, 1], through: [-1, 0], lessThan: [-1] };
    return lies(cell.value, (sign) => sides[cell.side].includes(Math.sign(sign)));
  }
  if (cell.kind !== 'values') return w.fault('R33');
  return w.either(
    cell.values.map((one) => ev(one, env)).map((one) => (w.isUndecided(one) ? one : w.yes(w.same(one, val)))),
  );
}
