import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, readWhole } from '../../grammar/parse.ts';
import { shippedRegulations, textsOf } from '../shipped.ts';

const texts = [...new Set(shippedRegulations().flatMap(textsOf).map(({ text }) => text))];

function both(text: string): readonly unknown[] {
  return [parse({ name: 'a', text }), readWhole({ name: 'a', text })];
}

test('all shipped', () => {
  let s = 0;
  for (const text of texts) {
    const [short, whole] = both(text);
    expect(short).toEqual(whole);
  }
});
