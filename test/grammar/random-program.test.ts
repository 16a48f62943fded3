import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format, parse, translate } from '../../grammar/index.ts';
import { describeProblems, describeTree } from './describe-tree.ts';
import { randomProgram } from './random-program.ts';

const settings = { numRuns: 400, seed: 20190418 };

function treeOf(text: string): readonly string[] {
  const { module } = parse({ name: 'random.maat', text });
  return [module.head, ...module.declarations].map((each) => describeTree(each));
}

describe('random programs', () => {
  test('are read without a word', () => {
    fc.assert(
      fc.property(randomProgram(), (text) => {
        expect(describeProblems(text, parse({ name: 'random.maat', text }).problems)).toEqual([]);
      }),
      settings,
    );
  });

  test('keep their tree when formatted, and formatting again changes nothing', () => {
    fc.assert(
      fc.property(randomProgram(), (text) => {
        const formatted = format({ name: 'random.maat', text }).text ?? '';
        expect(treeOf(formatted)).toEqual(treeOf(text));
        expect(format({ name: 'random.maat', text: formatted }).text).toBe(formatted);
      }),
      settings,
    );
  });

  test('mean the same in the other vocabulary', () => {
    fc.assert(
      fc.property(randomProgram(), (text) => {
        const english = translate({ name: 'random.maat', text }, 'en');
        // `als geen dan` would be `if absent then`, which begins with another keyword: that is said, not done.
        if (english.text === undefined) expect(english.problems.map(({ code }) => code)).toEqual(['L27']);
        else expect(treeOf(english.text)).toEqual(treeOf(text));
      }),
      settings,
    );
  });

  test('give no exception and whole trees when a piece is cut out', () => {
    fc.assert(
      fc.property(randomProgram(), fc.nat(), fc.nat(20), (text, start, length) => {
        const at = start % text.length;
        const { module } = parse({ name: 'random.maat', text: text.slice(0, at) + text.slice(at + length) });
        expect(module.declarations.map((each) => typeof describeTree(each))).not.toContain('undefined');
      }),
      { numRuns: 1000, seed: 20190418 },
    );
  });
});
