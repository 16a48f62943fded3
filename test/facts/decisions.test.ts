import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { analyse, factsSchema, mergeDeliveries, readFacts, readFactsText } from '../../engine/index.ts';
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
