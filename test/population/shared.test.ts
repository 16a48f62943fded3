import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { mergeDeliveries, readCsv, readFacts, readFactsText } from '../../engine/index.ts';
import { bytesOf } from '../../engine/population/bytes-of.ts';
import { populationOf } from '../../engine/population/from-facts.ts';
import { readPopulation } from '../../engine/population/read-csv-columns.ts';
import { fromShared, shared } from '../../engine/population/shared.ts';
import { dutch } from '../facts/csv-dialects.ts';
import { standard } from '../facts/standard.ts';
import { plainColumns, plainFacts, wantedOf } from './both-readers.ts';

const institutions =
  'Instelling;cijfer;toelichting;voorganger;gestart\n02BB;7,5;één;01AA;geen\n01AA;;"a;b";;2019-05-27\né;10,0;goed;02BB;\n';
const students = 'Student;van;geslaagd\n2;02BB;ja\n1;é;\n';
const rest = '{"vangnet": "1.00"}';

function factsOf() {
  const deliveries = [
    readCsv(institutions, dutch, standard).delivery,
    readCsv(students, dutch, standard).delivery,
    readFactsText(rest).delivery,
  ].flatMap((delivery) => delivery ?? []);
  return readFacts(mergeDeliveries(deliveries).delivery.json, standard).facts;
}

const facts = factsOf();
const wanted = wantedOf(facts, standard);

function fromCsv() {
  const { delivery } = readFactsText(rest);
  if (delivery === undefined) throw new Error('no JSON');
  const bytes = (text: string) => () => [new TextEncoder().encode(text)];
  const { population } = readPopulation(
    [
      { name: 'instellingen.csv', chunks: bytes(institutions) },
      { name: 'studenten.csv', chunks: bytes(students) },
      { name: 'rest.json', delivery },
    ],
    dutch,
    standard,
    wanted,
    {},
  );
  if (population === undefined) throw new Error('not read');
  return population;
}

describe.each([
  ['CSV', fromCsv],
  ['facts', () => populationOf(facts, standard, wanted, {})],
])('a population from %s', (_, make) => {
  test('is the same in another thread', () => {
    const population = make();
    const again = fromShared(structuredClone(shared(population)), standard);
    expect(plainColumns(again, wanted)).toEqual(plainColumns(population, wanted));
    expect(plainFacts(again.facts())).toEqual(plainFacts(facts));
  });

  test('stands in memory that both see', async () => {
    const data = shared(make());
    for (const [, { values }] of data.columns) expect(values.buffer).toBeInstanceOf(SharedArrayBuffer);
    const [[key, column] = ['', undefined]] = data.columns;
    expect(key).not.toBe('');
    const before = column?.values[0];
    const code = `require('node:worker_threads').parentPort.once('message', ({ columns }) => {
      columns[0][1].values[0] = 77;
      require('node:worker_threads').parentPort.postMessage('done');
    })`;
    const worker = new Worker(code, { eval: true });
    await new Promise((done, failed) => {
      worker.once('message', done).once('error', failed);
      worker.postMessage(data);
    });
    await worker.terminate();
    expect([before === 77, column?.values[0]]).toEqual([false, 77]);
  });

  test('tells how much memory its columns take', () => {
    const { tables, columns } = make();
    const rows = [...tables.values()].reduce((sum, { count }) => sum + count, 0);
    expect(bytesOf(make())).toBeGreaterThan(rows * columns.size);
  });
});

test('facts are found, listed and counted alike', () => {
  const { facts: made } = fromCsv();
  const read = made();
  expect(read.values.size).toBe(facts.values.size);
  expect(new Set(read.values.keys())).toEqual(new Set(facts.values.keys()));
  for (const [key, recordings] of facts.values) {
    expect(read.values.get(key)).toEqual(recordings);
    expect(read.values.has(key)).toBe(true);
  }
  let visited = 0;
  read.values.forEach((recordings, key) => {
    visited += 1;
    expect(recordings).toEqual(facts.values.get(key));
  });
  expect([visited, [...read.values.values()].length]).toEqual([facts.values.size, facts.values.size]);
});

test.each([
  'cijfer("zz")',
  'cijfer()',
  'cijfer("01AA";2019)',
  'onzin("01AA")',
  'onzin',
  'cijfer("01AA")',
  'vangnet()x',
  'cijfer("a\\"b")',
])('what nobody delivered is not found: %s', (key) => {
  expect(fromCsv().facts().values.get(key)).toBeUndefined();
  expect(fromCsv().facts().values.has(key)).toBe(false);
});
