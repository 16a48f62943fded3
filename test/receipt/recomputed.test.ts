import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import { describe, expect, test } from 'vitest';
import { trace } from '../../engine/explain/trace.ts';
import { traceToWire } from '../../engine/explain/wire.ts';
import { evaluate } from '../../engine/index.ts';
import { receiptToWire } from '../../engine/receipt/receipt-wire.ts';
import { receiptOf } from './asked.ts';
import { small, smallFacts, smallLaw } from './small.ts';

/** The receipt of the small law as anybody has it: JSON, of which nothing is known but what the documentation says. */
const receipt = JSON.parse(JSON.stringify(receiptToWire(receiptOf(small(), { facts: true }))));

describe('the hashes in a receipt, by other means and as the documentation says', () => {
  test('of the whole: all of it but that hash', () => {
    const { sha256, ...content } = receipt;
    expect(sha256).toBe(hashOf(content));
  });

  test('of the files: their bytes', () => {
    const files = Object.fromEntries(
      receipt.bronbestanden.map(({ bestand, sha256 }: Readonly<Record<string, string>>) => [bestand, sha256]),
    );
    expect(files).toEqual(Object.fromEntries(Object.entries(smallLaw).map(([file, text]) => [file, sha(text)])));
  });

  test('of the facts: what stands beside it, which is what was delivered', () => {
    expect(receipt.feiten.sha256).toBe(hashOf(receipt.feiten.waarden));
    expect(receipt.feiten.waarden).toEqual(smallFacts);
  });

  test('of the result: its parts', () => {
    expect(receipt.uitkomst.sha256).toBe(hashOf(receipt.uitkomst.delen));
  });

  test('of the explanation: the complete one as it goes out, but for the version of the engine', () => {
    const { analysis, facts, sources, question } = small();
    const answer = receipt.uitkomst.delen[0].waarden.map(({ id }: Readonly<Record<string, string>>) => id);
    const told = trace(analysis, facts, evaluate(analysis, facts, question), answer, { sources, complete: true });
    const { programmaversie, ...wire } = traceToWire(told);
    expect(programmaversie).toBe(receipt.programmaversie);
    expect(receipt.toelichtingen).toEqual([{ knopen: told.nodes.length, sha256: hashOf(wire) }]);
  });
});

function hashOf(json: unknown): string {
  return sha(canonicalize(json));
}

function sha(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
