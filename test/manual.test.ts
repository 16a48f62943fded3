import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, runExamples } from '../engine/index.ts';
import { format, render, translate } from '../grammar/index.ts';

/** Every block of rules in these pages is a test: what a reader copies must work. */
const pages = ['README.md', 'docs/language.md', 'docs/facts.md'];

interface Block {
  readonly page: string;
  readonly line: number;
  /** What stands behind the language of the fence: empty, or `wrong` and the beginning of a code. */
  readonly mark: string;
  readonly text: string;
}

const blocks = pages.flatMap(blocksOf);

describe('the manual', () => {
  test('has blocks', () => {
    expect(blocks.filter(({ mark }) => mark === '').length).toBeGreaterThan(12);
    expect(blocks.filter(({ mark }) => mark.startsWith('wrong')).length).toBeGreaterThan(2);
  });

  for (const block of blocks) {
    const name = `${block.page}:${block.line}`;
    const source = { name, text: block.text };

    if (block.mark.startsWith('wrong')) {
      test(`${name} gives the message it promises`, () => {
        const errors = analyse([source]).problems.filter(({ severity }) => severity === 'error');
        expect(errors.map(({ code }) => code)).toHaveLength(1);
        expect(errors[0]?.code).toMatch(new RegExp(`^${block.mark.slice('wrong '.length)}`));
      });
      continue;
    }

    test(`${name} checks, and its examples come out`, () => {
      const analysis = analyse([source]);
      const remarks = analysis.problems.filter(({ severity }) => severity !== 'hint');
      expect(remarks.map((problem) => `${problem.code} ${render(problem, 'nl').message}`)).toEqual([]);
      for (const example of runExamples(analysis)) {
        expect(
          [...example.problems, ...example.checks.flatMap(({ problem }) => problem ?? [])].map(
            (problem) => render(problem, 'nl').message,
          ),
        ).toEqual([]);
      }
    });

    test(`${name} formats and translates there and back`, () => {
      const formatted = format(source);
      expect(formatted.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const text = formatted.text ?? '';
      const other = analyse([source]).modules[0]?.language === 'nl' ? 'en' : 'nl';
      const there = translate({ name, text }, other).text ?? '';
      expect(analyse([{ name, text: there }]).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const back = translate({ name, text: there }, other === 'en' ? 'nl' : 'en').text ?? '';
      // `elk` and `elke` are one word; the way back chooses the usual one.
      expect(words(back).replaceAll('elk ', 'elke ')).toBe(words(text).replaceAll('elk ', 'elke '));
    });
  }
});

function blocksOf(page: string): Block[] {
  const text = readFileSync(new URL(`../${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```maat ?(.*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    page,
    line: text.slice(0, match.index).split('\n').length,
    mark: match[1] ?? '',
    text: match[2] ?? '',
  }));
}

function words(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}
