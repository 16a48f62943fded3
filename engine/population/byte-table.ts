import { type ByteList, compareAt, isWide, newByteList, textOf } from './csv/byte-list.ts';
import { encoded } from './csv/utf-8.ts';
import type { ThingTable } from './population.ts';

/** A table whose keys are found by their bytes too. */
export interface ByteTable extends ThingTable {
  /** The row of the key that stands at a place in another list; -1 where there is none of that key. */
  readonly rowAt: (list: ByteList, place: number) => number;
}

/** A table of things of which only the bytes of their keys are kept, in code unit order; a text is made when asked for. */
export function byteTable(entity: string, keys: ByteList, parents?: Int32Array): ByteTable {
  const inText = isWide(keys);
  const rowAt = (list: ByteList, place: number): number => {
    const text = inText ? textOf(list, place) : '';
    let low = 0;
    let high = keys.count - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = inText ? inOrder(textOf(keys, middle), text) : compareAt(keys, middle, list, place);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  return {
    entity,
    count: keys.count,
    keyOf: (row) => textOf(keys, row),
    rowOf: (key) => rowAt(oneText(key), 0),
    rowAt,
    keyBytes: () => keys.bytes.byteLength + keys.ends.byteLength,
    ...(parents === undefined ? {} : { parents }),
  };
}

function oneText(text: string): ByteList {
  const bytes = encoded(text);
  return { ...newByteList(0), bytes, ends: new Int32Array([bytes.length]), count: 1 };
}

function inOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
