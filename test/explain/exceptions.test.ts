import { describe, expect, test } from 'vitest';
import { decidingFormula, exceptionsOf } from '../../engine/explain/exceptions.ts';
import { exceptionText, stepText } from './step-text.ts';
import { applicationOf, type Told, toldOf } from './steps-told.ts';

const head = `regeling proef "Proef"
  tijdvak 2020 t/m 2023

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven a: ja/nee "a"
  gegeven b: ja/nee "b"
  gegeven c: ja/nee "c"
  gegeven d: ja/nee "d"
  gegeven n: getal "n"
  gegeven m van School: getal "m"
  regel af: ja/nee "af" = a
  regel bf: ja/nee "bf" = b

artikel 2

`;

const yes = (letters: string): Record<string, boolean> =>
  Object.fromEntries([...'abcd'].map((letter) => [letter, letters.includes(letter)]));

function told(rules: string, facts: object): Told {
  return toldOf(`${head}${rules}\n`, facts, { names: ['x'] });
}

/** What became of each exception on `x`, and the formula of the one that decided. */
function outcomes(rules: string, facts: object, key = 'x()'): string {
  const of = told(rules, facts);
  const application = applicationOf(of, key);
  const place = of.placeOf(application);
  const formula = decidingFormula(application, place);
  return [
    ...exceptionsOf(application, place).map(exceptionText),
    ...(formula === undefined ? [] : [`= ${stepText(formula)}`]),
  ].join('\n');
}

const chain = `  regel x: getal "x" = n
  uitzondering eerste op x "de eerste" als a en n > 1 dan x + 1
  uitzondering tweede op eerste "tweede" als b dan 2 * n
  uitzondering uit op eerste "uit" als c
    blijft buiten toepassing
artikel 3
  uitzondering laatste op tweede "laatste" als d dan 4`;

/** A fact as delivered: known, or not at all. */
const given = (facts: Readonly<Record<string, boolean | string | undefined>>): object =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

const first = 'if and(use[a]#a() ja, more(use[n]#n() 2, literal 1) ja) ja';

describe('what became of each exception', () => {
  test.each([
    [
      'none applies',
      yes(''),
      [
        'de eerste (artikel 2): condition if and(use[a]#a() nee, more -) nee',
        'tweede (artikel 2): idle if use[b] -',
        'uit (artikel 2): idle if use[c] -',
        'laatste (artikel 3): idle if use[d] -',
      ],
    ],
    [
      'one decides, and reads what would have held without it',
      yes('a'),
      [
        `de eerste (artikel 2): decides ${first} without 2`,
        'tweede (artikel 2): condition if use[b]#b() nee',
        'uit (artikel 2): condition if use[c]#c() nee',
        'laatste (artikel 3): idle if use[d] -',
        '= add(use[x]! 2, literal 1) 3',
      ],
    ],
    [
      'one is excepted',
      yes('ab'),
      [
        `de eerste (artikel 2): excepted by tweede ${first}`,
        'tweede (artikel 2): decides if use[b]#b() ja',
        'uit (artikel 2): condition if use[c]#c() nee',
        'laatste (artikel 3): condition if use[d]#d() nee',
        '= multiply(literal 2, use[n]#n() 2) 4',
      ],
    ],
    [
      'the last of three decides',
      yes('abd'),
      [
        `de eerste (artikel 2): excepted by laatste ${first}`,
        'tweede (artikel 2): excepted by laatste if use[b]#b() ja',
        'uit (artikel 2): condition if use[c]#c() nee',
        'laatste (artikel 3): decides if use[d]#d() ja',
        '= literal 4',
      ],
    ],
    [
      'one is switched off, and what switches off gives no value',
      yes('abc'),
      [
        `de eerste (artikel 2): switchedOff by uit ${first}`,
        'tweede (artikel 2): idle if use[b] -',
        'uit (artikel 2): decides if use[c]#c() ja',
        'laatste (artikel 3): idle if use[d] -',
      ],
    ],
    [
      'one is open',
      { ...yes('a'), b: undefined },
      [
        `de eerste (artikel 2): open ${first} without 2`,
        'tweede (artikel 2): open if use[b]#b() ?b()',
        'uit (artikel 2): condition if use[c]#c() nee',
        'laatste (artikel 3): condition if use[d]#d() nee',
      ],
    ],
    [
      'nothing is known',
      {},
      [
        'de eerste (artikel 2): open if and(use[a]#a() ?a(), more(use[n]#n() 2, literal 1) ja) ?a() without 2',
        'tweede (artikel 2): open if use[b]#b() ?b()',
        'uit (artikel 2): open if use[c]#c() ?c()',
        'laatste (artikel 3): open if use[d]#d() ?d()',
      ],
    ],
  ] as const)('%s', (_, facts, expected) => {
    expect(outcomes(chain, given({ ...facts, n: '2' })).split('\n')).toEqual(expected);
  });

  test.each([
    [
      'the value without it is rounded',
      '= n\n    afgerond op 1\n  uitzondering e op x "e" als x < 5 dan hoogste(x; 5)',
      { n: '2.6' },
      ['e (artikel 2): decides if less(use[x]! 3, literal 5) ja without 3', '= highest(use[x]! 3, literal 5) 5'],
    ],
    [
      'conditions of a list are told one by one',
      '= n\n  uitzondering e op x "e" als (alle van voorwaarde i "eerst": a voorwaarde ii: b) dan 5',
      { ...yes('a'), n: '1' },
      ['e (artikel 2): condition if list(all 2/2, i eerst: use[a]#a() ja, ii: use[b]#b() nee) nee'],
    ],
    [
      'without a condition it always counts',
      '= n\n  uitzondering e op x "e" dan n / 0,5',
      { n: '1' },
      ['e (artikel 2): decides', '= divide(use[n]#n() 1, literal 1/2) 2'],
    ],
    [
      'two that contradict each other',
      '= n\n  uitzondering e op x "e" als af dan 5\n  uitzondering f op x "f" als bf dan 6',
      { ...yes('ab'), n: '1' },
      ['e (artikel 2): decides if use[af]#af() ja', 'f (artikel 2): decides if use[bf]#bf() ja', '= literal R65'],
    ],
    [
      'a fault in its value',
      '= n\n  uitzondering e op x "e" als a dan n / (n - 1)',
      { ...yes('a'), n: '1' },
      ['e (artikel 2): decides if use[a]#a() ja', '= divide(use[n]#n() 1, subtract(use[n]#n() 1, literal 1) 0) R20'],
    ],
    [
      'what was not asked has no outcome, though all it reads is known',
      '= n\n  uitzondering e op x "e" als a dan 5\n  uitzondering f op e "f" als n > 3 dan 6',
      { ...yes(''), n: '1' },
      ['e (artikel 2): condition if use[a]#a() nee', 'f (artikel 2): idle if more(use[n]#n() 1, literal 3) -'],
    ],
    ['what has none', '= n', { n: '1' }, ['']],
  ])('%s', (_, rule, facts, expected) => {
    expect(outcomes(`  regel x: getal "x" ${rule}`, given(facts)).split('\n')).toEqual(expected);
  });
});

test('of a thing only its own value is that without the exception, also within a large set', () => {
  const rules = `  regel x van School: getal "x" = m
  uitzondering e op x "e" als a dan (totaal van y over Scholen waar m > 1) + x
  regel y van School: getal "y" = 2 * m`;
  const schools = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`s${at}`, { m: String(at % 3) }]));
  expect(outcomes(rules, { ...yes('a'), School: schools }, 'x("s1")')).toContain(
    'literal 1) - 16/50 @0: s11 4 #y("s11"); s14 4 #y("s14");',
  );
  expect(outcomes(rules, { ...yes('a'), School: schools }, 'x("s1")')).toMatch(/\}\) 64, use\[x\]! 1\) 65$/u);
});

test('where it was written is told by who knows the files', () => {
  const of = told(chain, given({ ...yes('a'), n: '2' }));
  const application = applicationOf(of, 'x()');
  const lines = exceptionsOf(application, of.placeOf(application), ({ module, span }) => ({
    file: module.file,
    line: span.start,
    column: 1,
    endLine: span.end,
    endColumn: 1,
  })).map(({ source }) => source?.file);
  expect(lines).toEqual(['proef.maat', 'proef.maat', 'proef.maat', 'proef.maat']);
});

test('where its author gave no label it is called by what its article is about, and never by its name', () => {
  const rules = `  regel x: getal "x" = n
artikel 7 — Hardheid
  uitzondering zachtheid op x als a dan 1
artikel 8
  uitzondering toch op zachtheid als b dan 2`;
  expect(outcomes(rules, given({ ...yes('ab'), n: '1' })).split('\n')).toEqual([
    'Hardheid (artikel 7): excepted by artikel 8 if use[a]#a() ja',
    'artikel 8 (artikel 8): decides if use[b]#b() ja',
    '= literal 2',
  ]);
});

test('they stand in the order of the text, whatever they are called', () => {
  const rules = `  regel x: getal "x" = n
  uitzondering zz op x "z" als a dan 1
  uitzondering aa op x "a" als b dan 1`;
  expect(
    outcomes(rules, given({ ...yes('ab'), n: '1' }))
      .split('\n')
      .slice(0, 2),
  ).toEqual(['z (artikel 2): decides if use[a]#a() ja', 'a (artikel 2): decides if use[b]#b() ja']);
});
