import { describe, expect, test } from 'vitest';
import { analyse } from '../../engine/index.ts';
import { format } from '../../grammar/index.ts';

const regulation = `regeling tarief "Tarief"
  in werking 2019-01-01
  tijdvak    2019 t/m 2023

artikel 1

  parameter a per jaar: bedrag "bedrag"
    jaar          | a
    2019          | € 4
    2020 t/m 2022 | € 5
    2023          | € 7
`;

function amended(change: string): ReturnType<typeof analyse> {
  const text = `wijziging hoger van tarief "Hoger"\n  bekendgemaakt 2022-12-01\n  in werking 2023-01-01\n\n  ${change}\n`;
  return analyse([
    { name: 'tarief.maat', text: regulation },
    { name: 'wijziging.maat', text },
  ]);
}

describe('one change for several years', () => {
  test.each([
    ['vervang a in 2020 t/m 2022: € 6 was € 5', ['2019 | € 4', '2020 | € 6', '2021 | € 6', '2022 | € 6', '2023 | € 7']],
    ['vervang a in 2021 t/m 2022: € 6 was € 5', ['2019 | € 4', '2020 | € 5', '2021 | € 6', '2022 | € 6', '2023 | € 7']],
    ['vervang a in 2023 t/m 2023: € 6 was € 7', ['2019 | € 4', '2020 t/m 2022 | € 5', '2023 | € 6']],
  ])('%s', (change, rows) => {
    const { problems, state } = amended(change);
    expect(problems).toEqual([]);
    const text = state.texts[0]?.text ?? '';
    expect(rowsOf(text).toSorted()).toEqual(rows);
  });

  test.each([
    ['vervang a in 2020 t/m 2023: € 6 was € 5', ['V06']],
    ['vervang a in 2020 t/m 2022: € 6', ['V07']],
    ['vervang a in 2022 t/m 2020: € 6 was € 5', ['V09']],
    ['vervang a in 2023 t/m 2024: € 6 was € 7', ['V09']],
    ['vervang a in 2020 t/m 22: € 6 was € 5', ['S38']],
    ['vervang a t/m 2022: € 6 was € 5', ['S18']],
  ])('%s is refused', (change, codes) => {
    expect(amended(change).problems.map(({ code }) => code)).toEqual(codes);
  });

  test('each year counts for itself, also before the amendment is in force', () => {
    const { law } = amended('vervang a in 2020 t/m 2022: € 6 was € 5');
    const text = (year: number) => law.state({ lawOf: `${year}-12-31`, year, exact: false }).texts[0]?.text ?? '';
    expect(rowsOf(text(2021))).toContain('2021 | € 6');
    expect(rowsOf(text(2021))).not.toContain('2022 | € 6');
    expect(rowsOf(text(2019))).toContain('2020 t/m 2022 | € 5');
  });

  test('it is laid out as it is written', () => {
    const text = `wijziging hoger van tarief "Hoger"\n  bekendgemaakt 2022-12-01\n  in werking    2023-01-01\n\n  vervang a in 2020 t/m 2022: € 6 was € 5\n`;
    expect(format({ name: 'a', text }).text).toBe(text);
  });
});

function rowsOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => (/^\s+\d{4}/.test(line) ? [line.trim().replace(/\s+/g, ' ')] : []));
}
