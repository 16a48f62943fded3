import { z } from 'zod';
import { listOf, named } from './schema-parts.ts';

/** The shapes of values, things and places in an explanation; see `model-trace.ts`. */

export const day = named('Dag', 'Dag, jaar-maand-dag.', z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/));
/** `12` or `-3/8`, in lowest terms. */
export const exactNumber = named(
  'Getal',
  'Een getal zonder verlies: `12` of de breuk `-3/8`. Bedragen zijn in euro; 12,5% is `1/8`.',
  z.string().regex(/^(0|-?[1-9][0-9]*(\/[1-9][0-9]*)?)$/),
);
export const whole = z.int().nonnegative();

const thingMembers = { entity: z.string(), label: z.string(), key: z.string() };
export const thing = named('Ding', 'Een ding met zijn object en sleutel.', z.strictObject(thingMembers));

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

export const index = named(
  'Waarvoor',
  'Waar een waarde voor is: een jaar, kwartaal of maand, een waarde van een soort, of een ding.',
  z.discriminatedUnion('kind', [yearIndex, valueIndex, thingIndex]),
);

export const valueType = named(
  'Type',
  'Wat voor waarde het is. Bij `van` de naam van de soort, het object of de periode.',
  z.strictObject({
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
  }),
);

export const datum = named(
  'Inhoud',
  'De waarde zelf.',
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('number'), number: exactNumber }),
    z.strictObject({ kind: z.literal('yesNo'), value: z.boolean() }),
    z.strictObject({ kind: z.literal('date'), date: day }),
    z.strictObject({ kind: z.literal('text'), text: z.string() }),
    z.strictObject({ kind: z.literal('duration'), months: z.int(), days: z.int() }),
    yearIndex,
    valueIndex,
    thingIndex,
  ]),
);

const whose = { of: thing.exactOptional(), for: listOf(index) };

export const need = named(
  'NogNodig',
  'Wat nog nodig is: een gegeven, een oordeel, een getal dat nog niet is vastgesteld, een hele lijst of een loting.',
  z.discriminatedUnion('kind', [
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
  ]),
);

export const value = named(
  'Waarde',
  'Bekend met inhoud, geen, onbekend met wat nog nodig is, of niet te berekenen.',
  z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('known'), datum }),
    z.strictObject({ state: z.literal('absent') }),
    z.strictObject({ state: z.literal('unknown'), needs: listOf(need), others: whole.exactOptional() }),
    z.strictObject({ state: z.literal('fault'), code: z.string(), nl: z.string(), en: z.string() }),
  ]),
);

export const citation = named(
  'Vindplaats',
  'Waar het in de regeling staat, met de woorden die daar staan.',
  z.strictObject({
    place: z.string(),
    heading: z.string(),
    quotation: listOf(z.string()),
    assumption: z.string().exactOptional(),
    confirm: z.string().exactOptional(),
  }),
);

export const source = named(
  'Bron',
  'Waar het in het bestand staat; regels en kolommen tellen vanaf 1.',
  z.strictObject({
    file: z.string(),
    line: z.int().positive(),
    column: z.int().positive(),
    endLine: z.int().positive(),
    endColumn: z.int().positive(),
  }),
);

export const question = named(
  'Peildata',
  'Waarover gevraagd is, met de peildata zoals gebruikt. Bij `exact` is `geldendOp` opgegeven.',
  z.strictObject({
    year: z.int().exactOptional(),
    part: z.string().exactOptional(),
    asAt: day.exactOptional(),
    lawOf: day.exactOptional(),
    knownOn: day.exactOptional(),
    inForceBy: day.exactOptional(),
    exact: z.boolean(),
  }),
);
