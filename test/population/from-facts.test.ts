import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, evaluate, type Facts, instanceKey, readFacts, readFactsText } from '../../engine/index.ts';
import { populationOf } from '../../engine/population/from-facts.ts';
import { holdingOf } from '../../engine/population/held.ts';
import { columnKey, isAbsent, isKnown, isOpen } from '../../engine/population/population.ts';
import { regulationWithFacts } from '../facts/random-facts.ts';
import { runs } from '../runs.ts';
import { wantedOf } from './both-readers.ts';

const analysis = analyse([
  {
    name: 'regeling.maat',
    text: `regeling proef "Proef"
  in werking  2018-01-01
  tijdvak     2018 t/m 2022

artikel 1

  soort Niveau: niveau_2, niveau_3

  object School meervoud Scholen "school"
    aangeduid met brin

  object Diploma meervoud Diplomas van School "diploma"
    aangeduid met nummer

artikel 2

  gegeven leerlingen van School per jaar: aantal "leerlingen"
  gegeven bedrag_exact van School: bedrag exact "exact bedrag"
  gegeven maat van School: getal "maat"
  gegeven aandeel van School: percentage met 1 decimalen "aandeel"
  gegeven niveau van School per Niveau: Niveau "niveau"
  gegeven sinds van School: jaar "sinds"
  gegeven op_dag van School: datum "op dag"
  gegeven bekostigd van School: ja/nee "bekostigd"
  gegeven opmerking van School: tekst of geen "opmerking"
  gegeven toelage van School: bedrag of geen "toelage"
    zonder opgave geen na 2019-03-01
  gegeven gift van School: bedrag of geen "gift"
    zonder opgave geen
  gegeven index per jaar: percentage met 2 decimalen "index"
  gegeven behaald_op van Diploma: datum "behaald op"
  gegeven vorige van Diploma: Diploma of geen "vorige"
    eerder volgens behaald_op

artikel 3

  oordeel kwaliteit van School: Niveau "kwaliteit"
    gelet op bekostigd

  regel subsidie van School per jaar: bedrag of geen "subsidie"
    = € 10 * leerlingen

  beschikking verlening van School per jaar "verlening"
    geeft subsidie

  regel verrekend van School per jaar: bedrag "verrekend"
    = subsidie volgens verlening bij geen € 0
`,
  },
]);
if (!analysis.sound) throw new Error(JSON.stringify(analysis.problems));

function factsIn(json: string): Facts {
  const { delivery } = readFactsText(json);
  const { facts, problems } = readFacts(delivery?.json, analysis, delivery?.places);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return facts;
}

const year = { kind: 'year', year: 2019 } as const;
const level = { kind: 'enumeration', of: 'Niveau', value: 'niveau_3' } as const;

/** The one value of a column of one school, or what there is instead. */
function heldOf(json: string, name: string, dates = {}): number | 'absent' | 'open' {
  const quantity = analysis.quantities.get(name);
  if (quantity === undefined) throw new Error(name);
  const indexes = quantity.family.map(({ binding }) => (binding.kind === 'year' ? year : level));
  const key = columnKey(name, indexes);
  const { columns } = populationOf(factsIn(json), analysis, [{ key, quantity, indexes }], dates);
  const column = columns.get(key);
  const state = column === undefined ? isOpen : (column.states?.[0] ?? isKnown);
  return state === isKnown ? (column?.values[0] ?? Number.NaN) : state === isAbsent ? 'absent' : 'open';
}

const school = (facts: string): string => `{"School": {"01AA": {${facts}}}}`;
const recordings =
  '"leerlingen": {"2019": [{"waarde": "30", "vastgelegdOp": "2019-02-01"}, {"waarde": "29", "vastgelegdOp": "2019-10-01"}]}';

describe('what a column holds', () => {
  test.each<[string, string, string, object, number | 'absent' | 'open']>([
    ['a count', school('"leerlingen": {"2019": "3000"}'), 'leerlingen', {}, 3000],
    ['another year', school('"leerlingen": {"2018": "3000"}'), 'leerlingen', {}, 'open'],
    ['an exact amount in millionths', school('"bedrag_exact": "-0.000001"'), 'bedrag_exact', {}, -1],
    ['a percentage as the number it is', school('"aandeel": "12.5%"'), 'aandeel', {}, 125],
    ['the most there is', school('"maat": "9007199254.740991"'), 'maat', {}, 9_007_199_254_740_991],
    ['the place of a value in its kind', school('"niveau": {"niveau_3": "niveau_3"}'), 'niveau', {}, 1],
    ['a year', school('"sinds": "1998"'), 'sinds', {}, 1998],
    ['a day', school('"op_dag": "1970-02-01"'), 'op_dag', {}, 31],
    ['a day before 1970', school('"op_dag": "1969-12-31"'), 'op_dag', {}, -1],
    ['yes', school('"bekostigd": true'), 'bekostigd', {}, 1],
    ['known to be absent', school('"opmerking": {"geen": true}'), 'opmerking', {}, 'absent'],
    ['an assumption', school('"maat": {"waarde": "1", "aangenomen": true}'), 'maat', {}, 1_000_000],
    ['the last recording', school(recordings), 'leerlingen', {}, 29],
    ['the last that is known by a day', school(recordings), 'leerlingen', { knownOn: '2019-09-30' }, 30],
    ['silence that counts', school(''), 'gift', {}, 'absent'],
    ['silence after its day', school(''), 'toelage', { knownOn: '2019-03-02' }, 'absent'],
    ['of the whole regulation', '{"index": {"2019": "2.15%"}}', 'index', {}, 215],
    ['of an empty delivery', '{}', 'index', {}, 'open'],
  ])('%s', (_, json, name, dates, held) => expect(heldOf(json, name, dates)).toBe(held));
});

describe('what no column holds is open', () => {
  test.each<[string, string, string, object]>([
    ['more decimals than the scale', school('"maat": "0.0000001"'), 'maat', {}],
    ['more units than a double counts', school('"maat": "9007199254.740992"'), 'maat', {}],
    ['as many below zero', school('"maat": "-9007199254.740992"'), 'maat', {}],
    ['many digits', school('"bedrag_exact": "1234567890123456789012345678901234567890"'), 'bedrag_exact', {}],
    ['nothing recorded', school(''), 'opmerking', {}],
    ['recorded too late', school(recordings), 'leerlingen', { knownOn: '2019-01-31' }],
    ['silence on its day', school(''), 'toelage', { knownOn: '2019-03-01' }],
    ['silence of which nobody says when', school(''), 'toelage', {}],
    [
      'a verdict with what was regarded',
      school('"kwaliteit": {"waarde": "niveau_2", "geletOp": {"bekostigd": true}}'),
      'kwaliteit',
      {},
    ],
    ['objects that were not delivered', '{}', 'maat', {}],
  ])('%s', (_, json, name, dates) => expect(heldOf(json, name, dates)).toBe('open'));
});

describe('references to earlier things', () => {
  const diplomas = (...members: readonly string[]): string =>
    `{"School": {"01AA": {}}, "Diploma": {${members.map((one, at) => `"${at}": {"van": "01AA"${one}}`).join(', ')}}}`;
  const earlier = '"vorige": "1"';
  test.each<[string, string, number | 'absent' | 'open']>([
    ['really earlier', diplomas(`, "behaald_op": "2019-01-02", ${earlier}`, ', "behaald_op": "2019-01-01"'), 1],
    ['of which the own day is not known', diplomas(`, ${earlier}`, ', "behaald_op": "2019-01-01"'), 'open'],
    ['of which the other day is not known', diplomas(`, "behaald_op": "2019-01-02", ${earlier}`, ''), 'open'],
    ['to none', diplomas(', "vorige": {"geen": true}'), 'absent'],
  ])('%s', (_, json, held) => expect(heldOf(json, 'vorige')).toBe(held));

  test('that are not earlier after all by what was known then', () => {
    const json = diplomas(
      `, "behaald_op": [{"waarde": "2018-01-01", "vastgelegdOp": "2018-02-01"}, {"waarde": "2019-01-01", "vastgelegdOp": "2019-02-01"}], ${earlier}`,
      ', "behaald_op": "2018-06-01"',
    );
    expect(heldOf(json, 'vorige')).toBe(1);
    expect(heldOf(json, 'vorige', { knownOn: '2018-12-31' })).toBe('open');
  });
});

describe('what was decided', () => {
  const taken = (...decisions: readonly string[]): string =>
    `{"School": {"01AA": {}}, "beschikkingen": {"verlening": [${decisions.join(', ')}]}}`;
  const one = '{"van": "01AA", "jaar": "2019", "op": "2019-02-01", "waarden": {"subsidie": "30.00"}}';
  const two = '{"van": "01AA", "jaar": "2019", "op": "2019-09-01", "waarden": {"subsidie": "31.50"}}';
  const decided = [...analysis.decisions.values()].flatMap(({ gives }) => gives.map((given) => given.decided));
  test.each<[string, string, object, number | 'absent']>([
    ['the last time', taken(one, two), {}, 3150],
    ['by a day', taken(one, two), { knownOn: '2019-08-31' }, 3000],
    ['not yet', taken(one), { knownOn: '2019-01-31' }, 'absent'],
    ['never', taken(), {}, 'absent'],
  ])('%s', (_, json, dates, held) => {
    const [quantity] = decided;
    if (quantity === undefined) throw new Error('no decision');
    const { columns } = populationOf(factsIn(json), analysis, [{ key: 'x', quantity, indexes: [year] }], dates);
    const { values, states } = columns.get('x') ?? { values: [] };
    expect(states?.[0] === isAbsent ? 'absent' : values[0]).toBe(held);
  });
});

test('where anything begins or ends there are no columns', () => {
  const population = populationOf(
    factsIn('{"School": {"01AA": {"bestaatTot": "2019-07-31", "maat": "1"}}}'),
    analysis,
    wantedOf(factsIn('{"School": {"01AA": {"maat": "1"}}}'), analysis),
    {},
  );
  expect(population.lives).toBe(true);
  expect(population.columns.size).toBe(0);
});

test('things stand in code unit order and belong to the rows of their parents', () => {
  const facts = factsIn(
    '{"School": {"é": {}, "10": {}, "9": {}, "\u{1F600}": {}, "\uFB00": {}}, "Diploma": {"2": {"van": "9"}, "1": {"van": "é"}}}',
  );
  const { tables } = populationOf(facts, analysis, [], {});
  const [schools, diplomas] = [tables.get('School'), tables.get('Diploma')];
  expect(Array.from({ length: 5 }, (_, row) => schools?.keyOf(row))).toEqual(['10', '9', 'é', '\u{1F600}', '\uFB00']);
  expect([schools?.rowOf('é'), schools?.rowOf('x')]).toEqual([2, -1]);
  expect([...(diplomas?.parents ?? [])]).toEqual([2, 1]);
});

test('any facts: what is known in a column is what was last recorded, and the rest was not or cannot be held', () => {
  fc.assert(
    fc.property(regulationWithFacts(), ({ analysis: of, facts }) => {
      const population = populationOf(facts, of, wantedOf(facts, of), {});
      for (const { key, quantity, indexes } of wantedOf(facts, of)) {
        const column = population.columns.get(key);
        const table = quantity.owner && population.tables.get(quantity.owner.entity.name);
        const referred = {
          analysis: of,
          tables: population.tables,
          textPlace: () => 0,
          textAt: (at: number) => population.texts[at] ?? '',
        };
        const holding = holdingOf(quantity.type, referred);
        for (let row = 0; row < (table?.count ?? (quantity.owner ? 0 : 1)); row += 1) {
          const fact = facts.values.get(instanceKey(quantity.name, table?.keyOf(row), indexes))?.at(-1);
          const state = column?.states?.[row] ?? (column === undefined ? isOpen : isKnown);
          if (state === isKnown) expect(holding?.datumOf(column?.values[row] as number)).toEqual(fact?.value);
          else if (state === isAbsent) expect(fact?.value).toBe('absent');
          else if (
            fact !== undefined &&
            fact.regarded === undefined &&
            fact.value !== 'absent' &&
            fact.value.kind !== 'number'
          )
            expect.unreachable(`${key} could be held`);
        }
      }
    }),
    { seed: 20_260_201, numRuns: runs(60) },
  );
});

test('the reference evaluator reads the same facts', () => {
  const facts = factsIn('{"School": {"01AA": {"leerlingen": {"2019": "3"}}}}');
  const population = populationOf(facts, analysis, [], {});
  const { values } = evaluate(analysis, population.facts(), { names: ['subsidie'], year: 2019 });
  expect(values[0]?.result).toMatchObject({ kind: 'known', datum: { value: { numerator: 30n } } });
});
