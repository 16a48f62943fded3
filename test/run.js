// Runs everything that must hold: `npm test` (all), `npm run check` (`--static`: lint, types and dead code only).
// Plain JavaScript, because it also runs on a Node older than the project's own.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeBinary } from '../service/cli/launch.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = nodeBinary();
const report = join(tmpdir(), `maatstaf-tests-${process.pid}.json`);
const seconds = [];
let passed = 0;
let failed = 0;

function step(name, command, args) {
  const start = Date.now();
  console.log(`\n▸ ${name}`);
  const run = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  seconds.push([name, (Date.now() - start) / 1000]);
  return run.status === 0;
}

function tool(name, file, ...args) {
  const ok = step(name, node, [join(root, 'node_modules', file), ...args]);
  if (ok) passed++;
  else failed++;
}

/** A real browser is part of the tests: install Debian's where it is missing and we may. */
function browser() {
  const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (existsSync(path)) return;
  const install = 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium';
  if (process.getuid?.() === 0 && step('install Chromium', 'sh', ['-c', install]) && existsSync(path)) return;
  console.error(
    'Chromium is missing and could not be installed: install the package `chromium` as root, or name a browser in CHROMIUM.',
  );
  failed++;
}

function tests() {
  rmSync(report, { force: true });
  const ok = step('tests', node, [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
    ...process.argv.slice(2).filter((argument) => argument !== '--static'),
  ]);
  if (!existsSync(report)) {
    failed++;
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report, { force: true });
  passed += result.numPassedTests;
  failed += result.numFailedTests;
  // A skipped test is a defect, and so is a file that broke before its tests ran.
  failed += result.numPendingTests + result.numTodoTests;
  if (!ok && result.numFailedTests === 0) failed++;
  for (const file of result.testResults) {
    seconds.push([`  ${file.name.slice(root.length + 1)}`, (file.endTime - file.startTime) / 1000]);
  }
}

tool('lint and format', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.');
tool('types', 'typescript/bin/tsc', '-b');
tool('dead code', 'knip/bin/knip.js');
if (!process.argv.includes('--static')) {
  tool('build the editor', 'vite/bin/vite.js', 'build', 'editor', '--logLevel', 'warn');
  browser();
  tests();
}

console.log('\nseconds  suite');
for (const [name, time] of seconds) console.log(`${time.toFixed(1).padStart(7)}  ${name}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
