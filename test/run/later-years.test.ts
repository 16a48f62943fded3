import { describe, expect, test } from 'vitest';
import { analyse, evaluate, type Question, readFacts } from '../../engine/index.ts';
import { render } from '../../grammar/index.ts';

const base = `regeling toelage "Toelage"
  in werking 2019-01-01
  tijdvak 2019 t/m 2022

artikel 1
  parameter pot per jaar: bedrag "pot"
    jaar    | pot
    overige | € 1
  parameter grens: aantal "grens" = 1
`;

const amended = (name: string, published: string, inForce: string, operation: string): string =>
  `wijziging ${name} van toelage "${name}"\n  bekendgemaakt ${published}\n  in werking ${inForce}\n\n  ${operation}\n`;

const analysis = analyse([
  { name: 'basis.maat', text: base },
  {
    name: 'a.maat',
    text: amended(
      'stcrt_a',
      '2022-12-01',
      '2023-01-01',
      'vervang in toelage: tijdvak 2019 t/m 2023 was tijdvak 2019 t/m 2022',
    ),
  },
  {
    name: 'b.maat',
    text: amended(
      'stcrt_b',
      '2022-12-01',
      '2023-01-01',
      'vervang parameter grens: aantal "grens" = 2\n  was parameter grens: aantal "grens" = 1',
    ),
  },
]);

/** What comes of asking for the pot of a year. */
function outcome(question: Partial<Question>, language: 'nl' | 'en' = 'nl'): string {
  const { facts } = readFacts({}, analysis);
  const { problems, values } = evaluate(analysis, facts, { names: ['pot'], ...question });
  const said = problems.map((problem) => {
    const places = (problem.related ?? []).map(({ file }) => ` [${file}]`).join('');
    return `${problem.code} ${render(problem, language).message}${places}`;
  });
  return [...said, ...values.map(({ result }) => result.kind)].join(' ');
}

describe('a year that only a later amendment adds', () => {
  test('the amendments are in order', () => {
    expect(analysis.problems).toEqual([]);
  });

  test.each([
    ['known later', { year: 2023 }, 'known'],
    [
      'not known yet: only the amendment that adds it is named',
      { year: 2023, knownOn: '2022-11-30' },
      'R92 `pot` bestaat niet voor 2023 zoals de regeling op 2022-11-30 bekend was: `stcrt_a` voegt 2023 toe en is bekendgemaakt op 2022-12-01 [a.maat]',
    ],
    [
      'not in force yet',
      { year: 2023, lawOf: '2022-12-31' },
      'R93 `pot` bestaat niet voor 2023 in de tekst van 2022-12-31: `stcrt_a` voegt 2023 toe en is in werking op 2023-01-01 [a.maat]',
    ],
    [
      'of no amendment',
      { year: 2024, knownOn: '2022-11-30' },
      'R06 `pot` bestaat niet voor 2024, alleen voor 2019–2022',
    ],
  ])('%s', (_, question, expected) => {
    expect(outcome(question)).toBe(expected);
  });

  test('in English', () => {
    expect(outcome({ year: 2023, knownOn: '2022-11-30' }, 'en')).toContain(
      'as the regulation was known on 2022-11-30: `stcrt_a` adds 2023 and was published on 2022-12-01',
    );
  });
});
