import type { Rank } from '../../grammar/index.ts';
import { cellKey, type Datum, type Filling, instanceKey, type RankMeaning, type Result } from '../model.ts';
import { fraction } from '../value/fraction.ts';
import type { Context } from './context.ts';
import { drawsKnown } from './draws.ts';
import { dayOfMembers } from './existence.ts';
import { faultAt } from './faults.ts';
import { today } from './law-states.ts';
import { marksOf, withMarks } from './marks.ts';
import { type Entry, type Group, isGrouped, openResult, type Ranking, rankingOf } from './ranking.ts';
import type { ReadSet } from './reads.ts';
import { absent, isNo, isYes, knownNumber, spoiled, type Undecided, undecided, unknown } from './results.ts';
import { lookUp } from './scope.ts';

/**
 * `rang van X onder S`: 1 and one more for each member that surely comes before. It is not known while anybody of whom
 * not all is known may come before; who surely comes after, or is compared with others, does not matter. Who is not a
 * member has no place.
 */
export function rank(expression: Rank, fill: (filling: Filling) => Result, context: Context): Result {
  const found = ranked(expression, fill, context);
  return 'kind' in found ? found : found.result;
}

/** The place of somebody, and the ranking it stands in. */
export function ranked(
  expression: Rank,
  fill: (filling: Filling) => Result,
  context: Context,
): { readonly result: Result; readonly ranking: Ranking; readonly entry?: Entry } | Undecided {
  const meaning = context.analysis.ranks.get(expression);
  if (meaning === undefined) return faultAt(context, 'R33', expression);
  const atHand = meaning.atHand.map(fill);
  if (atHand.some((result) => result.kind === 'absent')) return faultAt(context, 'R22', expression);
  const spoilt = spoiled(atHand);
  if (spoilt !== undefined) return spoilt;
  const data = atHand.flatMap((result) => (result.kind === 'known' ? [result.datum] : []));
  const draw = drawOf(expression, meaning, context);
  const ranking = keptRanking(expression, meaning, draw, context);
  if ('kind' in ranking) return ranking;
  note(context, ranking);
  const entry = ranking.entries.get(cellKey(data));
  if (entry === undefined) return { result: withMarks(absent(), marksOf(atHand)), ranking };
  return { result: withMarks(placeOf(entry, ranking, draw, context), marksOf(atHand)), ranking, entry };
}

/** Remembers what was read. Of those who are compared only the neighbours are: the others are as far away for everybody. */
function note(context: Context, ...read: readonly { readonly reads: ReadSet }[]): void {
  for (const { reads } of read) for (const key of reads) context.reads.add(key);
}

/** Between whom is drawn is recorded under the name of the rule, without what says whose place it is. */
interface Draw {
  readonly key: string;
  readonly owner?: string;
  readonly indexes: readonly Datum[];
}

function drawOf({ tieBreak }: Rank, { atHand }: RankMeaning, { instance, analysis }: Context): Draw | undefined {
  if (tieBreak?.kind !== 'draw') return undefined;
  const { quantity, owner } = instance;
  const isRanked = (binding: object | undefined): boolean =>
    atHand.some((filling) => filling.kind === 'bound' && filling.binding === binding);
  const indexes = instance.indexes.filter((_, at) => !isRanked(quantity.family[at]?.binding));
  const whose = owner === undefined || isRanked(quantity.owner?.binding) ? {} : { owner };
  return { key: instanceKey(today(analysis, quantity.name), whose.owner, indexes), ...whose, indexes };
}

/** The order of the members, worked out once for all whose place is asked under the same circumstances. */
function keptRanking(
  expression: Rank,
  meaning: RankMeaning,
  draw: Draw | undefined,
  context: Context,
): Ranking | Undecided {
  const { rankings } = context.run;
  // Inside an exception a name may mean the value without it, which is another one for every thing.
  const isOwn = context.without !== undefined && meaning.reads.has(context.instance.quantity);
  const kept = rankings.get(meaning) ?? new Map<string, Ranking>();
  rankings.set(meaning, kept);
  const key = JSON.stringify([
    draw?.key ?? '',
    dayOfMembers(context),
    ...meaning.outer.map((binding) => outerText(lookUp(context.scope, binding))),
  ]);
  const done = isOwn ? undefined : kept.get(key);
  if (done !== undefined) return done;
  const ranking = rankingOf(expression, meaning.tie, context);
  if (!isOwn && !('kind' in ranking)) kept.set(key, ranking);
  return ranking;
}

function outerText(datum: Datum | undefined): string {
  return datum === undefined ? '' : cellKey([datum]);
}

function placeOf(entry: Entry, ranking: Ranking, draw: Draw | undefined, context: Context): Result {
  const { belongs, value } = entry;
  note(context, entry);
  if (isNo(belongs)) return absent(belongs.marks);
  if (!isYes(belongs) || !isGrouped(entry)) return openResult([entry]) ?? value;
  const group = ranking.groupOf(entry);
  if (value.kind !== 'known') {
    note(context, ...group.open, ...group.possible);
    return alone(entry, group) ?? waits(group, group.possible) ?? value;
  }
  const mayPrecede = group.possible.filter((other) => ranking.compare(other, entry) < limitOf(draw));
  const waiting = waits(group, mayPrecede);
  if (waiting === undefined) return placed(entry, group, draw, context);
  note(context, ...group.open, ...mayPrecede);
  return waiting;
}

/** What has to be known of those who may come anywhere, and of those who may come before if they take part. */
function waits({ waitsFor }: Group, mayPrecede: readonly Entry[]): Undecided | undefined {
  return undecided([waitsFor, openResult(mayPrecede)].filter((result) => result !== undefined));
}

/** Who ties by value may come before where the draw decides. */
function limitOf(draw: Draw | undefined): number {
  return draw === undefined ? 0 : 1;
}

/** With nobody to compare with the place is the first, whatever the value. */
function alone(entry: Entry, { rows, possible, open: unknown }: Group): Result | undefined {
  const isAlone = rows.length === 0 && possible.length === 0 && unknown.length === 1;
  return isAlone ? knownNumber(fraction(1n), marksOf([entry.belongs, ...entry.equal])) : undefined;
}

function placed(entry: Entry, group: Group, draw: Draw | undefined, context: Context): Result {
  const place = group.places.get(entry);
  const row = place === undefined ? undefined : group.rows[place.row];
  if (place === undefined || row === undefined) throw new Error('a member that takes part has a place');
  const { marks, rows } = group;
  note(context, ...row, ...(rows[place.row - 1] ?? []), ...(rows[place.row + 1] ?? []));
  if (draw === undefined || row.length === 1) return knownNumber(fraction(BigInt(place.first)), marks);
  const between = row.map(({ data }) => memberText(data));
  const order = drawnOrder(draw, between, context);
  if (order !== undefined) {
    const positions = new Map(order.map((one, at) => [one, at]));
    const own = positions.get(memberText(entry.data)) ?? 0;
    const before = between.filter((other) => (positions.get(other) ?? 0) < own).length;
    return knownNumber(fraction(BigInt(place.first + before)), marks);
  }
  const { quantity } = context.instance;
  const { owner, indexes } = draw;
  return unknown(
    [{ kind: 'draw', allocation: quantity, ...(owner === undefined ? {} : { owner }), indexes, between }],
    marks,
  );
}

/** The last draw recorded by then in which all of them were drawn. */
function drawnOrder({ key }: Draw, between: readonly string[], { run }: Context): readonly string[] | undefined {
  return drawsKnown(run, key).findLast(({ order }) => between.every((one) => order.includes(one)))?.order;
}

/** Who a member is, as recorded in a draw. */
function memberText(data: readonly Datum[]): string {
  return data.map((datum) => (datum.kind === 'thing' ? datum.key : cellKey([datum]))).join(' ');
}
