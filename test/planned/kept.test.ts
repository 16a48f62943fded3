import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../engine/amend/law.ts';
import type { Question } from '../../engine/model.ts';
import { readSound } from './cases.ts';
import { differenceAt } from './differences.ts';
import { planned, reference } from './evaluators.ts';
import type { Json } from './population.ts';

interface Kept {
  readonly vraag: Question;
  readonly feiten: Json;
}

const folder = new URL('kept/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.maat'))
  .map((name) => name.slice(0, -'.maat'.length));

/** `#--- name` begins another file. */
function sourcesOf(text: string): { readonly name: string; readonly text: string }[] {
  return text
    .split(/^#--- /m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [name = '', ...lines] = part.split('\n');
      return { name, text: lines.join('\n') };
    });
}

describe('differences that were found once', () => {
  test.each(names)('%s', (name) => {
    const analysis = analyse(sourcesOf(readFileSync(new URL(`${name}.maat`, folder), 'utf8')));
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(existsSync(new URL(`${name}.json`, folder))).toBe(true);
    // The same program for all questions: what was asked before may not matter.
    const asked: readonly Kept[] = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    for (const { vraag, feiten } of asked)
      expect(differenceAt(analysis, readSound(analysis, feiten), vraag, reference, planned)).toBeUndefined();
  });
});
