import type { Expression } from '../../grammar/index.ts';
import { type Binding, type Datum, indexText, type Marks, type Result, type SharedReads } from '../model.ts';
import { identityText } from './compare.ts';
import { type Context, evaluateIn, inScope } from './context.ts';
import { dayOfMembers } from './existence.ts';
import type { ReadSet } from './reads.ts';
import { isNo, isYes } from './results.ts';
import { bind, lookUp } from './scope.ts';
import type { Level, SetPlan } from './set-plan.ts';

/** The members of a set, told apart by one condition after the other. Each is evaluated when somebody first looks there. */
export interface SetIndex {
  readonly plan: SetPlan;
  readonly binding: Binding;
  readonly members: readonly Datum[];
  readonly root: IndexNode;
}

/** Members for whom all conditions so far came out alike, by their place in the set, upwards. */
export interface IndexNode {
  readonly at: readonly number[];
  readonly split: Map<string, Split>;
}

/** What the next condition reads of each of them. */
export interface Split {
  /** By the value, or `ja` and `nee`. */
  readonly next: ReadonlyMap<string, IndexNode>;
  /** Those of whom it is not known, or cannot be computed. */
  readonly open: readonly number[];
  /** What was read of each, by its place among them; many read one thing only. */
  readonly reads: readonly OwnReads[];
  /** What the value of each rests on; only the first where it is the same for all. */
  readonly marks: readonly Marks[];
}

type OwnReads = string | readonly (string | SharedReads)[];

export const nobody: IndexNode = { at: [], split: new Map() };

export function newIndex(plan: SetPlan, binding: Binding, members: readonly Datum[]): SetIndex {
  return { plan, binding, members, root: { at: members.map((_, at) => at), split: new Map() } };
}

/** The text by which a value is looked up; undefined of what is not known, or not equal by its text alone. */
export function lookUpText(result: Result): string | undefined {
  if (result.kind !== 'known' || result.datum.kind === 'duration') return undefined;
  const { datum } = result;
  return datum.kind === 'year' || datum.kind === 'number'
    ? identityText(datum)
    : `${datum.kind} ${identityText(datum)}`;
}

const yes = 'ja';
const no = 'nee';

/** What is looked up where a condition is no equality. */
export const holding = yes;

/**
 * What a condition reads of each of these members, evaluated the first time under these circumstances. Undefined while it
 * is being evaluated: what asks for it then rests on itself, and has to find that out one by one.
 */
export function splitOf(node: IndexNode, level: Level, index: SetIndex, context: Context): Split | undefined {
  const outer = level.outer.map((binding) => circumstance(lookUp(context.scope, binding)));
  const key = [dayOfMembers(context), ...outer].join(';');
  const known = node.split.get(key);
  if (known !== undefined) return known === underway ? undefined : known;
  node.split.set(key, underway);
  try {
    const split = splitted(node, level, index, context);
    node.split.set(key, split);
    return split;
  } finally {
    if (node.split.get(key) === underway) node.split.delete(key);
  }
}

const underway: Split = { next: new Map(), open: [], reads: [], marks: [] };

function circumstance(datum: Datum | undefined): string {
  return datum === undefined ? '' : indexText(datum);
}

function splitted(node: IndexNode, level: Level, { members, binding }: SetIndex, context: Context): Split {
  const next = new Map<string, { at: number[]; split: Map<string, Split> }>();
  const open: number[] = [];
  const reads: OwnReads[] = [];
  const marks: Marks[] = [];
  for (const at of node.at) {
    const own: ReadSet = new Set();
    const member = members[at];
    if (member === undefined) throw new Error('a member has a place in its set');
    const inner = { ...inScope(context, bind(context.scope, binding, member)), reads: own };
    const result = evaluateIn(inner, partOfMember(level));
    const [only] = own;
    reads.push(own.size === 1 && typeof only === 'string' ? only : [...own]);
    marks.push(result.marks);
    const text = level.equal === undefined ? truthText(result) : lookUpText(result);
    if (text === undefined) open.push(at);
    else {
      const found = next.get(text) ?? { at: [] as number[], split: new Map<string, Split>() };
      next.set(text, found);
      found.at.push(at);
    }
  }
  const [first] = marks;
  const isSame = first !== undefined && marks.every((one) => one === first);
  return { next, open, reads, marks: isSame ? [first] : marks };
}

export function partOfMember({ condition, equal }: Level): Expression {
  return equal === undefined ? condition : equal.member;
}

function truthText(result: Result): string | undefined {
  return isYes(result) ? yes : isNo(result) ? no : undefined;
}
