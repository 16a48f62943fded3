import { append, type ByteList, isAt, newByteList } from './byte-list.ts';
import { widened } from './growing.ts';

/** Different texts, each with its place in order of first appearance, found by their bytes. */
export interface Dictionary {
  readonly list: ByteList;
  /** By place; texts of another hash need not be compared. */
  hashes: Int32Array;
  /** A place plus one, or 0; a power of two of them, found by hash and then the next free. */
  slots: Int32Array;
  /** The place that was found last: the same value often stands in row after row. */
  last: number;
}

export function newDictionary(): Dictionary {
  return { list: newByteList(16), hashes: new Int32Array(16), slots: new Int32Array(64), last: 0 };
}

/** The hash of no bytes; each byte goes in by `hashed` (FNV-1a). */
export const hashBasis = 0x811c9dc5 | 0;

export function hashed(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

/** -1 where it is not there. `hash` is that of these bytes. */
export function placeIn(dictionary: Dictionary, bytes: Uint8Array, from: number, to: number, hash: number): number {
  const { list, hashes, slots, last } = dictionary;
  if (hashes[last] === hash && last < list.count && isAt(list, last, bytes, from, to)) return last;
  const mask = slots.length - 1;
  for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    const place = (slots[slot] as number) - 1;
    if (place < 0) return -1;
    if (hashes[place] !== hash || !isAt(list, place, bytes, from, to)) continue;
    dictionary.last = place;
    return place;
  }
}

/** The same, after adding what is new. */
export function placeOrNew(dictionary: Dictionary, bytes: Uint8Array, from: number, to: number, hash: number): number {
  const known = placeIn(dictionary, bytes, from, to, hash);
  if (known >= 0) return known;
  const { list } = dictionary;
  const place = list.count;
  append(list, bytes, from, to);
  if (place === dictionary.hashes.length) dictionary.hashes = widened(dictionary.hashes, place * 2);
  dictionary.hashes[place] = hash;
  if (list.count * 2 > dictionary.slots.length) widen(dictionary);
  else enter(dictionary.slots, hash, list.count);
  dictionary.last = place;
  return place;
}

export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = hashBasis;
  for (let at = from; at < to; at += 1) hash = hashed(hash, bytes[at] as number);
  return hash;
}

function widen(dictionary: Dictionary): void {
  const slots = new Int32Array(dictionary.slots.length * 4);
  for (let place = 0; place < dictionary.list.count; place += 1)
    enter(slots, dictionary.hashes[place] as number, place + 1);
  dictionary.slots = slots;
}

function enter(slots: Int32Array, hash: number, entry: number): void {
  const mask = slots.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while ((slots[slot] as number) !== 0) slot = (slot + 1) & mask;
  slots[slot] = entry;
}
