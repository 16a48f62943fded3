import type { Step, StepMember, TraceDatum, TraceValue } from '../../engine/explain/model-trace.ts';
import {
  add,
  compare,
  divide,
  equal,
  fraction,
  isZero,
  multiply,
  negate,
  subtract,
  zero,
} from '../../engine/value/fraction.ts';

/**
 * What a step comes to by its parts alone: `geen`, `open` where that is not known or cannot be computed, else the text of
 * the value. What was not looked at is open.
 */
export function upwards(step: Step): string {
  const { op, parts = [], set } = step;
  const [first, second, third] = parts;
  const of = (part: Step | undefined): string => upwards(part ?? missing(step));
  const numbers = (compute: (...values: ReturnType<typeof numberOf>[]) => string): string => {
    const values = parts.map(upwards);
    return values.some((value) => value === open || value === none) ? open : compute(...values.map(numberOf));
  };
  switch (op) {
    case 'literal':
    case 'use':
    case 'atHand':
      return step.value === undefined ? open : valueText(step.value);
    case 'add':
      return numbers((...values) => text(values.reduce(add)));
    case 'subtract':
      return numbers((a = zero, b = zero) => text(subtract(a, b)));
    case 'multiply':
      return parts.map(upwards).reduce((a, b) => {
        if (a === '0' || b === '0') return '0';
        return [a, b].some((value) => value === open || value === none)
          ? open
          : text(multiply(numberOf(a), numberOf(b)));
      });
    case 'divide':
      return numbers((a = zero, b = zero) => (isZero(b) ? open : text(divide(a, b))));
    case 'negate':
      return numbers((a = zero) => text(negate(a)));
    case 'highest':
    case 'lowest':
      return numbers((...values) => outermost(values, op));
    case 'limited':
      return limited(of(first), of(second), of(third));
    case 'rounded': {
      const value = of(first);
      if (value === open || value === none) return open;
      return step.rounding?.before === value ? step.rounding.after : missing(step);
    }
    case 'not':
      return inverse(of(first));
    case 'and':
    case 'or':
      return decided(op === 'and' ? no : yes, parts.values(), upwards);
    case 'list':
      return atLeast(step.list?.count ?? 0, parts.map(truth));
    case 'equal':
      return same(of(first), of(second));
    case 'unequal':
      return inverse(same(of(first), of(second)));
    case 'less':
    case 'more':
    case 'atMost':
    case 'atLeast':
      return numbers((a = zero, b = zero) => (holds[op](compare(a, b)) ? yes : no));
    case 'isPresent':
    case 'isAbsent': {
      const value = of(first);
      return value === open ? open : (value === none) === (op === 'isAbsent') ? yes : no;
    }
    case 'oneOf': {
      const value = of(first);
      return decided(yes, parts.slice(1).values(), (part) => same(value, upwards(part)));
    }
    case 'ifAbsent': {
      const value = of(first);
      return value === none ? of(second) : value;
    }
    case 'if':
      return branch(parts);
    case 'count':
      return set?.open === undefined && set?.notKnown === undefined ? String(set?.count) : open;
    case 'total':
      return overMembers(step, (values) => text(values.map(numberOf).reduce(add, zero)));
    case 'average':
      return overMembers(step, (values) =>
        values.length === 0 ? none : text(divide(values.map(numberOf).reduce(add), fraction(BigInt(values.length)))),
      );
    case 'highestOf':
    case 'lowestOf':
      return overMembers(step, (values) =>
        values.length === 0 ? none : outermost(values.map(numberOf), op === 'highestOf' ? 'highest' : 'lowest'),
      );
    case 'every':
    case 'some':
      if (set?.notKnown === true) return open;
      return decided(op === 'every' ? no : yes, (set?.members ?? []).values(), (member) => tested(member, op));
    default:
      throw new Error(`${op} is not computed here`);
  }
}

const yes = 'ja';
const no = 'nee';
const none = 'geen';
const open = 'open';

const holds = {
  less: (order: number) => order < 0,
  more: (order: number) => order > 0,
  atMost: (order: number) => order <= 0,
  atLeast: (order: number) => order >= 0,
};

function missing(step: Step): never {
  throw new Error(`${step.op} is needed and was not looked at: ${JSON.stringify(step)}`);
}

export function valueText(value: TraceValue): string {
  if (value.state === 'known') return datumText(value.datum);
  return value.state === 'absent' ? none : open;
}

function datumText(datum: TraceDatum): string {
  if (datum.kind === 'number') return datum.number;
  return datum.kind === 'yesNo' ? (datum.value ? yes : no) : JSON.stringify(datum);
}

function numberOf(value: string): ReturnType<typeof fraction> {
  const [numerator = '', denominator = '1'] = value.split('/');
  return fraction(BigInt(numerator), BigInt(denominator));
}

function text({ numerator, denominator }: ReturnType<typeof fraction>): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

function outermost(values: readonly ReturnType<typeof fraction>[], which: 'highest' | 'lowest'): string {
  const wanted = which === 'highest' ? 1 : -1;
  return text(values.reduce((best, value) => (compare(value, best) === wanted ? value : best)));
}

function limited(value: string, low: string, high: string): string {
  if (low === open || high === open) return open;
  const [least, most] = [numberOf(low), numberOf(high)];
  if (compare(least, most) > 0) return open;
  if (equal(least, most)) return low;
  if (value === open || value === none) return open;
  if (compare(numberOf(value), least) < 0) return low;
  return compare(numberOf(value), most) > 0 ? high : value;
}

function inverse(value: string): string {
  if (value === yes) return no;
  return value === no ? yes : open;
}

function truth(step: Step): string {
  const value = upwards(step);
  return value === yes || value === no ? value : open;
}

/** One of them decides; what stands behind it is not asked. */
function decided<T>(by: string, each: Iterable<T>, value: (one: T) => string): string {
  let outcome = inverse(by);
  for (const one of each) {
    const own = value(one);
    if (own === by) return by;
    if (own !== inverse(by)) outcome = open;
  }
  return outcome;
}

function atLeast(needed: number, values: readonly string[]): string {
  if (values.filter((value) => value === yes).length >= needed) return yes;
  return values.filter((value) => value === no).length > values.length - needed ? no : open;
}

function same(left: string, right: string): string {
  if ([left, right].some((value) => value === open || value === none)) return open;
  return left === right ? yes : no;
}

function branch(parts: readonly Step[]): string {
  const candidates: string[] = [];
  let isOpen = false;
  let isFound = false;
  for (let at = 0; at + 1 < parts.length && !isFound; at += 2) {
    const [condition, value] = parts.slice(at, at + 2);
    if (condition === undefined || value === undefined) throw new Error('a branch has two parts');
    const asked = truth(condition);
    if (asked === no) continue;
    candidates.push(upwards(value));
    isFound = asked === yes;
    isOpen ||= asked === open;
  }
  const otherwise = parts.at(-1);
  if (!isFound && otherwise !== undefined) candidates.push(upwards(otherwise));
  const [only, ...others] = candidates;
  if (only === undefined || others.some((other) => other !== only)) return open;
  return !isOpen || only !== open ? only : open;
}

function overMembers(step: Step, compute: (values: readonly string[]) => string): string {
  const { members = [], notKnown, count } = step.set ?? {};
  if (notKnown === true) return open;
  if (members.filter((member) => member.open !== true).length !== count) throw new Error('not all members are there');
  const values = members.map(({ value, formula }) => {
    const own = valueText(value ?? missing(step));
    const computed = formula === undefined ? own : upwards(formula);
    if (computed !== own && own !== open) throw new Error(`${own} is not ${computed}`);
    return own;
  });
  return values.some((value) => value === open || value === none) ? open : compute(values);
}

function tested({ test, open: mayBelong }: StepMember, op: 'every' | 'some'): string {
  if (test === undefined) throw new Error('a member that matters was not looked at');
  const outcome = truth(test);
  if (mayBelong !== true) return outcome;
  return outcome === (op === 'every' ? yes : no) ? outcome : open;
}
