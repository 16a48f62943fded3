import fc from 'fast-check';

// Some are words of the language that stay free.
export const name = fc.constantFrom(
  'a',
  'b_2',
  'brin',
  'élan',
  'bedrag',
  'bron',
  'regel',
  'sector',
  'restant',
  'norm',
  'datum',
);
export const entity = fc.constantFrom('Instelling', 'Diploma', 'Niveau');
export const number = fc.constantFrom('0', '2', '2019', '12,5', '1.234', '1.234.567,89');
export const amount = fc.constantFrom('€ 0', '€ 1.234,50', '€ 163,5 miljoen');
export const percentage = fc.constantFrom('12,5%', '0,01%', '100%');
export const date = fc.constantFrom('2019-04-18', '31 oktober 2018');
export const point = fc.constantFrom('2015-05', '2015-12', '2015-K2', '2015-K4');
export const duration = fc.constantFrom('6 weken', '10 dagen', '1 maand', '2 kwartalen', '3 jaar', '0 dagen');
export const text = fc.constantFrom('"x"', '"twee woorden"', '"a | b # c"', '"2019–2022"');
export const year = fc.constantFrom('2017', '2020', '2024', '2019', '1000', '9999');

/** Joins what there is with blanks. */
export function words(...parts: readonly (fc.Arbitrary<string> | string)[]): fc.Arbitrary<string> {
  const all = parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part));
  return fc.tuple(...all).map((found) => found.filter((part) => part !== '').join(' '));
}

export function maybe(part: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(fc.constant(''), part);
}

export function joined(part: fc.Arbitrary<string>, separator: string, most: number): fc.Arbitrary<string> {
  return fc.array(part, { minLength: 1, maxLength: most }).map((parts) => parts.join(separator));
}

/** An operand with no more than a few operators behind it. */
export function chained(
  operand: fc.Arbitrary<string>,
  operators: readonly string[],
  most: number,
): fc.Arbitrary<string> {
  const rest = fc.array(fc.tuple(fc.constantFrom(...operators), operand), { maxLength: most });
  return fc
    .tuple(operand, rest)
    .map(([first, others]) => [first, ...others.map(([operator, next]) => `${operator} ${next}`)].join(' '));
}
