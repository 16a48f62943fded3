import { describe, expect, test } from 'vitest';
import { worstCaseCost } from '../../engine/cost/cost.ts';
import { periodsBetween } from '../../engine/cost/period-ends.ts';
import { costReport, questionCostReport } from '../../engine/cost/report.ts';
import { boundText } from '../../engine/cost/words.ts';
import { analyse, readFacts } from '../../engine/index.ts';

/** Small regulations with what their parts cost, worked out by hand: a step is an expression, or a member looked at. */
const cases: readonly { readonly rules: string; readonly of: string; readonly all: string }[] = [
  { of: 'dubbel', all: '3 × Scholen', rules: 'regel dubbel van School: aantal "x" = klassen * 2' },
  { of: 'som', all: '2 × Scholen + 1', rules: 'regel som: aantal "x" = totaal van klassen over Scholen' },
  {
    of: 'som',
    // Each is looked at with its condition, and before that told apart by the condition, once for all who ask.
    all: '7 × Leerlingen + 2 × Scholen',
    rules: 'regel som van School: aantal "x" = aantal Leerlingen van deze School waar oud > 9',
  },
  {
    of: 'paren',
    all: '8 × Leerlingen × Scholen × Scholen + 4 × Scholen × Scholen + Scholen + 3 × Leerlingen',
    rules: 'regel paren van School: aantal "x" = totaal van (aantal Leerlingen waar oud > 9) over (Scholen; Tint)',
  },
  { of: 'per_jaar', all: '3', rules: 'regel per_jaar per jaar: aantal "x" = 1' },
  // Per month of a year: looked at, and 1 evaluated; the aggregate itself, and both ends, of three expressions each.
  { of: 'x', all: '93', rules: 'regel x per jaar: aantal "x" = totaal van 1 over maanden van jaar' },
  { of: 'jaren_terug', all: '15', rules: 'regel jaren_terug per jaar: aantal "x" = aantal jaren jaar - 1 t/m jaar' },
];

const head = `regeling kosten "Kosten"
  in werking 2020-01-01
  tijdvak    2020 t/m 2022

artikel 1
  soort Tint: rood, groen
  object School meervoud Scholen "school" aangeduid met code
  object Leerling meervoud Leerlingen van School "leerling" aangeduid met nummer
  gegeven klassen van School: aantal "klassen"
  gegeven oud van Leerling: aantal "leeftijd"
  `;

describe('the worst case, in the words of the author', () => {
  test.each(cases)('$rules', ({ rules, of, all }) => {
    const analysis = analyse([{ name: 'kosten.maat', text: `${head}${rules}\n` }]);
    const found = worstCaseCost(analysis).quantities.find(({ quantity }) => quantity.name === of);
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(boundText(found?.all ?? [], 'nl')).toBe(all);
  });
});

describe('as many periods as there can be between the ends of a set', () => {
  test.each([
    ['regel x: aantal "x" = aantal maanden 2020-01 t/m 2020-04', 4],
    ['regel x: aantal "x" = aantal kwartalen 2020-K3 t/m (2020-K3 + 3)', 4],
    ['regel x: aantal "x" = aantal kwartalen (kwartaal van 2020-01-31) t/m 2020-K4', 4],
    ['regel x per jaar: aantal "x" = aantal kwartalen van jaar', 4],
    ['regel x per kwartaal: aantal "x" = aantal maanden van kwartaal', 3],
    ['regel x per jaar: aantal "x" = aantal maanden 2020-07 t/m (maand van (1 maart jaar))', 21],
    [
      'regel x per jaar: aantal "x" = aantal maanden (maand van (1 oktober jaar - 1)) t/m (maand van einde van jaar)',
      15,
    ],
    [
      'regel x per leerjaar: aantal "x" = aantal maanden (maand van begin van leerjaar) t/m (maand van (1 mei leerjaar))',
      10,
    ],
    ['regel x: aantal "x" = aantal leerjaar (leerjaar van 2020-07-31) t/m (leerjaar van 2020-08-01)', 2],
    ['regel x per jaar: aantal "x" = aantal jaren 2011 t/m jaar', 12],
    ['regel x per jaar: aantal "x" = totaal van (aantal maanden 2020-01 t/m maand) over maanden van jaar', 2160],
    ['regel x van School: aantal "x" = aantal jaren (jaar van begonnen_op) t/m 2022', 300],
    ['regel x van School: aantal "x" = aantal maanden (maand van begonnen_op) t/m 2022-01', 3600],
  ])('%s: %i', (rule, expected) => {
    const text = `${head}periode leerjaar vanaf 1 augustus, genoemd naar het beginjaar
  gegeven begonnen_op van School: datum "begonnen op"
  ${rule}\n`;
    const analysis = analyse([{ name: 'kosten.maat', text }]);
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const sizes = [...analysis.sets.values()].flatMap((meaning) =>
      meaning.kind === 'years' ? [periodsBetween(analysis, meaning)] : [],
    );
    expect(Math.max(...sizes)).toBe(expected);
  });
});

describe('how fast it grows', () => {
  const inPairs = 'totaal van (aantal Leerlingen van deze School) over Leerlingen van deze School';
  test.each([
    ['regel x: aantal "x" = 3', 'vast', 'constant', []],
    ['regel x van School: aantal "x" = klassen', 'lineair in Scholen', 'linear in Scholen', []],
    ['regel x: aantal "x" = aantal Leerlingen', 'lineair in Leerlingen', 'linear in Leerlingen', ['Leerlingen']],
    [
      'regel x van School: aantal "x" = aantal Leerlingen van deze School',
      'lineair in Leerlingen',
      'linear in Leerlingen',
      ['Leerlingen'],
    ],
    [
      `regel x van School: aantal "x" = ${inPairs}`,
      'lineair in Scholen, kwadratisch in Leerlingen per School',
      'linear in Scholen, quadratic in Leerlingen per School',
      ['Leerlingen'],
    ],
    [
      'regel x van School: aantal "x" = totaal van (aantal Scholen) over Scholen',
      'kubisch in Scholen',
      'cubic in Scholen',
      ['Scholen'],
    ],
  ])('%s: %s', (rule, nl, en, sets) => {
    const analysis = analyse([{ name: 'kosten.maat', text: `${head}${rule}\n` }]);
    const report = costReport(analysis, 'nl');
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.growth).toBe(nl);
    expect(costReport(analysis, 'en').growth).toBe(en);
    expect(report.because).toEqual(nl === 'vast' ? undefined : { name: 'x', article: 'artikel 1', sets });
  });

  test.each([
    ['jaar = 2021', 2021, true],
    ['jaar = 2021', 2020, false],
    ['jaar is een van (2020; 2022)', 2020, true],
    ['jaar is een van (2020; 2022)', 2021, false],
    ['niet (jaar < 2021)', 2020, false],
    ['begin van jaar >= 2021-01-01 en klassen_samen > 1', 2020, false],
    ['begin van jaar >= 2021-01-01 en klassen_samen > 1', 2021, true],
    ['jaar van (1 oktober jaar - 1) = 2019 of klassen_samen > 1', 2021, true],
    // Further than a double tells apart.
    ['9007199254740993 = 9007199254740992', 2020, true],
  ])('what %s cuts off in %i does not count: %s', (condition, year, counts) => {
    const text = `${head}regel klassen_samen: getal "klassen" = 3
  regel x per jaar: aantal "x" = als ${condition} dan aantal Leerlingen anders 0\n`;
    const analysis = analyse([{ name: 'kosten.maat', text }]);
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { facts } = readFacts({ School: { a: {} }, Leerling: { l: { van: 'a' } } }, analysis);
    const said = questionCostReport(analysis, 'nl', facts, { names: ['x'], year });
    expect(said?.growth).toBe(counts ? 'lineair in Leerlingen' : 'vast');
  });

  test('with so many to one as the facts have at most', () => {
    const text = `${head}regel x van School: aantal "x" = ${inPairs}\n`;
    const analysis = analyse([{ name: 'kosten.maat', text }]);
    const pupils = (of: string, count: number): readonly (readonly [string, unknown])[] =>
      Array.from({ length: count }, (_, at) => [`${of}${at}`, { van: of }]);
    const json = { School: { a: {}, b: {} }, Leerling: Object.fromEntries([...pupils('a', 5), ...pupils('b', 5)]) };
    const { facts, problems } = readFacts(json, analysis);
    expect(problems).toEqual([]);
    const report = questionCostReport(analysis, 'nl', facts, { names: ['x'] });
    // One looked at and one counted of each pair, twice 5 × 5; and around it.
    expect(report?.parts).toMatchObject([
      { name: 'x', growth: 'lineair in Scholen, kwadratisch in Leerlingen per School' },
    ]);
    expect(Number(report?.filledIn?.steps)).toBeLessThan(100);
    expect(questionCostReport(analysis, 'nl', facts, { names: ['geen_naam'] })).toBeUndefined();
  });
});

test.each([
  [10, false],
  [300, true],
])('the report of %i schools says whether that is more than one question may take', (schools, above) => {
  const rules = 'regel x van School: aantal "x" = totaal van (aantal Scholen waar klassen > 9) over Scholen';
  const analysis = analyse([{ name: 'kosten.maat', text: `${head}${rules}\n` }]);
  const School = Object.fromEntries(Array.from({ length: schools }, (_, at) => [String(at), {}]));
  const { facts, problems } = readFacts({ School }, analysis);
  expect(problems).toEqual([]);
  expect(costReport(analysis, 'nl', facts).filledIn?.aboveLimit).toBe(above);
});
