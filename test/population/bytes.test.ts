import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteTable } from '../../engine/population/byte-table.ts';
import { append, byteOrder, newByteList, textOf } from '../../engine/population/csv/byte-list.ts';
import { hashOf, newDictionary, placeIn, placeOrNew } from '../../engine/population/csv/dictionary.ts';
import { decoded, encoded } from '../../engine/population/csv/utf-8.ts';
import { runs } from '../runs.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 12 });
const key = fc.oneof(fc.stringMatching(/^[0-9A-Z]{0,6}$/), fc.string({ unit: 'grapheme', maxLength: 6 }));

function listOf(texts: readonly string[]) {
  const list = newByteList(0);
  for (const text of texts) append(list, encoded(text), 0, encoded(text).length);
  return list;
}

describe('UTF-8', () => {
  test('any text, as the host has it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bytes = encoded(text);
        expect([...bytes]).toEqual([...new TextEncoder().encode(text)]);
        expect(decoded(bytes, 0, bytes.length)).toBe(text);
      }),
      { seed: 20_260_401, numRuns: runs(300) },
    );
  });

  test('any bytes, right or wrong, as the host has them', () => {
    const likely = fc.constantFrom(
      0x41,
      0x7f,
      0x80,
      0xbf,
      0xc0,
      0xc2,
      0xe0,
      0xa0,
      0xed,
      0xef,
      0xf0,
      0x90,
      0xf4,
      0x8f,
      0xf5,
      0xff,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(likely, fc.nat({ max: 255 })), { maxLength: 6 }), (numbers) => {
        const bytes = new Uint8Array(numbers);
        let wanted: string | undefined;
        try {
          wanted = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        } catch {
          wanted = undefined;
        }
        expect(decoded(bytes, 0, bytes.length)).toBe(wanted);
      }),
      { seed: 20_260_402, numRuns: runs(3000) },
    );
  });

  test('a text longer than one part', () => {
    const text = 'é€😀a'.repeat(3000);
    expect(decoded(encoded(text), 0, encoded(text).length)).toBe(text);
  });

  test('half a character is never read back', () => {
    expect(decoded(encoded('a\ud800'), 0, 4)).toBeUndefined();
  });
});

describe('lists of texts in bytes', () => {
  test('their order is that of code units, equal ones as they came', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
        const order = byteOrder(listOf(keys));
        const wanted = keys
          .map((_, at) => at)
          .sort((one, other) => {
            const [left, right] = [keys[one] ?? '', keys[other] ?? ''];
            return left === right ? one - other : left < right ? -1 : 1;
          });
        expect([...order]).toEqual(wanted);
      }),
      { seed: 20_260_403, numRuns: runs(300) },
    );
  });

  test('a table finds each of its keys, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 40 }), key, (keys, other) => {
        const sorted = [...keys].sort();
        const table = byteTable('Ding', listOf(sorted));
        expect(sorted.map(table.rowOf)).toEqual(sorted.map((_, row) => row));
        expect(sorted.map((_, row) => table.keyOf(row))).toEqual(sorted);
        expect(table.rowOf(other)).toBe(sorted.indexOf(other));
      }),
      { seed: 20_260_404, numRuns: runs(300) },
    );
  });

  test('a dictionary has each text once, and gives the same place again', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 300 }), key, (keys, other) => {
        const dictionary = newDictionary();
        const places = new Map<string, number>();
        for (const one of keys) {
          const bytes = encoded(one);
          const place = placeOrNew(dictionary, bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
          expect(place).toBe(places.get(one) ?? places.size);
          places.set(one, place);
          expect(textOf(dictionary.list, place)).toBe(one);
        }
        const bytes = encoded(other);
        const found = placeIn(dictionary, bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
        expect(found).toBe(places.get(other) ?? -1);
      }),
      { seed: 20_260_405, numRuns: runs(200) },
    );
  });
});
