import { type ByteList, compareAt, isWide, newByteList, textOf } from './csv/byte-list.ts';
import { encoded } from './csv/utf-8.ts';
import type { ThingTable } from './population.ts';

/** A table of things of which only the bytes of their keys are kept, in code unit order; a text is made when asked for. */
export function byteTable(entity: string, keys: ByteList, parents?: Int32Array): ThingTable {
  const inText = isWide(keys);
  const find = (key: string): number => {
    const wanted = oneText(key);
    const orderOf = inText
      ? (row: number) => inOrder(textOf(keys, row), key)
      : (row: number) => compareAt(keys, row, wanted, 0);
    let [low, high] = [0, keys.count - 1];
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = orderOf(middle);
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
    rowOf: find,
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
