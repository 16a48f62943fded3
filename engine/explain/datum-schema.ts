import { z } from 'zod';

// zod makes code from text to be faster; the engine runs under a content security policy that forbids it.
z.config({ jitless: true });

/** The shapes of values, things and places in an explanation; see `model-trace.ts`. */

export const day = z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/);
/** `12` or `-3/8`, in lowest terms. */
export const exactNumber = z.string().regex(/^(0|-?[1-9][0-9]*(\/[1-9][0-9]*)?)$/);
export const whole = z.int().nonnegative();

/** As in `model-trace.ts` nobody writes in it. */
export function listOf<Element extends z.ZodType>(element: Element): z.ZodReadonly<z.ZodArray<Element>> {
  return z.array(element).readonly();
}

const thingMembers = { entity: z.string(), label: z.string(), key: z.string() };
export const thing = z.strictObject(thingMembers);

const yearIndex = z.strictObject({
  kind: z.literal('year'),
  number: z.int(),
  unit: z.enum(['quarter', 'month']).exactOptional(),
  text: z.string(),
  period: z.string().exactOptional(),
});
const valueIndex = z.strictObject({
  kind: z.literal('value'),
  of: z.string(),
  value: z.string(),
  label: z.string(),
});
const thingIndex = z.strictObject({ kind: z.literal('thing'), ...thingMembers });

export const index = z.discriminatedUnion('kind', [yearIndex, valueIndex, thingIndex]);

export const valueType = z.strictObject({
  kind: z.enum([
    'count',
    'number',
    'percentage',
    'amount',
    'yesNo',
    'date',
    'duration',
    'text',
    'year',
    'enumeration',
    'thing',
    'absent',
    'error',
  ]),
  decimals: whole.exactOptional(),
  of: z.string().exactOptional(),
});

export const datum = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), number: exactNumber }),
  z.strictObject({ kind: z.literal('yesNo'), value: z.boolean() }),
  z.strictObject({ kind: z.literal('date'), date: day }),
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('duration'), months: z.int(), days: z.int() }),
  yearIndex,
  valueIndex,
  thingIndex,
]);

const whose = { of: thing.exactOptional(), for: listOf(index) };

export const need = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['fact', 'judgement', 'parameter', 'value']),
    id: z.string(),
    label: z.string(),
    ...whose,
    type: valueType,
    by: z.string().exactOptional(),
    silenceAfter: day.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('list'), entity: z.string(), label: z.string() }),
  z.strictObject({
    kind: z.literal('draw'),
    id: z.string(),
    label: z.string(),
    ...whose,
    between: listOf(z.string()),
  }),
]);

export const value = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('known'), datum }),
  z.strictObject({ state: z.literal('absent') }),
  z.strictObject({ state: z.literal('unknown'), needs: listOf(need), others: whole.exactOptional() }),
  z.strictObject({ state: z.literal('fault'), code: z.string(), nl: z.string(), en: z.string() }),
]);

export const citation = z.strictObject({
  place: z.string(),
  heading: z.string(),
  quotation: listOf(z.string()),
  assumption: z.string().exactOptional(),
});

export const source = z.strictObject({
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  endLine: z.int().positive(),
  endColumn: z.int().positive(),
});
