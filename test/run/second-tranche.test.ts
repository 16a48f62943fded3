import { describe, expect, test } from 'vitest';
import { type Analysis, evaluate, type Question, wireValue } from '../../engine/index.ts';
import { dayBefore } from '../../engine/value/calendar.ts';
import { institution, secondTranche } from './second-tranche.ts';
import { factsOf } from './sources.ts';

const { analysis } = secondTranche();

/** Values by whom and for which year they are: `01AA 2022`. */
function valuesOf(facts: unknown, question: Question, of: Analysis = analysis): Readonly<Record<string, string>> {
  const answer = evaluate(of, factsOf(of, facts), question);
  expect(answer.problems).toEqual([]);
  return Object.fromEntries(
    answer.values.map(({ instance, result }) => {
      const [index] = instance.indexes;
      const year = index?.kind === 'year' ? String(index.year) : '';
      const shown = result.kind === 'known' ? String(wireValue(result.datum, instance.quantity.type)) : result.kind;
      return [[instance.owner, year].filter((part) => part !== undefined && part !== '').join(' '), shown];
    }),
  );
}

const two = {
  Instelling: {
    '01AA': institution({ '2022': '60000000.00' }, { '2020': '3000' }),
    '02BB': institution({ '2022': '40000000.00' }, { '2020': '1000' }),
  },
};

describe('2022 as it was known on a day', () => {
  test.each([
    ['2022-08-01', '230274225.00', '110872775.00'],
    ['2022-06-01', '164310250.00', '88474750.00'],
    ['2022-07-08', '230274225.00', '110872775.00'],
    ['2022-07-07', '164310250.00', '88474750.00'],
  ])('known on %s', (knownOn, first, second) => {
    const values = valuesOf(two, { names: ['investeringsbudget'], year: 2022, knownOn });
    expect(values).toEqual({ '01AA 2022': first, '02BB 2022': second });
  });

  test('all that is known now', () => {
    const values = valuesOf(two, { names: ['investeringsbudget'], year: 2022 });
    expect(values).toEqual({ '01AA 2022': '230274225.00', '02BB 2022': '110872775.00' });
  });
});

interface Version {
  readonly name: string;
  readonly published: string;
  readonly inForce: string;
  /** 2019 to 2022, in euros. */
  readonly investment: readonly [number, number, number, number];
  /** 2021 and 2023. */
  readonly results: readonly [number, number];
}

const versions: readonly Version[] = [
  {
    name: 'consolidated',
    published: '2019-04-18',
    inForce: '2019-04-18',
    investment: [381_300_000, 430_000_000, 230_000_000, 230_000_000],
    results: [200_000_000, 200_000_000],
  },
  {
    name: 'Stcrt. 2019, 52430',
    published: '2019-09-26',
    inForce: '2019-09-27',
    investment: [381_300_000, 440_000_000, 240_000_000, 240_000_000],
    results: [200_000_000, 200_000_000],
  },
  {
    name: 'Stcrt. 2020, 57180',
    published: '2020-11-30',
    inForce: '2020-12-01',
    investment: [381_300_000, 440_000_000, 247_215_000, 247_215_000],
    results: [206_011_000, 206_013_000],
  },
  {
    name: 'Stcrt. 2021, 35925',
    published: '2021-07-08',
    inForce: '2021-07-09',
    investment: [381_300_000, 440_000_000, 247_215_000, 252_785_000],
    results: [210_652_000, 210_655_000],
  },
  {
    name: 'Stcrt. 2022, 17977',
    published: '2022-07-08',
    inForce: '2022-07-09',
    investment: [381_300_000, 440_000_000, 247_215_000, 341_147_000],
    results: [210_652_000, 217_623_000],
  },
];

function ceilings(dates: Pick<Question, 'lawOf' | 'knownOn'>): readonly string[] {
  const investment = valuesOf({}, { names: ['investeringsplafond'], ...dates });
  const results = valuesOf({}, { names: ['resultaatplafond'], ...dates });
  return [...Object.values(investment), ...Object.values(results)];
}

function asWritten({ investment, results }: Version): readonly string[] {
  return [...investment, ...results].map((amount) => `${amount}.00`);
}

describe('the ceilings of every version', () => {
  const named = versions.map((version) => [version.name, version] as const);

  test.each(named)('%s, as known since it was published', (_, version) => {
    expect(ceilings({ knownOn: version.published })).toEqual(asWritten(version));
  });

  test.each(named)('%s, under its text from the day it was in force', (_, version) => {
    expect(ceilings({ lawOf: version.inForce })).toEqual(asWritten(version));
  });

  const followers = versions.slice(1).map((version, at) => [version.name, version, versions[at] ?? version] as const);
  test.each(followers)('%s, not a day earlier', (_, version, before) => {
    expect(ceilings({ knownOn: dayBefore(version.published) })).toEqual(asWritten(before));
    expect(ceilings({ lawOf: dayBefore(version.inForce) })).toEqual(asWritten(before));
  });
});

test('rounded to millions they are the table of the ministry in 2021', () => {
  const amounts = ceilings({ knownOn: '2021-12-31' }).map((amount) => BigInt(amount.replace('.', '')) / 100n);
  const [first = 0n, second = 0n, third = 0n, fourth = 0n, early = 0n, late = 0n] = amounts;
  const invested = first + second + third + fourth;
  expect([first, second, third, fourth, invested].map(millions)).toEqual([381n, 440n, 247n, 253n, 1321n]);
  expect([early, late, early + late].map(millions)).toEqual([211n, 211n, 421n]);
  expect(millions(invested + early + late)).toBe(1743n);
  expect([first, second, third + early, fourth, late].map(millions)).toEqual([381n, 440n, 458n, 253n, 211n]);
});

function millions(euros: bigint): bigint {
  return (euros + 500_000n) / 1_000_000n;
}

describe('what an institution does not earn goes to the others', () => {
  const grants = { '2021': '60000000.00', '2023': '61000000.00' };
  const students = { '2019': '3000', '2021': '3100' };
  const passed = { '2021': 'voldoende', '2023': 'voldoende' };
  const third = (results: Readonly<Record<string, string>>): unknown => ({
    Instelling: {
      '01AA': institution(grants, students, passed),
      '02BB': institution({ '2021': '30000000.01', '2023': '30000001.00' }, { '2019': '1501', '2021': '7' }, passed),
      '03CC': institution({ '2021': '40000000.00', '2023': '5.00' }, { '2019': '1000', '2021': '1100' }, results),
    },
  });
  const rows = versions.flatMap(({ name, published, results }) =>
    [2021, 2023].map((year, at) => [name, published, year, BigInt(results[at] ?? 0) * 100n] as const),
  );

  test.each(rows)('%s, known on %s, paid in %i: to the cent', (_, knownOn, year, ceiling) => {
    const question = { names: ['resultaatafhankelijk_budget'], year, knownOn };
    const all = cents(valuesOf(third(passed), question));
    const without = cents(valuesOf(third({ ...passed, [String(year)]: 'onvoldoende' }), question));
    const [first = 0n, second = 0n, last = 1n] = without;
    expect([sum(all), sum(without), last]).toEqual([ceiling, ceiling, 0n]);
    expect(first > (all[0] ?? 0n) && second > (all[1] ?? 0n)).toBe(true);
  });

  test('nothing is left over', () => {
    const json = third({ '2021': 'onvoldoende', '2023': 'onvoldoende' });
    expect(valuesOf(json, { names: ['niet_verdeeld_resultaatbudget'] })).toEqual({ '2021': '0.00', '2023': '0.00' });
  });
});

function cents(values: Readonly<Record<string, string>>): readonly bigint[] {
  return Object.values(values).map((amount) => BigInt(amount.replace('.', '')));
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
