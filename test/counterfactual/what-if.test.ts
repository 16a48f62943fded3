import { describe, expect, test } from 'vitest';
import { asked, shown } from './small-law.ts';

describe('one fact that turns it', () => {
  test.each([
    ['a yes or no', 'ja/nee "x" = p', ['p("a"): false → true ⇒ true']],
    ['either of two', 'ja/nee "x" = p of q', ['p("a"): false → true ⇒ true', 'q("a"): false → true ⇒ true']],
    ['a cent', 'ja/nee "x" = geld >= drempel', ['geld("a"): 1000.00 → 1250.50 (1250.49) ⇒ true']],
    ['a cent more', 'ja/nee "x" = geld > drempel', ['geld("a"): 1000.00 → 1250.51 (1250.50) ⇒ true']],
    ['a pupil', 'ja/nee "x" = leerlingen in 2020 >= 15', ['leerlingen("a";2020): 12 → 15 (14) ⇒ true']],
    ['a pupil less', 'ja/nee "x" = leerlingen in 2020 < 10', ['leerlingen("a";2020): 12 → 9 (10) ⇒ true']],
    [
      'of two years',
      'ja/nee "x" = leerlingen in 2020 + leerlingen in 2021 >= 22',
      ['leerlingen("a";2020): 12 → 15 (14) ⇒ true', 'leerlingen("a";2021): 7 → 10 (9) ⇒ true'],
    ],
    ['a part', 'ja/nee "x" = deel < 10%', ['deel("a"): 12.5% → 9.99% (10%) ⇒ true']],
    ['a day', 'ja/nee "x" = ingediend <= 2020-01-31', ['ingediend("a"): 2020-02-03 → 2020-01-31 (2020-02-01) ⇒ true']],
    ['one of two numbers', 'ja/nee "x" = looptijd is een van (4; 5)', ['looptijd("a"): 8 → 5 (6) ⇒ true']],
    ['a kind', 'ja/nee "x" = kleur = blauw', ['kleur("a"): rood → blauw ⇒ true']],
    ['a verdict to the nearest', 'ja/nee "x" = cijfer >= voldoende', ['cijfer("a"): onvoldoende → voldoende ⇒ true']],
    ['whatever text', 'ja/nee "x" = uitleg is aanwezig', ['uitleg("a"): absent → … ⇒ true']],
    [
      'a rounded result',
      'ja/nee "x" = afgerond(geld; € 100 naar even) >= € 1.100',
      ['geld("a"): 1000.00 → 1050.01 (1050.00) ⇒ true'],
    ],
    ['nothing', 'ja/nee "x" = p en niet p', []],
    ['the law alone', 'ja/nee "x" = drempel > € 2.000', []],
  ])('%s', (_, rule, expected) => {
    expect(shown(asked(rule))).toEqual(expected);
  });
});

describe('several together', () => {
  test.each([
    ['both', 'ja/nee "x" = p en q', ['p("a"): false → true & q("a"): false → true ⇒ true']],
    [
      'what is read only after another changed',
      'ja/nee "x" = p en geld >= drempel en q',
      ['geld("a"): 1000.00 → 1250.50 (1250.49) & p("a"): false → true & q("a"): false → true ⇒ true'],
    ],
    ['the smallest only', 'ja/nee "x" = (p en q) of (q en cijfer = goed) of niet r', ['r("a"): true → false ⇒ true']],
    [
      'either way',
      'ja/nee "x" = q en (p of kleur = groen)',
      ['kleur("a"): rood → groen & q("a"): false → true ⇒ true', 'p("a"): false → true & q("a"): false → true ⇒ true'],
    ],
    [
      'one that is yes with another that is not',
      'ja/nee "x" = p en niet r',
      ['p("a"): false → true & r("a"): true → false ⇒ true'],
    ],
  ])('%s', (_, rule, expected) => {
    expect(shown(asked(rule))).toEqual(expected);
  });
});
