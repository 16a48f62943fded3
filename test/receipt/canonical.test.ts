import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalize } from 'json-canonicalize';
import { describe, expect, test } from 'vitest';
import { canonicalJson, hashOfJson, hashOfText } from '../../engine/receipt/canonical.ts';
import { shuffled } from './shuffled.ts';

/** JSON as we have it: whole numbers, and no half characters. */
const someJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary', maxLength: 3 }), tie('value'), { maxKeys: 5 }),
  ),
})).value;

describe('canonical JSON', () => {
  test('is that of RFC 8785, as somebody else makes it', () => {
    fc.assert(
      fc.property(someJson, (json) => {
        expect(canonicalJson(json)).toBe(canonicalize(json));
      }),
      { numRuns: 500, seed: 8785 },
    );
  });

  test('sorts by code unit, and writes no more escapes than it must', () => {
    const json = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': '\u000f"\\/é', ö: [true, {}] };
    expect(canonicalJson(json)).toBe(
      '{"\\r":2,"1":4,"\u0080":"\\u000f\\"\\\\/é","ö":[true,{}],"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
    );
  });

  test.each([
    [
      'a member that is called as a method of JavaScript',
      { z: { toJSON: 'x', a: 'y' } },
      '{"z":{"a":"y","toJSON":"x"}}',
    ],
    ['a member that is not there', { b: undefined, a: '1' }, '{"a":"1"}'],
    ['an object without a prototype', Object.assign(Object.create(null), { b: '2', a: '1' }), '{"a":"1","b":"2"}'],
    ['a member that is called as a prototype', JSON.parse('{"b":"1","__proto__":"2"}'), '{"__proto__":"2","b":"1"}'],
  ])('%s', (_, json, text) => expect(canonicalJson(json)).toBe(text));
});

describe('hashes', () => {
  test('are those of SHA-256 over UTF-8, however long the text', () => {
    fc.assert(
      fc.property(someJson, fc.nat(3), fc.nat(), (json, times, seed) => {
        const long = [json, 'é€😀'.repeat(times * 20_000), json];
        expect(hashOfJson(shuffled(long, seed))).toBe(sha256(canonicalJson(long)));
      }),
      { numRuns: 100, seed: 256 },
    );
  });

  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of the texts that the standard gives: %j', (text, hash) => expect(hashOfText(text)).toBe(hash));
});

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
