import { decoded } from './utf-8.ts';

/** Texts in a row, as UTF-8 in one array: a number and a few bytes for each, and no text. */
export interface ByteList {
  bytes: Uint8Array;
  /** Where each ends; the next begins there. */
  ends: Int32Array;
  count: number;
}

export function newByteList(capacity = 64): ByteList {
  return { bytes: new Uint8Array(capacity * 8), ends: new Int32Array(capacity), count: 0 };
}

export function startOf({ ends }: ByteList, at: number): number {
  return at === 0 ? 0 : (ends[at - 1] as number);
}

export function textOf(list: ByteList, at: number): string {
  return decoded(list.bytes, startOf(list, at), list.ends[at] as number) ?? '';
}

/** Makes room for one more text of so many bytes. */
export function makeRoom(list: ByteList, size: number): void {
  const needed = startOf(list, list.count) + size;
  if (needed > list.bytes.length) {
    const wider = new Uint8Array(Math.max(needed, list.bytes.length * 2));
    wider.set(list.bytes);
    list.bytes = wider;
  }
  if (list.count < list.ends.length) return;
  const longer = new Int32Array(Math.max(16, list.ends.length * 2));
  longer.set(list.ends);
  list.ends = longer;
}

export function append(list: ByteList, bytes: Uint8Array, from: number, to: number): void {
  makeRoom(list, to - from);
  let end = startOf(list, list.count);
  for (let at = from; at < to; at += 1) list.bytes[end++] = bytes[at] as number;
  list.ends[list.count] = end;
  list.count += 1;
}

/** Whether the text at a place has just these bytes. */
export function isAt(
  { bytes: own, ends }: ByteList,
  place: number,
  bytes: Uint8Array,
  from: number,
  to: number,
): boolean {
  let start = place === 0 ? 0 : (ends[place - 1] as number);
  if ((ends[place] as number) - start !== to - from) return false;
  for (let at = from; at < to; at += 1) if (own[start++] !== bytes[at]) return false;
  return true;
}

/** Which of two texts comes first by its bytes; see `byteOrder`. */
export function compareAt(left: ByteList, at: number, right: ByteList, other: number): number {
  const { bytes } = left;
  const { bytes: others } = right;
  let start = at === 0 ? 0 : (left.ends[at - 1] as number);
  let begin = other === 0 ? 0 : (right.ends[other - 1] as number);
  const size = (left.ends[at] as number) - start;
  const length = (right.ends[other] as number) - begin;
  const end = start + (size < length ? size : length);
  while (start < end) {
    const difference = (bytes[start++] as number) - (others[begin++] as number);
    if (difference !== 0) return difference;
  }
  return size - length;
}

/**
 * The places in code unit order of the texts, equal ones as they came. Bytes have that order as long as there is no
 * character beyond the first plane, which UTF-16 puts before some of that plane.
 */
export function byteOrder(list: ByteList): Int32Array {
  const order = new Int32Array(list.count);
  for (let at = 0; at < list.count; at += 1) order[at] = at;
  if (isWide(list)) return textOrder(list, order);
  let longest = 0;
  for (let at = 0; at < list.count; at += 1) longest = Math.max(longest, (list.ends[at] as number) - startOf(list, at));
  if (longest * 4 > list.count) return order.sort((left, right) => compareAt(list, left, list, right) || left - right);
  return radixOrder(list, order, longest);
}

/** Whether there is a character beyond the first plane. */
export function isWide(list: ByteList): boolean {
  const last = startOf(list, list.count);
  for (let at = 0; at < last; at += 1) if ((list.bytes[at] as number) >= 0xf0) return true;
  return false;
}

function textOrder(list: ByteList, order: Int32Array): Int32Array {
  const texts = Array.from(order, (at) => textOf(list, at));
  return order.sort((left, right) => {
    const [one, other] = [texts[left] as string, texts[right] as string];
    return one === other ? left - right : one < other ? -1 : 1;
  });
}

/** Sorts by the last byte first; a text that has none there comes before those that do. */
function radixOrder(list: ByteList, order: Int32Array, longest: number): Int32Array {
  let from = order;
  let to: Int32Array = new Int32Array(order.length);
  const starts = new Int32Array(258);
  for (let position = longest - 1; position >= 0; position -= 1) {
    const bucketOf = (at: number): number => {
      const place = startOf(list, at) + position;
      return place < (list.ends[at] as number) ? (list.bytes[place] as number) + 1 : 0;
    };
    starts.fill(0);
    for (let at = 0; at < from.length; at += 1) {
      const next = bucketOf(from[at] as number) + 1;
      starts[next] = (starts[next] as number) + 1;
    }
    for (let bucket = 1; bucket < 258; bucket += 1)
      starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
    for (let at = 0; at < from.length; at += 1) {
      const item = from[at] as number;
      const bucket = bucketOf(item);
      const place = starts[bucket] as number;
      to[place] = item;
      starts[bucket] = place + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}
