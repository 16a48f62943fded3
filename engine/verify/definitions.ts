/** What decides a value: a rule, a cell, a row of a table, and the exceptions to it. */
import type { AllocationClause, Cell, Expression } from '../../grammar/index.ts';
import { cellKey, type ExceptionSymbol, type Instance, type Quantity } from '../model.ts';
import { ev } from './expressions.ts';
import { none, order, type Q, toStep } from './numbers.ts';
import * as v from './values.ts';
import type { Env } from './world.ts';

type Val = v.Val;
type Excluded = ReadonlySet<ExceptionSymbol>;

export interface Outcome {
  readonly val: Val;
  /** Before rounding, and the step. */
  readonly exact?: Val;
  readonly step?: Val;
  readonly row?: number;
  /** By exception; absent where the cases differ. */
  readonly stateOf?: (one: ExceptionSymbol) => string;
  /** The expression that decided; absent where that is open. */
  readonly by?: Expression;
}

export interface Decision {
  readonly deciding: (kind?: AllocationClause['kind']) => readonly ExceptionSymbol[];
  readonly stateOf: (one: ExceptionSymbol) => string;
}

const switches = ({ declaration }: ExceptionSymbol): boolean => declaration.effect.kind === 'notApplied';
export const clausesOf = ({ declaration: { effect } }: ExceptionSymbol): readonly AllocationClause[] =>
  effect.kind === 'clauses' ? effect.clauses : [];

/** An exception applies where its condition holds and something that it excepts applies, unless it is switched off. */
function decide(
  all: readonly ExceptionSymbol[],
  holds: (one: ExceptionSymbol) => boolean,
  asked: () => Excluded,
): Decision {
  const off = (one: ExceptionSymbol): boolean =>
    all.some((other) => switches(other) && other.on.includes(one) && holds(other) && !off(other));
  const held = (one: ExceptionSymbol): boolean => one.on.some((target) => carries(target, one)) && holds(one);
  const applies = (one: ExceptionSymbol): boolean => held(one) && !off(one);
  const carries = (target: ExceptionSymbol | Quantity, one: ExceptionSymbol): boolean =>
    target.kind !== 'exception' || (switches(one) ? held : applies)(target);
  const beats = (one: ExceptionSymbol, other: ExceptionSymbol): boolean =>
    one.on.some(
      (target) => target.kind === 'exception' && carries(target, one) && (target === other || beats(target, other)),
    );
  const applying = all.filter((one) => applies(one) && !switches(one));
  const deciding = (kind?: AllocationClause['kind']): readonly ExceptionSymbol[] => {
    const there = applying.filter((one) => kind === undefined || clausesOf(one).some((clause) => clause.kind === kind));
    return there.filter((one) => !there.some((other) => beats(other, one)));
  };
  const stateOf = (one: ExceptionSymbol): string => {
    if (!held(one)) return asked().has(one) ? 'condition' : 'idle';
    if (off(one)) return 'switchedOff';
    const kinds = clausesOf(one).map(({ kind }) => kind);
    const decides =
      switches(one) || (kinds.length === 0 ? [undefined] : kinds).some((kind) => deciding(kind).includes(one));
    return decides ? 'decides' : 'excepted';
  };
  return { deciding, stateOf };
}

/** What may be decided: a condition that is not known is taken both ways, where it matters. */
export function decisionsOf(env: Env, excluded: Excluded, inside: (one: ExceptionSymbol) => Env) {
  const all = env.inst.quantity.exceptions ?? [];
  const conditions = new Map<ExceptionSymbol, Val>();
  const cases: Decision[] = [];
  const waiting: ReadonlyMap<ExceptionSymbol, boolean>[] = [new Map()];
  for (const assumed of waiting) {
    if (waiting.length > 256) throw new v.Unchecked('too many exceptions are open');
    let doubt: ExceptionSymbol | undefined;
    const holds = (one: ExceptionSymbol): boolean => {
      if (excluded.has(one)) return false;
      const { condition } = one.declaration;
      const val = conditions.get(one) ?? (condition ? v.truth(ev(condition, inside(one))) : v.yes(true));
      conditions.set(one, val);
      if (!v.isUndecided(val)) return v.isYes(val);
      if (!assumed.has(one)) doubt ??= one;
      return assumed.get(one) === true;
    };
    const found = decide(all, holds, () => new Set(conditions.keys()));
    if (doubt === undefined) cases.push(found);
    else for (const choice of [false, true]) waiting.push(new Map([...assumed, [doubt, choice]]));
  }
  const stateOf = (one: ExceptionSymbol): string => {
    const states = new Set(cases.map((each) => each.stateOf(one)));
    return states.size === 1 ? ([...states][0] ?? '') : 'open';
  };
  return { cases, doubtful: [...conditions.values()].filter(v.isUndecided), stateOf };
}

export const isSame = (one: Instance, other: Instance): boolean =>
  one.quantity === other.quantity && one.owner === other.owner && cellKey(one.indexes) === cellKey(other.indexes);

function excepted(env: Env, base: () => Val, finish: (exact: Val) => Val): Outcome {
  const kept = new Map<string, Val>();
  const valued = (excluded: Excluded): Outcome => {
    const inside = (one: ExceptionSymbol): Env => ({
      ...env,
      own: (wanted) => (isSame(wanted, env.inst) ? without(new Set([...excluded, one])) : undefined),
    });
    const { cases, doubtful, stateOf } = decisionsOf(env, excluded, inside);
    const valueBy = (one: ExceptionSymbol): Val => {
      const { effect } = one.declaration;
      return effect.kind === 'value' ? ev(effect.value, inside(one)) : v.fault('R33');
    };
    const vals = cases.map(({ deciding }) => {
      const [first, ...others] = deciding().map(valueBy);
      if (first === undefined) return base();
      const agreed = others.every((other) => v.alike(first, other));
      return others.length === 0 ? first : (v.undecided([first, ...others]) ?? (agreed ? first : v.fault('R65')));
    });
    const [only] = cases.length === 1 ? (cases[0]?.deciding() ?? []) : [];
    const by = only?.declaration.effect.kind === 'value' ? { by: only.declaration.effect.value } : {};
    const exact = v.anyOf(vals, doubtful);
    return { val: finish(exact), exact, stateOf, ...by };
  };
  const without = (excluded: Excluded): Val => {
    const key = [...excluded]
      .map(({ name }) => name)
      .sort()
      .join(' ');
    const val = kept.get(key) ?? valued(excluded).val;
    kept.set(key, val);
    return val;
  };
  return valued(new Set());
}

/** The value of a parameter, rule, table or guarantee by the text of the law. */
export function defined(env: Env): Outcome {
  const { quantity, indexes } = env.inst;
  const { declaration } = quantity;
  const keep = (exact: Val): Val => exact;
  if (declaration.kind === 'parameter') {
    const cell = quantity.cells?.get(cellKey(indexes)) ?? (declaration.value && { value: declaration.value });
    const base = (): Val => (cell === undefined ? v.absent : cell.value === 'unknown' ? v.open : ev(cell.value, env));
    return excepted(env, base, keep);
  }
  if (declaration.kind === 'guarantee') return { val: ev(declaration.condition, env), by: declaration.condition };
  if (declaration.kind === 'table') {
    let row: number | undefined;
    const base = (): Val => {
      const hit = rowOf(env);
      row = hit.row;
      return hit.val;
    };
    const outcome = excepted(env, base, keep);
    return row === undefined ? outcome : { ...outcome, row };
  }
  if (declaration.kind !== 'rule') throw new v.Unchecked('no text says how it is computed');
  const { rounding, value } = declaration;
  let step: Val | undefined;
  const finish = (exact: Val): Val => {
    if (rounding === undefined || exact.is === 'absent') return exact;
    step = ev(rounding.step, env);
    return v.strict([exact, step], ([number, size]) =>
      rounded(v.numberOf(number), v.numberOf(size), rounding.direction),
    );
  };
  const outcome = excepted(env, () => ev(value, env), finish);
  return { by: value, ...outcome, ...(step === undefined ? {} : { step }) };
}

function rounded(value: Q | undefined, step: Q | undefined, direction: Parameters<typeof toStep>[2]): Val | undefined {
  if (value === undefined || step === undefined) return undefined;
  return order(step, none) > 0 ? v.num(toStep(value, step, direction)) : v.fault('R31');
}

/** The one row whose conditions all hold. */
function rowOf(env: Env): { readonly val: Val; readonly row?: number } {
  const { quantity, indexes } = env.inst;
  const { declaration, table } = quantity;
  if (declaration.kind !== 'table' || table === undefined) return { val: v.fault('R33') };
  const asks = (cell: Cell | undefined): cell is Cell =>
    cell !== undefined && cell.kind !== 'any' && cell.kind !== 'others';
  let left = declaration.grid.rows.map((cells, row) => ({ cells, row, open: [] as Val[] }));
  for (const { column, subject } of table.tests) {
    if (!left.some(({ cells }) => asks(cells[column]))) continue;
    const datum = subject.kind === 'index' ? indexes[subject.index] : undefined;
    const val = subject.kind === 'value' ? ev(subject.value, env) : datum ? v.known(datum) : v.fault('R33');
    left = left.flatMap((row) => {
      const cell = row.cells[column];
      const verdict = asks(cell) ? (v.isUndecided(val) ? val : fits(cell, val, env)) : v.yes(true);
      if (v.isNo(verdict)) return [];
      return [v.isYes(verdict) ? row : { ...row, open: [...row.open, verdict] }];
    });
  }
  const ordinary = left.filter(({ cells }) => !cells.some(({ kind }) => kind === 'others'));
  const [first] = ordinary.length > 0 ? ordinary : left;
  if (ordinary.filter((row) => row.open.length === 0).length > 1) return { val: v.fault('R201') };
  if (first === undefined) return { val: v.fault('R200') };
  const spread = table.outcomes.find(({ spread: own }) => {
    const datum = own && indexes[own.index];
    return own === undefined || (datum?.kind === 'enumeration' && datum.value === own.value);
  });
  const outcome = ({ cells }: { readonly cells: readonly Cell[] }): Val => {
    const cell = spread && cells[spread.column];
    if (cell?.kind === 'unknown') return v.open;
    return cell?.kind === 'values' && cell.values[0] ? ev(cell.values[0], env) : v.fault('R33');
  };
  if (first.open.length === 0 && ordinary.length <= 1) return { val: outcome(first), row: first.row };
  const vals = left.map(outcome);
  if (left.length > 1 && !vals.every((val) => vals[0] && v.alike(val, vals[0]))) return { val: v.open };
  throw new v.Unchecked('which row of the table holds is open');
}

function fits(cell: Cell, val: Val, env: Env): Val {
  const lies = (end: Expression, holds: (sign: number) => boolean): Val =>
    val.is === 'absent'
      ? v.yes(false)
      : v.strict([val, ev(end, env)], ([a, b]) => {
          const sign = a && b && v.compared(a, b, env.text);
          return sign === undefined ? undefined : v.yes(holds(sign));
        });
  if (cell.kind === 'range')
    return v.both([lies(cell.from, (sign) => sign >= 0), lies(cell.through, (sign) => sign <= 0)]);
  if (cell.kind === 'bound')
    return lies(cell.value, (sign) => {
      if (cell.side === 'moreThan' || cell.side === 'after') return sign > 0;
      return cell.side === 'from' ? sign >= 0 : cell.side === 'through' ? sign <= 0 : sign < 0;
    });
  if (cell.kind !== 'values') return v.fault('R33');
  const each = cell.values.map((one) => ev(one, env));
  return v.either(each.map((one) => (v.isUndecided(one) ? one : v.yes(v.alike(one, val)))));
}
