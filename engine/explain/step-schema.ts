import { z } from 'zod';
import { exactNumber, index, value, valueType, whole } from './datum-schema.ts';
import type { Step } from './model-trace.ts';
import type { SameShape } from './same-shape.ts';
import { listOf, named } from './schema-parts.ts';

/** The shape of the arithmetic in an explanation. */

const roundingMembers = {
  before: exactNumber,
  after: exactNumber,
  step: exactNumber,
  direction: z.enum(['halfUp', 'up', 'down', 'halfEven']),
  method: z.enum(['largestRemainder', 'perRecipient']).exactOptional(),
  tie: z.enum(['lowest', 'highest', 'draw']).exactOptional(),
};
/** A rounding; the law it rests on stands with the node. */
export const stepRounding = z.strictObject(roundingMembers);

export const list = named(
  'Lijst',
  'Een lijst van voorwaarden: hoeveel ervan moeten opgaan, en uit hoeveel.',
  z.strictObject({ needs: z.enum(['all', 'one', 'atLeast']), count: whole, of: whole }),
);

const operator = z.enum([
  'literal',
  'use',
  'atHand',
  'add',
  'subtract',
  'multiply',
  'divide',
  'negate',
  'not',
  'and',
  'or',
  'equal',
  'unequal',
  'less',
  'more',
  'atMost',
  'atLeast',
  'isPresent',
  'isAbsent',
  'oneOf',
  'ifAbsent',
  'if',
  'highest',
  'lowest',
  'limited',
  'rounded',
  'total',
  'average',
  'highestOf',
  'lowestOf',
  'count',
  'rank',
  'every',
  'some',
  'list',
  'dayInPeriod',
  'beginOf',
  'endOf',
  'periodOf',
]);

const inner: z.ZodType<Step> = z.lazy(() => step);

const stepMember = named(
  'Lid',
  'Een lid van een verzameling.',
  z.strictObject({
    is: listOf(index),
    value: value.exactOptional(),
    use: z.string().exactOptional(),
    test: inner.exactOptional(),
    formula: inner.exactOptional(),
    open: z.literal(true).exactOptional(),
  }),
);

const stepRange = named(
  'Bereik',
  'Waar een verzameling over loopt.',
  z.strictObject({
    kind: z.enum(['thing', 'value', 'year', 'quarter', 'month', 'period']),
    label: z.string(),
    of: inner.exactOptional(),
    on: inner.exactOptional(),
    first: inner.exactOptional(),
    last: inner.exactOptional(),
  }),
);

const stepSet = named(
  'Verzameling',
  'Een verzameling die is doorlopen; `leden` is daarvan een bladzijde, vanaf plaats `vanaf`.',
  z.strictObject({
    items: listOf(z.string()),
    where: inner.exactOptional(),
    count: whole,
    of: whole,
    members: listOf(stepMember),
    from: whole,
    runs: listOf(stepRange).exactOptional(),
    open: whole.exactOptional(),
    notKnown: z.literal(true).exactOptional(),
  }),
);

const shape = named(
  'Stap',
  'Een bewerking met haar uitkomst.',
  z.strictObject({
    op: operator,
    type: valueType,
    value: value.exactOptional(),
    use: z.string().exactOptional(),
    label: z.string().exactOptional(),
    parts: listOf(inner).exactOptional(),
    taken: whole.exactOptional(),
    rounding: stepRounding.exactOptional(),
    set: stepSet.exactOptional(),
    conditions: listOf(z.string()).exactOptional(),
    list: list.exactOptional(),
    rank: z.strictObject({ place: whole, of: whole, first: z.enum(['highest', 'lowest']) }).exactOptional(),
    hand: z.enum(['thing', 'value', 'period', 'key', 'from', 'until', 'mergedInto']).exactOptional(),
    day: z.strictObject({ month: z.int(), day: z.int() }).exactOptional(),
    without: z.literal(true).exactOptional(),
    condition: z.string().exactOptional(),
  }),
);

/** Does not compile where `model-trace.ts` says anything else. */
export const step: z.ZodType<Step> & SameShape<z.infer<typeof shape>, Step> = shape;
