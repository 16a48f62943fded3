import { describe, expect, test } from 'vitest';
import type { Step, TraceNode, TraceType, TraceValue } from '../../engine/explain/model-trace.ts';
import { stepWords } from '../../engine/explain/prose/step-words.ts';
import { amount, count, handMade, in2021, known, literal, node, school, use, yesNo } from './hand-made.ts';

const date: TraceType = { kind: 'date' };
const kind: TraceType = { kind: 'enumeration', of: 'Uitkomst' };
const value = (label: string): TraceValue => known({ kind: 'value', of: 'Uitkomst', value: label, label });
const unknown: TraceValue = { state: 'unknown', needs: [] };

const grant = node('rijksbijdrage', { label: 'rijksbijdrage', value: known('100') });
const total = node('totaal', { label: 'totaal van de rijksbijdragen', value: known('400') });
const applied = node('aanvragen', { label: 'aanvragen', type: count, value: known('5') });
const filed = node('ingediend', {
  label: 'ingediend op',
  type: date,
  value: known({ kind: 'date', date: '2021-02-01' }),
});
const verdict = node('oordeel', { label: 'oordeel', type: kind, value: value('goed') });
const signed = node('getekend', { label: 'de overeenkomst is getekend', type: yesNo, value: known(false) });
const open = node('open', { label: 'uitslag', type: count, value: unknown });
const missing = node('voorstel', { label: 'voorstel', value: { state: 'absent' } });
const wrong = node('fout', { label: 'som', value: { state: 'fault', code: 'R1', nl: 'x', en: 'x' } });
const elsewhere = node('elders', { label: 'subsidie', of: { ...school, key: '01AA' }, value: known('7') });
const letter = node('regel › a', { label: 'op tijd', kind: 'condition', type: yesNo, value: known(false) });
const nodes = [grant, total, applied, filed, verdict, signed, open, missing, wrong, elsewhere, letter];

const step = (op: Step['op'], parts: readonly Step[], given: Partial<Step> = {}): Step => ({
  op,
  type: yesNo,
  parts,
  ...given,
});
const held = (op: Step['op'], holds: boolean, ...parts: Step[]): Step => step(op, parts, { value: known(holds) });
const day = (iso: string): Step => ({ op: 'literal', type: date, value: known({ kind: 'date', date: iso }) });
const good: Step = { op: 'literal', type: kind, value: value('goed') };
const bad: Step = { op: 'literal', type: kind, value: value('slecht') };
const thrice = (parts: Step[]): Step => step('add', parts, { type: amount, value: known('500') });
const inSet = (given: Partial<NonNullable<Step['set']>>): NonNullable<Step['set']> => ({
  items: ['school'],
  count: 3,
  of: 5,
  members: [],
  from: 0,
  ...given,
});
const template = (of: TraceNode): Step => ({ op: 'use', type: of.type, label: of.label });
const member = (key: string, holds: boolean): NonNullable<Step['set']>['members'][number] => ({
  is: [{ kind: 'thing', ...school, key }],
  test: held('less', holds, literal('1'), literal('2')),
});

const cases: readonly [string, Step, string, string][] = [
  ['a value of its own', use(grant), '€ 100,00 (rijksbijdrage)', '€100.00 (rijksbijdrage)'],
  ['of another', use(elsewhere), '€ 7,00 (subsidie van 01AA)', '€7.00 (subsidie of 01AA)'],
  ['a node that was left out', { ...use(grant), use: 'weg' }, '€ 100,00 (rijksbijdrage)', '€100.00 (rijksbijdrage)'],
  [
    'a share',
    step('multiply', [step('divide', [use(grant), use(total)], { type: count }), literal('2/3')], { type: amount }),
    '€ 100,00 (rijksbijdrage) / € 400,00 (totaal van de rijksbijdragen) × 2/3',
    '€100.00 (rijksbijdrage) / €400.00 (totaal van de rijksbijdragen) × 2/3',
  ],
  [
    'a sum under a product, and behind a minus',
    step('subtract', [literal('9'), step('multiply', [thrice([literal('1'), literal('2')]), literal('3')])], {
      type: count,
    }),
    '9 - (1 + 2) × 3',
    '9 - (1 + 2) × 3',
  ],
  [
    'a difference behind a minus',
    step('subtract', [literal('9'), step('subtract', [literal('2'), literal('1')], { type: count })], { type: count }),
    '9 - (2 - 1)',
    '9 - (2 - 1)',
  ],
  [
    'less that holds',
    held('less', true, use(applied), literal('10')),
    '5 (aanvragen) is minder dan 10',
    '5 (aanvragen) is less than 10',
  ],
  [
    'less that does not',
    held('less', false, use(applied), literal('5')),
    '5 (aanvragen) is niet minder dan 5',
    '5 (aanvragen) is not less than 5',
  ],
  [
    'at least that does not',
    held('atLeast', false, use(applied), literal('6')),
    '5 (aanvragen) is minder dan 6',
    '5 (aanvragen) is less than 6',
  ],
  [
    'days',
    held('atMost', false, use(filed), day('2021-01-31')),
    '1 februari 2021 (ingediend op) ligt na 31 januari 2021',
    '1 February 2021 (ingediend op) is after 31 January 2021',
  ],
  ['a kind value that is it', held('equal', true, use(verdict), good), '“oordeel” is “goed”', '“oordeel” is “goed”'],
  [
    'a kind value that is not',
    held('equal', false, use(verdict), bad),
    '“oordeel” is “goed”, niet “slecht”',
    '“oordeel” is “goed”, not “slecht”',
  ],
  [
    'unequal that holds',
    held('unequal', true, use(verdict), bad),
    '“oordeel” is “goed”, niet “slecht”',
    '“oordeel” is “goed”, not “slecht”',
  ],
  [
    'one of',
    held('oneOf', true, use(applied), literal('4'), literal('5')),
    '5 (aanvragen) is een van de waarden 4 en 5',
    '5 (aanvragen) is one of the values 4 and 5',
  ],
  [
    'none of',
    held('oneOf', false, use(applied), literal('4'), literal('6')),
    '5 (aanvragen) is geen van de waarden 4 en 6',
    '5 (aanvragen) is none of the values 4 and 6',
  ],
  ['a no', use(signed), '“de overeenkomst is getekend” geldt niet', '“de overeenkomst is getekend” does not hold'],
  [
    'not of a no',
    held('not', true, use(signed)),
    '“de overeenkomst is getekend” geldt niet',
    '“de overeenkomst is getekend” does not hold',
  ],
  ['missing', held('isPresent', false, use(missing)), 'er is geen “voorstel”', 'there is no “voorstel”'],
  [
    'not known',
    step('less', [use(open), literal('3')], { value: unknown }),
    '“uitslag” is nog niet bekend',
    '“uitslag” is not known yet',
  ],
  [
    'not to be computed',
    step('less', [use(wrong), literal('3')], { value: wrong.value }),
    '“som” is niet te berekenen',
    '“som” cannot be computed',
  ],
  [
    'and that fails: what failed',
    held('and', false, held('less', true, literal('1'), literal('2')), use(signed), {
      op: 'use',
      type: yesNo,
      label: 'x',
    }),
    '“de overeenkomst is getekend” geldt niet',
    '“de overeenkomst is getekend” does not hold',
  ],
  [
    'or that fails: all of it',
    held('or', false, held('less', false, literal('2'), literal('1')), use(signed)),
    '2 is niet minder dan 1 en “de overeenkomst is getekend” geldt niet',
    '2 is not less than 1 and “de overeenkomst is getekend” does not hold',
  ],
  [
    'present need not be said beside what it is',
    held('and', true, held('isPresent', true, use(applied)), held('more', true, use(applied), literal('1'))),
    '5 (aanvragen) is meer dan 1',
    '5 (aanvragen) is more than 1',
  ],
  [
    'a choice',
    step('if', [use(signed), literal('1', amount), literal('2', amount)], {
      type: amount,
      taken: 2,
      value: known('2'),
    }),
    '€ 2,00 (want “de overeenkomst is getekend” geldt niet)',
    '€2.00 (because “de overeenkomst is getekend” does not hold)',
  ],
  [
    'instead of what is missing',
    step('ifAbsent', [use(missing), use(grant)], { type: amount, taken: 1, value: known('100') }),
    '€ 100,00 (rijksbijdrage, want er is geen “voorstel”)',
    '€100.00 (rijksbijdrage, because there is no “voorstel”)',
  ],
  [
    'the highest',
    step('highest', [literal('0'), use(applied)], { type: count }),
    'het hoogste van (0; 5 (aanvragen))',
    'the highest of (0; 5 (aanvragen))',
  ],
  [
    'rounding within',
    step('rounded', [literal('5/2')], {
      type: count,
      value: known('3'),
      rounding: { before: '5/2', after: '3', step: '1', direction: 'halfUp' },
    }),
    '2,5, afgerond op 1',
    '2.5, rounded to 1',
  ],
  [
    'a total',
    step('total', [template(grant)], { type: amount, value: known('300'), set: inSet({}) }),
    '€ 300,00 (totaal van “rijksbijdrage” over 3 scholen)',
    '€300.00 (total of “rijksbijdrage” over 3 scholen)',
  ],
  [
    'a count of some',
    step('count', [], { type: count, value: known('1'), set: inSet({ count: 1, of: 5, where: template(signed) }) }),
    '1 (aantal van 5 scholen, waarvoor geldt: “de overeenkomst is getekend”)',
    '1 (count among 5 scholen, for which this holds: “de overeenkomst is getekend”)',
  ],
  [
    'a rank',
    step('rank', [template(applied)], {
      type: count,
      value: known('2'),
      set: inSet({}),
      rank: { place: 2, of: 3, first: 'highest' },
    }),
    '2 (plaats onder 3 scholen, naar “aanvragen”, het hoogste eerst)',
    '2 (place among 3 scholen, by “aanvragen”, highest first)',
  ],
  [
    'every that fails',
    step('every', [template(signed)], {
      value: known(false),
      set: inSet({ members: [member('A', false), member('B', true)] }),
    }),
    'bij A geldt: 1 is niet minder dan 2; het moet voor alle 3 scholen gelden',
    'with A this holds: 1 is not less than 2; it must hold for all 3 scholen',
  ],
  [
    'some of one',
    step('some', [template(signed)], { value: known(true), set: inSet({ count: 1, members: [member('A', true)] }) }),
    'voor 1 school geldt: “de overeenkomst is getekend”',
    'for 1 school this holds: “de overeenkomst is getekend”',
  ],
  [
    'a list that fails',
    step('list', [], { value: known(false), conditions: ['regel › a'], list: { needs: 'all', count: 2, of: 2 } }),
    'aan de voorwaarde “op tijd” is niet voldaan',
    'the condition “op tijd” is not met',
  ],
  [
    'a list that holds',
    step('list', [], { value: known(true), conditions: ['regel › a'], list: { needs: 'atLeast', count: 2, of: 3 } }),
    'aan ten minste 2 van de 3 voorwaarden is voldaan',
    'at least 2 of the 3 conditions are met',
  ],
  [
    'a period at hand',
    held(
      'less',
      false,
      { op: 'atHand', type: { kind: 'year' }, value: known(in2021) },
      { op: 'literal', type: { kind: 'year' }, value: known({ ...in2021, number: 2020, text: '2020' }) },
    ),
    '2021 ligt niet vóór 2020',
    '2021 is not before 2020',
  ],
];

describe('arithmetic in one line', () => {
  const trace = handMade(nodes);

  test.each(cases)('%s', (_, asked, nl, en) => {
    expect([stepWords(asked, trace, 'nl', grant), stepWords(asked, trace, 'en', grant)]).toEqual([nl, en]);
  });

  test('names no identifier', () => {
    const renamed = handMade(nodes.map((one) => ({ ...one, name: `q_${one.name}` })));
    for (const [, asked] of cases)
      expect(stepWords(asked, renamed, 'nl', grant)).toBe(stepWords(asked, trace, 'nl', grant));
  });
});
