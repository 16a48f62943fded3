import { describe, expect, test } from 'vitest';
import { attribute } from '../../engine/attribute/attribute.ts';
import { inCents } from '../../engine/attribute/cents.ts';
import { changeTitle } from '../../engine/attribute/change-words.ts';
import { described } from '../../engine/attribute/describe.ts';
import type { AttributionSide } from '../../engine/attribute/model.ts';
import { attributionLines } from '../../engine/attribute/words.ts';
import { fractionOf } from '../../engine/explain/prose/show.ts';
import { readFacts } from '../../engine/index.ts';
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

describe('what is said of how it was parted', () => {
  const told = toldOf([law, '2020-06-01'], [law, '2023-12-31'], { names: ['toelage'], year: 2022 });

  test.each(['nl', 'en'] as const)('notes in %s', (language) => {
    const lines = attributionLines(
      {
        ...told,
        groups: (['sequence', 'together', 'shapley', 'order'] as const).map((method) => ({
          members: told.changes.map(({ id }) => id),
          method,
          interaction: [{ name: 'toelage', year: 2022, amount: '-5/2' }],
        })),
        notes: [
          { kind: 'merged', changes: 12, players: 8 },
          { kind: 'stopped', limit: 50 },
          { kind: 'left', count: 2 },
        ],
        changes: told.changes.map((change) => ({ ...change, needs: told.changes.slice(0, 1).map(({ id }) => id) })),
      },
      language,
    );
    expect(
      lines.slice(lines.indexOf(language === 'nl' ? 'De wijzigingen' : 'The changes')).join('\n'),
    ).toMatchSnapshot();
  });

  test('progress is told as often as the law is computed', () => {
    const side = (lawOf: string): AttributionSide => ({ analysis: law, facts: readFacts(facts, law).facts, lawOf });
    const seen: string[] = [];
    const progress = (done: number, atMost: number): void => {
      seen.push(`${done} of ${atMost}`);
    };
    const limits = { evaluations: 40, progress };
    const found = attribute(side('2020-06-01'), side('2023-12-31'), { names: ['toelage'], year: 2022 }, limits);
    expect(seen.at(-1)).toBe(`${'problems' in found ? 0 : found.evaluations} of 40`);
    expect(seen.length).toBeGreaterThan(3);
  });

  test('with little room it says that it stopped, and still adds up', () => {
    const side = (lawOf: string): AttributionSide => ({ analysis: law, facts: readFacts(facts, law).facts, lawOf });
    const request = { names: ['toelage'], year: 2022 };
    const found = attribute(side('2020-06-01'), side('2023-12-31'), request, { evaluations: 4 });
    if ('problems' in found) throw new Error('nothing is wrong with it');
    expect(found.notes).toEqual([{ kind: 'stopped', limit: 4 }]);
    expect(found.evaluations).toBeLessThanOrEqual(4);
    const [total] = found.tables.map((table) => table.total);
    expect(total?.parts.map(({ amount }) => fractionOf(amount)).reduce(add, zero)).toEqual(
      fractionOf(total?.difference ?? ''),
    );
  });
});

describe('what a change is called', () => {
  const text = regulation.replace(
    '  regel toelage',
    `  regel recht van School: ja/nee "recht op geld"
    = alle van
        voorwaarde a "arm genoeg": arm
  regel toelage`,
  );
  const cases: readonly (readonly [string, string, string])[] = [
    [
      '  vervang in aandeel: naar rato van leerlingen in jaar - 1 was naar rato van leerlingen',
      '“naar rato” van aandeel in de pot',
      'artikel 3',
    ],
    [
      '  vervang in recht: voorwaarde a "niet arm": niet arm was voorwaarde a "arm genoeg": arm',
      'de voorwaarde “niet arm” van recht op geld',
      'artikel 3',
    ],
    ['  vervang in toelage: "subsidie" was "toelage"', 'de omschrijving van subsidie', 'artikel 3'],
    [
      '  vervang in proef: tijdvak 2020 t/m 2024 was tijdvak 2020 t/m 2023\n  vervang pot\n    jaar | pot\n    2024 | € 1',
      'de looptijd van Proefregeling',
      '',
    ],
    ['  vervalt "recht"', 'vervallen: recht op geld', 'artikel 3'],
    [
      '  vervang parameter tarief per Niveau: bedrag "tarief"\n    Niveau | tarief\n    laag   | € 1\n    hoog   | € 2\n  was parameter tarief per Niveau: bedrag "tarief"\n    Niveau | tarief\n    laag   | € 10\n    hoog   | € 20',
      'de hele regel tarief',
      'artikel 2',
    ],
    ['  vervang tarief\n    Niveau | tarief\n    laag   | € 11 was € 10', 'tarief voor lage klas', 'artikel 2'],
    ['  voeg toe\n  artikel 7 — Overig\n  parameter p1: aantal = 1', 'nieuw: Overig', 'artikel 7'],
  ];

  test.each(cases)('%s', (operation, title, place) => {
    const told = checked([text, amendment('eerste', '2021-03-01', operation)]);
    const [change] = told.law.making.changes;
    if (change === undefined) throw new Error('it changes nothing');
    const texts = [told.state.analysis, checked([text])];
    const found = described(change, texts, true);
    expect(changeTitle(found, 'nl')).toBe(title);
    expect(found.place ?? '').toBe(place);
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
