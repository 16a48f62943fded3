import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, compareLaw, type Fraction, readFacts } from '../../engine/index.ts';
import { render } from '../../grammar/index.ts';
import { runs } from '../runs.ts';

const regulation = `regeling proef "Proef"
  stand 2020-01-01  in werking 2020-01-01
  tijdvak 2020 t/m 2021

artikel 1
  soort Niveau: laag, hoog
  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar, Niveau: aantal "leerlingen"
  gegeven gewicht van School: aantal "gewicht"

artikel 2
  parameter tarief per Niveau: bedrag "tarief"
    Niveau | tarief
    laag   | € 10
    hoog   | € 20

  regel bedrag_per_niveau van School per jaar, Niveau: bedrag "bedrag per niveau"
    = leerlingen * tarief

  regel tussenstap van School per jaar: bedrag exact "tussenstap"
    = (totaal van bedrag_per_niveau over Niveau) / 3

  regel groot van School: ja/nee "groot" = gewicht > 10

  regel totaal_bedrag per jaar: bedrag "totaal"
    = totaal van (totaal van bedrag_per_niveau over Niveau) over Scholen
`;
const amendment = `wijziging eerste van proef "Eerste"
  bekendgemaakt 2021-03-01  in werking 2021-04-01
onderdeel A
  vervang tarief voor laag: € 12,50 was € 10
  vervang in groot: = gewicht > 100 was = gewicht > 10
onderdeel B
  voeg toe
  artikel 3
  regel toeslag van School per jaar: bedrag "toeslag" = € 5
`;
const sources = [
  { name: 'regeling.maat', text: regulation },
  { name: 'wijziging.maat', text: amendment },
];
const analysis = analyse(sources);

function pupils(low: string, high: string): object {
  return { '2020': { laag: low, hoog: high }, '2021': { laag: low, hoog: high } };
}
const facts = {
  School: {
    A: { leerlingen: pupils('3', '1'), gewicht: '50' },
    B: { leerlingen: pupils('10', '0'), gewicht: '5' },
    C: { leerlingen: { '2021': { hoog: '2' } }, gewicht: '500' },
  },
};

function compared(
  given: unknown,
  asked: { names?: string[]; year?: number },
  other: Analysis = analysis,
): readonly string[] {
  const [from, to] = [sideOf(analysis, '2020-06-01', given), sideOf(other, '2021-06-01', given)];
  const { tables, problems } = compareLaw.outcomes(from, to, asked);
  const told = tables.flatMap(({ quantity, year, rows, totals }) => [
    `${quantity.name} ${year ?? ''}`.trim(),
    ...rows.map(({ owner, indexes, before, after, differs, difference }) =>
      [
        `${owner ?? ''} ${indexes}`.trim(),
        before?.kind ?? 'none',
        after?.kind ?? 'none',
        differs ? 'differs' : 'same',
        shown(difference),
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
    ...(totals === undefined
      ? []
      : [`total ${shown(totals.before)} ${shown(totals.after)} ${shown(totals.difference)}`]),
  ]);
  return [...told, ...problems.map((problem) => render(problem, 'en').message)];
}

function sideOf(of: Analysis, lawOf: string, given: unknown): Parameters<typeof compareLaw.outcomes>[0] {
  const { facts: read, problems } = readFacts(given, of);
  expect(problems).toEqual([]);
  return { analysis: of, facts: read, lawOf };
}

function shown(value: Fraction | undefined): string {
  return value === undefined ? '?' : `${value.numerator}/${value.denominator}`;
}

describe('outcomes under two texts', () => {
  test('by default are all amounts per receiver of every year, the largest gain first', () => {
    expect(compared(facts, {})).toEqual([
      'bedrag_per_niveau 2020',
      'A hoog known known same 0/1',
      'A laag known known same 0/1',
      'B hoog known known same 0/1',
      'B laag known known same 0/1',
      'C hoog unknown unknown same ?',
      'C laag unknown unknown same ?',
      'total ? ? ?',
      'bedrag_per_niveau 2021',
      'B laag known known differs 25/1',
      'A laag known known differs 15/2',
      'A hoog known known same 0/1',
      'B hoog known known same 0/1',
      'C hoog known known same 0/1',
      'C laag unknown unknown same ?',
      'total ? ? ?',
      'toeslag 2021',
      'A none known differs ?',
      'B none known differs ?',
      'C none known differs ?',
      'total 0/1 15/1 15/1',
    ]);
  });

  test('of something that was renamed in between stand side by side', () => {
    const renaming = `wijziging tweede van proef "Tweede"
  bekendgemaakt 2021-03-01  in werking 2021-04-01
onderdeel A
  hernoem bedrag_per_niveau tot deel
  vervang tarief voor laag: € 12,50 was € 10
`;
    const renamed = analyse([
      { name: 'regeling.maat', text: regulation },
      { name: 'tweede.maat', text: renaming },
    ]);
    const given = { School: { A: facts.School.A } };
    const [from, to] = [sideOf(renamed, '2020-06-01', given), sideOf(renamed, '2021-06-01', given)];
    for (const names of [['deel'], ['bedrag_per_niveau'], undefined]) {
      const { tables, problems } = compareLaw.outcomes(from, to, { year: 2021, ...(names && { names }) });
      expect(problems).toEqual([]);
      expect(tables.map(({ quantity, rows }) => [quantity.name, rows.map(({ differs }) => differs)])).toEqual([
        ['deel', [true, false]],
      ]);
    }
  });

  test('of two regulations are by the text of the day, for every year', () => {
    const [from, to] = [sideOf(analysis, '2020-06-01', facts), sideOf(analyse(sources), '2021-06-01', facts)];
    const { tables, answeredBy } = compareLaw.outcomes(from, to, { names: ['bedrag_per_niveau'], year: 2020 });
    expect(answeredBy).toBe('day');
    expect(tables[0]?.counts).toEqual({ gain: 2, loss: 0, same: 0, other: 0, unknown: 1 });
  });

  test('without a year, and of what is no number', () => {
    expect(compared(facts, { names: ['groot'] })).toEqual([
      'groot',
      'A known known differs ?',
      'B known known same ?',
      'C known known same ?',
    ]);
  });

  test('of the whole regulation', () => {
    expect(compared({ School: { A: facts.School.A } }, { names: ['totaal_bedrag'], year: 2021 })).toEqual([
      'totaal_bedrag 2021',
      'known known differs 15/2',
      'total 50/1 115/2 15/2',
    ]);
  });

  test.each([
    [{ names: ['totaal'] }, /totaal/],
    [{ names: ['toeslag'], year: 2019 }, /2019/],
    [{ names: ['tussenstap'] }, /tussenstap/],
  ])('%j cannot be asked', (asked, message) => {
    const told = compared(facts, asked);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(message);
  });

  test.each([
    ['its months together gain', '= tarief * 2', '= als maand > 2020-10 dan tarief * 3 anders tarief * 2', { gain: 2 }],
    [
      'more in one, less in another: their sum',
      '= tarief',
      '= als maand = 2020-02 dan tarief * 3 anders € 5',
      { loss: 2 },
    ],
    [
      'as much in all, but otherwise',
      '= tarief',
      '= als maand = 2020-02 dan € 0 anders als maand = 2020-03 dan tarief * 2 anders tarief',
      { other: 2 },
    ],
    ['nothing changes', '= tarief', '= tarief * 1', { same: 2 }],
    ['one month is unknown', '= tarief', '= als maand = 2020-02 dan later anders tarief', { unknown: 2 }],
  ])('count for whom, however many months each has: %s', (_, before, after, counts) => {
    const text = `regeling proef "Proef"
  in werking 2020-01-01
  tijdvak 2020 t/m 2020

artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven later van School: bedrag "later"
  parameter tarief: bedrag "tarief" = € 10
  regel toelage van School per maand: bedrag "toelage"
    ${before}
`;
    const change = `wijziging w van proef "W"
  bekendgemaakt 2020-02-01
  in werking 2020-03-01
  werkt terug tot en met 2020-01-01
  vervang in toelage: ${after} was ${before}
`;
    const changed = analyse([
      { name: 'regeling.maat', text },
      { name: 'w.maat', text: change },
    ]);
    expect(changed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const given = { School: { A: {}, B: {} } };
    const sides = [sideOf(changed, '2020-02-15', given), sideOf(changed, '2020-12-31', given)] as const;
    const { tables } = compareLaw.outcomes(...sides, { names: ['toelage'], year: 2020 });
    expect(tables[0]?.rows).toHaveLength(24);
    expect(tables[0]?.counts).toEqual({ gain: 0, loss: 0, same: 0, other: 0, unknown: 0, ...counts });
  });

  test('nobody can say that what is not known is the same', () => {
    const text = `regeling proef "Proef"
  in werking 2020-01-01
  tijdvak 2020 t/m 2020

artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven g van School: bedrag "g"
  gegeven h van School: bedrag "h"
  regel x van School per jaar: bedrag "x" = g
  regel y van School per jaar: bedrag "y" = h
`;
    const [one, other] = [analyse([{ name: 'a.maat', text }]), analyse([{ name: 'b.maat', text }])];
    const likes = (given: unknown): readonly (string | undefined)[] =>
      compareLaw
        .outcomes(sideOf(one, '2020-12-31', given), sideOf(other, '2020-12-31', given), {})
        .tables.map(({ sameAs }) => sameAs?.name);
    expect(likes({ School: { A: {} } })).toEqual([undefined, undefined]);
    expect(likes({ School: { A: { g: '5', h: '5' } } })).toEqual([undefined, 'x']);
  });

  test('the differences of the rows sum to that of the totals, exactly', () => {
    const count = fc.integer({ min: 0, max: 1000 }).map(String);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), fc.tuple(count, count)), (schools) => {
        const given = Object.fromEntries(
          Object.entries(schools).map(([key, [low, high]]) => [key, { leerlingen: pupils(low, high), gewicht: '1' }]),
        );
        const { tables } = compareLaw.outcomes(
          sideOf(analysis, '2020-06-01', { School: given }),
          sideOf(analysis, '2021-06-01', { School: given }),
          { names: ['bedrag_per_niveau'], year: 2021 },
        );
        const pupilsAtLow = Object.values(schools).reduce((sum, [low]) => sum + BigInt(low), 0n);
        for (const { rows, totals, counts } of tables) {
          const low = Object.values(schools).filter(([count]) => count !== '0').length;
          expect(counts).toEqual({ gain: low, loss: 0, same: rows.length / 2 - low, other: 0, unknown: 0 });
          const cents = (value: Fraction | undefined): bigint =>
            value === undefined ? -1n : (value.numerator * 100n) / value.denominator;
          expect(cents(totals?.difference)).toBe(pupilsAtLow * 250n);
          expect(rows.reduce((sum, { difference }) => sum + cents(difference), 0n)).toBe(pupilsAtLow * 250n);
        }
      }),
      { seed: 20210708, numRuns: runs(50) },
    );
  });
});
