import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lex } from '../../grammar/lexer/lexer.ts';
import { limits, utf8Size } from '../../grammar/lexer/limits.ts';
import { runs } from '../runs.ts';

const sample = readFileSync(new URL('./cases/lexer/tranche.maat', import.meta.url), 'utf8');
const mistakes = readFileSync(new URL('./cases/lexer/mistakes.maat', import.meta.url), 'utf8');

/** Every piece lies in the text, in order, without overlap; what lies between is blank or was reported. */
function checkWhole(text: string): void {
  const lexed = lex({ name: 'x', text });
  const pieces = [...lexed.tokens.filter((token) => token.category !== 'row'), ...lexed.margins, ...lexed.comments]
    .map((piece) => piece.span)
    .sort((one, other) => one.start - other.start);
  const reported = lexed.problems.map((problem) => problem.span);
  let end = 0;
  for (const span of [...pieces, { start: text.length, end: text.length }]) {
    if (span.start < end || span.end < span.start || span.end > text.length)
      throw new Error(`overlap at ${span.start}`);
    for (let offset = end; offset < span.start; offset++) {
      const left = text[offset] ?? '';
      const known =
        /[\s\ufeff|]/.test(left) || reported.some((each) => each && each.start <= offset && offset < each.end);
      // The line of dashes in a Markdown grid is part of the fix, not of the underlined stretch.
      if (!known && !/[|:-]/.test(left)) throw new Error(`lost ${JSON.stringify(left)} at ${offset}`);
    }
    end = span.end;
  }
  for (const problem of lexed.problems) {
    const { start, end: stop } = problem.span ?? { start: -1, end: -1 };
    if (start < 0 || stop > text.length || start > stop) throw new Error(`problem ${problem.code} lies outside`);
  }
}

describe('any text', () => {
  test('every prefix of a file', () => {
    for (const text of [sample, mistakes]) {
      for (let length = 0; length <= text.length; length++) checkWhole(text.slice(0, length));
    }
  });

  test('2,000 edits of one character', () => {
    const character = fc.oneof(
      fc.constantFrom(...'|"#€%.,;:()=<>+-*/ \n\r\t_1aÉ\u0000\u202e–“'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const edit = fc.tuple(fc.nat(sample.length), fc.nat(2), character);
    fc.assert(
      fc.property(edit, ([at, removed, inserted]) => {
        checkWhole(sample.slice(0, at) + inserted + sample.slice(at + removed));
      }),
      { numRuns: runs(2000), seed: 20190418 },
    );
  });

  test('random characters, also lone surrogates', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 });
    fc.assert(
      fc.property(units, (codes) => checkWhole(String.fromCharCode(...codes))),
      { numRuns: runs(1000), seed: 7 },
    );
  });

  test('random pieces of the language', () => {
    const piece = fc.constantFrom(
      '€ ',
      '1.000',
      ',5',
      '%',
      't/m',
      'van',
      'totaal',
      '|',
      '\n',
      ' ',
      '"',
      'artikel',
      '#',
      '–',
      '2019',
      '/',
      'ja/nee',
      "'s",
      '| a | b |',
      '|--|',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => checkWhole(pieces.join(''))),
      { numRuns: runs(2000), seed: 11 },
    );
  });

  test('blanks and line ends do not change the tokens', () => {
    const shape = (text: string) => lex({ name: 'x', text }).tokens.map((token) => [token.tokenType.name, token.value]);
    expect(shape(sample.replaceAll('\n', '\r\n'))).toEqual(shape(sample));
    expect(shape(sample.replaceAll('\n', '\r'))).toEqual(shape(sample));
    expect(shape(sample.replaceAll('  ', ' \u00a0'))).toEqual(shape(sample));
    expect(shape(`\ufeff${sample}`)).toEqual(shape(sample));
    expect(shape(sample.replaceAll('  ', '\t'))).toEqual(shape(sample));
  });
});

describe('limits', () => {
  const codes = (text: string) => lex({ name: 'x', text }).problems.map((problem) => problem.code);

  test('bytes', () => {
    expect(codes(' '.repeat(limits.bytes))).toEqual(['L03']);
    expect(codes('é\n'.repeat(limits.bytes / 3 + 1))).toEqual(['L01']);
    expect(lex({ name: 'x', text: ' \n'.repeat(limits.bytes) }).tokens).toEqual([]);
  });

  test('tokens', () => {
    const many = lex({ name: 'x', text: 'a\n'.repeat(limits.tokens + 1) });
    expect(many.problems.map((problem) => problem.code)).toEqual(['L02']);
    expect(many.tokens).toHaveLength(limits.tokens);
    expect(codes('a\n'.repeat(limits.tokens))).toEqual([]);
  });

  test('one long line is left out, the rest is read', () => {
    const lexed = lex({ name: 'x', text: `regel a\n${'x '.repeat(limits.line)}\nregel b` });
    expect(lexed.problems.map((problem) => problem.code)).toEqual(['L03']);
    expect(lexed.tokens.map((token) => token.value)).toEqual(['regel', 'a', 'regel', 'b']);
  });

  test('the size in UTF-8', () => {
    for (const text of ['', 'a', 'é', '€', '😀', '\ud800', '\udc00a', 'a\ud83d', '…😀é']) {
      expect(utf8Size(text)).toBe(new TextEncoder().encode(text).length);
    }
  });

  test('a file of a megabyte: under half a second alone, ten here since the machine may be busy', () => {
    const text = sample.repeat(Math.floor(limits.bytes / utf8Size(sample)) - 1);
    const before = performance.now();
    lex({ name: 'x', text });
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  test.each([
    ['quotes', '"'],
    ['curly quotes', '“'],
    ['digits', '1'],
    ['groups', '1.'],
    ['bars', '|'],
    ['brackets', '('],
    ['words', 'a'],
    ['dashes', '1–'],
    ['blanks', ' '],
    ['euro signs', '€ '],
    ['strays', '@'],
    ['zero width', '\u200b'],
  ])('nothing takes long on a line of %s', (_, unit) => {
    const text = `x ${unit.repeat(limits.line / unit.length - 10)}\n`.repeat(4);
    const before = performance.now();
    lex({ name: 'x', text });
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
