import { describe, expect, test } from 'vitest';
import { folderWith } from './folder.ts';
import { maatstaf } from './terminal.ts';

const regulation = `regeling lezen "Leesregeling"
  in werking 2020-01-01
  tijdvak 2020 t/m 2021

artikel 3 — Bedrag

  parameter pot: bedrag "pot" = € 100

artikel 3.6, eerste lid — Deel

aanname — hoe groot het deel is, is niet gezien; te bevestigen door de directie

  regel helft: bedrag "helft" = pot - € 1

artikel 3.6, tweede lid — Rest

  regel rest_2: bedrag "over" = pot - helft

artikel 3.60 — Later

  regel later: bedrag "later" = rest_2

paragraaf 1.2 — Begin

  regel eerste: bedrag "eerste" = later
`;

const amendment = `wijziging verhoging van lezen "Verhoging"
  bekendgemaakt 2020-06-01
  in werking 2020-07-01

onderdeel A
  vervang pot: € 300 was € 100
`;

async function read(options: readonly string[], word = 'lees') {
  const folder = folderWith({ 'a.maat': regulation, 'b.maat': amendment });
  const { code, out, err } = await maatstaf([word, folder, ...options]);
  return { code, lines: out.split('\n').filter((line) => line !== ''), out, err };
}

describe('the text of a day', () => {
  test.each([
    ['2020-06-30', 'Dit is de tekst van 30 juni 2020, zonder wijzigingen.', 'Pot is € 100.'],
    [
      '2020-07-01',
      'Dit is de tekst van 1 juli 2020, zoals gewijzigd door “Verhoging” (in werking 1 juli 2020).',
      'Pot is € 300.',
    ],
  ])('%s', async (day, head, pot) => {
    const { code, lines } = await read(['--geldend-op', day]);
    expect(code).toBe(0);
    expect(lines).toContain(head);
    expect(lines).toContain(pot);
  });

  test('without a day it is the newest, which says so where something changed it', async () => {
    const { lines } = await read([]);
    expect(lines).toContain('Dit is de nieuwste tekst, zoals gewijzigd door “Verhoging” (in werking 1 juli 2020).');
  });

  test('in English, by the English name', async () => {
    const { lines } = await read(['--law-of', '2020-06-30', '--lang', 'en'], 'read');
    expect(lines).toContain('This is the text of 30 June 2020, without amendments.');
  });

  test.each([
    ['2019-12-31', 1, 'R04'],
    ['31-12-2019', 2, 'U11'],
  ])('of %s there is none', async (day, code, message) => {
    const found = await read(['--geldend-op', day]);
    expect([found.code, found.out]).toEqual([code, '']);
    expect(found.err).toContain(message);
  });
});

describe('one article', () => {
  const head = ['Leesregeling.', 'De regeling is in werking vanaf 1 januari 2020; het geld is voor 2020–2021.'];
  const three = ['artikel 3 — Bedrag', 'Pot is € 300.'];
  const first = [
    'artikel 3.6, eerste lid — Deel',
    'aanname — hoe groot het deel is, is niet gezien; te bevestigen door de directie',
    'Helft is pot min € 1.',
  ];
  const second = ['artikel 3.6, tweede lid — Rest', 'Over is pot min helft.'];

  test.each([
    ['3', three],
    ['3.6', [...first, ...second]],
    ['artikel 3.6', [...first, ...second]],
    ['Article 3.6, tweede  lid', second],
    ['3.60', ['artikel 3.60 — Later', 'Later is over.']],
    ['paragraaf 1.2', ['paragraaf 1.2 — Begin', 'Eerste is later.']],
    ['1.2', ['paragraaf 1.2 — Begin', 'Eerste is later.']],
  ])('%s', async (article, expected) => {
    const { code, lines } = await read(['--artikel', article]);
    expect(code).toBe(0);
    expect(lines.slice(0, 2)).toEqual(head);
    expect(lines.slice(3)).toEqual(expected);
  });

  test('as JSON, and of a day', async () => {
    const { out } = await read(['--article', '3', '--geldend-op', '2020-01-01', '--json']);
    expect(JSON.parse(out).regelingen).toEqual([
      {
        regeling: 'lezen',
        alineas: [
          { zinnen: [...head, 'Dit is de tekst van 1 januari 2020, zonder wijzigingen.'] },
          { plaats: 'artikel 3 — Bedrag', zinnen: ['Pot is € 100.'] },
        ],
      },
    ]);
  });

  test.each(['4', '3.', 'artikel', '.6'])('there is no %s, and it says which there are', async (article) => {
    const { code, out, err } = await read(['--artikel', article]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`fout U43 er is geen artikel \`${article}\``);
    expect(err).toContain('artikel 3; artikel 3.6; artikel 3.60; paragraaf 1.2');
  });

  test('an option that is not there points to the help of the command as it was typed', async () => {
    expect((await read(['--hoofdstuk', '3'])).err).toContain('zie `maatstaf lees --help`');
    expect((await read(['--hoofdstuk', '3'], 'read')).err).toContain('zie `maatstaf read --help`');
  });
});
