/** engine/compile/guard.ts as JavaScript, for modules that carry it along; made by its test. */
export const guardPart = `const guardPart = (() => {
  const { fraction } = fractionPart;
  /** 2^53 - 1. A whole result that rounds to at most this is itself at most this, and was not rounded at all. */
  const most = Number.MAX_SAFE_INTEGER;

  const unitRoundoff = 2 ** -53;
  const slack = 1 + 2 ** -48;
  const tiny = 2 ** -1000;

  /** An error as computed, made at least what it is. Never 0. */
  function raised(error) {
    return error * slack + tiny;
  }

  /**
   * a ± ea plus or minus b ± eb: the errors add up, and the sum v is rounded: ea + eb + u·|v|.
   * With both errors 0 this is the error of a sum beyond \`most\`.
   */
  function errorOfSum(ea, eb, v) {
    return raised(ea + eb + unitRoundoff * Math.abs(v));
  }

  /** (a ± ea)(b ± eb) is off from ab by at most |a|·eb + |b|·ea + ea·eb, and v is ab rounded. */
  function errorOfProduct(a, ea, b, eb, v) {
    return raised(Math.abs(a) * eb + Math.abs(b) * ea + ea * eb + unitRoundoff * Math.abs(v));
  }

  /**
   * (a ± ea) / (b ± eb), where |b| > eb. For exact A = a + da and B = b + db: |A/B - a/b| = |da·b - a·db| / (|b|·|B|)
   * <= (ea + |a/b|·eb) / (|b| - eb). The computed q is a·p/b in at most three roundings: |q - a·p/b| <= 4u·|q|; the errors
   * are taken in units of the result (p·ea) and |a·p/b| <= |q|·(1 + 4u), which \`raised\` covers.
   */
  function errorOfQuotient(power, ea, b, eb, q) {
    const quotient = Math.abs(q);
    return raised((power * ea + quotient * eb) / (Math.abs(b) - eb) + 4 * unitRoundoff * quotient);
  }

  /** v = a·p, p a power of ten that a double holds: p·ea + u·|v|. */
  function errorOfRescaled(power, ea, v) {
    return raised(power * ea + unitRoundoff * Math.abs(v));
  }

  /** Powers of ten up to 10^22 are doubles; larger ones are within u, which no use below needs: undefined. */
  function powerOfTen(exponent) {
    return exponent < 0 || exponent > 22 ? undefined : Number(10n ** BigInt(exponent));
  }

  /** So many units of 10^-scale, exactly. */
  function ofUnits(units, scale) {
    if (scale === 0) return { numerator: BigInt(units), denominator: 1n };
    return scale > 0 ? fraction(BigInt(units), 10n ** BigInt(scale)) : fraction(BigInt(units) * 10n ** BigInt(-scale));
  }

  /** The value in units of 10^-scale where that is whole and at most \`most\`. */
  function wholeUnits({ numerator, denominator }, scale) {
    const scaled = scale > 0 ? numerator * 10n ** BigInt(scale) : numerator;
    const divisor = scale < 0 ? denominator * 10n ** BigInt(-scale) : denominator;
    if (scaled % divisor !== 0n) return undefined;
    const units = scaled / divisor;
    return units <= greatest && units >= -greatest ? Number(units) : undefined;
  }

  /**
   * The nearest double but some: a quotient with 64 bits or more, cut off and then rounded, is within 2u of the value, and so
   * within 4u of itself. Beyond the range of doubles it is infinite, which its reader takes as open.
   */
  function nearUnits({ numerator, denominator }, scale) {
    const scaled = scale > 0 ? numerator * 10n ** BigInt(scale) : numerator;
    const divisor = scale < 0 ? denominator * 10n ** BigInt(-scale) : denominator;
    const size = scaled < 0n ? -scaled : scaled;
    const shift = Math.max(0, 64 + 4 * (divisor.toString(16).length - size.toString(16).length + 1));
    const quotient = Number((size << BigInt(shift)) / divisor);
    const near = shift > 1000 ? quotient / 2 ** 500 / 2 ** Math.min(1000, shift - 500) : quotient / 2 ** shift;
    return scaled < 0n ? -near : near;
  }

  /** Of \`nearUnits\`: 4u·|v|. */
  function errorOfNear(v) {
    return raised(4 * unitRoundoff * Math.abs(v));
  }

  const greatest = BigInt(most);
  return { most, unitRoundoff, raised, errorOfSum, errorOfProduct, errorOfQuotient, errorOfRescaled, powerOfTen, ofUnits, wholeUnits, nearUnits, errorOfNear };
})();`;
