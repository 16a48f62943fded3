/** Pots divided once more: by shares, with what is rounded together or each alone. */
import type { AllocationClause, Expression, SetExpression } from '../../grammar/index.ts';
import * as m from '../model.ts';
import * as a from './arithmetic.ts';
import { ev, members } from './expressions.ts';
import * as v from './world.ts';

/** As `TraceDivision` has it; who is not among its receivers gets nothing. */
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
