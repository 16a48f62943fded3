import { describe, expect, test } from 'vitest';
import { analyse, type CoverageItem, coverage } from '../../engine/index.ts';
import { render } from '../../grammar/index.ts';

const rules = `regeling proef "Proef"
  in werking 2019-01-01
  tijdvak    2019 t/m 2021

artikel 1

  object School meervoud Scholen "school" aangeduid met brin
  gegeven leerlingen van School per jaar: aantal "leerlingen"
  gegeven akkoord van School per jaar: ja/nee "akkoord"
  gegeven plan van School per jaar: ja/nee "plan"

artikel 2

  parameter drempel per jaar: aantal "drempel"
    jaar | drempel
    2019 t/m 2021 | 10

  regel voldoet van School per jaar: ja/nee "voldoet"
    = alle van
        voorwaarde a "akkoord gegeven": akkoord
        voorwaarde b "plan gemaakt": plan

  regel groepen van School per jaar: aantal "groepen"
    = als leerlingen > drempel dan 2 als leerlingen = 0 dan 0 anders 1

  regel los van School per jaar: aantal "los"
    = leerlingen + 1

  uitzondering klein op groepen als leerlingen < 3 en leerlingen > 0
    dan 5
`;

const amended = `wijziging later van proef "Later"
  bekendgemaakt 2020-06-01
  in werking    2020-06-01

onderdeel A
  vervang drempel in 2020: 8 was 10
  vervang drempel in 2021: 6 was 10
`;

/** The items of a regulation with these examples, each in a line: kind, name, what it shows of it. */
function shown(examples: string, ...more: readonly string[]): readonly string[] {
  const sources = [
    { name: 'a.maat', text: rules },
    ...more.map((text, at) => ({ name: `w${at}.maat`, text })),
    { name: 'v.maat', text: `voorbeelden van proef\n\n${examples}` },
  ];
  const analysis = analyse(sources);
  expect(
    analysis.problems.filter(({ severity }) => severity === 'error').map((one) => render(one, 'nl').message),
  ).toEqual([]);
  return coverage(analysis).items.map(line);
}

function line({ kind, name, words, ways, state }: CoverageItem): string {
  const each = ways.map(({ way, examples }) => `${way} ${examples.length}`).join(', ');
  return `${kind} ${name}${kind === 'branch' ? ` (${words})` : ''}: ${state} (${each})`;
}

const grid = (school: string, pupils: string, given: string): string =>
  `    School | leerlingen | akkoord | plan\n    "${school}" | ${pupils} | ${given}\n`;

describe('coverage of examples', () => {
  test('nothing is shown without examples', () => {
    const items = shown('');
    expect(items.length).toBe(10);
    expect(items.every((one) => one.includes(': not ('))).toBe(true);
  });

  test('a condition that held and one that did not, a branch that was taken, an exception that did not apply', () => {
    expect(
      shown(`  voorbeeld "groot" in 2019
${grid('A', '12', 'ja | nee')}    verwacht voldoet van "A": nee
    verwacht groepen van "A": 2
`),
    ).toEqual([
      'rule drempel: covered (read 1)',
      'rule voldoet: covered (read 1)',
      'condition voldoet.a: half (yes 1, no 0)',
      'condition voldoet.b: half (yes 0, no 1)',
      'rule groepen: covered (read 1)',
      'branch groepen (als leerlingen > drempel): covered (taken 1)',
      'branch groepen (als leerlingen = 0): not (taken 0)',
      'branch groepen (anders): not (taken 0)',
      'rule los: not (read 0)',
      'exception klein: half (applied 0, notApplied 1)',
    ]);
  });

  test('what an exception replaces is not shown by it', () => {
    const items = shown(`  voorbeeld "klein" in 2019
${grid('A', '2', 'ja | ja')}    verwacht groepen van "A": 5
`);
    expect(items).toContain('exception klein: half (applied 1, notApplied 0)');
    expect(items.filter((one) => one.startsWith('branch')).every((one) => one.includes('taken 0'))).toBe(true);
  });

  test('only what an expected value rests on: not what is stated, nor what an example that fails computes', () => {
    const stated = shown(`  voorbeeld "gesteld" in 2019
${grid('A', '2', 'ja | ja')}    stel voldoet van "A": nee
    verwacht voldoet van "A": nee
`);
    expect(stated).toContain('rule voldoet: not (read 0)');
    const failing = shown(`  voorbeeld "mislukt" in 2019
${grid('A', '12', 'ja | ja')}    verwacht voldoet van "A": ja
    verwacht groepen van "A": 3
`);
    expect(failing.every((one) => one.includes(': not ('))).toBe(true);
  });

  test('what is not known shows nothing of a branch or a condition', () => {
    const items = shown(`  voorbeeld "onbekend" in 2019
${grid('A', 'onbekend', 'onbekend | ja')}    verwacht voldoet van "A" nog nodig: akkoord van "A" in 2019
    verwacht groepen van "A" nog nodig: leerlingen van "A" in 2019
`);
    expect(items).toContain('condition voldoet.a: not (yes 0, no 0)');
    expect(items).toContain('condition voldoet.b: half (yes 1, no 0)');
    expect(items).toContain('branch groepen (als leerlingen > drempel): not (taken 0)');
    expect(items).toContain('exception klein: not (applied 0, notApplied 0)');
  });

  test('after a condition that is not known no branch is taken, also where the outcome is known', () => {
    const text = `${rules}
  regel gelijk van School per jaar: aantal "gelijk"
    = als leerlingen > drempel dan 2 als akkoord dan 2 anders 1

  voorbeeld "onbekend" in 2019
${grid('A', 'onbekend', 'ja | ja')}    verwacht gelijk van "A": 2
`;
    const items = coverage(analyse([{ name: 'a.maat', text }])).items.map(line);
    expect(items.filter((one) => one.includes('gelijk'))).toEqual([
      'rule gelijk: covered (read 1)',
      'branch gelijk (als leerlingen > drempel): not (taken 0)',
      'branch gelijk (als akkoord): not (taken 0)',
      'branch gelijk (anders): not (taken 0)',
    ]);
  });

  test('a change of an amendment: the law before it and after it; texts of several years share their places', () => {
    const example = (year: number, extra = ''): string => `  voorbeeld "in ${year}${extra}" in ${year}${extra}
${grid('A', '9', 'ja | ja')}    verwacht groepen van "A": ${year === 2020 && extra === '' ? 2 : 1}
`;
    const items = shown(
      `${example(2019)}${example(2020)}${example(2020, ' geldend op 2020-01-01')}`.replaceAll(
        /"in (\d+) geldend op (\S+)"/g,
        '"in $1 op $2"',
      ),
      amended,
    );
    expect(items.filter((one) => one.startsWith('change'))).toEqual([
      'change later onderdeel A: covered (before 1, after 1)',
      'change later onderdeel A: not (before 0, after 0)',
    ]);
    expect(items.filter((one) => one.startsWith('rule groepen'))).toEqual(['rule groepen: covered (read 3)']);
  });

  test('what an amendment adds has no before; an exception it adds changes what was there', () => {
    const adding = `wijziging later van proef "Later"
  bekendgemaakt 2020-06-01
  in werking    2020-06-01

onderdeel A
  voeg toe
  artikel 3
    regel nieuw van School per jaar: aantal "nieuw" = leerlingen + 3

onderdeel B
  voeg toe
  artikel 4
    uitzondering geen_plan op los als niet plan
      dan 0
`;
    const items = shown(
      `  voorbeeld "nieuw" in 2021
${grid('A', '9', 'ja | nee')}    verwacht nieuw van "A": 12
    verwacht los van "A": 0
`,
      adding,
    );
    expect(items.findIndex((one) => one.startsWith('change'))).toBeGreaterThan(
      items.findLastIndex((one) => one.startsWith('rule groepen')),
    );
    expect(items).toContain('change later onderdeel A: covered (after 1)');
    expect(items).toContain('change later onderdeel B: half (before 0, after 1)');
    expect(items).toContain('exception geen_plan: half (applied 1, notApplied 0)');
  });

  test('of a table the rows that hit', () => {
    const text = `regeling t "T"
  in werking 2019-01-01
  tijdvak    2019 t/m 2019
artikel 1
  object School meervoud Scholen "school" aangeduid met brin
  gegeven leerlingen van School: aantal "leerlingen"
  tabel r van School: bedrag "r"
    leerlingen  | r
    t/m 10      | € 1
    meer dan 10 | € 3
  voorbeeld "een"
    School | leerlingen | verwacht r
    "A"    | 10         | € 1
`;
    const items = coverage(analyse([{ name: 'a.maat', text }])).items.map(line);
    expect(items).toEqual(['rule r: covered (read 1)', 'row r: covered (hit 1)', 'row r: not (hit 0)']);
  });

  test('of a division who receives and who does not', () => {
    const text = `regeling pot "Pot"
  in werking 2019-01-01
  tijdvak    2019 t/m 2019
artikel 1
  object School meervoud Scholen "school" aangeduid met brin
  gegeven leerlingen van School: aantal "leerlingen"
  verdeling deel over Scholen "deel"
    bedrag      € 10
    ontvangers  leerlingen > 5
    naar rato   van leerlingen
    afgerond    op cent, grootste rest, daarna laagste brin
    restant     vervalt
  voorbeeld "een"
    School | leerlingen | verwacht deel
    "A"    | 10         | € 10,00
`;
    const items = coverage(analyse([{ name: 'a.maat', text }])).items.map(line);
    expect(items).toContain('clause deel: half (yes 1, no 0)');
    const both = coverage(analyse([{ name: 'a.maat', text: `${text}    "B"    | 1          | € 0\n` }]));
    expect(both.items.map(line)).toContain('clause deel: covered (yes 1, no 1)');
  });

  test('of clauses that bound, cut or divide again: that they mattered, and that they did not', () => {
    const text = `regeling pot "Pot"
  in werking 2019-01-01
  tijdvak    2019 t/m 2019
artikel 1
  object School meervoud Scholen "school" aangeduid met brin
  gegeven leerlingen van School: aantal "leerlingen"
  gegeven vraag van School: bedrag "vraag"
  verdeling deel over Scholen "deel"
    bedrag      € 10
    naar rato   van leerlingen
    ten minste  € 2
    ten hoogste € 6
    afgerond    op cent, grootste rest, daarna laagste brin
    restant     opnieuw, daarna naar blijft
  verdeling toegekend over Scholen "toegekend"
    bedrag      € 10
    aanspraak   vraag
    bij tekort  op volgorde van leerlingen (hoogste eerst), loting
    wie niet past wordt overgeslagen
    afgerond    op cent, per ontvanger
    restant     vervalt
`;
    const clauses = (...examples: readonly string[]): readonly string[] =>
      coverage(analyse([{ name: 'a.maat', text: text + examples.join('') }]))
        .items.filter(({ kind }) => kind === 'clause')
        .map(({ words, ways }) => `${words}: ${ways.map(({ examples: labels }) => labels.length).join(' ')}`);
    const tight = `  voorbeeld "krap"
    School | leerlingen | vraag | verwacht deel | verwacht toegekend
    "A"    | 10         | € 6   | € 6,00 | € 6
    "B"    | 6          | € 6   | € 4,00 | € 0
`;
    const wide = `  voorbeeld "ruim"
    School | leerlingen | vraag | verwacht deel | verwacht toegekend
    "A"    | 5          | € 5   | € 5,00 | € 5
    "B"    | 5          | € 5   | € 5,00 | € 5
`;
    const none = ['ten minste € 2,00: 0 0', 'ten hoogste € 6,00: 0 0', 'restant opnieuw: 0 0', 'bij tekort: 0 0'];
    expect(clauses()).toEqual([...none, 'loting: 0', 'wie niet past: 0']);
    expect(clauses(tight)).toEqual([
      'ten minste € 2,00: 0 1',
      'ten hoogste € 6,00: 1 1',
      'restant opnieuw: 1 0',
      'bij tekort: 1 0',
      'loting: 0',
      'wie niet past: 1',
    ]);
    expect(clauses(tight, wide)).toEqual([
      'ten minste € 2,00: 0 2',
      'ten hoogste € 6,00: 1 2',
      'restant opnieuw: 1 1',
      'bij tekort: 1 1',
      'loting: 0',
      'wie niet past: 1',
    ]);
  });

  test('a regulation that holds errors shows nothing, and does not fall', () => {
    const broken = analyse([{ name: 'a.maat', text: rules.replace('leerlingen + 1', 'leerlingn + 1') }]);
    expect(coverage(broken)).toMatchObject({ examples: [] });
  });
});
