import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { traceJsonSchema, traceToWire } from '../../engine/explain/wire.ts';
import { receiptJsonSchema } from '../../engine/receipt/receipt-wire.ts';
import { someTrace } from './random-trace.ts';

describe('the published schemas', () => {
  test.each([
    ['toelichting-1', traceJsonSchema()],
    ['bewijs-1', receiptJsonSchema()],
  ])('docs/schemas/%s.schema.json is made from the code', async (name, schema) => {
    await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(
      `../../docs/schemas/${name}.schema.json`,
    );
  });

  test('accept what goes out, and nothing with a member too many', () => {
    // Read back from its text, as somebody else would.
    const published = z.fromJSONSchema(JSON.parse(JSON.stringify(traceJsonSchema())));
    fc.assert(
      fc.property(someTrace, (trace) => {
        const wire = traceToWire(trace);
        expect(published.safeParse(wire).error?.issues).toBe(undefined);
        expect(published.safeParse({ ...wire, meer: 1 }).success).toBe(false);
        const { regeling: _, ...less } = wire;
        expect(published.safeParse(less).success).toBe(false);
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});
