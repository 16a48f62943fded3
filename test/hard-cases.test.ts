import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyse, runExamples } from '../engine/index.ts';
import { format, render } from '../grammar/index.ts';
import { findRegulations } from '../service/regulation-files.ts';
import { cutDeclaration } from './cut-declaration.ts';
import { type HardCase, hardCases } from './hard-cases.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
/** Longer texts are cut off: the file is one click away. */
const mostLines = 12;

test('docs/hard-cases.md is made from the files it points to', async () => {
  await expect(page()).toMatchFileSnapshot('../docs/hard-cases.md');
});

test('every numbered case of the dossier is there, in its order', () => {
  const letters = ['a', 'b', 'c', 'd', 'e'].map((letter) => `17${letter}`);
  const numbers = Array.from({ length: 42 }, (_, at) => String(at + 1));
  const all = numbers.flatMap((number) => (number === '17' ? [number, ...letters] : [number]));
  expect(hardCases.map(({ number }) => number)).toEqual(all);
});

describe.each(hardCases)('$number $title', ({ prose, where }) => {
  test('is written where the page says', () => {
    expect(prose).toMatch(/\.$/);
    expect(where.flatMap(({ names }) => names).length).toBeGreaterThan(0);
    for (const { path, names } of where)
      for (const name of names) expect(cutDeclaration(`${root}${path}`, name)).not.toBe('');
  });
});

describe('the small regulations for cases that no shipped one holds', () => {
  const { regulations, problems } = findRegulations(`${root}test/hard-cases`);

  test('each is pointed to', () => {
    expect(problems).toEqual([]);
    const pointed = hardCases.flatMap(({ where }) => where.map(({ path }) => path));
    const unused = regulations.filter(
      ({ sources }) => !sources.some((source) => pointed.includes(relative(root, source.name))),
    );
    expect(unused.map(({ name }) => name)).toEqual([]);
  });

  test.each(regulations.map((one) => [one.name, one.sources] as const))('%s runs', (_, sources) => {
    const analysis = analyse(sources);
    expect(analysis.problems.map((problem) => render(problem, 'nl').message)).toEqual([]);
    const results = runExamples(analysis);
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ passed }) => !passed).map(({ label }) => label)).toEqual([]);
    for (const source of sources) expect(format(source).text).toBe(source.text);
  });
});

function page(): string {
  return `# Where each hard case is written

The cases of chapter 7 of the domain dossier: what a language for these rules must be able to say. For each one where it stands and how it reads. Made by
\`test/hard-cases.test.ts\` from the table in \`test/hard-cases.ts\`; the rules are cut from the files themselves, so that they are what runs; of each at most ${mostLines} lines, the rest is in the file named above it. Do not edit.

| case | |
|---|---|
${hardCases.map(({ number, title }) => `| [${number}](#case-${number}) | ${title} |`).join('\n')}

${hardCases.map(sectionOf).join('\n')}`;
}

function sectionOf({ number, title, prose, where }: HardCase): string {
  const places = where.map(({ path, names }) => {
    const texts = names.map((name) => shortened(cutDeclaration(`${root}${path}`, name)));
    return `[\`${path}\`](../${path})\n\n\`\`\`maat\n${texts.join('\n\n')}\n\`\`\``;
  });
  return `<a id="case-${number}"></a>\n\n## ${number}. ${title}\n\n${prose}\n\n${places.join('\n\n')}\n`;
}

function shortened(text: string): string {
  const lines = text.split('\n');
  const kept = mostLines - 1;
  return lines.length <= mostLines
    ? text
    : [...lines.slice(0, kept), `# … ${lines.length - kept} more lines`].join('\n');
}
