import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Module, parse, translate } from '../../grammar/index.ts';
import { describeFile, describeTree } from './describe-tree.ts';

const folder = new URL('./cases/parser/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.maat'));

function read(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

/** Citation lines begin with a word of their vocabulary, and are left out. */
function partsOf({ operations, declarations }: Module): readonly string[] {
  const changes = operations.map(({ item: _item, ...each }) => (each.kind === 'add' ? each.declarations : each));
  return [...changes, ...declarations].map((each) => describeTree(each));
}

describe('the tree of a file', () => {
  test.each(files)('%s', async (file) => {
    const expected = new URL(file.replace('.maat', '.txt'), folder).pathname;
    await expect(describeFile(read(file))).toMatchFileSnapshot(expected);
  });
});

describe('one grammar for two vocabularies', () => {
  const clean = files.filter((file) => parse({ name: file, text: read(file) }).problems.length === 0);

  test('there are files to compare', () => expect(clean.length).toBeGreaterThan(3));

  test.each(clean)('%s says the same in the other one', (file) => {
    const source = { name: file, text: read(file) };
    const { module } = parse(source);
    const other = module.language === 'nl' ? 'en' : 'nl';
    const { text = '' } = translate(source, other);
    const translated = parse({ name: file, text });
    expect(translated.problems).toEqual([]);
    expect(translated.module.language).toBe(other);
    expect(partsOf(translated.module)).toEqual(partsOf(module));
  });
});
