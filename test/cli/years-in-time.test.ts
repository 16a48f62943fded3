import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DifferenceReply } from '../../service/contract-law.ts';
import { folderWith } from './folder.ts';
import { maatstaf } from './terminal.ts';

// Each change of the amendment is for other years than the next: all from its day, one from a year, one for a year, one back.
const regulation = `regeling klein "Kleine regeling"
  stand 2019-06-01  in werking 2019-01-01
  tijdvak 2018 t/m 2021

artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "leerlingen"

artikel 2
  regel basis per jaar: bedrag "basis" = € 10
  regel toeslag per jaar: bedrag "toeslag" = € 1
  parameter extra per jaar: bedrag "extra"
    jaar         | extra
    2018 t/m 2020 | € 0
    2021         | € 0
  regel vast: bedrag "vast" = € 3

  regel bijdrage van School per jaar: bedrag "bijdrage"
    = leerlingen * (basis + toeslag + extra)
  regel kosten van School per jaar: bedrag "kosten" = bijdrage
  regel korting van School per jaar: bedrag "korting" = € 0 - leerlingen * toeslag
  regel later van School per jaar 2021: bedrag "later" = leerlingen * toeslag
  regel los van School: bedrag "los" = vast
`;
const amendment = `wijziging eerste van klein "Eerste"
  bekendgemaakt 2020-12-01  in werking 2021-01-01

onderdeel A
  vervang in vast: = € 4 was = € 3

onderdeel B
  geldt vanaf jaar 2021
  vervang in toeslag: = € 2 was = € 1

onderdeel C
  vervang extra in 2021: € 5 was € 0
`;
const retroactive = `wijziging tweede van klein "Tweede"
  bekendgemaakt 2021-03-01  in werking 2021-04-01
  werkt terug tot en met 2020-01-01

onderdeel Z
  vervang in basis: = € 20 was = € 10
`;
const pupils = (count: string): object => ({
  leerlingen: Object.fromEntries(['2018', '2019', '2020', '2021'].map((year) => [year, count])),
});
const files = {
  'regeling.maat': regulation,
  'eerste.maat': amendment,
  'tweede.maat': retroactive,
  'feiten.json': JSON.stringify({ School: { A: pupils('1'), B: pupils('2'), C: pupils('0') } }),
};

async function outcomes(
  options: readonly string[],
): Promise<{ readonly reply: DifferenceReply; readonly out: string }> {
  const folder = folderWith(files);
  const asked = ['diff', folder, '--feiten', join(folder, 'feiten.json'), ...options];
  const [told, json] = [await maatstaf(asked), await maatstaf([...asked, '--json'])];
  expect([told.err, told.code, json.code]).toEqual(['', 0, 0]);
  return { reply: JSON.parse(json.out), out: told.out };
}

function changed({ uitkomsten = [] }: DifferenceReply): readonly string[] {
  return uitkomsten
    .filter(({ rijen }) => rijen.some(({ anders }) => anders))
    .map(({ naam, jaar, totalen }) => `${naam} ${jaar ?? ''} ${totalen?.was.waarde} ${totalen?.wordt.waarde}`);
}

describe('outcomes of two days', () => {
  test.each<[string, string[], string[]]>([
    [
      'a year is answered by its own law: what is in force later leaves it as it was',
      ['--van', '2020-12-31', '--tot', '2021-01-01'],
      [
        ...['los  9.00 12.00', 'bijdrage 2021 33.00 51.00', 'kosten 2021 33.00 51.00', 'korting 2021 -3.00 -6.00'],
        'later 2021 3.00 6.00',
      ],
    ],
    [
      'what works back changes earlier years, from the day it is in force',
      ['--van', '2021-03-31', '--tot', '2021-04-01'],
      [
        ...['bijdrage 2020 33.00 63.00', 'kosten 2020 33.00 63.00', 'bijdrage 2021 51.00 81.00'],
        'kosten 2021 51.00 81.00',
      ],
    ],
    ['before that day it does nothing', ['--van', '2021-01-01', '--tot', '2021-03-31'], []],
    ['nor what was not known yet', ['--van', '2020-12-31', '--tot', '2021-04-01', '--bekend-op', '2020-11-30'], []],
    [
      'of one year',
      ['--van', '2020-12-31', '--tot', '2021-04-01', '--jaar', '2020'],
      ['bijdrage 2020 33.00 63.00', 'kosten 2020 33.00 63.00'],
    ],
  ])('%s', async (_, options, expected) => {
    const { reply } = await outcomes(options);
    expect(changed(reply)).toEqual(expected);
    expect(reply.uitkomstenVolgens).toBe('recht van het jaar');
  });

  test('each side is what an ordinary question gives that loads no more than was in force', async () => {
    const { reply } = await outcomes(['--van', '2020-12-31', '--tot', '2021-04-01']);
    const sides = [
      [{ ...files, 'eerste.maat': '', 'tweede.maat': '' }, 'was'],
      [files, 'wordt'],
    ] as const;
    for (const [loaded, side] of sides)
      for (const year of ['2019', '2020', '2021']) {
        const folder = folderWith(Object.fromEntries(Object.entries(loaded).filter(([, text]) => text !== '')));
        const asked = ['--vraag', 'bijdrage', '--jaar', year, '--uitvoer', 'json'];
        const { out } = await maatstaf(['run', folder, ...asked, '--feiten', join(folder, 'feiten.json')]);
        const values: { van: string; waarde: string }[] = JSON.parse(out).waarden;
        const rows = reply.uitkomsten?.find(({ naam, jaar }) => naam === 'bijdrage' && jaar === Number(year))?.rijen;
        const compared = new Map(rows?.map((row) => [row.van, row[side].waarde]));
        expect(values).toHaveLength(3);
        for (const { van, waarde } of values) expect(compared.get(van), `${side} ${year} ${van}`).toBe(waarde);
      }
  });

  test('only what exists in the year is asked; a name that does not is refused', async () => {
    const { reply } = await outcomes(['--jaar', '2020']);
    expect(reply.uitkomsten?.map(({ naam }) => naam)).toEqual(['bijdrage', 'kosten', 'korting']);
    const folder = folderWith(files);
    const asked = ['diff', folder, '--feiten', join(folder, 'feiten.json'), '--jaar', '2020', '--vraag', 'later'];
    expect(await maatstaf(asked)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('R06') });
  });

  test('a year whose law is not known is named and left out', async () => {
    const { reply, out } = await outcomes([]);
    expect(reply.nietVergeleken?.map(({ jaar }) => jaar)).toEqual([2018]);
    expect(out).toMatch(/^2018 is niet vergeleken: .*2018-12-31/m);
    expect(reply.uitkomsten?.some(({ jaar }) => jaar === 2018)).toBe(false);
  });

  test('the summary comes first: who gains and loses, totals, what says the same of everyone', async () => {
    const { out } = await outcomes(['--van', '2020-12-31', '--tot', '2021-01-01', '--jaar', '2021']);
    expect(out.slice(out.indexOf('Uitkomsten')).split('\n').slice(2)).toEqual([
      'wat             vooruit  achteruit  gelijk      was    wordt  verschil',
      '──────────────  ───────  ─────────  ──────  ───────  ───────  ────────',
      'bijdrage, 2021        2          0       1  € 33,00  € 51,00   € 18,00',
      'korting, 2021         0          2       1  -€ 3,00  -€ 6,00   -€ 3,00',
      'later, 2021           2          0       1   € 3,00   € 6,00    € 3,00',
      'bijdrage, 2021: zelfde bedragen als kosten',
      '',
      'bijdrage, 2021',
      'ontvanger      was    wordt  verschil',
      '─────────  ───────  ───────  ────────',
      'B          € 22,00  € 34,00   € 12,00',
      'A          € 11,00  € 17,00    € 6,00',
      'totaal     € 33,00  € 51,00   € 18,00',
      'voor 1 gelijk',
      '',
      'korting, 2021',
      ...['ontvanger      was    wordt  verschil', '─────────  ───────  ───────  ────────'],
      ...['A          -€ 1,00  -€ 2,00   -€ 1,00', 'B          -€ 2,00  -€ 4,00   -€ 2,00'],
      ...['totaal     -€ 3,00  -€ 6,00   -€ 3,00', 'voor 1 gelijk', ''],
      'later, 2021',
      ...['ontvanger     was   wordt  verschil', '─────────  ──────  ──────  ────────'],
      ...['B          € 2,00  € 4,00    € 2,00', 'A          € 1,00  € 2,00    € 1,00'],
      ...['totaal     € 3,00  € 6,00    € 3,00', 'voor 1 gelijk', ''],
    ]);
  });

  test('with all rows also who stays the same', async () => {
    const options = ['--van', '2020-12-31', '--tot', '2021-01-01', '--vraag', 'korting', '--lang', 'en', '--all'];
    const { out } = await outcomes([...options, '--year', '2021']);
    expect(out).toMatch(/\nC +€0\.00 +€0\.00 +€0\.00\n/);
    expect(out).toMatch(
      /^Outcomes: each year by its own law, .* in force on 2020-12-31 \(was\) and on 2021-01-01 \(becomes\)\.$/m,
    );
    expect(out).not.toContain('the same for 1');
  });
});

test('where an amendment works back, equal texts may have other outcomes, and it says why', async () => {
  const { reply, out } = await outcomes(['--van', '2021-03-31', '--tot', '2021-04-01', '--vraag', 'basis']);
  expect(reply.verschillen).toEqual([]);
  expect(changed(reply)).not.toEqual([]);
  expect(out).toContain('De teksten van beide dagen zijn gelijk, de uitkomsten niet');
  expect(out).not.toContain('Beide teksten zeggen hetzelfde.');
});

describe('a text says which of its changes do not count for every year', () => {
  test.each<[string[], string[]]>([
    [
      [],
      [
        'onderdeel B van eerste: geldt vanaf jaar 2021; voor eerdere jaren: maatstaf tekst … --jaar 2020',
        'onderdeel Z van tweede: werkt terug tot en met 2020-01-01 (in werking 2021-04-01)',
        'deze tekst toont alles wat dan in de regeling staat; wat voor één jaar telt, toont --jaar',
      ],
    ],
    [
      ['--geldend-op', '2021-01-01', '--bekend-op', '2020-12-31', '--jaar', '2020'],
      ['onderdeel B van eerste: geldt vanaf jaar 2021 en staat hier niet; wel met: maatstaf tekst … --jaar 2021'],
    ],
    [['--geldend-op', '2019-12-31'], []],
    [['--jaar', '2020', '--bekend-op', '2020-12-31'], []],
    [['--jaar', '2020', '--lang', 'en'], ['onderdeel Z of tweede: works back to 2020-01-01 (in force 2021-04-01)']],
  ])('%j', async (options, expected) => {
    const { code, out } = await maatstaf(['text', folderWith(files), ...options]);
    expect(code).toBe(0);
    const head = out.slice(0, out.indexOf('\nregeling')).split('\n');
    const at = head.findIndex((line) => /niet voor alle jaren|not hold for every year/.test(line));
    expect(at === -1 ? [] : head.slice(at + 1).filter((line) => line !== '')).toEqual(
      expected.map((line) => `#   ${line}`),
    );
  });

  test('also those that name the year though they are of later', async () => {
    const later = amendment.replace('in werking 2021-01-01', 'in werking 2022-02-01');
    const { out } = await maatstaf(['text', folderWith({ ...files, 'eerste.maat': later }), '--jaar', '2021']);
    expect(out).toContain(
      '#   onderdeel C van eerste: is van later (geldt vanaf 2022-02-01), maar is voor 2021 gegeven',
    );
  });

  test('an amendment made from two texts says which years it has lost', async () => {
    const { code, out } = await maatstaf([
      'diff',
      folderWith(files),
      '--van',
      '2020-06-01',
      '--tot',
      '2021-02-01',
      '--als-wijziging',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^# let op: deze wijziging geeft voor alle jaren/);
    expect(out).toContain('#   onderdeel B van eerste: geldt vanaf jaar 2021');
  });
});
