import type { Cell, Expression } from '../../grammar/index.ts';
import type { Datum } from '../model.ts';
import { add, compare, divide, equal, type Fraction, floor, fraction, multiply, subtract } from '../value/fraction.ts';
import type { Line } from './table-lines.ts';

/** A place on a line, or `geen` beside it. */
export type Point = Fraction | 'absent';

/** Which places a cell of a table takes. */
export type Reach =
  | { readonly kind: 'all' }
  /** That depends on values that are not known here. */
  | { readonly kind: 'undecided' }
  | { readonly kind: 'some'; readonly points: readonly Point[] }
  | { readonly kind: 'between'; readonly from?: Limit; readonly through?: Limit };

interface Limit {
  readonly place: Fraction;
  /** The place itself does not belong to it. */
  readonly open: boolean;
}

/** Gives the value of an expression in a cell, as far as it is known. */
export type ValueOf = (expression: Expression) => Datum | 'absent' | undefined;

/** The places a cell takes; `overige` takes all that its row is about. */
export function reachOf(cell: Cell, line: Line, known: ValueOf): Reach {
  const pointOf = (expression: Expression): Point | undefined => {
    const value = known(expression);
    return value === undefined || value === 'absent' ? value : line.placeOf(value);
  };
  switch (cell.kind) {
    case 'any':
    case 'others':
      return { kind: 'all' };
    case 'values': {
      const points = cell.values.map(pointOf);
      const known = points.filter((point) => point !== undefined);
      return known.length < points.length ? { kind: 'undecided' } : { kind: 'some', points: known };
    }
    case 'range': {
      const [from, through] = [pointOf(cell.from), pointOf(cell.through)];
      if (from === undefined || from === 'absent' || through === undefined || through === 'absent')
        return { kind: 'undecided' };
      return { kind: 'between', from: { place: from, open: false }, through: { place: through, open: false } };
    }
    case 'bound': {
      const place = pointOf(cell.value);
      if (place === undefined || place === 'absent') return { kind: 'undecided' };
      const limit = { place, open: cell.side !== 'from' && cell.side !== 'through' };
      return isUpper(cell.side) ? { kind: 'between', through: limit } : { kind: 'between', from: limit };
    }
    default:
      return { kind: 'undecided' };
  }
}

/** `minder dan`, `t/m`: all that lies below. */
export function isUpper(side: Extract<Cell, { kind: 'bound' }>['side']): boolean {
  return side === 'lessThan' || side === 'through';
}

/** Whether a place lies in it; of what is undecided it may. */
export function takes(reach: Reach, point: Point): boolean {
  switch (reach.kind) {
    case 'all':
    case 'undecided':
      return true;
    case 'some':
      return reach.points.some((own) => isSamePoint(own, point));
    case 'between':
      return point !== 'absent' && isWithin(reach, point);
  }
}

/**
 * Which of the points of a column a reach takes, by their place in the row: the same as `takes`, found without going
 * through them all. The points stand in order, `geen` last.
 */
export function takenOf(reach: Reach, points: readonly Point[]): (at: number) => boolean {
  if (reach.kind === 'all' || reach.kind === 'undecided') return () => true;
  if (reach.kind === 'some') {
    const taken = new Set(reach.points.map((point) => placeAmong(points, point)));
    return (at) => taken.has(at);
  }
  const { from, through } = reach;
  const count = points.at(-1) === 'absent' ? points.length - 1 : points.length;
  const first = from === undefined ? 0 : firstAbove(points, count, from.place, from.open);
  const last = through === undefined ? count : firstAbove(points, count, through.place, !through.open);
  return (at) => at >= first && at < last;
}

/** Where a point stands; -1 where it does not. */
function placeAmong(points: readonly Point[], point: Point): number {
  if (point === 'absent') return points.indexOf('absent');
  const count = points.at(-1) === 'absent' ? points.length - 1 : points.length;
  const at = firstAbove(points, count, point, false);
  const found = points[at];
  return found !== undefined && isSamePoint(found, point) ? at : -1;
}

/** The first of the places that is not below this one; with `beyond` the first above it. */
function firstAbove(points: readonly Point[], count: number, place: Fraction, beyond: boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const point = points[middle];
    const order = point === undefined || point === 'absent' ? 1 : compare(point, place);
    if (order > 0 || (order === 0 && !beyond)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isSamePoint(one: Point, other: Point): boolean {
  if (one === 'absent' || other === 'absent') return one === other;
  return equal(one, other);
}

function isWithin({ from, through }: Extract<Reach, { kind: 'between' }>, place: Fraction): boolean {
  const above = from === undefined ? 1 : compare(place, from.place);
  const below = through === undefined ? -1 : compare(place, through.place);
  return (from?.open === true ? above > 0 : above >= 0) && (through?.open === true ? below < 0 : below <= 0);
}

/**
 * Places enough to tell all cases apart: those that the cells name, and one in every stretch between them in which there
 * is a value. In order, `geen` last.
 */
export function pointsOf(line: Line, reaches: readonly Reach[]): readonly Point[] {
  const places = line.only === undefined ? placesBetween(line, reaches.flatMap(placesIn)) : sorted(line.only);
  return line.orAbsent ? [...places, 'absent'] : places;
}

function placesIn(reach: Reach): readonly Fraction[] {
  if (reach.kind === 'some') return reach.points.filter((point) => point !== 'absent');
  if (reach.kind !== 'between') return [];
  return [reach.from, reach.through].flatMap((limit) => (limit === undefined ? [] : [limit.place]));
}

function placesBetween(line: Line, named: readonly Fraction[]): readonly Fraction[] {
  const { least, most, step, elsewhere } = line;
  if (elsewhere !== undefined) return sorted([elsewhere, ...named]);
  const ends = [least, most].filter((end) => end !== undefined);
  const all = sorted([...named, ...ends]);
  const known = all.length === 0 ? [fraction(0n)] : all;
  const around = step === undefined ? inGaps(known) : known.flatMap((place) => neighbours(place, step));
  return sorted(around).filter(
    (place) => (least === undefined || compare(place, least) >= 0) && (most === undefined || compare(place, most) <= 0),
  );
}

/** Each place, the middle between every two, and one beyond each end. */
function inGaps(places: readonly Fraction[]): readonly Fraction[] {
  const one = fraction(1n);
  const [first, last] = [places[0], places.at(-1)];
  const middles = places.slice(1).map((place, at) => divide(add(places[at] ?? place, place), fraction(2n)));
  const beyond = [
    ...(first === undefined ? [] : [subtract(first, one)]),
    ...(last === undefined ? [] : [add(last, one)]),
  ];
  return [...places, ...middles, ...beyond];
}

/** The values at a place and on both sides of it. */
function neighbours(place: Fraction, step: Fraction): readonly Fraction[] {
  const below = floor(divide(place, step));
  const isValue = equal(multiply(fraction(below), step), place);
  const counts = isValue ? [below - 1n, below, below + 1n] : [below, below + 1n];
  return counts.map((count) => multiply(fraction(count), step));
}

function sorted(places: readonly Fraction[]): readonly Fraction[] {
  const inOrder = places.toSorted(compare);
  return inOrder.filter((place, at) => at === 0 || !equal(place, inOrder[at - 1] ?? place));
}
