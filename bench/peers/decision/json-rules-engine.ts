// json-rules-engine: rules are conditions on facts. It cannot compute: sums are facts of the host, written in JavaScript.
import { type Almanac, Engine, type RuleProperties } from 'json-rules-engine';
import type { Contender } from '../contender.ts';
import { dayNumber, type NumericRecord, numericRecord, textsOf } from './numeric.ts';
import type { DecisionRecord } from './record.ts';

const engine = new Engine([], { allowUndefinedFacts: false });

engine.addFact('deelnemers', (_, almanac) => computed(almanac, ({ deelnemersEntree: e, deelnemersBasis: b }) => e + b));
engine.addFact('aandeel', (_, almanac) => computed(almanac, share));
engine.addFact('driemaalBegroot', (_, almanac) => computed(almanac, ({ begroot }) => begroot * 3));
engine.addFact('uitvalEntree', (_, almanac) =>
  computed(almanac, (record) => dropOut(record.uitvallersEntree, record.deelnemersEntree)),
);
engine.addFact('uitvalBasis', (_, almanac) =>
  computed(almanac, (record) => dropOut(record.uitvallersBasis, record.deelnemersBasis)),
);
engine.addFact('eigenUitval', (_, almanac) =>
  computed(almanac, (record) => (record.uitvallersEntree + record.uitvallersBasis) * 10 * record.deelnemersSector),
);
engine.addFact('uitvalgrens', (_, almanac) =>
  computed(almanac, (record) => 9 * record.uitvallersSector * (record.deelnemersEntree + record.deelnemersBasis)),
);

const is = (fact: string, operator: string, value: unknown): { fact: string; operator: string; value: unknown } => ({
  ...{ fact, operator, value },
});
const rule = (name: string, params: Record<string, unknown>, ...all: RuleConditions): RuleProperties => ({
  ...{ conditions: { all }, event: { type: name, params } },
});
type RuleConditions = { fact: string; operator: string; value: unknown }[];

const brackets = [0, 10, 1_001, 2_001, 6_001, 10_001, Number.MAX_SAFE_INTEGER];
const euros = [0, 10_000, 20_000, 35_000, 75_000, 150_000];

for (const properties of [
  rule('oormerk', { value: true }, is('driemaalBegroot', 'greaterThanInclusive', { fact: 'aandeel' })),
  ...euros.map((value, place) =>
    rule(
      'vast',
      { value },
      is('deelnemers', 'greaterThanInclusive', brackets[place]),
      is('deelnemers', 'lessThan', brackets[place + 1]),
    ),
  ),
  rule('normEntree', { value: true }, is('uitvalEntree', 'lessThanInclusive', 0.275)),
  rule('normBasis', { value: true }, is('uitvalBasis', 'lessThanInclusive', 0.094)),
  rule('beter', { value: true }, is('eigenUitval', 'lessThanInclusive', { fact: 'uitvalgrens' })),
  rule(
    'toegelaten',
    { value: true },
    is('ontvangen', 'greaterThan', 0),
    is('ontvangen', 'lessThanInclusive', dayNumber('2025-10-01')),
    is('oordeel', 'notEqual', 'onvoldoende'),
  ),
  ...(['goed', 'voldoende'] as const).map((value, place) =>
    rule('deel', place === 0 ? { met: 175, zonder: 125 } : { met: 100, zonder: 75 }, is('oordeel', 'equal', value)),
  ),
])
  engine.addRule(properties);

export const contender: Contender<DecisionRecord> = {
  answer: async (record) => {
    const numbers = numericRecord(record);
    const { events, almanac } = await engine.run({ ...numbers, record: numbers });
    const found = new Map(events.map(({ type, params }) => [type, params]));
    const aandeel = await almanac.factValue<number>('aandeel');
    const vast = Number(found.get('vast')?.['value']);
    const beter = found.has('beter');
    const part = Number(found.get('deel')?.[beter ? 'met' : 'zonder'] ?? 0);
    const resultaat = Math.round((aandeel * part) / 10) / 100;
    const toekenning = found.has('toegelaten')
      ? Math.round(Math.min((aandeel + vast + resultaat) * 100, numbers.verleend * 110)) / 100
      : Math.min(vast, numbers.verleend);
    const [oormerk, normEntree, normBasis] = ['oormerk', 'normEntree', 'normBasis'].map((name) => found.has(name));
    return textsOf({
      ...{ aandeel, vast, beter, resultaat, toekenning },
      ...{ oormerk: oormerk === true, normEntree: normEntree === true, normBasis: normBasis === true },
    });
  },
};

/** What the host computes; the engine keeps it for the run. */
async function computed(almanac: Almanac, of: (record: NumericRecord) => number): Promise<number> {
  return of((await almanac.factValue('record')) as NumericRecord);
}

function share(record: NumericRecord): number {
  const keys = 2 * record.rijksbijdrage * record.studentenSector + record.studenten * record.rijksbijdrageSector;
  return Math.round((381_300_000 * keys) / (3 * record.rijksbijdrageSector * record.studentenSector));
}

function dropOut(lost: number, participants: number): number {
  return participants === 0 ? 0 : Math.round((lost / participants) * 10_000) / 10_000;
}
