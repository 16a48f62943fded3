import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Trace } from '../../engine/explain/model-trace.ts';
import { trace } from '../../engine/explain/trace.ts';
import { answersTo } from '../../engine/receipt/receipt.ts';
import { verify } from '../../engine/verify/verify.ts';
import { computed, shippedQuestions } from '../receipt/asked.ts';
import { runs } from '../runs.ts';
import { shippedRegulations } from '../shipped.ts';
import { forgeries } from './forgeries.ts';
import { drawnLots, type Traced, tracedExamples } from './traced.ts';

const folder = fileURLToPath(new URL('../../engine/verify/', import.meta.url));
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const shipped = shippedRegulations().map(({ folder: name }) => name);
const all: readonly Traced[] = [...shipped.flatMap(tracedExamples), ...drawnLots()];
const verifications = new Map(all.map(({ analysis, told, facts }) => [told, verify(analysis, told, facts)]));

describe('the verifier', () => {
  test('is small enough to be read', () => {
    const lines = files.flatMap(({ text }) => text.split('\n')).filter((line) => !/^\s*($|\/\/|\/\*\*|\*)/.test(line));
    expect(lines.length).toBeLessThanOrEqual(mostLines);
  });

  test('shares nothing with what computes the answers', () => {
    const imports = files.flatMap(({ name, text }) =>
      [...text.matchAll(/from '([^']+)'/g)].map(([, from]) => `${name} ${from}`),
    );
    const allowed =
      /^\S+ (\.\/[a-z]+\.ts|\.\.\/model\.ts|\.\.\/analyse\/(calendar-literals|confirmation|exceptions-decide)\.ts|\.\.\/explain\/model-trace\.ts|\.\.\/\.\.\/grammar\/index\.ts)$/;
    expect(imports.length).toBeGreaterThan(10);
    expect(imports.filter((one) => !allowed.test(one))).toEqual([]);
  });
});

describe('every example of every shipped regulation is computed again', () => {
  test.each(shipped)('%s', (name) => {
    const own = all.filter((one) => one.folder === name);
    const found = own.flatMap(({ told }) => verifications.get(told) ?? []);
    expect(found.flatMap(({ failures }) => failures.map(({ en }) => en))).toEqual([]);
    const verified = found.reduce((sum, one) => sum + one.verified, 0);
    const nodes = own.reduce((sum, { told }) => sum + told.nodes.length, 0);
    expect(verified + found.reduce((sum, one) => sum + one.unchecked.length, 0)).toBe(nodes);
    if (own.length > 0) expect(verified / nodes).toBeGreaterThan(leastVerified);
  });

  test('without the facts what was delivered is named as not checked', () => {
    const one = all.find(({ told }) =>
      told.nodes.some(({ kind, without }) => kind === 'fact' && without === undefined),
    );
    const found = one && verify(one.analysis, one.told);
    expect(found?.failures).toEqual([]);
    expect(found?.unchecked.some(({ why, nl }) => why === 'delivered' && nl.includes('aangeleverd'))).toBe(true);
  });
});

describe('what shipped regulations are asked is computed again', () => {
  test.each(shippedQuestions())('$title', (asked) => {
    const given = computed(asked);
    for (const answer of answersTo(given)) {
      const { analysis, facts, sources } = given;
      const keys = new Set(answer.values.slice(0, 3).map(({ instance }) => instance));
      const roots = [...answer.applications].flatMap(([key, { instance }]) => (keys.has(instance) ? [key] : []));
      const { failures, verified } = verify(
        analysis,
        trace(analysis, facts, answer, roots, { sources, complete: true }),
        facts,
      );
      expect(failures.map(({ en }) => en)).toEqual([]);
      expect(verified).toBeGreaterThan(0);
    }
  });
});

describe('a forged explanation is refused', () => {
  const checkedOf = new Map(
    all.map(({ told }) => [told, new Set(verifications.get(told)?.unchecked.map(({ node }) => node))]),
  );

  test.each(Object.entries(forgeries))('%s', (name, forge) => {
    const wrong: string[] = [];
    const folders = new Map<string, number>();
    for (const { told, analysis, facts, folder: of, name: example } of all) {
      if ((folders.get(of) ?? 0) >= fewest) continue;
      const forged = forge(told, ({ id }) => checkedOf.get(told)?.has(id) === false);
      if (forged === undefined) continue;
      folders.set(of, (folders.get(of) ?? 0) + 1);
      const { failures } = verify(analysis, forged.trace, facts);
      const isNamed = failures.some(({ node }) => forged.at === undefined || node === forged.at);
      if (!isNamed) wrong.push(`${of} “${example}” ${forged.at ?? ''}: ${failures.map(({ en }) => en)}`);
    }
    expect(wrong).toEqual([]);
    expect(folders.size, name).toBeGreaterThanOrEqual(rare.has(name) ? 1 : 3);
  });

  test('there are at least twenty kinds', () => {
    expect(Object.keys(forgeries).length).toBeGreaterThanOrEqual(20);
  });
});

/** Kinds that fewer than three shipped regulations have anything for. */
const rare: ReadonlySet<string> = new Set(['another order of a draw', 'a digit of a rest', 'a draw that was not held']);
const leastVerified = 0.6;
/** So many examples of each regulation are forged in each way; in `npm run prove` nearly all of them. */
const fewest = runs(1) > 1 ? 100 : 2;
/** Of code: without blank lines and comments. */
const mostLines = 800;

describe('whatever it is given', () => {
  const values = fc.oneof(
    fc.constantFrom<unknown>(undefined, null, '', 'x', 0, -1, 1e9, 2.5, true, [], {}, '1/0', '9'.repeat(6000), 'rule'),
    fc.jsonValue(),
  );

  test('it does not throw, and never calls all of it right', () => {
    const some = all.filter(({ told }) => told.nodes.length < 60);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), values, (which, at, value) => {
        const one = some[which % some.length];
        if (one === undefined) return;
        const copy: unknown = JSON.parse(JSON.stringify(one.told));
        const places = placesIn(copy);
        const place = places[at % places.length];
        if (place === undefined) return;
        place.holder[place.key] = value;
        const found = verify(one.analysis, copy as Trace, one.facts);
        expect(found.verified).toBeLessThanOrEqual(one.told.nodes.length);
      }),
      { numRuns: runs(600), seed: 20261122 },
    );
  });

  test.each([undefined, null, 1, 'x', [], {}, { nodes: [null], roots: [], texts: [], question: {} }])('%j', (value) => {
    const [one] = all;
    if (one === undefined) throw new Error('nothing is shipped');
    expect(verify(one.analysis, value as unknown as Trace).failures.length).toBeGreaterThan(0);
  });
});

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}
