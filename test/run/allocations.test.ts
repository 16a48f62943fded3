/** Every mode of division, from the text of a rule to amounts, what is unknown, faults and lines of explanation. */
import { describe, expect, test } from 'vitest';
import { type Analysis, evaluate, explainLine, type Facts } from '../../engine/index.ts';
import { resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const head = `regeling proef "Proef"
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven n van School: getal "n"
  gegeven bedrag_n van School: bedrag "gevraagd"
  gegeven punten van School: getal "punten"
  gegeven minimum van School: bedrag "minimum"
  gegeven maximum van School: bedrag "maximum"
  gegeven doet_mee van School: ja/nee "doet mee"
  gegeven pot: bedrag "pot"
artikel 2
  verdeling deel over Scholen "deel"
`;

type Row = Readonly<Record<string, string | boolean>>;

function analysed(clauses: string): Analysis {
  return sound(`${head}${clauses.replace(/^/gm, '    ')}\n`);
}

function facts(
  analysis: Analysis,
  pot: string | undefined,
  schools: Readonly<Record<string, Row>>,
  draws: unknown = {},
): Facts {
  return factsOf(analysis, { ...(pot === undefined ? {} : { pot }), School: schools, ...(draws as object) });
}

function divided(
  clauses: string,
  pot: string | undefined,
  schools: Readonly<Record<string, Row>>,
  draws?: unknown,
): string {
  const analysis = analysed(clauses);
  const names = ['deel', 'overblijvend'].filter((name) => analysis.quantities.has(name));
  const { values } = evaluate(analysis, facts(analysis, pot, schools, draws), { names });
  return values.map(({ instance, result }) => resultText(result, instance.quantity)).join(' ');
}

const cents = 'afgerond op cent, grootste rest, daarna laagste code\nrestant naar overblijvend';

describe('shares within bounds', () => {
  const schools = {
    a: { n: '1', minimum: '10', maximum: '60' },
    b: { n: '9', minimum: '10', maximum: '60' },
    c: { n: '90', minimum: '10', maximum: '60' },
  };

  test.each([
    ['a floor takes from all others', `ten minste minimum\n${cents}`, '10.00 10.00 80.00 0.00'],
    ['a cap leaves a rest', `ten hoogste maximum\n${cents}`, '1.00 9.00 60.00 30.00'],
    [
      'a rest is divided again by the same key',
      'ten hoogste maximum\nrestant opnieuw, daarna naar overblijvend\nafgerond op cent, grootste rest, daarna laagste code',
      '4.00 36.00 60.00 0.00',
    ],
    [
      'or by another',
      'ten hoogste maximum\nrestant opnieuw naar rato van 1, daarna naar overblijvend\nafgerond op cent, grootste rest, daarna laagste code',
      '16.00 24.00 60.00 0.00',
    ],
    [
      'floors before caps, the rest on top',
      'ten minste minimum\nten hoogste maximum\nrestant opnieuw, daarna naar overblijvend\nafgerond op cent, grootste rest, daarna laagste code',
      '12.00 28.00 60.00 0.00',
    ],
  ])('%s', (_, clauses, expected) => {
    expect(divided(`bedrag pot\nnaar rato van n\n${clauses}`, '100', schools)).toBe(expected);
  });
});
