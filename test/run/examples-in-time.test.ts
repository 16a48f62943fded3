import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, runExamples } from '../../engine/index.ts';
import { render } from '../../grammar/index.ts';

const files = ['basis', 'wijziging-2020', 'wijziging-2022', 'wijziging-2023'].map((name) => ({
  name: `${name}.maat`,
  text: readFileSync(new URL(`law/${name}.maat`, import.meta.url), 'utf8'),
}));

/** The regulation with these examples beside it. */
function withExamples(text: string, keyword = 'voorbeelden van toelage'): Analysis {
  const analysis = analyse([...files, { name: 'voorbeelden.maat', text: `${keyword}\n\n${text}` }]);
  expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return analysis;
}

function outcomeOf(text: string): readonly string[] {
  return runExamples(withExamples(text)).flatMap(({ label, passed, problems, checks }) => [
    `${passed ? '✓' : '✗'} ${label}`,
    ...[...checks.flatMap(({ problem }) => problem ?? []), ...problems].map(
      ({ code, args, related }) =>
        `${code} ${args['amendment'] ?? ''} ${args['before'] ?? ''} → ${args['after'] ?? args['actual'] ?? ''} [${(related ?? []).map(({ file }) => file).join(', ')}]`,
    ),
  ]);
}

const school = (year: number, leerlingen: number, rest: string): string => `
    School | leerlingen in ${year}
    "a"    | ${leerlingen}
    ${rest}
`;

describe('an example runs on the text of its own dates', () => {
  test.each([
    ['by default all that is known now', 'in 2021', 10, '€ 360'],
    ['as known at the end of the year', 'in 2021 bekend op 2021-12-31', 10, '€ 350'],
    ['as known before any amendment', 'in 2021 bekend op 2020-05-31', 10, '€ 300'],
    ['the text of a day, exactly', 'in 2021 geldend op 2021-12-31', 10, '€ 350'],
    ['back from a later publication', 'in 2022', 9, '€ 360'],
    ['before that publication', 'in 2022 bekend op 2023-04-30', 9, '€ 0'],
  ])('%s', (label, dates, leerlingen, expected) => {
    const year = Number(dates.slice(3, 7));
    const text = `voorbeeld "${label}" ${dates}${school(year, leerlingen, `verwacht toelage_per_school van "a": ${expected}`)}`;
    expect(outcomeOf(text)).toEqual([`✓ ${label}`]);
  });

  test('what it states holds under any name and under every law', () => {
    const text = `voorbeeld "gesteld" in 2022
    stel drempel: 7
    stel toelage_per_school van "a" in 2021: € 12,34
    School | leerlingen
    "a"    | 6
    verwacht toelage_per_school van "a": € 0
    verwacht toelage_vorig_jaar van "a": € 12,34
`;
    expect(outcomeOf(text)).toEqual(['✓ gesteld']);
  });

  test('it reads another year under its own law', () => {
    const text = `voorbeeld "vorig jaar" in 2020
    School | leerlingen in 2019 | verwacht vorig_jaar
    "a"    | 6                  | € 60
`;
    expect(outcomeOf(text)).toEqual(['✓ vorig jaar']);
  });
});

describe('an example that no longer comes out', () => {
  test.each([
    ['the last one', 'in 2021', 10, '€ 350', 'stcrt_2022_7 € 350,00 → € 360,00 [wijziging-2022.maat]'],
    ['the first of two', 'in 2021', 10, '€ 300', 'stcrt_2020_1 € 300,00 → € 360,00 [wijziging-2020.maat]'],
    ['one that works back', 'in 2022', 9, '€ 0', 'stcrt_2023_9 € 0,00 → € 360,00 [wijziging-2023.maat]'],
  ])('is told with the amendment that broke it: %s', (label, dates, leerlingen, expected, told) => {
    const year = Number(dates.slice(3, 7));
    const text = `voorbeeld "${label}" ${dates}${school(year, leerlingen, `verwacht toelage_per_school van "a": ${expected}`)}`;
    const [, , broken] = outcomeOf(text);
    expect(broken).toBe(`R90 ${told}`);
  });

  test.each([
    ['never came out', 'in 2021', '€ 1'],
    ['says itself what was known', 'in 2021 bekend op 2020-05-31', '€ 350'],
  ])('no amendment is named for one that %s', (label, dates, expected) => {
    const text = `voorbeeld "${label}" ${dates}${school(2021, 10, `verwacht toelage_per_school van "a": ${expected}`)}`;
    expect(outcomeOf(text).map((line) => line.slice(0, 3))).toEqual([`✗ ${label.slice(0, 1)}`, 'R40']);
  });

  test.each([
    [
      'read by its own',
      'verwacht bedrag_per_leerling in 2021: € 30',
      'bedrag per leerling in 2021',
      '€ 30,00 → € 36,00',
    ],
    ['read by a rule', 'verwacht vorig_jaar_bedrag: € 30', 'bedrag van het vorige jaar in 2022', '€ 30,00 → € 36,00'],
  ])('is told where only the law of another year it reads was changed: %s', (_, lines, subject, change) => {
    const base = files[0]?.text ?? '';
    const rule =
      'regel vorig_jaar_bedrag per jaar: bedrag "bedrag van het vorige jaar" = bedrag_per_leerling in jaar - 1 bij geen € 0\n';
    const amendment = `wijziging stcrt_2023_1 van toelage "Alleen 2021"
  bekendgemaakt 2023-01-10
  in werking 2023-01-11

  vervang bedrag_per_leerling in 2021: € 36 was € 30
`;
    const analysis = analyse([
      { name: 'basis.maat', text: `${base}\n  ${rule}` },
      { name: 'wijziging.maat', text: amendment },
      { name: 'v.maat', text: `voorbeelden van toelage\n\nvoorbeeld "v" in 2022\n    ${lines}\n` },
    ]);
    const [result] = runExamples(analysis);
    const told = (result?.problems ?? []).map(({ code, args }) => [
      code,
      args['amendment'],
      args['subject'],
      `${args['before']} → ${args['after']}`,
    ]);
    expect(told).toEqual([['R90', 'stcrt_2023_1', subject, change]]);
  });

  test('is told where a guarantee no longer holds', () => {
    const base = `${files[0]?.text ?? ''}
  regel iets per jaar: ja/nee "iets" = bedrag_per_leerling > € 1

  waarborg niet_te_veel per jaar "een bedrag blijft onder de 35" bedrag_per_leerling < € 35 of jaar > 2021
`;
    const text = `voorbeeld "v" in 2021\n    verwacht iets: ja\n`;
    const analysis = analyse([
      { name: 'basis.maat', text: base },
      ...files.slice(1, 2),
      { name: 'v.maat', text: `voorbeelden van toelage\n\n${text}` },
    ]);
    const [result] = runExamples(analysis);
    const told = (result?.problems ?? []).map(
      ({ code, args }) => `${code} ${args['before'] ?? ''} ${args['after'] ?? ''}`,
    );
    expect(told).toEqual(['R75  ', 'R90 ja nee']);
  });

  test('in words', () => {
    const text = `voorbeeld "oud" in 2021${school(2021, 10, 'verwacht toelage_per_school van "a": € 350')}`;
    const [result] = runExamples(withExamples(text));
    const [broken] = result?.problems ?? [];
    if (broken === undefined) throw new Error('nothing was said of the amendment');
    expect(render(broken, 'nl').message).toBe(
      'door `stcrt_2022_7` komt dit voorbeeld niet meer uit: `toelage van a in 2021` was € 350,00 en is nu € 360,00',
    );
    expect(render(broken, 'en').message).toBe(
      '`stcrt_2022_7` broke this example: `toelage van a in 2021` was € 350,00 and now is € 360,00',
    );
  });
});
