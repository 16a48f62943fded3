import { describe, expect, test } from 'vitest';
import type { ReplayDifference } from '../../engine/receipt/model-replay.ts';
import { readReceipt, receiptToWire, sealed } from '../../engine/receipt/receipt-wire.ts';
import { replay } from '../../engine/receipt/replay.ts';
import { receiptOf } from './asked.ts';
import { small, smallFacts, smallLaw } from './small.ts';

const made = receiptOf(small(), { facts: true });

/** The small law with one text in which one thing reads otherwise. */
function lawWith(file: keyof typeof smallLaw, was: string, becomes: string): Parameters<typeof small>[0] {
  const text = smallLaw[file] ?? '';
  expect(text).toContain(was);
  return { law: { [file]: text.replace(was, becomes) } };
}

const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
const ofPart = { part: 0, before: hash, after: hash };

interface Case {
  readonly title: string;
  readonly now: Parameters<typeof small>[0];
  readonly outcome: 'same' | 'sameResult' | 'different';
  readonly differences: readonly unknown[];
}

const cases: readonly Case[] = [
  { title: 'nothing', now: {}, outcome: 'same', differences: [] },
  {
    title: 'the regulation, in a way that changes what comes out',
    now: lawWith('regeling.maat', '2021 | € 10', '2021 | € 15'),
    outcome: 'different',
    differences: [
      { kind: 'source', role: 'regulation', file: 'regeling.maat', before: hash, after: hash },
      value('01AA', '200', '300'),
      value('02BB', '400', '600'),
      { kind: 'trace', ...ofPart },
    ],
  },
  {
    title: 'a guarantee that no longer holds',
    now: lawWith('regeling.maat', '€ 1.000', '€ 500'),
    outcome: 'different',
    differences: [
      { kind: 'source', role: 'regulation', file: 'regeling.maat', before: hash, after: hash },
      {
        kind: 'guarantee',
        id: 'niet_te_veel(2021)',
        label: 'niet te veel',
        for: [{ kind: 'year', number: 2021, text: '2021' }],
        before: 'held',
        after: 'broken',
      },
    ],
  },
  {
    title: 'a regulation that is used, in a way that changes nothing',
    now: lawWith(
      'basis/regeling.maat',
      'soort Richting: openbaar, bijzonder',
      'soort Richting: openbaar, bijzonder, algemeen',
    ),
    outcome: 'sameResult',
    differences: [{ kind: 'source', role: 'used', file: 'basis/regeling.maat', before: hash, after: hash }],
  },
  {
    title: 'only what something is called',
    now: lawWith('regeling.maat', '"budget"', '"het budget"'),
    outcome: 'sameResult',
    differences: [
      { kind: 'source', role: 'regulation', file: 'regeling.maat', before: hash, after: hash },
      { kind: 'trace', ...ofPart },
    ],
  },
  {
    title: 'an amendment that went, and another that came',
    now: {
      law: {
        'wijziging.maat': undefined,
        'tweede.maat': (smallLaw['wijziging.maat'] ?? '').replace('stcrt_2021_1', 'stcrt_2021_2'),
      },
    },
    outcome: 'sameResult',
    differences: [
      { kind: 'source', role: 'amendment', file: 'wijziging.maat', before: hash },
      { kind: 'source', role: 'amendment', file: 'tweede.maat', after: hash },
      { kind: 'trace', ...ofPart },
    ],
  },
  {
    title: 'a fact, one that came and one that went',
    now: {
      facts: {
        School: {
          '01AA': { leerlingen: { '2021': '12', '2022': '11' }, richting: 'openbaar' },
          '02BB': { ...schoolOf('02BB'), bestuur: 'Stichting B' },
        },
      },
    },
    outcome: 'different',
    differences: [
      { kind: 'facts', before: made.facts.sha256, after: hash },
      { kind: 'fact', path: 'School["01AA"].bestuur', before: '"Stichting \\"De Brug\\""' },
      { kind: 'fact', path: 'School["01AA"].leerlingen["2021"]', before: '"10"', after: '"12"' },
      { kind: 'fact', path: 'School["02BB"].bestuur', after: '"Stichting B"' },
      value('01AA', '200', '240'),
      { kind: 'trace', ...ofPart },
    ],
  },
  {
    title: 'what is recorded of a fact',
    now: {
      facts: {
        School: {
          ...(smallFacts['School'] as object),
          '02BB': { leerlingen: { '2021': '20' }, richting: { waarde: 'bijzonder', bron: 'brief' } },
        },
      },
    },
    outcome: 'sameResult',
    differences: [
      { kind: 'facts', before: made.facts.sha256, after: hash },
      {
        kind: 'fact',
        path: 'School["02BB"].richting',
        before: '{"bron":"opgave","vastgelegdOp":"2021-03-01","waarde":"bijzonder"}',
        after: '{"bron":"brief","waarde":"bijzonder"}',
      },
    ],
  },
  {
    title: 'a school that is not there any more',
    now: { facts: { School: { '02BB': schoolOf('02BB') } } },
    outcome: 'different',
    differences: [
      { kind: 'facts', before: made.facts.sha256, after: hash },
      { kind: 'fact', path: 'School["01AA"].bestuur', before: '"Stichting \\"De Brug\\""' },
      { kind: 'fact', path: 'School["01AA"].leerlingen["2021"]', before: '"10"' },
      { kind: 'fact', path: 'School["01AA"].leerlingen["2022"]', before: '"11"' },
      { kind: 'fact', path: 'School["01AA"].richting', before: '"openbaar"' },
      { ...value('01AA', '200', ''), after: undefined },
      { kind: 'trace', ...ofPart },
    ],
  },
];

describe('replaying after a change of', () => {
  test.each(cases)('$title', ({ now, outcome, differences }) => {
    const { question: _, ...given } = small(now);
    const replayed = replay(made, given);
    expect(replayed.problems).toEqual([]);
    expect(replayed.differences).toEqual(differences);
    expect(replayed.count).toBe(differences.length);
    expect(replayed.outcome).toBe(outcome);
  });
});

describe('replaying', () => {
  test('by another engine that gives the same result says so', () => {
    const { sha256: _, ...content } = made;
    const older = sealed({ ...content, engine: '0.0.9' });
    const replayed = replay(older, small());
    expect(replayed.outcome).toBe('sameResult');
    expect(replayed.differences).toEqual([{ kind: 'engine', before: '0.0.9', after: made.engine }]);
  });

  test('a need that was met says so', () => {
    const facts = { School: { '01AA': schoolOf('01AA'), '02BB': { richting: 'bijzonder' } } };
    const replayed = replay(receiptOf(small({ facts })), small());
    const needs = replayed.differences.filter(({ kind }) => kind === 'need');
    expect(needs).toMatchObject([{ before: { kind: 'fact', id: 'leerlingen("02BB";2021)' } }]);
    expect(kinds(replayed.differences)).toEqual(['facts', 'value', 'need', 'guarantee', 'trace']);
    expect(replayed.outcome).toBe('different');
  });

  test('leaves out what was published or recorded later', () => {
    const later = (smallLaw['wijziging.maat'] ?? '')
      .replace('stcrt_2021_1', 'stcrt_2022_1')
      .replaceAll('2021-0', '2022-0')
      .replace('in 2022: € 12 was € 10', 'in 2021: € 13 was € 10');
    const school = {
      ...schoolOf('01AA'),
      leerlingen: { '2021': [{ waarde: '10' }, { waarde: '11', vastgelegdOp: '2022-05-01' }], '2022': '11' },
    };
    const given = small({
      law: { 'later.maat': later },
      facts: { School: { ...(smallFacts['School'] as object), '01AA': school } },
    });
    expect(given.analysis.sound).toBe(true);
    const replayed = replay(made, given);
    expect(replayed.outcome).toBe('sameResult');
    expect(kinds(replayed.differences)).toEqual(['source', 'facts', 'fact']);
    // It does count for who asks now.
    expect(receiptOf(given).result.parts[0]?.values[0]?.value).toMatchObject({ datum: { number: '286' } });
  });

  test('says which date came with an amendment where there was none', () => {
    const receipt = receiptOf(small({ law: { 'wijziging.maat': undefined }, facts: { School: {} } }));
    const replayed = replay(receipt, small({ facts: { School: {} } }));
    expect(replayed.outcome).toBe('sameResult');
    expect(replayed.differences.filter(({ kind }) => kind === 'date')).toEqual([
      { kind: 'date', name: 'knownOn', after: '2021-06-01' },
    ]);
  });

  test('without hashes of explanations compares none', () => {
    const short = receiptOf(small(), { traces: false });
    expect(short.traces).toBe(undefined);
    expect(replay(short, small()).outcome).toBe('same');
  });

  test('a hundred differences of a kind are told, all are counted', () => {
    const schools = (count: string): object =>
      Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`S${at}`, { leerlingen: { '2021': count } }]));
    const receipt = receiptOf(small({ facts: { School: schools('1') } }), { facts: true, traces: false });
    const replayed = replay(receipt, small({ facts: { School: schools('2') } }));
    expect(replayed.differences.filter(({ kind }) => kind === 'fact')).toHaveLength(100);
    expect(replayed.differences.filter(({ kind }) => kind === 'value')).toHaveLength(100);
    // The hash of all facts, each fact and each value.
    expect(replayed.count).toBe(301);
  });

  test('a decision is answered by its name', () => {
    const decision = small({ question: { names: ['verlening'], year: 2021 } });
    const receipt = receiptOf(decision);
    expect(receipt.result.parts.flatMap(({ values }) => values.map(({ id }) => id))).toEqual([
      'budget("01AA";2021)',
      'budget("02BB";2021)',
    ]);
    expect(replay(receipt, decision).outcome).toBe('same');
  });

  test('what cannot be answered again says why, and what differs in what goes in', () => {
    const given = small(lawWith('regeling.maat', 'regel budget', 'regel subsidie'));
    const replayed = replay(made, given);
    expect(replayed.outcome).toBe('refused');
    expect(replayed.problems.map(({ code }) => code)).toEqual(['R01']);
    expect(kinds(replayed.differences)).toEqual(['source']);
  });

  test('with another regulation is refused', () => {
    const replayed = replay(made, small(lawWith('regeling.maat', 'regeling schoolgeld', 'regeling lesgeld')));
    expect(replayed).toMatchObject({ outcome: 'refused', differences: [] });
    expect(replayed.problems).toMatchObject([{ code: 'R499', args: { receipt: 'schoolgeld', given: 'lesgeld' } }]);
  });

  test('from the text of the receipt is the same', () => {
    const read = readReceipt(JSON.stringify(receiptToWire(made)));
    expect('receipt' in read && replay(read.receipt, small()).outcome).toBe('same');
  });
});

function kinds(differences: readonly ReplayDifference[]): readonly string[] {
  return [...new Set(differences.map(({ kind }) => kind))];
}

function schoolOf(key: string): object {
  const schools = smallFacts['School'] as Readonly<Record<string, object>>;
  return schools[key] ?? {};
}

function value(key: string, before: string, after: string): object {
  const known = (number: string): object => ({ state: 'known', datum: { kind: 'number', number } });
  return {
    kind: 'value',
    id: `budget("${key}";2021)`,
    label: 'budget',
    of: { entity: 'School', label: 'school', key },
    for: [{ kind: 'year', number: 2021, text: '2021' }],
    type: { kind: 'amount', decimals: 2 },
    before: known(before),
    after: known(after),
  };
}
