import { describe, expect, test } from 'vitest';
import { analyse, evaluate, explainLine, instanceKey, type Question, runExamples } from '../../engine/index.ts';
import { type Language, render } from '../../grammar/index.ts';
import { factsOf, sound } from './sources.ts';

const text = `regeling proef "Proef"
  in werking 2020-01-01
  tijdvak 2020 t/m 2021

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "leerlingen"
  gegeven gebouwen van School: aantal "gebouwen"
  parameter plafond per jaar: bedrag "plafond"
    jaar | plafond
    2020 | € 100
    2021 | € 200

artikel 2

  regel budget van School per jaar: bedrag "budget" = leerlingen * € 1
  regel per_gebouw van School per jaar: getal "per gebouw" = leerlingen / gebouwen
  regel los van School: aantal "los" = gebouwen + 1

artikel 3

  waarborg binnen_plafond per jaar "samen binnen het plafond"
    totaal van budget over Scholen <= plafond
  waarborg eigen van School per jaar "niemand te veel"
    budget >= € 1 en budget <= € 60
  waarborg allen per jaar "niemand zonder gebouw"
    elke School voldoet aan per_gebouw > 2
  waarschuwing klein van School per jaar "geen kleine scholen" budget >= € 10
  waarborg drie per jaar 2021 "nooit meer dan drie scholen"
    aantal Scholen <= 3 en plafond > € 0
`;
const analysis = sound(text);

const delivered = {
  School: {
    a: { leerlingen: { '2020': '9', '2021': '0' }, gebouwen: '1' },
    b: { leerlingen: { '2020': '92', '2021': '50' }, gebouwen: '46' },
    c: { leerlingen: { '2021': '50' }, gebouwen: '0' },
  },
};
const facts = factsOf(analysis, delivered);

/** `binnen_plafond(2020) broken R75`. */
function watched(question: Question, of = facts): readonly string[] {
  return evaluate(analysis, of, question).guarantees.map(({ instance, state, problem }) =>
    [instanceKey(instance.quantity.name, instance.owner, instance.indexes), state, problem?.code ?? '']
      .join(' ')
      .trim(),
  );
}

describe('the guarantees that an answer touches', () => {
  test.each<[string, Question, readonly string[]]>([
    ['a value that none reads', { names: ['los'] }, []],
    ['a fact that some read beside what is computed', { names: ['leerlingen'], year: 2020 }, []],
    [
      'one thing: those of that thing, and those of all',
      { names: ['budget'], year: 2020, of: ['a'] },
      ['binnen_plafond(2020) open', 'eigen("a";2020) held', 'klein("a";2020) broken R76'],
    ],
    [
      'a year: not those of another',
      { names: ['budget'], year: 2021 },
      [
        'binnen_plafond(2021) held',
        'eigen("a";2021) broken R75',
        'eigen("b";2021) held',
        'eigen("c";2021) held',
        'klein("a";2021) broken R76',
        'klein("b";2021) held',
        'klein("c";2021) held',
      ],
    ],
    [
      'without a year: those of the years that were computed',
      { names: ['budget'], of: ['b'] },
      [
        'binnen_plafond(2020) open',
        'binnen_plafond(2021) held',
        'eigen("b";2020) broken R75',
        'eigen("b";2021) held',
        'klein("b";2020) held',
        'klein("b";2021) held',
      ],
    ],
    ['what cannot be computed', { names: ['per_gebouw'], year: 2021, of: ['c'] }, ['allen(2021) broken R75']],
    ['a guarantee that reads numbers of the law only', { names: ['plafond'], year: 2021 }, ['drie(2021) held']],
    ['in a year without it', { names: ['plafond'], year: 2020 }, []],
    [
      'a guarantee itself',
      { names: ['binnen_plafond'], year: 2021 },
      [
        'binnen_plafond(2021) held',
        'eigen("a";2021) broken R75',
        'eigen("b";2021) held',
        'eigen("c";2021) held',
        'klein("a";2021) broken R76',
        'klein("b";2021) held',
        'klein("c";2021) held',
        'drie(2021) held',
      ],
    ],
  ])('%s', (_, question, expected) => {
    expect(watched(question)).toEqual(expected);
  });

  test('a fault spoils the guarantee that rests on it, unless the rest decides', () => {
    const fine = factsOf(analysis, {
      School: { a: { leerlingen: { '2021': '9' }, gebouwen: '1' }, c: delivered.School.c },
    });
    expect(watched({ names: ['per_gebouw'], year: 2021 }, fine)).toEqual(['allen(2021) fault R77']);
  });

  test('the values stay as they are, also where a guarantee is broken', () => {
    const { values, problems } = evaluate(analysis, facts, { names: ['budget'], year: 2021 });
    expect(values.map(({ result }) => result.kind)).toEqual(['known', 'known', 'known']);
    expect(problems).toEqual([]);
  });
});

describe('why a guarantee does not hold', () => {
  const problems = evaluate(analysis, facts, { names: ['budget', 'per_gebouw'], year: 2021 }).guarantees.flatMap(
    ({ problem }) => problem ?? [],
  );
  const whole = evaluate(analysis, factsOf(analysis, { School: { a: { leerlingen: { '2020': '101' } } } }), {
    names: ['budget'],
    year: 2020,
  });

  test.each<[Language, readonly string[]]>([
    [
      'nl',
      [
        'de waarborg `niemand te veel van a in 2021` gaat niet op: budget (€ 0,00) < € 1,00',
        'de waarborg `niemand zonder gebouw in 2021` gaat niet op: elke School voldoet aan per gebouw > 2: nee voor a, b',
        '`geen kleine scholen van a in 2021` gaat niet op: budget (€ 0,00) < € 10,00',
      ],
    ],
    [
      'en',
      [
        'the guarantee `niemand te veel of a in 2021` does not hold: budget (€0.00) < €1.00',
        'the guarantee `niemand zonder gebouw in 2021` does not hold: every School satisfies per gebouw > 2: no for a, b',
        '`geen kleine scholen of a in 2021` does not hold: budget (€0.00) < €10.00',
      ],
    ],
  ])('in %s', (language, expected) => {
    expect(problems.map((problem) => render(problem, language).message)).toEqual(expected);
  });

  test('a total is told with its value, and only what fails of several conditions', () => {
    expect(
      whole.guarantees.flatMap(({ problem }) => (problem === undefined ? [] : render(problem, 'nl').message)),
    ).toEqual([
      'de waarborg `samen binnen het plafond in 2020` gaat niet op: totaal van budget over Scholen (€ 101,00) > plafond (€ 100,00)',
      'de waarborg `niemand te veel van a in 2020` gaat niet op: budget (€ 101,00) > € 60,00',
    ]);
  });

  test.each<[string, string]>([
    ['niet groot of budget = € 5', 'niet groot (ja) of budget (€ 50,00) = € 5,00'],
    [
      'alle van\n      voorwaarde a "niet te veel": budget <= € 40\n      voorwaarde b: budget >= € 1\n      voorwaarde c: niet groot en budget < € 30',
      'niet te veel: budget (€ 50,00) > € 40,00; c: niet groot (ja); c: budget (€ 50,00) ≥ € 30,00',
    ],
    [
      'een van\n      voorwaarde a "klein": budget < € 40\n      voorwaarde b: niet groot',
      'een van (a klein; niet groot (ja))',
    ],
    ['(totaal van budget over Scholen) - budget > € 0', '(totaal van budget over Scholen) - budget (€ 0,00) ≤ € 0,00'],
    ['als groot dan nee anders ja', 'als groot (ja) dan nee anders ja'],
    ['groot <> groot', 'groot (ja) = groot (ja)'],
  ])('%s', (condition, expected) => {
    const law = sound(`${text}\n  regel groot van School per jaar: ja/nee "groot" = budget > € 20
  waarborg nog_een van School per jaar "nog een"\n    ${condition}\n`);
    const one = factsOf(law, { School: { a: { leerlingen: { '2020': '50' } } } });
    const { guarantees } = evaluate(law, one, { names: ['budget', 'groot'], year: 2020 });
    const found = guarantees.find(({ instance }) => instance.quantity.name === 'nog_een');
    expect(found?.problem?.args['whyNl']).toBe(expected);
  });

  test('the line of explanation says the same, also where it holds', () => {
    expect(explainLine(analysis, whole, 'binnen_plafond(2020)', 'nl')).toBe(
      'samen binnen het plafond in 2020: nee (artikel 3) — totaal van budget over Scholen (€ 101,00) > plafond (€ 100,00)',
    );
    expect(explainLine(analysis, whole, 'klein("a";2020)', 'en')).toBe(
      'geen kleine scholen of a in 2020: yes (artikel 3) — budget (€101.00) ≥ €10.00',
    );
  });
});

describe('an example in which a guarantee does not hold', () => {
  const codes = (leerlingen: string, lines: string): readonly string[] => {
    const example = `${text}\n  voorbeeld "v" in 2020\n    School | leerlingen\n    "a"    | 50\n    "b"    | ${leerlingen}\n${lines}\n`;
    const [result] = runExamples(analyse([{ name: 'proef.maat', text: example }]));
    expect(result?.checks.map(({ passed }) => passed)).not.toContain(false);
    expect(result?.passed).toBe(result?.problems.length === 0);
    return (result?.problems ?? []).map(({ code, args }) => `${code} ${args['subjectNl']}`);
  };

  test('fails, though all that it expects comes out', () => {
    expect(codes('60', '    verwacht budget van "a": € 50')).toEqual(['R75 samen binnen het plafond in 2020']);
    expect(codes('61', '    verwacht budget van "b": € 61')).toEqual([
      'R75 samen binnen het plafond in 2020',
      'R75 niemand te veel van b in 2020',
    ]);
  });

  test('passes where it expects that of the guarantee, of that very thing', () => {
    expect(codes('60', '    verwacht binnen_plafond: nee')).toEqual([]);
    expect(codes('61', '    verwacht binnen_plafond: nee\n    verwacht eigen van "a": ja')).toEqual([
      'R75 niemand te veel van b in 2020',
    ]);
    expect(codes('61', '    verwacht binnen_plafond: nee\n    verwacht eigen van "b": nee')).toEqual([]);
  });

  test('a warning is no reason to fail', () => {
    expect(codes('1', '    verwacht klein van "b": nee')).toEqual([]);
  });
});
