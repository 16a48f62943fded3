import { describe, expect, test } from 'vitest';
import { attribute } from '../../engine/attribute/attribute.ts';
import { inCents } from '../../engine/attribute/cents.ts';
import type { AttributionSide } from '../../engine/attribute/model.ts';
import { attributionLines } from '../../engine/attribute/words.ts';
import { add, fraction, zero } from '../../engine/value/fraction.ts';
import { renamed } from '../explain/renaming.ts';
import { computedExamples } from '../explain/traced.ts';
import { secondTrancheFolder, shippedRegulation, textsOf } from '../shipped.ts';
import { amendment, checked, facts, lawWith, regulation, toldOf } from './amendments.ts';

const law = lawWith(
  amendment('eerste', '2021-03-01', 'onderdeel A — artikel 2\n  vervang tarief voor laag: € 12,50 was € 10'),
  amendment(
    'tweede',
    '2021-04-01',
    `onderdeel A
  vervang in toelage: = leerlingen * tarief voor laag * 3
  was = leerlingen * tarief voor laag
onderdeel B
  voeg toe
  artikel 2
  parameter extra: bedrag "extra" = € 1
onderdeel C
  vervang pot in 2022: € 999 was € 1.000`,
    '  werkt terug tot en met 2021-01-01',
  ),
);

describe('an attribution in words', () => {
  test.each(['nl', 'en'] as const)('in %s', (language) => {
    const told = toldOf([law, '2020-06-01'], [law, '2023-12-31'], { names: ['toelage', 'aandeel'], year: 2022 });
    expect(attributionLines(told, language).join('\n')).toMatchSnapshot();
  });

  test('of two drafts, with what is not known and what is not there', () => {
    const copy = checked([
      regulation
        .replace('regeling proef "Proefregeling"', 'regeling kopie "Ontwerp"')
        .replace(
          '= leerlingen * tarief voor laag',
          '= als arm dan leerlingen * tarief voor hoog anders leerlingen * tarief voor laag',
        )
        .replace('artikel 3 —', '  regel nieuw van School per jaar: bedrag "nieuw" = € 4\nartikel 3 —'),
    ]);
    const delivered = { School: { ...facts.School, C: { leerlingen: { '2022': '4' } } } };
    const day = '2023-12-31';
    const request = { names: ['toelage', 'nieuw'], year: 2022 };
    const told = toldOf([checked([regulation]), day], [copy, day], request, delivered);
    expect(attributionLines(told, 'nl', { rows: 2 }).join('\n')).toMatchSnapshot();
  });

  test('says nothing of how things are called in rules', () => {
    const sources = textsOf(shippedRegulation(secondTrancheFolder));
    const [told, other] = [sources, renamed(sources, 480)].map((law) => {
      const example = computedExamples(law).find(({ label }) => label === 'de verhoging van 2022 in één bedrag');
      if (example === undefined) throw new Error('the example has another name');
      const { analysis, facts: read } = example;
      const side = (lawOf: string): AttributionSide => ({ analysis, facts: read, lawOf });
      const found = attribute(side('2019-06-01'), side('2024-12-31'), { year: 2022 });
      return 'problems' in found
        ? []
        : (['nl', 'en'] as const).flatMap((language) => attributionLines(found, language));
    });
    expect(told?.join('\n')).toContain('(4)');
    expect(other).toEqual(told);
  });
});

describe('cents', () => {
  test.each([
    [
      [
        [1, 3],
        [2, 3],
      ],
      [33, 67],
      true,
    ],
    [
      [
        [-1, 3],
        [-2, 3],
        [2, 1],
      ],
      [-33, -67, 200],
      true,
    ],
    [
      [
        [1, 200],
        [1, 200],
      ],
      [1, 0],
      true,
    ],
    [
      [
        [5, 1],
        [-2, 1],
      ],
      [500, -200],
      false,
    ],
    [[], [], false],
  ] as const)('%j become %j', (drawn, expected, isRounded) => {
    const amounts = drawn.map(([over, under]) => fraction(BigInt(over), BigInt(under)));
    const { amounts: found, rounded } = inCents(amounts);
    expect(found).toEqual(expected.map((cents) => fraction(BigInt(cents), 100n)));
    expect(found.reduce(add, zero)).toEqual(amounts.reduce(add, zero));
    expect(rounded).toBe(isRounded);
  });
});
