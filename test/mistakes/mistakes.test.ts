import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../engine/index.ts';
import { type Language, positions, render } from '../../grammar/index.ts';

/** The mistakes people make most, ten in one file: each gets one message, at its place, that says what to do. */
const mistakes = [
  'misspelt keyword',
  'missing colon',
  'word of the other vocabulary',
  'curly quotes from a word processor',
  'number in the other notation',
  'clause out of place',
  'text not closed',
  'missing bar in a grid',
  'unknown name',
  'wrong type',
];
const lines = [8, 9, 10, 11, 12, 14, 15, 20, 22, 23];

describe.each(['tien-fouten.maat', 'ten-mistakes.maat'])('%s', (name) => {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  const place = positions(text);
  const errors = analyse([{ name, text }])
    .problems.filter(({ severity }) => severity === 'error')
    .sort((left, right) => (left.span?.start ?? 0) - (right.span?.start ?? 0));

  test('ten mistakes, ten messages, each on its line', () => {
    expect(errors.map(({ span }) => place(span?.start ?? 0).line)).toEqual(lines);
  });

  test.each(mistakes.map((mistake, index) => [mistake, index] as const))('%s', async (_, index) => {
    const problem = errors[index];
    if (problem === undefined) throw new Error('there is no message');
    const told = (['nl', 'en'] as const).map((language: Language) => {
      const { message, help } = render(problem, language);
      expect(`${message} ${help}`).not.toMatch(/\{\w+\}|undefined/);
      expect(help.length).toBeGreaterThan(10);
      return `${language}  ${message}\n    ${help}`;
    });
    const at = place(problem.span?.start ?? 0);
    const marked = text.slice(problem.span?.start, problem.span?.end);
    const fixes = (problem.fixes ?? []).map((fix) => `fix ${fix.text}`);
    const shown = [`${at.line}:${at.column} ${problem.code} «${marked}»`, ...told, ...fixes].join('\n');
    await expect(`${shown}\n`).toMatchFileSnapshot(`accepted/${name}.${index + 1}.txt`);
  });
});
