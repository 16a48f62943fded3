import { type Point, type Reach, takenOf } from './table-reach.ts';

/** The conditions of a row, one for each column that tests; a row `overige` gives way to all others. */
export interface RowReach {
  readonly reaches: readonly Reach[];
  readonly rest: boolean;
}

/** A case that more than one row takes. */
export interface Overlap {
  readonly rows: readonly [number, number];
  readonly at: readonly Point[];
}

/** What is found by going through all cases of a table. */
export interface Cover {
  /** Cases that no row takes, also where what is undecided would go its way; the first few. */
  readonly gaps: readonly (readonly Point[])[];
  /** For every two rows at most one. Rows of which a cell is undecided are not among them. */
  readonly overlaps: readonly Overlap[];
  /** The rows that some case falls in, or may. */
  readonly hit: ReadonlySet<number>;
}

/** More steps than this no table that people read needs. */
export const mostSteps = 2_500_000;
/** What it costs to remember that a row was looked at here. */
const stepsToKeep = 50;
const mostGaps = 3;

/**
 * Goes through the cases of a table, column by column: `axes` are the places that tell the cases of each column apart.
 * Rows that agree so far are looked at together, so that large tables take few steps; absent where they are too many.
 */
export function coverOf(rows: readonly RowReach[], axes: readonly (readonly Point[])[]): Cover | undefined {
  const taken = axes.map((axis, column) =>
    rows.map(({ reaches }) => takenOf(reaches[column] ?? { kind: 'all' }, axis)),
  );
  const found = { gaps: [], overlaps: new Map(), hit: new Set<number>() };
  const search: Search = { rows, axes, taken, ...found, seen: new Set(), steps: 0 };
  const all = rows.map((_, at) => at);
  return visit(search, all, []) ? { ...search, overlaps: [...search.overlaps.values()] } : undefined;
}

interface Search {
  readonly rows: readonly RowReach[];
  readonly axes: readonly (readonly Point[])[];
  /** By column and row: which points of the column the row takes. */
  readonly taken: readonly (readonly ((at: number) => boolean)[])[];
  readonly gaps: (readonly Point[])[];
  readonly overlaps: Map<string, Overlap>;
  readonly hit: Set<number>;
  /** Columns with the rows left there: what follows is the same again. */
  readonly seen: Set<string>;
  steps: number;
}

/** Whether it came to its end. */
function visit(search: Search, left: readonly number[], at: readonly Point[]): boolean {
  const column = at.length;
  const axis = search.axes[column];
  if (left.length === 0) {
    // What the columns behind it say makes no difference.
    if (search.gaps.length < mostGaps) search.gaps.push(at);
    return true;
  }
  if (axis === undefined) {
    settle(search, left, at);
    return true;
  }
  const key = `${column}:${left.join()}`;
  if (search.seen.has(key)) return true;
  search.seen.add(key);
  search.steps += left.length * stepsToKeep;
  let inGap = false;
  const taken = search.taken[column];
  for (const [place, point] of axis.entries()) {
    search.steps += left.length;
    if (search.steps > mostSteps) return false;
    const next = left.filter((row) => taken?.[row]?.(place) === true);
    // Of neighbours that no row takes the first tells enough.
    const told = next.length === 0 && inGap;
    if (!told && !visit(search, next, [...at, point])) return false;
    inGap = next.length === 0;
  }
  return true;
}

/** A whole case: which row takes it. */
function settle({ rows, hit, overlaps }: Search, left: readonly number[], at: readonly Point[]): void {
  const ordinary = left.filter((row) => rows[row]?.rest !== true);
  for (const row of ordinary.length > 0 ? ordinary : left) hit.add(row);
  const decided = ordinary.filter((row) => rows[row]?.reaches.every(({ kind }) => kind !== 'undecided'));
  // What an undecided row leaves over may still fall in the row `overige`.
  if (ordinary.length > 0 && decided.length === 0) for (const row of left) hit.add(row);
  for (const [order, one] of decided.entries()) {
    for (const other of decided.slice(order + 1)) {
      const key = `${one},${other}`;
      if (!overlaps.has(key)) overlaps.set(key, { rows: [one, other], at });
    }
  }
}
