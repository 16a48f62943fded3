import { expect, test } from 'vitest';
import { citationWords, classOf, concepts, type KeywordClass, phrasesOf } from '../grammar/keywords/keywords.ts';
import { isReservedWord } from '../grammar/keywords/lookup.ts';

/** What stands above each table of the page. */
const titles: Readonly<Record<KeywordClass, string>> = {
  declaration: 'Declarations',
  operation: 'Operations of an amendment',
  head: 'The head of a file',
  clause: 'Clauses',
  type: 'Types',
  value: 'Values',
  cell: 'Cells and examples',
  expression: 'Expressions',
  set: 'Sets',
  relation: 'Relations',
};

test('docs/keywords.md is made from the table of keywords', async () => {
  await expect(page()).toMatchFileSnapshot('../docs/keywords.md');
});

test('the number of keywords is counted', () => {
  process.stdout.write(
    `keywords: ${concepts.length} concepts, ${reserved('nl').length} single words reserved in Dutch\n`,
  );
  expect(concepts.length).toBeLessThan(200);
});

function page(): string {
  const tables = (Object.keys(titles) as KeywordClass[]).map((name) => {
    const rows = concepts.filter((concept) => classOf(concept) === name);
    const lines = rows.map((concept) => `| ${shown(phrasesOf(concept, 'nl'))} | ${shown(phrasesOf(concept, 'en'))} |`);
    return `## ${titles[name]}\n\n| Dutch | English |\n|---|---|\n${lines.join('\n')}\n`;
  });
  const citations = Object.values(citationWords).map(({ nl, en }) => `| \`${nl}\` | \`${en}\` |`);
  return `# Keywords

Made from the table in \`grammar/keywords/\` by \`test/keywords-page.test.ts\`; do not edit. Where two phrases stand in a cell they are synonyms.

${tables.join('\n')}
## Citation lines

| Dutch | English |
|---|---|
${citations.join('\n')}

## Words that cannot be names

In any file, of either vocabulary: ${[...new Set([...reserved('nl'), ...reserved('en')])]
    .sort()
    .map((word) => `\`${word}\``)
    .join(', ')}.

All other words are free as names, also those of clauses and types (\`bedrag\`, \`bron\`, \`plafond\`).
`;
}

function reserved(language: 'nl' | 'en'): string[] {
  const phrases = concepts.flatMap((concept) => phrasesOf(concept, language));
  const words = [
    ...phrases.map((phrase) => phrase.split(' ')[0] ?? ''),
    ...Object.values(citationWords).map((word) => word[language]),
  ];
  return [...new Set(words)].filter((word) => isReservedWord(word));
}

function shown(phrases: readonly string[]): string {
  return phrases.map((phrase) => `\`${phrase}\``).join(', ');
}
