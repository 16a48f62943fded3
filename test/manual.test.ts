import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, runExamples } from '../engine/index.ts';
import { format, render, translate } from '../grammar/index.ts';
import { readCase } from './markers.ts';

/** Every block of rules in these pages is a test: what a reader copies must work. Files are parted by `#--- name.maat`. */
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

  test('its contents list every chapter, in order', () => {
    const text = readFileSync('docs/language.md', 'utf8');
    const chapters = [...text.matchAll(/^## (.+)$/gmu)].map(([, title = '']) => title);
    const listed = [...text.matchAll(/^- \[(.+)\]\(#(.+)\)$/gmu)];
    expect(listed.map(([, title]) => title)).toEqual(chapters);
    for (const [, title = '', anchor] of listed)
      expect(anchor).toBe(
        title
          .toLowerCase()
          .replace(/[^\w -]/gu, '')
          .replaceAll(' ', '-'),
      );
  });

  for (const block of blocks) {
    const name = `${block.page}:${block.line}`;
    const { sources } = readCase(name, block.text);

    if (block.mark.startsWith('wrong')) {
      test(`${name} gives the message it promises`, () => {
        const errors = analyse(sources).problems.filter(({ severity }) => severity === 'error');
        expect(errors.map(({ code }) => code)).toHaveLength(1);
        expect(errors[0]?.code).toMatch(new RegExp(`^${block.mark.slice('wrong '.length)}`));
      });
      continue;
    }

    test(`${name} checks, and its examples come out`, () => {
      const analysis = analyse(sources);
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
      const formatted = sources.map((source) => ({ name: source.name, ...format(source) }));
      expect(formatted.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'))).toEqual([]);
      const texts = formatted.map((one) => ({ name: one.name, text: one.text ?? '' }));
      const other = analyse(sources).modules[0]?.language === 'nl' ? 'en' : 'nl';
      const there = texts.map((one) => ({ ...one, text: translate(one, other).text ?? '' }));
      expect(analyse(there).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const back = there.map((one) => translate(one, other === 'en' ? 'nl' : 'en').text ?? '');
      expect(back.map(words)).toEqual(texts.map(({ text }) => words(text)));
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

/** `elk` and `elke` are one word, `tot en met` and `t/m` too; the way back chooses the usual one. */
function words(text: string): string {
  return text.trim().split(/\s+/).join(' ').replaceAll('elk ', 'elke ').replaceAll('tot en met', 't/m');
}
