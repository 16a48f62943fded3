import { describe, expect, test } from 'vitest';
import { analyse, evaluate, explainLine, type Question, readFacts } from '../../engine/index.ts';

const base = `regeling toelage "Toelage"
  in werking 2019-01-01
  tijdvak 2019 t/m 2022

artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "leerlingen"
  gegeven soort van School: aantal "soort"

artikel 4 — Plafond
  parameter plafond per jaar: bedrag "plafond"
    jaar    | plafond
    overige | € 100
  parameter deel: percentage "deel" = 40%

artikel 5
  verdeling budget over Scholen per jaar "budget"
    bedrag plafond
    naar rato voor 60% van leerlingen
    naar rato voor deel van soort
aanname — niemand zegt hoe wordt afgerond; te bevestigen door de directie
    afgerond op cent, grootste rest, daarna laagste code
    restant vervalt

  regel groei van School per jaar 2020 t/m 2022: bedrag "groei" = budget - (budget in jaar - 1)
  waarborg gestaag van School per jaar 2020 t/m 2022 "het budget neemt niet af" budget >= budget in jaar - 1

  regel premie van School per jaar: bedrag "premie" = € 1
  uitzondering hoger op premie "hoger" als budget in 2019 > € 5
    dan budget in 2019
  regel eerste van School per jaar: bedrag "eerste" = (leerlingen in 2019 bij geen 0) * € 1 + plafond
`;

const amendment = `wijziging stcrt_1 van toelage "Meer"
  bekendgemaakt 2021-11-01
  in werking 2021-12-01
  werkt terug tot en met 2020-01-01

onderdeel A
  vervang plafond in 2020: € 200 was € 100
`;

function explained(question: Question, key: string, language: 'nl' | 'en' = 'nl'): string {
  const analysis = analyse([
    { name: 'basis.maat', text: base },
    { name: 'w.maat', text: amendment },
  ]);
  expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const json = { School: { a: { leerlingen: { 2019: '10', 2020: '10' }, soort: '1' } } };
  const { facts, problems } = readFacts(json, analysis);
  expect(problems).toEqual([]);
  return explainLine(analysis, evaluate(analysis, facts, question), key, language);
}

const growth: Question = { names: ['groei'], year: 2020 };

describe('a line of explanation', () => {
  test.each([
    ['a percentage as it was written', growth, 'budget("a";2019)', '60% van € 100,00 naar rato van leerlingen'],
    ['a percentage that was computed', growth, 'budget("a";2019)', '40% van € 100,00 naar rato van soort'],
    ['what a value of another year is', growth, 'groei("a";2020)', '= € 200,00 - € 100,00 (budget in 2019)'],
    [
      'what a value of a named year is',
      { names: ['eerste'], year: 2020 },
      'eerste("a";2020)',
      '= 10 (leerlingen in 2019) × € 1,00 + € 200,00',
    ],
    [
      'what a value is that an exception gives',
      { names: ['premie'], year: 2020 },
      'premie("a";2020)',
      '= € 100,00 (budget in 2019); uitzondering “hoger” (artikel 5) geldt: budget in 2019 (€ 100,00) > € 5,00',
    ],
    ['what a guarantee compares', growth, 'gestaag("a";2020)', 'budget (€ 200,00) ≥ budget in 2019 (€ 100,00)'],
    ['no year for its own values', { names: ['eerste'], year: 2019 }, 'eerste("a";2019)', '= 10 × € 1,00 + € 100,00'],
    [
      'who changed a number it was computed with',
      growth,
      'budget("a";2020)',
      'plafond in 2020: € 200,00 (artikel 4, zoals gewijzigd door stcrt_1, onderdeel A, in werking 1 december 2021, werkt terug tot en met 1 januari 2020)',
    ],
    ['what is assumed', growth, 'budget("a";2019)', 'rust op een aanname: “niemand zegt hoe wordt afgerond”'],
  ])('tells %s', (_, question, key, words) => {
    expect(explained(question, key)).toContain(words);
  });

  test('says nothing of a number that nobody changed', () => {
    expect(explained(growth, 'budget("a";2019)')).not.toContain('plafond');
  });

  test('in English', () => {
    expect(explained(growth, 'budget("a";2020)', 'en')).toContain(
      'plafond in 2020: €200.00 (artikel 4, as amended by stcrt_1, onderdeel A, in force 1 December 2021, works back to 1 January 2020)',
    );
    expect(explained(growth, 'budget("a";2020)', 'en')).toContain('rests on an assumption: “niemand zegt');
  });
});
