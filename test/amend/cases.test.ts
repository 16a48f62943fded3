import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../engine/index.ts';
import type { Analysis } from '../../engine/model.ts';
import { describeProblems } from '../analyse/describe.ts';
import { readCase } from '../markers.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'cases');
const names = readdirSync(folder).filter((name) => name.endsWith('.maat'));

describe('every state of a law reads as accepted', () => {
  test.each(names)('%s', async (name) => {
    const { sources } = readCase(name, readFileSync(join(folder, name), 'utf8'));
    const analysis = analyse(sources);
    const problems = analysis.problems.filter(({ code }) => code !== 'V32');
    expect(describeProblems(sources, problems)).toBe('\n');
    await expect(statesOf(analysis)).toMatchFileSnapshot(join(folder, name.replace('.maat', '.txt')));
  });
});

/** The base in full, of every other state the lines that differ from it. */
function statesOf({ law }: Analysis): string {
  const [first, ...others] = law.reachable();
  const base = first === undefined ? [] : linesOf(law.state({ lawOf: '2020-01-01', exact: true }).texts);
  const newest = first === undefined ? [] : linesOf(first.state.texts);
  const parts = others.map(({ moment, state }) => {
    const lines = linesOf(state.texts);
    const gone = base.filter((line) => !lines.includes(line)).map((line) => `- ${line}`);
    const added = lines.filter((line) => !base.includes(line)).map((line) => `+ ${line}`);
    const title = `=== ${JSON.stringify(moment)} ${state.amendments.map((one) => one.name).join(', ')}`;
    return [title, ...gone, ...added].join('\n');
  });
  return [`=== newest: ${first?.state.amendments.map((one) => one.name).join(', ')}`, ...newest, ...parts, ''].join(
    '\n',
  );
}

function linesOf(texts: readonly { readonly text: string }[]): readonly string[] {
  return texts.flatMap(({ text }) => text.split('\n'));
}
