import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  describeNeed,
  evaluate,
  factsSchema,
  mergeDeliveries,
  readCsv,
  readFacts,
  readFactsText,
  writeFacts,
} from '../../engine/index.ts';
import { drawn } from './drawn.ts';

const { analysis, good, bad, schools, of } = drawn;
const read = (json: string) => readFacts(readFactsText(json).delivery?.json, analysis);

describe('draws among the facts', () => {
  test('the regulation is sound', () =>
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]));

  test.each(good)('%s', (_about, json, keys) => {
    const { facts, problems } = read(json);
    expect(problems).toEqual([]);
    expect(
      [...(facts.draws ?? [])].flatMap(([key, list]) => list.map(({ order }) => `${key} ${order.join(',')}`)),
    ).toEqual(keys);
    expect(read(writeFacts(facts, analysis)).facts.draws).toEqual(facts.draws);
  });

  test.each(bad)('%s', (_about, json, found) => {
    expect(read(json).problems.map(({ code, path }) => `${code} ${path}`)).toEqual(found);
  });

  test('the schema accepts what is right and refuses what has another shape', () => {
    const schema = z.fromJSONSchema(factsSchema(analysis) as Parameters<typeof z.fromJSONSchema>[0]);
    for (const [about, json] of good)
      expect([about, schema.safeParse(JSON.parse(json)).success]).toEqual([about, true]);
    const beyond = ['F284', 'F286', 'F42', 'F35', 'F27', 'F285'];
    for (const [about, json, [first = '']] of bad)
      if (!beyond.some((code) => first.startsWith(code)))
        expect([about, schema.safeParse(JSON.parse(json)).success]).toEqual([about, false]);
  });

  test('of two files make one list', () => {
    const files = ['{"jaar": "2024", "volgorde": ["a"]}', '{"jaar": "2025", "volgorde": ["b"]}'].map((draw, file) =>
      readFactsText(file === 0 ? of('toekenning', draw) : `{"lotingen": {"toekenning": [${draw}]}}`),
    );
    const { delivery, problems } = mergeDeliveries(files.flatMap((one) => one.delivery ?? []));
    expect(problems).toEqual([]);
    expect([...(readFacts(delivery.json, analysis, delivery.places).facts.draws ?? []).keys()]).toEqual([
      'toekenning(2024)',
      'toekenning(2025)',
    ]);
  });

  test('in a table stand those drawn one below the other, a draw for each year', () => {
    const dialect = { separator: ';', decimal: ',' } as const;
    const table = 'toekenning;jaar;vastgelegdOp\nb;2024;2024-03-01\na;2024;2024-03-01\na;2025;2025-03-01\n';
    const { delivery, problems } = readCsv(table, dialect, analysis);
    expect(problems).toEqual([]);
    const merged = mergeDeliveries([delivery, readFactsText(`{${schools}}`).delivery].flatMap((one) => one ?? []));
    const { facts } = readFacts(merged.delivery.json, analysis, merged.delivery.places);
    expect([...(facts.draws ?? [])].map(([key, [draw]]) => `${key} ${draw?.order.join(',')}`)).toEqual([
      'toekenning(2024) b,a',
      'toekenning(2025) a',
    ]);
    const wrong = readCsv('toekenning;jaar;waarde\nb;2024;1\n', dialect, analysis);
    expect(wrong.problems.map(({ code, cell }) => [code, cell?.column])).toEqual([['F282', 3]]);
    const unknown = readCsv('toekenning;jaar\nz;2024\n', dialect, analysis);
    const both = mergeDeliveries(
      [unknown.delivery, readFactsText(`{${schools}}`).delivery].flatMap((one) => one ?? []),
    );
    const found = readFacts(both.delivery.json, analysis, both.delivery.places);
    expect(found.problems.map(({ code, cell }) => [code, cell?.row])).toEqual([['F284', 2]]);
  });

  test('decides, and only what was recorded by then', () => {
    const values = '"gevraagd": {"2024": "60.00"}';
    const drawn = '{"jaar": "2024", "volgorde": ["b", "a"], "vastgelegdOp": "2024-03-01"}';
    const json = `{"School": {"a": {${values}}, "b": {${values}}}, "lotingen": {"toekenning": [${drawn}]}}`;
    const ask = (knownOn: string) =>
      evaluate(analysis, read(json).facts, { names: ['toekenning'], year: 2024, knownOn });
    expect(ask('2024-03-01').values.map(({ result }) => result.kind)).toEqual(['known', 'known']);
    const before = ask('2024-02-29');
    expect(before.values.map(({ result }) => result.kind)).toEqual(['unknown', 'unknown']);
    expect(before.needs.map((need) => [describeNeed(need, 'nl'), describeNeed(need, 'en')])).toEqual([
      ['een loting tussen a en b voor toekenning in 2024', 'a draw between a and b for toekenning in 2024'],
    ]);
  });
});
