import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlight } from '../../grammar/lexer/highlight.ts';
import { runs } from '../runs.ts';

const sample = readFileSync(new URL('./cases/format/loose.maat', import.meta.url), 'utf8');

function coloured(text: string): readonly string[] {
  return highlight({ name: 'x', text }).map(({ span, category }) => `${text.slice(span.start, span.end)} ${category}`);
}

describe('colours', () => {
  test('every kind of stretch', () => {
    expect(
      coloured('artikel 1\n| wet\nregel bedrag van X: bedrag "b" # c\n= als x > 1,5 dan € 5 anders 2020-01-01'),
    ).toEqual([
      'artikel 1 citation',
      '| wet quotation',
      'regel keyword',
      'bedrag name',
      'van operator',
      'X name',
      ': punctuation',
      'bedrag type',
      '"b" text',
      '# c comment',
      '= operator',
      'als operator',
      'x name',
      '> operator',
      '1,5 number',
      'dan operator',
      '€ 5 number',
      'anders operator',
      '2020-01-01 date',
    ]);
  });

  test('a phrase with a comment and a line end between its words', () => {
    expect(coloured('totaal # som\n van')).toEqual(['totaal operator', '# som comment', 'van operator']);
  });

  test('free words by their place', () => {
    expect(coloured('bron "x"\nsoort a: bron, stand\nafgerond op cent')).toEqual([
      'bron keyword',
      '"x" text',
      'soort keyword',
      'a name',
      ': punctuation',
      'bron name',
      ', punctuation',
      'stand name',
      'afgerond op keyword',
      'cent keyword',
    ]);
  });

  test('words of amendments, and the same words as names', () => {
    expect(coloured('vervang geldt: € 5 was € 4\nvervang in x: = hernoem\ngeldt voor B')).toEqual([
      ...['vervang keyword', 'geldt name', ': punctuation', '€ 5 number', 'was keyword', '€ 4 number'],
      ...['vervang keyword', 'in operator', 'x name', ': punctuation', '= operator', 'hernoem name'],
      ...['geldt keyword', 'voor operator', 'B name'],
    ]);
  });

  test('what was reported is an error', () => {
    expect(coloured('x := € 1,2.3')).toEqual(['x name', ':= error', '€ 1,2.3 error']);
  });

  test('stretches are in order and never overlap, whatever is cut off', () => {
    fc.assert(
      fc.property(fc.nat(sample.length), (length) => {
        let end = 0;
        for (const { span } of highlight({ name: 'x', text: sample.slice(0, length) })) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
      }),
      { numRuns: runs(200), seed: 3 },
    );
  });
});
