import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { type Delivery, mergeDeliveries, readCsv, readFacts, readFactsText } from '../../engine/index.ts';
import { receiptToWire } from '../../engine/receipt/receipt-wire.ts';
import { receiptOf } from './asked.ts';
import { shuffled } from './shuffled.ts';
import { small, smallFacts } from './small.ts';

const program = new URL('./print-receipt.ts', import.meta.url);
const expected = JSON.stringify(receiptToWire(receiptOf(small(), { facts: true })));

describe('a receipt is the same to the byte', () => {
  test.each([
    { TZ: 'UTC', LANG: 'C' },
    { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8' },
    { TZ: 'Europe/Amsterdam', LANG: 'nl_NL.UTF-8' },
  ])('in another process, under %j', (env) => {
    expect(execFileSync(process.execPath, [fileURLToPath(program)], { env, encoding: 'utf8' })).toBe(expected);
  });

  test('in a thread of its own', async () => {
    const worker = new Worker(program);
    const [text] = await once(worker, 'message');
    await worker.terminate();
    expect(text).toBe(expected);
  });

  test.each([1, 2, 3, 4, 5])('with the members of the facts in another order (%i)', (seed) => {
    expect(receiptWith({ json: shuffled(smallFacts, seed), places: new WeakMap() })).toBe(expected);
  });

  test('with the facts in CSV, in several files, in any order', () => {
    const [first, second] = [
      'School;leerlingen[2021];leerlingen[2022];bestuur\n02BB;20;;\n01AA;10;11;"Stichting ""De Brug"""\n',
      'School;richting;richting.vastgelegdOp;richting.bron\n02BB;bijzonder;2021-03-01;opgave\n01AA;openbaar;;\n',
    ].map(delivered);
    if (first === undefined || second === undefined) throw new Error('two tables were written');
    expect(receiptWith(first, second)).toBe(expected);
    expect(receiptWith(second, first)).toBe(expected);
  });

  test('with the facts as text, whatever stands between them', () => {
    const read = readFactsText(`\uFEFF${JSON.stringify(smallFacts, undefined, '\t')}`);
    if (read.delivery === undefined) throw new Error('the facts are JSON');
    expect(receiptWith(read.delivery)).toBe(expected);
  });

  test('but not with another name of a file, another letter in it, or another question', () => {
    const others = [
      small({ law: { 'wijziging.maat': `${small().sources[1]?.text}\n` } }),
      small({ facts: { ...smallFacts, School: { ...(smallFacts['School'] as object), '03CC': {} } } }),
      small({ question: { names: ['budget'], year: 2022 } }),
      small({ question: { names: ['budget'], year: 2021, of: ['01AA'] } }),
    ];
    const hashes = others.map((other) => receiptOf(other, { facts: true }).sha256);
    expect(new Set([JSON.parse(expected).sha256, ...hashes]).size).toBe(others.length + 1);
  });
});

function delivered(text: string): Delivery {
  const { delivery, problems } = readCsv(text, { separator: ';', decimal: ',' }, small().analysis);
  expect(problems).toEqual([]);
  if (delivery === undefined) throw new Error('the table is one');
  return delivery;
}

function receiptWith(...deliveries: readonly Delivery[]): string {
  const given = small();
  const { delivery, problems } = mergeDeliveries(deliveries);
  const reading = readFacts(delivery.json, given.analysis, delivery.places);
  expect([...problems, ...reading.problems]).toEqual([]);
  return JSON.stringify(receiptToWire(receiptOf({ ...given, facts: reading.facts }, { facts: true })));
}
