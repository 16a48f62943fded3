import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { approximate, decimalsOf, decimalText, fixed, parseDecimal } from '../../engine/value/decimal.ts';
import { type Fraction, fraction, subtract } from '../../engine/value/fraction.ts';
import { fractions, seeded } from './generated.ts';

const forty = '1234567890'.repeat(4);

describe('reads', () => {
  test.each([
    ['0', fraction(0n)],
    ['-0', fraction(0n)],
    ['-0.00', fraction(0n)],
    ['5', fraction(5n)],
    ['-5', fraction(-5n)],
    ['12.5', fraction(25n, 2n)],
    ['-12.50', fraction(-25n, 2n)],
    ['0.01', fraction(1n, 100n)],
    ['007', fraction(7n)],
    ['381300000.00', fraction(381_300_000n)],
    [forty, fraction(BigInt(forty))],
    [`-${forty}.${forty}`, fraction(-BigInt(forty + forty), 10n ** 40n)],
    [`0.${'0'.repeat(39)}1`, fraction(1n, 10n ** 40n)],
  ])('%s', (text, expected) => expect(parseDecimal(text)).toEqual(expected));

  test.each([
    '',
    ' ',
    '1e5',
    '1E5',
    '0x10',
    '0b1',
    '0o7',
    '+1',
    '.5',
    '5.',
    '-',
    '-.5',
    '--1',
    '1_000',
    '1.2.3',
    '1,5',
    '1.000,00',
    ' 1',
    '1 ',
    '1\n',
    'Infinity',
    '-Infinity',
    'NaN',
    '१२',
    '１',
    '−5',
    '1/3',
    '5%',
    `1${forty}`,
    `0.${forty}1`,
  ])('not %j', (text) => expect(parseDecimal(text)).toBeUndefined());
});

describe('prints', () => {
  test.each([
    [fraction(0n), '0'],
    [fraction(-25n, 2n), '-12.5'],
    [fraction(1n, 8n), '0.125'],
    [fraction(1n, 10n ** 40n), `0.${'0'.repeat(39)}1`],
    [fraction(10n ** 60n), `1${'0'.repeat(60)}`],
    [fraction(10n ** 300n + 1n, 2n), `5${'0'.repeat(299)}.5`],
    [fraction(1n, 3n), undefined],
    [fraction(1n, 14n), undefined],
  ])('%o in full', (value, expected) => expect(decimalText(value)).toBe(expected));

  test.each([
    [fraction(-25n, 2n), 2, '-12.50'],
    [fraction(-25n, 2n), 1, '-12.5'],
    [fraction(-25n, 2n), 0, undefined],
    [fraction(5n), 0, '5'],
    [fraction(5n), 2, '5.00'],
    [fraction(1n, 3n), 40, undefined],
  ])('%o with so many decimals', (value, decimals, expected) => expect(fixed(value, decimals)).toBe(expected));

  test.each([
    [fraction(2n, 3n), 5, '0.66667'],
    [fraction(-2n, 3n), 1, '-0.7'],
    [fraction(381_312_345n), 3, '381000000'],
    [fraction(1n, 3_000_000_000n), 2, '0.00000000033'],
    [fraction(5n, 2n), 1, '3'],
    [fraction(-5n, 2n), 1, '-3'],
    [fraction(0n), 4, '0'],
    [subtract(fraction(1n, 2n), fraction(1n, 10n ** 200n)), 100, `0.5`],
    [subtract(fraction(5n, 2n), fraction(1n, 10n ** 200n)), 1, '2'],
  ])('%o about', (value, digits, expected) => expect(approximate(value, digits)).toBe(expected));

  test('not more digits than there are to spare', () => {
    expect(() => approximate(fraction(1n, 3n), 101)).toThrow('at most 100');
  });

  test.each([
    [fraction(0n), 0],
    [fraction(100n), 0],
    [fraction(1n, 2n), 1],
    [fraction(1n, 25n), 2],
    [fraction(1n, 16n), 4],
    [fraction(3n, 1000n), 3],
    [fraction(1n, 3n), undefined],
    [fraction(1n, 30n), undefined],
  ])('%o needs so many decimals', (value, expected) => expect(decimalsOf(value)).toBe(expected));
});

test('what it prints it reads back as the same number', () => {
  const written = fc.tuple(fc.bigInt(-(10n ** 40n) + 1n, 10n ** 40n - 1n), fc.nat(40));
  const check = ([digits, decimals]: [bigint, number]): void => {
    const value = fraction(digits, 10n ** BigInt(decimals));
    const text = decimalText(value);
    expect(text === undefined ? undefined : parseDecimal(text)).toEqual(value);
  };
  fc.assert(fc.property(written, check), seeded);
});

test('an end to the decimals is found exactly where multiplying by ten gets there', () => {
  const check = (value: Fraction): void => {
    const decimals = decimalsOf(value);
    const whole = (count: number): boolean => (value.numerator * 10n ** BigInt(count)) % value.denominator === 0n;
    expect(decimals === undefined ? !whole(200) : whole(decimals) && (decimals === 0 || !whole(decimals - 1))).toBe(
      true,
    );
  };
  fc.assert(fc.property(fractions, check), seeded);
});

describe('nobody else can change how it reads and prints', () => {
  const hostile = { precision: 2, rounding: Decimal.ROUND_UP, toExpPos: 1, toExpNeg: 0, maxE: 3, minE: -3 } as const;
  afterEach(() => {
    Decimal.set({ defaults: true });
    vi.resetModules();
  });

  const answers = (door: typeof import('../../engine/value/decimal.ts')): readonly unknown[] => [
    door.parseDecimal(`${forty}.${forty}`),
    door.decimalText(fraction(BigInt(forty), 8n)),
    door.fixed(fraction(24_784_500_000n, 100n), 2),
    door.approximate(fraction(1n, 3n), 30),
    door.approximate(fraction(10n ** 90n, 7n), 30),
  ];
  const untouched = answers({ parseDecimal, decimalText, fixed, approximate, decimalsOf });

  test('after it was loaded', () => {
    Decimal.set(hostile);
    expect(new Decimal(1).div(3).toString()).toBe('3.4e-1');
    expect(answers({ parseDecimal, decimalText, fixed, approximate, decimalsOf })).toEqual(untouched);
  });

  test('before it is loaded', async () => {
    Decimal.set(hostile);
    vi.resetModules();
    const door = await import('../../engine/value/decimal.ts');
    expect(door.parseDecimal).not.toBe(parseDecimal);
    expect(answers(door)).toEqual(untouched);
  });
});
