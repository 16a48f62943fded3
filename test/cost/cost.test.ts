import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stepsFor } from '../../engine/cost/bound.ts';
import { worstCaseCost } from '../../engine/cost/cost.ts';
import { boundText } from '../../engine/cost/words.ts';
import { type Analysis, analyse, type Facts, readFacts } from '../../engine/index.ts';
import { asked } from '../../engine/run/asked.ts';
import { runLimits } from '../../engine/run/limits.ts';
import { beginRun, settledInstance } from '../../engine/run/run.ts';

/** Small regulations with what their parts cost, worked out by hand: a step is an expression, or a member looked at. */
const cases: readonly { readonly rules: string; readonly of: string; readonly all: string }[] = [
  { of: 'dubbel', all: '3 × Scholen', rules: 'regel dubbel van School: aantal "x" = klassen * 2' },
  { of: 'som', all: '2 × Scholen + 1', rules: 'regel som: aantal "x" = totaal van klassen over Scholen' },
  {
    of: 'som',
    all: '4 × Leerlingen + 2 × Scholen',
    rules: 'regel som van School: aantal "x" = aantal Leerlingen van deze School waar oud > 9',
  },
  {
    of: 'paren',
    all: '8 × Leerlingen × Scholen × Scholen + 4 × Scholen × Scholen + Scholen',
    rules: 'regel paren van School: aantal "x" = totaal van (aantal Leerlingen waar oud > 9) over (Scholen; Tint)',
  },
  { of: 'per_jaar', all: '3', rules: 'regel per_jaar per jaar: aantal "x" = 1' },
  { of: 'jaren_terug', all: '15', rules: 'regel jaren_terug per jaar: aantal "x" = aantal jaren jaar - 1 t/m jaar' },
];

const head = `regeling kosten "Kosten"
  in werking 2020-01-01
  tijdvak    2020 t/m 2022

artikel 1
  soort Tint: rood, groen
  object School meervoud Scholen "school" aangeduid met code
  object Leerling meervoud Leerlingen van School "leerling" aangeduid met nummer
  gegeven klassen van School: aantal "klassen"
  gegeven oud van Leerling: aantal "leeftijd"
  `;

describe('the worst case, in the words of the author', () => {
  test.each(cases)('$rules', ({ rules, of, all }) => {
    const analysis = analyse([{ name: 'kosten.maat', text: `${head}${rules}\n` }]);
    const found = worstCaseCost(analysis).quantities.find(({ quantity }) => quantity.name === of);
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(boundText(found?.all ?? [], 'nl')).toBe(all);
  });
});

describe('no answer takes more steps', () => {
  const folder = 'rulesets/mbo/kwaliteitsafspraken-2019-2022';
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.maat'))
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));

  test('than the bound says, of the shipped regulation with its population', () => {
    const analysis = analyse(sources);
    const { facts, problems } = readFacts(JSON.parse(readFileSync(`${folder}/populatie.json`, 'utf8')), analysis);
    expect(problems).toEqual([]);
    const taken = stepsTaken(analysis, facts);
    const most = stepsFor(worstCaseCost(analysis).total, sizesOf(analysis, facts));
    expect(taken).toBeGreaterThan(100n);
    expect(most).toBeGreaterThanOrEqual(taken);
    expect(most).toBeLessThan(taken * 100n);
  });
});

function stepsTaken(analysis: Analysis, facts: Facts): bigint {
  const run = beginRun(analysis, facts, { asAt: '2022-12-31' }, runLimits);
  for (const year of [2019, 2020, 2021, 2022, 2023]) {
    const names = [...analysis.quantities.keys()];
    for (const instance of asked(run, { names, year }).instances) settledInstance(run, instance);
  }
  return BigInt(run.steps);
}

function sizesOf(analysis: Analysis, facts: Facts): ReadonlyMap<string, bigint> {
  return new Map([...analysis.entities.keys()].map((name) => [name, BigInt(facts.things.get(name)?.size ?? 0)]));
}
