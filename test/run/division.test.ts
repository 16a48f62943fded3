import { describe, expect, test } from 'vitest';
import { evaluate } from '../../engine/index.ts';
import { resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

/** The clauses of a division of € 100, over schools a, b and c with one pupil each unless told otherwise. */
function divided(clauses: string, pupils: Readonly<Record<string, string>> = { a: '1', b: '1', c: '1' }): string {
  const analysis = sound(`regeling proef "Proef"
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven n van School: aantal "n"
artikel 2
  verdeling deel over Scholen
    bedrag € 100
${clauses.replace(/^/gm, '    ')}
`);
  const facts = factsOf(analysis, {
    School: Object.fromEntries(Object.entries(pupils).map(([key, n]) => [key, { n }])),
  });
  const { values } = evaluate(analysis, facts, {
    names: analysis.quantities.has('in_euro')
      ? ['in_euro']
      : ['deel', 'overblijvend'].filter((name) => analysis.quantities.has(name)),
  });
  return values.map(({ instance, result }) => resultText(result, instance.quantity)).join(' ');
}

describe('a division', () => {
  test('each alone, with a rest that lapses, never pays more than the pot', () => {
    const upwards = 'afgerond op € 1 naar boven, per ontvanger\nrestant vervalt';
    expect(divided(`naar rato van n\n${upwards}`)).toMatch(
      /^(fout R34: [^.]+ betaalt door de afronding € 2 meer uit dan de pot van € 100 ?){3}$/,
    );
    expect(divided(`naar rato van n\n${upwards}`, { a: '1', b: '1' })).toBe('50.00 50.00');
    expect(divided('naar rato van n\nafgerond op € 1, per ontvanger\nrestant vervalt')).toBe('33.00 33.00 33.00');
  });

  test.each([
    [
      'the last cent to the lowest key',
      'naar rato van n\nafgerond op cent, grootste rest, daarna laagste code\nrestant naar overblijvend',
      '33.34 33.33 33.33 0.00',
    ],
    [
      'the last cent to the highest key',
      'naar rato van n\nafgerond op cent, grootste rest, daarna hoogste code\nrestant naar overblijvend',
      '33.33 33.33 33.34 0.00',
    ],
    [
      'whole euros',
      'naar rato van n\nafgerond op € 1, grootste rest, daarna laagste code\nrestant naar overblijvend',
      '34.00 33.00 33.00 0.00',
    ],
    [
      'each alone: the difference shows in the rest',
      'naar rato van n\nafgerond op € 1, per ontvanger\nrestant naar overblijvend',
      '33.00 33.00 33.00 1.00',
    ],
    [
      'each alone upwards: the rest is short',
      'naar rato van n\nafgerond op € 1 naar boven, per ontvanger\nrestant naar overblijvend',
      '34.00 34.00 34.00 -2.00',
    ],
    [
      'not rounded: exact parts, that a rule may read on',
      'naar rato van n\nrestant naar overblijvend\nregel in_euro van School: getal "in euro" = deel / € 1',
      '100/3 100/3 100/3',
    ],
    [
      'equal parts',
      'naar rato van 1\nafgerond op cent, grootste rest, daarna laagste code\nrestant naar overblijvend',
      '33.34 33.33 33.33 0.00',
    ],
    [
      'two keys',
      'naar rato voor 25% van n\nnaar rato voor 75% van 1\nafgerond op cent, grootste rest, daarna laagste code\nrestant naar overblijvend',
      '33.34 33.33 33.33 0.00',
    ],
  ])('%s', (_, clauses, expected) => {
    expect(divided(clauses)).toBe(expected);
  });

  test('keys that are all zero leave everything over', () => {
    const clauses = 'naar rato van n\nafgerond op cent, grootste rest, daarna laagste code\nrestant naar overblijvend';
    expect(divided(clauses, { a: '0', b: '0' })).toBe('0.00 0.00 100.00');
    expect(divided(clauses, {})).toBe('100.00');
  });

  test('only over those of a set, the others get nothing', () => {
    const analysis = sound(`regeling proef "Proef"
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven n van School: aantal "n"
artikel 2
  verdeling deel over Scholen waar n > 1
    bedrag     € 10
    ontvangers n < 9
    naar rato  van n * hoogste(n; 1)
    afgerond   op cent, grootste rest, daarna laagste code
    restant    vervalt
`);
    const facts = factsOf(analysis, { School: { a: { n: '1' }, b: { n: '2' }, c: { n: '4' }, d: { n: '9' } } });
    const { values } = evaluate(analysis, facts, { names: ['deel'] });
    expect(values.map(({ instance, result }) => resultText(result, instance.quantity))).toEqual([
      '0.00',
      '2.00',
      '8.00',
      '0.00',
    ]);
  });
});
