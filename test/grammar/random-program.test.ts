import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format, parse, translate } from '../../grammar/index.ts';
import { runs } from '../runs.ts';
import { describeProblems, describeTree } from './describe-tree.ts';
import { randomAmendment } from './random-amendment.ts';
import { randomProgram } from './random-program.ts';

const settings = { numRuns: runs(400), seed: 20190418 };

function treeOf(text: string): readonly string[] {
  const { module } = parse({ name: 'random.maat', text });
  // Citation lines begin with a word of their vocabulary.
  const operations = module.operations.map(({ item: _item, ...each }) => ({ ...each, citations: [] }));
  return [module.head, ...operations, ...module.declarations].map((each) => describeTree(each));
}

describe.each([
  ['programs', randomProgram],
  ['amendments', randomAmendment],
])('random %s', (_, randomText) => {
  test('are read without a word', () => {
    fc.assert(
      fc.property(randomText(), (text) => {
        expect(describeProblems(text, parse({ name: 'random.maat', text }).problems)).toEqual([]);
      }),
      settings,
    );
  });

  test('keep their tree when formatted, and formatting again changes nothing', () => {
    fc.assert(
      fc.property(randomText(), (text) => {
        const formatted = format({ name: 'random.maat', text }).text ?? '';
        expect(treeOf(formatted)).toEqual(treeOf(text));
        expect(format({ name: 'random.maat', text: formatted }).text).toBe(formatted);
      }),
      settings,
    );
  });

  test('mean the same in the other vocabulary', () => {
    fc.assert(
      fc.property(randomText(), (text) => {
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
      fc.property(randomText(), fc.nat(), fc.nat(20), (text, start, length) => {
        const at = start % text.length;
        const { module } = parse({ name: 'random.maat', text: text.slice(0, at) + text.slice(at + length) });
        expect(module.declarations.map((each) => typeof describeTree(each))).not.toContain('undefined');
      }),
      { numRuns: runs(1000), seed: 20190418 },
    );
  });
});
