import { describe, expect, test } from 'vitest';
import { evaluate, type QuestionDates } from '../../engine/index.ts';
import { resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const analysis = sound(`regeling proef "Proef"
  stand       2019-04-18
  in werking  2018-06-20
  vervalt     2024-08-01
  tijdvak     2018 t/m 2025

artikel 1

  gegeven n: aantal "n"
  regel dubbel per jaar: aantal "dubbel" = n * 2
  regel altijd: aantal "altijd" = n
`);

const facts = factsOf(analysis, {
  n: [
    { waarde: '1', vastgelegdOp: '2019-05-01' },
    { waarde: '2', vastgelegdOp: '2020-05-01' },
    { waarde: '3', vastgelegdOp: '2021-05-01' },
  ],
});

function ask(name: string, question: QuestionDates & { readonly year?: number }): string {
  const { values, problems } = evaluate(analysis, facts, { names: [name], ...question });
  return [
    ...problems.map(({ code }) => code),
    ...values.map(({ instance, result }) => resultText(result, instance.quantity)),
  ].join(' ');
}

describe('the law’s date', () => {
  test.each([
    ['the last day of the year by default', 'dubbel', { year: 2019 }, '6'],
    ['before the oldest text', 'dubbel', { year: 2018 }, 'R03'],
    ['before it was in force', 'dubbel', { year: 2019, lawOf: '2018-06-19' }, 'R04'],
    ['on the day of the oldest text', 'dubbel', { year: 2019, lawOf: '2019-04-18' }, '6'],
    ['the day before', 'dubbel', { year: 2019, lawOf: '2019-04-17' }, 'R03'],
    ['lapsed, but for a year of its own', 'dubbel', { year: 2025 }, '6'],
    ['lapsed, without a year', 'altijd', { asAt: '2024-08-01' }, 'R05'],
    ['the day before it lapses', 'altijd', { asAt: '2024-07-31' }, '3'],
    ['a fact, which is no law, before it was in force', 'n', { asAt: '2018-01-01' }, '3'],
    ['a fact after it lapsed', 'n', { asAt: '2024-08-01' }, '3'],
    ['no date at all where none is needed', 'altijd', {}, '3'],
    ['a year that is none', 'dubbel', { year: 20_19.5 }, 'R10'],
    ['a year out of reach', 'dubbel', { year: 3000 }, 'R10'],
    ['a year outside the rule’s', 'dubbel', { year: 2026 }, 'R06'],
  ] as const)('%s', (_, name, question, expected) => {
    expect(ask(name, question)).toBe(expected);
  });

  test('of all years, one that is too early says so itself and spoils no other', () => {
    const { values } = evaluate(analysis, facts, { names: ['dubbel'] });
    const years = values.map(({ instance, result }) => resultText(result, instance.quantity).slice(0, 8));
    expect(years[0]).toBe('fout R86');
    expect(years.slice(1).some((outcome) => !outcome.startsWith('fout'))).toBe(true);
    expect(ask('dubbel', { year: 2018 })).toBe('R03');
  });
});

describe('the date of knowledge', () => {
  test.each([
    ['before the first recording', '2019-04-30', '? n()'],
    ['on its day', '2019-05-01', '1'],
    ['between two', '2021-04-30', '2'],
    ['after the last', '2022-01-01', '3'],
  ])('%s', (_, knownOn, expected) => {
    expect(ask('altijd', { knownOn })).toBe(expected);
  });

  test('is by default that of the last recording, and stands in the answer', () => {
    const { dates } = evaluate(analysis, facts, { names: ['dubbel'], year: 2020 });
    expect(dates).toEqual({ asAt: '2020-12-31', lawOf: '2020-12-31', knownOn: '2021-05-01' });
  });

  test('is that of the last draw where nothing was recorded later', () => {
    const drawing = sound(`regeling proef "Proef"
  in werking 2018-06-20
  tijdvak    2019 t/m 2019

artikel 1

  object School meervoud Scholen "school" aangeduid met brin
  gegeven g van School: bedrag "g"
  verdeling v over Scholen per jaar "v"
    bedrag € 10
    aanspraak g
    bij tekort op volgorde van loting
    wie niet past stopt
    restant vervalt
`);
    const drawn = factsOf(drawing, {
      School: { a: { g: [{ waarde: '10', vastgelegdOp: '2019-02-01' }] }, b: { g: '10' } },
      lotingen: { v: [{ jaar: '2019', volgorde: ['b', 'a'], vastgelegdOp: '2019-03-01' }] },
    });
    const outcome = (question: QuestionDates): readonly string[] =>
      evaluate(drawing, drawn, { names: ['v'], year: 2019, ...question }).values.map(({ result }) => result.kind);
    expect(outcome({})).toEqual(['known', 'known']);
    expect(outcome({ knownOn: '2019-02-28' })).toEqual(['unknown', 'unknown']);
  });
});
