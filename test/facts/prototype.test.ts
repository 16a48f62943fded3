import { afterEach, describe, expect, test } from 'vitest';
import { factsSchema, readCsv, readFacts, readFactsText, writeFacts } from '../../engine/index.ts';
import { regulation } from './regulation.ts';
import { standard } from './standard.ts';

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'isPrototypeOf',
  'toJSON',
];

/** Each name in four places: at the top, as key of a thing, as fact and as part of a recording. */
const payloads = names.flatMap((name) => [
  [`{"${name}": {"polluted": true}}`, 'F13'],
  [`{"Instelling": {"${name}": {"polluted": true}}}`, 'F13'],
  [`{"Instelling": {"01AA": {"${name}": {"polluted": true}}}}`, 'F13'],
  [`{"Instelling": {"01AA": {"cijfer": {"waarde": "7", "${name}": {"polluted": true}}}}}`, 'F43'],
]);

afterEach(() => {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(12);
});

describe('names that mean something to JavaScript', () => {
  test.each(payloads)('%s', (text, code) => {
    const own = readFactsText(text ?? '').delivery;
    for (const json of [own?.json, JSON.parse(text ?? '')]) {
      expect(readFacts(json, standard).problems.map((problem) => problem.code)).toEqual([code]);
    }
  });

  test.each(names)('%s is a key, an entity, a fact, an index and a value like any other', (name) => {
    const odd = regulation({
      kinds: [{ name: 'Soort', values: [name, 'gewoon'] }],
      entities: [{ name: `O${name}` }, { name: 'Ding' }],
      quantities: [
        { name, owner: 'Ding', family: ['Soort'], type: 'Soort' },
        { name: 'ander', owner: `O${name}`, type: `O${name}`, orAbsent: true },
      ],
    });
    const text = `{"Ding": {"${name}": {"${name}": {"${name}": "${name}"}}}, "O${name}": {"${name}": {"ander": "${name}"}}}`;
    const { facts, problems } = readFacts(readFactsText(text).delivery?.json, odd);
    expect(problems).toEqual([]);
    expect([...facts.values.keys()]).toEqual([`${name}("${name}";${name})`, `ander("${name}")`]);
    const written = writeFacts(facts, odd);
    expect(readFacts(readFactsText(written).delivery?.json, odd)).toEqual({ facts, problems: [] });
    expect(JSON.stringify(factsSchema(odd))).toContain(`"${name}"`);
    const csv = readCsv(`Ding;${name}[${name}]\n${name};${name}\n`, { separator: ';', decimal: ',' }, odd);
    expect(csv.problems).toEqual([]);
    expect([...readFacts(csv.delivery?.json, odd).facts.values.keys()]).toEqual([`${name}("${name}";${name})`]);
  });
});
