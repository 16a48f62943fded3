import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, evaluate, explainLine, type Facts, instanceKey, readFacts } from '../../engine/index.ts';
import { runs } from '../runs.ts';
import { needText, resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const text = `regeling diplomas "Diploma's"
  in werking 2010-01-01
  tijdvak 2015 t/m 2016

artikel 1

  object Instelling meervoud Instellingen "instelling" aangeduid met brin
  object Diploma meervoud Diplomas van Instelling "diploma" aangeduid met nummer
  gegeven behaald_op van Diploma: datum "behaald op"
  gegeven jaargang van Diploma: jaar "jaargang"
  gegeven waarde van Diploma: aantal "waarde"
  gegeven vorig van Diploma: Diploma of geen "eerder diploma" eerder volgens behaald_op
  gegeven vorige_jaargang van Diploma: Diploma of geen "eerdere jaargang" eerder volgens jaargang

artikel 2

  regel som van Diploma: aantal "som" = waarde + (som van vorig bij geen 0)
  regel bewaakt van Diploma: aantal "bewaakt" = als vorig is aanwezig dan waarde + bewaakt van vorig anders waarde
  regel keten van Diploma: aantal "keten" = hulp + 1
  regel hulp van Diploma: aantal "hulp" = keten van vorig bij geen 0
  regel sinds van Diploma: aantal "sinds" = 1 + (sinds van vorige_jaargang bij geen 0)
`;

const analysis = sound(text);
const asAt = '2015-01-01';

function ask(facts: Facts, names: readonly string[], of?: readonly string[]): Answer {
  return evaluate(analysis, facts, { names, asAt, ...(of === undefined ? {} : { of }) });
}

function delivered(diplomas: Readonly<Record<string, unknown>>): Facts {
  return readFacts({ Instelling: { i: {}, j: {} }, Diploma: diplomas }, analysis).facts;
}

function texts({ values }: Answer): readonly string[] {
  return values.map(({ instance, result }) => resultText(result, instance.quantity));
}

const first = { van: 'i', behaald_op: '2010-07-01', waarde: '2', vorig: { geen: true } };
const second = { van: 'j', behaald_op: '2012-07-01', waarde: '3', vorig: 'd1' };

describe('a reference to an earlier thing', () => {
  test('rules go back along it to the first one', () => {
    const facts = factsOf(analysis, { Instelling: { i: {}, j: {} }, Diploma: { d1: first, d2: second } });
    expect(texts(ask(facts, ['som', 'bewaakt', 'keten']))).toEqual(['2', '5', '2', '5', '1', '2']);
  });

  test('by year as well', () => {
    const facts = factsOf(analysis, {
      Instelling: { i: {} },
      Diploma: {
        d1: { van: 'i', jaargang: '2010', vorige_jaargang: { geen: true } },
        d2: { van: 'i', jaargang: '2011', vorige_jaargang: 'd1' },
      },
    });
    expect(texts(ask(facts, ['sinds']))).toEqual(['1', '2']);
  });

  test.each([
    ['later', '2009-07-01'],
    ['of the same day', '2012-07-01'],
  ])('one that is %s is a fault when it is read, and spoils only what reads it', (_, day) => {
    const facts = delivered({ d1: first, d2: { ...second, behaald_op: day === '2009-07-01' ? day : '2010-07-01' } });
    const [one, other] = texts(ask(facts, ['som']));
    expect(one).toBe('2');
    expect(other).toMatch(
      /^fout R240: “eerder diploma” van d2 verwijst naar d1, dat niet eerder is: behaald op is 2010-07-01/,
    );
  });

  test('where one of the dates is not known, neither is the reference', () => {
    const { behaald_op: _, ...undated } = first;
    const answer = ask(delivered({ d1: undated, d2: second }), ['som'], ['d2']);
    expect(answer.needs.map(needText)).toEqual(['behaald_op("d1")']);
  });

  test('the reference itself may be unknown', () => {
    const { vorig: _, ...open } = second;
    expect(ask(delivered({ d1: first, d2: open }), ['som'], ['d2']).needs.map(needText)).toEqual(['vorig("d2")']);
  });

  test('the explanation says whose the earlier one is, and when both were', () => {
    const answer = ask(delivered({ d1: first, d2: second }), ['som'], ['d2']);
    const key = 'vorig("d2")';
    expect(explainLine(analysis, answer, key, 'nl')).toBe(
      'eerder diploma van d2: d1 (artikel 1) — gegeven; d1 is van instelling i; behaald op 1 juli 2010, eerder dan 1 juli 2012',
    );
    expect(explainLine(analysis, answer, key, 'en')).toBe(
      'eerder diploma of d2: d1 (artikel 1) — fact; d1 is of instelling i; behaald op 1 July 2010, earlier than 1 July 2012',
    );
    expect(explainLine(analysis, answer, instanceKey('som', 'd2', []), 'nl')).toContain('3 + 2 (som van d1)');
  });

  test('a chain of ten thousand is followed to its end', () => {
    const count = 10_000;
    const start = Date.UTC(1980, 0, 1);
    const day = (at: number): string => new Date(start + at * 86_400_000).toISOString().slice(0, 10);
    const diplomas = Object.fromEntries(
      Array.from({ length: count }, (_, at) => {
        const vorig = at === 0 ? { geen: true } : `d${at - 1}`;
        return [`d${at}`, { van: 'i', behaald_op: day(at), waarde: '1', vorig }];
      }),
    );
    const facts = factsOf(analysis, { Instelling: { i: {} }, Diploma: diplomas });
    expect(texts(ask(facts, ['som', 'keten'], [`d${count - 1}`]))).toEqual([String(count), String(count)]);
  });

  test('chains add up as a loop does, whatever the keys and the order of delivery', () => {
    const chain = fc.array(fc.record({ key: fc.stringMatching(/^[a-z]{1,4}$/), worth: fc.nat(9), back: fc.nat(5) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(chain, fc.infiniteStream(fc.nat()), (steps, order) => {
        const things = [...new Map(steps.map((step) => [step.key, step])).values()];
        const sums: number[] = [];
        const rows = things.map(({ key, worth, back }, at) => {
          const before = at - 1 - back;
          sums.push(worth + (sums[before] ?? 0));
          const vorig = before < 0 ? { geen: true } : things[before]?.key;
          return [
            key,
            { van: 'i', behaald_op: `2010-01-${String(at + 1).padStart(2, '0')}`, waarde: String(worth), vorig },
          ] as const;
        });
        const shuffled = rows
          .map((row) => ({ row, rank: order.next().value ?? 0 }))
          .sort((one, other) => one.rank - other.rank)
          .map(({ row }) => row);
        const facts = factsOf(analysis, { Instelling: { i: {} }, Diploma: Object.fromEntries(shuffled) });
        const { values } = ask(facts, ['som']);
        const found = new Map(
          values.map(({ instance, result }) => [instance.owner, resultText(result, instance.quantity)]),
        );
        expect(things.map(({ key }) => found.get(key))).toEqual(sums.map(String));
      }),
      { seed: 4, numRuns: runs(200) },
    );
  });
});
