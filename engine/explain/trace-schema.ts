import { z } from 'zod';
import {
  citation,
  datum,
  day,
  exactNumber,
  index,
  question,
  source,
  thing,
  value,
  valueType,
  whole,
} from './datum-schema.ts';
import type { Trace } from './model-trace.ts';
import type { SameShape } from './same-shape.ts';
import { listOf, named } from './schema-parts.ts';
import { list, step, stepRounding } from './step-schema.ts';

/** The shape of an explanation, in the names of `model-trace.ts`; on the wire it has the names of `wire-words.ts`. */

const text = named(
  'GebruikteTekst',
  'Een tekst van de regeling waaronder is gerekend, met de wijzigingen die daarin zijn verwerkt.',
  z.strictObject({
    key: z.string(),
    year: z.int().exactOptional(),
    period: z.string().exactOptional(),
    part: z.string().exactOptional(),
    lawOf: day.exactOptional(),
    amendments: listOf(z.strictObject({ name: z.string(), label: z.string(), published: day, inForce: day })),
  }),
);

const fact = named(
  'Gegeven',
  'Wat er van een gegeven, oordeel of besluit bekend is.',
  z.strictObject({
    delivered: z.boolean(),
    source: z.string().exactOptional(),
    recordedOn: day.exactOptional(),
    assumed: z.boolean(),
    by: z.string().exactOptional(),
    onAdviceOf: z.string().exactOptional(),
    on: day.exactOptional(),
    reasons: z.string().exactOptional(),
    silence: z.strictObject({ after: day.exactOptional() }).exactOptional(),
    regarded: listOf(z.strictObject({ id: z.string(), label: z.string(), before: value, now: value })).exactOptional(),
    merged: listOf(
      z.strictObject({ of: thing, until: day.exactOptional(), value: value.exactOptional() }),
    ).exactOptional(),
    decision: z.strictObject({ label: z.string(), on: day.exactOptional() }).exactOptional(),
  }),
);

const asked = z.strictObject({
  kind: z.enum(['oneOf', 'between', 'moreThan', 'lessThan', 'after', 'from', 'through']),
  values: listOf(step),
});

const table = named(
  'Tabel',
  'De rij van een tabel die gold, en wat daarvoor is getoetst.',
  z.strictObject({
    row: z.int().positive().exactOptional(),
    others: z.boolean(),
    tests: listOf(
      z.strictObject({
        label: z.string(),
        type: valueType,
        value,
        subject: step.exactOptional(),
        asked: asked.exactOptional(),
      }),
    ),
  }),
);

const exception = named(
  'Uitzondering',
  'Een uitzondering die had kunnen gelden, en wat ervan werd.',
  z.strictObject({
    name: z.string(),
    label: z.string(),
    law: citation.exactOptional(),
    source: source.exactOptional(),
    state: z.enum(['decides', 'excepted', 'condition', 'idle', 'switchedOff', 'open']),
    by: z.strictObject({ name: z.string(), label: z.string() }).exactOptional(),
    condition: step.exactOptional(),
    without: value.exactOptional(),
  }),
);

const receiver = named(
  'Ontvanger',
  'Wat een ontvanger uit een pot krijgt.',
  z.strictObject({
    key: z.string(),
    name: z.string().exactOptional(),
    id: z.string().exactOptional(),
    keys: listOf(exactNumber),
    asked: exactNumber.exactOptional(),
    claim: exactNumber.exactOptional(),
    exact: exactNumber.exactOptional(),
    amount: exactNumber.exactOptional(),
    over: exactNumber.exactOptional(),
    added: exactNumber.exactOptional(),
    floor: exactNumber.exactOptional(),
    cap: exactNumber.exactOptional(),
    raised: z.boolean(),
    lastUnit: z.boolean(),
    place: whole.exactOptional(),
    fate: z.enum(['served', 'rest', 'unfit', 'after', 'open']).exactOptional(),
    by: listOf(datum).exactOptional(),
    drawn: whole.exactOptional(),
  }),
);

const refill = z.strictObject({
  label: z.string().exactOptional(),
  formula: step.exactOptional(),
  total: exactNumber.exactOptional(),
  rounds: listOf(z.strictObject({ divided: exactNumber, full: listOf(z.string()), fullCount: whole })),
});

const division = named(
  'Verdeling',
  'Hoe een pot is verdeeld.',
  z.strictObject({
    pot: exactNumber,
    potStep: step.exactOptional(),
    rest: exactNumber,
    restTo: z.string().exactOptional(),
    count: whole,
    shares: listOf(
      z.strictObject({
        label: z.string(),
        formula: step.exactOptional(),
        type: valueType,
        weight: exactNumber,
        total: exactNumber,
        wider: z.boolean(),
      }),
    ),
    claim: z
      .strictObject({ label: z.string(), formula: step.exactOptional(), total: exactNumber, enough: z.boolean() })
      .exactOptional(),
    order: listOf(
      z.strictObject({ label: z.string(), formula: step.exactOptional(), first: z.string() }),
    ).exactOptional(),
    misfit: z.enum(['stops', 'skipped', 'getsRest']).exactOptional(),
    factor: exactNumber.exactOptional(),
    refill: refill.exactOptional(),
    draw: z
      .strictObject({
        order: listOf(z.string()).exactOptional(),
        source: z.string().exactOptional(),
        between: listOf(z.string()),
        betweenCount: whole,
      })
      .exactOptional(),
    lastUnits: listOf(z.string()),
    lastUnitsCount: whole,
    rounding: stepRounding
      .omit({ before: true, after: true })
      .extend({ law: citation.exactOptional() })
      .exactOptional(),
    receivers: listOf(receiver),
    others: listOf(z.strictObject({ key: z.string(), forgone: exactNumber })),
    names: listOf(z.strictObject({ key: z.string(), name: z.string() })).exactOptional(),
  }),
);

const marks = named(
  'Kanttekeningen',
  'Waarop de waarde rust behalve op feiten en regels.',
  z.strictObject({
    assumptions: listOf(z.strictObject({ text: z.string(), place: z.string(), confirm: z.string().exactOptional() })),
    untranslated: listOf(
      z.strictObject({
        phrase: z.string(),
        reason: z.string().exactOptional(),
        place: z.string().exactOptional(),
      }),
    ),
    provisional: listOf(z.string()),
    others: whole.exactOptional(),
  }),
);

const amendment = named(
  'Wijziging',
  'Een wijziging die deze tekst heeft gemaakt wat zij is.',
  z.strictObject({
    act: z.enum(['add', 'change']),
    label: z.string(),
    item: z.string().exactOptional(),
    inForce: day,
    validFrom: day,
    was: datum.exactOptional(),
  }),
);

const node = named(
  'Knoop',
  'Een waarde, een voorwaarde of een verdeling, met wat ervoor is gebruikt.',
  z.strictObject({
    id: z.string(),
    kind: z.enum([
      'fact',
      'judgement',
      'parameter',
      'rule',
      'table',
      'part',
      'division',
      'rest',
      'guarantee',
      'decided',
      'condition',
    ]),
    name: z.string(),
    label: z.string(),
    unlabelled: z.literal(true).exactOptional(),
    of: thing.exactOptional(),
    for: listOf(index),
    type: valueType,
    value,
    law: citation.exactOptional(),
    decidedBy: citation.exactOptional(),
    source: source.exactOptional(),
    text: whole.exactOptional(),
    amended: listOf(amendment),
    uses: listOf(z.string()),
    formula: step.exactOptional(),
    conditions: listOf(z.string()).exactOptional(),
    list: list.exactOptional(),
    fact: fact.exactOptional(),
    table: table.exactOptional(),
    exceptions: listOf(exception).exactOptional(),
    rounding: stepRounding.extend({ law: citation.exactOptional() }).exactOptional(),
    part: z
      .strictObject({
        division: z.string().exactOptional(),
        row: receiver.exactOptional(),
        condition: step.exactOptional(),
        met: step.exactOptional(),
        takesPart: z.literal(true).exactOptional(),
        lastUnit: z.boolean(),
      })
      .exactOptional(),
    division: division.exactOptional(),
    without: z.enum(['outsideYears', 'stated']).exactOptional(),
    marks,
  }),
);

const things = named(
  'Dingen',
  'Welke dingen van een object er zijn.',
  z.strictObject({
    entity: z.string(),
    things: listOf(
      z.strictObject({
        key: z.string(),
        parent: z.string().exactOptional(),
        from: day.exactOptional(),
        until: day.exactOptional(),
        mergedInto: z.string().exactOptional(),
      }),
    ),
  }),
);

const trace = z.strictObject({
  format: z.literal('maatstaf-trace/1'),
  engine: z.string(),
  regulation: z.strictObject({ name: z.string(), label: z.string() }),
  question,
  audience: z.strictObject({ of: z.string(), entity: z.string(), ownThings: listOf(z.string()) }).exactOptional(),
  texts: listOf(text),
  roots: listOf(z.string()),
  nodes: listOf(node),
  things: listOf(things).exactOptional(),
  draws: listOf(z.strictObject({ id: z.string(), order: listOf(z.string()) })).exactOptional(),
  complete: z.boolean(),
  omitted: whole,
});

/** Does not compile where `model-trace.ts` says anything else. */
export const traceSchema: z.ZodType<Trace> & SameShape<z.infer<typeof trace>, Trace> = trace;
