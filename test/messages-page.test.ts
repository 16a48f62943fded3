import { expect, test } from 'vitest';
import { type CatalogueEntry, catalogue } from '../grammar/index.ts';

/** What a code begins with, in the order of the page. */
const phases: Readonly<Record<string, string>> = {
  L: 'Characters, numbers, texts and words',
  S: 'Order of words',
  N: 'Names',
  T: 'Types, decimals and clauses',
  V: 'Law in time',
  F: 'Facts',
  R: 'Questions and answers',
  U: 'Use of the tools',
};

test('docs/errors.md is made from the catalogue of messages', async () => {
  await expect(page()).toMatchFileSnapshot('../docs/errors.md');
});

test('every code has a place on the page, and both languages fill the same holes', () => {
  const codes = Object.keys(catalogue);
  expect(codes.filter((code) => !((code[0] ?? '') in phases))).toEqual([]);
  const uneven = entries().filter(([, { nl, en }]) => holes(nl.message).join() !== holes(en.message).join());
  expect(uneven.map(([code]) => code)).toEqual([]);
});

function page(): string {
  const parts = Object.entries(phases).map(([letter, title]) => {
    const rows = entries()
      .filter(([code]) => code.startsWith(letter))
      .sort(([left], [right]) => left.localeCompare(right, 'en'))
      .map(
        ([code, { severity, nl, en }]) =>
          `| ${code} | ${severity} | ${cell(nl.message)}<br>${cell(en.message)} | ${cell(nl.help)}<br>${cell(en.help)} |`,
      );
    return `## ${letter} — ${title}\n\n| code | | message | what to do |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Messages

Made from the catalogue in \`grammar/messages/\` by \`test/messages-page.test.ts\`; do not edit. Codes are stable for ever. What stands between braces is filled
with the author's own words.

${parts.join('\n')}`;
}

function entries(): [string, CatalogueEntry][] {
  return Object.entries<CatalogueEntry>(catalogue);
}

/** A bar would end the cell of the table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** Names of the holes; words of a language (`foundNl`, `foundEn`) count as one. */
function holes(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => (match[1] ?? '').replace(/(Nl|En)$/, '')))].sort();
}
