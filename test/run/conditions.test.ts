import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Analysis,
  evaluate,
  explainLine,
  instanceKey,
  reasonKeys,
  reasons,
  runExamples,
} from '../../engine/index.ts';
import { runs } from '../runs.ts';
import { needText, outcomeText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const analysis = sound(`regeling rijtjes "Rijtjes"
artikel 1
  soort Thema: taal, rekenen
  object School meervoud Scholen "school" aangeduid met code
  gegeven getekend_op van School: datum of geen "getekend op"
  gegeven leerlingen van School: aantal "leerlingen"
  gegeven behandeld van School per Thema: ja/nee "behandeld"
  gegeven delen van School: aantal "delen"

aanname — behandelen is de taak; te bevestigen door de directie

  regel taak van School per Thema: ja/nee "taak" = behandeld

artikel 2

  regel voldoet van School: ja/nee "voldoet"
    = alle van
        voorwaarde a "overeenkomst getekend": getekend_op is aanwezig
        voorwaarde b "op tijd": getekend_op <= 2015-03-01
        voorwaarde c "elk thema behandeld": elk Thema voldoet aan taak
        voorwaarde omvang "groot of zelfstandig":
          (een van
             voorwaarde i: leerlingen > 100
             voorwaarde ii "geen deel van een ander": 10 / delen = 10)

  regel geweigerd van School: ja/nee "geweigerd"
    = niet (ten minste 2 van
        voorwaarde a: leerlingen > 100
        voorwaarde b: getekend_op is geen
        voorwaarde c: delen > 1)
`);

function answerTo(school: Record<string, unknown>, name = 'voldoet') {
  const facts = factsOf(analysis, { School: { A: school } });
  return evaluate(analysis, facts, { names: [name] });
}

const key = (name: string): string => instanceKey(name, 'A', []);
const complete = {
  getekend_op: '2015-02-01',
  leerlingen: '200',
  behandeld: { taal: true, rekenen: true },
  delen: '2',
};

describe('a list of named conditions', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['all hold', {}, 'true'],
    ['one fails', { leerlingen: '3' }, 'false'],
    ['one that rules out the next fails', { getekend_op: { geen: true } }, 'false'],
    ['one fails, others are unknown', { behandeld: { taal: false }, leerlingen: undefined }, 'false'],
    ['one is unknown', { getekend_op: undefined }, '? getekend_op("A")'],
    [
      'two are unknown, one half is enough',
      { behandeld: { taal: true }, delen: undefined },
      '? behandeld("A";rekenen)',
    ],
    ['an inner list needs both', { leerlingen: undefined, delen: undefined }, '? leerlingen("A"), delen("A")'],
    ['a fault where another decides', { leerlingen: '3', delen: '0', behandeld: { taal: false } }, 'false'],
    ['a fault that decides nothing', { delen: '0' }, 'true'],
    ['a fault that decides', { leerlingen: '3', delen: '0' }, 'fout R20'],
  ])('%s', (_, changed, outcome) => {
    const school = Object.fromEntries(
      Object.entries({ ...complete, ...changed }).filter(([, one]) => one !== undefined),
    );
    const text = outcomeText(answerTo(school));
    expect(text.slice(0, text.indexOf('\n'))).toMatch(new RegExp(`^voldoet\\("A"\\) = ${escaped(outcome)}`));
  });

  test('carries the marks of the conditions that decide, and of no other', () => {
    const assumed = (changed: object): boolean => {
      const [value] = answerTo({ ...complete, ...changed }).values;
      return [...(value?.result.marks.assumptions ?? [])].length > 0;
    };
    expect([assumed({}), assumed({ leerlingen: '3' }), assumed({ behandeld: { taal: false, rekenen: true } })]).toEqual(
      [true, false, true],
    );
  });

  test('is explained in one line, with every condition of the law', () => {
    const answer = answerTo({ getekend_op: { geen: true }, leerlingen: '200' });
    expect(explainLine(analysis, answer, key('voldoet'), 'nl')).toBe(
      'voldoet van A: nee (artikel 2) — alle van a overeenkomst getekend: nee; b op tijd: niet te zeggen; c elk thema behandeld: onbekend; groot of zelfstandig: ja',
    );
    expect(explainLine(analysis, answer, key('voldoet'), 'en')).toBe(
      'voldoet of A: no (artikel 2) — all of a overeenkomst getekend: no; b op tijd: cannot be told; c elk thema behandeld: unknown; groot of zelfstandig: yes',
    );
  });

  test('shows how it stands while it is not known', () => {
    const answer = answerTo({ getekend_op: '2015-02-01' });
    expect(answer.needs.map(needText)).toEqual([
      'leerlingen("A")',
      'delen("A")',
      'behandeld("A";taal)',
      'behandeld("A";rekenen)',
    ]);
    expect(explainLine(analysis, answer, key('voldoet'), 'nl')).toBe(
      'voldoet van A: nog niet bekend; nodig: behandeld van A voor taal, behandeld van A voor rekenen, leerlingen van A (+ 1) (artikel 2) — alle van a overeenkomst getekend: ja; b op tijd: ja; c elk thema behandeld: onbekend; groot of zelfstandig: onbekend; rust op een aanname: “behandelen is de taak”',
    );
  });

  test('inside a formula its conditions are shown as well', () => {
    const answer = answerTo(complete, 'geweigerd');
    expect(explainLine(analysis, answer, key('geweigerd'), 'nl')).toBe(
      'geweigerd van A: nee (artikel 2) — = niet (ten minste 2 van (200 > 100; 1 februari 2015 is geen; 2 > 1)); ten minste 2 van a: ja; b: nee; c: ja',
    );
  });

  test('gives the reasons under each condition, as deep as the list goes', () => {
    const answer = answerTo(complete);
    const keys = reasonKeys(answer, key('voldoet'));
    expect(reasons(analysis, answer, key('voldoet'), 'nl')).toEqual([
      'a overeenkomst getekend: ja — = 1 februari 2015 is aanwezig',
      'b op tijd: ja — = 1 februari 2015 ≤ 1 maart 2015',
      'c elk thema behandeld: ja — = elke Thema voldoet aan taak; rust op een aanname: “behandelen is de taak”',
      'groot of zelfstandig: ja — = een van (200 > 100; ii geen deel van een ander)',
    ]);
    expect(reasons(analysis, answer, keys[0] ?? '', 'nl')).toEqual([
      'getekend op van A: 1 februari 2015 (artikel 1) — gegeven',
    ]);
    const inner = reasonKeys(answer, keys[3] ?? '');
    expect(inner.map((one) => explainLine(analysis, answer, one, 'nl'))).toEqual([
      'i: ja — = 200 > 100',
      'ii geen deel van een ander: nee — = 5 (10 / 2) is niet 10',
    ]);
    expect(reasons(analysis, answer, inner[1] ?? '', 'nl')).toEqual(['delen van A: 2 (artikel 1) — gegeven']);
    expect(explainLine(analysis, answer, `${key('voldoet')} › z`, 'nl')).toMatch(/niet gebruikt/);
  });
});

describe('at least so many of a list', () => {
  /** What each of the conditions is: `undefined` is not known. */
  const truths = fc.array(fc.option(fc.boolean(), { nil: undefined }), { minLength: 1, maxLength: 6 });
  const counting = truths.chain((list) => fc.tuple(fc.constant(list), fc.integer({ min: 1, max: list.length })));

  function listOf(size: number, words: string): Analysis {
    const letters = Array.from({ length: size }, (_, at) => `p${at}`);
    return sound(`regeling tellen "Tellen"
artikel 1
${letters.map((letter) => `  gegeven ${letter}: ja/nee "${letter}"`).join('\n')}
  regel uitkomst: ja/nee "uitkomst"
    = ${words}
${letters.map((letter) => `        voorwaarde ${letter}: ${letter}`).join('\n')}
`);
  }

  function outcome(words: string, list: readonly (boolean | undefined)[]): string {
    const given = Object.fromEntries(list.flatMap((truth, at) => (truth === undefined ? [] : [[`p${at}`, truth]])));
    const regulation = listOf(list.length, words);
    const [first = ''] = outcomeText(evaluate(regulation, factsOf(regulation, given), { names: ['uitkomst'] })).split(
      '\n',
    );
    return first.replace('uitkomst() = ', '');
  }

  test('is what comes of counting, whatever the unknown ones turn out to be', () => {
    fc.assert(
      fc.property(counting, ([list, needed]) => {
        const holding = list.filter((truth) => truth === true).length;
        const open = list.flatMap((truth, at) => (truth === undefined ? [`p${at}()`] : []));
        const possible = new Set(
          Array.from({ length: open.length + 1 }, (_, more) => holding + more >= needed).map(String),
        );
        const expected = possible.size === 1 ? [...possible].join() : `? ${open.join(', ')}`;
        expect(outcome(`ten minste ${needed} van`, list)).toBe(expected);
      }),
      { seed: 5, numRuns: runs(150) },
    );
  });

  test('of all is `alle van`, and of one `een van`', () => {
    fc.assert(
      fc.property(truths, (list) => {
        expect(outcome('alle van', list)).toBe(outcome(`ten minste ${list.length} van`, list));
        expect(outcome('een van', list)).toBe(outcome('ten minste 1 van', list));
      }),
      { seed: 6, numRuns: runs(60) },
    );
  });
});

describe('a condition as the reason of an outcome', () => {
  const rules = `regeling redenen "Redenen"
  tijdvak 2020 t/m 2020
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven n van School: aantal "n"
  gegeven m van School: aantal "m"
  parameter pot: bedrag "pot" = € 100
artikel 2
  regel voldoet van School: ja/nee "voldoet"
    = alle van
        voorwaarde a: n > 0
        voorwaarde b "b": (een van voorwaarde b1: n > 10 voorwaarde b2: m > 10)
        voorwaarde c: n < 100
  verdeling deel over Scholen "deel"
    bedrag pot
    ontvangers voldoet
    naar rato van 1
    afgerond op cent, per ontvanger
    restant vervalt
  uitzondering coulance op voldoet als (een van voorwaarde klein: n = 7 voorwaarde nietig: n = 8)
    dan (alle van voorwaarde p "p": m > 0 voorwaarde q: m < 100)
  voorbeeld "v" toestand op 2020-12-31
    School | n   | m
    "E"    | 7   | 500
    "F"    | 8   | 50
    "A"    | 11  | 0
    "B"    | 5   | 5
    "C"    | 500 | onbekend
    "D"    | 5   | onbekend
`;

  function codesFor(expectation: string): readonly string[] {
    const results = runExamples(sound(`${rules}    ${expectation}\n`));
    return results.flatMap(({ checks }) => checks.flatMap(({ problem }) => problem?.code ?? []));
  }

  test.each([
    'verwacht voldoet van "A": ja omdat "voldoet.a"',
    'verwacht voldoet van "A": ja omdat "voldoet.b"',
    'verwacht voldoet van "A": ja omdat "voldoet.b.b1"',
    'verwacht voldoet van "B": nee omdat "voldoet.b"',
    'verwacht voldoet van "B": nee omdat "voldoet.b.b2"',
    'verwacht voldoet van "C": nee omdat "voldoet.c"',
    'verwacht voldoet van "D" nog nodig: m van "D" omdat "voldoet.b.b2"',
    'verwacht deel van "B": € 0 omdat "voldoet.b"',
    'verwacht voldoet van "B": nee omdat "artikel 2"',
    'verwacht voldoet van "E": nee omdat "coulance.klein"',
    'verwacht voldoet van "E": nee omdat "coulance.q"',
    'verwacht voldoet van "F": ja omdat "coulance.p"',
    'verwacht deel van "E": € 0 omdat "coulance.q"',
  ])('%s', (expectation) => expect(codesFor(expectation)).toEqual([]));

  test.each([
    ['verwacht voldoet van "A": ja omdat "voldoet.b.b2"', 'R71'],
    ['verwacht voldoet van "B": nee omdat "voldoet.a"', 'R71'],
    ['verwacht voldoet van "C": nee omdat "voldoet.b"', 'R71'],
    ['verwacht deel van "B": € 0 omdat "voldoet.c"', 'R71'],
    ['verwacht voldoet van "A": ja omdat "voldoet.d"', 'R70'],
    ['verwacht voldoet van "A": ja omdat "voldoet.a.b1"', 'R70'],
    ['verwacht n van "A": 11 omdat "voldoet.a"', 'R72'],
    ['verwacht voldoet van "E": nee omdat "coulance.nietig"', 'R71'],
    ['verwacht voldoet van "E": nee omdat "coulance.p"', 'R71'],
    ['verwacht voldoet van "A": ja omdat "coulance.q"', 'R71'],
    ['verwacht voldoet van "A": ja omdat "coulance.a"', 'R70'],
    ['verwacht voldoet van "A": nee omdat "voldoet.a"', 'R40'],
  ])('%s is wrong', (expectation, code) => expect(codesFor(expectation)).toEqual([code]));
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
