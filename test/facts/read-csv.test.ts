import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, readFacts, readFactsText } from '../../engine/index.ts';
import { type Problem, render } from '../../grammar/index.ts';
import { runs } from '../runs.ts';
import { badTables } from './bad-csv.ts';
import { type CsvDialect, dutch, english } from './csv-dialects.ts';
import { standard } from './standard.ts';

function read(text: string, dialect: CsvDialect) {
  const table = readCsv(text, dialect, standard, 'feiten.csv');
  const facts = table.delivery && readFacts(table.delivery.json, standard, table.delivery.places);
  return { ...table, facts: facts?.facts, problems: [...table.problems, ...(facts?.problems ?? [])] };
}

function given(problem: Problem | undefined): Problem {
  if (problem === undefined) throw new Error('no problem');
  return problem;
}

/** The same facts in JSON: every good table is held against them. */
function expectSame(csv: string, dialect: CsvDialect, json: string): void {
  const { facts, problems } = read(csv, dialect);
  expect(problems).toEqual([]);
  const wanted = readFacts(readFactsText(json).delivery?.json, standard);
  expect(wanted.problems).toEqual([]);
  expect(facts).toEqual(wanted.facts);
}

describe('tables that are right', () => {
  test.each<[string, CsvDialect, string, string]>([
    ['an entity without facts', dutch, 'Instelling\n01AA\n02BB\n', '{"Instelling": {"01AA": {}, "02BB": {}}}'],
    ['no rows: an empty list', dutch, 'Instelling;cijfer\n', '{"Instelling": {}}'],
    ['no line end at the end', dutch, 'Instelling;cijfer\n01AA;7,5', '{"Instelling": {"01AA": {"cijfer": "7.5"}}}'],
    [
      'line ends of Windows and a byte order mark',
      dutch,
      '\uFEFFInstelling;cijfer\r\n01AA;7,5\r\n',
      '{"Instelling": {"01AA": {"cijfer": "7.5"}}}',
    ],
    [
      'line ends mixed',
      dutch,
      'Instelling;cijfer\r\n01AA;7,5\n02BB;8\r',
      '{"Instelling": {"01AA": {"cijfer": "7.5"}, "02BB": {"cijfer": "8"}}}',
    ],
    [
      'commas and points',
      english,
      'Instelling,schatting\n01AA,1234.5\n',
      '{"Instelling": {"01AA": {"schatting": "1234.5"}}}',
    ],
    [
      'commas twice, with quotes',
      { separator: ',', decimal: ',' },
      'Instelling,cijfer\n01AA,"7,5"\n',
      '{"Instelling": {"01AA": {"cijfer": "7.5"}}}',
    ],
    [
      'tabs',
      { separator: '\t', decimal: ',' },
      'Instelling\tcijfer\n01AA\t7,5\n',
      '{"Instelling": {"01AA": {"cijfer": "7.5"}}}',
    ],
    [
      'quotes, separators and lines in a text',
      dutch,
      'Instelling;toelichting\n01AA;"een; ""twee""\ndrie"\n',
      '{"Instelling": {"01AA": {"toelichting": "een; \\"twee\\"\\ndrie"}}}',
    ],
    [
      'empty cells are unknown',
      dutch,
      'Instelling;cijfer;factor\n01AA;;2\n02BB;"";\n',
      '{"Instelling": {"01AA": {"factor": "2"}, "02BB": {}}}',
    ],
    [
      'absent',
      dutch,
      'Instelling;gestart;toelichting\n01AA;geen;geen\n',
      '{"Instelling": {"01AA": {"gestart": {"geen": true}, "toelichting": {"geen": true}}}}',
    ],
    [
      'yes, no, dates, years and percentages',
      dutch,
      'Instelling;bekostigd;gestart;sinds;aandeel\n01AA;ja;2019-05-27;2019;12,5%\n02BB;nee;;;0%\n',
      '{"Instelling": {"01AA": {"bekostigd": true, "gestart": "2019-05-27", "sinds": "2019", "aandeel": "12.5%"}, "02BB": {"bekostigd": false, "aandeel": "0%"}}}',
    ],
    [
      'clear decimals in threes',
      dutch,
      'Instelling;factor\n01AA;0,125\n02BB;1,2340\n03CC;1234,567\n',
      '{"Instelling": {"01AA": {"factor": "0.125"}, "02BB": {"factor": "1.2340"}, "03CC": {"factor": "1234.567"}}}',
    ],
    [
      'years and kinds',
      dutch,
      'Instelling;studenten[2017];studenten[2018];behandeling[2019][taal]\n01AA;3000;3100;voldoende\n',
      '{"Instelling": {"01AA": {"studenten": {"2017": "3000", "2018": "3100"}, "behandeling": {"2019": {"taal": "voldoende"}}}}}',
    ],
    [
      'a judgement with its parts',
      dutch,
      'Instelling;agenda;agenda.door;agenda.op;agenda.motivering\n01AA;voldoende;de minister;2019-05-27;goed\n02BB;;;;\n',
      '{"Instelling": {"01AA": {"agenda": {"waarde": "voldoende", "door": "de minister", "op": "2019-05-27", "motivering": "goed"}}, "02BB": {}}}',
    ],
    [
      'a judgement with what was regarded',
      dutch,
      'Instelling;weging[2019];weging[2019].geletOp.cijfer;weging[2019].geletOp.studenten;weging[2019].geletOp.gestart;weging[2019].geletOp.budget\n01AA;voldoende;7,5;3000;geen;5,00\n',
      '{"Instelling": {"01AA": {"weging": {"2019": {"waarde": "voldoende", "geletOp": {"cijfer": "7.5", "studenten": "3000", "gestart": {"geen": true}, "budget": "5.00"}}}}}}',
    ],
    [
      'parts before their value',
      dutch,
      'Instelling;cijfer.bron;cijfer\n01AA;DUO;7\n',
      '{"Instelling": {"01AA": {"cijfer": {"waarde": "7", "bron": "DUO"}}}}',
    ],
    [
      'assumed, recorded, absent with a source',
      dutch,
      'Instelling;gestart;gestart.aangenomen;gestart.vastgelegdOp;gestart.bron\n01AA;2019-01-01;ja;2019-02-01;\n02BB;geen;nee;;DUO\n',
      '{"Instelling": {"01AA": {"gestart": {"waarde": "2019-01-01", "aangenomen": true, "vastgelegdOp": "2019-02-01"}}, "02BB": {"gestart": {"geen": true, "bron": "DUO", "aangenomen": false}}}}',
    ],
    [
      'parts of a family',
      dutch,
      'Instelling;studenten[2017];studenten[2017].bron;studenten[2018]\n01AA;3000;DUO;3100\n',
      '{"Instelling": {"01AA": {"studenten": {"2017": {"waarde": "3000", "bron": "DUO"}, "2018": "3100"}}}}',
    ],
    [
      'things as value and index',
      dutch,
      'Instelling;voorganger;uitwisseling[02BB]\n01AA;02BB;3\n02BB;;\n',
      '{"Instelling": {"01AA": {"voorganger": "02BB", "uitwisseling": {"02BB": "3"}}, "02BB": {}}}',
    ],
    [
      'facts of the regulation',
      dutch,
      'vangnet;index[2019]\n5,00;2%\n',
      '{"vangnet": "5.00", "index": {"2019": "2%"}}',
    ],
    ['keys that count up', dutch, 'Instelling\n9\n10\n', '{"Instelling": {"9": {}, "10": {}}}'],
  ])('%s', (_, dialect, csv, json) => expectSame(csv, dialect, json));

  test('totals say what the file says in all', () => {
    const csv =
      'Instelling;schatting;studenten[2017];gestart;agenda;agenda.door\n01AA;1,50;3;geen;;\n02BB;2,25;;2019-01-01;;\n03CC;;4;;;\n';
    expect(read(csv, dutch).totals).toEqual({
      count: 3,
      columns: [
        { header: 'schatting', known: 2, unknown: 1, absent: 0, sum: '3.75' },
        { header: 'studenten[2017]', known: 2, unknown: 1, absent: 0, sum: '7' },
        { header: 'gestart', known: 1, unknown: 1, absent: 1 },
        { header: 'agenda', known: 0, unknown: 3, absent: 0 },
      ],
    });
  });
});

describe('tables with one fault', () => {
  test.each(badTables.map((bad) => [bad.about, bad] as const))('%s', (_, { text, dialect, code, row, column }) => {
    const { problems } = read(text, dialect);
    expect(problems.map((problem) => [problem.code, problem.cell?.row, problem.cell?.column])).toEqual([
      [code, row, column],
    ]);
    expect(problems.every(({ file }) => file === 'feiten.csv')).toBe(true);
  });

  test('all faults are told in one go', () => {
    const csv = 'Instelling;weer;cijfer;factor\n01AA;mooi;7,25;x\n02BB\n01AA;;;\n';
    expect(read(csv, dutch).problems.map(({ code, cell }) => [code, cell?.row, cell?.column, cell?.header])).toEqual([
      ['F71', 3, 2, 'weer'],
      ['F13', 1, 2, 'weer'],
      ['F24', 2, 3, 'cijfer'],
      ['F84', 2, 4, 'factor'],
      ['F73', 4, 1, 'Instelling'],
    ]);
  });

  test.each([
    ['Instelling;studenten[2017]\n01AA;1000,0\n', dutch, ['`1000,0`', 'zonder `,`']],
    ['Instelling;cijfer\n01AA;7,25\n', dutch, ['`7,25`', '`cijfer`']],
    ['Instelling;schatting\n01AA;€ 5\n', dutch, ['`€ 5`', '`1234,50`']],
    ['Instelling,schatting\n01AA,€ 5\n', english, ['`€ 5`', '`1234.50`']],
    ['Instelling;aandeel\n01AA;12,5\n', dutch, ['`12,5`', '`12,5%`']],
    ['Instelling;factor\n01AA;x\n', dutch, ['`x`', '`0,75`']],
    [
      'Instelling;agenda;agenda.door\n01AA;voldoende;de minister\n',
      dutch,
      ['`motivering`', '`agenda.motivering`', '`agenda.aangenomen`'],
    ],
  ])('%j is told as the file writes it, with the declaration it goes by', (text, dialect, told) => {
    const problem = read(text, dialect).problems[0];
    const { message, help } = render(given(problem), 'nl');
    for (const part of told) expect(`${message} ${help}`).toContain(part);
    expect(`${message} ${help}`).not.toMatch(/[{}"]/);
    expect(problem?.related?.map(({ code }) => code)).toEqual(['F57']);
  });

  test('a fault in a cell has the path of the fact it would have been', () => {
    const [problem] = read('Instelling;studenten[2017]\n01AA;3.000\n', dutch).problems;
    expect(problem?.path).toBe('Instelling["01AA"].studenten["2017"]');
  });
});

describe('no row is ever skipped silently', () => {
  const cell = fc.constantFrom(
    '',
    '7',
    '7,5',
    'x',
    '"',
    '";"',
    '1.234',
    'geen',
    '\n',
    '\r\n',
    ';',
    '01AA',
    '\uFEFF',
    ' ',
  );
  test('whatever the cells: as many things as rows, or a problem', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const text = `Instelling;cijfer;toelichting\n${rows.map((row) => row.join(';')).join('\n')}`;
        const { facts, problems, totals } = read(text, dutch);
        if (problems.length === 0) expect(facts?.things.get('Instelling')?.size).toBe(totals.count);
      }),
      { seed: 3, numRuns: runs(2_000) },
    );
  });

  test('numbers written in either dialect are the same facts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 10, max: 99 }))),
        (amounts) => {
          const table = (dialect: CsvDialect) =>
            ['Instelling', ...amounts.map((_, index) => `i${index}`)]
              .map(
                (key, index) =>
                  `${key}${dialect.separator}${index === 0 ? 'schatting' : `${amounts[index - 1]?.[0]}${dialect.decimal}${amounts[index - 1]?.[1]}`}`,
              )
              .join('\n');
          const [nl, en] = [read(table(dutch), dutch), read(table(english), english)];
          expect(nl.problems).toEqual([]);
          expect(en.facts).toEqual(nl.facts);
          expect(en.totals).toEqual(nl.totals);
          expect(nl.totals.columns[0]?.sum).toBe(sumText(amounts));
        },
      ),
      { seed: 4, numRuns: runs(100) },
    );
  });
});

function sumText(amounts: readonly (readonly [bigint, number])[]): string {
  const cents = amounts.reduce((total, [euros, rest]) => total + euros * 100n + BigInt(rest), 0n);
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}
