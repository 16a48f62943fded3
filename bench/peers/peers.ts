// Every contender beside every other: `npm run bench:peers`, or of one work `npm run bench:peers -- decision --rondes 3`.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { compare } from './compare.ts';
import { reportOf } from './report.ts';
import type { Results, WorkResults } from './results.ts';
import { loadWork, workNames } from './work-list.ts';

const packages = [
  'decimal.js',
  '@gorules/zen-engine',
  'json-logic-engine',
  'cel-js',
  'feelin',
  'publicodes',
  'json-rules-engine',
  '@duckdb/node-api',
  'fastify',
  'zod',
];

const { values: options, positionals: asked } = parseArgs({
  options: { rondes: { type: 'string', default: '7' }, bewaar: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = asked.filter((name) => !workNames.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`geen onderdeel ${unknown.join(', ')}; er zijn: ${workNames.join(', ')}\n`);
  process.exit(2);
}
const rounds = Number(options.rondes);
const found: WorkResults[] = [];
for (const name of workNames) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  found.push(await compare(await loadWork(name), rounds));
}
const [processor] = cpus();
const results: Results = {
  machine: `${cpus().length} × ${processor?.model ?? 'unknown'}, ${Math.round(totalmem() / 1_073_741_824)} GiB, ${process.platform} ${process.arch}`,
  node: process.version,
  versions: versions(),
  rounds,
  works: found,
};
const report = reportOf(results);
process.stdout.write(report.page);
// What is committed is a whole run; a part of it is only shown, unless one asks to keep it.
if (asked.length === 0 || options.bewaar) {
  writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(results, undefined, 2)}\n`);
  writeFileSync(new URL('results.md', import.meta.url), report.page);
  writeFileSync(new URL('../../docs/speed.svg', import.meta.url), report.chart);
}

/** Of the packages that take part, as installed. */
function versions(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly dependencies: Record<string, string>;
    readonly devDependencies: Record<string, string>;
  };
  const all = { ...manifest.dependencies, ...manifest.devDependencies };
  return Object.fromEntries(packages.map((name) => [name, all[name] ?? 'not installed']));
}
