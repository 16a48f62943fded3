import { describe, expect, test } from 'vitest';
import { factsSchema, readCsv, readFacts, readFactsText, writeFacts } from '../../engine/index.ts';
import { calendar } from './calendar.ts';

const { analysis, bad, good } = calendar;
const read = (json: string) => readFacts(readFactsText(json).delivery?.json, analysis);

describe('durations, months and quarters in facts', () => {
  test.each(bad)('$about', ({ json, found }) => {
    expect(read(json).problems.map(({ code, path }) => [code, path])).toEqual(found);
  });

  test('are kept by their own keys, and written as they were read', () => {
    const { facts, problems } = read(good);
    expect(problems).toEqual([]);
    expect(facts.values.get('termijn("01AA")')?.[0]?.value).toEqual({ kind: 'duration', months: 0, days: 42 });
    expect(facts.values.get('startkwartaal("01AA")')?.[0]?.value).toEqual({
      kind: 'year',
      year: 8063,
      unit: 'quarter',
    });
    expect([...facts.values.keys()]).toContain('leerlingen("01AA";2015-01)');
    expect([...facts.values.keys()]).toContain('kosten(2015-K2)');
    const written = writeFacts(facts, analysis);
    expect(written).toContain('"termijn": "P6W"');
    expect(written).toContain('"startkwartaal": "2015-K4"');
    expect(read(written).facts.values).toEqual(facts.values);
  });

  test('come from CSV as well', () => {
    const text = 'Instelling;termijn;startmaand;leerlingen[2015-05];leerlingen[2015-06]\n01AA;P1M10D;2015-05;3;4\n';
    const { delivery, problems } = readCsv(text, { separator: ';', decimal: ',' }, analysis);
    expect(problems).toEqual([]);
    const { facts, problems: wrong } = readFacts(delivery?.json, analysis);
    expect(wrong).toEqual([]);
    expect(facts.values.get('leerlingen("01AA";2015-06)')).toBeDefined();
    expect(facts.values.get('termijn("01AA")')?.[0]?.value).toEqual({ kind: 'duration', months: 1, days: 10 });
  });

  test('have patterns in the schema that take the same texts', () => {
    const schema = JSON.stringify(factsSchema(analysis));
    for (const pattern of ['-(0[1-9]|1[0-2])$', '-[KQ][1-4]$']) expect(schema).toContain(pattern);
    expect(schema).toContain('^P(?=[0-9])');
  });
});
