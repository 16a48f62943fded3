/** Pots divided once more: by shares, with what is rounded together or each alone. */
import type { AllocationClause } from '../../grammar/index.ts';
import * as m from '../model.ts';
import * as a from './arithmetic.ts';
import { ev, members } from './expressions.ts';
import * as w from './world.ts';

type Val = w.Val;

export interface Division {
  readonly parts: ReadonlyMap<string, Part>;
  readonly rest: Val;
  /** What somebody gets who is not among those it is divided over. */
  readonly outsider?: Val;
  /** As `TraceDivision` has it. */
  readonly told?: object;
}

interface Part {
  readonly val: Val;
  readonly exact?: a.Q;
  readonly keys?: readonly a.Q[];
  /** It got a last unit. */
  readonly isLast?: boolean;
}

interface Row {
  readonly key: string;
  readonly keys: readonly Val[];
}

export function receiverOf({ quantity: { division }, owner, indexes }: m.Instance): string {
  return m.receiverKey(division?.owner === 'receives' ? owner : undefined, indexes.slice(0, division?.receiving ?? 0));
}

/** Of who divides, for the indexes that do not receive. */
export function divided(env: w.Env): Division {
  const { quantity } = env.inst;
  const { declaration } = quantity;
  if (declaration.kind !== 'allocation' || quantity.exceptions) throw new w.Unchecked('competing');
  const { clauses } = declaration;
  const find = <K extends AllocationClause['kind']>(kind: K) =>
    clauses.find((one): one is AllocationClause & { readonly kind: K } => one.kind === kind);
  const shares = clauses.filter((one) => one.kind === 'proRata');
  const [pot, recipients, rounding, rest] = [find('pot'), find('recipients'), find('rounding'), find('rest')];
  if (find('claim') || find('floor') || find('cap') || rest?.again || shares.some(({ over }) => over))
    throw new w.Unchecked('division');
  const found = members(declaration.over, env);
  if ('kind' in found) return { parts: new Map(), rest: found, outsider: found };
  const rows = found.map(({ env: at, belongs }) => {
    const { scope } = at;
    const thing =
      quantity.division?.owner === 'receives' && quantity.owner ? scope.get(quantity.owner.binding) : undefined;
    const owner = thing?.kind === 'thing' ? { owner: thing.key } : {};
    const indexes = quantity.family.flatMap(({ binding }) => scope.get(binding) ?? []);
    const asked = w.isNo(belongs) || recipients === undefined ? [] : [ev(recipients.value, at)];
    const takesPart = w.both([belongs, ...asked]);
    const keys = w.isNo(takesPart) ? [] : shares.map(({ key }) => w.present(ev(key, at)));
    return { key: receiverOf({ quantity, ...owner, indexes }), takesPart, keys };
  });
  const there = rows.filter(({ takesPart }) => !w.isNo(takesPart));
  const shared = [pot?.value, rounding?.step, ...shares.map(({ weight }) => weight)].map((one) =>
    one === undefined ? w.num(a.q(1n)) : w.present(ev(one, env)),
  );
  const own = there.flatMap(({ takesPart, keys }) =>
    w.isYes(takesPart) ? keys : [w.undecided([takesPart, ...keys]) ?? takesPart],
  );
  const parts = new Map<string, Part>();
  for (const { key } of rows) parts.set(key, { val: w.num(a.none) });
  const spoilt = w.spoiled([...shared, ...own]);
  if (spoilt !== undefined) {
    for (const { key, takesPart } of there)
      parts.set(key, { val: w.isYes(takesPart) ? spoilt : (w.undecided([takesPart, spoilt]) ?? spoilt) });
    return { parts, rest: spoilt };
  }
  return paid(env, declaration.clauses, there, shared, parts);
}

const numbers = (vals: readonly Val[]): readonly a.Q[] => vals.map((val) => w.numberOf(val) ?? a.none);

/** Everything is known: by the weights and totals of the keys, then rounded. `shared`: the pot, the step and the weights. */
function paid(
  env: w.Env,
  clauses: readonly AllocationClause[],
  there: readonly Row[],
  shared: readonly Val[],
  parts: Map<string, Part>,
): Division {
  const rounding = clauses.find((one) => one.kind === 'rounding');
  const [money = a.none, step = a.none, ...weights] = numbers(shared);
  const table = there.map(({ keys }) => numbers(keys));
  const isWhole = weights.length === 0 || a.order(a.sumOf(weights), a.q(1n)) === 0;
  if (!isWhole || step.numerator <= 0n || [money, ...weights, ...table.flat()].some(({ numerator }) => numerator < 0n))
    throw new w.Unchecked('refused');
  const totals = weights.map((_, at) => a.sumOf(table.map((keys) => keys[at] ?? a.none)));
  const exact = table.map((row) => {
    const of = row.map((key, at) => {
      const total = totals[at] ?? a.none;
      return total.numerator === 0n ? a.none : a.times(weights[at] ?? a.none, a.over(key, total));
    });
    return a.times(money, a.sumOf(of));
  });
  const isTogether = rounding?.method === 'largestRemainder';
  const keys = there.map(({ key }) => key);
  const lucky = isTogether ? lastUnits(exact, step, keys, rounding.tieBreaks[0]?.kind, env) : [];
  for (const [at, amount] of exact.entries()) {
    const down = rounding ? a.toStep(amount, step, isTogether ? 'down' : rounding.direction) : amount;
    const val = w.num(lucky.includes(at) ? a.plus(down, step) : down);
    parts.set(keys[at] ?? '', { val, exact: amount, keys: table[at] ?? [], isLast: lucky.includes(at) });
  }
  const left = a.minus(money, a.sumOf(numbers([...parts.values()].map(({ val }) => val))));
  const lapses = clauses.some((one) => one.kind === 'rest' && one.fate === 'lapses');
  if (lapses && left.numerator < 0n) throw new w.Unchecked('refused');
  const told = {
    pot: a.numberText(money),
    rest: a.numberText(left),
    count: there.length,
    shares: totals.map((total, at) => ({ weight: a.numberText(weights[at] ?? a.none), total: a.numberText(total) })),
    lastUnits: lucky.map((at) => keys[at]),
  };
  return { parts, rest: w.num(left), told };
}

/** Who gets one step more, so that the parts add up to the exact total in steps, the largest remainder first. */
function lastUnits(exact: readonly a.Q[], step: a.Q, keys: readonly string[], tie: string | undefined, env: w.Env) {
  const { quantity, owner, indexes } = env.inst;
  const id = m.instanceKey(w.today(env.text, quantity.name), owner, indexes);
  const drawn = env.world.trace.draws?.findLast((draw) => draw.id === id)?.order ?? [];
  const before = (one: number, other: number): number => {
    if (tie !== 'draw') return tie === 'highest' ? other - one : one - other;
    const [left = -1, right = -1] = [one, other].map((at) => drawn.indexOf(keys[at] ?? ''));
    if (left < 0 || right < 0) throw new w.Unchecked('draw');
    return left - right;
  };
  const rest = exact.map((amount) => a.minus(amount, a.toStep(amount, step, 'down')));
  const due = Number(a.over(a.toStep(a.sumOf(rest), step, 'down'), step).numerator);
  const places = [...exact.keys()];
  return places
    .sort((one, other) => a.order(rest[other] ?? a.none, rest[one] ?? a.none) || before(one, other))
    .slice(0, due);
}
