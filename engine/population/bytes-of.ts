import type { Population } from './population.ts';

/** The bytes that the columns of a population, the keys of its things and its texts take, without the facts made of them. */
export function bytesOf({ tables, columns, texts }: Population): number {
  let bytes = 0;
  for (const { keyBytes, parents } of tables.values()) bytes += keyBytes() + (parents?.byteLength ?? 0);
  for (const { values, states } of columns.values()) bytes += values.byteLength + (states?.byteLength ?? 0);
  for (const text of texts) bytes += text.length * 2;
  return bytes;
}
