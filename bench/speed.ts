// What has a measure of its own: division, reading, editing, starting and HTTP, one process after the other; into speed.md.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const parts = ['divide', 'ingest', 'edit', 'start', 'http'];
const chosen = process.argv.slice(2);
const wanted = chosen.length === 0 ? parts : chosen;
const unknown = wanted.filter((part) => !parts.includes(part));
if (unknown.length > 0) {
  process.stderr.write(`no such part: ${unknown.join(', ')}; there are ${parts.join(', ')}\n`);
  process.exit(2);
}

const found = wanted.map((part) => {
  process.stderr.write(`${part} …\n`);
  const file = fileURLToPath(new URL(`${part}.ts`, import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(stdout);
  return status === 0 ? stdout.trim() : `# ${part}\n\nfailed with ${status}`;
});

if (chosen.length === 0) {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? ''}, ${process.platform}, Node ${process.version}; load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')} when it ended`;
  const head = `# Speed, part by part\n\nMade by \`npm run bench:speed\` on ${machine}. What the figures mean stands above each table; beside the peers: [peers/results.md](peers/results.md).`;
  writeFileSync(new URL('speed.md', import.meta.url), `${[head, ...found].join('\n\n')}\n`);
}
