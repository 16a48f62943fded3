import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { analyse, evaluate, factsSchema, readCsv, readFacts, writeFacts } from '../../engine/index.ts';
import { resultText } from '../run/outcome.ts';
import { dutch } from './csv-dialects.ts';

const analysis = analyse([
  {
    name: 'proef.maat',
    text: `regeling proef "Proef"
  in werking 2020-01-01
  tijdvak    2020 t/m 2023

artikel 1

  soort Oordeel: goed, slecht

  object School meervoud Scholen "school"
    aangeduid met code

  gegeven groep van School per jaar: aantal "groep"
    ten hoogste 100

  gegeven cijfer van School per jaar: Oordeel "cijfer"

  gegeven toelage van School per jaar: aantal "toelage"

  gegeven afstand: aantal "afstand"

artikel 2

  regel uitkomst van School per jaar: aantal "uitkomst"
    = als cijfer = slecht dan 0 anders groep

  regel was_toelage van School per jaar: aantal of geen "was toelage" = toelage in jaar - 1
`,
  },
  {
    name: 'wijziging.maat',
    text: `wijziging stcrt_2022 van proef "w"
  bekendgemaakt 2021-12-01
  in werking    2022-01-01

onderdeel A
  hernoem groep tot leerlingen

onderdeel B
  hernoem Oordeel tot Waardering

  vervang soort Waardering: uitstekend, goed
  was soort Waardering: goed, slecht

  vervang in uitkomst:
    = als cijfer = goed dan leerlingen anders leerlingen * 2
  was
    = als cijfer = slecht dan 0 anders leerlingen

onderdeel C
  vervang gegeven leerlingen van School per jaar: aantal "groep"
    ten hoogste 50
  was gegeven leerlingen van School per jaar: aantal "groep"
    ten hoogste 100

onderdeel D
  vervalt "afstand"

onderdeel E
  vervalt "toelage"

  voeg toe

  artikel 3

    regel toelage van School per jaar: aantal "toelage" = 7
`,
  },
]);

const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(factsSchema(analysis))));
/** What a schema cannot know. */
const beyondSchema: readonly string[] = ['both names at once', 'more than any bound'];

function codes(json: unknown): readonly string[] {
  return readFacts(json, analysis).problems.map(({ code, path }) => `${code} ${path}`);
}

test('the law of this test is in order', () => {
  expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('facts of any text of the law', () => {
  test.each([
    ['today’s name', { School: { a: { leerlingen: { '2022': '5' } } } }],
    ['the name it had', { School: { a: { groep: { '2022': '5' } } } }],
    ['a value of today’s kind', { School: { a: { cijfer: { '2022': 'uitstekend' } } } }],
    ['a value that only the old kind had', { School: { a: { cijfer: { '2020': 'slecht', '2022': 'uitstekend' } } } }],
    ['more than today’s bound', { School: { a: { leerlingen: { '2020': '80' } } } }],
    ['what is no longer asked', { afstand: '3' }],
    ['what is computed by now', { School: { a: { toelage: { '2021': '3' } } } }],
  ])('%s is accepted', (_, json) => {
    expect(codes(json)).toEqual([]);
    expect(schema.safeParse(json).success).toBe(true);
    const { facts } = readFacts(json, analysis);
    expect(readFacts(JSON.parse(writeFacts(facts, analysis)), analysis)).toEqual({ facts, problems: [] });
  });

  test.each([
    [
      'both names at once',
      { School: { a: { groep: { '2020': '5' }, leerlingen: { '2021': '5' } } } },
      ['F180 School["a"].leerlingen'],
    ],
    ['a name that no text knows', { School: { a: { lerlingen: {} } } }, ['F14 School["a"].lerlingen']],
    [
      'a value that no text knows',
      { School: { a: { cijfer: { '2020': 'matig' } } } },
      ['F30 School["a"].cijfer["2020"]'],
    ],
    [
      'more than any bound',
      { School: { a: { leerlingen: { '2020': '180' } } } },
      ['F39 School["a"].leerlingen["2020"]'],
    ],
    ['what no text leaves open', { School: { a: { uitkomst: { '2020': '1' } } } }, ['F17 School["a"].uitkomst']],
  ])('%s is refused', (about, json, expected) => {
    expect(codes(json)).toEqual(expected);
    expect(schema.safeParse(json).success).toBe(beyondSchema.includes(about));
  });

  test('a table may have either name in its head', () => {
    const read = readCsv('School;groep[2020];leerlingen[2021];cijfer[2020]\na;5;6;slecht\n', dutch, analysis);
    expect(read.problems).toEqual([]);
    expect(readFacts(read.delivery?.json, analysis).facts.values.size).toBe(3);
  });

  test('they are read under every law', () => {
    const json = {
      School: {
        b: { groep: { '2021': '80' }, cijfer: { '2021': 'slecht' } },
        a: {
          groep: { '2021': '80', '2022': '5' },
          cijfer: { '2021': 'goed', '2022': 'uitstekend' },
          toelage: { '2021': '3' },
        },
      },
    };
    const { facts } = readFacts(json, analysis);
    const ask = (name: string, year: number): string =>
      evaluate(analysis, facts, { names: [name], year })
        .values.map(({ instance, result }) => resultText(result, instance.quantity))
        .join();
    expect([ask('uitkomst', 2021), ask('uitkomst', 2022), ask('was_toelage', 2022)]).toEqual([
      '80,0',
      '10,? cijfer("b";2022), leerlingen("b";2022)',
      '3,? toelage("b";2021)',
    ]);
  });

  test('what is needed bears the name that the law of its year has', () => {
    const { facts } = readFacts({ School: { a: {} } }, analysis);
    const needs = [2021, 2022].map((year) =>
      evaluate(analysis, facts, { names: ['uitkomst'], year }).needs.map((need) =>
        need.kind === 'fact' ? need.instance.quantity.name : need.kind,
      ),
    );
    expect(needs).toEqual([
      ['cijfer', 'groep'],
      ['cijfer', 'leerlingen'],
    ]);
  });
});
