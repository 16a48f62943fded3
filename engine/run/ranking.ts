import type { Expression, Rank } from '../../grammar/index.ts';
import { cellKey, type Datum, type Marks, type Result } from '../model.ts';
import { present } from './arithmetic.ts';
import { compareData, identityText } from './compare.ts';
import { type Context, evaluateIn } from './context.ts';
import { marksOf, withMarks } from './marks.ts';
import { byCodeUnits } from './order.ts';
import type { ReadSet } from './reads.ts';
import { isNo, isUndecided, isYes, type Undecided, undecided } from './results.ts';
import { type Member, members } from './sets.ts';

/** A member with all that decides about its place. Of one that does not belong nothing else is asked. */
export interface Entry {
  readonly data: readonly Datum[];
  readonly belongs: Result;
  /** What `met gelijke` names, of this member. */
  readonly equal: readonly Result[];
  readonly value: Result;
  /** Keys of what was read for it. */
  readonly reads: ReadSet;
}

/** Members that are compared with each other: those equal in what `met gelijke` names. */
export interface Group {
  /** Those who surely take part, first to last; those that tie by value stand in one row. */
  readonly rows: readonly (readonly Entry[])[];
  /** In which row somebody stands, and the place of the first in it, from 1. */
  readonly places: ReadonlyMap<Entry, { readonly row: number; readonly first: number }>;
  /** Those who may take part and whose value is known, first to last. */
  readonly possible: readonly Entry[];
  /** Those of whom nobody knows where they come. */
  readonly open: readonly Entry[];
  /** What still has to be known of them, made once for all who wait for it. */
  readonly waitsFor: Undecided | undefined;
  /** What a known place rests on. */
  readonly marks: Marks;
}

/** All members of a set, evaluated once for everyone whose place is asked. */
export interface Ranking {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Of a member of which it is known what it is equal in. */
  readonly groupOf: (entry: Entry) => Group;
  /** By value alone, then by what identifies them if the rule says so; 0: they tie. */
  readonly compare: (one: Entry, other: Entry) => number;
  /** Keys of what the set itself was read from. */
  readonly reads: ReadSet;
}

/** Evaluates every member of a set; each group is sorted once, when it is first asked for. */
export function rankingOf(rank: Rank, tie: number | undefined, outside: Context): Ranking | Undecided {
  // Named conditions inside are those of many members: none of them is that of the rule.
  const { conditions: _, ...shared } = outside;
  const context: Context = { ...shared, reads: new Set() };
  const { where, ...everybody } = rank.among;
  const found = members(everybody, context);
  if ('kind' in found) {
    for (const read of context.reads) outside.reads.add(read);
    return found;
  }
  const entries = new Map(found.map((member) => [cellKey(member.data), entryOf(rank, where, member)]));
  const candidates = [...entries.values()].filter(({ belongs }) => !isNo(belongs));
  const compare = comparison(rank, tie, context);
  const groups = new Map<string, Group>();
  const groupOf = (entry: Entry): Group => {
    const key = groupKey(entry);
    const group = groups.get(key) ?? grouped(candidates, key, compare);
    groups.set(key, group);
    return group;
  };
  return { entries, groupOf, compare, reads: context.reads };
}

/** What still has to be known of members of whom not all is. */
export function openResult(entries: readonly Entry[]): Undecided | undefined {
  return undecided(entries.flatMap(({ belongs, equal, value }) => [belongs, ...equal, value]));
}

/** Whether it is known with whom a member is compared. */
export function isGrouped({ equal }: Entry): boolean {
  return !equal.some(isUndecided);
}

function entryOf(rank: Rank, where: Expression | undefined, member: Member): Entry {
  const { data } = member;
  const reads: ReadSet = new Set();
  const context: Context = { ...member.context, reads };
  const belongs = where === undefined ? member.belongs : withMarks(evaluateIn(context, where), member.belongs.marks);
  if (isNo(belongs)) return { data, belongs, equal: [], value: belongs, reads };
  const equal = rank.withEqual.map((name) => present(evaluateIn(context, name), context, name));
  return { data, belongs, equal, value: present(evaluateIn(context, rank.value), context, rank.value), reads };
}

function comparison(
  { first, tieBreak }: Rank,
  tie: number | undefined,
  { analysis }: Context,
): (one: Entry, other: Entry) => number {
  const outward = first === 'highest' ? -1 : 1;
  const ends = tieBreak?.kind === 'highest' ? -1 : 1;
  return (one, other) => {
    if (one.value.kind !== 'known' || other.value.kind !== 'known') return 0;
    const byValue = outward * (compareData(one.value.datum, other.value.datum, analysis) ?? 0);
    if (byValue !== 0 || tie === undefined) return byValue;
    const by = (at: number): number => compareParts(one.data[at], other.data[at], analysis);
    // Of several items the others follow in the order of the set, so that no two members tie.
    return ends * by(tie) || one.data.map((_, at) => by(at)).find((order) => order !== 0) || 0;
  };
}

/** Things by key, values as declared, years upwards. */
function compareParts(one: Datum | undefined, other: Datum | undefined, analysis: Context['analysis']): number {
  if (one === undefined || other === undefined) return 0;
  if (one.kind === 'thing' && other.kind === 'thing') return byCodeUnits(one.key, other.key);
  return compareData(one, other, analysis) ?? 0;
}

function groupKey({ equal }: Entry): string {
  return equal.map((result) => (result.kind === 'known' ? identityText(result.datum) : '')).join('\n');
}

function grouped(candidates: readonly Entry[], key: string, compare: Ranking['compare']): Group {
  const compared = candidates.filter((entry) => !isGrouped(entry) || groupKey(entry) === key);
  const open = compared.filter(({ value }) => value.kind !== 'known');
  const valued = compared.filter(({ value }) => value.kind === 'known').sort(compare);
  const isCertain = (entry: Entry): boolean => isYes(entry.belongs) && isGrouped(entry);
  const rows: Entry[][] = [];
  const places = new Map<Entry, { row: number; first: number }>();
  for (const entry of valued.filter(isCertain)) {
    const [leader] = rows.at(-1) ?? [];
    const found = leader === undefined ? undefined : places.get(leader);
    if (leader !== undefined && found !== undefined && compare(leader, entry) === 0) {
      rows.at(-1)?.push(entry);
      places.set(entry, found);
    } else {
      places.set(entry, { row: rows.length, first: places.size + 1 });
      rows.push([entry]);
    }
  }
  const possible = valued.filter((entry) => !isCertain(entry));
  const marks = marksOf(compared.flatMap(({ belongs, equal, value }) => [belongs, ...equal, value]));
  return { rows, places, possible, open, waitsFor: openResult(open), marks };
}
