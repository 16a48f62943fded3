import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../grammar/index.ts';
import { changedDeclarations } from './compare-trees.ts';
import { describeProblems } from './describe-tree.ts';

interface Mistake {
  readonly mistake: string;
  readonly from: string;
  readonly to: string;
}

const folder = new URL('./cases/recovery/', import.meta.url);

/** A file without mistakes, and the list of mistakes that are made in it one by one. */
const lists = [
  ['dutch', 'mistakes'],
  ['decisions', 'decision-mistakes'],
  ['divisions', 'division-mistakes'],
  ['tables', 'table-mistakes'],
  ['amendment', 'amendments'],
] as const;

/** These are no mistakes. */
const fine = ['clauses in another order', 'everything of a declaration on one line', 'no citation line'];

describe.each(lists)('%s, %s', (file, list) => {
  const correct = readFileSync(new URL(`${file}.maat`, folder), 'utf8');
  const mistakes: readonly Mistake[] = JSON.parse(readFileSync(new URL(`${list}.json`, folder), 'utf8'));

  function withMistake({ mistake, from, to }: Mistake): string {
    if (correct.split(from).length !== 2) throw new Error(`${mistake}: not exactly one place for it`);
    return correct.replace(from, () => to);
  }

  describe('one mistake, one message', () => {
    test('the file without mistakes has none', () => {
      expect(parse({ name: 'case.maat', text: correct }).problems).toEqual([]);
    });

    test.each(mistakes)('$mistake', (mistake) => {
      const text = withMistake(mistake);
      const { problems } = parse({ name: 'case.maat', text });
      expect(describeProblems(text, problems)).toHaveLength(fine.includes(mistake.mistake) ? 0 : 2);
      if (problems[0]?.span === undefined) return;
      const start = text.indexOf(mistake.to, correct.indexOf(mistake.from));
      // At the mistake, or where what came before it ends.
      expect(problems[0].span.end).toBeGreaterThanOrEqual(start - 40);
      expect(problems[0].span.start).toBeLessThanOrEqual(start + mistake.to.length + 10);
    });

    test.each(mistakes)('$mistake: nothing beside it changes', (mistake) => {
      const changed = changedDeclarations(correct, withMistake(mistake));
      expect(changed.length).toBeLessThanOrEqual(1);
    });

    test('the words', async () => {
      const lines = mistakes.flatMap((mistake) => {
        const text = withMistake(mistake);
        return [`${mistake.mistake}`, ...describeProblems(text, parse({ name: 'case.maat', text }).problems), ''];
      });
      await expect(lines.join('\n')).toMatchFileSnapshot(new URL(`${list}.txt`, folder).pathname);
    });
  });

  describe('the offered fix', () => {
    test.each(mistakes)('$mistake', (mistake) => {
      const text = withMistake(mistake);
      const { problems } = parse({ name: 'case.maat', text });
      for (const fix of problems[0]?.fixes?.slice(0, 1) ?? []) {
        const edits = [...fix.edits].sort((one, other) => other.span.start - one.span.start);
        const fixed = edits.reduce(
          (result, { span, text: put }) => result.slice(0, span.start) + put + result.slice(span.end),
          text,
        );
        const left = parse({ name: 'case.maat', text: fixed }).problems;
        expect(describeProblems(fixed, left)).toEqual([]);
      }
    });
  });
});
