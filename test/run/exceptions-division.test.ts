import { describe, expect, test } from 'vitest';
import { analyse, evaluate, explainLine, type Facts, instanceKey } from '../../engine/index.ts';
import { resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const head = `regeling proef "Proef"
  tijdvak 2020 t/m 2022

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven n van School: aantal "leerlingen"
  gegeven p van School: ja/nee "doet mee"
  gegeven a: ja/nee "a"
  gegeven b: ja/nee "b"
  regel af: ja/nee "af" = a
  regel bf: ja/nee "bf" = b

artikel 2

  verdeling deel over Scholen per jaar "deel"
    bedrag € 100
    ontvangers p
    naar rato van n
    afgerond op cent, grootste rest, daarna laagste code
    restant naar overig

artikel 3

`;

const schools = { x: { n: '1', p: true }, y: { n: '3', p: true }, z: { n: '4', p: false } };

/** The parts of x, y and z in a year and what is left, with these exceptions. */
function parts(exceptions: string, delivered: object, year = 2021): string {
  const analysis = sound(`${head}${exceptions}\n`);
  const facts: Facts = factsOf(analysis, { School: schools, ...delivered });
  const { values } = evaluate(analysis, facts, { names: ['deel', 'overig'], year });
  return values.map(({ instance, result }) => resultText(result, instance.quantity)).join(' | ');
}

describe('an exception to a division', () => {
  test.each([
    ['none', '', {}, '25.00 | 75.00 | 0.00 | 0.00'],
    ['another measure', 'uitzondering e op deel als a\n naar rato van 1', { a: true }, '50.00 | 50.00 | 0.00 | 0.00'],
    [
      'another measure, not now',
      'uitzondering e op deel als a\n naar rato van 1',
      { a: false },
      '25.00 | 75.00 | 0.00 | 0.00',
    ],
    [
      'more measures',
      'uitzondering e op deel als a\n naar rato voor 1/2 van n\n naar rato voor 1/2 van 1',
      { a: true },
      '37.50 | 62.50 | 0.00 | 0.00',
    ],
    ['another amount', 'uitzondering e op deel als a\n bedrag € 60', { a: true }, '15.00 | 45.00 | 0.00 | 0.00'],
    [
      'other recipients',
      'uitzondering e op deel als a\n ontvangers niet p',
      { a: true },
      '0.00 | 0.00 | 100.00 | 0.00',
    ],
    [
      'nobody who receives: all is left',
      'uitzondering e op deel als a\n ontvangers n > 9',
      { a: true },
      '0.00 | 0.00 | 0.00 | 100.00',
    ],
    [
      'nobody who receives, and what is left lapses',
      'uitzondering e op deel als a\n ontvangers n > 9\n restant vervalt',
      { a: true },
      '0.00 | 0.00 | 0.00 | 0.00',
    ],
    [
      'two that touch different clauses both count',
      'uitzondering e op deel als af\n bedrag € 60\n uitzondering f op deel als bf\n naar rato van 1',
      { a: true, b: true },
      '30.00 | 30.00 | 0.00 | 0.00',
    ],
    [
      'one on another goes before it in what both touch, and leaves the rest of it',
      'uitzondering e op deel als af\n bedrag € 60\n naar rato van 1\n uitzondering f op e als bf\n bedrag € 80',
      { a: true, b: true },
      '40.00 | 40.00 | 0.00 | 0.00',
    ],
    [
      'one on another counts only where that counts',
      'uitzondering e op deel als af\n naar rato van 1\n uitzondering f op e als bf\n bedrag € 80',
      { a: false, b: true },
      '25.00 | 75.00 | 0.00 | 0.00',
    ],
    [
      'one left unapplied',
      'uitzondering e op deel als af\n naar rato van 1\n uitzondering f op e als bf\n blijft buiten toepassing',
      { a: true, b: true },
      '25.00 | 75.00 | 0.00 | 0.00',
    ],
    [
      'two that touch one clause and lead to the same',
      'uitzondering e op deel als af\n naar rato van 1\n uitzondering f op deel als bf\n naar rato van 2',
      { a: true, b: true },
      '50.00 | 50.00 | 0.00 | 0.00',
    ],
    [
      'a part of what each would have had',
      'uitzondering e op deel als a\n naar rato van deel + € 25',
      { a: true },
      '33.33 | 66.67 | 0.00 | 0.00',
    ],
    [
      'half of what all would have had',
      'uitzondering e op deel als a\n bedrag afgerond((totaal van deel over Scholen) / 2; cent)',
      { a: true },
      '12.50 | 37.50 | 0.00 | 0.00',
    ],
    ['for a year only', 'uitzondering e op deel als jaar = 2021\n naar rato van 1', {}, '50.00 | 50.00 | 0.00 | 0.00'],
    ['for another year', 'uitzondering e op deel als jaar = 2022\n naar rato van 1', {}, '25.00 | 75.00 | 0.00 | 0.00'],
    [
      'while its condition is unknown, who gets nothing either way is known',
      'uitzondering e op deel als a\n naar rato van 1',
      {},
      '? a() | ? a() | 0.00 | 0.00',
    ],
    [
      'while its condition is unknown and makes no difference',
      'uitzondering e op deel als a\n naar rato van n * 2',
      {},
      '25.00 | 75.00 | 0.00 | 0.00',
    ],
  ])('%s', (_, exceptions, delivered, expected) => {
    expect(parts(exceptions, delivered)).toBe(expected);
  });

  test('two that touch one clause and differ are a fault for whom they differ', () => {
    const found = parts(
      'uitzondering e op deel als af\n naar rato van 1\n uitzondering f op deel als bf\n naar rato van n * n',
      { a: true, b: true },
    );
    expect(found).toMatch(
      /^(fout R65: voor `deel` gelden hier twee [^|]+`e` \(artikel 3\) en `f` \(artikel 3\) \| ){2}0\.00 \| 0\.00$/,
    );
  });

  test('has a faulty clause in its own file', () => {
    const files = [
      { name: 'proef.maat', text: head },
      {
        name: 'meer.maat',
        text: 'regeling proef "Proef"\n  tijdvak 2020 t/m 2022\n\nartikel 9\n\n  uitzondering e op deel als a\n    naar rato van n - 2\n',
      },
    ];
    const analysis = { ...analyse(files), sound: true };
    const { values } = evaluate(analysis, factsOf(analysis, { School: schools, a: true }), {
      names: ['deel'],
      year: 2021,
    });
    const faults = values.flatMap(({ result }) => (result.kind === 'fault' ? [result.fault] : []));
    expect(faults.map(({ problem, citation }) => [problem.code, problem.file, citation?.place])).toEqual([
      ['R28', 'meer.maat', 'artikel 9'],
      ['R28', 'meer.maat', 'artikel 9'],
    ]);
  });

  test('is told with the measure that counted', () => {
    const analysis = sound(`${head}  uitzondering e op deel "om en om" als a\n    naar rato van 1\n`);
    const answer = evaluate(analysis, factsOf(analysis, { School: schools, a: true }), { names: ['deel'], year: 2021 });
    const key = instanceKey('deel', 'x', [{ kind: 'year', year: 2021 }]);
    expect(explainLine(analysis, answer, key, 'nl')).toBe(
      'deel van x in 2021: € 50,00 (artikel 2) — van € 100,00 naar rato van 1 (1 van 2); afgerond op cent, grootste rest; uitzondering “om en om” (artikel 3) geldt: a (ja)',
    );
  });

  test('pays out its amount in every case', () => {
    const exceptions = `uitzondering e op deel als af
 naar rato van 1
uitzondering f op deel als bf
 ontvangers ja
uitzondering g op e, f als jaar = 2021
 bedrag € 99,99`;
    for (const a of [true, false])
      for (const b of [true, false]) {
        const total = a || b ? 99.99 : 100;
        const cents = parts(exceptions, { a, b })
          .split(' | ')
          .map((part) => Math.round(Number(part) * 100));
        expect(cents.reduce((sum, part) => sum + part, 0)).toBe(Math.round(total * 100));
      }
  });
});
