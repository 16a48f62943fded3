import { describe, expect, test } from 'vitest';
import { type Answer, analyse, evaluate, readFacts, wireValue } from '../../engine/index.ts';
import { hoSector } from '../populations/ho-sector.ts';
import { lawOf, shippedJson, shippedRegulation } from '../shipped.ts';

const folder = 'ho/kwaliteitsbekostiging-2019-2024';

describe('the constructed sector of higher education under its quality funding', () => {
  const analysis = analyse(lawOf(shippedRegulation(folder)));
  const { facts, problems } = readFacts(hoSector(), analysis);
  const ask = (names: readonly string[], year: number, knownOn: string): Answer =>
    evaluate(analysis, facts, { names: [...names], year, asAt: `${year}-12-31`, knownOn });

  test('the population is what its generator makes, and is read without a problem', () => {
    expect(problems).toEqual([]);
    expect(shippedJson(folder, 'populatie.json')).toEqual(hoSector());
  });

  // Dossier 4.1: 36 hogescholen and 18 universities; 19 and 16 plans approved, 17 and 2 refused.
  test.each([
    ['aantal_instellingen', ['36', '18']],
    ['positieve_besluiten', ['19', '?', '16', '?']],
    ['negatieve_besluiten', ['17', '?', '2', '?']],
  ])('as known on 29 September 2020: %s', (name, expected) => {
    expect(values(ask([name], 2020, '2020-09-29'))).toEqual(expected);
  });

  // Every vintage of the budgets, in millions: the money of a year as it was known on a day.
  test.each([
    ['2020-09-01', 2019, 192],
    ['2020-09-01', 2020, 227],
    ['2020-12-01', 2021, 385],
    ['2021-11-12', 2020, 233],
    ['2021-11-12', 2021, 405],
    ['2021-12-10', 2022, 507],
    ['2023-12-31', 2023, 534],
  ])('as known on %s the budget of %i is paid to the cent', (knownOn, year, millions) => {
    const answer = ask(['totaal_bekostiging'], year, knownOn);
    expect(answer.values).toHaveLength(54);
    expect(sum(values(answer))).toBe(BigInt(millions) * 1_000_000_00n);
  });

  test('before the last decision on a plan only that institution has no amount', () => {
    const amounts = values(ask(['kwaliteitsbekostiging'], 2022, '2021-11-12'));
    expect(amounts.filter((amount) => amount === '?')).toHaveLength(1);
  });

  test('what is withheld in 2024 and what is earned are the pot, to the cent', () => {
    const earned = values(ask(['gerealiseerde_kwaliteit'], 2024, '2023-12-31'));
    const kept = values(ask(['via_comenius'], 2024, '2023-12-31'));
    expect(kept.filter((amount) => amount !== '0.00')).toHaveLength(1);
    expect(sum(earned) + sum(kept)).toBe(70_000_000_00n);
  });
});

/** The values as a receiver gets them, `?` for what is not known. */
function values(answer: Answer): readonly string[] {
  return answer.values.map(({ instance, result }) =>
    result.kind === 'known' ? String(wireValue(result.datum, instance.quantity.type)) : '?',
  );
}

function sum(amounts: readonly string[]): bigint {
  return amounts.reduce((total, amount) => total + BigInt(amount.replace('.', '')), 0n);
}
