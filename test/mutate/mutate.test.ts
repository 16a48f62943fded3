import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, type Mutated, mutate } from '../../engine/index.ts';
import { mutantsOf } from '../../engine/mutate/mutants.ts';
import { neighbouringPeriods, neighbours } from '../../engine/mutate/mutate-numbers.ts';
import { runs } from '../runs.ts';

const head = `regeling proef "Proef"
  in werking 2019-01-01
  tijdvak    2019 t/m 2021

artikel 1

  object School meervoud Scholen "school" aangeduid met brin
  gegeven leerlingen van School per jaar: aantal "leerlingen"
  gegeven akkoord van School per jaar: ja/nee "akkoord"
  gegeven plan van School per jaar: ja/nee "plan"

artikel 2
`;

function sourcesOf(rules: string, examples = '', ...amendments: readonly string[]) {
  return [
    { name: 'a.maat', text: `${head}\n${rules}` },
    ...amendments.map((text, at) => ({ name: `w${at}.maat`, text })),
    { name: 'v.maat', text: `voorbeelden van proef\n\n${examples}` },
  ];
}

/** Every mutant in a line: kind, what becomes what. */
function all(rules: string): readonly string[] {
  const sources = sourcesOf(rules);
  const analysis = analyse(sources);
  expect(analysis.sound).toBe(true);
  return mutantsOf(analysis, sources).map(({ kind, before, after }) => `${kind}: ${before} → ${after}`);
}

function survivors(result: Mutated): readonly string[] {
  return result.survivors.map(({ kind, before, after }) => `${kind}: ${before} → ${after}`);
}

const tried = (rules: string, examples: string, ...amendments: readonly string[]): Mutated =>
  mutate(sourcesOf(rules, examples, ...amendments), { seed: 1, atMost: 1000 });

const school = (pupils: string, given = 'ja | ja'): string =>
  `    School | leerlingen | akkoord | plan\n    "A" | ${pupils} | ${given}\n`;

describe('a number one more or less', () => {
  test.each([
    ['5', ['6', '4']],
    ['0', ['1']],
    ['€ 12,50', ['€ 12,51', '€ 12,49']],
    ['€ 0,01', ['€ 0,02', '€ 0,00']],
    ['€ 1.000', ['€ 1.001', '€ 999']],
    ['€ 999.999', ['€ 1.000.000', '€ 999.998']],
    ['22,5%', ['22,6%', '22,4%']],
    ['2022', ['2023', '2021']],
    ['€ 10 miljoen', ['€ 11 miljoen', '€ 9 miljoen']],
    ['geen', []],
  ])('%s', (written, expected) => {
    expect(neighbours(written, 'nl')).toEqual(expected);
  });

  test('in English the point and the comma are each other', () => {
    expect(neighbours('€1,000.99', 'en')).toEqual(['€1,001.00', '€1,000.98']);
  });

  test('is one unit away, however long', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 30n }), (value) => {
        expect(neighbours(String(value), 'nl')).toEqual([String(value + 1n), String(value - 1n)]);
      }),
      { seed: 4, numRuns: runs(100) },
    );
  });

  test.each([
    ['jaar - 2', ['jaar - 3', 'jaar - 1']],
    ['year + 1', ['year + 2', 'year + 0']],
    ['jaar', []],
  ])('of %s', (written, expected) => {
    expect(neighbouringPeriods(written)).toEqual(expected);
  });
});

describe('the mutants of a regulation', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a comparison',
      '  regel r van School per jaar: ja/nee "r" = leerlingen > 10\n',
      [
        'comparison: leerlingen > 10 → leerlingen >= 10',
        'literal: leerlingen > 10 → leerlingen > 11',
        'literal: leerlingen > 10 → leerlingen > 9',
      ],
    ],
    [
      'a chain of conditions, turned as a whole',
      '  regel r van School per jaar: ja/nee "r" = akkoord en plan en niet akkoord\n',
      ['logic: akkoord en plan en niet akkoord → akkoord of plan of niet akkoord', 'logic: niet akkoord → akkoord'],
    ],
    [
      'a choice',
      '  regel r van School per jaar: aantal "r" = als akkoord dan leerlingen anders leerlingen in jaar - 1\n',
      [
        'branch: leerlingen anders leerlingen in jaar - 1 → leerlingen in jaar - 1 anders leerlingen',
        'literal: leerlingen in jaar - 1 → leerlingen in jaar - 2',
        'literal: leerlingen in jaar - 1 → leerlingen in jaar - 0',
      ],
    ],
    [
      'a list',
      '  regel r van School per jaar: ja/nee "r"\n    = een van\n        voorwaarde a "a": akkoord\n        voorwaarde b "b": plan\n',
      ['condition: voorwaarde a "a": akkoord → ', 'condition: voorwaarde b "b": plan → '],
    ],
    [
      'rounding, and the highest of two',
      '  regel r van School per jaar: bedrag "r"\n    = hoogste(€ 1; € 2) / 3\n    afgerond op cent\n',
      [
        'extreme: hoogste(€ 1; € 2) → laagste(€ 1; € 2)',
        'literal: hoogste(€ 1; € 2) → hoogste(€ 2; € 2)',
        'literal: hoogste(€ 1; € 2) → hoogste(€ 0; € 2)',
        'literal: hoogste(€ 1; € 2) → hoogste(€ 1; € 3)',
        'literal: hoogste(€ 1; € 2) → hoogste(€ 1; € 1)',
        'literal: hoogste(€ 1; € 2) / 3 → hoogste(€ 1; € 2) / 4',
        'literal: hoogste(€ 1; € 2) / 3 → hoogste(€ 1; € 2) / 2',
        'rounding: afgerond op cent → afgerond op cent naar beneden',
      ],
    ],
    [
      'weights that differ',
      '  verdeling deel over Scholen per jaar "deel"\n    bedrag € 10\n    naar rato voor 2/3 van leerlingen\n    naar rato voor 1/3 van leerlingen in jaar - 1\n    afgerond op cent, grootste rest, daarna laagste brin\n    restant vervalt\n',
      [
        'literal: € 10 → € 11',
        'literal: € 10 → € 9',
        'weight: 2/3 van leerlingen naar rato voor 1/3 → 1/3 van leerlingen naar rato voor 2/3',
        'literal: leerlingen in jaar - 1 → leerlingen in jaar - 2',
        'literal: leerlingen in jaar - 1 → leerlingen in jaar - 0',
        'order: laagste brin → hoogste brin',
      ],
    ],
    [
      'claims in order',
      '  verdeling deel over Scholen per jaar "deel"\n    bedrag € 10\n    aanspraak € 1 * leerlingen\n    bij tekort op volgorde van leerlingen (hoogste eerst), akkoord (nee eerst), loting\n    wie niet past stopt\n    afgerond op cent, per ontvanger\n    restant vervalt\n',
      [
        'literal: € 10 → € 11',
        'literal: € 10 → € 9',
        'literal: € 1 * leerlingen → € 2 * leerlingen',
        'literal: € 1 * leerlingen → € 0 * leerlingen',
        'order: leerlingen (hoogste eerst) → leerlingen (laagste eerst)',
        'order: akkoord (nee eerst) → akkoord (ja eerst)',
        'rounding: afgerond op cent, per ontvanger → afgerond op cent naar beneden, per ontvanger',
      ],
    ],
    [
      'a table: a limit moves in all rows that share it',
      '  tabel r van School per jaar: bedrag "r"\n    leerlingen | r\n    t/m 10 | € 1\n    11 t/m 20 | € 2\n    meer dan 20 | € 3\n',
      [
        'literal: t/m 10 → t/m 11',
        'literal: t/m 10 → t/m 11',
        'literal: t/m 10 → t/m 9',
        'literal: t/m 10 → t/m 9',
        'literal: € 1 → € 2',
        'literal: € 1 → € 0',
        'literal: 11 t/m 20 → 12 t/m 20',
        'literal: 11 t/m 20 → 10 t/m 20',
        'literal: 11 t/m 20 → 11 t/m 21',
        'literal: 11 t/m 20 → 11 t/m 21',
        'literal: 11 t/m 20 → 11 t/m 19',
        'literal: 11 t/m 20 → 11 t/m 19',
        'literal: € 2 → € 3',
        'literal: € 2 → € 1',
        'literal: meer dan 20 → meer dan 21',
        'literal: meer dan 20 → meer dan 19',
        'literal: € 3 → € 4',
        'literal: € 3 → € 2',
      ],
    ],
    [
      'an exception',
      '  regel r van School per jaar: aantal "r" = leerlingen\n  uitzondering x op r als akkoord\n    dan 7\n',
      ['exception: uitzondering x op r als akkoord dan 7 → ', 'literal: 7 → 8', 'literal: 7 → 6'],
    ],
  ])('%s', (_, rules, expected) => {
    expect([...all(rules)].sort()).toEqual([...expected].sort());
  });

  test('every mutant is an edit of one file, at the place it shows; those of amendments in their own', () => {
    const division = `  verdeling deel over Scholen per jaar "deel"
    bedrag € 10
    naar rato voor 2/3 van leerlingen
    naar rato voor 1/3 van leerlingen in jaar - 1
    afgerond op cent, grootste rest, daarna laagste brin
    restant vervalt
`;
    const amendment = `wijziging w van proef "W"
  bekendgemaakt 2020-06-01
  in werking    2020-06-01
onderdeel A
  vervang in deel:
    naar rato voor 2/3 van leerlingen in jaar - 2
    naar rato voor 1/3 van leerlingen in jaar - 1
  was
    naar rato voor 2/3 van leerlingen
    naar rato voor 1/3 van leerlingen in jaar - 1
onderdeel B
  vervang in deel: bedrag € 12 was bedrag € 10
`;
    const sources = sourcesOf(division, '', amendment);
    const analysis = analyse(sources);
    expect(analysis.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([]);
    const mutants = mutantsOf(analysis, sources);
    for (const { file, edits, before } of mutants) {
      const text = sources.find(({ name }) => name === file)?.text ?? '';
      for (const { span } of edits) expect(before).toContain(text.slice(span.start, span.end).trim());
    }
    expect(mutants.some(({ file }) => file === 'w0.maat')).toBe(true);
  });

  test('facts, guarantees and examples are left as they are', () => {
    expect(all('  waarborg w van School per jaar "w" leerlingen > 3\n  regel r: aantal "r" = 1\n')).toEqual([
      'literal: 1 → 2',
      'literal: 1 → 0',
    ]);
  });
});

describe('what no example notices', () => {
  const rule = '  regel r van School per jaar: aantal "r" = als leerlingen > 10 dan 2 anders 1\n';

  test('everything where there are no examples, with nobody who computes it', () => {
    const result = tried(rule, '');
    expect([result.noticed, result.survivors.length]).toEqual([0, result.tried - result.refused]);
    expect(result.survivors.every(({ examples }) => examples.length === 0)).toBe(true);
  });

  test('the limit, where the examples stay away from it', () => {
    const far = `  voorbeeld "ver" in 2019\n${school('30')}    verwacht r van "A": 2
  voorbeeld "dichtbij" in 2019\n${school('3')}    verwacht r van "A": 1\n`;
    expect(survivors(tried(rule, far))).toEqual([
      'comparison: leerlingen > 10 → leerlingen >= 10',
      'literal: leerlingen > 10 → leerlingen > 11',
      'literal: leerlingen > 10 → leerlingen > 9',
    ]);
    const near = `${far}  voorbeeld "elf" in 2019\n${school('11')}    verwacht r van "A": 2
  voorbeeld "tien" in 2019\n${school('10')}    verwacht r van "A": 1\n`;
    expect(survivors(tried(rule, near))).toEqual([]);
  });

  test('of a table the limit between two rows', () => {
    const table =
      '  tabel r van School per jaar: bedrag "r"\n    leerlingen | r\n    t/m 10 | € 1\n    meer dan 10 | € 3\n';
    const example = (pupils: string, amount: string): string =>
      `  voorbeeld "${pupils}" in 2019\n${school(pupils)}    verwacht r van "A": ${amount}\n`;
    const far = tried(table, `${example('3', '€ 1')}${example('30', '€ 3')}`);
    expect(far.refused).toBe(4);
    expect(survivors(far)).toEqual(['literal: t/m 10 → t/m 11', 'literal: t/m 10 → t/m 9']);
    expect(survivors(tried(table, `${example('10', '€ 1')}${example('11', '€ 3')}`))).toEqual([]);
  });

  test('an example that fails already notices nothing', () => {
    const result = tried(rule, `  voorbeeld "mis" in 2019\n${school('30')}    verwacht r van "A": 9\n`);
    expect(result.noticed).toBe(0);
  });

  test('a text that an amendment quotes: the quotation follows', () => {
    const grid =
      '  parameter p per jaar: aantal "p"\n    jaar | p\n    2019 t/m 2021 | 10\n  regel r per jaar: aantal "r" = p\n';
    const amendment = `wijziging w van proef "W"
  bekendgemaakt 2020-06-01
  in werking    2020-06-01
onderdeel A
  vervang p in 2020: 8 was 10
`;
    const examples = '  voorbeeld "2020" in 2020\n    verwacht r: 8\n';
    const result = tried(grid, examples, amendment);
    expect(result.refused).toBe(0);
    expect(survivors(result)).toEqual(['literal: 10 → 11', 'literal: 10 → 9']);
    expect(survivors(tried(grid, `${examples}  voorbeeld "2019" in 2019\n    verwacht r: 10\n`, amendment))).toEqual(
      [],
    );
  });

  test('what the checker refuses is no mistake one could make unseen', () => {
    const result = tried(
      '  regel r van School per jaar: ja/nee "r"\n    = ten minste 2 van\n        voorwaarde a "a": akkoord\n        voorwaarde b "b": plan\n',
      '',
    );
    expect([result.tried, result.refused]).toEqual([2, 2]);
  });

  test('with a seed the same are chosen, and it stops when told', () => {
    const some = (seed: number, proceed?: () => boolean): Mutated =>
      mutate(sourcesOf(rule), { seed, atMost: 3, ...(proceed === undefined ? {} : { proceed }) });
    expect(survivors(some(7))).toEqual(survivors(some(7)));
    expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => survivors(some(seed)).join())).size).toBeGreaterThan(1);
    expect(some(1, () => false).tried).toBe(1);
    expect(some(1).all).toBeGreaterThan(3);
  });

  test('a regulation that holds errors has no mutants, and does not fall', () => {
    expect(tried('  regel r: aantal "r" = bestaat_niet\n', '')).toMatchObject({ all: 0, tried: 0 });
  });
});
