import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { runs } from '../runs.ts';
import { firstDifference } from './first-difference.ts';
import { type Mutant, mutants } from './mutants.ts';

/** So many programs are tried at most; all but a few mutants die in the first fifty. */
const programs = 1_500;

const root = fileURLToPath(new URL('../../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'maatstaf-mutants-'));
for (const name of ['engine', 'grammar', 'test/planned', 'package.json'])
  cpSync(join(root, name), join(copy, name), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
afterAll(() => rmSync(copy, { recursive: true }));

const wanted = runs(1) === 1 ? mutants.filter(({ quick }) => quick) : mutants;

describe('a deliberate break of the planned evaluator', () => {
  test('is tried for at least twenty', () => expect(mutants.length).toBeGreaterThanOrEqual(20));

  test('is what is seen: without one nothing is', () => expect(firstDifference(20)).toBe(''));

  test.each(wanted)('is seen: $name', { timeout: 0 }, async (mutant) => {
    const path = join(copy, 'engine', mutant.file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, mutated(text, mutant));
    try {
      expect(await seenInCopy()).not.toBe('');
    } finally {
      writeFileSync(path, text);
    }
  });

  test.each(mutants)('still has its place in the source: $name', (mutant) => {
    const text = readFileSync(join(copy, 'engine', mutant.file), 'utf8');
    expect(mutated(text, mutant)).not.toBe(text);
  });
});

function mutated(text: string, { find, replace, first }: Mutant): string {
  const parts = text.split(find);
  const count = parts.length - 1;
  if (count === 0 || (count > 1 && first === undefined)) throw new Error(`stands there ${count} times: ${find}`);
  return `${parts[0]}${replace}${parts.slice(1).join(find)}`;
}

/** In the copy, in a process of its own: modules are loaded once. */
async function seenInCopy(): Promise<string> {
  const run = promisify(execFile);
  const script = `import { firstDifference } from './test/planned/first-difference.ts';
process.stdout.write(firstDifference(${programs}));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: copy });
  return stdout;
}
