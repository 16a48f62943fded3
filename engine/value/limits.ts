/** The bounds of single values. Whoever reads or computes a value checks them and reports with a code of its own. */

/** Bits of the longer of a fraction's two parts; beyond it a rule has to round before it goes on. */
export const fractionBits = 4096;

/** Digits a written decimal may have before its point, and again after it. */
export const decimalDigits = 40;

/** First year a date may lie in. */
export const firstYear = 1900;

/** Last year a date may lie in. */
export const lastYear = 2199;
