import type { AllocationClause, ProRataClause, RoundingClause, SetExpression } from '../../grammar/index.ts';
import type { Binding, Datum, Quantity } from '../model.ts';
import { cellKey } from '../model.ts';
import { roundingMode } from '../run/arithmetic.ts';
import { analysisOf } from '../run/law-states.ts';
import { fraction } from '../value/fraction.ts';
import { comparison, junction, negatedTruth, presence } from './choices.ts';
import { constantAt, nodeAt, type StaticIndexes, Unplanned } from './draft.ts';
import { tableOf, valuesOfKind } from './holds.ts';
import type { DivisionPlan, NodeId, TableId } from './ir.ts';
import { selfNode } from './lower-reference.ts';
import { alike, numberConstant, numberHolds, rescaled, scaleOfFraction } from './numbers.ts';
import { overRows } from './over-rows.ts';
import { type Bound, lower, type Place } from './place.ts';

/** The clauses of a division, lowered for each list of receivers. */
export interface DivisionTerms {
  readonly table: TableId;
  readonly whole: Place;
  /** What each list receives beside the thing, as `cellKey`. */
  readonly lists: readonly string[];
  readonly members: readonly Place[];
  readonly pot: NodeId;
  readonly drawn: readonly {
    readonly takesPart: NodeId | undefined;
    readonly claim: NodeId | undefined;
    readonly floor: NodeId | undefined;
    readonly cap: NodeId | undefined;
    readonly refillKey: NodeId | undefined;
  }[];
  /** Of each `naar rato`: the key of each list and what others have, in units of one size, and its weight. */
  readonly shares: readonly {
    readonly keys: readonly NodeId[];
    readonly others: NodeId | undefined;
    readonly weight: NodeId;
  }[];
  readonly sound: readonly NodeId[];
  readonly rounding: DivisionPlan['rounding'];
  readonly lastUnitTo: 'last' | undefined;
  readonly again: boolean;
}

type ClauseOf<K extends AllocationClause['kind']> = AllocationClause & { readonly kind: K };

export function divisionTerms(allocation: Quantity, own: StaticIndexes, { lowering, draft }: Place): DivisionTerms {
  const { declaration } = allocation;
  if (
    declaration.kind !== 'allocation' ||
    allocation.exceptions !== undefined ||
    allocation.division?.owner === 'divides'
  )
    throw new Unplanned('a division of its own');
  const clause = <K extends AllocationClause['kind']>(kind: K): ClauseOf<K> | undefined =>
    declaration.clauses.find((one): one is ClauseOf<K> => one.kind === kind);
  if (clause('misfit') !== undefined || clause('shortage')?.by === 'order') throw new Unplanned('claims in order');
  const analysis = analysisOf(lowering.run, allocation);
  const table = allocation.owner === undefined ? 0 : tableOf(draft, analysis, allocation.owner.entity);
  const scope = new Map<Binding, Bound>();
  allocation.family.slice(allocation.division?.receiving ?? 0).forEach(({ binding }, at) => {
    const datum = own[at];
    if (datum !== undefined) scope.set(binding, { kind: 'datum', datum });
  });
  const whole: Place = { lowering, draft, analysis, table: 0, scope, quantity: allocation, indexes: own };
  const pot = clause('pot');
  if (pot === undefined) throw new Unplanned('a division without a pot');
  const shares = declaration.clauses.filter((one) => one.kind === 'proRata');
  const rest = clause('rest');
  const rounding = clause('rounding');
  const members = receivers(allocation, declaration.over, table, whole);
  const drawn = members.map((at) => ({
    takesPart: takesPart(declaration.over, clause('recipients'), at),
    keys: shares.map(({ key }) => lower(key, at)),
    claim: clauseNode(clause('claim'), at),
    floor: clauseNode(clause('floor'), at),
    cap: clauseNode(clause('cap'), at),
    refillKey: rest?.again?.key === undefined ? undefined : lower(rest.again.key, at),
  }));
  const counted = shares.map((share, at) =>
    othersOf(
      share,
      drawn.map(({ keys, takesPart: part }) => ({ key: keys[at], part })),
      members,
      whole,
    ),
  );
  return {
    table,
    whole,
    lists: members.map(({ indexes }) => cellKey(indexes)),
    members,
    pot: lower(pot.value, whole),
    drawn,
    shares: shares.map(({ weight }, at) => {
      const { own: keys, others } = sameUnits(
        drawn.map((one) => one.keys[at]),
        counted[at]?.total,
        whole,
      );
      return {
        keys,
        others,
        weight: weight === undefined ? numberConstant(draft, 0, fraction(1n)) : lower(weight, whole),
      };
    }),
    sound: counted.flatMap((one) => (one === undefined ? [] : [one.sound])),
    rounding: rounding === undefined ? undefined : stepOf(rounding, whole),
    lastUnitTo: rounding?.tieBreaks[0]?.kind === 'highest' ? 'last' : undefined,
    again: rest?.again !== undefined,
  };
}

function clauseNode(clause: ClauseOf<'claim' | 'floor' | 'cap'> | undefined, place: Place): NodeId | undefined {
  return clause === undefined ? undefined : lower(clause.value, place);
}

function stepOf(clause: RoundingClause, place: Place): NonNullable<DivisionPlan['rounding']> {
  const step = constantAt(place.draft, lower(clause.step, place));
  if (step?.kind !== 'number' || scaleOfFraction(step.value) === undefined)
    throw new Unplanned('a step that is not fixed');
  if (clause.tieBreaks.some(({ kind }) => kind === 'draw')) throw new Unplanned('a draw');
  if (clause.method !== 'largestRemainder') return { step: step.value, mode: roundingMode(clause.direction) };
  if (clause.direction !== undefined) throw new Unplanned('a largest remainder with a direction');
  return { step: step.value, mode: 'largest-remainder' };
}

/** Where the clauses are read for each list of receivers: the thing of the row and the values of kinds are at hand. */
function receivers(allocation: Quantity, over: SetExpression, table: TableId, whole: Place): readonly Place[] {
  const { draft, analysis } = whole;
  let lists: readonly (readonly (readonly [Binding, Datum])[])[] = [[]];
  let things = 0;
  for (const item of over.items) {
    const meaning = analysis.sets.get(item);
    if (meaning?.kind === 'things' && meaning.of === undefined && meaning.binding === allocation.owner?.binding) {
      things += 1;
      continue;
    }
    if (meaning?.kind !== 'values') throw new Unplanned('receivers that are no things or values');
    const data = valuesOfKind(draft, analysis, meaning.of);
    lists = lists.flatMap((one) => data.map((datum) => [...one, [meaning.binding, datum] as const]));
  }
  if (things > 1 || (things === 0) !== (table === 0)) throw new Unplanned('receivers of several objects');
  return lists.map((data) => {
    const scope = new Map(whole.scope);
    if (allocation.owner !== undefined)
      scope.set(allocation.owner.binding, { kind: 'thing', node: selfNode(whole, table) });
    for (const [binding, datum] of data) scope.set(binding, { kind: 'datum', datum });
    const receiving = allocation.family.slice(0, allocation.division?.receiving ?? 0).map(({ binding }) => {
      const datum = data.find(([one]) => one === binding)?.[1];
      if (datum === undefined) throw new Unplanned('an index that does not receive');
      return datum;
    });
    return { ...whole, table, scope, indexes: receiving };
  });
}

function takesPart(over: SetExpression, clause: ClauseOf<'recipients'> | undefined, at: Place): NodeId | undefined {
  const tests = [over.where, clause?.value].flatMap((test) => (test === undefined ? [] : [lower(test, at)]));
  const all = junction(at.draft, at.table, 'and', tests);
  const constant = constantAt(at.draft, all);
  return constant?.kind === 'small' && constant.value === 1 ? undefined : all;
}

/** What those have who count in a key without receiving; and that nobody receives without counting, or has less than nothing. */
function othersOf(
  { over, key }: ProRataClause,
  own: readonly { readonly key: NodeId | undefined; readonly part: NodeId | undefined }[],
  members: readonly Place[],
  whole: Place,
): { readonly total: NodeId; readonly sound: NodeId } | undefined {
  if (over === undefined) return undefined;
  const { draft } = whole;
  const [item] = over.items;
  const meaning = item === undefined ? undefined : whole.analysis.sets.get(item);
  const [at] = members;
  const [mine] = own;
  if (at === undefined || mine?.key === undefined || members.length > 1 || over.items.length > 1 || at.table === 0)
    throw new Unplanned('a total over several items');
  if (meaning?.kind !== 'things' || meaning.of !== undefined) throw new Unplanned('a total over others');
  if (tableOf(draft, whole.analysis, meaning.entity) !== at.table) throw new Unplanned('a total over another object');
  const inner: Place = {
    ...at,
    scope: new Map([...at.scope, [meaning.binding, { kind: 'thing', node: selfNode(whole, at.table) }]]),
  };
  const counts = over.where === undefined ? undefined : lower(over.where, inner);
  const value = lower(key, inner);
  const receives = mine.part ?? junction(draft, at.table, 'and', []);
  const isOther = junction(draft, at.table, 'and', [
    negatedTruth(draft, at.table, receives),
    ...(counts === undefined ? [] : [counts]),
  ]);
  const zero = numberConstant(draft, at.table, fraction(0n));
  const sound = [overRows(draft, at.table, 'every', isOther, comparison(draft, at.table, '>=', value, zero))];
  // Of everybody it has to be known whether they count and whether they receive, also where they have nothing.
  for (const test of counts === undefined ? [receives] : [receives, counts])
    sound.push(overRows(draft, at.table, 'every', undefined, presence(draft, at.table, test, true)));
  if (counts !== undefined) {
    const without = junction(draft, at.table, 'or', [counts, comparison(draft, at.table, '=', mine.key, zero)]);
    sound.push(overRows(draft, at.table, 'every', receives, without));
  }
  return { total: overRows(draft, at.table, 'total', isOther, value), sound: junction(draft, 0, 'and', sound) };
}

/** The keys of all lists, and of the others, in units of one size. */
function sameUnits(
  own: readonly (NodeId | undefined)[],
  others: NodeId | undefined,
  { draft }: Place,
): { readonly own: readonly NodeId[]; readonly others: NodeId | undefined } {
  const ids = own.flatMap((id) => (id === undefined ? [] : [id]));
  const [first] = ids;
  if (first === undefined) return { own: [], others };
  const all = alike(draft, nodeAt(draft, first).table, ids);
  if (others === undefined) return { own: all, others };
  const { scale } = numberHolds(draft, all[0] ?? first);
  return { own: all, others: rescaled(draft, 0, others, { kind: 'number', scale, guarded: false }) };
}
