import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, evaluate, instanceKey } from '../../engine/index.ts';
import { resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const text = (key: string, rounding: string, more = ''): string => `regeling proef "Proef"
  in werking 2024-01-01
  tijdvak    2024 t/m 2024

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven mag van School: ja/nee "mag meedoen"
  gegeven grootte van School: aantal "grootte"
    ten minste 0

  verdeling deel over Scholen "deel"
    bedrag     € 100
    ontvangers mag
    naar rato  van grootte${key}
    ${more}
    afgerond   ${rounding}
    restant    naar ingehouden

  verdeling zonder_naam over Scholen "deel, zonder naam voor wat er overblijft"
    bedrag     € 100
    ontvangers mag
    naar rato  van grootte${key}
    ${more}
    afgerond   ${rounding}
    restant    vervalt
`;

interface School {
  readonly mag: boolean | 'unknown';
  readonly grootte: number;
}

/** The parts, what each forwent and the rest, by name; with `unknown` for what is not known. */
function outcomes(
  regulation: Analysis,
  schools: readonly School[],
  names: readonly string[] = ['deel', 'ingehouden'],
): ReadonlyMap<string, string> {
  const own = schools.map(({ mag, grootte }, at): [string, object] => [
    `s${at}`,
    { ...(mag === 'unknown' ? {} : { mag }), grootte: String(grootte) },
  ]);
  const facts = factsOf(regulation, { School: Object.fromEntries(own) });
  const answer = evaluate(regulation, facts, { names, asAt: '2024-12-31' });
  return new Map(
    answer.values.map(({ instance, result }) => [
      instanceKey(instance.quantity.name, instance.owner, instance.indexes),
      result.kind === 'known' ? resultText(result, instance.quantity) : 'unknown',
    ]),
  );
}

/** The same schools in every way in which what is not known may turn out. */
function completions(schools: readonly School[]): readonly (readonly School[])[] {
  return schools.reduce<readonly (readonly School[])[]>(
    (all, school) =>
      all.flatMap((before) =>
        (school.mag === 'unknown' ? [true, false] : [school.mag]).map((mag) => [...before, { ...school, mag }]),
      ),
    [[]],
  );
}

const wide = ' gerekend over Scholen';
const alone = 'op € 1 naar beneden, per ontvanger';

test('the part of who receives for sure is known while others are pending, where parts do not depend on each other', () => {
  const schools: readonly School[] = [
    { mag: true, grootte: 50 },
    { mag: 'unknown', grootte: 33 },
    { mag: false, grootte: 17 },
  ];
  const found = outcomes(sound(text(wide, alone)), schools);
  expect([...found.values()]).toEqual(['50.00', 'unknown', '0.00', 'unknown']);
});

test.each([
  ['the total is over who receives', text('', alone)],
  ['the last cents go to the largest rests', text(wide, 'op cent, grootste rest, daarna laagste code')],
  ['there is a highest amount', text(wide, alone, 'ten hoogste € 1.000')],
])('not where %s', (_, regulation) => {
  const found = outcomes(sound(regulation), [
    { mag: true, grootte: 50 },
    { mag: 'unknown', grootte: 50 },
  ]);
  expect([...found.values()]).toEqual(['unknown', 'unknown', 'unknown']);
});

test('nor where the parts may be too much together: three of € 34 out of € 100', () => {
  const three = (mag: School['mag']): readonly School[] =>
    [true, mag, true].map((one) => ({ mag: one as School['mag'], grootte: 1 }));
  const up = sound(text(wide, 'op € 1 naar boven, per ontvanger'));
  expect([...outcomes(up, three('unknown'), ['zonder_naam']).values()]).toEqual(['unknown', 'unknown', 'unknown']);
  expect([...outcomes(up, three(false), ['zonder_naam']).values()]).toEqual(['34.00', '0.00', '34.00']);
  // With a name the rest may be below zero.
  expect([...outcomes(up, three('unknown'), ['deel']).values()]).toEqual(['34.00', 'unknown', '34.00']);
});

describe('what is known comes out, however the rest turns out', () => {
  const school = fc.record({
    mag: fc.constantFrom<School['mag']>(true, true, false, 'unknown'),
    grootte: fc.integer({ min: 1, max: 9 }),
  });
  test.each([alone, 'op € 1, per ontvanger', 'op € 1 naar boven, per ontvanger'])('%s', (rounding) => {
    const regulation = sound(text(wide, rounding));
    fc.assert(
      fc.property(fc.array(school, { minLength: 1, maxLength: 4 }), (schools) => {
        const found = outcomes(regulation, schools);
        for (const complete of completions(schools)) {
          const whole = outcomes(regulation, complete);
          for (const [key, value] of found)
            if (value !== 'unknown') expect([key, whole.get(key)]).toEqual([key, value]);
        }
      }),
      { seed: 20241231, numRuns: 60 },
    );
  });
});
