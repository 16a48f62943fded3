import { describe, expect, test } from 'vitest';
import { type Analysis, evaluate, readFacts, wireValue } from '../../engine/index.ts';
import { mboSector } from '../populations/mbo-sector.ts';
import { secondTrancheFolder, shippedJson } from '../shipped.ts';
import { secondTranche } from './second-tranche.ts';

describe('the constructed sector under the second mbo tranche', () => {
  const { analysis } = secondTranche();
  const population = shippedJson(secondTrancheFolder, 'populatie.json');

  test('the population is what its generator makes', () => {
    expect(population).toEqual(mboSector());
  });

  test('its sums are of real size', () => {
    expect(total(analysis, mboSector(), 'rijksbijdrage', 2019)).toBe(3_836_000_000_00n);
  });

  // Every ceiling of every state of the text: the money of a year as it was known on a day.
  test.each([
    ['2019-09-25', 381_300_000n, 430_000_000n, 230_000_000n, 230_000_000n, 200_000_000n, 200_000_000n],
    ['2019-09-26', 381_300_000n, 440_000_000n, 240_000_000n, 240_000_000n, 200_000_000n, 200_000_000n],
    ['2020-11-30', 381_300_000n, 440_000_000n, 247_215_000n, 247_215_000n, 206_011_000n, 206_013_000n],
    ['2021-07-08', 381_300_000n, 440_000_000n, 247_215_000n, 252_785_000n, 210_652_000n, 210_655_000n],
    ['2022-07-08', 381_300_000n, 440_000_000n, 247_215_000n, 341_147_000n, 210_652_000n, 217_623_000n],
  ])('as known on %s every ceiling is paid to the cent', (knownOn, ...ceilings) => {
    const asked = [
      ...[2019, 2020, 2021, 2022].map((year) => ['investeringsbudget', year] as const),
      ...[2021, 2023].map((year) => ['resultaatafhankelijk_budget', year] as const),
    ];
    expect(asked.map(([name, year]) => total(analysis, population, name, year, knownOn))).toEqual(
      ceilings.map((ceiling) => ceiling * 100n),
    );
  });
});

/** The sum over all 62 institutions, in cents, added up from the wire as a receiver would. */
function total(analysis: Analysis, population: unknown, name: string, year: number, knownOn?: string): bigint {
  const { facts, problems } = readFacts(population, analysis);
  expect(problems).toEqual([]);
  const answer = evaluate(analysis, facts, { names: [name], year, ...(knownOn === undefined ? {} : { knownOn }) });
  expect(answer.values).toHaveLength(62);
  return answer.values
    .map(({ instance, result }) => (result.kind === 'known' ? wireValue(result.datum, instance.quantity.type) : '?'))
    .map((text) => BigInt(String(text).replace('.', '')))
    .reduce((left, right) => left + right, 0n);
}
