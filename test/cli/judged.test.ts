import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { junitText } from '../../service/cli/junit.ts';
import { examples, folderWith, sound, wrong } from './folder.ts';
import { maatstaf } from './terminal.ts';

const files = { 'a.maat': sound, 'b.maat': examples };

describe('test --uitvoer', () => {
  test('JUnit: a suite for each file, a case for each example, a failure with its place', async () => {
    const folder = folderWith({
      'a.maat': sound,
      'b.maat': examples,
      'c.maat': examples.replace('1.200', '1.300').replace('een school', 'nog een school'),
    });
    const { code, out } = await maatstaf(['test', folder, '--uitvoer', 'junit']);
    expect(code).toBe(1);
    const lines = out.replaceAll(`${folder}/`, '').split('\n');
    expect(lines.slice(0, 6)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="maatstaf" tests="2" failures="1" errors="0">',
      '  <testsuite name="b.maat" tests="1" failures="0" errors="0">',
      '    <testcase name="een school" classname="klein" file="b.maat" line="3"/>',
      '  </testsuite>',
      '  <testsuite name="c.maat" tests="1" failures="1" errors="0">',
    ]);
    expect(lines.join('\n')).toMatch(
      /<failure type="R40" message="[^"<]*€ 1\.200[^"<]*">c\.maat:6:\d+: fout R40 [^<]*\n {2}doe: [^<]*<\/failure>/,
    );
  });

  test('JUnit: a regulation that cannot be run is an error of its own', async () => {
    const { code, out } = await maatstaf([
      'test',
      folderWith({ 'a.maat': wrong }),
      '--output',
      'junit',
      '--lang',
      'en',
    ]);
    expect(code).toBe(1);
    expect(out).toContain('tests="1" failures="0" errors="1"');
    expect(out).toMatch(/<error type="N\d+" message="/);
  });

  test('JUnit: what means something in XML is escaped, what XML cannot hold is replaced', async () => {
    const folder = folderWith({ 'a.maat': sound, 'b.maat': examples.replace('een school', "a < b & 'c' \u{1f600}") });
    const { out } = await maatstaf(['test', folder, '--output', 'junit']);
    expect(out).toContain('name="a &lt; b &amp; \'c\' \u{1f600}"');
    const odd = junitText([{ name: 'x\u0000\n"', cases: [{ name: '\ud800\u001b[31m', of: ']]>', file: '\uffff' }] }]);
    expect(odd.split('\n').slice(2, 4)).toEqual([
      '  <testsuite name="x\ufffd&#10;&quot;" tests="1" failures="0" errors="0">',
      '    <testcase name="\ufffd\ufffd[31m" classname="]]&gt;" file="\ufffd"/>',
    ]);
  });

  test('CSV: a row for each example, lines end as RFC 4180 has it, nothing is computed by a spreadsheet', async () => {
    const folder = folderWith({ 'a.maat': sound, 'b.maat': examples.replace('een school', '=1+1') });
    const { code, out } = await maatstaf(['test', folder, '--uitvoer', 'csv', '--scheiding', ',']);
    expect(code).toBe(0);
    expect(out).toBe(`bestand,regel,voorbeeld,gelukt,code,melding\r\n${join(folder, 'b.maat')},3,'=1+1,ja,,\r\n`);
  });

  test('JSON by either name', async () => {
    const folder = folderWith(files);
    const [one, other] = [
      await maatstaf(['test', folder, '--json']),
      await maatstaf(['test', folder, '--output', 'json']),
    ];
    expect(one).toEqual(other);
    expect(JSON.parse(one.out).voorbeelden).toHaveLength(1);
  });

  test.each<[readonly string[], string]>([
    [['--uitvoer', 'xml'], 'U07'],
    [['--json', '--uitvoer', 'junit'], 'U10'],
    [['--dekking', '--muteer'], 'U10'],
    [['--dekking', '--uitvoer', 'junit'], 'U10'],
    [['--muteer', '--uitvoer', 'csv'], 'U10'],
    [['--hoogstens', '5'], 'U09'],
    [['--seconds', '5'], 'U09'],
    [['--muteer', '--hoogstens', '0'], 'U17'],
    [['--muteer', '--seconden', 'lang'], 'U17'],
    [['--mutat'], 'U04'],
  ])('%j is refused with %s', async (options, problem) => {
    const { code, out, err } = await maatstaf(['test', folderWith(files), ...options]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`fout ${problem} `);
  });
});

describe('test --dekking', () => {
  const more = sound.replace(
    '    = leerlingen * per_leerling\n',
    '    = leerlingen * per_leerling\n\n  regel klein van School per jaar: ja/nee "klein"\n    = alle van\n        voorwaarde a "weinig leerlingen": leerlingen < 20\n        voorwaarde b "niet geen": leerlingen > 0\n',
  );

  test('says what is not shown, where, and what is missing', async () => {
    const folder = folderWith({ 'a.maat': more, 'b.maat': `${examples}    verwacht klein van "01AA": ja\n` });
    const { code, out, err } = await maatstaf(['test', folder, '--dekking']);
    expect([code, err]).toEqual([0, '']);
    expect(out.replaceAll(folder, '').split('\n')).toEqual([
      'klein — 3 van 5 laten de voorbeelden helemaal zien',
      '',
      expect.stringMatching(/^plaats +onderdeel +te zien {2}ontbreekt$/),
      expect.stringMatching(/^─/),
      expect.stringMatching(/^\/a\.maat:24 +voorwaarde klein\.a: a weinig leerlingen +half +nee$/),
      expect.stringMatching(/^\/a\.maat:25 +voorwaarde klein\.b: b niet geen +half +nee$/),
      '',
    ]);
  });

  test.each([
    ['nl', 'niet meegeteld, want niet uitgekomen (1): “'],
    ['en', 'not counted, as they do not come out (1): “'],
  ])('says which examples do not come out, and so show nothing (%s)', async (language, words) => {
    const folder = folderWith({ 'a.maat': more, 'b.maat': `${examples}    verwacht klein van "01AA": nee\n` });
    const { out } = await maatstaf(['test', folder, '--dekking', '--taal', language]);
    expect(out).toContain(words);
  });

  test('fits a narrow terminal', async () => {
    const folder = folderWith({ 'a.maat': more, 'b.maat': examples });
    const { out } = await maatstaf(['test', folder, '--coverage', '--lang', 'en'], { width: 70 });
    expect(out.split('\n').every((line) => line.length <= 70)).toBe(true);
    expect(out).toContain('weinig');
  });

  test('as JSON, with the examples that show each side', async () => {
    const folder = folderWith(files);
    const { out } = await maatstaf(['test', folder, '--coverage', '--json']);
    expect(JSON.parse(out)).toEqual({
      dekking: [
        {
          regeling: 'klein',
          voorbeelden: 1,
          onderdelen: [
            {
              soort: 'regel',
              naam: 'per_leerling',
              tekst: 'bedrag per leerling',
              bestand: join(folder, 'a.maat'),
              regel: 14,
              teZien: 'helemaal',
              kanten: { berekend: ['een school'] },
            },
            expect.objectContaining({ naam: 'bijdrage', teZien: 'helemaal' }),
          ],
        },
      ],
      bevindingen: [],
    });
  });

  test('all that is shown is said, a regulation with errors is refused', async () => {
    expect((await maatstaf(['test', folderWith(files), '--dekking'])).out).toContain('alles is te zien');
    const broken = await maatstaf(['test', folderWith({ 'a.maat': wrong }), '--dekking']);
    expect([broken.code, broken.out]).toEqual([1, '']);
  });
});

describe('test --muteer', () => {
  test('says what no example notices, and which would', async () => {
    const folder = folderWith(files);
    const { code, out, err } = await maatstaf(['test', folder, '--muteer']);
    expect([code, err]).toEqual([0, '']);
    expect(out.replaceAll(`${folder}/`, '').split('\n')).toEqual([
      'klein — 4 veranderingen geprobeerd, 2 opgemerkt, 2 niet (4 van de 4; 0 afgekeurd bij het nagaan)',
      '',
      'a.maat:17: per_leerling',
      '  € 110',
      '  wordt: € 111 of € 109',
      '  dat zou merken: een voorbeeld dat iets verwacht wat op `per_leerling` rust',
      '',
    ]);
  });

  test('as JSON, and as many as asked', async () => {
    const { out } = await maatstaf(['test', folderWith(files), '--mutate', '--json', '--at-most', '2', '--seed', '3']);
    expect(JSON.parse(out).mutanten).toMatchObject([
      { regeling: 'klein', mogelijk: 4, geprobeerd: 2, afgebroken: false },
    ]);
  });

  test('tells how far it is on a terminal, after a second, and leaves nothing of it', async () => {
    let now = 0;
    const clock = (): number => {
      now += 700;
      return now;
    };
    const { err } = await maatstaf(['test', folderWith(files), '--muteer'], { clock });
    expect(err).toContain('\r\u001b[K2 van 4 …');
    expect(err.endsWith('\r\u001b[K')).toBe(true);
    const quick = await maatstaf(['test', folderWith(files), '--muteer'], { clock: () => 0 });
    expect(quick.err).toBe('');
  });
});
