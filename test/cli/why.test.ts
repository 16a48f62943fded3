import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, sound } from './folder.ts';
import { maatstaf } from './terminal.ts';

const rules = `${sound}
  regel dubbel van School per jaar: bedrag "dubbele bijdrage"
    = bijdrage * 2

  regel som van School per jaar: bedrag "som"
    = dubbel + bijdrage

  regel plafond per jaar: bedrag "plafond" = per_leerling * 10

  soort Niveau: laag, hoog

  regel toeslag van School per jaar, Niveau: bedrag "toeslag" = bijdrage + € 1

  regel maandelijks van School per maand: bedrag "maandbedrag" = bijdrage in jaar van maand

  regel elk_kwartaal per kwartaal: bedrag "kwartaalbedrag" = € 3
`;

const facts = JSON.stringify({
  School: { '01AA': { leerlingen: { 2019: '12' } }, '02 BB': { leerlingen: { 2019: '3' } }, '03CC': {} },
});

async function why(words: readonly string[], more: Parameters<typeof maatstaf>[1] = {}, command = 'why') {
  const folder = folderWith({ 'a.maat': rules, 'feiten.json': facts });
  return maatstaf([command, folder, ...words, '--feiten', join(folder, 'feiten.json')], more);
}

describe('why', () => {
  test('a value with all it follows from, what was explained before only once', async () => {
    const { code, out, err } = await why(['som', 'van', '01AA', 'in', '2019']);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toEqual([
      'klein — toestand op 2019-12-31, geldend op 2019-12-31, bekend op nu',
      '',
      'som van 01AA in 2019: € 3.600,00 (artikel 2) — = € 2.400,00 + € 1.200,00',
      '- dubbele bijdrage van 01AA in 2019: € 2.400,00 (artikel 2) — = € 1.200,00 × 2',
      '  - bijdrage van 01AA in 2019: € 1.200,00 (artikel 2) — = 12 × € 100,00',
      '    - aantal leerlingen van 01AA in 2019: 12 (artikel 1) — gegeven',
      '    - bedrag per leerling in 2019: € 100,00 (artikel 2) — vastgesteld in de regeling',
      '- bijdrage van 01AA in 2019: € 1.200,00 (artikel 2) — = 12 × € 100,00 (staat hierboven)',
      '',
    ]);
  });

  test('what a line rests on is said where it comes from, and all of it at the top', async () => {
    const folder = folderWith({
      'a.maat': `regeling klein "Klein"
  stand 2020-01-01  in werking 2020-01-01
  tijdvak 2021 t/m 2021

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "leerlingen"

artikel 2

aanname — geraden

  regel basis van School per jaar: bedrag "basis" = leerlingen * € 2
`,
      'wijziging.maat': `wijziging erbij van klein "Erbij"
  bekendgemaakt 2020-05-01
  in werking 2020-06-01

  voeg toe

artikel 3

  regel helft van School per jaar: bedrag "helft" = basis / 2
    afgerond op cent

  regel geheel van School per jaar: bedrag "geheel" = helft * 2

  regel som van School per jaar: bedrag "som" = geheel + basis
`,
      'feiten.json': JSON.stringify({ School: { a: { leerlingen: { 2021: '3' } } } }),
    });
    const asked = ['why', folder, 'som van a in 2021', '--feiten', join(folder, 'feiten.json')];
    const added = 'toegevoegd door erbij, in werking 1 juni 2020';
    const { out } = await maatstaf(asked);
    expect(out.split('\n').slice(3)).toEqual([
      `som van a in 2021: € 12,00 (artikel 3) — = € 6,00 + € 6,00; ${added}; rust op een aanname: “geraden”`,
      '- geheel van a in 2021: € 6,00 (artikel 3) — = € 3,00 × 2',
      '  - helft van a in 2021: € 3,00 (artikel 3) — = € 6,00 / 2; afgerond op cent',
      '    - basis van a in 2021: € 6,00 (artikel 2) — = 3 × € 2,00; rust op een aanname: “geraden”',
      '      - leerlingen van a in 2021: 3 (artikel 1) — gegeven',
      '- basis van a in 2021: € 6,00 (artikel 2) — = 3 × € 2,00; rust op een aanname: “geraden” (staat hierboven)',
      '',
    ]);
  });

  test.each([
    [['som van 01AA in 2019']],
    [['som', 'of', '01AA', 'in', '2019']],
    [['som', 'in', '2019', 'van', '"01AA"']],
    [['som', '--van', '01AA', '--jaar', '2019']],
    [['som', 'van', '01AA', '--year', '2019']],
  ])('%j asks the same', async (words) => {
    expect((await why(words)).out).toContain('som van 01AA in 2019: € 3.600,00');
    expect((await why(words, {}, 'waarom')).out).toContain('som van 01AA in 2019: € 3.600,00');
  });

  test('a key with a blank, a value of a kind, something of nobody', async () => {
    expect((await why(['bijdrage', 'van', '02 BB', 'in', '2019'])).out).toContain(
      'bijdrage van 02 BB in 2019: € 300,00',
    );
    expect((await why(['toeslag van 01AA in 2019 voor hoog'])).out).toContain('€ 1.201,00');
    expect((await why(['plafond in 2019'])).out).toContain('plafond in 2019: € 1.000,00');
  });

  test('what lies deeper is counted, and shown when asked', async () => {
    const { out } = await why(['som', 'van', '01AA', 'in', '2019', '--diepte', '1']);
    expect(out).toContain('€ 1.200,00 × 2 (1 regel dieper: --diepte)\n');
    expect(out).toContain('12 × € 100,00 (2 regels dieper: --diepte)\n');
    expect((await why(['som van 01AA in 2019', '--depth', '0', '--lang', 'en'])).out).toContain(
      '(2 lines deeper: --depth)',
    );
  });

  test('what is not known says what is still needed, and ends with 1', async () => {
    const { code, out } = await why(['som', 'van', '03CC', 'in', '2019']);
    expect(code).toBe(1);
    expect(out).toContain('som van 03CC in 2019: nog niet bekend; nodig: aantal leerlingen van 03CC in 2019');
    expect(out).toContain('    - aantal leerlingen van 03CC in 2019: nog niet bekend');
    expect(out).toMatch(/\nNog nodig:\n.*\n.*\nleerlingen {2}03CC {2}2019/);
  });

  test('as JSON, with the tree under `waarom`', async () => {
    const { out } = await why(['dubbel van 01AA in 2019', '--json', '--diepte', '1']);
    expect(JSON.parse(out)).toMatchObject({
      regeling: 'klein',
      waarden: [{ naam: 'dubbel', van: '01AA', waarde: '2400.00' }],
      waarom: { volgtUit: [{ reden: expect.stringContaining('bijdrage van 01AA'), dieper: 2 }] },
    });
  });

  test('lines go on below where the terminal ends', async () => {
    const { out } = await why(['som', 'van', '01AA', 'in', '2019'], { width: 60 });
    expect(
      out
        .split('\n')
        .slice(2)
        .every((line) => line.length <= 60),
    ).toBe(true);
    expect(out.replaceAll(/\n +(?!-)/g, ' ')).toContain('vastgesteld in de regeling');
  });
});

describe('a value per quarter or month', () => {
  test.each([
    [['maandelijks', 'van', '01AA', 'in', '2019-06'], 'maandbedrag van 01AA in 2019-06: € 1.200,00'],
    [['maandelijks van 01AA', '--jaar', '2019-06'], 'maandbedrag van 01AA in 2019-06: € 1.200,00'],
    [['elk_kwartaal in 2019-K2'], 'kwartaalbedrag in 2019-K2: € 3,00'],
    [['elk_kwartaal in 2019-Q2'], 'kwartaalbedrag in 2019-K2: € 3,00'],
    [['elk_kwartaal in 2019-06'], 'kwartaalbedrag in 2019-K2: € 3,00'],
  ])('%j is explained', async (words, line) => {
    const { code, out, err } = await why(words);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(line);
    expect(out).toContain('toestand op 2019-06-30');
  });

  test('run answers for that one, and of a quarter for its months', async () => {
    const folder = folderWith({ 'a.maat': rules, 'feiten.json': facts });
    const asked = ['run', folder, '--vraag', 'maandelijks', '--van', '01AA', '--feiten', join(folder, 'feiten.json')];
    const months = async (period: string): Promise<readonly string[]> =>
      [...(await maatstaf([...asked, '--jaar', period])).out.matchAll(/2019-[01][0-9](?!-)/g)].map(([month]) => month);
    expect(await months('2019-06')).toEqual(['2019-06']);
    expect(await months('2019-K2')).toEqual(['2019-04', '2019-05', '2019-06']);
    expect(await months('2019')).toHaveLength(12);
  });
});

describe('a decision', () => {
  const decided = (gives: string): string => `${rules}
artikel 3

  beschikking verlening van School per jaar "verlening" geeft ${gives}
`;
  const ask = async (gives: string) => {
    const folder = folderWith({ 'a.maat': decided(gives), 'feiten.json': facts });
    return maatstaf(['why', folder, 'verlening van 01AA in 2019', '--feiten', join(folder, 'feiten.json')]);
  };

  test('of one value is explained, of more it is asked which', async () => {
    const one = await ask('som');
    expect([one.code, one.err]).toEqual([0, '']);
    expect(one.out).toContain('\n- dubbele bijdrage van 01AA in 2019: € 2.400,00');
    const more = await ask('som, dubbel');
    expect([more.code, more.err.includes('`som van 01AA in 2019`, `dubbel van 01AA in 2019`')]).toEqual([2, true]);
  });
});

describe('a label in the place of a name', () => {
  test.each([
    [['dubbele bijdrage', 'van', '01AA', 'in', '2019']],
    [['"dubbele bijdrage" van 01AA in 2019']],
    [['Dubbele  Bijdrage', 'van 01AA', 'in 2019']],
    [['dubbele bijdrage van 01AA in 2019']],
    [['dubbele', 'bijdrage', 'van', '01AA', '--jaar', '2019']],
  ])('%j asks for `dubbel`', async (words) => {
    const { code, out, err } = await why(words);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('\ndubbele bijdrage van 01AA in 2019: € 2.400,00');
  });

  const named = (label: string, more: string): Promise<{ code: number; out: string; err: string }> => {
    const extra = `${rules}
  regel los van School: bedrag "grens van 2019" = bijdrage in 2019

  regel grens per jaar: bedrag "ander" = € 7

  regel eerste: bedrag "hetzelfde" = € 1

  regel tweede: bedrag "hetzelfde" = € 2
`;
    const folder = folderWith({ 'a.maat': extra, 'feiten.json': facts });
    return maatstaf(['why', folder, label, ...more.split(' '), '--feiten', join(folder, 'feiten.json')]);
  };

  test('may hold a word that would part a question, and a name goes before it', async () => {
    expect((await named('grens van 2019', 'van 01AA')).out).toContain('grens van 2019 van 01AA: € 1.200,00');
    expect((await named('grens in 2019', '--diepte 1')).out).toContain('ander in 2019: € 7,00');
  });

  test('of two things is refused, with their names', async () => {
    const { code, err } = await named('hetzelfde', '--diepte 1');
    expect([code, err.includes('U346'), err.includes('`eerste`, `tweede`')]).toEqual([2, true, true]);
  });

  test('what is asked for some value of a kind needs what that needs, and no more', async () => {
    const known = { School: { '01AA': { leerlingen: { 2019: '12' }, extra: { 2019: { laag: '1.00' } } } } };
    const text = `${rules}
  gegeven extra van School per jaar, Niveau: bedrag "extra"

  regel samen van School per jaar, Niveau: bedrag "samen" = bijdrage + extra
`;
    const folder = folderWith({ 'a.maat': text, 'feiten.json': JSON.stringify(known) });
    const ask = (level: string) =>
      maatstaf(['why', folder, `samen van 01AA in 2019 voor ${level}`, '--feiten', join(folder, 'feiten.json')]);
    const low = await ask('laag');
    expect([low.code, low.out.includes('€ 1.201,00'), low.out.includes('Nog nodig')]).toEqual([0, true, false]);
    const high = await ask('hoog');
    expect(high.code).toBe(1);
    expect(high.out.slice(high.out.indexOf('Nog nodig')).match(/^extra .*$/gm)).toHaveLength(1);
  });
});

describe('why, of an example', () => {
  const cases = `voorbeelden van klein

  voorbeeld "een school" in 2019
    School | leerlingen
    "01AA" | 12
    "02BB" | onbekend
    verwacht dubbel van "01AA": € 2.400
    verwacht plafond: € 1.000

  voorbeeld "komt niet uit" in 2020
    School | leerlingen
    "01AA" | 3
    verwacht bijdrage van "01AA": € 331
`;
  const asked = (...words: readonly string[]) => {
    const folder = folderWith({ 'a.maat': rules, 'b.maat': cases });
    return maatstaf(['why', folder, ...words]);
  };

  test('without a question: all that it expects, each explained once', async () => {
    const { code, out, err } = await asked('--voorbeeld', 'een school');
    expect([code, err]).toEqual([0, '']);
    const [first, head, , ...lines] = out.split('\n');
    expect(first).toBe('klein — toestand op 2019-12-31, geldend op 2019-12-31, bekend op nu');
    expect(head).toMatch(/^voorbeeld “een school” \(.*b\.maat\)$/);
    expect(lines).toEqual([
      'dubbele bijdrage van 01AA in 2019: € 2.400,00 (artikel 2) — = € 1.200,00 × 2',
      '- bijdrage van 01AA in 2019: € 1.200,00 (artikel 2) — = 12 × € 100,00',
      '  - aantal leerlingen van 01AA in 2019: 12 (artikel 1) — gegeven',
      '  - bedrag per leerling in 2019: € 100,00 (artikel 2) — vastgesteld in de regeling',
      'plafond in 2019: € 1.000,00 (artikel 2) — = € 100,00 × 10',
      '- bedrag per leerling in 2019: € 100,00 (artikel 2) — vastgesteld in de regeling',
      '',
    ]);
  });

  test('a value that it expects nothing of, in its own year unless another is said', async () => {
    expect((await asked('som van 01AA', '--voorbeeld', 'een school')).out).toContain(
      '\nsom van 01AA in 2019: € 3.600,00',
    );
    expect((await asked('plafond in 2020', '--example', 'een school')).out).toContain('\nplafond in 2020: € 1.100,00');
    const unknown = await asked('som van 02BB', '--voorbeeld', 'een school');
    expect([unknown.code, /Nog nodig:\n.*\n.*\nleerlingen {2}02BB/.test(unknown.out)]).toEqual([1, true]);
  });

  test('one that does not come out says so beside the reasons', async () => {
    const { code, out, err } = await asked('--voorbeeld', 'komt niet uit');
    expect([code, err.includes('R40'), err.includes('--voorbeeld')]).toEqual([1, true, true]);
    expect(out).toContain('\nbijdrage van 01AA in 2020: € 330,00 (artikel 2) — = 3 × € 110,00\n');
  });

  test('as JSON the trees stand in a list', async () => {
    const { waarom } = JSON.parse((await asked('--voorbeeld', 'een school', '--json')).out);
    expect(waarom.map(({ reden }: { reden: string }) => reden.split(':')[0])).toEqual([
      'dubbele bijdrage van 01AA in 2019',
      'plafond in 2019',
    ]);
  });

  test.each<[readonly string[], string, string]>([
    [['--voorbeeld', 'een schol'], 'U347', '`een school`'],
    [['--voorbeeld', 'een school', '--feiten', 'x.json'], 'U10', '--feiten'],
    [['--voorbeeld', 'een school', '--geldend-op', '2019-01-01'], 'U10', '--geldend-op'],
    [['smo van 01AA', '--voorbeeld', 'een school'], 'R02', '`som`'],
    [['som', '--voorbeeld', 'een school'], 'U342', '`som van 02BB in 2019`'],
    [['som van 09ZZ', '--voorbeeld', 'een school'], 'R08', '09ZZ'],
  ])('%j is refused with %s', async (words, problem, text) => {
    const { code, out, err } = await asked(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`fout ${problem} `);
    expect(err).toContain(text);
  });
});

describe('a question that cannot be explained', () => {
  test.each<[readonly string[], number, string, string]>([
    [[], 2, 'U05', 'vraag'],
    [['som', 'voor', 'van', '01AA'], 2, 'U340', '`01AA`'],
    [['som', 'bij', '01AA'], 2, 'U340', '`bij`'],
    [['som', 'van'], 2, 'U06', 'van'],
    [['som', 'van', '01AA', 'van', '02BB'], 2, 'U13', 'van'],
    [['som', 'van', '01AA', '--van', '02BB'], 2, 'U13', '--van'],
    [['som', 'in', '2019', '--jaar', '2019'], 2, 'U13', '--jaar'],
    [['som', 'in', '19'], 2, 'U445', '`19`'],
    [['som', 'in', '2019-13'], 2, 'U445', '`2019-05`'],
    [
      ['maandelijks van 01AA in 2019'],
      2,
      'U342',
      '`maandelijks van 01AA in 2019-01`, `maandelijks van 01AA in 2019-02`',
    ],
    [['elk_kwartaal in 2019'], 2, 'U342', '`elk_kwartaal in 2019-K1`'],
    [['elk_kwartaal in 2019-06', '--jaar', '2019-K2'], 2, 'U13', '--jaar'],
    [['som in 2019'], 2, 'U342', '`som van 01AA in 2019`'],
    [['toeslag van 01AA in 2019'], 2, 'U342', '`toeslag van 01AA in 2019 voor laag`'],
    [['toeslag van 01AA in 2019 voor midden'], 2, 'U341', '`midden`'],
    [['sm van 01AA in 2019'], 2, 'R02', '`som`'],
    [['som van 09ZZ in 2019'], 2, 'R08', '09ZZ'],
    [['som van 01AA in 2019', '--diepte', 'diep'], 2, 'U17', '`diep`'],
    [['som van 01AA in 2019', '--feiten', '/nergens.json'], 3, 'U20', '/nergens.json'],
  ])('%j ends with %i and %s', async (words, expected, code, named) => {
    const ended = await why(words);
    expect([ended.code, ended.out]).toEqual([expected, '']);
    expect(ended.err).toContain(`fout ${code} `);
    expect(ended.err).toContain(named);
  });

  test('a regulation that holds errors is not explained', async () => {
    const folder = folderWith({ 'a.maat': rules.replace('bijdrage * 2', 'bijdrge * 2') });
    const { code, err } = await maatstaf(['why', folder, 'som', 'van', '01AA', 'in', '2019']);
    expect([code, err.includes('U37')]).toEqual([1, true]);
  });
});

describe('why, of a large set', () => {
  const counting = `regeling tel "Tellen"
  in werking 2025-01-01
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  object Leerling meervoud Leerlingen van School "leerling" aangeduid met nummer
  gegeven punten van Leerling: aantal "punten"
  regel hoog van School: aantal "leerlingen met veel punten" = aantal Leerlingen van deze School waar punten > 5
`;
  const Leerling = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`l${String(at).padStart(2, '0')}`, { van: 'A', punten: String(at % 8) }]),
  );
  const asked = async (...more: readonly string[]): Promise<string> => {
    const folder = folderWith({ 'tel.maat': counting, 'feiten.json': JSON.stringify({ School: { A: {} }, Leerling }) });
    return (await maatstaf(['why', folder, 'hoog', 'van', 'A', '--feiten', join(folder, 'feiten.json'), ...more])).out;
  };
  const head = (listed: string): string =>
    `leerlingen met veel punten van A: 10 (artikel 1) — = aantal Leerlingen van A waar punten > 5; 10 van 40 Leerlingen: ${listed}`;

  test('it says how many belong, names the first, and counts the lines about the others', async () => {
    expect((await asked()).split('\n').slice(2)).toEqual([
      head('l06, l07, l14 en 7 andere'),
      '- punten van l06: 6 (artikel 1) — gegeven',
      '- punten van l07: 7 (artikel 1) — gegeven',
      '- punten van l14: 6 (artikel 1) — gegeven',
      '- … 7 regels over andere leden: --leden',
      '',
    ]);
  });

  test.each([
    ['9', 9, '- … 1 regel over een ander lid: --leden'],
    ['10', 10, undefined],
    ['0', 0, '- … 10 regels over andere leden: --leden'],
  ])('--leden %s', async (members, lines, last) => {
    const below = (await asked('--leden', members)).split('\n').filter((line) => line.startsWith('- '));
    expect(below.filter((line) => line.includes('gegeven'))).toHaveLength(lines);
    expect(below.at(-1)?.startsWith('- …') === true ? below.at(-1) : undefined).toBe(last);
  });

  test('in English, and as JSON', async () => {
    expect(await asked('--lang', 'en')).toContain('10 of 40 Leerlingen: l06, l07, l14 and 7 others');
    const { waarom } = JSON.parse(await asked('--json'));
    expect([waarom.volgtUit.length, waarom.overAndereLeden]).toEqual([3, 7]);
  });

  test('a number of members that is none is refused', async () => {
    const folder = folderWith({ 'tel.maat': counting });
    expect((await maatstaf(['why', folder, 'hoog', 'van', 'A', '--leden', '-1'])).code).toBe(2);
  });
});
