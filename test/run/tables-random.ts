import * as fc from 'fast-check';

/** What a column may hold; nothing is `geen`. */
export type Value = number | string | boolean | undefined;

/** A column: its head, its cells in words, and which values each takes, told without the engine. */
interface Column {
  readonly head: string;
  readonly values: readonly Value[];
  readonly cell: fc.Arbitrary<{ readonly words: string; readonly takes: (value: Value) => boolean }>;
}

export interface RandomTable {
  readonly columns: readonly Column[];
  readonly rows: readonly {
    readonly cells: readonly { readonly words: string; readonly takes: (value: Value) => boolean }[];
    readonly outcome: number;
  }[];
  /** The outcome of the row `overige`, if there is one. */
  readonly rest?: number;
}

const any = { words: '-', takes: () => true };
const number = fc.integer({ min: 0, max: 5 });
const isNumber = (value: Value): value is number => typeof value === 'number';

const counts: Column = {
  head: 'n',
  values: [0, 1, 2, 3, 4, 5],
  cell: fc.oneof(
    fc.constant(any),
    number.map((at) => ({ words: `${at}`, takes: (value: Value) => value === at })),
    number.map((at) => ({ words: `meer dan ${at}`, takes: (value: Value) => isNumber(value) && value > at })),
    number.map((at) => ({ words: `minder dan ${at}`, takes: (value: Value) => isNumber(value) && value < at })),
    number.map((at) => ({ words: `vanaf ${at}`, takes: (value: Value) => isNumber(value) && value >= at })),
    number.map((at) => ({ words: `t/m ${at}`, takes: (value: Value) => isNumber(value) && value <= at })),
    fc.tuple(number, number).map(([from, through]) => ({
      words: `${from} t/m ${through}`,
      takes: (value: Value) => isNumber(value) && from <= value && value <= through,
    })),
  ),
};

const grades = ['laag', 'midden', 'hoog'];
const grade: Column = {
  head: 'cijfer',
  values: [...grades, undefined],
  cell: fc.oneof(
    fc.constant(any),
    fc.subarray([...grades, 'geen'], { minLength: 1 }).map((names) => ({
      words: names.join(', '),
      takes: (value: Value) => names.includes(value === undefined ? 'geen' : String(value)),
    })),
    fc.constantFrom(...grades).map((name) => ({
      words: `vanaf ${name}`,
      takes: (value: Value) => typeof value === 'string' && grades.indexOf(value) >= grades.indexOf(name),
    })),
  ),
};

const yesNo: Column = {
  head: 'erkend',
  values: [true, false],
  cell: fc.oneof(
    fc.constant(any),
    fc.boolean().map((own) => ({ words: own ? 'ja' : 'nee', takes: (value: Value) => value === own })),
  ),
};

/** Tables of which about half are in order: a random first row, then often what is left of it. */
export const randomTable: fc.Arbitrary<RandomTable> = fc
  .subarray([counts, grade, yesNo], { minLength: 1 })
  .chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      rows: fc.array(
        fc.record({ cells: fc.tuple(...columns.map(({ cell }) => cell)), outcome: fc.integer({ min: 0, max: 2 }) }),
        { minLength: 1, maxLength: 4 },
      ),
      rest: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
    }),
  )
  .map(({ columns, rows, rest }) => ({ columns, rows, ...(rest === undefined ? {} : { rest }) }));

/** A table in which the first cells part all cases: no two rows overlap, and all is covered. */
export const soundTable: fc.Arbitrary<RandomTable> = randomTable
  .map((table) => {
    const kept: RandomTable['rows'][number][] = [];
    for (const row of table.rows) {
      const taken = casesOf(table).filter((values) => takes(row, values));
      const free = taken.length > 0 && !taken.some((values) => kept.some((other) => takes(other, values)));
      if (free) kept.push(row);
    }
    const complete = casesOf(table).every((values) => kept.some((row) => takes(row, values)));
    const { rest: _, ...others } = table;
    return complete ? { ...others, rows: kept } : { ...others, rows: kept, rest: table.rest ?? 0 };
  })
  .filter(({ rows }) => rows.length > 0);

export function takes(row: RandomTable['rows'][number], values: readonly Value[]): boolean {
  return row.cells.every((cell, at) => cell.takes(values[at]));
}

/** Every combination of the values of the columns. */
export function casesOf({ columns }: Pick<RandomTable, 'columns'>): readonly (readonly Value[])[] {
  return columns.reduce<readonly (readonly Value[])[]>(
    (soFar, { values }) => soFar.flatMap((head) => values.map((value) => [...head, value])),
    [[]],
  );
}

export function textOf({ columns, rows, rest }: RandomTable): string {
  const line = (cells: readonly string[]): string => `    ${cells.join(' | ')}`;
  return `regeling proef "Proef"
  stand      2019-01-01
  in werking 2019-01-01

artikel 1

  soort Graad: laag < midden < hoog
  gegeven n: aantal "n"
    ten minste 0
    ten hoogste 5
  gegeven cijfer: Graad of geen "cijfer"
  gegeven erkend: ja/nee "erkend"

artikel 2

  tabel x: bedrag "x"
${line([...columns.map(({ head }) => head), 'x'])}
${rows.map((row) => line([...row.cells.map(({ words }) => words), `€ ${row.outcome}`])).join('\n')}
${rest === undefined ? '' : `${line([...columns.map((_, at) => (at === 0 ? 'overige' : '-')), `€ ${rest}`])}\n`}`;
}

/** Facts for the columns whose values are given; the others are not delivered. */
export function factsText({ columns }: Pick<RandomTable, 'columns'>, values: readonly (Value | 'unknown')[]): unknown {
  const entries = columns.flatMap(({ head }, at) => {
    const value = values[at];
    if (value === 'unknown') return [];
    const written = value === undefined ? { geen: true } : typeof value === 'number' ? String(value) : value;
    return [[head, written] as const];
  });
  return Object.fromEntries(entries);
}

/** What the table gives, told from its rows. */
export function outcomeOf({ rows, rest }: RandomTable, values: readonly Value[]): number | undefined {
  return rows.find((row) => takes(row, values))?.outcome ?? rest;
}
