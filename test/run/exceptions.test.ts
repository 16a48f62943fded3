import { describe, expect, test } from 'vitest';
import { analyse, evaluate, explainLine, instanceKey, runExamples } from '../../engine/index.ts';
import { render } from '../../grammar/index.ts';
import { resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const head = `regeling proef "Proef"
  tijdvak 2020 t/m 2023

artikel 1

  gegeven a: ja/nee "a"
  gegeven b: ja/nee "b"
  gegeven c: ja/nee "c"
  gegeven d: ja/nee "d"
  gegeven n: getal "n"
  gegeven m: getal of geen "m"
  regel af: ja/nee "af" = a
  regel bf: ja/nee "bf" = b
  regel cf: ja/nee "cf" = c

artikel 2

`;

/** What `x` is, or what there is in its place. */
function outcomeOf(rules: string, facts: Readonly<Record<string, boolean | string | object>>): string {
  const analysis = sound(`${head}${rules}\n`);
  const { values } = evaluate(analysis, factsOf(analysis, facts), { names: ['x'] });
  return values.map(({ instance, result }) => resultText(result, instance.quantity)).join(' ');
}

const yes = (letters: string): Record<string, boolean> =>
  Object.fromEntries([...'abcd'].map((letter) => [letter, letters.includes(letter)]));

describe('an exception to an exception to an exception', () => {
  const chain = `  regel x: aantal "x" = 0
  uitzondering op_drie op op_twee als d dan 4
  uitzondering op_een op eerste als b dan 2
  uitzondering op_twee op op_een als c dan 3
  uitzondering eerste op x als a dan 1`;

  test.each([
    ['', '0'],
    ['a', '1'],
    ['b', '0'],
    ['c', '0'],
    ['d', '0'],
    ['ab', '2'],
    ['ac', '1'],
    ['ad', '1'],
    ['bc', '0'],
    ['bd', '0'],
    ['cd', '0'],
    ['abc', '3'],
    ['abd', '2'],
    ['acd', '1'],
    ['bcd', '0'],
    ['abcd', '4'],
  ])('where %s hold: %s', (letters, expected) => {
    expect(outcomeOf(chain, yes(letters))).toBe(expected);
  });

  const switched = `  regel x: aantal "x" = 0
  uitzondering eerste op x als a dan 1
  uitzondering tweede op eerste als b dan 2
  uitzondering uit op eerste als c
    blijft buiten toepassing
  uitzondering toch op uit als d
    blijft buiten toepassing`;

  test.each([
    ['a', '1'],
    ['ab', '2'],
    ['ac', '0'],
    ['abc', '0'],
    ['ad', '1'],
    ['bcd', '0'],
    ['acd', '1'],
    ['abcd', '2'],
  ])('with one left unapplied, where %s hold: %s', (letters, expected) => {
    expect(outcomeOf(switched, yes(letters))).toBe(expected);
  });
});

describe('exceptions beside each other', () => {
  const two = (one: string, other: string): string => `  regel x: aantal "x" = 0
  uitzondering ene op x als af dan ${one}
  uitzondering ander op x als bf dan ${other}`;

  test.each([
    ['two that agree', two('7', '3 + 4'), yes('ab'), '7'],
    ['one of two', two('7', '8'), yes('b'), '8'],
    ['two that agree, of which one is unknown', two('7', '7'), { a: true }, '7'],
    ['two that agree, both unknown', two('7', '7'), {}, '? b(), a()'],
    ['what comes out in any case', two('0', '0'), {}, '0'],
    ['one that holds, and one unknown that differs', two('7', '8'), { a: true }, '? b()'],
    ['a value that is unknown', two('7', '8').replace('= 0', '= afgerond(n; 1)'), yes(''), '? n()'],
    ['an unknown value that is not asked', two('7', '8').replace('= 0', '= afgerond(n; 1)'), yes('a'), '7'],
  ])('%s', (_, rules, facts, expected) => {
    expect(outcomeOf(rules, facts)).toBe(expected);
  });

  test('two that differ are a fault that names both, with their places', () => {
    const analysis = sound(`${head}  regel x: aantal "x" = 0
artikel 7
  uitzondering ene op x "de ene" als af dan 1
artikel 8, tweede lid
  uitzondering ander op x als bf dan 2
`);
    const { values } = evaluate(analysis, factsOf(analysis, yes('ab')), { names: ['x'] });
    const [fault] = values.flatMap(({ result }) => (result.kind === 'fault' ? [result.fault] : []));
    expect(fault?.problem.related?.map(({ args }) => args['name'])).toEqual(['ander', 'ene']);
    expect(fault && render(fault.problem, 'nl').message).toBe(
      'voor `x` gelden hier twee uitzonderingen die verschillen: `ander` (artikel 8, tweede lid) en `de ene` (artikel 7)',
    );
  });

  test.each([
    ['a', '1'],
    ['b', '2'],
    ['ac', '3'],
    ['bc', '3'],
    ['abc', '3'],
    ['c', '0'],
  ])('a group, where %s hold: %s', (letters, expected) => {
    const group = `  regel x: aantal "x" = 0
  uitzondering ook op ene, ander als cf dan 3
  uitzondering ene op x als af dan 1
  uitzondering ander op x als bf dan 2`;
    expect(outcomeOf(group, yes(letters))).toBe(expected);
  });

  test('one without a condition always counts', () => {
    expect(outcomeOf('  regel x: aantal "x" = 0\n  uitzondering ene op x dan 1', {})).toBe('1');
  });
});

describe('the value without this exception', () => {
  const rule = '  regel x: bedrag "x" = n * € 10\n    afgerond op € 1\n';

  test.each([
    ['is rounded, and the outcome is again', '  uitzondering e op x als a dan x * 1,5', { a: true, n: '0.55' }, '9.00'],
    ['may be asked in the condition', '  uitzondering e op x als x > € 50 dan € 50', { n: '7' }, '50.00'],
    [
      'may be asked in the condition, and then not count',
      '  uitzondering e op x als x > € 50 dan € 50',
      { n: '3' },
      '30.00',
    ],
    [
      'has the exceptions that it excepts',
      '  uitzondering e op x als a dan x + € 1\n  uitzondering f op e als b dan x * 2',
      { a: true, b: true, n: '1' },
      '22.00',
    ],
    [
      'of two that are beside each other has the other',
      '  uitzondering e op x als af dan x + € 1\n  uitzondering f op x als bf dan x + € 1',
      { a: true, b: true, n: '1' },
      '12.00',
    ],
  ])('%s', (_, exceptions, facts, expected) => {
    expect(outcomeOf(`${rule}${exceptions}`, facts)).toBe(expected);
  });

  test("of another year is that year's own", () => {
    const analysis = sound(
      `${head}  regel x per jaar: aantal "x" = jaar - 2019
  uitzondering e op x als jaar > 2020 dan (x in jaar - 1 bij geen 0) * 10 + x
`.replace('= jaar - 2019', '= als jaar = 2020 dan 1 anders 2'),
    );
    const { values } = evaluate(analysis, factsOf(analysis, {}), { names: ['x'] });
    expect(values.map(({ instance, result }) => resultText(result, instance.quantity))).toEqual([
      '1',
      '12',
      '122',
      '1222',
    ]);
  });

  test('of many that build on each other is a fault and not an endless sum', () => {
    const beside = (count: number): string =>
      Array.from({ length: count }, (_, at) => `  uitzondering e${at} op x als af dan x + 1\n`).join('');
    expect(outcomeOf(`  regel x: aantal "x" = 0\n${beside(9)}`, { a: true })).toBe('9');
    expect(outcomeOf(`  regel x: aantal "x" = 0\n${beside(14)}`, { a: true })).toMatch(/^fout R23/);
    expect(outcomeOf(`  regel x: aantal "x" = 0\n${beside(14)}`, {})).toBe('? a()');
  });

  test('a rule that rests on the excepted cannot decide the exception', () => {
    const { problems } = analyse([
      {
        name: 'proef.maat',
        text: `${head}  regel x: aantal "x" = 0\n  regel y: aantal "y" = x + 1\n  uitzondering e op x als y > 0 dan 1\n`,
      },
    ]);
    expect(problems.map(({ code }) => code)).toContain('N46');
  });
});

describe('an exception', () => {
  test.each([
    [
      'to a parameter',
      '  parameter x: bedrag "x" = € 100\n  uitzondering e op x als a dan x + € 5',
      { a: true },
      '105.00',
    ],
    [
      'to a parameter that is still to be published',
      '  parameter p per jaar: aantal "p"\n    jaar | p\n    2020 | onbekend\n    2021 | 2\n    2022 | 3\n    2023 | 4\n  uitzondering e op p als a dan 9\n  regel x: aantal "x" = p in 2020',
      { a: true },
      '9',
    ],
    ['that is absent', '  regel x: getal of geen "x" = 1\n  uitzondering e op x als a dan geen', { a: true }, 'geen'],
    [
      'knows what its condition rules out',
      '  regel x: getal "x" = 1\n  uitzondering e op x als m is aanwezig dan m',
      { m: '5' },
      '5',
    ],
    [
      'knows what the conditions below rule out',
      '  regel x: getal "x" = 1\n  uitzondering e op x als m is aanwezig dan 2\n  uitzondering f op e als m > 3 dan m',
      { m: { geen: true } },
      '1',
    ],
  ])('%s', (_, rules, facts, expected) => {
    expect(outcomeOf(rules, facts)).toBe(expected);
  });

  test('stands in a file of its own, and its faults lie there', () => {
    const analysis = analyse([
      { name: 'proef.maat', text: `${head}  regel x: getal "x" = 1\n` },
      {
        name: 'meer.maat',
        text: 'regeling proef "Proef"\n  tijdvak 2020 t/m 2023\n\nartikel 9\n\n  uitzondering e op x als a dan 1 / n\n',
      },
    ]);
    const { values } = evaluate({ ...analysis, sound: true }, factsOf(analysis, { a: true, n: '0' }), { names: ['x'] });
    const [fault] = values.flatMap(({ result }) => (result.kind === 'fault' ? [result.fault] : []));
    expect([fault?.problem.code, fault?.problem.file, fault?.citation?.place]).toEqual([
      'R20',
      'meer.maat',
      'artikel 9',
    ]);
  });

  test('carries the assumption it stands under, only where it decides', () => {
    const analysis = sound(`${head}  regel x: aantal "x" = 0
aanname — de tekst zwijgt hierover
  uitzondering e op x als a dan 1
`);
    const assumed = [true, false].map((a) => {
      const { values } = evaluate(analysis, factsOf(analysis, { a }), { names: ['x'] });
      return values.map(({ result }) => [...result.marks.assumptions].map(({ heading }) => heading).join());
    });
    expect(assumed).toEqual([['de tekst zwijgt hierover'], ['']]);
  });

  test('is a reason that an example may ask for', () => {
    const analysis = sound(`${head}  regel x: aantal "x" = 0
artikel 3
  uitzondering e op x als a dan 1
  voorbeeld "ja" in 2020
    stel a: ja
    verwacht x: 1 omdat "artikel 3"
  voorbeeld "nee" in 2020
    stel a: nee
    verwacht x: 0 omdat "artikel 3"
`);
    const found = runExamples(analysis).map(({ checks }) => checks.flatMap(({ problem }) => problem?.code ?? []));
    expect(found).toEqual([[], ['R43']]);
  });
});

describe('the line of explanation', () => {
  const rules = `${head}  regel x: bedrag "x" = n * € 10
    afgerond op € 1
artikel 3
  uitzondering hardheid op x "hardheid" als a dan x * 1,5
artikel 4
  uitzondering hoogstens op hardheid als x > € 50 dan € 50
artikel 5
  uitzondering uit op hardheid als b
    blijft buiten toepassing
`;
  const lineOf = (facts: Readonly<Record<string, boolean | string>>, language: 'nl' | 'en' = 'nl'): string => {
    const analysis = sound(rules);
    const answer = evaluate(analysis, factsOf(analysis, facts), { names: ['x'] });
    return explainLine(analysis, answer, instanceKey('x', undefined, []), language);
  };

  test.each([
    [
      { a: true, b: false, n: '2' },
      'x: € 30,00 (artikel 2) — = € 20,00 × 1,5; afgerond op € 1,00; uitzondering “hardheid” (artikel 3) geldt: a (ja); uitzondering “hoogstens” (artikel 4) geldt niet: x (€ 30,00) ≤ € 50,00; uitzondering “uit” (artikel 5) geldt niet: b (nee)',
    ],
    [
      { a: true, b: false, n: '4' },
      'x: € 50,00 (artikel 2) — = € 50,00; afgerond op € 1,00; uitzondering “hoogstens” (artikel 4) geldt: x (€ 60,00) > € 50,00; uitzondering “hardheid” (artikel 3) wijkt voor “hoogstens” (artikel 4); uitzondering “uit” (artikel 5) geldt niet: b (nee)',
    ],
    [
      { a: true, b: true, n: '4' },
      'x: € 40,00 (artikel 2) — = 4 × € 10,00; afgerond op € 1,00; uitzondering “hardheid” (artikel 3) blijft buiten toepassing door “uit” (artikel 5): b (ja)',
    ],
    [
      { a: false, n: '4' },
      'x: € 40,00 (artikel 2) — = 4 × € 10,00; afgerond op € 1,00; uitzondering “hardheid” (artikel 3) geldt niet: a (nee)',
    ],
    [
      { b: true, n: '4' },
      'x: € 40,00 (artikel 2) — = 4 × € 10,00; afgerond op € 1,00; of uitzondering “hardheid” (artikel 3) geldt, is nog niet bekend: a (nog niet bekend)',
    ],
  ])('%j', (facts, expected) => {
    expect(lineOf(facts as Readonly<Record<string, boolean | string>>)).toBe(expected);
  });

  test('in English', () => {
    expect(lineOf({ a: true, b: false, n: '4' }, 'en')).toBe(
      'x: €50.00 (artikel 2) — = €50.00; rounded to €1.00; exception “hoogstens” (artikel 4) applies: x (€60.00) > €50.00; exception “hardheid” (artikel 3) gives way to “hoogstens” (artikel 4); exception “uit” (artikel 5) does not apply: b (no)',
    );
  });
});
