import type { Reference } from '../../grammar/index.ts';
import type { Binding, Datum, Filling, Index, Meaning } from '../model.ts';
import { periodDatum } from '../model.ts';
import { isAmended, today } from '../run/law-states.ts';
import { isInteger } from '../value/fraction.ts';
import { absentNode, choice, comparison, openNode, presence } from './choices.ts';
import { constantAt, digitsOf, node, nodeAt, onTable, type StaticIndexes, Unplanned } from './draft.ts';
import { expectedDigits, holdsOf, tableOf, valuesOfKind } from './holds.ts';
import type { NodeId, TableId } from './ir.ts';
import { datumNode, periodNode } from './lower-datum.ts';
import { type Bound, lower, type Place } from './place.ts';

type QuantityMeaning = Extract<Meaning, { readonly kind: 'quantity' }>;

export function lowerReference(reference: Reference, place: Place): NodeId {
  const meaning = place.analysis.meanings.get(reference);
  switch (meaning?.kind) {
    case 'kindValue':
      return datumNode(
        { kind: 'enumeration', of: today(place.analysis, meaning.of.name), value: meaning.value },
        place,
      );
    case 'bound':
      return boundNode(meaning.binding, place);
    case 'parent':
      return thingOf(meaning, place);
    case 'periodOf':
      return periodNode(meaning.date, meaning.period, place);
    case 'life':
      return lifeNode(thingOf(meaning.of, place), place);
    case 'quantity':
      return quantityNode(meaning, place);
    default:
      throw new Unplanned(meaning?.kind ?? 'missing');
  }
}

/** In a population in which nothing begins or ends; of a thing that is not known nothing is. */
function lifeNode(thing: NodeId, { draft, table }: Place): NodeId {
  const holds = { kind: 'date' } as const;
  if (isSelf(draft, thing)) return absentNode(draft, table, holds);
  const isThere = presence(draft, table, thing, true);
  return choice(
    draft,
    table,
    [{ condition: isThere, value: absentNode(draft, table, holds) }],
    openNode(draft, table, holds),
  );
}

function boundNode(binding: Binding, place: Place): NodeId {
  const bound = boundTo(binding, place);
  return bound.kind === 'datum' ? datumNode(bound.datum, place) : bound.node;
}

function boundTo(binding: Binding, place: Place): Exclude<Bound, { readonly kind: 'lost' }> {
  const bound = place.scope.get(binding);
  if (bound === undefined) throw new Unplanned('something that is not at hand');
  if (bound.kind === 'lost') throw new Unplanned('a thing outside the set');
  return bound;
}

/** A node that holds the thing meant, row by row. */
function thingOf(filling: Filling, place: Place): NodeId {
  const { draft } = place;
  switch (filling.kind) {
    case 'bound': {
      const bound = boundTo(filling.binding, place);
      if (bound.kind !== 'thing') throw new Unplanned('no thing');
      return bound.node;
    }
    case 'expression': {
      const id = lower(filling.expression, place);
      if (nodeAt(draft, id).holds.kind !== 'thing') throw new Unplanned('a thing by its key');
      return id;
    }
    case 'parent': {
      const child = thingOf(filling.of, place);
      const { holds } = nodeAt(draft, child);
      if (holds.kind !== 'thing') throw new Unplanned('no thing');
      return gathered(place, parentNode(place, holds.of, tableOf(draft, place.analysis, filling.entity)), child);
    }
    case 'key':
      throw new Unplanned('a thing by its key');
  }
}

/** On the table of the child: the row of what it belongs to. */
export function parentNode({ draft }: Pick<Place, 'draft'>, child: TableId, parent: TableId): NodeId {
  return node(draft, child, { kind: 'thing', of: parent }, { kind: 'parent' });
}

export function selfNode({ draft }: Pick<Place, 'draft'>, table: TableId): NodeId {
  return node(draft, table, { kind: 'thing', of: table }, { kind: 'self' });
}

/** A value of another table, for the thing that `at` says. */
export function gathered({ draft, table }: Pick<Place, 'draft' | 'table'>, value: NodeId, at: NodeId): NodeId {
  const own = nodeAt(draft, value);
  if (isSelf(draft, at) && own.table === table) return value;
  return node(draft, table, own.holds, { kind: 'gather', value, at }, digitsOf(draft, value));
}

export function isSelf(draft: Place['draft'], id: NodeId): boolean {
  return nodeAt(draft, id).operation.kind === 'self';
}

function quantityNode({ quantity, owner, indexes }: QuantityMeaning, place: Place): NodeId {
  const at = owner === undefined ? undefined : thingOf(owner, place);
  return forIndexes(place, quantity, indexes, [], (found) => columnAt(quantity, found, at, place));
}

function columnAt(
  quantity: QuantityMeaning['quantity'],
  indexes: StaticIndexes,
  at: NodeId | undefined,
  place: Place,
): NodeId {
  const { draft, table } = place;
  const own = at === undefined || isSelf(draft, at);
  const without = place.without?.(quantity, indexes, own);
  if (without !== undefined) return without;
  const found = place.lowering.column(place.lowering, quantity, indexes);
  if ('underway' in found) {
    if (own || at === undefined) throw new Unplanned('a value that rests on itself');
    return laterNode(found.underway, quantity, at, place);
  }
  if (at === undefined || found.table === 0) return onTable(draft, table, found.node);
  const whose = nodeAt(draft, at).holds;
  if (whose.kind !== 'thing' || whose.of !== found.table) throw new Unplanned('a value of another object');
  return gathered(place, found.node, at);
}

/** What is being lowered, of another thing of the same object: known once all of it is. */
function laterNode(key: string, { type }: QuantityMeaning['quantity'], at: NodeId, place: Place): NodeId {
  const { draft, table } = place;
  const whose = nodeAt(draft, at).holds;
  if (whose.kind !== 'thing' || whose.of !== table) throw new Unplanned('a value that rests on itself elsewhere');
  if (type.kind !== 'year' && 'decimals' in type === false && isNumeric(type))
    throw new Unplanned('a recursion without a scale');
  const holds = holdsOf(draft, place.analysis, type, false);
  place.lowering.later.add(key);
  return node(draft, table, holds, { kind: 'later', column: key, at }, expectedDigits(type));
}

function isNumeric({ kind }: QuantityMeaning['quantity']['type']): boolean {
  return kind === 'number' || kind === 'percentage' || kind === 'amount';
}

/** What an index differs in by row is chosen from all there are. */
function forIndexes(
  place: Place,
  quantity: QuantityMeaning['quantity'],
  fillings: readonly Filling[],
  found: StaticIndexes,
  value: (indexes: StaticIndexes) => NodeId,
): NodeId {
  const at = found.length;
  const [index, filling] = [quantity.family[at], fillings[at]];
  if (index === undefined || filling === undefined) return value(found);
  const next = (datum: Datum): NodeId => forIndexes(place, quantity, fillings, [...found, datum], value);
  const fixed = staticIndex(filling, index, place);
  if (fixed !== undefined) return next(fixed);
  if (index.binding.kind === 'thing' || filling.kind !== 'expression') throw new Unplanned('an index that is a thing');
  const { draft, table } = place;
  const id = lower(filling.expression, place);
  const branches = everyIndex(index, place).map((datum) => ({
    condition: comparison(draft, table, '=', id, datumNode(datum, place)),
    value: next(datum),
  }));
  const [first] = branches;
  if (first === undefined) throw new Unplanned('an index without values');
  const { holds } = nodeAt(draft, first.value);
  const outside = isNothingOutside(quantity, index, place)
    ? absentNode(draft, table, holds)
    : openNode(draft, table, holds);
  const chosen = choice(draft, table, branches, outside);
  if (index.binding.kind !== 'enumeration') return chosen;
  // Of a value of a kind that was moved beyond the last there is nothing.
  const nobody = presence(draft, table, id, false);
  return choice(draft, table, [{ condition: nobody, value: absentNode(draft, table, holds) }], chosen);
}

/** Outside its years a rule does not exist; a fact may be of any year, and other texts may have other years. */
function isNothingOutside({ kind }: QuantityMeaning['quantity'], { binding }: Index, { analysis }: Place): boolean {
  return binding.kind === 'year' && kind !== 'input' && kind !== 'judgement' && !isAmended(analysis);
}

function everyIndex({ binding, years }: Index, { draft, analysis }: Place): readonly Datum[] {
  if (binding.kind === 'enumeration') return valuesOfKind(draft, analysis, binding.of);
  if (binding.kind !== 'year' || years === undefined) throw new Unplanned('a year that differs by row');
  const count = years.reduce((sum, { from, through }) => sum + through - from + 1, 0);
  if (count > mostYears) throw new Unplanned('too many periods');
  return years.flatMap(({ from, through }) =>
    Array.from({ length: through - from + 1 }, (_, at) => periodDatum(binding.of, from + at)),
  );
}

/** More years than a choice is made from. */
const mostYears = 400;

function staticIndex(filling: Filling, { binding }: Index, place: Place): Datum | undefined {
  if (binding.kind === 'thing') throw new Unplanned('an index that is a thing');
  if (filling.kind === 'bound') {
    const bound = boundTo(filling.binding, place);
    return bound.kind === 'datum' ? bound.datum : undefined;
  }
  if (filling.kind !== 'expression') throw new Unplanned('an index that is a thing');
  const id = lower(filling.expression, place);
  const constant = constantAt(place.draft, id);
  if (constant === undefined) return undefined;
  const { holds } = nodeAt(place.draft, id);
  if (binding.kind === 'year' && constant.kind === 'number' && isInteger(constant.value))
    return periodDatum(binding.of, Number(constant.value.numerator));
  if (binding.kind === 'enumeration' && constant.kind === 'small' && holds.kind === 'code') {
    const value = place.draft.kinds.get(holds.of)?.[constant.value];
    if (value !== undefined) return { kind: 'enumeration', of: holds.of, value };
  }
  throw new Unplanned('an index without a value');
}
