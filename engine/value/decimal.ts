/** The one door to decimal.js: nothing else in the project imports it. It reads and prints; it never calculates. */
import { Decimal } from 'decimal.js';
import { type Fraction, fraction } from './fraction.ts';
import { decimalDigits } from './limits.ts';

/** More significant digits than this no reader is shown. */
const approximateDigits = 100;

/**
 * A copy of our own that starts from the library's defaults, so that what others do to the shared settings cannot reach
 * it; frozen, so that nobody can change it either. The quotient is cut off, with digits to spare, and rounded only once
 * after that: to round twice could turn 0,4999… into 0,5 and then into 1.
 */
const Exact = Object.freeze(
  Decimal.clone({ defaults: true, precision: approximateDigits + 20, rounding: Decimal.ROUND_DOWN }),
);

const writtenDecimal = new RegExp(`^-?[0-9]{1,${decimalDigits}}(?:\\.[0-9]{1,${decimalDigits}})?$`);

/**
 * The number in `-?digits[.digits]`, as in facts and as the lexer hands it on, or undefined where it is written in any
 * other way (`1e5`, `+1`, `.5`, `5.`, `1_000`, `0x10`, `Infinity`, blanks) or with more than 40 digits on one side of
 * the point. Leading zeros and `-0` are accepted, since people and spreadsheets write them; `-0` is 0.
 */
export function parseDecimal(text: string): Fraction | undefined {
  if (!writtenDecimal.test(text)) return undefined;
  const [whole = '', decimals = ''] = new Exact(text).toFixed().split('.');
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** Exact text such as `-12.5`, without superfluous zeros; undefined where the decimals never end. */
export function decimalText(value: Fraction): string | undefined {
  const decimals = decimalsOf(value);
  return decimals === undefined ? undefined : withPoint(value, decimals).toFixed();
}

/** Exact text with just so many decimals (`-12.50`); undefined where the value needs more. */
export function fixed(value: Fraction, decimals: number): string | undefined {
  const needed = decimalsOf(value);
  return needed === undefined || needed > decimals ? undefined : withPoint(value, needed).toFixed(decimals);
}

/** The value rounded, half away from zero, to 1 to 100 significant digits, as text for people. Never calculate with it. */
export function approximate(value: Fraction, significantDigits: number): string {
  if (significantDigits > approximateDigits) throw new Error(`at most ${approximateDigits} significant digits`);
  return new Exact(value.numerator.toString())
    .div(value.denominator.toString())
    .toSignificantDigits(significantDigits, Decimal.ROUND_HALF_UP)
    .toFixed();
}

/** How many decimals the value needs to be written out; undefined where they never end. */
export function decimalsOf(value: Fraction): number | undefined {
  const twos = timesDivisible(value.denominator, 2n);
  const fives = timesDivisible(value.denominator, 5n);
  const finite = 2n ** BigInt(twos) * 5n ** BigInt(fives) === value.denominator;
  return finite ? Math.max(twos, fives) : undefined;
}

/** Exact, because the library takes over the digits of a text as they are; only its calculations round. */
function withPoint(value: Fraction, decimals: number): Decimal {
  const digits = value.numerator * (10n ** BigInt(decimals) / value.denominator);
  return new Exact(`${digits}e-${decimals}`);
}

function timesDivisible(value: bigint, divisor: bigint): number {
  let times = 0;
  for (let rest = value; rest % divisor === 0n; rest /= divisor) times += 1;
  return times;
}
