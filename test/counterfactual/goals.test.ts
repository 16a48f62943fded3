import { describe, expect, test } from 'vitest';
import type { Goal, WhatIfOptions } from '../../engine/counterfactual/model.ts';
import { whatIf } from '../../engine/counterfactual/what-if.ts';
import { factsOf, sound } from '../run/sources.ts';
import { asked, shown } from './small-law.ts';

const other: Goal = { kind: 'other' };

describe('a goal', () => {
  test.each<readonly [string, string, Goal, readonly string[]]>([
    ['no of what is yes', 'ja/nee "x" = r', { kind: 'is', value: 'nee' }, ['r("a"): true → false ⇒ false']],
    ['yes in English', 'ja/nee "x" = p', { kind: 'is', value: 'yes' }, ['p("a"): false → true ⇒ true']],
    ['another kind', 'Soort "x" = kleur', other, ['kleur("a"): rood → groen ⇒ groen']],
    ['this kind', 'Soort "x" = kleur', { kind: 'is', value: 'blauw' }, ['kleur("a"): rood → blauw ⇒ blauw']],
    [
      'a kind at least',
      'Cijfer "x" = cijfer',
      { kind: 'atLeast', value: 'voldoende' },
      ['cijfer("a"): onvoldoende → voldoende ⇒ voldoende'],
    ],
    ['more', 'bedrag "x" = geld * 2', other, ['geld("a"): 1000.00 → 1000.01 (1000.00) ⇒ 2000.02']],
    ['less', 'bedrag "x" = geld * 2', { kind: 'less' }, ['geld("a"): 1000.00 → 999.99 (1000.00) ⇒ 1999.98']],
    [
      'at least',
      'bedrag "x" = geld * 2',
      { kind: 'atLeast', value: '2500.01' },
      ['geld("a"): 1000.00 → 1250.01 (1250.00) ⇒ 2500.02'],
    ],
    [
      'at most',
      'bedrag "x" = geld * 2',
      { kind: 'atMost', value: '0.00' },
      ['geld("a"): 1000.00 → 0.00 (0.01) ⇒ 0.00'],
    ],
    [
      'just so much',
      'bedrag "x" = geld + € 1',
      { kind: 'is', value: '1251.50' },
      ['geld("a"): 1000.00 → 1250.50 (1250.49) ⇒ 1251.50'],
    ],
    [
      'just so much with another',
      'bedrag "x" = geld * (als p dan 2 anders 0) + geld * (als q dan 1 anders 0)',
      { kind: 'is', value: '1000.02' },
      [
        'geld("a"): 1000.00 → 1000.02 (1000.01) & q("a"): false → true ⇒ 1000.02',
        'geld("a"): 1000.00 → 500.01 (500.02) & p("a"): false → true ⇒ 1000.02',
      ],
    ],
    ['less than nothing', 'bedrag "x" = geld', { kind: 'atMost', value: '-1.00' }, []],
    ['over a maximum', 'aantal "x" = looptijd', { kind: 'atLeast', value: '11' }, []],
    [
      'a day',
      'datum "x" = ingediend',
      { kind: 'atMost', value: '2020-01-31' },
      ['ingediend("a"): 2020-02-03 → 2020-01-31 (2020-02-01) ⇒ 2020-01-31'],
    ],
    [
      'none',
      'bedrag of geen "x" = als r dan geld anders geen',
      { kind: 'is', value: 'geen' },
      ['r("a"): true → false ⇒ geen'],
    ],
  ])('%s', (_, rule, goal, expected) => {
    expect(shown(asked(rule, goal))).toEqual(expected);
  });

  test('that is so already needs nothing', () => {
    const found = asked('bedrag "x" = geld', { kind: 'atLeast', value: '1000.00' });
    expect([found.already, found.sets, found.runs]).toEqual([true, [], 1]);
  });
});

describe('what is not known', () => {
  const unknown = { p: true };

  test.each<readonly [string, string, Goal, readonly string[]]>([
    ['a yes or no', 'ja/nee "x" = p en q', { kind: 'is', value: 'ja' }, ['q("a"): unknown → true ⇒ true']],
    [
      'an amount',
      'ja/nee "x" = geld >= drempel',
      { kind: 'is', value: 'ja' },
      ['geld("a"): unknown → 1250.50 (1250.49) ⇒ true'],
    ],
    [
      'an amount for which nothing is enough',
      'ja/nee "x" = geld < drempel',
      { kind: 'is', value: 'ja' },
      ['geld("a"): unknown → 0.00 ⇒ true'],
    ],
    ['whatever is known', 'ja/nee "x" = q', other, ['q("a"): unknown → true ⇒ true']],
    [
      'several',
      'ja/nee "x" = q en geld >= drempel',
      { kind: 'is', value: 'ja' },
      ['geld("a"): unknown → 1250.50 (1250.49) & q("a"): unknown → true ⇒ true'],
    ],
  ])('%s', (_, rule, goal, expected) => {
    expect(shown(asked(rule, goal, {}, { facts: unknown }))).toEqual(expected);
  });
});

describe('how far is searched', () => {
  const three = 'ja/nee "x" = p en q en niet r';

  test.each<readonly [string, string, WhatIfOptions, readonly unknown[]]>([
    ['until the smallest are found', 'ja/nee "x" = p of q', {}, [2, 1, 'found']],
    ['no further than told', three, { size: 2 }, [0, 2, 'size']],
    ['far enough', three, { size: 3 }, [1, 3, 'found']],
    ['to larger sets when asked', 'ja/nee "x" = p of (q en niet r)', { further: true }, [2, 2, 'all']],
    ['until everything was tried', 'ja/nee "x" = p en niet p', {}, [0, 2, 'all']],
    ['so many evaluations', three, { runs: 2 }, [0, 1, 'runs']],
    ['not even one fact with a single evaluation', three, { runs: 1 }, [0, 0, 'runs']],
    ['until somebody stops it', three, { proceed: (done) => done < 1 }, [0, 0, 'told']],
    ['not where nothing may change', three, { frozen: ['p', 'q', 'r'] }, [0, 1, 'all']],
    ['only where something may change', 'ja/nee "x" = p of q', { only: ['q'] }, [1, 1, 'found']],
    ['only what is of somebody', 'ja/nee "x" = p of q', { of: { entity: 'School', key: 'b' } }, [0, 1, 'all']],
    ['what is of the one itself', 'ja/nee "x" = p of q', { of: { entity: 'School', key: 'a' } }, [2, 1, 'found']],
  ])('%s', (_, rule, options, expected) => {
    const { sets, searched, ended, runs } = asked(rule, other, options);
    expect([sets.length, searched, ended]).toEqual(expected);
    expect(runs).toBeLessThanOrEqual(options.runs ?? 2000);
  });

  test('is told with what could not be tried, not with what was kept out', () => {
    const frozen = asked('ja/nee "x" = p of q', other, { frozen: ['p'] });
    expect(frozen.untried).toEqual([]);
    const only = asked('ja/nee "x" = p of q', other, { only: ['q'] });
    expect(only.untried).toEqual([]);
  });

  test('is told after each evaluation', () => {
    const told: number[] = [];
    asked('ja/nee "x" = p', other, { proceed: (done) => told.push(done) > 0 });
    expect(told).toEqual(told.map((_, at) => at));
    expect(told.length).toBeGreaterThan(1);
  });
});

const division = `regeling verdeling "Verdeling"
  tijdvak 2020 t/m 2021
artikel 1
  object Bestuur meervoud Besturen "bestuur" aangeduid met nummer
  object School meervoud Scholen van Bestuur "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "leerlingen"
    ten minste 0
  gegeven telt_mee van School: ja/nee "telt mee"
  parameter pot: bedrag "pot" = € 1.000
artikel 2
  verdeling bijdrage over Scholen per jaar "bijdrage"
    bedrag      pot
    ontvangers  telt_mee
    naar rato   van leerlingen
    afgerond    op cent, grootste rest, daarna laagste code
    restant     vervalt
`;

describe('a part of a division', () => {
  const delivered = {
    Bestuur: { A: {}, B: {} },
    School: {
      a: { van: 'A', telt_mee: true, leerlingen: { 2020: '100' } },
      b: { van: 'B', telt_mee: true, leerlingen: { 2020: '300' } },
    },
  };
  const ask = (goal: Goal, options: WhatIfOptions = {}, of = 'a'): readonly string[] => {
    const analysis = sound(division);
    const question = { names: ['bijdrage'], year: 2020, of: [of] };
    return shown(whatIf(analysis, factsOf(analysis, delivered), question, goal, options));
  };

  test('is a euro more with one pupil more, or two less of another', () => {
    expect(ask({ kind: 'atLeast', value: '251.00' })).toEqual([
      'leerlingen("b";2020): 300 → 298 (299) ⇒ 251.26',
      'leerlingen("a";2020): 100 → 101 (100) ⇒ 251.87',
      'telt_mee("b"): true → false ⇒ 1000.00',
    ]);
  });

  test('is looked for among its own facts first', () => {
    expect(ask({ kind: 'more' }, { runs: 12 }, 'b')).toEqual(['leerlingen("b";2020): 300 → 301 ⇒ 750.62']);
  });

  test('is so with its own facts only', () => {
    const own: WhatIfOptions = { of: { entity: 'Bestuur', key: 'A' } };
    expect(ask({ kind: 'atLeast', value: '400.00' }, own)).toEqual(['leerlingen("a";2020): 100 → 200 (199) ⇒ 400.00']);
    expect(ask({ kind: 'atLeast', value: '1000.00' }, own)).toEqual([]);
  });
});
