// Tries the properties many times more than the suite does: `npm run prove`. `PROVE=100 npm run prove` for still more,
// `npm run prove -- test/value` for some of them.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeBinary } from '../service/cli/launch.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const report = join(tmpdir(), `maatstaf-proofs-${process.pid}.json`);
const times = process.env.PROVE ?? '34';
const wanted = process.argv.slice(2);

/** The files whose properties can be tried more often. */
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('test', name))
  .filter((name) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)))
  .filter((name) => /\bfast-check\b|runs\.ts/.test(readFileSync(join(root, name), 'utf8')));

console.log(`${files.length} files, each property ${times} times as often`);
const run = spawnSync(
  nodeBinary(),
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--testTimeout=0',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
    ...files,
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PROVE: times } },
);

const result = JSON.parse(readFileSync(report, 'utf8'));
rmSync(report, { force: true });
console.log('\nseconds  suite');
for (const file of result.testResults) {
  const seconds = (file.endTime - file.startTime) / 1000;
  console.log(`${seconds.toFixed(1).padStart(7)}  ${file.name.slice(root.length + 1)}`);
}
console.log(`\n${result.numPassedTests} passed, ${result.numFailedTests} failed`);
process.exit(run.status ?? 1);
