import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptFacts } from '../../engine/receipt/inputs.ts';
import { readReceipt } from '../../engine/receipt/receipt-wire.ts';
import { replay } from '../../engine/receipt/replay.ts';
import { small } from './small.ts';

/** Receipts of each version so far; none is ever written anew. */
const folder = join(import.meta.dirname, 'kept');
const files = readdirSync(folder);

describe('receipts of earlier versions, with the facts they hold', () => {
  test('are there', () => expect(files.length).toBeGreaterThan(0));

  test.each(files)('%s: nothing differs but the version', (file) => {
    const read = readReceipt(readFileSync(join(folder, file), 'utf8'), file);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const { sources, analysis } = small();
    const kept = keptFacts(read.receipt, analysis);
    if (kept === undefined) throw new Error('it holds its facts');
    expect(kept.problems).toEqual([]);
    const replayed = replay(read.receipt, { sources, analysis, facts: kept.facts });
    expect(replayed.problems).toEqual([]);
    expect(replayed.differences.filter(({ kind }) => kind !== 'engine')).toEqual([]);
  });

  test('a receipt of hashes only holds none, and the draw of an example comes back with the others', () => {
    const { analysis } = small();
    const [file = ''] = files;
    const read = readReceipt(readFileSync(join(folder, file), 'utf8'));
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const { facts, ...others } = read.receipt;
    expect(keptFacts({ ...others, facts: { sha256: facts.sha256 } }, analysis)).toBe(undefined);
    const drawn = { ...others, facts: { ...facts, values: { ...facts.values, '*': ['02BB', '01AA'] } } };
    expect(keptFacts(drawn, analysis)).toMatchObject({
      problems: [],
      facts: { everyDraw: { order: ['02BB', '01AA'] } },
    });
  });
});
