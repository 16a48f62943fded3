import { lineOf } from '../analyse/table-lines.ts';
import { type Point, pointsOf, type Reach, reachOf, takes, type ValueOf } from '../analyse/table-reach.ts';
import type { Result, TableColumns, TableTest } from '../model.ts';
import { isUndecided } from './results.ts';
import type { Candidate } from './table.ts';

/** Which rows may still hit while some columns are not known. */
export interface Possible {
  readonly rows: readonly number[];
  /** Surely one of these rows will hit, and nothing else can come of it. */
  readonly complete: boolean;
  /** The columns, by their place in the head, that make a difference. */
  readonly deciding: ReadonlySet<number>;
}

/** More cases than this are not gone through: then all that is open is taken to matter. */
const mostCases = 5_000;

/**
 * Goes through all cases of the columns that are not known. Each case has its row; a column decides where two cases that
 * differ in it only have rows that do not agree.
 */
export function possibleRows(
  { tests }: TableColumns,
  left: readonly Candidate[],
  tested: ReadonlyMap<number, Result>,
  read: ValueOf,
  agree: (one: number, other: number) => boolean,
): Possible {
  const open = new Set(left.flatMap((candidate) => candidate.open.map(({ column }) => column)));
  const axes = tests.filter(({ column }) => open.has(column)).map((test) => axisOf(test, left, tested, read));
  const size = axes.reduce((product, axis) => product * (axis?.points.length ?? mostCases + 1), 1);
  if (size > mostCases || axes.some((axis) => axis === undefined)) {
    return { rows: left.map(({ row }) => row), complete: false, deciding: open };
  }
  const known = axes.filter((axis) => axis !== undefined);
  const cases = Array.from({ length: size }, (_, number) => rowIn(left, known, number));
  const rows = new Set(cases.filter((row) => typeof row === 'number'));
  const complete = cases.every((row) => typeof row === 'number');
  return { rows: [...rows], complete, deciding: complete ? decidingAmong(cases, known, agree) : open };
}

interface Axis {
  readonly column: number;
  readonly points: readonly Point[];
  /** What the cells of the rows left take, in their order. */
  readonly reaches: readonly Reach[];
}

/** Absent where the cells cannot be told apart. */
function axisOf(
  test: TableTest,
  left: readonly Candidate[],
  tested: ReadonlyMap<number, Result>,
  read: ValueOf,
): Axis | undefined {
  const { column } = test;
  const value = tested.get(column);
  const line = lineOf(test.type, test.bounds);
  if (line === undefined || value === undefined || !isUndecided(value)) return undefined;
  const reaches = left.map(({ cells }): Reach => {
    const cell = cells[column];
    return cell === undefined ? { kind: 'all' } : reachOf(cell, line, read);
  });
  if (reaches.some(({ kind }) => kind === 'undecided')) return undefined;
  return { column, points: pointsOf(line, reaches), reaches };
}

/** The row of a case: the one that takes it, or `overige` where no other does. */
function rowIn(left: readonly Candidate[], axes: readonly Axis[], number: number): number | 'none' | 'several' {
  let rest = number;
  const at = axes.map(({ points }) => {
    const point = points[rest % points.length];
    rest = Math.floor(rest / points.length);
    return point;
  });
  const taking = left.filter((_, row) =>
    axes.every(({ reaches }, axis) => {
      const [reach, point] = [reaches[row], at[axis]];
      return reach !== undefined && point !== undefined && takes(reach, point);
    }),
  );
  const ordinary = taking.filter((candidate) => !candidate.rest);
  const [first, second] = ordinary.length > 0 ? ordinary : taking;
  if (first === undefined) return 'none';
  return second === undefined ? first.row : 'several';
}

function decidingAmong(
  cases: readonly (number | 'none' | 'several')[],
  axes: readonly Axis[],
  agree: (one: number, other: number) => boolean,
): ReadonlySet<number> {
  const deciding = new Set<number>();
  let stride = 1;
  for (const { column, points } of axes) {
    const size = points.length;
    const own = stride;
    const differs = cases.some((row, number) => {
      // The case in which this column stands at its first place, the others being as they are.
      const first = cases[number - (Math.floor(number / own) % size) * own];
      return typeof row === 'number' && typeof first === 'number' && !agree(row, first);
    });
    if (differs) deciding.add(column);
    stride *= size;
  }
  return deciding;
}
