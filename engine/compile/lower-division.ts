import type {
  AllocationClause,
  AllocationDeclaration,
  ProRataClause,
  RoundingClause,
  SetExpression,
} from '../../grammar/index.ts';
import type { Binding, Datum, Quantity } from '../model.ts';
import { cellKey } from '../model.ts';
import { roundingMode } from '../run/arithmetic.ts';
import { analysisOf, today } from '../run/law-states.ts';
import { fraction } from '../value/fraction.ts';
import { comparison, junction, negatedTruth } from './choices.ts';
import { constantAt, node, nodeAt, numberOfQuantity, type StaticIndexes, Unplanned } from './draft.ts';
import { kindOf, tableOf } from './holds.ts';
import type { DivisionPlan, NodeId, TableId } from './ir.ts';
import { selfNode } from './lower-reference.ts';
import { alike, numberConstant, numberHolds, rescaled, scaleOfFraction } from './numbers.ts';
import { type Bound, type Lowered, type Lowering, lower, type Place } from './place.ts';

/** A part, or the rest, of a division over the things of an object or values of kinds, without an order and without a draw. */
export function lowerDivision(place: Place): Pick<Lowered, 'node' | 'unrounded'> {
  const { draft, quantity, indexes, table, lowering } = place;
  const allocation = quantity.kind === 'allocation' ? quantity : allocationOf(lowering, quantity);
  if (quantity.kind === 'rest' && quantity.division !== undefined) throw new Unplanned('what somebody forwent');
  const receiving = quantity.kind === 'allocation' ? (quantity.division?.receiving ?? 0) : 0;
  const own = indexes.slice(receiving);
  const division = divisionOf(allocation, own, place);
  const found = draft.divisions[division.at];
  if (found === undefined) throw new Error('a division without a plan');
  const holds = { kind: 'number', scale: found.scale, guarded: false } as const;
  if (quantity.kind === 'rest') return { node: node(draft, 0, holds, { kind: 'rest', division: division.at }, 13) };
  const receiver = division.lists.indexOf(cellKey(indexes.slice(0, receiving)));
  if (receiver < 0) throw new Unplanned('who does not receive');
  return { node: node(draft, table, holds, { kind: 'part', division: division.at, receiver }, 13) };
}

function divisionOf(
  allocation: Quantity,
  own: StaticIndexes,
  place: Place,
): { readonly at: number; readonly lists: readonly string[] } {
  const { draft, lowering } = place;
  const key = `${numberOfQuantity(draft, allocation)} ${cellKey(own)}`;
  const done = lowering.divisions.get(key);
  if (done !== undefined) return done;
  const { declaration } = allocation;
  if (
    declaration.kind !== 'allocation' ||
    allocation.exceptions !== undefined ||
    allocation.division?.owner === 'divides'
  )
    throw new Unplanned('a division of its own');
  const { plan, lists } = planned(allocation, declaration, own, place);
  const found = { at: draft.divisions.length, lists };
  draft.divisions.push(plan);
  lowering.divisions.set(key, found);
  return found;
}

type ClauseOf<K extends AllocationClause['kind']> = AllocationClause & { readonly kind: K };

function planned(
  allocation: Quantity,
  declaration: AllocationDeclaration,
  own: StaticIndexes,
  place: Place,
): { readonly plan: DivisionPlan; readonly lists: readonly string[] } {
  const { draft, lowering } = place;
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
  const members = receivers(allocation, declaration.over, table, whole);
  const rounding = clause('rounding');
  const step = rounding === undefined ? undefined : stepOf(rounding, whole);

  const drawn = members.map((at) => ({
    takesPart: takesPart(declaration.over, clause('recipients'), at),
    keys: shares.map(({ key }) => lower(key, at)),
    claim: clauseNode(clause('claim'), at),
    floor: clauseNode(clause('floor'), at),
    cap: clauseNode(clause('cap'), at),
    refillKey: rest?.again?.key === undefined ? undefined : lower(rest.again.key, at),
  }));
  const potNode = lower(pot.value, whole);
  const amounts = [potNode, ...drawn.flatMap(({ claim, floor, cap }) => [claim, floor, cap])];
  const scales = amounts.flatMap((id) => (id === undefined ? [] : [scaleAt(id, place)]));
  const scale = Math.max(...scales, step === undefined ? 0 : (scaleOfFraction(step.step) ?? 0));
  const inUnits = (id: NodeId | undefined): NodeId | undefined =>
    id === undefined
      ? undefined
      : rescaled(draft, nodeAt(draft, id).table, id, { kind: 'number', scale, guarded: false });
  const counted = shares.map((share, at) =>
    othersOf(
      share,
      drawn.map(({ keys, takesPart: part }) => ({ key: keys[at], part })),
      members,
      whole,
    ),
  );
  const keys = shares.map((_, at) =>
    sameUnits(
      drawn.map((one) => one.keys[at]),
      counted[at]?.total,
      place,
    ),
  );
  const sound = counted.flatMap((one) => (one === undefined ? [] : [one.sound]));
  return {
    lists: members.map(({ indexes }) => cellKey(indexes)),
    plan: {
      table,
      pot: inUnits(potNode) ?? potNode,
      lists: drawn.map((one, at) => ({
        ...given('takesPart', one.takesPart),
        keys: keys.map(({ own: of }) => of[at] ?? 0),
        ...given('claim', inUnits(one.claim)),
        ...given('floor', inUnits(one.floor)),
        ...given('cap', inUnits(one.cap)),
        ...given('refillKey', one.refillKey),
      })),
      others: keys.map(({ others }) => others),
      ...(sound.length === 0 ? {} : { sound: junction(draft, 0, 'and', sound) }),
      ...(rounding?.tieBreaks[0]?.kind === 'highest' ? { lastUnitTo: 'last' as const } : {}),
      weights: shares.map(({ weight }) =>
        weight === undefined ? numberConstant(draft, 0, fraction(1n)) : lower(weight, whole),
      ),
      ...(step === undefined ? {} : { rounding: step }),
      scale,
      rest: rest?.again === undefined ? 'lapses' : 'redivide',
    },
  };
}

function scaleAt(id: NodeId, { draft }: Place): number {
  return constantAt(draft, id)?.kind === 'open' ? 0 : numberHolds(draft, id).scale;
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
    kindOf(draft, analysis, meaning.of);
    const of = today(analysis, meaning.of.name);
    const data = meaning.of.declaration.values.map(
      ({ name }): Datum => ({ kind: 'enumeration', of, value: name.text }),
    );
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
  const over0 = (name: 'total' | 'every', belongs: NodeId, of: NodeId): NodeId => {
    const held = nodeAt(draft, of).holds;
    return node(draft, 0, held, { kind: 'aggregate', name, from: at.table, belongs, value: of }, 13);
  };
  const sound = [over0('every', isOther, comparison(draft, at.table, '>=', value, zero))];
  if (counts !== undefined) {
    const without = junction(draft, at.table, 'or', [counts, comparison(draft, at.table, '=', mine.key, zero)]);
    sound.push(over0('every', receives, without));
  }
  return { total: over0('total', isOther, value), sound: junction(draft, 0, 'and', sound) };
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

function allocationOf({ run }: Lowering, rest: Quantity): Quantity {
  for (const quantity of analysisOf(run, rest).quantities.values())
    if (quantity.kind === 'allocation' && quantity.declaration === rest.declaration) return quantity;
  throw new Unplanned('a rest without a division');
}

function given<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]: V });
}
