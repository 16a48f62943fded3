import { describe, expect, test } from 'vitest';
import { evaluate, wireValue } from '../../engine/index.ts';
import { caseText, factsOf, sound } from './sources.ts';

const analysis = sound(caseText('tranche'), 'tranche');

function amounts(json: unknown, name = 'budget', year = 2019): Record<string, unknown> {
  const answer = evaluate(analysis, factsOf(analysis, json), { names: [name], year });
  return Object.fromEntries(
    answer.values.map(({ instance, result }) => [
      instance.owner ?? name,
      result.kind === 'known' ? wireValue(result.datum, instance.quantity.type) : result.kind,
    ]),
  );
}

function institution(grant: string, students: string, agenda?: string): unknown {
  return {
    rijksbijdrage: { 2019: grant },
    studenten: { 2017: students },
    ...(agenda === undefined
      ? {}
      : { agenda: { waarde: agenda, door: 'de minister', op: '2019-05-27', motivering: 'm' } }),
  };
}

describe('the second tranche, article 5', () => {
  test('60 and 40 million, 3,000 and 1,000 students', () => {
    const json = {
      Instelling: {
        '01AA': institution('60000000.00', '3000', 'voldoende'),
        '02BB': institution('40000000.00', '1000', 'voldoende'),
      },
    };
    expect(amounts(json)).toEqual({ '01AA': '247845000.00', '02BB': '133455000.00' });
    expect(amounts(json, 'overschot')).toEqual({ overschot: '0.00' });
  });

  test('one verdict missing: outsiders are answered, the rest says of whom it is missing', () => {
    const json = {
      Instelling: {
        '01AA': institution('60000000.00', '3000', 'voldoende'),
        '02BB': institution('40000000.00', '1000'),
        '03CC': institution('40000000.00', '1000', 'onvoldoende'),
      },
    };
    expect(amounts(json)).toEqual({ '01AA': 'unknown', '02BB': 'unknown', '03CC': '0.00' });
    expect(amounts(json, 'overschot')).toEqual({ overschot: 'unknown' });
  });

  test('nobody qualifies: all of it is left over', () => {
    const json = { Instelling: { '01AA': institution('60000000.00', '3000', 'onvoldoende') } };
    expect(amounts(json)).toEqual({ '01AA': '0.00' });
    expect(amounts(json, 'overschot')).toEqual({ overschot: '381300000.00' });
  });

  test('a key that is zero for all leaves its weight over', () => {
    const json = { Instelling: { '01AA': institution('60000000.00', '0', 'voldoende') } };
    expect(amounts(json)).toEqual({ '01AA': '254200000.00' });
    expect(amounts(json, 'overschot')).toEqual({ overschot: '127100000.00' });
  });

  test('an empty list is nobody; a list not delivered is not known', () => {
    expect(amounts({ Instelling: {} }, 'overschot')).toEqual({ overschot: '381300000.00' });
    expect(amounts({}, 'overschot')).toEqual({ overschot: 'unknown' });
  });
});

describe('the literal formula', () => {
  const rules = `regeling letterlijk "Letterlijk"
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven r van School: aantal "r"
  gegeven n van School: aantal "n"
artikel 2
  regel deel van School: bedrag "deel"
    = € 210,21 * (2/3 * r / 14 + 1/3 * n / 14)
    afgerond op cent
  regel in_euro van School: bedrag "in euro"
    = € 21 * (2/3 * r / 14 + 1/3 * n / 14)
    afgerond op € 1 naar even
`;

  test('is rounded as the law says where it is exactly a half cent or a half euro', () => {
    const letterly = sound(rules, 'letterlijk');
    const pairs = Array.from({ length: 196 }, (_, at) => ({ r: at % 14, n: Math.floor(at / 14) }));
    const json = { School: Object.fromEntries(pairs.map(({ r, n }) => [`${r}-${n}`, { r: String(r), n: String(n) }])) };
    const { values } = evaluate(letterly, factsOf(letterly, json), { names: ['deel', 'in_euro'] });
    let halves = 0;
    for (const { instance, result } of values) {
      const [r = 0, n = 0] = (instance.owner ?? '').split('-').map(Number);
      // 210,21 · (2r + n) / 42 is 5,005 · (2r + n), and 21 · (2r + n) / 42 is (2r + n) / 2.
      const half = instance.quantity.name === 'deel' ? 1001n * BigInt(2 * r + n) : BigInt(2 * r + n);
      if (half % 2n === 1n) halves += 1;
      const up = (half + 1n) / 2n;
      const even = half % 2n === 1n && up % 2n === 1n ? up - 1n : up;
      const cents = instance.quantity.name === 'deel' ? up : even * 100n;
      const text = String(cents).padStart(3, '0');
      expect(result.kind === 'known' && wireValue(result.datum, instance.quantity.type)).toBe(
        `${text.slice(0, -2)}.${text.slice(-2)}`,
      );
    }
    expect(halves).toBeGreaterThan(150);
  });
});
