import { describe, expect, test } from 'vitest';
import { analyse, readFacts, runExamples, tranche } from '../../engine/index.ts';
import type { SourceFile } from '../../grammar/index.ts';

const old: readonly SourceFile[] = [
  {
    name: 'regeling.maat',
    text: `regeling tranche_1 "Tranche"
  sector     mbo
  tranche    1
  stand      2019-01-01
  in werking 2019-01-01
  tijdvak    2019 t/m 2020
  bron       "Stcrt. 2018, 1"

artikel 1 — Begrippen
  | Instelling: wat de wet daaronder verstaat.

  object Instelling meervoud Instellingen "instelling" aangeduid met brin
  gegeven studenten van Instelling per jaar: aantal "studenten"

artikel 2

  parameter tarief per jaar: bedrag "tarief"
    jaar | tarief
    2019 | € 10
    2020 | € 20

  parameter extra per jaar 2020: bedrag "extra"
    jaar | extra
    2020 | € 1

  regel bijdrage van Instelling per jaar: bedrag "bijdrage"
    = als jaar = 2020 dan studenten * tarief + extra anders studenten * tarief

  voorbeeld "2019" in 2019
    Instelling | studenten in 2018 | studenten
    "A"        | 1                 | 2
    verwacht bijdrage van "A": € 20
`,
  },
  {
    name: 'wijziging.maat',
    text: `wijziging stcrt_1 van tranche_1 "Hoger"
  bekendgemaakt 2020-02-01
  in werking    2020-03-01

onderdeel A

  vervang tarief in 2020: € 25 was € 20
`,
  },
  {
    name: 'voorbeelden.maat',
    text: `voorbeelden van tranche_1

  voorbeeld "voor de wijziging" in 2020 bekend op 2020-01-01
    Instelling | studenten
    "A"        | 2
    verwacht bijdrage van "A": € 41

  voorbeeld "na de wijziging" in 2020
    Instelling | studenten
    "A"        | 2
    verwacht bijdrage van "A": € 51
`,
  },
];

const copied = (request: Partial<Parameters<typeof tranche.copy>[2]> = {}): ReturnType<typeof tranche.copy> =>
  tranche.copy(analyse(old), old, { name: 'tranche_2', ...request });

describe('a copy of a regulation', () => {
  test('has the text as amended, a head to fill in, and says what amendments did', () => {
    const [text] = copied().files;
    expect(text?.name).toBe('tranche_2.maat');
    const lines = text?.text.split('\n').map((line) => line.trim()) ?? [];
    expect(lines.slice(0, 7)).toEqual([
      'regeling tranche_2 "Tranche"',
      'sector      mbo',
      'tijdvak     2019 t/m 2020',
      '# overgenomen uit tranche_1',
      '# met daarin stcrt_1, in werking 2020-03-01',
      '# bron van de oude tekst "Stcrt. 2018, 1"',
      '# nog in te vullen: in werking, bron, tranche',
    ]);
    expect(lines).toContain('| Instelling: wat de wet daaronder verstaat.');
    expect(lines[lines.indexOf('parameter tarief per jaar: bedrag "tarief"') - 1]).toBe(
      '# gewijzigd door stcrt_1, onderdeel A',
    );
    expect(lines).toContain('2020 |   € 25');
  });

  test('of a day has the text of that day', () => {
    const [text] = copied({ lawOf: '2020-01-01' }).files;
    expect(text?.text).toContain('de tekst van 2020-01-01');
    expect(text?.text).toMatch(/2020 \| +€ 20/);
    expect(text?.text).not.toContain('gewijzigd door');
  });

  test('takes its examples along: those that do not come out rest as comments', () => {
    const { files, examples } = copied();
    expect(examples).toEqual({ kept: ['2019', 'na de wijziging'], resting: ['voor de wijziging'], untried: [] });
    const analysis = analyse(files);
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(runExamples(analysis).map(({ label, passed }) => [label, passed])).toEqual([
      ['2019', true],
      ['na de wijziging', true],
    ]);
    expect(files[1]?.text).toContain('# voorbeeld "voor de wijziging"');
  });

  test('moves years only when asked, and never those in formulas', () => {
    const still = copied();
    expect(still.files[0]?.text).toContain('2019 t/m 2020');
    const { files, staying } = copied({ years: 4, term: { from: 2023, through: 2024 } });
    const text = files[0]?.text ?? '';
    expect(text).toContain('tijdvak     2023 t/m 2024');
    expect(text).toMatch(/2023 \| +€ 10\n +2024 \| +€ 25/);
    expect(text).toContain('per jaar 2024');
    expect(text).toContain('als jaar = 2020 dan');
    expect(staying.map((one) => one.text)).toEqual([expect.stringContaining('als jaar = 2020')]);
    expect(text.split('\n')[(staying[0]?.line ?? 0) - 1]?.trim()).toBe(staying[0]?.text);
    const all = files.map((file) => file.text).join('\n');
    expect(all).toContain('voorbeeld "2019" in 2023');
    expect(all).toContain('studenten in 2022');
  });

  test('moves quarters and months with the years they lie in', () => {
    const text = `regeling maandelijks "Maandelijks"
  in werking 2019-01-01
  tijdvak    2019 t/m 2020

artikel 1

  parameter tarief per maand 2019-11 t/m 2020-02: bedrag "tarief"
    maand               | tarief
    2019-11 t/m 2019-12 | € 10
    2020-01, 2020-02    | € 20

  parameter extra per kwartaal 2019-K4: bedrag "extra"
    kwartaal | extra
    2019-K4  | € 1

  regel laat per maand: ja/nee "laat" = maand > 2019-11

  voorbeeld "maand" in 2019-12
    verwacht tarief: € 10
    verwacht extra in 2019-K4: € 1
`;
    const sources = [{ name: 'oud.maat', text }];
    const { files } = tranche.copy(analyse(sources), sources, { name: 'nieuw', years: 2 });
    const all = files.map((file) => file.text).join('\n');
    for (const part of [
      'per maand 2021-11 t/m 2022-02',
      '2021-11 t/m 2021-12 |',
      '2022-01, 2022-02    |',
      'per kwartaal 2021-K4',
      '2021-K4  |',
    ])
      expect(all).toContain(part);
    expect(all).toContain('voorbeeld "maand" in 2021-12');
    expect(all).toContain('extra in 2021-K4');
    expect(all).toContain('maand > 2019-11');
  });

  test('moves what a pot is divided over, and examples as a whole; lists every line of a formula that stays, once', () => {
    const text = `regeling oud "Oud"
  in werking 2025-01-01
  tijdvak    2025 t/m 2026

artikel 1

  periode schooljaar vanaf 1 augustus, genoemd naar het eindjaar
  object School meervoud Scholen "school" aangeduid met code
  gegeven s van School: bedrag "s"
  gegeven geboren van School: datum "geboren"

  verdeling v van School over jaren 2025 t/m 2026 "v"
    bedrag    s
    naar rato van als jaar is een van (2025; 2027) dan 1 anders 2
    afgerond  op cent, grootste rest, daarna laagste jaar
    restant   vervalt

  verdeling w van School over maanden 2026-01 t/m 2026-02 "w"
    bedrag    s
    naar rato van als maand is een van (2026-01; 2026-04) dan 1 anders 1
    afgerond  op cent, grootste rest, daarna laagste maand
    restant   vervalt

  regel a van School per jaar: ja/nee "a" = jaar van geboren = 2010
  regel b van School per schooljaar: ja/nee "b" = schooljaar - 1 = 2025
  regel c van School: ja/nee "c" = geboren >= 2010-01-01 en geboren < 2011-01-01
  regel d per kwartaal: ja/nee "d" = kwartaal <> 2025-K2
  regel e per jaar: aantal "e" = 2025
  regel f per jaar: datum "f" = begin van 2025

  voorbeeld "x" in 2026 bekend op 2026-12-31
    School | s     | geboren    | bestaat_tot
    "A"    | € 4   | 2012-02-29 | 2026-06-30
    verwacht w van "A" in 2026-02: € 2
`;
    const sources = [{ name: 'oud.maat', text }];
    expect(analyse(sources).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { files, staying, examples } = tranche.copy(analyse(sources), sources, { name: 'nieuw', years: 2 });
    expect(files[0]?.text).toContain('over jaren 2027 t/m 2028');
    expect(files[0]?.text).toContain('over maanden 2028-01 t/m 2028-02');
    expect(staying.map((one) => one.text.replace(/\s+/g, ' '))).toEqual([
      'naar rato van als jaar is een van (2025; 2027) dan 1 anders 2',
      'naar rato van als maand is een van (2026-01; 2026-04) dan 1 anders 1',
      '= jaar van geboren = 2010',
      '= schooljaar - 1 = 2025',
      '= geboren >= 2010-01-01 en geboren < 2011-01-01',
      '= kwartaal <> 2025-K2',
      '= begin van 2025',
    ]);
    for (const part of ['in 2028 bekend op 2028-12-31', '2014-02-28 | 2028-06-30', 'in 2028-02: € 2'])
      expect(files[1]?.text).toContain(part);
    expect(examples.kept).toEqual(['x']);
  });

  test('moves the ends of sets, whatever they are of, and leaves what else a formula says', () => {
    const text = `regeling oud "Oud"
  in werking 2025-01-01
  tijdvak    2025 t/m 2026

artikel 1

  periode schooljaar vanaf 1 augustus, genoemd naar het eindjaar
  gegeven s per jaar: bedrag "s"
  gegeven t per schooljaar: bedrag "t"
  gegeven m per maand: bedrag "m"
  regel a: bedrag "a" = totaal van s over jaren 2025 t/m 2026
  regel b per jaar: bedrag "b" = totaal van s over jaren 2025 t/m jaar
  regel c: bedrag "c" = totaal van t over schooljaar 2024 t/m 2026
  regel d: bedrag "d" = totaal van m over maanden 2025-05 t/m 2026-02
  regel e per jaar: bedrag "e" = totaal van m over maanden van jaar
  regel f: bedrag "f" = totaal van s over jaren 2025 t/m 2026 waar jaar <> 2026
`;
    const sources = [{ name: 'oud.maat', text }];
    expect(analyse(sources).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { files, staying } = tranche.copy(analyse(sources), sources, { name: 'nieuw', years: 3 });
    const rules = files[0]?.text.split('\n').flatMap((line) => /(?:over) (.*)$/.exec(line)?.[1] ?? []);
    expect(rules).toEqual([
      'jaren 2028 t/m 2029',
      'jaren 2028 t/m jaar',
      'schooljaar 2027 t/m 2029',
      'maanden 2028-05 t/m 2029-02',
      'maanden van jaar',
      'jaren 2028 t/m 2029 waar jaar <> 2026',
    ]);
    expect(staying.map((one) => one.text.replace(/^.*waar/, ''))).toEqual([' jaar <> 2026']);
    expect(analyse(files).sound).toBe(true);
  });

  test('lists words that name years, where the money is for other years; not what it wrote itself', () => {
    const named = old.map(({ name, text }) => ({
      name,
      text: text
        .replace('tranche_1 "Tranche"', 'tranche_1 "Tranche 2019–2020"')
        .replace('artikel 2\n', 'artikel 2 — In 2019\n\naanname — van 2018 is niets bekend; te bevestigen door OCW\n')
        .replace('  parameter extra', '  # Alleen 2020.\n  parameter extra')
        .replace('"extra"', '"extra in 2020"')
        .replace('wat de wet', 'wat de wet van 2015, nummer 12019,'),
    }));
    const analysis = analyse(named);
    const texts = (request: object): readonly string[] =>
      tranche.copy(analysis, named, { name: 'tranche_2', ...request }).named.map(({ text }) => text);
    const { named: lines, files } = tranche.copy(analysis, named, { name: 'tranche_2', years: 4 });
    expect(texts({ years: 4 })).toEqual([
      'regeling tranche_2 "Tranche 2019–2020"',
      '| Instelling: wat de wet van 2015, nummer 12019, daaronder verstaat.',
      'artikel 2 — In 2019',
      'aanname — van 2018 is niets bekend; te bevestigen door OCW',
      '# Alleen 2020.',
      'parameter extra per jaar 2024: bedrag "extra in 2020"',
    ]);
    expect(
      lines.map(({ file, line }) => files[0]?.name === file && files[0].text.split('\n')[line - 1]?.trim()),
    ).toEqual(lines.map(({ text }) => text));
    expect(texts({})).toEqual([]);
  });

  test('says why an example rests, also where it speaks of what is not there; the others are tried all the same', () => {
    const sources = [
      ...old,
      {
        name: 'toeslag.maat',
        text: `wijziging stcrt_2 van tranche_1 "Toeslag"
  bekendgemaakt 2020-03-01
  in werking    2020-04-01

onderdeel A

  voeg toe

artikel 3

  parameter toeslag: bedrag "toeslag" = € 5
`,
      },
      {
        name: 'meer.maat',
        text: 'voorbeelden van tranche_1\n\n  voorbeeld "toeslag" in 2020\n    verwacht toeslag: € 5\n',
      },
    ];
    const analysis = analyse(sources);
    expect(analysis.sound).toBe(true);
    const { files, examples } = tranche.copy(analysis, sources, { name: 'tranche_2', lawOf: '2020-01-01' });
    expect(examples).toEqual({
      kept: ['2019', 'voor de wijziging'],
      resting: ['na de wijziging', 'toeslag'],
      untried: [],
    });
    const text = files[1]?.text ?? '';
    expect(text).toMatch(/# komt niet uit: .*is € 41,00, verwacht was € 51,00.*\n# voorbeeld "na de wijziging"/);
    expect(text).toMatch(/# komt niet uit: .*`toeslag`.*\n# voorbeeld "toeslag"/);
    expect(analyse(files).sound).toBe(true);
  });

  test('of a text with an error keeps every example, since nobody can tell', () => {
    const broken = copied({ term: { from: 2023, through: 2024 } });
    expect(analyse(broken.files).sound).toBe(false);
    expect(broken.examples).toEqual({
      kept: [],
      resting: [],
      untried: ['2019', 'voor de wijziging', 'na de wijziging'],
    });
    expect(broken.files[1]?.text).not.toContain('#');
  });

  test('in the other vocabulary writes its comments in it', () => {
    const english = [
      {
        name: 'a.maat',
        text: 'regulation one "One"\n  term 2019 through 2019\n\narticle 1\n\n  parameter rate per year: amount "rate"\n    year | rate\n    2019 | €10\n\n  example "rate" in 2019\n    expect rate: €10\n',
      },
    ];
    const { files, examples } = tranche.copy(analyse(english), english, { name: 'two', years: 1 });
    expect(files[0]?.text).toContain('# still to be filled in: in force, source');
    expect(files[0]?.text).toMatch(/term +2020\n/);
    expect(files.map(({ name }) => name)).toEqual(['two.maat', 'examples-two.maat']);
    expect(files[1]?.text).toMatch(/^examples of two\n/);
    expect(examples.kept).toEqual(['rate']);
  });

  test('of a regulation that uses another keeps `gebruikt`, and tries its examples with it', () => {
    const used = {
      name: 'wet.maat',
      text: 'regeling wet "Wet"\n\nartikel 9\n\n  parameter grens: bedrag "grens" = € 7\n',
    };
    const own = {
      name: 'a.maat',
      text: 'regeling een "Een"\n  gebruikt wet\n\nartikel 1\n\n  regel dubbel: bedrag "dubbel" = grens * 2\n\n  voorbeeld "d" toestand op 2020-01-01\n    verwacht dubbel: € 14\n',
    };
    const { files, examples } = tranche.copy(analyse([own, used]), [own, used], { name: 'twee' });
    expect(files.map(({ name }) => name)).toEqual(['twee.maat', 'voorbeelden-twee.maat']);
    expect(files[0]?.text).toMatch(/gebruikt +wet/);
    expect(examples.kept).toEqual(['d']);
  });
});

test('facts move along: their years when they are read, then their days', () => {
  const analysis = analyse([
    {
      name: 'a.maat',
      text: `regeling een "Een"
  tijdvak 2019 t/m 2020

artikel 1

  object Kind meervoud Kinderen "kind" aangeduid met nr
  gegeven geboren van Kind: datum "geboren"
  gegeven punten van Kind per maand: aantal "punten"
`,
    },
  ]);
  const given = { Kind: { 'A;2019': { geboren: '2016-02-29', bestaatTot: '2020-12-31', punten: { '2019-11': '3' } } } };
  const read = readFacts(given, analysis, undefined, 3);
  expect(read.problems).toEqual([]);
  const { things, values } = tranche.movedDays(read.facts, 3);
  expect([...values.keys()]).toEqual(['geboren("A;2019")', 'punten("A;2019";2022-11)']);
  expect(values.get('geboren("A;2019")')?.[0]?.value).toEqual({ kind: 'date', iso: '2019-02-28' });
  expect(things.get('Kind')?.get('A;2019')).toEqual({ until: '2023-12-31' });
});
