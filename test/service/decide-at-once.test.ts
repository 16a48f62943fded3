import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberText } from '../../engine/index.ts';
import { recordsBody } from '../../service/contract-records.ts';
import { decideAtOnce } from '../../service/records/decide-at-once.ts';
import { preparedQuestions } from '../../service/records/prepared-questions.ts';
import { keyOf, readQuickly } from '../../service/records/read-quickly.ts';
import { loadShipped } from '../../service/shipped.ts';
import { records } from '../../service/threads/perform-records.ts';
import { readBody } from '../../service/threads/read-body.ts';
import { runs } from '../runs.ts';

// What the thread that serves does by itself has to be what another thread would do, or it is left to that.
const bytes = (body: unknown): Uint8Array =>
  new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
const asked = { gevraagd: ['hoogte'], jaar: 2022 };
const record = { 'inkomen[2022]': '1.00', plan: 'goed', gemeld_op: { geen: true }, schooldagen: 40 };

describe('a body is read quickly', () => {
  test.each<[what: string, body: unknown]>([
    ['as it is', { ...asked, gegevens: [record, {}] }],
    ['without records', { ...asked, gegevens: [] }],
    ['with quotes, colons and points in texts', { ...asked, gegevens: [{ 'a":{"b': 'x":1.5e3\\', c: '\\"' }] }],
    [
      'with all there may be',
      { ...asked, periode: '2022-05', geldendOp: '2022-01-01', toelichting: true, gegevens: [record] },
    ],
  ])('%s', (_, body) => {
    const read = readQuickly('naam', bytes(body));
    expect(read?.records).toEqual((body as { gegevens: unknown }).gegevens);
    expect(read?.key).toBe(keyOf('naam', body as Record<string, unknown>));
    expect(read?.explained).toBe('toelichting' in (body as object));
  });

  const text = JSON.stringify({ ...asked, gegevens: [record] });
  test.each<[what: string, body: unknown]>([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no records', asked],
    ['records that are none', { ...asked, gegevens: {} }],
    ['a record that is a list', { ...asked, gegevens: [[]] }],
    ['a record that is nothing', { ...asked, gegevens: [null] }],
    ['a list in a record', { ...asked, gegevens: [{ plan: ['goed'] }] }],
    ['null in a record', { ...asked, gegevens: [{ plan: null }] }],
    ['an unknown field', { ...asked, gegevens: [], van: ['1'] }],
    ['steps not asked', { ...asked, gegevens: [], toelichting: false }],
    ['a field twice', text.replace('"jaar":2022', '"jaar":2021,"jaar":2022')],
    ['a fact twice', text.replace('"plan"', '"plan":"goed","plan"')],
    ['a fact twice, once escaped', text.replace('"plan"', '"\\u0070lan":"goed","plan"')],
    ['a member twice', text.replace('{"geen":true}', '{"geen":false,"geen":true}')],
    ['objects in objects', text.replace('{"geen":true}', '{"geen":{"a":1}}')],
    ['a number with a point', text.replace('40', '40.0')],
    ['a number with a power', text.replace('40', '4e1')],
    ['a number with a capital power', text.replace('40', '4E1')],
    ['a long number', text.replace('40', '9007199254740993')],
    ['a byte order mark', `\uFEFF${text}`],
    ['no UTF-8', Uint8Array.from([...bytes(text), 0xff])],
  ])('or left to the careful reader: %s', (_, body) => {
    expect(readQuickly('naam', body instanceof Uint8Array ? body : bytes(body))).toBeUndefined();
  });

  const values = fc.oneof(
    fc.string(),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.constant(null),
    fc.constant({ geen: true }),
    fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }),
  );
  const bodies = fc.record(
    {
      gevraagd: fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }),
      jaar: fc.integer({ min: 2000, max: 2030 }),
      gegevens: fc.array(fc.dictionary(fc.string({ unit: 'binary' }), values, { maxKeys: 4 }), { maxLength: 3 }),
    },
    { requiredKeys: ['gevraagd', 'gegevens'] },
  );
  test('to what the careful reader makes of it, or not at all', () => {
    let quick = 0;
    fc.assert(
      fc.property(bodies, fc.boolean(), (body, spaced) => {
        const given = bytes(JSON.stringify(body, undefined, spaced ? 2 : 0));
        const read = readQuickly('naam', given);
        if (read === undefined) return;
        quick += 1;
        const careful = readBody(given, recordsBody);
        expect(careful.ok && careful.body.gegevens.map(plain)).toEqual(read.records.map(plain));
        expect(careful.ok && keyOf('naam', careful.body)).toBe(read.key);
      }),
      { numRuns: runs(300), seed: 7 },
    );
    expect(quick).toBeGreaterThan(runs(300) / 20);
  });
});

/** With numbers that were kept as written as numbers. */
function plain(given: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(given).map(([name, value]) => {
    const written = numberText(value);
    return [name, written === undefined ? value : Number(written)] as const;
  });
}

describe('decided at once', () => {
  const { regulations } = loadShipped([fileURLToPath(new URL('./beslissingen', import.meta.url))]);
  const whole = {
    'inkomen[2022]': '25000.00',
    'kosten[2022][entree]': '100.00',
    'kosten[2022][basis]': '300.50',
    gemeld_op: '2021-05-01',
    plan: 'voldoende',
  };
  const name = 'tegemoetkoming';
  const byThread = (body: unknown): Extract<ReturnType<typeof records>, { status: 200 }> => {
    const result = records({ kind: 'records', name, body: bytes(body), language: 'nl' }, regulations);
    if (result.status !== 200) throw new Error(JSON.stringify(result.findings));
    return result;
  };

  test('is what a thread has made ready before, with the same reply to the letter', () => {
    const atOnce = decideAtOnce(regulations, 60_000);
    const body = { ...asked, gegevens: [whole, {}, { ...whole, plan: 'best' }, { ...whole, foo: 1 }] };
    expect(atOnce.decide(name, bytes(body), 'nl')).toBeUndefined();
    const { text, ready } = byThread(body);
    if (ready === undefined) throw new Error('nothing was made ready');
    atOnce.learn(ready);
    expect(atOnce.decide(name, bytes(body), 'nl')).toBe(text);
    for (const other of [
      { ...body, gegevens: [] },
      { ...body, toelichting: true },
    ])
      expect(atOnce.decide(name, bytes(other), 'nl')).toBe(byThread(other).text);
    // Of another year nothing is ready.
    expect(atOnce.decide(name, bytes({ ...body, jaar: 2021 }), 'nl')).toBeUndefined();
  });

  test('is nothing that is large, or that takes long', () => {
    const body = { ...asked, gegevens: [whole] };
    const { ready } = byThread(body);
    if (ready === undefined) throw new Error('nothing was made ready');
    const large = decideAtOnce(regulations, 60_000);
    large.learn({ ...ready, nodes: 1_000_000 });
    expect(large.decide(name, bytes(body), 'nl')).toBeUndefined();
    const atOnce = decideAtOnce(regulations, 60_000);
    atOnce.learn(ready);
    const many = { ...body, gegevens: Array.from({ length: 1_000 }, () => whole) };
    expect(atOnce.decide(name, bytes(many), 'nl')).toBeUndefined();
    const steps = { ...body, toelichting: true, gegevens: Array.from({ length: 101 }, () => ({})) };
    expect(atOnce.decide(name, bytes(steps), 'nl')).toBeUndefined();
    expect(atOnce.decide(name, bytes(body), 'nl')).toBe(byThread(body).text);
    const impatient = decideAtOnce(regulations, 0);
    impatient.learn(ready);
    expect(impatient.decide(name, bytes(body), 'nl')).toBeUndefined();
  });
});

describe('questions that are ready', () => {
  const { regulations } = loadShipped([fileURLToPath(new URL('./beslissingen', import.meta.url))]);
  const analysis = regulations.get('tegemoetkoming')?.analysis;
  if (analysis === undefined) throw new Error('no regulation');
  const question = { names: ['alle_kosten'], year: 2022 };

  test('are no more than were meant; what was asked last stays', () => {
    const ready = preparedQuestions(2);
    ready.make('a', analysis, question);
    ready.make('b', analysis, question);
    expect(ready.find('a')).toBeDefined();
    ready.make('c', analysis, question);
    expect(['a', 'b', 'c'].filter((key) => ready.find(key) !== undefined)).toEqual(['a', 'c']);
    ready.make('d', analysis, question);
    expect(['a', 'b', 'c', 'd'].filter((key) => ready.find(key) !== undefined)).toEqual(['c', 'd']);
  });

  test('are only those that can be asked', () => {
    const ready = preparedQuestions(2);
    for (const names of [['samen'], ['vast_bedrag'], ['niets']])
      expect(ready.make('a', analysis, { names, year: 2022 })).toHaveProperty('problems');
    expect(ready.find('a')).toBeUndefined();
  });
});
