/** Facts as typed columns: what a plan reads. Columns are filled once and then only read; workers may share them. */
import { type Datum, type Facts, instanceKey } from '../model.ts';
import type { Origin } from './column-facts.ts';

/** Numbers of a column. The narrow ones are for what is small: codes, truths, rows, days. */
export type Numbers = Float64Array | Int32Array | Uint16Array | Uint8Array;

/** What came of a row: a plan's values have the same three. */
export const isKnown = 0;
export const isAbsent = 1;
/** No recording, or one that cannot be held in a column. */
export const isOpen = 2;

export interface FactColumn {
  /** A number in units of 10^-scale, a truth, a day since 1970-01-01, the place of a value in its kind, a row, a text's place. */
  readonly values: Numbers;
  /** One of the three per row; absent: every row is known. */
  readonly states?: Uint8Array;
}

/** The things of an object, in code unit order of their keys. */
export interface ThingTable {
  readonly entity: string;
  readonly count: number;
  readonly keyOf: (row: number) => string;
  /** -1 where there is none of that key. */
  readonly rowOf: (key: string) => number;
  /** The row of the thing that each belongs to, -1 where it names none that is there. */
  readonly parents?: Int32Array;
  /** How much memory the keys take, as far as can be said. */
  readonly keyBytes: () => number;
}

export interface Population {
  /** By today's name of an object; one that is missing was not delivered. */
  readonly tables: ReadonlyMap<string, ThingTable>;
  /** By `columnKey`; a column that is missing is open for every row. Facts of the whole regulation have one row. */
  readonly columns: ReadonlyMap<string, FactColumn>;
  readonly texts: readonly string[];
  /** Whether anything begins, ends or merges: then who is there depends on the day, and the reference answers. */
  readonly lives: boolean;
  /** The same facts as the reference reads them, made when first asked for. */
  readonly facts: () => Facts;
  /** Of a population that was read into columns: what its facts are made of. */
  readonly origin?: Origin;
}

/** The key of a column: today's name and the indexes, as `instanceKey` writes them without an owner: `studenten(2019)`. */
export function columnKey(name: string, indexes: readonly Datum[]): string {
  return instanceKey(name, undefined, indexes);
}
