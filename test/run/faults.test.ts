import { describe, expect, test } from 'vitest';
import { type Answer, analyse, evaluate, type Result } from '../../engine/index.ts';
import { runLimits } from '../../engine/run/limits.ts';
import { render } from '../../grammar/index.ts';
import { resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const head = `regeling proef "Proef"
  tijdvak 2020 t/m 2022

artikel 1 — Begrippen

  object School meervoud Scholen "school" aangeduid met code
  gegeven n van School: aantal "n"
  gegeven k van School: getal "k"
  gegeven pot: bedrag "pot"
  gegeven stap: bedrag "stap"

artikel 2, tweede lid — Berekening

`;

function run(rules: string, json: unknown, names: readonly string[], limits = runLimits): Answer {
  const analysis = sound(`${head}${rules}\n`);
  return evaluate(analysis, factsOf(analysis, json), { names }, limits);
}

function texts(answer: Answer): readonly string[] {
  return answer.values.map(({ instance, result }) =>
    `${instance.owner ?? ''} ${resultText(result, instance.quantity)}`.trim(),
  );
}

function fault(result: Result | undefined): {
  readonly code: string;
  readonly place: string | undefined;
  readonly message: string;
  readonly help: string;
} {
  if (result?.kind !== 'fault') throw new Error(`no fault: ${result?.kind}`);
  const { problem, citation } = result.fault;
  return { code: problem.code, place: citation?.place, ...render(problem, 'nl') };
}

const schools = { School: { a: { n: '0', k: '1' }, b: { n: '4', k: '2' } } };

describe('a fault', () => {
  test('dividing by zero names the article and spoils only what rests on it', () => {
    const answer = run(
      `  regel deel van School: getal "deel" = k / n
  regel dubbel van School: getal "dubbel" = deel * 2
  regel ander van School: getal "ander" = k + 1
  regel totaal_deel: getal "alles" = totaal van deel over Scholen`,
      schools,
      ['deel', 'dubbel', 'ander', 'totaal_deel'],
    );
    const [deelA, , dubbelA] = answer.values;
    expect(fault(deelA?.result)).toMatchObject({
      code: 'R20',
      place: 'artikel 2, tweede lid',
      message: 'in `deel` (artikel 2, tweede lid) wordt door nul gedeeld',
    });
    expect(fault(dubbelA?.result).message).toContain('`deel`');
    expect([1, 3, 4, 5].map((at) => texts(answer)[at])).toEqual(['b 0.5', 'b 1', 'a 2', 'b 3']);
    expect(fault(answer.values[6]?.result).code).toBe('R20');
  });

  test('does no harm where the rest decides', () => {
    const answer = run(
      `  regel deel van School: getal "deel" = k / n
  regel nul van School: getal "nul" = 0 * deel
  regel nee_en van School: ja/nee "nee en" = deel > 2 en n > 0
  regel gelijk van School: getal "gelijk" = als deel > 2 dan 3 anders 3`,
      { School: { a: { n: '0', k: '1' } } },
      ['nul', 'nee_en', 'gelijk'],
    );
    expect(texts(answer)).toEqual(['a 0', 'a false', 'a 3']);
  });

  const division = `  verdeling deel over Scholen
    bedrag      pot
    naar rato   voor gewicht van k
    naar rato   voor 1/2 van n
    afgerond    op cent, grootste rest, daarna laagste code
    restant     naar overblijvend
  parameter gewicht: getal = 0,5
`;

  test.each([
    ['a negative pot', division, '-1.00', '2', 'R27', '-1'],
    ['a negative key', division, '5.00', '-2', 'R28', '`b`'],
    ['weights that are not 1 together', division.replace('0,5', '0,6'), '5.00', '2', 'R29', '1.1'],
  ])('%s spoils the whole division, its rest included', (_, rules, pot, k, code, shown) => {
    const json = { pot, School: { a: { k: '1', n: '1' }, b: { k, n: '3' } } };
    const answer = run(rules, json, ['deel', 'overblijvend']);
    expect(answer.values).toHaveLength(3);
    for (const { result } of answer.values) {
      expect(fault(result).code).toBe(code);
      expect(fault(result).message).toContain(shown);
    }
  });

  test('in a division does not reach who is outside it, nor yet who may be', () => {
    const rules = `  gegeven mee van School: ja/nee "mee"
${division.replace('naar rato   voor gewicht', 'ontvangers  mee\n    naar rato   voor gewicht')}`;
    const school = (mee?: boolean): unknown => ({ k: '1', n: '1', ...(mee === undefined ? {} : { mee }) });
    const json = { pot: '-1.00', School: { a: school(true), b: school(false), c: school() } };
    const answer = run(rules, json, ['deel', 'overblijvend']);
    expect(answer.values.map(({ result }) => result.kind)).toEqual(['fault', 'known', 'unknown', 'fault']);
    expect(texts(answer).slice(1, 3)).toEqual(['b 0.00', 'c ? mee("c")']);
  });

  test('a fraction that grows beyond 4,096 bits says to round first', () => {
    const squares = Array.from(
      { length: 16 },
      (_, at) => `  regel r${at + 1} van School: getal "r${at + 1}" = r${at} * r${at}`,
    );
    const answer = run(
      `  regel r0 van School: getal "r0" = k / 3\n${squares.join('\n')}`,
      { School: { a: { k: '1' } } },
      ['r16'],
    );
    expect(fault(answer.values[0]?.result)).toMatchObject({ code: 'R21', place: 'artikel 2, tweede lid' });
    expect(fault(answer.values[0]?.result).help).toContain('rond af voordat');
  });

  test('steps are limited, and what was computed before stays', () => {
    const answer = run(`  regel som van School: getal "som" = totaal van k over Scholen`, schools, ['som'], {
      ...runLimits,
      steps: 3,
    });
    expect(fault(answer.values.at(-1)?.result)).toMatchObject({ code: 'R23' });
  });

  test('elements of a set are limited', () => {
    const answer = run(`  regel veel: aantal "veel" = aantal jaren 1900 t/m 2199`, {}, ['veel'], {
      ...runLimits,
      elements: 299,
    });
    expect(fault(answer.values[0]?.result)).toMatchObject({ code: 'R24' });
    expect(texts(run(`  regel veel: aantal "veel" = aantal jaren 1900 t/m 2199`, {}, ['veel']))).toEqual(['300']);
  });
});

describe('depth', () => {
  test('a chain of 1,000 rules, each reading the one before', () => {
    const chain = Array.from({ length: 1000 }, (_, at) => `  regel r${at + 1}: getal "r" = r${at} + 1`);
    const answer = run(`  regel r0: getal "r" = 0\n${chain.join('\n')}`, {}, ['r1000']);
    expect(texts(answer)).toEqual(['1000']);
  });

  test('a year that reads the year before, 300 times', () => {
    const rules = `  regel stand per jaar 1900 t/m 2199: getal "stand" = (stand in jaar - 1 bij geen 0) + 1`;
    const analysis = sound(`${head}${rules}\n`);
    const answer = evaluate(analysis, factsOf(analysis, {}), { names: ['stand'], year: 2199 });
    expect(texts(answer)).toEqual(['300']);
  });

  test('a sum as long as the grammar allows', () => {
    const terms = Array.from({ length: 250 }, () => 'k').join('\n + ');
    expect(
      texts(run(`  regel som van School: getal "som" = ${terms}`, { School: { a: { k: '2' } } }, ['som'])),
    ).toEqual(['a 500']);
  });

  test('brackets to the limit of the grammar', () => {
    const deep = `${'(1 + '.repeat(30)}k${')'.repeat(30)}`;
    expect(texts(run(`  regel som van School: getal "som" = ${deep}`, { School: { a: { k: '2' } } }, ['som']))).toEqual(
      ['a 32'],
    );
  });
});

/** What the checker refuses still has an end when it is run all the same. */
describe('without the checker', () => {
  function unchecked(rules: string, json: unknown, names: readonly string[], limits = runLimits): readonly string[] {
    const analysis = { ...analyse([{ name: 'proef.maat', text: `${head}${rules}\n` }]), sound: true };
    const { values } = evaluate(analysis, factsOf(analysis, json), { names }, limits);
    return values.map(({ result }) => (result.kind === 'fault' ? result.fault.problem.code : result.kind));
  }

  test.each([
    ['a circle', '  regel x: getal "x" = y + 1\n  regel y: getal "y" = x + 1', ['x', 'y'], ['R25', 'R25']],
    ['a rule of itself', '  regel x: getal "x" = x + 1', ['x'], ['R25']],
    ['a name that is none', '  regel x: getal "x" = nergens + 1', ['x'], ['R33']],
    [
      'what may be absent',
      '  regel x: getal "x" = hoogste van k over Scholen\n  regel y: getal "y" = x + 1',
      ['x', 'y'],
      ['absent', 'R22'],
    ],
    ['a step of nothing', '  regel x: getal "x" = afgerond(1,5; 0)', ['x'], ['R31']],
    ['limits that cross', '  regel x: getal "x" = begrensd(1; 3; 2)', ['x'], ['R30']],
    ['a sum of yes and no', '  regel x: getal "x" = ja + 1', ['x'], ['R33']],
  ])('%s', (_, rules, names, expected) => {
    expect(unchecked(rules, { School: {} }, names)).toEqual(expected);
  });

  test('a circle that is longer than the evaluator goes deep', () => {
    const chain = Array.from({ length: 900 }, (_, at) => `  regel r${at}: getal "r" = r${(at + 1) % 900} + 1`);
    expect(unchecked(chain.join('\n'), {}, ['r0', 'r450'])).toEqual(['R25', 'R25']);
  });

  test('expressions inside each other, beyond the limit', () => {
    expect(
      unchecked('  regel x: getal "x" = 1 + (1 + (1 + (1 + 1)))', {}, ['x'], { ...runLimits, nesting: 3 }),
    ).toEqual(['R26']);
  });
});
