import { describe, expect, test } from 'vitest';
import { analyse, mergeDeliveries, readFacts, readFactsText } from '../../engine/index.ts';
import { decided } from './decided.ts';

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
