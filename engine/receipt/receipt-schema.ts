import { z } from 'zod';
import { day, index, need, question, thing, value, valueType, whole } from '../explain/datum-schema.ts';
import type { SameShape } from '../explain/same-shape.ts';
import { listOf, named } from '../explain/schema-parts.ts';
import type { Receipt } from './model-receipt.ts';

const hash = named('Hash', 'SHA-256, als 64 hexadecimale cijfers.', z.string().regex(/^[0-9a-f]{64}$/));
const whose = { of: thing.exactOptional(), for: listOf(index) };

const part = named(
  'Uitkomst',
  'Een antwoord: de peildata zoals gebruikt, de waarden, wat nog nodig is en de waarborgen.',
  z.strictObject({
    dates: question,
    values: listOf(z.strictObject({ id: z.string(), label: z.string(), ...whose, type: valueType, value })),
    needs: listOf(need),
    guarantees: listOf(
      z.strictObject({
        id: z.string(),
        kind: z.enum(['guarantee', 'warning']),
        label: z.string(),
        ...whose,
        state: z.enum(['held', 'broken', 'open', 'fault']),
      }),
    ),
  }),
);

const receipt = z.strictObject({
  format: z.literal('maatstaf-receipt/1'),
  engine: z.string(),
  regulation: z.strictObject({ name: z.string(), label: z.string() }),
  sources: listOf(
    z.strictObject({ role: z.enum(['regulation', 'amendment', 'used']), file: z.string(), sha256: hash }),
  ),
  question: z.strictObject({
    names: listOf(z.string()),
    year: z.int().exactOptional(),
    part: z
      .string()
      .regex(/^(19|20|21)[0-9]{2}-(K[1-4]|0[1-9]|1[0-2])$/)
      .exactOptional(),
    keys: listOf(z.string()).exactOptional(),
    asAt: day.exactOptional(),
    lawOf: day.exactOptional(),
    knownOn: day.exactOptional(),
    inForceBy: day.exactOptional(),
    unrounded: z.literal(true).exactOptional(),
  }),
  facts: z.strictObject({ sha256: hash, values: z.record(z.string(), z.unknown()).exactOptional() }),
  result: z.strictObject({ parts: listOf(part), sha256: hash }),
  traces: listOf(z.strictObject({ nodes: whole, sha256: hash })).exactOptional(),
  sha256: hash,
});

/** Does not compile where `model-receipt.ts` says anything else. */
export const receiptSchema: z.ZodType<Receipt> & SameShape<z.infer<typeof receipt>, Receipt> = receipt;
