import type { Expression } from '../../grammar/index.ts';
import { clausesOf } from '../analyse/exceptions-decide.ts';
import { quantitiesRead } from '../facts/reads.ts';
import type { Analysis } from '../model.ts';
import { atLeastBoth, type Bound, constant, none, plus, times } from './bound.ts';
import { askedOfEach, askedOnce } from './division-bound.ts';
import { evaluatedParts } from './evaluated-parts.ts';
import { expressionsApart } from './own-expressions.ts';
import { anything } from './points.ts';
import type { Reached } from './reach.ts';
import { endsOf } from './reads.ts';

/** What each value may read. */
export type Reading = ReadonlyMap<Reached, readonly Reached[]>;

/**
 * Whether values may rest on each other in so long a chain that the evaluator sets one aside, does it first and begins again
 * (`engine/run/settle.ts`). `from` are those that are asked for; `most` is how deep expressions may lie in expressions before.
 */
export function isBegunAgain(from: readonly Reached[], reading: Reading, most: number): boolean {
  const depths = new Map<Reached, number>(from.map((one) => [one, 0]));
  const own = new Map<Reached, number>();
  const waiting = [...depths.keys()];
  // In order of arrival: whoever is met over again along longer ways is so seldom.
  for (const next of waiting) {
    const within = own.get(next) ?? depthIn(next);
    own.set(next, within);
    const depth = (depths.get(next) ?? 0) + within;
    for (const read of reading.get(next) ?? []) {
      if ((depths.get(read) ?? -1) >= depth) continue;
      if (depth > most) return true;
      depths.set(read, depth);
      waiting.push(read);
    }
  }
  return false;
}

/**
 * What is done again: each time one more value is kept, and what was under way then lies within each other, so that it is no
 * more than `most` values.
 */
export function doneAgain(values: readonly { readonly times: Bound; readonly each: Bound }[], most: number): Bound {
  const often = plus(...values.map((one) => one.times));
  const dearest = values.reduce((bound, { each }) => atLeastBoth(bound, each), none);
  return times(often, times(constant(most), dearest));
}

/** How deep expressions lie in expressions of one value; where an exception asks what would hold without it, once more. */
function depthIn({ quantity, analysis, indexes }: Reached): number {
  const { exceptions = [], declaration } = quantity;
  const clauses = [...(declaration.kind === 'allocation' ? declaration.clauses : []), ...exceptions.flatMap(clausesOf)];
  const roots = [
    ...expressionsApart(quantity, indexes),
    ...exceptions.flatMap(({ declaration: { condition, effect } }) => [
      ...(condition === undefined ? [] : [condition]),
      ...(effect.kind === 'value' ? [effect.value] : []),
    ]),
    ...clauses.flatMap((clause) => [...askedOnce(clause), ...askedOfEach(clause)]),
    ...[
      ...(declaration.kind === 'allocation' ? [declaration.over] : []),
      ...clauses.flatMap((clause) => (clause.kind === 'proRata' ? (clause.over ?? []) : [])),
    ].flatMap((over) => [...endsOf(over), ...(over.where === undefined ? [] : [over.where])]),
  ];
  const deepest = roots.reduce((most, root) => Math.max(most, depthOf(analysis, root)), 1);
  const asking = exceptions.filter((one) => quantitiesRead(one.declaration, analysis).has(quantity));
  return deepest * (1 + asking.length);
}

function depthOf(analysis: Analysis, root: Expression): number {
  let deepest = 0;
  const waiting = [{ node: root, depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    deepest = Math.max(deepest, depth);
    for (const part of evaluatedParts(analysis, node, anything)) waiting.push({ node: part, depth: depth + 1 });
  }
  return deepest;
}
