import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../grammar/lexer/language.ts';
import { parse, readWhole, theParser } from '../../grammar/parse.ts';
import { readPiecewise } from '../../grammar/piecewise.ts';
import { applied, characterEdit, tokenEdit } from '../edits/edits.ts';
import { seeded } from '../populations/seeded.ts';
import { runs } from '../runs.ts';
import { shippedRegulations, textsOf } from '../shipped.ts';

const texts = [
  ...new Set(
    shippedRegulations()
      .flatMap(textsOf)
      .map(({ text }) => text),
  ),
].filter((text) => !text.startsWith('wijziging'));

function isRead(text: string): boolean {
  return readPiecewise({ name: 'a', text }, detectLanguage(text), theParser()) !== undefined;
}

/** Whether a text says the same read by pieces, where it can be, as read whole. */
function isSame(text: string): boolean {
  const { module, problems, lexed } = parse({ name: 'a', text });
  const whole = readWhole({ name: 'a', text });
  return (
    isDeepStrictEqual(module, whole.module) &&
    isDeepStrictEqual(problems, whole.problems) &&
    isDeepStrictEqual({ ...lexed }, whole.lexed)
  );
}

describe('a file read by pieces', () => {
  test('every shipped one says the same, and nearly all are read so', () => {
    expect(texts.filter((text) => !isSame(text))).toEqual([]);
    expect(texts.filter(isRead).length).toBeGreaterThan(texts.length * 0.95);
  });

  test('after each of a row of slips, of which some are taken back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts.filter(({ length }) => length < 15_000)),
        fc.nat(1_000_000),
        (text, seed) => {
          const next = seeded(seed);
          let now = text;
          for (let step = 0; step < 5; step++) {
            const edit =
              next(2) === 0
                ? characterEdit(now, next)
                : tokenEdit(
                    now,
                    readWhole({ name: 'a', text: now }).lexed.tokens.map(({ span }) => span),
                    next,
                  );
            const then = applied(now, edit);
            if (!isSame(then)) throw new Error(`${edit.what}: ${then}`);
            now = next(3) === 0 ? then : text;
          }
        },
      ),
      { numRuns: runs(40), seed: 22 },
    );
  });

  /** What stands at a seam: words and lines that might mean something else beside what follows. */
  const oddEnds = [
    ...[
      ' ',
      ' niet',
      '\n  niet',
      ' # tot hier',
      '\n| tekst',
      '\nartikel 9 — Slot',
      '\n    per',
      ' of',
      ' was',
      ' (',
      ' "a"',
    ],
    ...[
      '\n  a | b',
      ' restant',
      '\r\n',
      '\r',
      '\u2028',
      '\n  bron',
      '\n  geldt',
      ' x',
      '\n  toelichting',
      ' als',
      ' "a" "b"',
    ],
  ];
  const oddOpeners = [
    ...['regel', 'regel\n  z: getal = 2', 'regel van: 1', 'niet\nvertaald "x" "y"', 'vervang x', 'gegeven als: getal'],
    ...['rule y: 2', 'regel X: getal = 1', 'regel x: getal = 1,234', 'regel x getal = 1', 'regel niet: getal = 1'],
  ];
  const plainOpeners = [
    ...[
      'regel y: getal = 2',
      'soort S: a, b',
      'onvertaald "x" "y"',
      'waarborg "w": x = 1',
      'voorbeeld "v"\n  verwacht x: 1',
    ],
    ...['parameter q: getal = 3', 'parameter\n  jaar | p: getal\n  2020 | 3', 'object O meervoud Os aangeduid met s'],
    ...['gegeven g van O: getal', 'regel h van O: getal = g\n  ten minste 0', 'regel\n  z: getal = 2'],
  ];
  const end = fc.oneof({ weight: 6, arbitrary: fc.constant('') }, fc.constantFrom(...oddEnds));
  const opener = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...plainOpeners) }, fc.constantFrom(...oddOpeners));

  test('at every seam', () => {
    const file = fc.tuple(
      fc.array(fc.tuple(opener, end), { minLength: 1, maxLength: 5 }),
      end,
      fc.constantFrom('', '  '),
    );
    let count = 0;
    fc.assert(
      fc.property(file, ([parts, first, indent]) => {
        const text = [
          `regeling r${first}`,
          'regel x: getal = 1',
          ...parts.map(([one, last]) => `${indent}${one}${last}`),
        ].join('\n');
        if (isRead(`${text}\n`)) count++;
        expect([text, isSame(`${text}\n`)]).toEqual([text, true]);
      }),
      { numRuns: runs(600), seed: 23 },
    );
    // Else nothing was compared.
    expect(count).toBeGreaterThan(60);
  });

  test.each([
    ['two declarations', 'regeling r\nsoort a: b, c\nregel x: getal = 1\n', true],
    ['a mistake', 'regeling r\nregel x getal = 1\nregel y: getal = 1\n', false],
    ['a remark', 'regeling r\nregel x: getal = 1,234\nregel y: getal = 1\n', false],
    ['names that differ in capitals', 'regeling r\nregel x: getal = 1\nregel X: getal = 1\n', false],
    ['an amendment', 'wijziging w van r\n  in werking 2020-01-01\nvoeg toe\nregel x: getal = 1\n', false],
    ['no head', 'soort a: b, c\nregel x: 1\n', false],
    ['a citation in a formula', 'regeling r\nregel x: getal = 1 +\nartikel 2\n  3\n', false],
  ])('a file with %s', (_, text, read) => {
    expect([isRead(text), isSame(text)]).toEqual([read, true]);
  });
});
