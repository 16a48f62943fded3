import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nameTest } from '../grammar/format/soft-words.ts';
import { type Language, parse } from '../grammar/index.ts';
import { type Concept, concepts, phrasesOf } from '../grammar/keywords/keywords.ts';

const root = new URL('../', import.meta.url);

/** Every rule that a reader may meet: shipped, a miniature, or an example of the manual that is not meant to be wrong. */
const texts = [...files('rulesets/'), ...files('test/miniatures/'), ...examples('docs/language.md')];

const used = new Map<Concept, number>();
for (const text of texts) {
  const { module, lexed } = parse({ name: 'rules.maat', text });
  const isName = nameTest(module);
  for (const token of lexed.tokens) {
    const { concept } = token;
    if (concept !== undefined && !isName(token)) used.set(concept, (used.get(concept) ?? 0) + 1);
  }
}

describe('keywords', () => {
  test('each is used by a shipped rule, a miniature or an example of the manual', () => {
    const once = concepts.filter((concept) => used.get(concept) === 1);
    process.stdout.write(`keywords: ${concepts.length} concepts, ${written('nl')} phrases in Dutch, `);
    process.stdout.write(`${written('en')} in English; used once: ${once.length}\n`);
    expect(concepts.filter((concept) => !used.has(concept))).toEqual([]);
  });
});

function written(language: Language): number {
  return new Set(concepts.flatMap((concept) => phrasesOf(concept, language))).size;
}

function files(folder: string): readonly string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.maat'))
    .map((name) => readFileSync(new URL(`${folder}${name}`, root), 'utf8'));
}

function examples(page: string): readonly string[] {
  const text = readFileSync(new URL(page, root), 'utf8');
  const blocks = [...text.matchAll(/^```maat\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
  // A block may hold several files.
  return blocks.flatMap((block) => block.split(/^#--- .*\n/m)).filter((each) => each.trim() !== '');
}
