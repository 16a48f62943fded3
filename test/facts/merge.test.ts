import { describe, expect, test } from 'vitest';
import { type Delivery, mergeDeliveries, readCsv, readFacts, readFactsText } from '../../engine/index.ts';
import { dutch } from './csv-dialects.ts';
import { standard } from './standard.ts';

function json(text: string, file: string): Delivery {
  return given(readFactsText(text, file).delivery);
}

function csv(text: string, file: string): Delivery {
  return given(readCsv(text, dutch, standard, file).delivery);
}

function given(delivery: Delivery | undefined): Delivery {
  if (delivery === undefined) throw new Error('unreadable');
  return delivery;
}

function read(...deliveries: Delivery[]) {
  const merged = mergeDeliveries(deliveries);
  const reading = readFacts(merged.delivery.json, standard, merged.delivery.places);
  return { facts: reading.facts, problems: [...merged.problems, ...reading.problems] };
}

const verdict = '{"waarde": "voldoende", "door": "de minister", "motivering": "goed"}';

describe('several files of facts', () => {
  test('nothing at all is no facts', () => {
    expect(read()).toEqual({ facts: { things: new Map(), values: new Map() }, problems: [] });
  });

  test.each([
    ['entities', ['{"Instelling": {"01AA": {}}}', '{"Student": {"1": {"van": "01AA"}}}']],
    ['things', ['{"Instelling": {"01AA": {"cijfer": "7"}}}', '{"Instelling": {"02BB": {"voorganger": "01AA"}}}']],
    [
      'facts of a thing',
      ['{"Instelling": {"01AA": {"cijfer": "7"}}}', `{"Instelling": {"01AA": {"agenda": ${verdict}}}}`],
    ],
    [
      'years',
      [
        '{"Instelling": {"01AA": {"studenten": {"2017": "1"}}}}',
        '{"Instelling": {"01AA": {"studenten": {"2018": "2"}}}}',
      ],
    ],
    ['facts of the regulation', ['{"vangnet": "1.00"}', '{"index": {"2019": "2%"}}', '{"index": {"2020": "3%"}}']],
    [
      'lists of recordings',
      ['{"Instelling": {"01AA": {"cijfer": [{"waarde": "7"}]}}}', '{"Instelling": {"02BB": {}}}'],
    ],
  ])('%s from here and there are as if from one', (_, texts) => {
    const { facts, problems } = read(...texts.map((text, index) => json(text, `${index}.json`)));
    expect(problems).toEqual([]);
    const backwards = read(...texts.map((text, index) => json(text, `${index}.json`)).reverse());
    expect(backwards.facts).toEqual(facts);
    expect(facts.values.size + facts.things.size).toBeGreaterThan(1);
  });

  test.each([
    ['a value', '{"vangnet": "1.00"}', '{"vangnet": "2.00"}', 'vangnet'],
    ['the same value', '{"vangnet": "1.00"}', '{"vangnet": "1.00"}', 'vangnet'],
    ['a year', '{"index": {"2019": "2%", "2020": "3%"}}', '{"index": {"2019": "2%"}}', 'index["2019"]'],
    [
      'a recording',
      `{"Instelling": {"01AA": {"agenda": ${verdict}}}}`,
      `{"Instelling": {"01AA": {"agenda": ${verdict}}}}`,
      'Instelling["01AA"].agenda',
    ],
    ['an entity that is none', '{"Instelling": "x"}', '{"Instelling": {}}', 'Instelling'],
    ['a family that is none', '{"index": {"2019": "2%"}}', '{"index": "2%"}', 'index'],
  ])('%s twice is refused, and the first stays', (_, one, other, path) => {
    const { problems } = mergeDeliveries([json(one, 'een.json'), json(other, 'twee.json')]);
    expect(problems.map((problem) => [problem.code, problem.path, problem.file, problem.args['first']])).toEqual([
      ['F60', path, 'twee.json', 'een.json'],
    ]);
    expect(problems[0]?.related?.map(({ file, code }) => [file, code])).toEqual([['een.json', 'F61']]);
  });

  test('a file that holds no facts at all is told', () => {
    expect(mergeDeliveries([json('{}', 'a'), json('[]', 'b')]).problems.map(({ code }) => code)).toEqual(['F10']);
  });

  test('problems keep their file and place, whatever the kind of file', () => {
    const { problems } = read(
      json('{"Instelling": {"01AA": {"cijfer": 7}}}', 'een.json'),
      csv('Instelling;gestart\n02BB;x\n', 'twee.csv'),
      json('{"Instelling": {"01AA": {"factor": [{"waarde": 3}]}}}', 'drie.json'),
    );
    expect(problems.map(({ code, file, span, cell }) => [code, file, span?.start, cell?.row])).toEqual([
      ['F12', 'een.json', 35, undefined],
      ['F12', 'drie.json', 47, undefined],
      ['F26', 'twee.csv', undefined, 2],
    ]);
  });

  test('the files themselves stay as they were', () => {
    const first = json('{"Instelling": {"01AA": {}}}', 'een.json');
    mergeDeliveries([first, json('{"Instelling": {"02BB": {}}}', 'twee.json')]);
    expect(Object.keys((first.json as Record<string, object>)['Instelling'] ?? {})).toEqual(['01AA']);
  });
});
