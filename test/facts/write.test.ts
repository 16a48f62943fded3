import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, type Facts, readCsv, readFacts, readFactsText, writeFacts } from '../../engine/index.ts';
import { runs } from '../runs.ts';
import { dutch } from './csv-dialects.ts';
import { regulationWithFacts } from './random-facts.ts';
import { standard } from './standard.ts';

const golden = join(import.meta.dirname, 'golden');
const files = readdirSync(golden).filter((name) => !name.endsWith('.canonical.json'));

function readText(text: string, analysis: Analysis): Facts {
  const { delivery, problems } = readFactsText(text);
  expect(problems).toEqual([]);
  const reading = readFacts(delivery?.json, analysis, delivery?.places);
  expect(reading.problems).toEqual([]);
  return reading.facts;
}

describe('golden files', () => {
  test('are there', () => expect(files.length).toBeGreaterThanOrEqual(4));

  test.each(files)('%s', async (name) => {
    const text = readFileSync(join(golden, name), 'utf8');
    const csv = name.endsWith('.csv') ? readCsv(text, dutch, standard) : undefined;
    expect(csv?.problems ?? []).toEqual([]);
    const facts = csv ? readFacts(csv.delivery?.json, standard).facts : readText(text, standard);
    const written = writeFacts(facts, standard);
    await expect(written).toMatchFileSnapshot(join(golden, `${name}.canonical.json`));
    expect(writeFacts(readText(written, standard), standard)).toBe(written);
  });
});

describe('writing and reading back', () => {
  test('gives the same facts, for any facts of any regulation', () => {
    fc.assert(
      fc.property(regulationWithFacts(), ({ analysis, facts }) => {
        expect(readText(writeFacts(facts, analysis), analysis)).toEqual(facts);
      }),
      { seed: 5, numRuns: runs(500) },
    );
  });

  test('gives the same text, in whatever order the facts came', () => {
    fc.assert(
      fc.property(regulationWithFacts(), ({ analysis, facts }) => {
        const backwards: Facts = {
          things: new Map([...facts.things].reverse().map(([entity, list]) => [entity, new Map([...list].reverse())])),
          values: new Map([...facts.values].reverse()),
        };
        expect(writeFacts(backwards, analysis)).toBe(writeFacts(facts, analysis));
      }),
      { seed: 6, numRuns: runs(200) },
    );
  });

  test('facts of another regulation are a mistake of the programmer', () => {
    const facts: Facts = { things: new Map(), values: new Map([['weer()', [{ value: 'absent', assumed: false }]]]) };
    expect(() => writeFacts(facts, standard)).toThrow('weer');
  });
});
