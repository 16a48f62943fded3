import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, readHead } from '../../grammar/index.ts';
import { runs } from '../runs.ts';
import { shippedRegulations, textsOf } from '../shipped.ts';

const texts = [...new Set(shippedRegulations().flatMap(textsOf))].map(({ text }) => text);

function both(text: string): readonly unknown[] {
  return [readHead({ name: 'a', text }), parse({ name: 'a', text }).module.head];
}

test('a head is read as the whole file is', () => {
  for (const text of texts) {
    const [short, whole] = both(text);
    expect(short).toEqual(whole);
  }
});

/** What a slip of the hand leaves in a text. */
const slip = fc.constantFrom(
  '',
  '\n',
  ' ',
  '"',
  '|',
  '#',
  'regel x\n',
  'voeg toe\n',
  'rgel x\n',
  '\nartikel 1\n',
  'gebruikt web\n',
  '\u00ad',
  'stand 2',
  'regulation x\n',
  '\n  per ',
);

test('also when it was spoilt, there or further on', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(900), fc.nat(12), slip, fc.boolean(), (text, at, cut, put, far) => {
      const place = far ? text.length - Math.min(at, text.length) : at;
      const [short, whole] = both(`${text.slice(0, place)}${put}${text.slice(place + cut)}`);
      expect(short).toEqual(whole);
    }),
    { numRuns: runs(60), seed: 7 },
  );
});

test.each([
  ['nothing', ''],
  ['no head', 'regel x: 1\n'],
  ['a head alone', 'regeling x\n'],
  ['a head in English', 'regulation x\nstate of 2020-01-01\nkind a: b, c\n'],
  ['two heads', 'regeling x\nregeling y\nsoort a: b\n'],
  ['a word that opens a declaration, as a name', 'regeling x "a"\nbron "b"\nregel: 1\n'],
  ['more than may be read', `regeling x\nsoort a: b\n${'# te lang\n'.repeat(120_000)}`],
])('a file with %s', (_, text) => {
  const [short, whole] = both(text);
  expect(short).toEqual(whole);
});
