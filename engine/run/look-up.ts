import type { Expression } from '../../grammar/index.ts';
import type { Datum, Marks, Result, SharedReads } from '../model.ts';
import { type Context, evaluateIn, inScope } from './context.ts';
import type { Found, FoundMember, Placed } from './found.ts';
import { conjunction } from './logic.ts';
import { mergeMarks, noMarks, withMarks } from './marks.ts';
import { eachOnce, type ReadSet } from './reads.ts';
import { isNo, yesNo } from './results.ts';
import { bind } from './scope.ts';
import { holding, type IndexNode, lookUpText, nobody, type SetIndex, type Split, splitOf } from './set-index.ts';
import type { Level } from './set-plan.ts';
import type { Ranges } from './sets.ts';

/** One condition on the way to those who belong. */
interface Step {
  readonly level: Level;
  readonly node: IndexNode;
  readonly split: Split;
  /** Those for whom it holds. */
  readonly next: IndexNode;
  /** What the members are held against, and what was read for that. */
  readonly wanted?: { readonly marks: Marks; readonly reads: readonly OneRead[] };
}

type OneRead = string | SharedReads;

/** What was read of members that were looked at by themselves, by their place in the set. */
type ReadApart = ReadonlyMap<number, readonly OneRead[]>;

/**
 * The members of a set without going through all of them: from condition to condition to those for whom all hold. Whoever is
 * not known well enough is looked at by itself. Undefined where there is no way: what members are held against is not known,
 * or rests on this set itself.
 */
export function lookedUp(
  where: Expression,
  index: SetIndex,
  { basis, context }: Pick<Ranges, 'basis' | 'context'>,
): Found | undefined {
  const steps = stepsOf(index, context);
  if (steps === undefined) return undefined;
  const read = new Map<number, readonly OneRead[]>();
  const members: FoundMember[] = [];
  const excluded: Placed[] = steps.flatMap((step) => [...failing(step)]);
  const dataAt = (at: number): readonly Datum[] => index.members.slice(at, at + 1);
  const memberAt = (at: number): Context => {
    const [member] = dataAt(at);
    return member === undefined ? context : inScope(context, bind(context.scope, index.binding, member));
  };
  const look = (at: number, evaluated: (inner: Context) => Result): void => {
    const inner = memberAt(at);
    const reads: ReadSet = new Set();
    const belongs = evaluated({ ...inner, reads });
    if (reads.size > 0) read.set(at, [...reads]);
    if (isNo(belongs)) excluded.push({ at, marks: belongs.marks });
    else members.push({ at, data: dataAt(at), context: inner, belongs: withMarks(belongs, basis) });
  };
  for (const at of steps.flatMap(({ split }) => split.open)) look(at, (inner) => evaluateIn(inner, where));
  const { levels, others } = index.plan;
  const passed = steps.length < levels.length ? nobody : (steps.at(-1)?.next ?? nobody);
  const alike = others.length === 0 && steps.every(isAlike) ? passing(steps, 0) : undefined;
  for (const at of passed.at) look(at, (inner) => conjunction(alike ?? held(steps, at, others, inner), inner, where));
  context.reads.add({ keys: () => eachOnce(keysRead(index, steps, read)) });
  members.sort(byPlace);
  return { members, excluded: excluded.map((one) => ({ ...one, marks: mergeMarks(one.marks, basis) })).sort(byPlace) };
}

function stepsOf({ plan, root, ...rest }: SetIndex, context: Context): readonly Step[] | undefined {
  const steps: Step[] = [];
  let node = root;
  for (const level of plan.levels) {
    if (node.at.length === 0) break;
    const split = splitOf(node, level, { plan, root, ...rest }, context);
    if (split === undefined) return undefined;
    if (level.equal === undefined) {
      const next = split.next.get(holding) ?? nobody;
      steps.push({ level, node, split, next });
      node = next;
      continue;
    }
    const reads: ReadSet = new Set();
    const result = evaluateIn({ ...context, reads }, level.equal.other);
    const text = lookUpText(result);
    if (text === undefined) return undefined;
    const next = split.next.get(text) ?? nobody;
    steps.push({ level, node, split, next, wanted: { marks: result.marks, reads: [...reads] } });
    node = next;
  }
  return steps;
}

/** Those for whom a condition does not hold; where they all rest on the same, only the first. */
function* failing(step: Step): Generator<Placed> {
  const { node, split, next } = step;
  let held = 0;
  let open = 0;
  for (const [position, at] of node.at.entries()) {
    if (next.at[held] === at) held += 1;
    else if (split.open[open] === at) open += 1;
    else {
      yield { at, marks: marksAt(step, position) };
      if (isAlike(step)) return;
    }
  }
}

/** Whether what is read of the members rests on the same for all. */
function isAlike({ split }: Step): boolean {
  return split.marks.length <= 1;
}

/** What the outcome of a condition rests on, for a member by its place among those it was looked at for. */
function marksAt({ split, wanted, level }: Step, position: number): Marks {
  const own = split.marks[position] ?? split.marks[0] ?? noMarks;
  if (wanted === undefined) return own;
  return level.equal?.memberFirst === true ? mergeMarks(own, wanted.marks) : mergeMarks(wanted.marks, own);
}

function passing(steps: readonly Step[], position: number): readonly Result[] {
  return steps.map((step) => yesNo(true, marksAt(step, position)));
}

/** That the conditions looked up hold for a member, and what comes of the others. */
function* held(steps: readonly Step[], at: number, others: readonly Expression[], inner: Context): Generator<Result> {
  for (const step of steps) yield yesNo(true, marksAt(step, isAlike(step) ? 0 : placeOf(at, step.node.at)));
  for (const other of others) yield evaluateIn(inner, other);
}

function placeOf(at: number, upwards: readonly number[]): number {
  let low = 0;
  let high = upwards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upwards[middle] ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byPlace(one: { readonly at: number }, other: { readonly at: number }): number {
  return one.at - other.at;
}

/** What was read, member by member, as if each had been looked at by itself. */
function* keysRead({ root }: SetIndex, steps: readonly Step[], apart: ReadApart): Generator<OneRead> {
  const places = steps.map(() => 0);
  for (const at of root.at) {
    for (const [depth, { level, node, split, wanted }] of steps.entries()) {
      const place = places[depth] ?? 0;
      if (node.at[place] !== at) break;
      places[depth] = place + 1;
      const own = split.reads[place] ?? [];
      const first = level.equal?.memberFirst === true;
      if (!first) yield* wanted?.reads ?? [];
      yield* typeof own === 'string' ? [own] : own;
      if (first) yield* wanted?.reads ?? [];
    }
    yield* apart.get(at) ?? [];
  }
}
