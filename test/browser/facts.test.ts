import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toFacts, toReader } from '../../editor/question/cell-text.ts';
import { factsText, parseFacts, valueAt, withValue } from '../../editor/question/json.ts';
import type { CellKind } from '../../editor/worker/protocol.ts';

const amount: CellKind = { kind: 'number', unit: 'amount' };
const percentage: CellKind = { kind: 'number', unit: 'percentage' };

describe('numbers between the reader and the facts', () => {
  test.each([
    ['nl', '€ 60.000.000', '60000000', '60.000.000'],
    ['nl', '1.234,50', '1234.50', '1.234,50'],
    ['nl', '1234,5', '1234.5', '1.234,5'],
    ['nl', '-5', '-5', '-5'],
    ['nl', '−5', '-5', '-5'],
    ['en', '€1,234.50', '1234.50', '1,234.50'],
    ['en', '60,000,000', '60000000', '60,000,000'],
  ] as const)('%s: %s', (language, entered, written, shown) => {
    expect(toFacts(entered, amount, language)).toBe(written);
    expect(toReader(written, amount, language)).toBe(shown);
  });

  test('a percentage gets its sign', () => {
    expect(toFacts('12,5', percentage, 'nl')).toBe('12.5%');
    expect(toReader('12.5%', percentage, 'nl')).toBe('12,5%');
  });

  test.each(['zestig', '1.23', '1,234.50', '12.34.567', '1.2345,6', '€', '--5', '5,', ',5'])(
    'what is no Dutch number stays as it was entered, to be reported: %s',
    (entered) => {
      expect(toFacts(entered, amount, 'nl')).toBe(entered);
      expect(toReader(entered, amount, 'nl')).toBe(/^\d+\.\d+$/.test(entered) ? entered.replace('.', ',') : entered);
    },
  );

  test('there and back is the same, whatever the number', () => {
    const number = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.stringMatching(/^(\.[0-9]{1,8})?$/));
    fc.assert(
      fc.property(number, fc.constantFrom('nl' as const, 'en' as const), ([whole, decimals], language) => {
        const written = `${whole}${decimals}`;
        expect(toFacts(toReader(written, amount, language), amount, language)).toBe(written);
      }),
      { seed: 8 },
    );
  });
});

describe('facts as a tree', () => {
  const tree = { A: { x: { n: { 2019: '1' } } } };

  test('a value is put, replaced and taken away; a thing without facts stays', () => {
    const more = withValue(tree, ['A', 'x', 'n', '2020'], '2', 2);
    expect(more).toEqual({ A: { x: { n: { 2019: '1', 2020: '2' } } } });
    const less = withValue(
      withValue(more, ['A', 'x', 'n', '2019'], undefined, 2),
      ['A', 'x', 'n', '2020'],
      undefined,
      2,
    );
    expect(less).toEqual({ A: { x: {} } });
    expect(withValue(less, ['A', 'x'], undefined, 1)).toEqual({ A: {} });
    expect(tree).toEqual({ A: { x: { n: { 2019: '1' } } } });
  });

  test('`__proto__` and `constructor` are names like any other', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const changed = withValue({}, ['A', name, 'n'], '1', 2);
      expect(JSON.stringify(changed)).toBe(`{"A":{"${name}":{"n":"1"}}}`);
      expect(valueAt(changed, ['A', name, 'n'])).toBe('1');
      expect(valueAt({}, ['A', name])).toBeUndefined();
      expect(valueAt({}, [name])).toBeUndefined();
      expect(factsText(parseFacts(JSON.stringify(changed)) ?? {})).toContain(name);
    }
  });

  test('numbers keep their digits, what is no object is none', () => {
    expect(parseFacts('{"a": 12345678901234567890.10}')).toEqual({ a: '12345678901234567890.10' });
    expect(parseFacts('')).toEqual({});
    for (const text of ['[', '[]', '"x"', 'null', '1', '{"a"}']) expect(parseFacts(text)).toBeUndefined();
  });
});
