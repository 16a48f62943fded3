import { describe, expect, test } from 'vitest';
import { type Facts, readFacts, readFactsText } from '../../engine/index.ts';
import { badFacts } from './bad-json.ts';
import { standard } from './standard.ts';

function read(text: string) {
  const { delivery, problems } = readFactsText(text, 'feiten.json');
  expect(problems).toEqual([]);
  if (delivery === undefined) throw new Error('no JSON');
  return readFacts(delivery.json, standard, delivery.places);
}

function valuesOf(members: string): Facts['values'] {
  const { facts, problems } = read(`{"Instelling": {"01AA": {${members}}, "02BB": {}}}`);
  expect(problems).toEqual([]);
  return facts.values;
}

describe('facts that are right', () => {
  test.each<[string, string, string, unknown]>([
    ['an amount', '"rijksbijdrage": {"2019": "60000000.00"}', 'rijksbijdrage("01AA";2019)', amount(60_000_000n)],
    ['an amount in whole euros', '"rijksbijdrage": {"2019": "7"}', 'rijksbijdrage("01AA";2019)', amount(7n)],
    ['an amount at its bound', '"rijksbijdrage": {"2019": "0"}', 'rijksbijdrage("01AA";2019)', amount(0n)],
    ['an exact amount', '"schatting": "-0.125"', 'schatting("01AA")', amount(-1n, 8n)],
    ['a count of any year', '"studenten": {"1987": "3000"}', 'studenten("01AA";1987)', amount(3000n)],
    ['a number', '"factor": "00.75"', 'factor("01AA")', amount(3n, 4n)],
    ['a percentage', '"aandeel": "12.5%"', 'aandeel("01AA")', amount(1n, 8n)],
    ['a percentage at its bound', '"opslag": "100.00%"', 'opslag("01AA")', amount(1n)],
    ['yes', '"bekostigd": true', 'bekostigd("01AA")', { kind: 'yesNo', value: true }],
    ['no', '"bekostigd": false', 'bekostigd("01AA")', { kind: 'yesNo', value: false }],
    ['a date', '"gestart": "2020-02-29"', 'gestart("01AA")', { kind: 'date', iso: '2020-02-29' }],
    ['a text', '"toelichting": "a\\nb"', 'toelichting("01AA")', { kind: 'text', text: 'a\nb' }],
    ['a text in one form', '"toelichting": "e\u0301"', 'toelichting("01AA")', { kind: 'text', text: 'é' }],
    ['an empty text', '"toelichting": ""', 'toelichting("01AA")', { kind: 'text', text: '' }],
    ['absent', '"gestart": {"geen": true}', 'gestart("01AA")', 'absent'],
    ['a year', '"sinds": "2019"', 'sinds("01AA")', { kind: 'year', year: 2019 }],
    ['a thing', '"voorganger": "02BB"', 'voorganger("01AA")', { kind: 'thing', entity: 'Instelling', key: '02BB' }],
    [
      'two indexes',
      '"behandeling": {"2019": {"waarde": "voldoende"}}',
      'behandeling("01AA";2019;waarde)',
      { kind: 'enumeration', of: 'Uitkomst', value: 'voldoende' },
    ],
    ['a thing as index', '"uitwisseling": {"02BB": "3"}', 'uitwisseling("01AA";"02BB")', amount(3n)],
  ])('%s', (_, members, key, value) => {
    expect([...valuesOf(members)]).toEqual([[key, [{ value, assumed: false }]]]);
  });

  test('a judgement with its author, day and reasons', () => {
    const members =
      '"agenda": {"motivering": "goed", "waarde": "voldoende", "door": "de minister", "op": "2019-05-27", "bron": "brief"}';
    expect(valuesOf(members).get('agenda("01AA")')).toEqual([
      {
        value: { kind: 'enumeration', of: 'Uitkomst', value: 'voldoende' },
        assumed: false,
        by: 'de minister',
        on: '2019-05-27',
        reasons: 'goed',
        source: 'brief',
      },
    ]);
  });

  test('a judgement with what was regarded, in the order of the regulation', () => {
    const grounds = '"budget": "5.00", "gestart": {"geen": true}, "studenten": "3000", "cijfer": "7.5"';
    const [fact] =
      valuesOf(`"weging": {"2019": {"waarde": "voldoende", "geletOp": {${grounds}}}}`).get('weging("01AA";2019)') ?? [];
    expect([...(fact?.regarded ?? [])]).toEqual([
      ['cijfer', amount(15n, 2n)],
      ['studenten', amount(3000n)],
      ['gestart', 'absent'],
      ['budget', amount(5n)],
    ]);
  });

  test('what is assumed, or known not to be there, need not say what was regarded', () => {
    const values = valuesOf('"weging": {"2019": {"waarde": "voldoende", "aangenomen": true}, "2020": {"geen": true}}');
    expect([...values.keys()]).toEqual(['weging("01AA";2019)', 'weging("01AA";2020)']);
  });

  test('a judgement that is assumed, or known not to be there, has no author', () => {
    const values = valuesOf('"agenda": {"waarde": "voldoende", "aangenomen": true}, "indruk": {"geen": true}');
    expect(values.get('agenda("01AA")')?.[0]?.assumed).toBe(true);
    expect(values.get('indruk("01AA")')).toEqual([{ value: 'absent', assumed: false }]);
  });

  test('recordings come in order of their day, undated ones first, and the same twice is once', () => {
    const later = '{"waarde": "8", "vastgelegdOp": "2020-01-01"}';
    const values = valuesOf(
      `"cijfer": [${later}, {"waarde": "7", "vastgelegdOp": "2019-01-01"}, ${later}, {"waarde": "6"}]`,
    );
    expect(values.get('cijfer("01AA")')?.map((fact) => [fact.value, fact.recordedOn])).toEqual([
      [amount(6n), undefined],
      [amount(7n), '2019-01-01'],
      [amount(8n), '2020-01-01'],
    ]);
  });

  test('an empty entity is an empty list, a missing one is unknown', () => {
    expect([...read('{"Instelling": {}}').facts.things]).toEqual([['Instelling', new Map()]]);
    expect([...read('{}').facts.things]).toEqual([]);
  });

  test('things know to which thing they belong, and stand in the order delivered', () => {
    const { facts, problems } = read(
      '{"Student": {"b": {"van": "01AA"}, "a": {"van": "02BB", "geslaagd": true}}, "Instelling": {"02BB": {}, "01AA": {}}}',
    );
    expect(problems).toEqual([]);
    expect([...(facts.things.get('Student') ?? [])]).toEqual([
      ['b', { parent: '01AA' }],
      ['a', { parent: '02BB' }],
    ]);
    expect([...facts.values.keys()]).toEqual(['geslaagd("a")']);
  });

  test('facts of the whole regulation stand beside the entities', () => {
    const { facts, problems } = read('{"vangnet": "5.00", "index": {"2019": "2.5%"}}');
    expect(problems).toEqual([]);
    expect([...facts.values.keys()]).toEqual(['vangnet()', 'index(2019)']);
  });

  test('somebody else’s parser may have read the text, as long as numbers are between quotes', () => {
    const json: unknown = JSON.parse('{"Instelling": {"01AA": {"cijfer": "7.5"}}}');
    expect(readFacts(json, standard).problems).toEqual([]);
    expect(readFacts(JSON.parse('{"vangnet": 5}'), standard).problems.map(({ code }) => code)).toEqual(['F12']);
  });
});

describe('facts that are wrong', () => {
  test.each(badFacts.map((bad) => [bad.about, bad] as const))('%s', (_, { json, found }) => {
    const { problems } = read(json);
    expect(problems.map(({ code, path }) => [code, path])).toEqual(found);
  });

  test('what is wrong is left out of the facts, what is right stays', () => {
    const { facts } = read('{"Instelling": {"01AA": {"cijfer": 7, "factor": "2"}}}');
    expect([...facts.values.keys()]).toEqual(['factor("01AA")']);
  });

  test('a problem points into the text: at the value, or at the name when that is wrong', () => {
    const text = '{"Instelling": {"01AA": {"cijfer": 7, "weer": "x"}}}';
    const places = read(text).problems.map(({ file, span }) => [file, span && text.slice(span.start, span.end)]);
    expect(places).toEqual([
      ['feiten.json', '7'],
      ['feiten.json', '"weer"'],
    ]);
  });

  test('a problem of a declared fact points to its declaration', () => {
    const [problem] = read('{"Instelling": {"01AA": {"cijfer": "7.25"}}}').problems;
    expect(problem?.related?.map(({ file, code, args }) => [file, code, args])).toEqual([
      ['regeling.maat', 'F57', { name: 'cijfer' }],
    ]);
  });

  test('two hundred problems are told, the rest is counted', () => {
    const things = Array.from({ length: 250 }, (_, index) => `"i${index}": {"cijfer": 7}`);
    const { problems } = read(`{"Instelling": {${things.join()}}}`);
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toMatchObject({ code: 'F01', args: { count: 50 } });
  });
});

function amount(numerator: bigint, denominator = 1n) {
  return { kind: 'number', value: { numerator, denominator } };
}
