/**
 * The formula `P · (2/3 · r/R + 1/3 · n/N)` calculated as it stands, on inputs of which the exact result is a half euro
 * or a half cent. Two thirds, r/R and n/N have no end as decimals: cut off at forty digits they land just beside the
 * half, and some then round to the wrong side. Fractions land on it.
 */
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { allocate } from '../../engine/value/allocate.ts';
import { decimalText } from '../../engine/value/decimal.ts';
import { add, divide, type Fraction, fraction, multiply, subtract } from '../../engine/value/fraction.ts';
import { round } from '../../engine/value/round.ts';

interface Case {
  readonly pot: Fraction;
  readonly contribution: Fraction;
  readonly contributions: Fraction;
  readonly students: Fraction;
  readonly studentsOfAll: Fraction;
  /** The exact result, halfway between two steps, and what the law makes of it. */
  readonly half: Fraction;
  readonly lawful: Fraction;
}

const units = [
  ['a half euro', fraction(1n)],
  ['a half cent', fraction(1n, 100n)],
] as const;

describe.each(units)('where the exact result is %s', (_, step) => {
  const cases = halvesIn(step);
  const misses = cases.filter((drawn) => !fortyDigits(drawn, step).eq(decimalText(drawn.lawful) ?? ''));

  test('there are plenty of such inputs', () => expect(cases.length).toBeGreaterThan(1000));

  test('fractions land on the half and round it as the law says', () => {
    for (const drawn of cases) {
      expect(literally(drawn)).toEqual(drawn.half);
      expect(round(literally(drawn), step, 'half-away-from-zero')).toEqual(drawn.lawful);
    }
  });

  test('a division rounds it so too', () => {
    for (const drawn of cases) {
      const { pot, contribution, contributions, students, studentsOfAll, half, lawful } = drawn;
      const result = allocate({
        pot,
        receivers: ['this one', 'all others'],
        order: [0, 1],
        keys: [
          { weight: fraction(2n, 3n), values: [contribution, subtract(contributions, contribution)] },
          { weight: fraction(1n, 3n), values: [students, subtract(studentsOfAll, students)] },
        ],
        rounding: { step, method: 'per-recipient', mode: 'half-away-from-zero' },
      });
      expect('parts' in result && [result.exact[0], result.parts[0]]).toEqual([half, lawful]);
    }
  });

  test('forty digits round some of the same inputs the wrong way, so that these tests can fail', () => {
    expect(misses.length).toBeGreaterThan(100);
    expect(misses.length).toBeLessThan(cases.length);
  });
});

function literally({ pot, contribution, contributions, students, studentsOfAll }: Case): Fraction {
  const ofContributions = multiply(fraction(2n, 3n), divide(contribution, contributions));
  const ofStudents = multiply(fraction(1n, 3n), divide(students, studentsOfAll));
  return multiply(pot, add(ofContributions, ofStudents));
}

function fortyDigits(drawn: Case, step: Fraction): Decimal {
  const Forty = Decimal.clone({ defaults: true, precision: 40 });
  const read = (value: Fraction): Decimal => new Forty(decimalText(value) ?? '');
  const ofContributions = new Forty(2).div(3).times(read(drawn.contribution).div(read(drawn.contributions)));
  const ofStudents = new Forty(1).div(3).times(read(drawn.students).div(read(drawn.studentsOfAll)));
  const result = read(drawn.pot).times(ofContributions.plus(ofStudents));
  return result.div(read(step)).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(read(step));
}

/**
 * Inputs made to end on a half. The share (2rN + nR) / 3RN is reduced to a/b; where b is even, a is odd, and a pot of
 * b/2 times an odd number m of steps gives a·m/2 steps: a half, which the law rounds to (a·m + 1)/2.
 */
function halvesIn(step: Fraction): readonly Case[] {
  const cases: Case[] = [];
  for (let ofAll = 7n; ofAll <= 61n; ofAll += 3n) {
    for (let own = 1n; own < ofAll; own += 1n) {
      for (let studentsOfAll = 11n; studentsOfAll <= 41n; studentsOfAll += 5n) {
        const students = (own * 13n) % studentsOfAll;
        const share = fraction(2n * own * studentsOfAll + students * ofAll, 3n * ofAll * studentsOfAll);
        if (share.denominator % 2n !== 0n) continue;
        const odd = (38_130_000_000n / share.denominator) | 1n;
        const steps = (count: Fraction): Fraction => multiply(count, step);
        cases.push({
          pot: steps(fraction((share.denominator / 2n) * odd)),
          contribution: fraction(own * 1_000_000n),
          contributions: fraction(ofAll * 1_000_000n),
          students: fraction(students),
          studentsOfAll: fraction(studentsOfAll),
          half: steps(fraction(share.numerator * odd, 2n)),
          lawful: steps(fraction((share.numerator * odd + 1n) / 2n)),
        });
      }
    }
  }
  return cases;
}
