import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  analyse,
  evaluate,
  factsSchema,
  mergeDeliveries,
  readCsv,
  readFacts,
  readFactsText,
  writeFacts,
} from '../../engine/index.ts';
import { decided } from './decided.ts';

/** What a schema cannot know: things, days that do not exist, years of a family, and doubles. */
const beyondSchemas = ['F27', 'F35', 'F36', 'F42', 'F136'];

const reading = analyse([
  {
    name: 'proef.maat',
    text: `regeling proef "Proef"
  in werking 2020-01-01
  tijdvak 2020 t/m 2022
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven n van School per jaar: aantal "n"
  regel budget van School per jaar: bedrag "budget" = n * € 1
  beschikking verlening van School per jaar "verlening" geeft budget
  regel verschil van School per jaar: bedrag "verschil" = budget - (budget volgens verlening bij geen € 0)
  beschikking vaststelling van School per jaar "vaststelling" geeft verschil
`,
  },
]);

describe('decisions taken, among the facts', () => {
  test.each(decided.good)('$about', ({ json, keys }) => {
    const { facts, problems } = readFacts(readFactsText(json).delivery?.json, decided.analysis);
    expect(problems).toEqual([]);
    expect([...(facts.decisions ?? [])].flatMap(([key, list]) => list.map(({ on }) => `${key} ${on}`))).toEqual(keys);
  });

  test.each(decided.bad)('$about', ({ json, found }) => {
    const { problems } = readFacts(readFactsText(json).delivery?.json, decided.analysis);
    expect(problems.map(({ code, path }) => [code, path])).toEqual(found);
  });

  test('of two files make one list, and what is wrong keeps its own place', () => {
    const texts = [
      '{"School": {"a": {}}, "beschikkingen": {"verlening": [{"van": "a", "jaar": "2021", "op": "2021-01-01", "waarden": {"budget": "1.00", "goed": true}}]}}',
      '{"beschikkingen": {"verlening": [{"van": "a", "jaar": "2021", "op": "2021-02-01", "waarden": {"budget": "x", "goed": true}}]}}',
    ];
    const files = texts.flatMap((text, at) => readFactsText(text, `${at}.json`).delivery ?? []);
    const { delivery, problems } = mergeDeliveries(files);
    expect(problems).toEqual([]);
    const read = readFacts(delivery.json, decided.analysis, delivery.places);
    expect(read.problems.map(({ code, file, path }) => [code, file, path])).toEqual([
      ['F20', '1.json', 'beschikkingen.verlening[1].waarden.budget'],
    ]);
    expect(read.facts.decisions?.get('verlening("a";2021)')?.map(({ on }) => on)).toEqual(['2021-01-01']);
  });

  const table = (text: string): readonly string[] => {
    const { delivery, problems } = readCsv(text, { separator: ';', decimal: ',' }, decided.analysis, 'b.csv');
    const things = readFactsText('{"School": {"a": {}}}').delivery;
    const merged = mergeDeliveries([things, delivery].filter((one) => one !== undefined)).delivery;
    const read = readFacts(merged.json, decided.analysis, merged.places);
    const keys = [...(read.facts.decisions?.keys() ?? [])];
    return [
      ...keys,
      ...[...problems, ...read.problems].map(
        ({ code, cell }) => `${code} ${cell?.row ?? '-'}:${cell?.column ?? '-'} ${cell?.header ?? ''}`,
      ),
    ];
  };

  test.each<[string, string, readonly string[]]>([
    ['a decision a row', 'verlening;jaar;op;budget;goed\na;2021;2021-02-01;5,00;ja', ['verlening("a";2021)']],
    [
      'in another order, with nothing given',
      'verlening;goed;bron;budget;op;jaar\na;nee;brief;geen;2021-02-01;2021',
      ['verlening("a";2021)'],
    ],
    [
      'a column there is not',
      'verlening;jaar;op;budget;goed;door\na;2021;2021-02-01;5,00;ja;wij',
      ['verlening("a";2021)', 'F132 1:6 door'],
    ],
    [
      'a column twice',
      'verlening;jaar;op;op;budget;goed\na;2021;2021-02-01;x;5,00;ja',
      ['verlening("a";2021)', 'F68 1:4 op'],
    ],
    ['no day', 'verlening;jaar;op;budget;goed\na;2021;;5,00;ja', ['F133 2:1 verlening']],
    ['a thing there is not', 'verlening;jaar;op;budget;goed\nb;2021;2021-02-01;5,00;ja', ['F35 2:1 verlening']],
    ['a year that is none', 'verlening;jaar;op;budget;goed\na;21;2021-02-01;5,00;ja', ['F41 2:2 jaar']],
    ['a value that is missing', 'verlening;jaar;op;budget;goed\na;2021;2021-02-01;;ja', ['F135 2:1 verlening']],
    [
      'a value of the wrong notation',
      'verlening;jaar;op;budget;goed\na;2021;2021-02-01;5.00;ja',
      ['F74 2:4 budget', 'F135 2:1 verlening'],
    ],
    [
      'no yes or no',
      'verlening;jaar;op;budget;goed\na;2021;2021-02-01;5,00;true',
      ['F78 2:5 goed', 'F135 2:1 verlening'],
    ],
    ['a decision without an object', 'vaststelling;Niveau;op;norm\nx;laag;2021-02-01;5%', ['F65 1:1 vaststelling']],
  ])('as a table: %s', (_, text, expected) => {
    expect(table(text)).toEqual(expected);
  });

  test('the schema accepts what is right, and refuses what a schema can know', () => {
    const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(factsSchema(decided.analysis))));
    const accepts = (json: string): boolean => schema.safeParse(JSON.parse(json)).success;
    for (const { about, json } of decided.good) expect(accepts(json), about).toBe(true);
    for (const { about, json, found } of decided.bad)
      if (found.some(([code]) => !beyondSchemas.includes(code))) expect(accepts(json), about).toBe(false);
    expect(decided.bad.filter(({ json }) => !accepts(json)).length).toBeGreaterThan(15);
  });

  test('the schema of what is asked has the decisions that it reads, and no others', () => {
    const lists = (name: string): readonly string[] => {
      const { properties } = factsSchema(reading, [name]) as { properties: { beschikkingen?: { properties: object } } };
      return Object.keys(properties.beschikkingen?.properties ?? {});
    };
    expect(lists('verschil')).toEqual(['verlening']);
    expect(lists('vaststelling')).toEqual(['verlening']);
    expect(lists('budget')).toEqual([]);
  });

  test('what was decided under an older text is read by that text, under the names of today', () => {
    const law = analyse([
      {
        name: 'proef.maat',
        text: `regeling proef "Proef"
  in werking 2020-01-01
  tijdvak 2020 t/m 2022
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven n van School per jaar: aantal "n"
  regel budget van School per jaar: bedrag "budget" = n * € 1
  regel extra van School per jaar: bedrag "extra" = n * € 2
  beschikking verlening van School per jaar "verlening" geeft budget, extra
  beschikking weigering van School per jaar "weigering" geeft budget
  regel verschil van School per jaar: bedrag "verschil" = budget - (budget volgens verlening bij geen € 0)
`,
      },
      {
        name: 'w.maat',
        text: `wijziging w van proef "W"
  bekendgemaakt 2021-06-01
  in werking 2021-07-01

vervang beschikking verlening van School per jaar "verlening" geeft budget
was beschikking verlening van School per jaar "verlening" geeft budget, extra

vervalt "weigering"
`,
      },
    ]);
    expect(law.problems.map(({ code }) => code)).toEqual([]);
    const one = (values: object): object => ({ van: 'a', jaar: '2020', op: '2020-05-01', waarden: values });
    const json = {
      School: { a: { n: { '2020': '9' } } },
      beschikkingen: {
        verlening: [one({ budget: '4.00', extra: '8.00' }), { ...one({ budget: '5.00' }), op: '2021-08-01' }],
        weigering: [one({ budget: '1.00' })],
      },
    };
    const read = readFacts(json, law);
    expect(read.problems).toEqual([]);
    expect(readFacts(JSON.parse(writeFacts(read.facts, law)), law)).toEqual(read);
    const { values } = evaluate(law, read.facts, { names: ['verschil'], year: 2020, knownOn: '2020-12-31' });
    expect(values.map(({ result }) => result.kind === 'known' && result.datum)).toEqual([
      { kind: 'number', value: { numerator: 5n, denominator: 1n } },
    ]);
    const wrong = { ...json, beschikkingen: { verlening: [one({ extra: '8.00' })] } };
    expect(readFacts(wrong, law).problems.map(({ code }) => code)).toEqual(['F134', 'F135']);
  });

  test('a regulation may call something of its own so', () => {
    const analysis = analyse([
      {
        name: 'proef.maat',
        text: 'regeling proef "Proef"\nartikel 1\n  gegeven beschikkingen: aantal "beschikkingen"',
      },
    ]);
    const { facts, problems } = readFacts({ beschikkingen: '3' }, analysis);
    expect(problems).toEqual([]);
    expect([...facts.values.keys()]).toEqual(['beschikkingen()']);
  });
});
