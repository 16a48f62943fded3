import { expect, test } from 'vitest';
import { type Analysis, analyse, decide, type Facts, readFacts } from '../../engine/index.ts';
import { firstTranche } from '../populations/first-tranche.ts';
import { schoolLeavers } from '../populations/school-leavers.ts';
import { lawOf, shippedJson, shippedRegulation } from '../shipped.ts';

const firstTrancheFolder = 'mbo/kwaliteitsafspraken-2015-2018';
const schoolLeaversFolder = 'mbo/prestatiebox-vsv-2013-2016';

test.each([
  [firstTrancheFolder, firstTranche],
  [schoolLeaversFolder, schoolLeavers],
])('the population of %s is what its generator makes', (folder, made) => {
  expect(shippedJson(folder, 'populatie.json')).toEqual(made());
});

const sectors = {
  [firstTrancheFolder]: once(firstTrancheFolder),
  [schoolLeaversFolder]: once(schoolLeaversFolder),
};

/** The money of all in cents, and how many get none: one without a plan, one whose agreement came late; no excellence; no convenant. */
test.each([
  [firstTrancheFolder, 'verlening', 2015, 'algemeen_deel', 16_350_000_000n, 2],
  [firstTrancheFolder, 'verlening_excellentie', 2015, 'excellentiedeel', 2_400_000_000n, 15],
  [schoolLeaversFolder, 'verstrekking_vaste_vergoeding', 2014, 'vaste_vergoeding', undefined, 1],
  [schoolLeaversFolder, 'verstrekking_variabele_vergoeding', 2014, 'variabele_vergoeding', undefined, 1],
] as const)('%s: %s of %i is known of all 62 institutions', (folder, decision, year, given, sum, without) => {
  const { analysis, facts } = sectors[folder]();
  const { parts } = decide(analysis, facts, { decision, year });
  expect(parts.flatMap(({ needs }) => needs)).toEqual([]);
  const amounts = parts
    .flatMap(({ values }) => values)
    .filter(({ instance }) => instance.quantity.name === given)
    .map(({ result }) =>
      result.kind === 'known' && result.datum.kind === 'number'
        ? (result.datum.value.numerator * 100n) / result.datum.value.denominator
        : -1n,
    );
  expect(amounts).toHaveLength(62);
  expect(amounts.filter((amount) => amount < 0n)).toEqual([]);
  expect(amounts.filter((amount) => amount === 0n).length).toBe(without);
  if (sum !== undefined) expect(amounts.reduce((total, amount) => total + amount, 0n)).toBe(sum);
});

/** A regulation with its population, read when first asked for. */
function once(folder: string): () => { readonly analysis: Analysis; readonly facts: Facts } {
  let read: { readonly analysis: Analysis; readonly facts: Facts } | undefined;
  return () => {
    if (read === undefined) {
      const analysis = analyse(lawOf(shippedRegulation(folder)));
      const { facts, problems } = readFacts(shippedJson(folder, 'populatie.json'), analysis);
      expect(problems).toEqual([]);
      read = { analysis, facts };
    }
    return read;
  };
}
