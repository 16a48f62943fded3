/** engine/value/fraction.ts as JavaScript, for modules that carry it along; made by its test. */
export const fractionPart = `const fractionPart = (() => {
  const zero = { numerator: 0n, denominator: 1n };
  const one = { numerator: 1n, denominator: 1n };

  /** The number \`numerator / denominator\`. Throws on denominator zero. */
  function fraction(numerator, denominator = 1n) {
    if (denominator === 0n) throw new Error('a fraction cannot have denominator zero');
    return denominator < 0n ? reduced(-numerator, -denominator) : reduced(numerator, denominator);
  }

  function add(left, right) {
    if (left.denominator === right.denominator) return reduced(left.numerator + right.numerator, left.denominator);
    return reduced(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator,
    );
  }

  function subtract(left, right) {
    return add(left, negate(right));
  }

  function multiply(left, right) {
    return reduced(left.numerator * right.numerator, left.denominator * right.denominator);
  }

  /** \`left / right\`. The caller has seen to it that the divisor is not zero; throws otherwise. */
  function divide(left, right) {
    if (isZero(right)) throw new Error('division by zero has to be ruled out by the caller');
    return fraction(left.numerator * right.denominator, left.denominator * right.numerator);
  }

  function negate(value) {
    return { numerator: -value.numerator, denominator: value.denominator };
  }

  function absolute(value) {
    return isNegative(value) ? negate(value) : value;
  }

  function compare(left, right) {
    const same = left.denominator === right.denominator;
    const a = same ? left.numerator : left.numerator * right.denominator;
    const b = same ? right.numerator : right.numerator * left.denominator;
    if (a === b) return 0;
    return a < b ? -1 : 1;
  }

  function equal(left, right) {
    return left.numerator === right.numerator && left.denominator === right.denominator;
  }

  function isZero(value) {
    return value.numerator === 0n;
  }

  function isNegative(value) {
    return value.numerator < 0n;
  }

  function isInteger(value) {
    return value.denominator === 1n;
  }

  /** The greatest whole number that is not above the value: -1/2 gives -1. */
  function floor(value) {
    const towardsZero = value.numerator / value.denominator;
    return isNegative(value) && !isInteger(value) ? towardsZero - 1n : towardsZero;
  }

  /** The sum, 0 over nothing. Only for values whose common denominator is known to be small; see \`boundedSum\`. */
  function sum(values) {
    const total = boundedSum(values, Number.POSITIVE_INFINITY);
    if (total === undefined) throw new Error('a sum without a bound always has a value');
    return total;
  }

  /**
   * The sum, or undefined where the sum or the least common denominator of its terms is longer than so many bits.
   * The order of the terms does not matter, neither to the value nor to the refusal. Terms are first collected by
   * denominator, so that a long sum of cents is reduced once; it stops at the term that goes over the bound.
   */
  function boundedSum(values, bits) {
    const numerators = new Map ();
    let common = 1n;
    for (const { numerator, denominator } of values) {
      const soFar = numerators.get(denominator);
      if (soFar === undefined) {
        common *= denominator / greatestCommonDivisor(common, denominator);
        if (bitLength(common) > bits) return undefined;
      }
      numerators.set(denominator, (soFar ?? 0n) + numerator);
    }
    let total = 0n;
    for (const [denominator, numerator] of numerators) total += numerator * (common / denominator);
    const result = reduced(total, common);
    return bitSize(result) > bits ? undefined : result;
  }

  /** The length in bits of the longer of the two parts; to be held against \`fractionBits\`. */
  function bitSize(value) {
    const { numerator, denominator } = absolute(value);
    return bitLength(numerator > denominator ? numerator : denominator);
  }

  function reduced(numerator, denominator) {
    if (denominator === 1n) return { numerator, denominator };
    const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
    if (divisor === 1n) return { numerator, denominator };
    return { numerator: numerator / divisor, denominator: denominator / divisor };
  }

  const safe = BigInt(Number.MAX_SAFE_INTEGER);

  /** Of two numbers that are not negative, not both zero. */
  function greatestCommonDivisor(left, right) {
    let larger = left;
    let smaller = right;
    while (smaller > safe || (larger > safe && smaller !== 0n)) {
      [larger, smaller] = [smaller, larger % smaller];
    }
    return smaller === 0n ? larger : BigInt(divisorOfSafeIntegers(Number(larger), Number(smaller)));
  }

  /** Remainders of whole numbers below 2^53 are exact, and several times faster than those of BigInt. */
  function divisorOfSafeIntegers(left, right) {
    let larger = left;
    let smaller = right;
    while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
    return larger;
  }

  function bitLength(value) {
    if (value === 0n) return 0;
    const hexadecimal = value.toString(16);
    const first = Number(\`0x\${hexadecimal.charAt(0)}\`);
    return (hexadecimal.length - 1) * 4 + (32 - Math.clz32(first));
  }
  return { zero, one, fraction, add, subtract, multiply, divide, negate, absolute, compare, equal, isZero, isNegative, isInteger, floor, sum, boundedSum, bitSize };
})();`;
