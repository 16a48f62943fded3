import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DifferenceReply } from '../../service/contract-law.ts';
import { folderWith } from './folder.ts';
import { maatstaf } from './terminal.ts';

const regulation = `regeling klein "Kleine regeling"
  sector     mbo
  stand      2019-01-01
  in werking 2018-01-01
  tijdvak    2019 t/m 2021

artikel 1 — Begrippen

  object School meervoud Scholen "school" aangeduid met brin

  gegeven leerlingen van School per jaar: aantal "leerlingen"

artikel 2 — Bedrag

  parameter per_leerling per jaar: bedrag "bedrag per leerling"
    jaar | per_leerling
    2019 |        € 100
    2020 |        € 100
    2021 |        € 100

  regel bijdrage van School per jaar: bedrag "bijdrage"
    = leerlingen * per_leerling
`;
const amendment = `wijziging stcrt_2020_1 van klein "Een hoger bedrag"
  bekendgemaakt 2020-05-01
  in werking    2020-06-01

onderdeel A

  vervang per_leerling in 2021: € 110 was € 100
  vervang in bijdrage: "bijdrage aan de school" was "bijdrage"
`;
const facts = JSON.stringify({
  School: {
    '01AA': { leerlingen: { '2019': '1', '2020': '2', '2021': '3' } },
    '02BB': { leerlingen: { '2019': '1', '2020': '1', '2021': '10' } },
  },
});
const files = { 'regeling.maat': regulation, 'wijziging.maat': amendment, 'feiten.json': facts };

describe('text', () => {
  test('prints the newest text with what was done to it', async () => {
    const { code, out, err } = await maatstaf(['text', folderWith(files)]);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').slice(0, 6)).toEqual([
      '# Geconsolideerde tekst van klein',
      '# de nieuwste tekst',
      '# gewijzigd door:',
      '#   stcrt_2020_1, in werking 2020-06-01',
      '',
      'regeling klein "Kleine regeling"',
    ]);
    expect(out).toContain('2021 |        € 110');
    expect(out).toContain('"bijdrage aan de school"');
  });

  test('is a regulation itself, in the layout of the formatter', async () => {
    const { out } = await maatstaf(['tekst', folderWith(files), '--jaar', '2021']);
    const folder = folderWith({ 'tekst.maat': out });
    expect(await maatstaf(['check', folder])).toMatchObject({ code: 0, err: '' });
    expect(await maatstaf(['format', folder])).toMatchObject({ code: 0, out });
  });

  test.each([
    [['--geldend-op', '2020-05-31'], '# geldend op 2020-05-31', false],
    [['--law-of', '2020-06-01'], '# geldend op 2020-06-01', true],
    [
      ['--geldend-op', '2020-06-01', '--bekend-op', '2020-04-30'],
      '# geldend op 2020-06-01, bekend op 2020-04-30',
      false,
    ],
    [['--jaar', '2019'], '# voor het jaar 2019', false],
    [['--year', '2021', '--known-on', '2020-05-01'], '# voor het jaar 2021, bekend op 2020-05-01', true],
  ])('%j', async (options, moment, amended) => {
    const { code, out } = await maatstaf(['text', folderWith(files), ...options]);
    expect(code).toBe(0);
    expect(out.split('\n')[1]).toBe(moment);
    expect(out.includes('€ 110')).toBe(amended);
    expect(out.includes('niet gewijzigd')).toBe(!amended);
  });

  test('an amendment stands for its regulation, and the text may go to a file', async () => {
    const folder = folderWith(files);
    const target = join(folder, 'out.txt');
    const { code, out } = await maatstaf(['text', join(folder, 'wijziging.maat'), '--output', target, '--lang', 'en']);
    expect([code, out]).toEqual([0, `written: ${target}\n`]);
    expect(readFileSync(target, 'utf8')).toMatch(/^# Consolidated text of klein\n# the newest text\n# amended by:\n/);
  });

  test.each([
    [['--geldend-op', '2018-12-31'], 1, 'R03', '2019-01-01'],
    [['--geldend-op', '2017-12-31'], 1, 'R04', '2018-01-01'],
    [['--jaar', '2018'], 1, 'R03', '2018-12-31'],
    [['--geldend-op', '2020-02-30'], 2, 'U11', '2020-02-30'],
    [['--geldend-op', '2020-02-01', '--law-of', '2020-02-01'], 2, 'U13', '--geldend-op'],
    [['--jaar', 'straks'], 2, 'U12', 'straks'],
    [['--feiten', 'x.json'], 2, 'U03', '--feiten'],
  ])('%j ends with %i', async (options, expected, problem, named) => {
    const { code, out, err } = await maatstaf(['text', folderWith(files), ...options]);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toContain(`fout ${problem} `);
    expect(err).toContain(named);
  });

  test('of a law with a mistake there is none', async () => {
    const folder = folderWith({ ...files, 'wijziging.maat': amendment.replace('was € 100', 'was € 99') });
    const { code, out, err } = await maatstaf(['text', folder]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('fout V06');
    expect((await maatstaf(['text', join(folder, 'nergens')])).code).toBe(3);
  });
});

describe('diff', () => {
  test('tells rule by rule what changed between two days', async () => {
    const { code, out } = await maatstaf(['diff', folderWith(files), '--van', '2020-05-31', '--tot', '2020-06-01']);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'was: klein, geldend op 2020-05-31 (niet gewijzigd)',
      'wordt: klein, geldend op 2020-06-01 (gewijzigd door stcrt_2020_1)',
      '',
      'gewijzigd: parameter per_leerling — bedrag per leerling, artikel 2 — Bedrag',
      '    per_leerling in 2021: € 100 → € 110',
      'gewijzigd: regel bijdrage — bijdrage aan de school, artikel 2 — Bedrag',
      '    omschrijving: "bijdrage" → "bijdrage aan de school"',
      '',
    ]);
  });

  test('without days compares the first text with the last, and says so when nothing changed', async () => {
    const { out } = await maatstaf(['verschil', folderWith(files), '--lang', 'en']);
    expect(out).toMatch(/^was: klein, law of 2019-01-01 \(not amended\)\nbecomes: klein, law of 2020-06-01 /);
    const same = await maatstaf(['diff', folderWith(files), '--from', '2020-07-01']);
    expect([same.code, same.out.split('\n').at(-2)]).toEqual([0, 'Beide teksten zeggen hetzelfde.']);
  });

  test('as an amendment it makes of the first text the second', async () => {
    const { code, out, err } = await maatstaf(['diff', folderWith(files), '--als-wijziging']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('vervang per_leerling in 2021: € 110 was € 100');
    const folder = folderWith({ 'regeling.maat': regulation, 'nieuw.maat': out });
    expect(await maatstaf(['check', folder])).toMatchObject({ code: 0, err: '' });
    const { out: again } = await maatstaf(['text', folder]);
    const { out: wanted } = await maatstaf(['text', folderWith(files)]);
    expect(withoutHead(again)).toBe(withoutHead(wanted));
  });

  test('with facts tells who gains, with totals, and who stays the same', async () => {
    const folder = folderWith(files);
    const { code, out } = await maatstaf(['diff', folder, '--feiten', join(folder, 'feiten.json')]);
    expect(code).toBe(0);
    expect(out.slice(out.indexOf('Uitkomsten')).split('\n')).toEqual([
      'Uitkomsten: elk jaar naar zijn eigen recht, met alleen de wijzigingen die in werking waren op 2019-01-01 (was) en op 2020-06-01 (wordt).',
      '',
      'wat                           vooruit  achteruit  gelijk         was       wordt  verschil',
      '────────────────────────────  ───────  ─────────  ──────  ──────────  ──────────  ────────',
      'bijdrage aan de school, 2021        2          0       0  € 1.300,00  € 1.430,00  € 130,00',
      '',
      'Voor iedereen gelijk:',
      '- bijdrage, 2019',
      '- bijdrage aan de school, 2020',
      '',
      'bijdrage aan de school, 2021',
      'ontvanger         was       wordt  verschil',
      '─────────  ──────────  ──────────  ────────',
      '02BB       € 1.000,00  € 1.100,00  € 100,00',
      '01AA         € 300,00    € 330,00   € 30,00',
      'totaal     € 1.300,00  € 1.430,00  € 130,00',
      '',
    ]);
  });

  test('what is not known yet is said, and ends with 1', async () => {
    const partial = JSON.stringify({ School: { '01AA': { leerlingen: { '2021': '3' } }, '02BB': {} } });
    const folder = folderWith({ ...files, 'feiten.json': partial });
    const options = ['--feiten', join(folder, 'feiten.json'), '--jaar', '2021'];
    const { code, out } = await maatstaf(['diff', folder, ...options]);
    expect(code).toBe(1);
    expect(out).toMatch(/02BB +nog niet bekend +nog niet bekend\n/);
    expect(out).toMatch(/totaal +nog niet bekend +nog niet bekend\n/);
    const reply: DifferenceReply = JSON.parse((await maatstaf(['diff', folder, ...options, '--json'])).out);
    expect(reply.uitkomsten).toEqual([
      {
        naam: 'bijdrage',
        label: 'bijdrage aan de school',
        object: 'School',
        jaar: 2021,
        rijen: [
          {
            van: '01AA',
            was: { staat: 'bekend', waarde: '300.00', getoond: '€ 300,00' },
            wordt: { staat: 'bekend', waarde: '330.00', getoond: '€ 330,00' },
            anders: true,
            verschil: '30.00',
            verschilGetoond: '€ 30,00',
          },
          {
            van: '02BB',
            was: { staat: 'onbekend', getoond: 'nog niet bekend' },
            wordt: { staat: 'onbekend', getoond: 'nog niet bekend' },
            anders: false,
          },
        ],
        aantallen: { vooruit: 1, achteruit: 0, gelijk: 0, anders: 0, onbekend: 1 },
        totalen: {
          was: { staat: 'onbekend', getoond: 'nog niet bekend' },
          wordt: { staat: 'onbekend', getoond: 'nog niet bekend' },
        },
      },
    ]);
    expect(reply.verschillen.map(({ wat, naam }) => [wat, naam])).toEqual([
      ['gewijzigd', 'per_leerling'],
      ['gewijzigd', 'bijdrage'],
    ]);
  });

  test('of two regulations, with what no amendment can say', async () => {
    const folder = folderWith({
      'oud/regeling.maat': regulation,
      'nieuw/regeling.maat': regulation.replace('klein', 'groot').replace('mbo', 'ho').replaceAll('€ 100', '€ 120'),
      'feiten.json': facts,
    });
    const paths = [join(folder, 'oud'), join(folder, 'nieuw')];
    const told = await maatstaf(['diff', ...paths, '--feiten', join(folder, 'feiten.json'), '--jaar', '2019']);
    expect(told.code).toBe(0);
    expect(told.out).toContain('kop: sector\n    mbo → ho\n');
    expect(told.out).toContain('Uitkomsten: elke regeling met de tekst van haar dag, voor alle jaren.');
    expect(told.out).toMatch(/totaal +€ 200,00 +€ 240,00 +€ 40,00\n/);
    const drafted = await maatstaf(['diff', ...paths, '--as-amendment']);
    expect(drafted.out).toContain('wijziging naar_groot van klein');
    expect(drafted.err.match(/U42/g)).toHaveLength(2);
  });

  test.each([
    [['--van', '2020-13-01'], 2, 'U11'],
    [['--van', '2020-01-01', '--from', '2020-01-02'], 2, 'U13'],
    [['--van', '2018-06-01'], 1, 'R03'],
    [['--tot', '2018-06-01'], 1, 'R03'],
    [['--json', '--als-wijziging'], 2, 'U10'],
    [['--jaar', '2021'], 2, 'U09'],
    [['--alles'], 2, 'U09'],
    [['--feiten', '@/geen.json'], 3, 'U20'],
    [['--feiten', '@/fout.json'], 1, 'F'],
    [['@', '@'], 2, 'U41'],
  ])('%j ends with %i', async (options, expected, problem) => {
    const folder = folderWith({ ...files, 'fout.json': '{ "School": { "01AA": { "leerlingen": { "2021": "-" } } } }' });
    const { code, out, err } = await maatstaf(['diff', folder, ...options.map((part) => part.replace('@', folder))]);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toContain(`fout ${problem}`);
  });
});

describe('the files of a law in time', () => {
  const example = `voorbeelden van klein

  voorbeeld "na de wijziging" in 2021
    School | leerlingen
    "01AA" | 3
    verwacht bijdrage van "01AA": € 330
`;

  test('examples are computed with the amendments beside them, also when only they are named', async () => {
    const folder = folderWith({ ...files, 'voorbeelden.maat': example });
    for (const path of [
      folder,
      join(folder, 'voorbeelden.maat'),
      join(folder, 'regeling.maat'),
      join(folder, 'wijziging.maat'),
    ])
      expect(await maatstaf(['test', path])).toMatchObject({ code: 0, err: '' });
    const { 'wijziging.maat': _, ...without } = files;
    expect((await maatstaf(['test', folderWith({ ...without, 'voorbeelden.maat': example })])).code).toBe(1);
  });

  test('a slip in the name of the regulation is told in its place, and nothing that follows from it', async () => {
    const slip = amendment.replace('van klein', 'van klei');
    const folder = folderWith({ ...files, 'wijziging.maat': slip, 'voorbeelden.maat': example });
    for (const path of [folder, join(folder, 'wijziging.maat')]) {
      const { code, err } = await maatstaf(['check', path]);
      expect(code).toBe(1);
      expect(err).toMatch(/wijziging\.maat:1:28: fout V28 .*\(`klein`\?\)/);
      expect(err.match(/: fout /g)).toHaveLength(1);
    }
  });

  test('so is one in examples', async () => {
    const slip = example.replace('voorbeelden van klein', 'voorbeelden van klien');
    const folder = folderWith({ ...files, 'voorbeelden.maat': slip });
    for (const path of [folder, join(folder, 'voorbeelden.maat')]) {
      const { code, err } = await maatstaf(['check', path]);
      expect(code).toBe(1);
      expect(err).toMatch(/voorbeelden\.maat:1:17: fout N02 /);
      expect(err).toContain('`klein`');
    }
  });

  test('a forgotten `was` of several lines is given in full', async () => {
    const long = regulation.replace(
      '= leerlingen * per_leerling',
      '= als leerlingen > 1.000 dan leerlingen * per_leerling\n      anders leerlingen * per_leerling * 2',
    );
    const change = amendment.replace(
      'in bijdrage: "bijdrage aan de school" was "bijdrage"',
      'in bijdrage: = leerlingen * € 5',
    );
    const { err } = await maatstaf(['check', folderWith({ 'regeling.maat': long, 'wijziging.maat': change })]);
    expect(err).toContain('fout V36');
    expect(err).toContain(`
      + was
      +   = als leerlingen > 1.000 dan leerlingen * per_leerling
      +     anders leerlingen * per_leerling * 2
`);
  });

  test('an amendment of a regulation that is not there is pointed out', async () => {
    const folder = folderWith({ 'wijziging.maat': amendment, 'ander.maat': regulation.replaceAll('klein', 'groot') });
    for (const path of [folder, join(folder, 'wijziging.maat')]) {
      const { code, err } = await maatstaf(['check', path]);
      expect(code).toBe(3);
      expect(err).toContain(`fout U29 naast \`${join(folder, 'wijziging.maat')}\` staat geen regeling \`klein\``);
    }
  });
});

function withoutHead(text: string): string {
  return text.slice(text.indexOf('\nregeling'));
}

describe('run and test', () => {
  test('an answer says which text each year has', async () => {
    const folder = folderWith(files);
    const asked = ['--vraag', 'bijdrage', '--feiten', join(folder, 'feiten.json')];
    const { code, out } = await maatstaf(['run', folder, ...asked]);
    expect(out.split('\n').slice(0, 3)).toEqual([
      'klein — zonder jaar, bekend op 2020-05-01',
      '2019: tekst zonder wijzigingen',
      '2020, 2021: tekst zoals gewijzigd door stcrt_2020_1',
    ]);
    expect(code).toBe(0);
  });

  test('an example that an amendment broke is told with its name, and the value before and after', async () => {
    const examples = `voorbeelden van klein

  voorbeeld "oud" in 2021
    School | leerlingen | verwacht bijdrage
    "01AA" | 3          | € 300
`;
    const { code, err } = await maatstaf(['test', folderWith({ ...files, 'voorbeelden.maat': examples })]);
    expect(err).toContain(
      'fout R90 door `stcrt_2020_1` komt dit voorbeeld niet meer uit: `bijdrage aan de school van 01AA in 2021` was € 300,00 en is nu € 330,00',
    );
    expect(err).toMatch(/zie: .*wijziging\.maat:1:11: `stcrt_2020_1`, in werking 2020-06-01/);
    expect(code).toBe(1);
  });
});

describe('a decision under the law of each own day', () => {
  const files = {
    'a.maat': `regeling klein "Klein"
  in werking 2020-01-01
  tijdvak    2020 t/m 2021

artikel 1

  object School meervoud Scholen "school" aangeduid met brin
  gegeven op_dag van School: datum "dag"
  parameter tarief: bedrag "tarief" = € 10
  regel steun van School per jaar: bedrag "steun" = tarief
  beschikking verlening van School per jaar "verlening" geeft steun geldend op op_dag
`,
    'w.maat':
      'wijziging w van klein "W"\n  bekendgemaakt 2020-05-01\n  in werking 2020-07-01\n  vervang tarief: € 12 was € 10\n',
    'feiten.json': JSON.stringify({
      School: {
        a: { op_dag: '2020-06-30' },
        b: { op_dag: '2020-07-01' },
        c: { op_dag: '2020-03-01' },
        d: {},
      },
    }),
  };

  test.each([
    [
      [],
      [
        'geldend op 2020-03-01 t/m 2020-06-30: tekst zonder wijzigingen',
        'geldend op 2020-07-01: tekst zoals gewijzigd door w',
      ],
    ],
    [
      ['--lang', 'en'],
      ['law of 2020-03-01 through 2020-06-30: text without amendments', 'law of 2020-07-01: text as amended by w'],
    ],
    [
      ['--van', 'b'],
      ['2020: tekst zoals gewijzigd door w', ''],
    ],
    [
      ['--van', 'd'],
      ['', 'wat        van  jaar           waarde  opmerking'],
    ],
  ])('names each text once, by its days where one year has several (%j)', async (more, lines) => {
    const folder = folderWith(files);
    const asked = ['--vraag', 'verlening', '--jaar', '2020', '--feiten', join(folder, 'feiten.json')];
    const { out } = await maatstaf(['run', folder, ...asked, ...more]);
    expect(
      out
        .split('\n')
        .slice(1, 3)
        .map((line) => line.replace(/ +/g, ' ')),
    ).toEqual(lines.map((line) => line.replace(/ +/g, ' ')));
  });
});
