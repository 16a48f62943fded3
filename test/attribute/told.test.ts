import { describe, expect, test } from 'vitest';
import type { Attribution } from '../../engine/attribute/model.ts';
import { amendment, checked, type compared, facts, lawWith, partsOf, regulation, toldOf } from './amendments.ts';

const [before, after] = ['2020-06-01', '2023-12-31'];

function told(law: ReturnType<typeof lawWith>, names: readonly string[], year?: number): Attribution {
  return toldOf([law, before], [law, after], { names, ...(year === undefined ? {} : { year }) });
}

function methods({ groups, changes }: Attribution): readonly string[] {
  const number = (id: string): number => changes.findIndex((change) => change.id === id) + 1;
  return groups.map(({ members, method }) => `${method} ${members.map(number).join(' ')}`);
}

describe('one law on two days', () => {
  test('changes that have nothing to do with each other are told singly', () => {
    const law = lawWith(
      amendment('eerste', '2021-03-01', 'onderdeel A\n  vervang tarief voor laag: € 12 was € 10'),
      amendment('tweede', '2021-04-01', 'onderdeel A\n  vervang pot in 2022: € 1.300 was € 1.000'),
    );
    const found = told(law, ['toelage', 'aandeel'], 2022);
    expect(partsOf(found)).toEqual([
      'toelage 2022 B 20 = 1: 20',
      'toelage 2022 A 6 = 1: 6',
      'aandeel 2022 B 23077/100 = 2: 23077/100',
      'aandeel 2022 A 6923/100 = 2: 6923/100',
    ]);
    expect(found.groups).toEqual([]);
    expect(found.tables.map(({ total }) => total.difference)).toEqual(['26', '300']);
  });

  test('a cell that is changed three times takes each step by itself', () => {
    const law = lawWith(
      amendment('eerste', '2021-03-01', '  vervang pot in 2022: € 1.100 was € 1.000'),
      amendment('tweede', '2021-04-01', '  vervang pot in 2022: € 1.300 was € 1.100'),
      amendment('derde', '2021-05-01', '  vervang pot in 2022: € 1.000 was € 1.300'),
    );
    const found = told(law, ['aandeel'], 2022);
    expect(partsOf(found)[0]).toBe('aandeel 2022 A 0 = 3: -6923/100, 2: 923/20, 1: 577/25');
    expect(methods(found)).toEqual(['sequence 1 2 3']);
  });

  test('two factors share what they do together equally, and it is said how much that is', () => {
    const law = lawWith(
      amendment('eerste', '2021-03-01', '  vervang tarief voor laag: € 12 was € 10'),
      amendment(
        'tweede',
        '2021-04-01',
        '  vervang in toelage: = 2 * leerlingen * tarief voor laag\n  was = leerlingen * tarief voor laag',
      ),
    );
    const found = told(law, ['toelage'], 2022);
    expect(partsOf(found)).toEqual(['toelage 2022 B 140 = 2: 110, 1: 30', 'toelage 2022 A 42 = 2: 33, 1: 9']);
    expect(methods(found)).toEqual(['shapley 1 2']);
    expect(found.groups[0]?.interaction).toEqual([{ name: 'toelage', year: 2022, amount: '26' }]);
    expect(found.tables[0]?.rows.map(({ interaction }) => interaction)).toEqual([
      [{ group: 0, amount: '20' }],
      [{ group: 0, amount: '6' }],
    ]);
  });

  test('a rule and the parameter it needs are told as one; so are rules that need each other', () => {
    const needing = lawWith(
      amendment(
        'eerste',
        '2021-03-01',
        `onderdeel A
  voeg toe
  artikel 2
  parameter opslag: bedrag "opslag" = € 5
onderdeel B
  vervang in toelage: = leerlingen * (tarief voor laag + opslag)
  was = leerlingen * tarief voor laag`,
      ),
    );
    const found = told(needing, ['toelage'], 2022);
    expect(partsOf(found)).toEqual(['toelage 2022 B 50 = 2: 50', 'toelage 2022 A 15 = 2: 15']);
    expect(found.changes[1]?.needs).toEqual([found.changes[0]?.id]);
    const text = `${regulation}  regel dubbel van School per jaar: bedrag "dubbel" = 2 * toelage\n`;
    const mutual = checked([
      text,
      amendment(
        'eerste',
        '2021-03-01',
        `onderdeel A
  vervang regel toelage van School per jaar, Niveau: bedrag "toelage"
    = leerlingen * tarief
  was regel toelage van School per jaar: bedrag "toelage"
    = leerlingen * tarief voor laag
onderdeel B
  vervang in dubbel: = 2 * toelage voor hoog
  was = 2 * toelage`,
      ),
    ]);
    const joint = told(mutual, ['dubbel'], 2022);
    expect(partsOf(joint)).toEqual(['dubbel 2022 B 200 = 1: 200', 'dubbel 2022 A 60 = 1: 60']);
    expect(methods(joint)).toEqual(['together 1 2']);
  });

  test('a rule that works back counts from when it was known', () => {
    const law = lawWith(
      amendment(
        'eerste',
        '2022-05-01',
        '  vervang tarief voor laag: € 12 was € 10',
        '  werkt terug tot en met 2021-01-01',
      ),
    );
    const side = (knownOn: string): Parameters<typeof compared>[0] => [law, knownOn];
    const found = toldOf(side('2022-04-30'), side('2022-05-01'), { names: ['toelage'] });
    expect(partsOf(found).filter((line) => line.includes(' B '))).toEqual([
      'toelage 2020 B 0 = ',
      'toelage 2021 B 20 = 1: 20',
      'toelage 2022 B 20 = 1: 20',
      'toelage 2023 B 20 = 1: 20',
    ]);
    expect(found.changes[0]?.amendment?.validFrom).toBe('2021-01-01');
  });

  test('what is not known or not there on one side is told, not attributed', () => {
    const law = lawWith(
      amendment(
        'eerste',
        '2021-03-01',
        '  voeg toe\n  artikel 4\n  regel extra van School per jaar: bedrag "extra" = € 5',
      ),
    );
    const delivered = { School: { ...facts.School, C: { arm: true } } };
    const found = toldOf([law, before], [law, after], { names: ['extra', 'toelage'], year: 2022 }, delivered);
    const rows = found.tables.flatMap((table) => table.rows);
    expect(rows.map(({ before: old, after: now }) => `${old?.state ?? 'none'} ${now?.state ?? 'none'}`)).toEqual([
      ...['none known', 'none known', 'none known'],
      ...['known known', 'known known', 'unknown unknown'],
    ]);
    expect(rows.every(({ parts }) => parts.length === 0)).toBe(true);
  });

  test('only the receivers that are asked for are told', () => {
    const law = lawWith(amendment('eerste', '2021-03-01', '  vervang tarief voor laag: € 12 was € 10'));
    const found = toldOf([law, before], [law, after], { names: ['toelage'], year: 2022, of: ['A'] });
    expect(partsOf(found)).toEqual(['toelage 2022 A 6 = 1: 6']);
    expect(found.tables[0]?.total.difference).toBe('6');
  });

  test('the day that is asked about is no change of the law', () => {
    const text = regulation.replace('artikel 3 —', '  regel grens: bedrag "grens" = tarief voor laag\nartikel 3 —');
    const law = checked([text, amendment('eerste', '2021-03-01', '  vervang tarief voor laag: € 12 was € 10')]);
    const found = told(law, ['grens']);
    expect(found.changes.map(({ kind }) => kind)).toEqual(['day', 'cell']);
    expect(partsOf(found)).toEqual(['grens   2 = 2: 2']);
  });
});

describe('two regulations', () => {
  test('a copy with other numbers and a new rule, as if it were amended', () => {
    const copy = regulation
      .replace('laag   | € 10', 'laag   | € 15')
      .replace('2022 | € 1.000', '2022 | € 1.300')
      .replace('= leerlingen * tarief voor laag', '= leerlingen * tarief voor laag * factor')
      .replace('artikel 3 —', '  parameter factor: aantal "factor" = 2\nartikel 3 —');
    const [one, other] = [checked([regulation]), checked([copy])];
    const found = toldOf([one, after], [other, after], { year: 2022, names: ['toelage', 'aandeel'] });
    expect(found.changes.map(({ kind, labels }) => `${kind} ${labels.join()}`).toSorted()).toEqual(
      ['added factor', 'cell pot', 'cell tarief', 'formula toelage'].toSorted(),
    );
    expect(found.changes.every(({ amendment: made }) => made === undefined)).toBe(true);
    const [first] = found.tables[0]?.rows ?? [];
    expect(first?.difference).toBe('200');
    expect(first?.parts.map(({ amount }) => amount).toSorted()).toEqual(['125', '75']);
  });

  test('what no amendment can say is told as the rest', () => {
    const other = checked([
      regulation.replace('regeling proef', 'regeling kopie').replace('laag   | € 10', 'laag   | € 15'),
    ]);
    const found = toldOf([checked([regulation]), after], [other, after], { year: 2022, names: ['toelage'] });
    expect(found.notes).toEqual([{ kind: 'left', count: 1 }]);
    expect(partsOf(found)[0]).toBe('toelage 2022 B 50 = 1: 50');
  });
});
