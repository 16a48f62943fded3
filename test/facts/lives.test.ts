import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { factsSchema, mergeDeliveries, readCsv, readFacts, readFactsText, writeFacts } from '../../engine/index.ts';
import { lives } from './lives.ts';

const { analysis, bad, good } = lives;

function read(json: string) {
  const { delivery } = readFactsText(json);
  return readFacts(delivery?.json, analysis, delivery?.places);
}

describe('the life of things in facts', () => {
  test('the regulation is in order', () =>
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]));

  test.each(bad)('$about', ({ json, found }) => {
    expect(read(json).problems.map(({ code, path }) => [code, path])).toEqual(found);
  });

  test.each(good)('%s is read, and written as it was', (json) => {
    const { facts, problems } = read(json);
    expect(problems).toEqual([]);
    const again = readFacts(JSON.parse(writeFacts(facts, analysis)), analysis);
    expect(again).toEqual({ facts, problems: [] });
    expect(JSON.parse(writeFacts(facts, analysis))).toEqual(JSON.parse(json));
  });

  test('days and successor are kept with the thing', () => {
    const { facts } = read(
      '{"Instelling": {"01AA": {"bestaatVanaf": "1998-08-01", "bestaatTot": "2016-07-31", "opgegaanIn": "02BB"}, "02BB": {}}}',
    );
    expect(facts.things.get('Instelling')?.get('01AA')).toEqual({
      from: '1998-08-01',
      until: '2016-07-31',
      mergedInto: '02BB',
    });
    expect(facts.things.get('Instelling')?.get('02BB')).toEqual({});
  });

  test('a table has columns for it; empty and `geen` are always', () => {
    const text =
      'Instelling;bestaatVanaf;bestaatTot;opgegaanIn;studenten[2015]\n01AA;;2016-07-31;02BB;3\n02BB;geen;geen;;4\n';
    const { delivery, problems } = readCsv(text, { separator: ';', decimal: ',' }, analysis);
    expect(problems).toEqual([]);
    const { facts, problems: wrong } = readFacts(delivery?.json, analysis, delivery?.places);
    expect(wrong).toEqual([]);
    expect(facts.things.get('Instelling')?.get('01AA')).toEqual({ until: '2016-07-31', mergedInto: '02BB' });
    expect(facts.things.get('Instelling')?.get('02BB')).toEqual({});
  });

  test.each([
    ['a cell that is no day', 'Instelling;bestaatTot\n01AA;morgen\n', 'F26'],
    ['a column per year', 'Instelling;bestaatTot[2015]\n01AA;2016-07-31\n', 'F244'],
    ['a day of a table without things', 'bestaatTot\n2016-07-31\n', 'F65'],
    ['a successor without a day', 'Instelling;opgegaanIn\n01AA;02BB\n02BB;\n', 'F242'],
  ])('%s is refused', (_, text, code) => {
    const { delivery, problems } = readCsv(text, { separator: ';', decimal: ',' }, analysis);
    const wrong = delivery === undefined ? [] : readFacts(delivery.json, analysis, delivery.places).problems;
    expect([...problems, ...wrong].map((problem) => problem.code)).toEqual([code]);
  });

  test('two files may not both tell it', () => {
    const deliveries = [good[1], good[1]].flatMap((text) => readFactsText(text ?? '', 'x').delivery ?? []);
    expect(mergeDeliveries(deliveries).problems.map(({ code }) => code)).toEqual(['F60', 'F60', 'F60']);
  });

  test('the schema accepts what is right', () => {
    const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(factsSchema(analysis))));
    const accepts = (json: unknown): boolean => schema.safeParse(json).success;
    for (const json of good) expect([json, accepts(JSON.parse(json))]).toEqual([json, true]);
    expect(accepts(JSON.parse('{"Instelling": {"01AA": {"bestaatTot": "ooit"}}}'))).toBe(false);
    expect(accepts(JSON.parse('{"Instelling": {"01AA": {"bestaatTot": {"geen": true}}}}'))).toBe(false);
  });
});
