import type { Course, OpenDraw } from './allocate.ts';
import type { AllocationInput, AllocationRounding } from './allocation-input.ts';
import { compare, divide, type Fraction, isInteger, subtract, sum, zero } from './fraction.ts';
import { largestRemainder, type RoundedParts } from './largest-remainder.ts';
import { round } from './round.ts';

interface Rounded {
  readonly parts: readonly Fraction[];
  readonly lastUnits: readonly number[];
  /** What is paid in all, also where it is not known to whom. */
  readonly paid: Fraction;
  readonly open?: OpenDraw;
}

/**
 * The parts as they are paid, and what of them depends on a draw: of claims in order, of the last units, or of the last units
 * because of claims in order. Who is open in the order counts as having nothing.
 */
export function roundParts(input: AllocationInput, exact: readonly Fraction[], course: Course): Rounded {
  const { rounding, pot } = input;
  const open = openClaims(input, exact, course);
  if (open !== undefined) {
    const { parts, lastUnits } = roundedBy(input, exact);
    // Where the rest is known, the amounts are whole and none of them is rounded.
    const paid = open.restUndecided ? sum(parts) : subtract(pot, course.served?.left ?? zero);
    return { parts, lastUnits, paid, open };
  }
  const { parts, lastUnits, undrawn } = roundedBy(input, exact);
  if (undrawn === undefined || rounding === undefined) return { parts, lastUnits, paid: sum(parts) };
  const between = [...undrawn.between].sort((one, other) => one - other);
  const paid = totalOf(input, exact, rounding);
  return { parts, lastUnits, paid, open: { between, undecided: new Set(undrawn.undecided), restUndecided: false } };
}

function roundedBy(input: AllocationInput, exact: readonly Fraction[]): RoundedParts {
  const { rounding } = input;
  if (rounding === undefined) return { parts: exact, lastUnits: [] };
  const { step, method, mode } = rounding;
  switch (method) {
    case 'largest-remainder':
      return largestRemainder(exact, step, input, totalOf(input, exact, rounding));
    case 'per-recipient':
      return { parts: exact.map((part) => round(part, step, mode)), lastUnits: [] };
  }
}

/** What depends on the order in which claims are served, where that has yet to be drawn. */
function openClaims(
  { pot, refill, rounding }: AllocationInput,
  exact: readonly Fraction[],
  { served, claims = [] }: Course,
): OpenDraw | undefined {
  if (served === undefined || !served.fates.includes('open')) return undefined;
  const isWhole = (amount: Fraction): boolean => rounding === undefined || isInteger(divide(amount, rounding.step));
  const together = rounding?.method === 'largest-remainder';
  const undecided = exact.flatMap((amount, index) => {
    const depends = served.fates[index] === 'open' || refill !== undefined || (together && !isWhole(amount));
    return depends ? [index] : [];
  });
  const leftIsKnown = served.left !== undefined && refill === undefined && [pot, ...claims, ...exact].every(isWhole);
  const between = [...served.between].sort((one, other) => one - other);
  return { between, undecided: new Set(undecided), restUndecided: !leftIsKnown };
}

/** The exact total in steps: by shares down, by claims to the nearest, down where that would be above the pot. */
function totalOf(input: AllocationInput, exact: readonly Fraction[], { step }: AllocationRounding): Fraction {
  const total = sum(exact);
  const nearest = round(total, step, 'half-away-from-zero');
  const isPayable = 'claims' in input && compare(nearest, input.pot) <= 0;
  return isPayable ? nearest : round(total, step, 'down');
}
