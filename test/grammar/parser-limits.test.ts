import { describe, expect, test } from 'vitest';
import { parse } from '../../grammar/index.ts';

function codesOf(formula: string): readonly string[] {
  const text = `regeling r "R"\n  regel x: getal = ${formula}\n  regel y: getal = 1`;
  const { module, problems } = parse({ name: 'case.maat', text });
  expect(module.declarations).toHaveLength(2);
  return problems.map(({ code }) => code);
}

describe('how much one formula may hold', () => {
  test.each([
    ['brackets', (count: number) => `${'('.repeat(count)}a${')'.repeat(count)}`, 63, 'S30'],
    ['signs', (count: number) => `${'- '.repeat(count)}a`, 64, 'S30'],
    ['negations', (count: number) => `${'niet '.repeat(count)}a`, 64, 'S30'],
    ['owners', (count: number) => `a${' van b'.repeat(count)}`, 64, 'S30'],
    ['operands', (count: number) => `a${' + b'.repeat(count - 1)}`, 256, 'S31'],
  ] as const)('%s', (_, formula, most, code) => {
    expect(codesOf(formula(most))).toEqual([]);
    expect(codesOf(formula(most + 1))).toEqual([code]);
    expect(codesOf(formula(most + 1000))).toEqual([code]);
  });
});
