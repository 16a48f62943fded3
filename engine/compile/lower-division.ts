import type { Quantity } from '../model.ts';
import { cellKey } from '../model.ts';
import { analysisOf } from '../run/law-states.ts';
import { junction } from './choices.ts';
import { type DivisionTerms, divisionTerms } from './division-terms.ts';
import { constantAt, node, nodeAt, numberOfQuantity, type StaticIndexes, Unplanned } from './draft.ts';
import type { DivisionPlan, NodeId } from './ir.ts';
import { lowerShare, lowerUnshared } from './lower-shares.ts';
import { numberHolds, rescaled, scaleOfFraction } from './numbers.ts';
import type { DivisionKnown, Lowered, Lowering, Place } from './place.ts';

/** A part, or the rest, of a division over the things of an object or values of kinds, without an order and without a draw. */
export function lowerDivision(place: Place): Pick<Lowered, 'node' | 'unrounded'> {
  const { draft, quantity, indexes, table, lowering } = place;
  const allocation = quantity.kind === 'allocation' ? quantity : allocationOf(lowering, quantity);
  if (quantity.kind === 'rest' && quantity.division !== undefined) throw new Unplanned('what somebody forwent');
  const receiving = quantity.kind === 'allocation' ? (quantity.division?.receiving ?? 0) : 0;
  const division = divisionOf(allocation, indexes.slice(receiving), place);
  const { terms } = division;
  const receiver = terms.lists.indexOf(cellKey(indexes.slice(0, receiving)));
  if (quantity.kind === 'allocation' && receiver < 0) throw new Unplanned('who does not receive');
  if (division.at === undefined)
    return { node: quantity.kind === 'rest' ? lowerUnshared(terms, draft) : lowerShare(terms, receiver, draft) };
  const found = draft.divisions[division.at];
  if (found === undefined) throw new Error('a division without a plan');
  const holds = { kind: 'number', scale: found.scale, guarded: false } as const;
  if (quantity.kind === 'rest') return { node: node(draft, 0, holds, { kind: 'rest', division: division.at }, 13) };
  return { node: node(draft, table, holds, { kind: 'part', division: division.at, receiver }, 13) };
}

/** One for all its receivers. */
function divisionOf(allocation: Quantity, own: StaticIndexes, place: Place): DivisionKnown {
  const { lowering, draft } = place;
  const key = `${numberOfQuantity(draft, allocation)} ${cellKey(own)}`;
  const reader = lowering.reads.get(lowering.reading.at(-1) ?? '');
  const done = lowering.divisions.get(key);
  if (done !== undefined) {
    for (const read of done.reads) reader?.add(read);
    return done;
  }
  const before = new Set(reader);
  const terms = divisionTerms(allocation, own, place);
  // Whoever asks for another part of it rests on the same.
  const reads = [...(reader ?? [])].filter((read) => !before.has(read));
  const found = isPlainShare(terms) ? { terms, reads } : { terms, reads, at: draft.divisions.length };
  if (found.at !== undefined) draft.divisions.push(planned(terms, place));
  lowering.divisions.set(key, found);
  return found;
}

/** Shares that are neither rounded nor bounded are arithmetic. */
function isPlainShare({ rounding, again, drawn, shares }: DivisionTerms): boolean {
  const isBounded = drawn.some(({ claim, floor, cap }) => (claim ?? floor ?? cap) !== undefined);
  return rounding === undefined && !again && !isBounded && shares.length > 0;
}

function planned(terms: DivisionTerms, place: Place): DivisionPlan {
  const { draft } = place;
  const { drawn, shares, sound, rounding, pot } = terms;
  const amounts = [pot, ...drawn.flatMap(({ claim, floor, cap }) => [claim, floor, cap])];
  const scales = amounts.flatMap((id) => (id === undefined ? [] : [scaleAt(id, place)]));
  const scale = Math.max(...scales, rounding === undefined ? 0 : (scaleOfFraction(rounding.step) ?? 0));
  const inUnits = (id: NodeId): NodeId =>
    rescaled(draft, nodeAt(draft, id).table, id, { kind: 'number', scale, guarded: false });
  const given = <K extends string>(name: K, id: NodeId | undefined): { readonly [P in K]?: NodeId } =>
    id === undefined ? {} : ({ [name]: id } as { readonly [P in K]: NodeId });
  const amount = <K extends string>(name: K, id: NodeId | undefined): { readonly [P in K]?: NodeId } =>
    given(name, id === undefined ? undefined : inUnits(id));
  return {
    table: terms.table,
    pot: inUnits(pot),
    lists: drawn.map((one, at) => ({
      ...given('takesPart', one.takesPart),
      keys: shares.map(({ keys }) => keys[at] ?? 0),
      ...amount('claim', one.claim),
      ...amount('floor', one.floor),
      ...amount('cap', one.cap),
      ...given('refillKey', one.refillKey),
    })),
    others: shares.map(({ others }) => others),
    ...(sound.length === 0 ? {} : { sound: junction(draft, 0, 'and', sound) }),
    ...(terms.lastUnitTo === undefined ? {} : { lastUnitTo: terms.lastUnitTo }),
    weights: shares.map(({ weight }) => weight),
    ...(rounding === undefined ? {} : { rounding }),
    scale,
    rest: terms.again ? 'redivide' : 'lapses',
  };
}

function scaleAt(id: NodeId, { draft }: Place): number {
  return constantAt(draft, id)?.kind === 'open' ? 0 : numberHolds(draft, id).scale;
}

function allocationOf({ run }: Lowering, rest: Quantity): Quantity {
  for (const quantity of analysisOf(run, rest).quantities.values())
    if (quantity.kind === 'allocation' && quantity.declaration === rest.declaration) return quantity;
  throw new Unplanned('a rest without a division');
}
