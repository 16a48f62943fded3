import type { Aggregate, Expression, Quantifier } from '../../grammar/index.ts';
import { fraction } from '../value/fraction.ts';
import {
  absentNode,
  choice,
  comparison,
  extreme,
  ifAbsent,
  junction,
  negatedTruth,
  openNode,
  presence,
} from './choices.ts';
import { constantAt, digitsOf, node, nodeAt, onTable, Unplanned, wholeDigits } from './draft.ts';
import type { Holds, NodeId, Operation } from './ir.ts';
import { ordered } from './lower-datum.ts';
import { gathered, isSelf } from './lower-reference.ts';
import { arithmetic, numberConstant, numberHolds } from './numbers.ts';
import { lower, type Place } from './place.ts';
import { type Members, membersOf } from './set-members.ts';

type Name = Extract<Operation, { readonly kind: 'aggregate' }>['name'];

export function lowerAggregate({ name, over, value }: Aggregate, place: Place): NodeId {
  const all = membersOf(over, place);
  const [only] = all;
  const { draft, table } = place;
  if (name === 'count')
    return sum(
      all.map((one) => counted(one, place)),
      place,
    );
  if (value === undefined) throw new Unplanned(name);
  switch (name) {
    case 'total':
      return sum(
        all.map((one) => totalled(one, value, place)),
        place,
      );
    case 'average': {
      if (only?.things !== undefined && all.length === 1)
        return aggregated('average', only, place, lower(value, only.place));
      if (all.some(({ things }) => things !== undefined)) throw new Unplanned('an average over things and values');
      const total = sum(
        all.map((one) => totalled(one, value, place)),
        place,
      );
      const count = sum(
        all.map((one) => counted(one, place)),
        place,
      );
      const nobody = comparison(draft, table, '=', count, numberConstant(draft, table, fraction(0n)));
      const mean = arithmetic(draft, table, '/', total, count);
      return choice(draft, table, [{ condition: nobody, value: absentNode(draft, table, { kind: 'truth' }) }], mean);
    }
    case 'highest':
    case 'lowest': {
      const [first, ...others] = all.map((one) => candidate(one, name, value, place));
      if (first === undefined) return absentNode(draft, table, { kind: 'truth' });
      return others.reduce((one, other) => further(one, other, name, place), first);
    }
  }
}

export function lowerQuantifier({ every, over, satisfies }: Quantifier, place: Place): NodeId {
  const { draft, table } = place;
  const parts = membersOf(over, place).map((one) => {
    const test = lower(satisfies, one.place);
    if (one.things !== undefined) return aggregated(every ? 'every' : 'some', one, place, test);
    const { belongs } = one;
    if (belongs === undefined) return test;
    return every
      ? junction(draft, table, 'or', [negatedTruth(draft, table, belongs), test])
      : junction(draft, table, 'and', [belongs, test]);
  });
  return junction(draft, table, every ? 'and' : 'or', parts);
}

function counted(one: Members, place: Place): NodeId {
  return one.things === undefined ? asNumber(one.belongs, place) : aggregated('count', one, place);
}

function totalled(one: Members, value: Expression, place: Place): NodeId {
  const part = lower(value, one.place);
  if (one.things !== undefined) return aggregated('total', one, place, part);
  return arithmetic(place.draft, place.table, '*', asNumber(one.belongs, place), part);
}

/** `ja` is 1. */
function asNumber(belongs: NodeId | undefined, { draft, table }: Place): NodeId {
  const [zero, one] = [0n, 1n].map((value) => numberConstant(draft, table, fraction(value))) as [NodeId, NodeId];
  return belongs === undefined ? one : choice(draft, table, [{ condition: belongs, value: one }], zero);
}

function sum(parts: readonly NodeId[], { draft, table }: Place): NodeId {
  const [first, ...others] = parts;
  if (first === undefined) return numberConstant(draft, table, fraction(0n));
  return others.reduce((one, other) => arithmetic(draft, table, '+', one, other), first);
}

/** The highest or lowest of these members; nothing where nobody belongs. */
function candidate(one: Members, name: 'highest' | 'lowest', value: Expression, place: Place): NodeId {
  const part = ordered(lower(value, one.place), one.place);
  if (one.things !== undefined) return aggregated(name, one, place, part);
  const { draft, table } = place;
  const { holds } = nodeAt(draft, part);
  const needed = ifAbsent(draft, table, part, openNode(draft, table, holds));
  if (one.belongs === undefined) return needed;
  return choice(draft, table, [{ condition: one.belongs, value: needed }], absentNode(draft, table, holds));
}

function further(one: NodeId, other: NodeId, which: 'highest' | 'lowest', { draft, table }: Place): NodeId {
  return choice(
    draft,
    table,
    [
      { condition: presence(draft, table, one, false), value: other },
      { condition: presence(draft, table, other, false), value: one },
    ],
    extreme(draft, table, which, [one, other]),
  );
}

/** What comes of the things of a set, for the row at hand. */
function aggregated(name: Name, { things, belongs, only }: Members, place: Place, value?: NodeId): NodeId {
  if (things === undefined) throw new Error('an aggregate without things');
  const { draft } = place;
  const never = belongs === undefined ? undefined : constantAt(draft, belongs);
  const always = never?.kind === 'small' && never.value === 1;
  if (never?.kind === 'small' && never.value === 0) return ofNobody(name, things, value, place);
  const target = things.of?.table ?? 0;
  const operation: Operation = {
    kind: 'aggregate',
    name,
    from: things.from,
    ...(things.by === undefined ? {} : { by: things.by }),
    ...(belongs === undefined || always ? {} : { belongs }),
    ...(value === undefined ? {} : { value }),
  };
  const digits = value === undefined ? 7 : Math.min(wholeDigits, digitsOf(draft, value) + 3);
  const id = node(draft, target, resultHolds(name, value, place), operation, digits);
  const found = things.of === undefined ? onTable(draft, place.table, id) : gathered(place, id, things.of.at);
  if (only === undefined) return found;
  const isThere = presence(draft, place.table, only, true);
  const open = openNode(draft, place.table, nodeAt(draft, found).holds);
  return choice(draft, place.table, [{ condition: isThere, value: found }], open);
}

/** Over nobody, whatever the facts are; of whom is asked has to be known all the same. */
function ofNobody(name: Name, { of }: NonNullable<Members['things']>, value: NodeId | undefined, place: Place): NodeId {
  const { draft, table } = place;
  const nothing = overNothing(name, value, place);
  if (of === undefined || isSelf(draft, of.at)) return nothing;
  const isThere = presence(draft, table, of.at, true);
  const open = openNode(draft, table, nodeAt(draft, nothing).holds);
  return choice(draft, table, [{ condition: isThere, value: nothing }], open);
}

function overNothing(name: Name, value: NodeId | undefined, place: Place): NodeId {
  const { draft, table } = place;
  if (name === 'count' || name === 'total') return numberConstant(draft, table, fraction(0n));
  if (name === 'every' || name === 'some') return junction(draft, table, name === 'every' ? 'and' : 'or', []);
  return absentNode(draft, table, resultHolds(name, value, place));
}

function resultHolds(name: Name, value: NodeId | undefined, { draft }: Place): Holds {
  if (name === 'every' || name === 'some') return { kind: 'truth' };
  if (value === undefined || name === 'count') return { kind: 'number', scale: 0, guarded: false };
  if (name === 'highest' || name === 'lowest') return nodeAt(draft, value).holds;
  const { scale, guarded } = numberHolds(draft, value);
  if (name === 'total') return { kind: 'number', scale, guarded };
  return {
    kind: 'number',
    scale: scale + Math.max(0, Math.min(6, wholeDigits - digitsOf(draft, value))),
    guarded: true,
  };
}
