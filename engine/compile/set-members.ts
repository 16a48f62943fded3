import type { Expression, SetExpression } from '../../grammar/index.ts';
import { type Binding, type Datum, periodDatum, type SetItemMeaning } from '../model.ts';
import { comparison, junction } from './choices.ts';
import { constantAt, nodeAt, Unplanned } from './draft.ts';
import { tableOf, valuesOfKind } from './holds.ts';
import type { NodeId, TableId } from './ir.ts';
import { gathered, isSelf, parentNode, selfNode } from './lower-reference.ts';
import { type Bound, lower, type Place } from './place.ts';

/** More combinations of years and values of kinds than these are not written out. */
const mostCombinations = 2000;

/** The members of a set for one combination of years and values of kinds: things of a table, or nobody but the row at hand. */
export interface Members {
  readonly place: Place;
  readonly belongs?: NodeId;
  /** At hand: a thing that there has to be; where it is not, the set is open. */
  readonly only?: NodeId;
  readonly things?: {
    readonly from: TableId;
    /** On `from`: whose they are. */
    readonly by?: NodeId;
    /** The table that `by` is of, and whose of its rows is meant at hand; absent: the regulation as a whole. */
    readonly of?: { readonly table: TableId; readonly at: NodeId };
  };
}

/** Who belongs to a set, or may: one for each combination of years and values of kinds. */
export function membersOf(set: SetExpression, place: Place): readonly Members[] {
  const meanings = set.items.map((item) => ({ meaning: place.analysis.sets.get(item) }));
  const things = meanings.filter(({ meaning }) => meaning?.kind === 'things');
  const [first] = things;
  if (things.length > 1) throw new Unplanned('a set of things by things');
  let combinations: readonly (readonly (readonly [Binding, Datum])[])[] = [[]];
  for (const { meaning } of meanings) {
    if (meaning?.kind === 'things') continue;
    if (meaning?.kind !== 'values' && meaning?.kind !== 'years') throw new Unplanned('a set');
    const data = dataOf(meaning, place);
    combinations = combinations.flatMap((one) => data.map((datum) => [...one, [meaning.binding, datum] as const]));
    if (combinations.length > mostCombinations) throw new Unplanned('too many combinations');
  }
  // Over no years at all there is nobody, but who there is has to be known.
  if (combinations.length === 0 && first !== undefined) throw new Unplanned('things over no years');
  return combinations.map((data) => {
    const scope = new Map(place.scope);
    for (const [binding, datum] of data) scope.set(binding, { kind: 'datum', datum });
    const own = { ...place, scope };
    return first === undefined ? among(set, own) : thingsOf(set, first.meaning, own);
  });
}

function among(set: SetExpression, place: Place): Members {
  return { place, ...(set.where === undefined ? {} : { belongs: lower(set.where, place) }) };
}

function dataOf(meaning: Exclude<SetItemMeaning, { kind: 'things' | 'error' }>, place: Place): readonly Datum[] {
  const { draft, analysis } = place;
  if (meaning.kind === 'values') return valuesOfKind(draft, analysis, meaning.of);
  const [from, through] = [meaning.from, meaning.through].map((end) => constantAt(draft, lower(end, place)));
  if (from?.kind !== 'number' || through?.kind !== 'number') throw new Unplanned('years that differ by row');
  const first = Number(from.value.numerator);
  const count = Math.max(0, Number(through.value.numerator) - first + 1);
  if (count > mostCombinations) throw new Unplanned('too many years');
  const of = meaning.binding.kind === 'year' ? meaning.binding.of : undefined;
  return Array.from({ length: count }, (_, at) => periodDatum(of, first + at));
}

function thingsOf(set: SetExpression, meaning: SetItemMeaning | undefined, place: Place): Members {
  if (meaning?.kind !== 'things') throw new Unplanned('no things');
  const { draft, analysis } = place;
  const from = tableOf(draft, analysis, meaning.entity);
  if (meaning.of === undefined) return wholeSet(set, meaning.binding, from, place);
  const at = 'span' in meaning.of ? lower(meaning.of, place) : boundThing(meaning.of, place);
  const { holds } = nodeAt(draft, at);
  const parent = draft.tables[from]?.parent;
  if (holds.kind !== 'thing' || parent === undefined || holds.of !== parent)
    throw new Unplanned('things of another object');
  const by = parentNode(place, from, parent);
  const own = isSelf(draft, at);
  const ofParent = (): Members => {
    const inner = memberPlace(meaning.binding, from, own ? by : undefined, place);
    return { ...among(set, inner), things: { from, by, of: { table: parent, at } } };
  };
  if (own || set.where === undefined) return ofParent();
  try {
    return ofParent();
  } catch (error) {
    if (!(error instanceof Unplanned)) throw error;
    return ofAnother(set, meaning.binding, { from, at, parent: by }, place, error);
  }
}

/** `Diplomas van x waar y = deze Instelling`: those that y says, as far as they belong to x. */
function ofAnother(
  set: SetExpression,
  binding: Binding,
  { from, at, parent }: { readonly from: TableId; readonly at: NodeId; readonly parent: NodeId },
  place: Place,
  reason: Unplanned,
): Members {
  const { draft } = place;
  const found = sought(set, binding, from, place);
  if (found === undefined) throw reason;
  const { belongs } = found;
  const whoseParent = gathered({ draft, table: from }, at, found.things.by);
  const same = comparison(draft, from, '=', parent, whoseParent);
  const all = junction(draft, from, 'and', [...(belongs === undefined ? [] : [belongs]), same]);
  return { ...found, belongs: all, only: at };
}

/** All there are: the same for every row, unless `waar` says whose they are. */
function wholeSet(set: SetExpression, binding: Binding, from: TableId, place: Place): Members {
  try {
    const inner = memberPlace(binding, from, undefined, place);
    return { ...among(set, inner), things: { from } };
  } catch (error) {
    const found = error instanceof Unplanned ? sought(set, binding, from, place) : undefined;
    if (found === undefined) throw error;
    return found;
  }
}

type Sought = Members & { readonly things: { readonly by: NodeId } };

/** The members of a set of which `waar` says for which row they count. */
function sought(set: SetExpression, binding: Binding, from: TableId, place: Place): Sought | undefined {
  if (set.where === undefined || place.table === 0) return undefined;
  const by = whose(set.where, memberPlace(binding, from, undefined, place), place);
  const holds = by === undefined ? undefined : nodeAt(place.draft, by).holds;
  if (by === undefined || holds?.kind !== 'thing' || holds.of !== place.table) return undefined;
  const inner = memberPlace(binding, from, by, place);
  return { ...among(set, inner), things: { from, by, of: { table: place.table, at: selfNode(place, place.table) } } };
}

/** Of `waar x = deze Instelling en …`: the node of `x`, by which members are told apart. */
function whose(where: Expression, inner: Place, outer: Place): NodeId | undefined {
  if (where.kind === 'binary' && where.operator === 'and')
    return whose(where.left, inner, outer) ?? whose(where.right, inner, outer);
  if (where.kind !== 'binary' || where.operator !== '=') return undefined;
  for (const [own, other] of [
    [where.left, where.right],
    [where.right, where.left],
  ] as const) {
    if (!isThingAtHand(other, outer)) continue;
    const found = attempt(() => lower(own, inner));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isThingAtHand(expression: Expression, place: Place): boolean {
  const found = attempt(() => lower(expression, place));
  return found !== undefined && isSelf(place.draft, found);
}

function attempt(make: () => NodeId): NodeId | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unplanned) return undefined;
    throw error;
  }
}

/** A row of `from` at hand; `by` tells which row of the outer table it belongs to, if that is known. */
function memberPlace(binding: Binding, from: TableId, by: NodeId | undefined, place: Place): Place {
  const scope = new Map<Binding, Bound>();
  for (const [outer, bound] of place.scope)
    scope.set(outer, bound.kind === 'thing' ? carried(bound.node, by, from, place) : bound);
  scope.set(binding, { kind: 'thing', node: selfNode(place, from) });
  const { without, ...rest } = place;
  return {
    ...rest,
    table: from,
    scope,
    ...(without === undefined
      ? {}
      : {
          without: (wanted, indexes) => {
            if (wanted === place.quantity) throw new Unplanned('the excepted value inside a set');
            return without(wanted, indexes, false);
          },
        }),
  };
}

function carried(outer: NodeId, by: NodeId | undefined, from: TableId, { draft, table }: Place): Bound {
  if (by === undefined || table === 0) return { kind: 'lost' };
  if (isSelf(draft, outer)) return { kind: 'thing', node: by };
  return { kind: 'thing', node: gathered({ draft, table: from }, outer, by) };
}

function boundThing(binding: Binding, place: Place): NodeId {
  const bound = place.scope.get(binding);
  if (bound?.kind !== 'thing') throw new Unplanned('a thing that is not at hand');
  return bound.node;
}
