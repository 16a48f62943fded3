/** What holds of every division whatever the facts: money, missing facts, draws; and of its exceptions and amendments. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, evaluate } from '../../engine/index.ts';
import { render } from '../../grammar/index.ts';
import { runs } from '../runs.ts';
import { answered, divided, head, lowest, overSchools, type Row, type Rows, shown } from './dividing.ts';
import { resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const seeded = { seed: 20190418, numRuns: runs(120) };

const again = 'restant opnieuw naar rato van punten, daarna naar over_pot';
const ordered = (fate: string): string =>
  `aanspraak gevraagd\nbij tekort op volgorde van punten (hoogste eerst), loting\nwie niet past ${fate}`;
const modes: readonly (readonly [string, string])[] = [
  ['shares', 'naar rato van n\nrestant naar over_pot'],
  ['shares of a wider set', 'naar rato van n gerekend over Scholen\nrestant naar over_pot'],
  ['floors and caps', 'naar rato van n\nten minste minimum\nten hoogste minimum + maximum\nrestant naar over_pot'],
  ['a refill', `naar rato van n\nten hoogste maximum\n${again}`],
  ['claims cut', 'aanspraak gevraagd\nbij tekort naar rato\nrestant naar over_pot'],
  ['claims that stop', `${ordered('stopt')}\nrestant naar over_pot`],
  ['claims that are skipped', `${ordered('wordt overgeslagen')}\nrestant naar over_pot`],
  ['claims that get the rest', `${ordered('krijgt de rest')}\nrestant naar over_pot`],
];

const number = (most: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: most }).map(String);
const school = fc.record({
  n: number(9),
  gevraagd: number(9),
  punten: number(1),
  minimum: number(3),
  maximum: number(9),
  doet_mee: fc.boolean(),
});
const schools: fc.Arbitrary<Rows> = fc
  .array(school, { minLength: 1, maxLength: 5 })
  .map((rows) => Object.fromEntries(rows.map((row, at) => [String.fromCharCode(97 + at), row])));

describe.each(modes)('%s', (_, clauses) => {
  const analysis = overSchools(`ontvangers doet_mee\n${clauses}\n${lowest}`);
  const values = (delivered: Row): readonly string[] =>
    answered(analysis, delivered).values.map(({ instance, result }) => resultText(result, instance.quantity));

  test('no euro appears or disappears', () => {
    const check = (pot: string, rows: Rows): void => {
      const found = values({ pot, School: rows });
      if (found.some((value) => !/^-?\d+\.\d\d$/.test(value))) return;
      const cents = found.reduce((total, value) => total + BigInt(value.replace('.', '')), 0n);
      expect(cents).toBe(BigInt(pot) * 100n);
      for (const [at, row] of Object.values(rows).entries())
        if (row['doet_mee'] === false) expect(found[at]).toBe('0.00');
    };
    fc.assert(fc.property(number(40), schools, check), seeded);
  });

  test('what is known while a fact is missing is what it is with that fact', () => {
    const check = (pot: string, rows: Rows, who: number, which: number): void => {
      const keys = Object.keys(rows);
      const key = keys[who % keys.length] ?? '';
      const names = Object.keys(rows[key] ?? {});
      const missing = names[which % names.length];
      const less = Object.fromEntries(Object.entries(rows[key] ?? {}).filter(([name]) => name !== missing));
      const [whole, partial] = [values({ pot, School: rows }), values({ pot, School: { ...rows, [key]: less } })];
      for (const [at, value] of partial.entries()) if (!/^(\?|fout)/.test(value)) expect(whole[at]).toBe(value);
    };
    fc.assert(fc.property(number(40), schools, fc.nat(4), fc.nat(5), check), seeded);
  });

  test('the order in which schools are delivered is irrelevant', () => {
    const check = (pot: string, rows: Rows): void => {
      const backwards = Object.fromEntries(Object.entries(rows).reverse());
      expect(values({ pot, School: backwards })).toEqual(values({ pot, School: rows }));
    };
    fc.assert(fc.property(number(40), schools, check), { ...seeded, numRuns: runs(40) });
  });

  test('a draw changes nothing for who was decided, and decides all', () => {
    if (!clauses.includes('loting')) return;
    let drawn = 0;
    const check = (pot: string, rows: Rows, keys: readonly string[]): void => {
      const lotingen = { deel: [{ volgorde: keys.filter((key) => key in rows) }] };
      const [before, after] = [values({ pot, School: rows }), values({ pot, School: rows, lotingen })];
      for (const [at, value] of before.entries()) if (!value.startsWith('?')) expect(after[at]).toBe(value);
      expect(after.filter((value) => value.startsWith('?'))).toEqual([]);
      drawn += before.some((value) => value.startsWith('?')) ? 1 : 0;
    };
    const order = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 5 });
    fc.assert(fc.property(number(12), schools, order, check), { ...seeded, numRuns: runs(300) });
    expect(drawn).toBeGreaterThan(5);
  });
});

describe('exceptions', () => {
  const rows = { a: { n: '1', gevraagd: '40', doet_mee: true }, b: { n: '3', gevraagd: '80', doet_mee: true } };
  const excepted = (base: string, clauses: string): string => {
    const analysis = sound(`${head}  gegeven ruim: ja/nee "ruim"
  verdeling deel over Scholen "deel"
    bedrag pot
${base.replace(/^/gm, '    ')}
    ${lowest}
  uitzondering ander op deel als ruim
${clauses.replace(/^/gm, '    ')}
`);
    return [false, true, undefined]
      .map((ruim) => shown(answered(analysis, { pot: '100', ...(ruim === undefined ? {} : { ruim }), School: rows })))
      .join(' | ');
  };

  test.each([
    [
      'another cap, the rest divided again as before',
      'naar rato van n\nten hoogste € 60\nrestant opnieuw, daarna naar over_pot',
      'ten hoogste € 45',
      '40.00 60.00 0.00 | 45.00 45.00 10.00 | ? ruim() ? ruim() ? ruim()',
    ],
    [
      'another floor',
      'naar rato van n\nten minste € 1\nrestant naar over_pot',
      'ten minste € 30',
      '25.00 75.00 0.00 | 30.00 70.00 0.00 | ? ruim() ? ruim() 0.00',
    ],
    [
      'another claim',
      'aanspraak gevraagd\nbij tekort naar rato\nrestant naar over_pot',
      'aanspraak gevraagd / 2',
      '33.33 66.67 0.00 | 20.00 40.00 40.00 | ? ruim() ? ruim() ? ruim()',
    ],
    [
      'another order',
      'aanspraak gevraagd\nbij tekort op volgorde van gevraagd (hoogste eerst), code (laagste eerst)\nwie niet past stopt\nrestant naar over_pot',
      'bij tekort op volgorde van gevraagd (laagste eerst), code (laagste eerst)',
      '0.00 80.00 20.00 | 40.00 0.00 60.00 | ? ruim() ? ruim() ? ruim()',
    ],
  ])('%s', (_, base, clauses, expected) => {
    expect(excepted(base, clauses)).toBe(expected);
  });
});

test('an amendment of a cap counts from its day on', () => {
  const base = `regeling proef "Proef"
  stand 2019-01-01
  in werking 2019-01-01
  tijdvak 2019 t/m 2021
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven n van School: getal "n"
artikel 2
  verdeling deel over Scholen per jaar "deel"
    bedrag € 100
    naar rato van n
    ten hoogste € 60
    restant naar over_pot
    ${lowest}
`;
  const change = `wijziging w van proef "w"
  bekendgemaakt 2020-06-01
  in werking 2020-07-01

onderdeel A
  vervang in deel: ten hoogste € 70 was ten hoogste € 60
`;
  const analysis = analyse([
    { name: 'proef.maat', text: base },
    { name: 'w.maat', text: change },
  ]);
  expect(analysis.problems.map((problem) => render(problem, 'nl').message)).toEqual([]);
  const facts = factsOf(analysis, { School: { a: { n: '1' }, b: { n: '3' } } });
  const parts = [2019, 2020].map((year) => shown(evaluate(analysis, facts, { names: ['deel', 'over_pot'], year })));
  expect(parts).toEqual(['25.00 60.00 15.00', '25.00 70.00 5.00']);
});

test('a guarantee over a division that waits for a draw is open, not broken', () => {
  const analysis = sound(`${head}  verdeling deel over Scholen "deel"
    bedrag pot
    aanspraak gevraagd
    bij tekort op volgorde van punten (hoogste eerst), loting
    wie niet past stopt
    restant naar over_pot
    ${lowest}
  waarborg nooit_meer "nooit meer dan de pot" totaal van deel over Scholen <= pot
`);
  const tied = { gevraagd: '6', punten: '1' };
  const states = ['11', '12'].map((pot) => {
    const delivered = factsOf(analysis, { pot, School: { a: tied, b: tied } });
    return evaluate(analysis, delivered, { names: ['deel'] }).guarantees.map(({ state }) => state);
  });
  expect(states).toEqual([['open'], ['held']]);
  expect(divided(`naar rato van n\nrestant naar over_pot\n${lowest}`, '1', {})).toBe('1.00');
});
