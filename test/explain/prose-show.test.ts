import { describe, expect, test } from 'vitest';
import type { TraceNeed, TraceType, TraceValue } from '../../engine/explain/model-trace.ts';
import { counted, pluralOf } from '../../engine/explain/prose/plural.ts';
import { listed, shownExact, shownIndex, shownNeed, shownOf, shownValue } from '../../engine/explain/prose/show.ts';
import { amount, in2021, known, school, yesNo } from './hand-made.ts';

const percentage: TraceType = { kind: 'percentage' };
const number: TraceType = { kind: 'number' };
const date: TraceType = { kind: 'date' };
const level = { kind: 'value', of: 'Niveau', value: 'niveau_2', label: 'niveau 2' } as const;

test.each<[string, TraceType, string, string]>([
  ['13587692', amount, '€ 13.587.692,00', '€13,587,692.00'],
  ['-1/2', amount, '-€ 0,50', '-€0.50'],
  ['24000000/7', amount, 'ongeveer € 3.428.571,4286', 'about €3,428,571.4286'],
  ['508533', { kind: 'amount', decimals: 0 }, '€ 508.533', '€508,533'],
  ['1/8', percentage, '12,5%', '12.5%'],
  ['1/3', percentage, '1/3 deel', '1/3 part'],
  ['100/301', percentage, 'ongeveer 33,2226%', 'about 33.2226%'],
  ['2/3', number, '2/3', '2/3'],
  ['1234', number, '1.234', '1,234'],
  ['1000/1001', number, 'ongeveer 0,999001', 'about 0.999001'],
  ['2021', { kind: 'year' }, '2021', '2021'],
])('the number %s', (exact, type, nl, en) => {
  expect([shownExact(exact, type, 'nl'), shownExact(exact, type, 'en')]).toEqual([nl, en]);
});

test.each<[string, TraceValue, TraceType, string, string]>([
  ['yes', known(true), yesNo, 'ja', 'yes'],
  ['no', known(false), yesNo, 'nee', 'no'],
  ['a day', known({ kind: 'date', date: '2019-04-18' }), date, '18 april 2019', '18 April 2019'],
  ['no day', known({ kind: 'date', date: 'ooit' }), date, 'ooit', 'ooit'],
  ['a text', known({ kind: 'text', text: 'nee' }), { kind: 'text' }, '“nee”', '“nee”'],
  ['a duration', known({ kind: 'duration', months: 0, days: 42 }), { kind: 'duration' }, '6 weken', '6 weeks'],
  ['a kind value', known(level), { kind: 'enumeration' }, '“niveau 2”', '“niveau 2”'],
  ['a thing', known({ kind: 'thing', ...school }), { kind: 'thing' }, '99AA', '99AA'],
  ['absent', { state: 'absent' }, amount, 'geen', 'none'],
  ['unknown', { state: 'unknown', needs: [] }, amount, 'nog niet bekend', 'not known yet'],
  ['a fault', { state: 'fault', code: 'R1', nl: 'x', en: 'x' }, amount, 'niet te berekenen', 'cannot be computed'],
])('%s', (_, value, type, nl, en) => {
  expect([shownValue(value, type, 'nl'), shownValue(value, type, 'en')]).toEqual([nl, en]);
});

describe('whose and when', () => {
  const quarter = { kind: 'year', number: 2022 * 4 + 2, unit: 'quarter', text: '2022-K3' } as const;
  const whole = { of: school, for: [in2021, level] };

  test.each<[string, Parameters<typeof shownOf>, string]>([
    ['all of it', [whole, 'nl'], ' van 99AA in 2021 voor niveau 2'],
    ['in English', [whole, 'en'], ' of 99AA in 2021 for niveau 2'],
    ['beside the same', [whole, 'nl', whole], ''],
    ['beside another year', [whole, 'nl', { of: school, for: [level] }], ' in 2021'],
    [
      'beside another school',
      [whole, 'nl', { of: { ...school, key: '01AA' }, for: [] }],
      ' van 99AA in 2021 voor niveau 2',
    ],
    ['of nobody', [{ for: [quarter] }, 'nl'], ' in het 3e kwartaal van 2022'],
  ])('%s', (_, arguments_, text) => {
    expect(shownOf(...arguments_)).toBe(text);
  });

  test('a year of an own period is named after it', () => {
    expect(shownIndex({ ...in2021, period: 'schooljaar' }, 'nl')).toBe('schooljaar 2021');
  });
});

const judged: TraceNeed = { kind: 'judgement', id: 'x', label: 'oordeel', of: school, for: [in2021], type: yesNo };

test.each<[string, TraceNeed, string, string]>([
  ['a fact', { ...judged, kind: 'fact' }, '“oordeel” van 99AA in 2021', '“oordeel” of 99AA in 2021'],
  [
    'a judgement',
    { ...judged, by: 'de minister' },
    '“oordeel” van 99AA in 2021 door de minister',
    '“oordeel” of 99AA in 2021 by de minister',
  ],
  [
    'silence',
    { ...judged, silenceAfter: '2021-10-01' },
    '“oordeel” van 99AA in 2021 (of stilte tot en met 1 oktober 2021)',
    '“oordeel” of 99AA in 2021 (or silence up to and including 1 October 2021)',
  ],
  ['a list', { kind: 'list', entity: 'school', label: 'school' }, 'de lijst “school”', 'the list “school”'],
  [
    'a draw',
    { kind: 'draw', id: 'x', label: 'toekenning', for: [in2021], between: ['A', 'B'] },
    'een loting tussen A en B (“toekenning” in 2021)',
    'a draw between A and B (“toekenning” in 2021)',
  ],
])('what is needed: %s', (_, need, nl, en) => {
  expect([shownNeed(need, 'nl'), shownNeed(need, 'en')]).toEqual([nl, en]);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a en b'],
  [['a', 'b', 'c'], 'a, b en c'],
])('a list of %j', (parts, text) => {
  expect(listed(parts, 'nl')).toBe(text);
});

/** All labels of objects and periods of the shipped regulations, and nouns of every rule of spelling. */
const plurals: Readonly<Record<string, string>> = {
  aanvraag: 'aanvragen',
  'aanvullend thema': "aanvullend thema's",
  'post van de meerjarenbegroting': 'posten van de meerjarenbegroting',
  'bijdrage van een partner': 'bijdragen van een partner',
  diploma: "diploma's",
  'indicator voor de beroepspraktijkvorming': 'indicatoren voor de beroepspraktijkvorming',
  'instelling voor hoger onderwijs': 'instellingen voor hoger onderwijs',
  instelling: 'instellingen',
  opleiding: 'opleidingen',
  'partner in het samenwerkingsverband': 'partners in het samenwerkingsverband',
  school: 'scholen',
  schooljaar: 'schooljaren',
  kwartaal: 'kwartalen',
  maand: 'maanden',
  ontvanger: 'ontvangers',
  leerling: 'leerlingen',
  student: 'studenten',
  categorie: 'categorieën',
  criterium: 'criteria',
  plan: 'plannen',
  besluit: 'besluiten',
  deel: 'delen',
  thema: "thema's",
  'soort partner': 'soorten partner',
  hogeschool: 'hogescholen',
  universiteit: 'universiteiten',
  voorwaarde: 'voorwaarden',
  grens: 'grenzen',
  brief: 'brieven',
  huis: 'huizen',
  uur: 'uren',
  organisatie: 'organisaties',
  docent: 'docenten',
  bestuur: 'besturen',
};

test.each(Object.entries(plurals))('the plural of %s', (one, many) => {
  expect(pluralOf(one)).toBe(many);
});

test('one and more are counted in their own form', () => {
  expect([counted(1, '1', 'ontvanger'), counted(61, '61', 'ontvanger'), counted(0, '0', 'school')]).toEqual([
    '1 ontvanger',
    '61 ontvangers',
    '0 scholen',
  ]);
});
