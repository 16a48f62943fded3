import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, runExamples } from '../engine/index.ts';
import { format, render, translate } from '../grammar/index.ts';

const folder = new URL('miniatures/', import.meta.url);

/** The hardest rules of the field, each small enough to read at once, with figures of the dossier where it has them. */
const miniatures = readdirSync(folder)
  .filter((name) => name.endsWith('.maat'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

test('there is one for each of the hardest rules', () => {
  expect(miniatures.map(({ name }) => name)).toEqual([
    'fusie-halverwege.maat',
    'ho-2024.maat',
    'rif.maat',
    'studiewaarde.maat',
    'verantwoord-of-leg-uit.maat',
    'vsv.maat',
  ]);
});

describe.each(miniatures)('$name', (source) => {
  const analysis = analyse([source]);

  test('has nothing wrong with it', () => {
    const errors = analysis.problems.filter(({ severity }) => severity === 'error');
    expect(errors.map((problem) => render(problem, 'nl').message)).toEqual([]);
  });

  test('does in each example what it should', () => {
    const results = runExamples(analysis);
    expect(results.length).toBeGreaterThan(0);
    for (const { problems } of results) expect(problems.map((problem) => render(problem, 'nl').message)).toEqual([]);
  });

  test('stands as the formatter lays it out', () => {
    expect(format(source).text).toBe(source.text);
  });

  test('says the same in English, and back', () => {
    const english = translate(source, 'en').text ?? '';
    const back = translate({ name: source.name, text: english }, 'nl').text ?? '';
    for (const text of [english, back]) {
      const results = runExamples(analyse([{ name: source.name, text }]));
      expect(results.length).toBeGreaterThan(0);
      for (const { problems } of results) expect(problems).toEqual([]);
    }
  });
});
