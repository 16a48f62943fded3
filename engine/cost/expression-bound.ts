import type { Expression, Rank, SetExpression } from '../../grammar/index.ts';
import type { Binding, Filling } from '../model.ts';
import { partOfMember } from '../run/set-index.ts';
import { planOf } from '../run/set-plan.ts';
import { withItems } from './at-hand.ts';
import { type Bound, constant, none, plus } from './bound.ts';
import { evaluatedParts } from './evaluated-parts.ts';
import type { Place } from './place.ts';
import { endsOf } from './reads.ts';
import { overItems } from './set-bound.ts';

/**
 * How many expressions are evaluated at most for this one, itself included, and how many members looked at. Every branch
 * counts, and what a reference reads does not: that is computed once, wherever it is read. So is an order of ranks, and what
 * members are told apart by; these go to the place.
 */
export function expressionBound(place: Place, root: Expression): Bound {
  const { analysis } = place;
  let plain = 0n;
  const others: Bound[] = [];
  const waiting: Expression[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    plain += 1n;
    if (node.kind === 'rank') others.push(...rankBound(place, node));
    else {
      const set = setIn(node);
      if (set === undefined) waiting.push(...evaluatedParts(analysis, node, place.points));
      else others.push(overSet(place, set.over, set.each), ...(set.plain ? [] : tellingApart(place, set.over)));
    }
  }
  return plus(constant(plain), ...others);
}

/** For every member of a set: that it is looked at, its `waar`, and what is done with it; and the ends of the set once. */
export function overSet(place: Place, set: SetExpression, each: readonly Expression[]): Bound {
  const inner: Place = { ...place, points: withItems(place.analysis, set, place.points) };
  const all = set.where === undefined ? each : [set.where, ...each];
  const bound = overItems(place, set, plus(constant(1), ...all.map((one) => expressionBound(inner, one))));
  return plus(bound, ...endsOf(set).map((end) => expressionBound(place, end)));
}

function setIn(
  node: Expression,
): { readonly over: SetExpression; readonly each: readonly Expression[]; readonly plain: boolean } | undefined {
  switch (node.kind) {
    case 'aggregate':
      return { over: node.over, each: node.value === undefined ? [] : [node.value], plain: false };
    case 'quantifier':
      return { over: node.over, each: [node.satisfies], plain: true };
    default:
      return undefined;
  }
}

/** Whose place is asked; the order itself is worked out once for all under the same circumstances. */
function rankBound(place: Place, rank: Rank): readonly Bound[] {
  const meaning = place.analysis.ranks.get(rank);
  const filled = (filling: Filling): Bound =>
    filling.kind === 'expression' ? expressionBound(place, filling.expression) : none;
  const order = overSet(place, rank.among, [rank.value, ...rank.withEqual]);
  // Who draws is part of the circumstances.
  const isKept = meaning !== undefined && rank.tieBreak?.kind !== 'draw';
  const kept = isKept && place.once(rank, meaning.outer, order);
  return [...(meaning?.atHand ?? []).map(filled), ...(kept ? [] : [order])];
}

/**
 * What it takes to tell the members of a set apart by the conditions of its `waar` (`engine/run/set-index.ts`), besides going
 * through them: once for all who ask under the same circumstances each condition for each member, and for each who asks what
 * they are held against. Of whom something is not known the whole condition is evaluated as well, so that in the worst case
 * this comes on top.
 */
function tellingApart(place: Place, set: SetExpression): readonly Bound[] {
  const { analysis } = place;
  const [item, ...others] = set.items;
  const meaning = item === undefined ? undefined : analysis.sets.get(item);
  if (set.where === undefined || meaning?.kind !== 'things' || others.length > 0 || !place.isLarge(set)) return [];
  const { levels } = planOf(set, meaning.binding, analysis);
  if (levels.length === 0) return [];
  const told: Expression[] = levels.map(partOfMember);
  const held = levels.flatMap(({ equal }) => (equal === undefined ? [] : [expressionBound(place, equal.other)]));
  const work = overItems(place, set, plus(...told.map((one) => expressionBound(place, one))));
  const within: readonly Binding[] = meaning.of === undefined || 'span' in meaning.of ? [] : [meaning.of];
  const isHere = meaning.of === undefined || within.length > 0;
  const circumstances = [...new Set([...within, ...levels.flatMap(({ outer }) => outer)])];
  const kept = isHere && place.once(set, circumstances, work);
  return kept ? held : [plus(work, ...held)];
}
