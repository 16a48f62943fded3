import type { Analysis, Datum, Facts, Instance, Need, Result } from '../model.ts';
import { instanceKey } from '../model.ts';
import { identityText } from '../run/compare.ts';
import { factKey } from '../run/law-states.ts';
import { needKey } from '../run/needs.ts';
import { otherValues, placesToTry } from './alternatives.ts';
import type { Ask } from './asking.ts';
import { withValues } from './facts-read.ts';
import { landmarksOf } from './landmarks.ts';
import { scaleOf } from './scale.ts';
import type { Values } from './trials.ts';

/** Evaluations that may still be done. */
export interface Budget {
  left: number;
}

/** What open facts can do to one value. */
export interface Cases {
  /** Every case was gone through: what is not among `matters` can change nothing. */
  readonly complete: boolean;
  /** Needs that may change it, by `needKey`; whether that was shown. */
  readonly matters: ReadonlyMap<string, boolean>;
}

interface Leaf {
  /** What was supposed of each fact, by `needKey`. */
  readonly path: ReadonlyMap<string, string>;
  readonly values: Values;
  readonly result: Result;
}

/**
 * Goes through the values of what is open and has only a few, case by case, as far as the value still depends on them. A fact
 * matters where two cases that suppose the same of everything else end differently. What is left open at the end of a case
 * (numbers, dates, texts, draws, lists) matters there.
 */
export function casesOf(analysis: Analysis, facts: Facts, ask: Ask, target: Instance, budget: Budget): Cases {
  const key = instanceKey(target.quantity.name, target.owner, target.indexes);
  const leaves: Leaf[] = [];
  const cases: Omit<Leaf, 'result'>[] = [{ path: new Map(), values: new Map() }];
  let complete = true;
  for (let one = cases.pop(); one !== undefined; one = cases.pop()) {
    if (budget.left <= 0) {
      complete = false;
      break;
    }
    budget.left -= 1;
    const result = ask(withValues(facts, one.values)).values.get(key)?.result;
    if (result === undefined) {
      // It is not asked for in that case: what then matters is not told apart.
      complete = false;
      continue;
    }
    const few = result.kind === 'unknown' ? result.needs.filter((need) => fewValues(need).length > 0) : [];
    const [next] = few;
    if (few.length > mostFacts) return { complete: false, matters: new Map() };
    if (next?.kind !== 'fact') {
      leaves.push({ ...one, result });
      continue;
    }
    const [need, fact] = [needKey(next), factKey(analysis, next.instance)];
    for (const value of fewValues(next))
      cases.push({
        path: new Map(one.path).set(need, textOf(value)),
        values: new Map(one.values).set(fact, value),
      });
  }
  const asking = { facts, ask, key, budget };
  const shown = new Map(conflicts(leaves, (one, other) => areApart(analysis, asking, one, other)));
  for (const leaf of leaves)
    for (const need of leaf.result.kind === 'unknown' ? leaf.result.needs : []) {
      const name = needKey(need);
      if (shown.get(name) !== true) shown.set(name, differs(analysis, asking, need, leaf));
    }
  return { complete, matters: shown };
}

/** All values of a fact that has only a few. */
export function fewValues(need: Need): readonly (Datum | 'absent')[] {
  if (need.kind !== 'fact') return [];
  const { quantity } = need.instance;
  if (quantity.kind !== 'input' && quantity.kind !== 'judgement') return [];
  const { kind } = quantity.type;
  if (kind === 'enumeration' && quantity.type.of.declaration.values.length > mostValues) return [];
  if (kind !== 'yesNo' && kind !== 'enumeration') return [];
  return otherValues(quantity, 'unknown', { near: [], largest: { numerator: 0n, denominator: 1n } });
}

const mostValues = 12;

/** Of more facts there are too many cases to begin with. */
const mostFacts = 14;

/** Facts of which two values end differently with everything else the same; whether the ends are surely different. */
function conflicts(
  leaves: readonly Leaf[],
  areOther: (one: Leaf, other: Leaf) => boolean,
): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  for (const [at, one] of leaves.entries())
    for (const other of leaves.slice(at + 1)) {
      const apart = [...one.path].filter(([key, value]) => (other.path.get(key) ?? value) !== value);
      const [only, ...others] = apart;
      if (only === undefined || others.length > 0 || found.get(only[0]) === true) continue;
      const [left, right] = [endOf(one.result), endOf(other.result)];
      if (left !== right) found.set(only[0], true);
      else if (one.result.kind === 'unknown') found.set(only[0], areOther(one, other));
    }
  return found;
}

/** What comes out, or what is needed for it. */
export function endOf(result: Result): string {
  switch (result.kind) {
    case 'known':
      return `= ${identityText(result.datum)}`;
    case 'absent':
      return 'absent';
    case 'fault':
      return `fault ${result.fault.problem.code}`;
    case 'unknown':
      return `? ${result.needs.map(needKey).join(' ')}`;
  }
}

/** Asks for one value again and again. */
interface Asking {
  readonly facts: Facts;
  readonly ask: Ask;
  /** Under which an answer has the value. */
  readonly key: string;
  readonly budget: Budget;
}

/** Whether two cases that both need the same end differently with some value of it. */
function areApart(analysis: Analysis, asking: Asking, one: Leaf, other: Leaf): boolean {
  const { facts, ask, key, budget } = asking;
  const end = (values: Values): string | undefined => {
    budget.left -= 1;
    const result = ask(withValues(facts, values)).values.get(key)?.result;
    return result && endOf(result);
  };
  for (const need of one.result.kind === 'unknown' ? one.result.needs : []) {
    if (need.kind !== 'fact') continue;
    const fact = factKey(analysis, need.instance);
    for (const value of someValues(asking, need.instance, one.values).slice(0, mostApart)) {
      if (budget.left <= 1) return false;
      if (end(new Map(one.values).set(fact, value)) !== end(new Map(other.values).set(fact, value))) return true;
    }
  }
  return false;
}

const mostApart = 8;

/** Whether two values of a number, date or text were found that end differently. */
function differs(analysis: Analysis, asking: Asking, need: Need, { values }: Leaf): boolean {
  if (need.kind !== 'fact') return false;
  const { facts, ask, key, budget } = asking;
  const fact = factKey(analysis, need.instance);
  const ends = new Set<string>();
  for (const value of someValues(asking, need.instance, values)) {
    if (budget.left <= 0) return false;
    budget.left -= 1;
    const result = ask(withValues(facts, new Map(values).set(fact, value))).values.get(key)?.result;
    if (result !== undefined) ends.add(endOf(result));
    if (ends.size > 1) return true;
  }
  return false;
}

/** Values of a fact to try: all where there are few, otherwise the likeliest. */
export function someValues(
  { facts, ask, key, budget }: Asking,
  fact: Instance,
  values: Values,
): readonly (Datum | 'absent')[] {
  const { kind } = fact.quantity;
  if ((kind !== 'input' && kind !== 'judgement') || budget.left <= 0) return [];
  budget.left -= 1;
  const value = ask(withValues(facts, values)).values.get(key);
  const landmarks = value && landmarksOf(value.answer, value.instance, fact);
  if (landmarks === undefined) return [];
  const few = otherValues(fact.quantity, 'unknown', landmarks);
  const scale = scaleOf(fact.quantity, undefined);
  if (scale === undefined) return few;
  const { up, down, landmarks: marks } = placesToTry(scale, landmarks);
  // The farthest and what is known to stand somewhere first: of most comparisons they lie on either side.
  const ends = [up.at(-1), down.at(-1)].flatMap((place) => place ?? []);
  const within = [...marks].filter((place) => up.includes(place) || down.includes(place));
  return [...few, ...[...new Set([scale.start, ...ends, ...within, ...up, ...down])].map(scale.valueAt)];
}

function textOf(value: Datum | 'absent'): string {
  return value === 'absent' ? '' : identityText(value);
}
