import { describe, expect, test } from 'vitest';
import { evaluate, explainLine, runExamples } from '../../engine/index.ts';
import { render } from '../../grammar/index.ts';
import { factsOf, sound } from './sources.ts';

const analysis = sound(`regeling proef "Proef"
  tijdvak 2019

artikel 1

  soort Thema: lezen, rekenen
  object School meervoud Scholen "school" aangeduid met code
  object Bestuur meervoud Besturen "schoolbestuur"
  gegeven gedaan van School per Thema: ja/nee "gedaan"
  gegeven open van School: ja/nee "open"
  gegeven zetels van Bestuur: aantal "zetels"

artikel 2

  regel alles van School: ja/nee "alles gedaan" = elk Thema voldoet aan gedaan
  regel iedereen: ja/nee "iedereen open" = elke School voldoet aan open
  regel iemand: ja/nee "iemand open" = een School voldoet aan open
  regel volop: ja/nee "iemand vol" = een School voldoet aan aantal Scholen > 1
  regel samen: aantal "zetels samen" = totaal van zetels over Besturen
  regel heel: bedrag met 0 decimalen "hele euro’s" = € 208.334

  voorbeeld "lijst"
    verwacht samen: 3
`);

const facts = factsOf(analysis, {
  School: {
    a: { gedaan: { lezen: true, rekenen: false }, open: true },
    b: { gedaan: { lezen: true, rekenen: true }, open: false },
  },
});

function why(name: string, key: string): string {
  return explainLine(analysis, evaluate(analysis, facts, { names: [name] }), key, 'nl');
}

describe('why `elke` and `een` say what they say', () => {
  test.each([
    ['alles', 'alles("a")', '; nee voor rekenen'],
    ['iedereen', 'iedereen()', '; nee voor b'],
    ['iemand', 'iemand()', '; ja voor a'],
  ])('%s', (name, key, expected) => {
    expect(why(name, key).endsWith(expected)).toBe(true);
  });

  test('not where all satisfy, nor where a set within the set would have to be known', () => {
    expect(why('alles', 'alles("b")')).not.toContain('nee voor');
    expect(why('volop', 'volop()')).not.toContain('ja voor');
  });
});

test('an unknown name hears the nearest one, or the first there are', () => {
  const help = (name: string): string =>
    evaluate(analysis, facts, { names: [name] })
      .problems.map((problem) => render(problem, 'nl').help)
      .join();
  expect(help('allles')).toMatch(/ staat: `alles` “alles gedaan”$/);
  expect(help('xyzxyz')).toMatch(/: `gedaan` “gedaan”, `open` “open”, `zetels` “zetels”, `alles` “alles gedaan”, …$/);
});

test('a list that is needed is called by its label and its name', () => {
  const messages = runExamples(analysis).flatMap(({ checks }) =>
    checks.flatMap(({ problem }) => (problem === undefined ? [] : render(problem, 'nl').message)),
  );
  expect(messages.join()).toContain('de lijst van schoolbestuur (`Bestuur`)');
});

test('an amount without decimals is shown without', () => {
  expect(why('heel', 'heel()')).toContain('€ 208.334 (artikel 2)');
});
