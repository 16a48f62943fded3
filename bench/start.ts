// What it takes from nothing to a first answer, beside a Node that does nothing: after `npm run build`.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { emitModule } from '../engine/emit/emit-module.ts';
import { decisionQuestion, factsJson, flatFacts } from './peers/decision/facts.ts';
import { decisionTimed } from './peers/decision/inputs.ts';
import { analysisOf, plannedOf } from './peers/ours.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const rounds = Number(process.argv[2] ?? 11);

// A small regulation of our own, and the smallest that is shipped with amendments and examples.
const small = join(root, 'bench/peers/decision.maat');
const shipped = join(root, 'rulesets/vo/regionale-aanpak-vsv-2013-2016');
const shippedFacts = join(shipped, 'feiten-verstrekking.json');

const folder = mkdtempSync(join(tmpdir(), 'maatstaf-start-'));
const [empty, smallFacts, emitted, first] = ['empty.js', 'facts.json', 'emitted.mjs', 'first.mjs'].map((name) =>
  join(folder, name),
) as [string, string, string, string];
const [record] = decisionTimed();
if (record === undefined) throw new Error('no record');
const origin = { regulation: { name: 'bench', label: 'bench' }, question: [], dates: {}, sources: [] };
writeFileSync(empty, '');
writeFileSync(smallFacts, JSON.stringify(factsJson(record)));
writeFileSync(emitted, emitModule(plannedOf(analysisOf('decision'), decisionQuestion).plan, origin, 'en'));
writeFileSync(
  first,
  `import { decide } from './emitted.mjs';\nconsole.log(JSON.stringify(decide(${JSON.stringify(flatFacts(record))}).values));\n`,
);

const kept = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled'), LC_ALL: 'nl_NL.UTF-8' };
const never = { ...kept, NODE_DISABLE_COMPILE_CACHE: '1' };
const asked = decisionQuestion.names.flatMap((name) => ['--vraag', name]);
const question = ['run', small, ...asked, '--jaar', '2025', '--feiten', smallFacts];
const shippedQuestion = ['run', shipped, '--vraag', 'verstrekking', '--jaar', '2015', '--feiten', shippedFacts];

/** Each starts a process and waits for its end, or for what it was started for. */
const tasks: Readonly<Record<string, () => number | Promise<number>>> = {
  'an empty node': () => timed([empty], kept),
  '`maatstaf --version`': () => timed(['service/cli/bin.js', '--version'], kept),
  'a small regulation, from its text, compiled before': () => timed(['service/cli/bin.js', ...question], kept),
  'the same, never compiled': () => timed(['service/cli/bin.js', ...question], never),
  'the same, from sources': () => timed(['service/cli/main.ts', ...question], never),
  'the same, a module written by an earlier run': () => timed([first], kept),
  'a shipped regulation with amendments and examples': () => timed(['service/cli/bin.js', ...shippedQuestion], kept),
  'the service, until it answers that': () => servedFirst(),
};

try {
  if (!existsSync(join(root, 'service/dist/main.js'))) process.stdout.write('not built: run `npm run build` first\n');
  const times = await alternated();
  process.stdout.write(tableOf(times));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function timed(args: readonly string[], env: NodeJS.ProcessEnv): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...args], { cwd: root, env });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status} ${stderr}`);
  return performance.now() - start;
}

/** From starting the service to the reply on the same question. */
async function servedFirst(): Promise<number> {
  const start = performance.now();
  const env = { ...kept, PORT: '0', MAATSTAF_EDITOR: 'none' };
  const child = spawn(process.execPath, ['service/cli/bin.js', 'start'], { cwd: root, env });
  const address = await addressOf(child);
  const body = JSON.stringify({
    gevraagd: ['verstrekking'],
    jaar: 2015,
    feiten: JSON.parse(readFileSync(shippedFacts, 'utf8')),
  });
  const reply = await fetch(`${address}/v1/regelingen/regionale_aanpak_vsv/antwoorden`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await reply.text();
  const took = performance.now() - start;
  child.kill('SIGTERM');
  await new Promise((resolve) => child.on('exit', resolve));
  if (reply.status !== 200) throw new Error(`the service: ${reply.status} ${text}`);
  return took;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (data) => {
      said += data;
      const address = /http:\/\/[\d.:]+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.on('exit', (code) => reject(new Error(`the service ended with ${code}`)));
  });
}

/** Round by round, all in turn, so that a busy moment of the machine hits all alike; one round before fills what is kept. */
async function alternated(): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(Object.keys(tasks).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const took = await task();
      if (round >= 0) times.get(name)?.push(took);
    }
  }
  return times;
}

function tableOf(times: ReadonlyMap<string, readonly number[]>): string {
  const nothing = times.get('an empty node') ?? [];
  const rows = [...times].map(([name, list]) => {
    const beyond = list.map((took, round) => took - (nothing[round] ?? 0));
    const [low = 0, middle = 0, high = 0] = [0.1, 0.5, 0.9].map((part) => quantile(beyond, part));
    return `| ${name} | ${quantile(list, 0.5).toFixed(0)} | ${middle.toFixed(0)} | ${low.toFixed(0)} – ${high.toFixed(0)} |`;
  });
  return `# From nothing to a first answer

Median of ${rounds} alternating rounds on Node ${process.version}, in milliseconds.

| started | in all | beyond an empty node | of which a tenth is below – above |
|---|---|---|---|
${rows.join('\n')}
`;
}

function quantile(list: readonly number[], part: number): number {
  const sorted = list.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
