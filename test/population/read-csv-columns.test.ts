import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPopulation } from '../../engine/population/read-csv-columns.ts';
import { badTables } from '../facts/bad-csv.ts';
import { dutch } from '../facts/csv-dialects.ts';
import { standard } from '../facts/standard.ts';
import { runs } from '../runs.ts';
import { inPieces, readQuickly, readSlowly } from './both-readers.ts';
import { deliveries } from './deliveries.ts';
import { randomTables } from './random-tables.ts';

const pieces = [Number.POSITIVE_INFINITY, 64, 7, 1];

describe('the quick reader and the slow one say the same', () => {
  test.each(badTables)('of a table that is wrong: $about', ({ text, dialect, code }) => {
    const files = [{ name: 'feiten.csv', text }];
    const wanted = readSlowly(files, dialect, standard);
    expect(wanted.problems.map((problem) => problem.code)).toContain(code);
    for (const piece of pieces) expect(readQuickly(files, dialect, standard, piece)).toEqual(wanted);
  });

  test.each(deliveries)('of several files: $about', ({ files, analysis, codes, dates }) => {
    const wanted = readSlowly(files, dutch, analysis, dates);
    expect(wanted.problems.map(({ code }) => code)).toEqual(codes);
    for (const piece of pieces) expect(readQuickly(files, dutch, analysis, piece, dates)).toEqual(wanted);
  });

  test.each([0, 2, 15])('of tables in which %i of a hundred cells are odd', (odd) => {
    fc.assert(
      fc.property(randomTables(odd), fc.constantFrom(...pieces), ({ files, dialect }, piece) => {
        expect(readQuickly(files, dialect, standard, piece)).toEqual(readSlowly(files, dialect, standard));
      }),
      { seed: 20_260_101 + odd, numRuns: runs(60) },
    );
  });

  test('of more wrong rows than are told', () => {
    const rows = Array.from({ length: 450 }, (_, at) => `${at};${at % 2 === 0 ? '7,5' : '7.5'}`);
    const files = [{ name: 'feiten.csv', text: `Instelling;cijfer\n${rows.join('\n')}\n` }];
    const read = readQuickly(files, dutch, standard);
    expect(read.problems.at(-1)).toMatchObject({ code: 'F01', args: { count: 25 } });
    expect(read).toEqual(readSlowly(files, dutch, standard));
  });
});

test.each([
  ['in a cell', [0x49, 0xff], 3],
  ['half a character', [0x49, 0xc3], 3],
  ['longer than needed', [0xc0, 0xaf], 3],
  ['half a pair', [0xed, 0xa0, 0x80], 3],
  ['beyond the last character', [0xf4, 0x90, 0x80, 0x80], 3],
])('bytes that are no UTF-8 are refused: %s', (_, wrong, row) => {
  const start = [...new TextEncoder().encode('Instelling;toelichting\n01AA;goed\n02BB;')];
  const bytes = new Uint8Array([...start, ...wrong, 0x0a]);
  for (const piece of pieces) {
    const sources = [{ name: 'feiten.csv', chunks: () => inPieces(bytes, piece) }];
    const { population, problems } = readPopulation(sources, dutch, standard, [], {});
    expect(population).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'F480', file: 'feiten.csv', cell: { row, column: 1 }, args: { row } }]);
  }
});

test('bytes that are no UTF-8 are refused in the head too', () => {
  const sources = [{ name: 'feiten.csv', chunks: () => [new Uint8Array([0x49, 0xff, 0x0a])] }];
  expect(readPopulation(sources, dutch, standard, [], {}).problems).toMatchObject([{ code: 'F480', args: { row: 1 } }]);
});
