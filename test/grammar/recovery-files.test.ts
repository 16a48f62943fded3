import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, positions } from '../../grammar/index.ts';
import { describeFile } from './describe-tree.ts';

const folder = new URL('./cases/recovery/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');

describe('what is said about a file with many mistakes', () => {
  test.each(readdirSync(folder).filter((file) => file.endsWith('.maat')))('%s', async (file) => {
    const expected = new URL(file.replace('.maat', '.txt'), folder).pathname;
    await expect(describeFile(read(file))).toMatchFileSnapshot(expected);
  });
});

describe('ten mistakes, ten messages', () => {
  test.each(['ten-dutch.maat', 'ten-english.maat'])('%s: one a declaration', (file) => {
    const lines = linesOfProblems(read(file));
    expect(lines).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 17]);
  });

  test('one a clause', () => {
    expect(linesOfProblems(read('ten-clauses.maat'))).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  test('one a condition', () => {
    expect(linesOfProblems(read('ten-conditions.maat'))).toEqual([4, 5, 6, 7, 8, 9, 13, 14, 17, 18]);
  });

  test('every name is still declared', () => {
    const { module } = parse({ name: 'case.maat', text: read('ten-dutch.maat') });
    const names = module.declarations.flatMap((each) =>
      'signature' in each && each.signature !== undefined ? [each.signature.name.text] : [],
    );
    expect(names).toEqual(['studenten_niveau_2', 'rijksbijdrage', 'agenda', 'plafond', 'drempel', 'grens', 'deel']);
  });
});

function linesOfProblems(text: string): readonly number[] {
  const at = positions(text);
  return parse({ name: 'case.maat', text }).problems.map(({ span }) => at(span?.start ?? 0).line);
}
