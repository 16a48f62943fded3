import type { SetExpression } from '../../grammar/index.ts';
import type { Datum, Marks, Result } from '../model.ts';
import type { Context } from './context.ts';
import { lookedUp } from './look-up.ts';
import { mergeMarks, noMarks } from './marks.ts';
import { isNo, type Undecided } from './results.ts';
import { newIndex, type SetIndex } from './set-index.ts';
import { planOf } from './set-plan.ts';
import { membersIn, type Ranges, rangesOf } from './sets.ts';

/** What a set holds, as far as known. */
export interface Found {
  /** Those that belong or may yet, in the order of the set. */
  readonly members: readonly FoundMember[];
  /** What those that do not belong rest on, in the order of the set; each at least once, at the first that rests on it. */
  readonly excluded: readonly Placed[];
}

/** Marks with the place in the set of who bears them. */
export interface Placed {
  readonly at: number;
  readonly marks: Marks;
}

export interface FoundMember {
  readonly at: number;
  readonly data: readonly Datum[];
  readonly context: Context;
  readonly belongs: Result;
}

/**
 * The members of a set that belong or may. Whether they are looked up (`set-index.ts`) or gone through one by one makes no
 * difference to the outcome, to what it rests on or to what was read.
 */
export function found(set: SetExpression, context: Context): Found | Undecided {
  const ranges = rangesOf(set, context);
  if ('kind' in ranges) return ranges;
  const index = indexOf(set, ranges);
  const lookedAt = index === undefined || set.where === undefined ? undefined : lookedUp(set.where, index, ranges);
  const all = lookedAt ?? oneByOne(set, ranges);
  noteLarge(
    set,
    ranges,
    all.members.map(({ data }) => data),
  );
  return all;
}

/** So many and more are told of by the first few that belong. */
const large = 32;

/** Takes note of what a large set held, for whoever explains the value. */
export function noteLarge(
  set: SetExpression,
  { ranges, context }: Ranges,
  members: readonly (readonly Datum[])[],
): void {
  const of = ranges.reduce((product, { data }) => product * data.length, 1);
  const kinds = ranges.flatMap(({ data: [first] }) => (first === undefined ? [] : [kindOf(first)]));
  if (of >= large) context.reads.add({ keys: () => [], set: { set, of, members, kinds } });
}

/** What a member is: the object, the kind of value, or that it is a period. */
export function kindOf(datum: Datum): string {
  if (datum.kind === 'thing') return `thing ${datum.entity}`;
  return datum.kind === 'enumeration' ? `kind ${datum.of}` : datum.kind;
}

/** The marks of all, those that do not belong included, in the order of the set. */
export function marksInOrder({ excluded }: Found, others: readonly Placed[]): Marks {
  let marks = noMarks;
  let next = 0;
  for (const { at, marks: own } of others) {
    for (let one = excluded[next]; one !== undefined && one.at < at; one = excluded[next]) {
      marks = mergeMarks(marks, one.marks);
      next += 1;
    }
    marks = mergeMarks(marks, own);
  }
  for (const one of excluded.slice(next)) marks = mergeMarks(marks, one.marks);
  return marks;
}

function oneByOne(set: SetExpression, ranges: Ranges): Found {
  const all = membersIn(set, ranges).map((member, at) => ({ at, ...member }));
  return {
    members: all.filter(({ belongs }) => !isNo(belongs)),
    excluded: all.flatMap(({ at, belongs }) => (isNo(belongs) ? [{ at, marks: belongs.marks }] : [])),
  };
}

/**
 * Where members are looked up: of one large set of things with conditions, outside an exception, in which a name may mean
 * the value without it. What comes of conditions and branches is noted of each member, and then they are gone through.
 */
function indexOf(set: SetExpression, { ranges, context }: Ranges): SetIndex | undefined {
  const { run } = context;
  const [range, ...others] = ranges;
  if (set.where === undefined || range?.binding.kind !== 'thing' || others.length > 0) return undefined;
  if (range.data.length < run.limits.indexed) return undefined;
  if (context.without !== undefined || context.ownOnly === true || run.noted !== undefined) return undefined;
  const kept = run.indexes.get(set) ?? new Map<readonly Datum[], SetIndex>();
  run.indexes.set(set, kept);
  const index =
    kept.get(range.data) ?? newIndex(planOf(set, range.binding, context.analysis), range.binding, range.data);
  kept.set(range.data, index);
  return index.plan.levels.length === 0 ? undefined : index;
}
