import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationText, durationWords } from '../../editor/question/duration-text.ts';
import { factForm } from '../../editor/worker/fact-form.ts';
import { resultTables, shownNeeds } from '../../editor/worker/results.ts';
import { analyse, evaluate, readFacts } from '../../engine/index.ts';

const folder = new URL('../service/geheel/plaatsen/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const analysis = analyse([{ name: 'regeling.maat', text: read('regeling.maat') }]);

function answered(names: readonly string[], facts: object, of?: readonly string[]) {
  const { facts: taken, problems } = readFacts(facts, analysis);
  expect(problems).toEqual([]);
  return evaluate(analysis, taken, { names, year: 2024, ...(of === undefined ? {} : { of }) });
}

const tables = (names: readonly string[], facts: object, of?: readonly string[]) =>
  resultTables(answered(names, facts, of), 'nl');

const facts = JSON.parse(read('feiten.json'));
const one = { Instelling: { '03CC': facts.Instelling['03CC'] } };
const drawn = { ...facts, lotingen: { plaatsen: [{ jaar: '2024', volgorde: ['01AA', '02BB'] }] } };

describe('a table of results', () => {
  test('says once what is the same for all', () => {
    const [table] = tables(['plaatsen'], drawn);
    expect(table).toMatchObject({ heads: ['instelling'], fixed: ['2024'] });
    expect(table?.across).toBeUndefined();
    expect(table?.rows.map(({ names }) => names)).toEqual([['01AA'], ['02BB'], ['03CC']]);
    expect(table?.totals).toEqual(['90']);
  });

  test('of one thing has its periods below each other, with their sum', () => {
    const [table] = tables(['betaling'], one);
    expect(table?.across).toBeUndefined();
    expect(table?.heads).toEqual(['instelling', 'maand']);
    expect(table?.rows.length).toBe(12);
    expect(table?.totals.map((total) => total?.replaceAll('\u00A0', ' '))).toEqual(['€ 15.000,00']);
  });

  test('of several has them across; a sum that is not known is not there', () => {
    const [table] = tables(['betaling'], facts);
    expect(table?.across?.values.length).toBe(12);
    expect(table?.rows.map(({ total }) => total !== undefined)).toEqual([false, false, true]);
    expect(table?.totals).toEqual([]);
  });

  test('of combinations has the labels of kinds across, and sums both ways', () => {
    const volgorde = ['01AA', '02BB', '03CC'].flatMap((key) => [`${key} taal`, `${key} rekenen`]);
    const [table] = tables(['beurzen'], { ...facts, lotingen: { beurzen: [{ jaar: '2024', volgorde }] } });
    expect(table).toMatchObject({ fixed: ['2024'], across: { label: 'Thema', values: ['taal en lezen', 'rekenen'] } });
    expect(table?.rows.map(({ total }) => total)).toEqual(['4', '4', '2']);
    expect(table?.totals).toEqual(['5', '5', '10']);
    expect(table?.rows[0]?.cells[1]?.of).toBe('01AA, rekenen, 2024');
  });

  test('of ranks adds nothing up, and of nobody has no rows', () => {
    const ranked = { ...facts, lotingen: { plek: [{ jaar: '2024', volgorde: ['01AA', '02BB'] }] } };
    expect(tables(['plek'], ranked)[0]?.totals).toEqual([]);
    expect(tables(['plaatsen'], { Instelling: {} }).flatMap(({ rows }) => rows)).toEqual([]);
  });

  test('a draw that is needed tells what to record', () => {
    const needs = shownNeeds(analysis, answered(['plaatsen'], facts), 'nl');
    expect(needs).toEqual([
      {
        text: 'een loting tussen 01AA en 02BB voor plaatsen in 2024',
        draw: { name: 'plaatsen', members: [{ member: 'jaar', value: '2024' }], between: ['01AA', '02BB'] },
      },
    ]);
  });
});

describe('the form of the facts', () => {
  test('has a cell of its own for each type, and knows what may be drawn for', () => {
    const form = factForm(analysis, ['hoort_bij', 'herstel_tot', 'begint_in', 'plaatsen'], 2024, 'nl');
    const [table] = form.tables;
    expect(table?.lives).toBe(true);
    expect(table?.columns.map(({ path, cell }) => [path.join('.'), cell.kind])).toEqual([
      ['studenten.2024', 'number'],
      ['hersteltermijn', 'duration'],
      ['besluit_op', 'date'],
      ['eerste_maand', 'month'],
      ['hoofdvestiging', 'thing'],
    ]);
    expect(form.draws).toEqual([
      { name: 'plaatsen', label: 'plaatsen', members: [{ member: 'jaar', label: 'jaar', cell: { kind: 'year' } }] },
    ]);
  });

  test('the rest of a division is not drawn for, nor a division without a draw', () => {
    const text = read('regeling.maat').replace(
      'wordt overgeslagen\n    restant       vervalt',
      'wordt overgeslagen\n    restant       naar overschot',
    );
    const other = analyse([{ name: 'regeling.maat', text }]);
    expect(other.sound).toBe(true);
    expect(factForm(other, ['overschot'], 2024, 'nl').draws.map(({ name }) => name)).toEqual(['plaatsen']);
    expect(factForm(other, ['herstel_tot'], 2024, 'nl').draws).toEqual([]);
  });
});

describe('durations between the reader and the facts', () => {
  test.each([
    ['nl', 'P6W', '6 weken'],
    ['nl', 'P1M10D', '1 maand en 10 dagen'],
    ['nl', 'P1Y', '1 jaar'],
    ['en', 'P2Y', '2 years'],
    ['en', 'P1D', '1 day'],
  ] as const)('%s: %s is %s', (language, written, words) => {
    expect(durationWords(written, language)).toBe(words);
    expect(durationText(words, language)).toBe(written);
  });

  test.each(['een tijdje', '6', 'weken', '6 weken 3 weken', '10 dagen en 1 maand', '-6 weken', '1,5 jaar', '', 'P'])(
    'what is none stays as it was entered, to be reported: %s',
    (entered) => {
      expect(durationText(entered, 'nl')).toBe(entered);
      expect(durationWords(entered, 'nl')).toBe(entered);
    },
  );

  test('the notation of the facts may be typed as well', () => {
    expect(durationText('p6w', 'nl')).toBe('P6W');
  });

  test('there and back is the same', () => {
    const part = (letter: string) =>
      fc.option(fc.nat(9999)).map((count) => (count === null ? '' : `${count}${letter}`));
    const duration = fc
      .tuple(part('Y'), part('M'), part('W'), part('D'))
      .map((parts) => `P${parts.join('')}`)
      .filter((text) => text !== 'P');
    fc.assert(
      fc.property(duration, fc.constantFrom('nl' as const, 'en' as const), (written, language) => {
        expect(durationText(durationWords(written, language), language)).toBe(written);
      }),
      { seed: 9 },
    );
  });
});
