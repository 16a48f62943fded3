import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith } from './folder.ts';
import { maatstaf } from './terminal.ts';

// Every example of docs/cli.md: what a reader copies must work. They are one walk, in one folder.
const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/cli.md`, 'utf8');
const blocks = [...page.matchAll(/^```console\n(.*?)^```$/gms)].map(([, text = '']) => text);

describe('docs/cli.md', () => {
  test('has examples', () => {
    expect(blocks.length).toBe(28);
  });

  test('each shows what it says, one after the other', async () => {
    const folder = folderWith({});
    for (const text of blocks) {
      const [command = '', ...shown] = text.trimEnd().split('\n');
      const args = [...command.matchAll(/"([^"]*)"|\S+/g)].slice(2).map(([word, quoted]) => quoted ?? word);
      const { out, err } = await maatstaf(args.map((arg) => arg.replace(/^my_funding/, join(folder, 'my_funding'))));
      const lines = `${out}${err}`.replaceAll(`${folder}/`, '').trimEnd().split('\n');
      expect(lines, command).toEqual(shown.map(shownAs));
    }
  }, 60_000);

  test('names every command, and every option by both names', async () => {
    const help = async (...args: readonly string[]): Promise<string> => (await maatstaf([...args, '--help'])).out;
    const commands = [...(await help()).matchAll(/^ {2}([a-z-]+)[| ]/gm)].map(([, name = '']) => name);
    for (const command of commands.filter((name) => name !== 'help')) {
      expect(page, command).toContain(`\`${command}`);
      const options = [...(await help(command)).matchAll(/^ {2}(--[a-z-]+), (--[a-z-]+)/gm)];
      for (const [, one = '', other = ''] of options)
        expect([page.includes(one), page.includes(other)], `${command} ${one} ${other}`).toEqual([true, true]);
    }
  });
});

/** What is shown, with a text cut at `…` standing for any that begins so. */
function shownAs(shown: string): unknown {
  const cut = shown.indexOf('…');
  return cut < 0
    ? shown
    : expect.stringMatching(new RegExp(`^${shown.slice(0, cut).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
}
