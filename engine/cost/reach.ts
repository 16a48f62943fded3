import type { AllocationDeclaration, Expression } from '../../grammar/index.ts';
import { clausesOf } from '../analyse/exceptions-decide.ts';
import { regardsOf } from '../facts/regards.ts';
import { type Analysis, type Datum, type Index, periodDatum, type Quantity } from '../model.ts';
import type { Run } from '../run/context.ts';
import { analysisOf, everyState, inOwnState, isAmended, isDelivered, today } from '../run/law-states.ts';
import { isOutsideYears } from '../run/outside-years.ts';
import { everyPoint, pointsOf } from './at-hand.ts';
import { isBegunAgain } from './chains.ts';
import { askedOfEach, askedOnce } from './division-bound.ts';
import { expressionsApart } from './own-expressions.ts';
import type { Point, Points } from './points.ts';
import { endsOf, insideSet, isAsked, meetReads, type ReadPlace } from './reads.ts';

/** A value, or a pot, that is computed at most once for each thing of its owner; of an allocation without who receives. */
export interface Reached {
  readonly quantity: Quantity;
  readonly analysis: Analysis;
  /** One for each index of the family; undefined: all there is. */
  readonly indexes: readonly (readonly Point[] | undefined)[];
  /** Only for the things a question is about, and what these belong to or what belongs to these. */
  readonly asked: boolean;
}

/** More values of one reference than these are not told apart. */
const mostApart = 20_000;

type Wanted = readonly (readonly Point[] | undefined)[];

/** All that is reached, and whether a chain of it is so long that the evaluator begins again (`isBegunAgain`). */
export interface Reach {
  readonly values: readonly Reached[];
  readonly beginsAgain: boolean;
}

/** What the given quantities come to read, themselves included, under the laws that a run has them under. */
export function reachedFrom(
  run: Run,
  roots: readonly { readonly quantity: Quantity; readonly indexes: Wanted; readonly asked: boolean }[],
): Reach {
  const found = new Map<Quantity, Map<string, Reached>>();
  const reading = new Map<Reached, Reached[]>();
  const waiting: Reached[] = [];
  const want = (quantity: Quantity, wanted: Wanted, ofAsked: boolean): readonly Reached[] =>
    toldApart(run, ...computed(run, quantity, wanted)).map(({ quantity: own, indexes }) => {
      const asked = ofAsked && isOfOwner(own);
      const known = found.get(own) ?? new Map<string, Reached>();
      found.set(own, known);
      const key = indexes.map((points) => points?.join('|') ?? '*').join(';');
      const done = known.get(key);
      // For all things is for those asked about as well.
      if (done !== undefined && (!done.asked || asked)) return done;
      const reached = { quantity: own, analysis: analysisOf(run, own), indexes, asked };
      known.set(key, reached);
      waiting.push(reached);
      return reached;
    });
  const from = roots.flatMap(({ quantity, indexes, asked }) => want(quantity, indexes, asked));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const read: Reached[] = [];
    reading.set(next, read);
    readBy(next, (quantity, wanted, ofAsked) => {
      for (const one of want(quantity, wanted, ofAsked)) read.push(one);
    });
  }
  const values = [...found.values()].flatMap((known) => [...known.values()]);
  return { values, beginsAgain: isBegunAgain(from, reading, run.limits.depth) };
}

/** Whether it is computed for each thing of its owner by itself. */
function isOfOwner({ owner, division, kind }: Quantity): boolean {
  return owner !== undefined && (kind !== 'allocation' || division?.owner === 'divides');
}

/** Of a part or a rest the pot that is divided, whoever receives; anything else itself. */
function computed(run: Run, quantity: Quantity, wanted: Wanted): readonly [Quantity, Wanted] {
  const { kind, declaration, division } = quantity;
  if (kind !== 'allocation' && kind !== 'rest') return [quantity, wanted];
  const all = analysisOf(run, quantity).quantities.values();
  const pot = [...all].find((one) => one.kind === 'allocation' && one.declaration === declaration) ?? quantity;
  const receiving = pot.division?.receiving ?? 0;
  const others = wanted.slice(division?.receiving ?? 0);
  return [pot, [...pot.family.slice(0, receiving).map(() => undefined), ...others]];
}

/** One for each year and value of a kind, under the law of its own year; nothing of what is delivered. */
function toldApart(run: Run, quantity: Quantity, wanted: Wanted): readonly Omit<Reached, 'analysis' | 'asked'>[] {
  if (quantity.kind === 'judgement') return [{ quantity, indexes: [] }];
  if (isDelivered(quantity)) return [];
  const points = quantity.family.map((_, at) => wanted[at] ?? allPoints(run, quantity, at));
  const size = points.reduce((product, own) => product * (own?.length ?? 1), 1);
  const isApart = ({ binding }: Index): boolean => binding.kind === 'year' || size <= mostApart;
  const found: Omit<Reached, 'analysis' | 'asked'>[] = [];
  for (const tuple of combinations(quantity.family.map((index, at) => split(points[at], isApart(index))))) {
    const data = quantity.family.map((index, at) => datumOf(run, index, tuple[at]?.[0]));
    const own = inOwnState(run, { quantity, indexes: data });
    if ('notThere' in own || isOutsideYears(own)) continue;
    found.push({ quantity: own.quantity, indexes: tuple });
  }
  return found;
}

/** What an index can be in any state of the law; nothing of those that say who receives. */
function allPoints(run: Run, quantity: Quantity, at: number): readonly Point[] | undefined {
  if (at < (quantity.division?.receiving ?? 0)) return undefined;
  const states = isAmended(run.analysis) ? everyState(run, quantity) : [quantity];
  const all = states.flatMap(({ family }) => {
    const index = family[at];
    return index === undefined ? [] : everyPoint(index);
  });
  const points = all.filter((point) => point !== undefined);
  return points.length === 0 && quantity.family[at]?.binding.kind === 'thing' ? undefined : [...new Set(points)];
}

function split(points: readonly Point[] | undefined, apart: boolean): Wanted {
  return points === undefined || !apart ? [points] : points.map((point) => [point]);
}

function combinations(parts: readonly Wanted[]): readonly Wanted[] {
  return parts.reduce<readonly Wanted[]>((rows, part) => rows.flatMap((row) => part.map((one) => [...row, one])), [[]]);
}

/** As law and years are looked up by; which thing does not matter for that. */
function datumOf({ analysis }: Run, { binding }: Index, point: Point | undefined): Datum {
  if (binding.kind === 'year' && typeof point === 'number') return periodDatum(binding.of, point);
  if (binding.kind === 'enumeration')
    return { kind: 'enumeration', of: today(analysis, binding.of.name), value: String(point) };
  return { kind: 'thing', entity: binding.of?.name ?? '', key: '' };
}

type Want = (quantity: Quantity, wanted: Wanted, ofAsked: boolean) => void;

/** Passes on everything that one value may read. */
function readBy({ quantity, analysis, indexes, asked }: Reached, want: Want): void {
  const { owner, exceptions = [], declaration } = quantity;
  const points = pointsAtHand(quantity, indexes);
  const place: ReadPlace = { points, asked: new Set(asked && owner !== undefined ? [owner.binding] : []) };
  const walk = (root: Expression, at: ReadPlace = place): void =>
    meetReads(analysis, root, at, (meaning, there) => {
      const wanted = meaning.indexes.map((filling) => pointsOf(analysis, filling, there.points));
      const isOfAsked = meaning.owner !== undefined && isAsked(analysis, meaning.owner, there.asked);
      want(meaning.quantity, wanted, isOfAsked);
    });
  for (const name of regardsOf(quantity)) {
    const regarded = analysis.quantities.get(name);
    if (regarded !== undefined) want(regarded, [], false);
  }
  for (const one of expressionsApart(quantity, indexes)) walk(one);
  for (const { declaration: exception } of exceptions) {
    if (exception.condition !== undefined) walk(exception.condition);
    if (exception.effect.kind === 'value') walk(exception.effect.value);
  }
  if (declaration.kind === 'allocation')
    readByDivision(analysis, declaration, [...declaration.clauses, ...exceptions.flatMap(clausesOf)], place, walk);
}

function readByDivision(
  analysis: Analysis,
  { over }: AllocationDeclaration,
  clauses: AllocationDeclaration['clauses'],
  place: ReadPlace,
  walk: (root: Expression, at?: ReadPlace) => void,
): void {
  const inner = insideSet(analysis, over, place);
  for (const end of endsOf(over)) walk(end);
  if (over.where !== undefined) walk(over.where, inner);
  for (const clause of clauses) {
    for (const one of askedOnce(clause)) walk(one);
    for (const one of askedOfEach(clause)) walk(one, inner);
    if (clause.kind !== 'proRata' || clause.over === undefined) continue;
    const wider = insideSet(analysis, clause.over, place);
    for (const end of endsOf(clause.over)) walk(end);
    for (const one of [clause.key, clause.over.where]) if (one !== undefined) walk(one, wider);
  }
}

/** What the indexes of a value stand for; of a division only those that do not say who receives. */
export function pointsAtHand({ family }: Quantity, indexes: Wanted): Points {
  return new Map(
    family.flatMap(({ binding }, at) => {
      const points = indexes[at];
      return points === undefined ? [] : [[binding, points] as const];
    }),
  );
}
