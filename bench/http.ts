// One decision, and a hundred, over HTTP: ours beside zod and hand-written BigInt, both routes of the service itself, with all
// it does to a request. The asking is done by another thread, with plain sockets, so that it costs the server nothing.
// `node bench/http.ts [rounds] [seconds of each]`
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { type App, buildApp } from '../service/app.ts';
import { loadShipped } from '../service/shipped.ts';
import { startPool } from '../service/threads/pool.ts';
import type { Asking, Counted } from './http-client.ts';
import { decideInCents } from './peers/decision/bigint.ts';
import { decisionQuestion, flatFacts } from './peers/decision/facts.ts';
import { decisionSets, decisionTimed } from './peers/decision/inputs.ts';
import { type DecisionRecord, yesNo } from './peers/decision/record.ts';

const rounds = Number(process.argv[2] ?? 7);
const seconds = Number(process.argv[3] ?? 1);
const connections = 16;

const amount = z.string().regex(/^\d{1,13}\.\d{2}$/);
const count = z.int().min(0).max(1_000_000_000);
const record = z.strictObject({
  rijksbijdrage: amount,
  rijksbijdrageSector: amount,
  studenten: count,
  studentenSector: count.min(1),
  deelnemersEntree: count,
  deelnemersBasis: count,
  uitvallersEntree: count,
  uitvallersBasis: count,
  deelnemersSector: count.min(1),
  uitvallersSector: count,
  oordeel: z.enum(['onvoldoende', 'voldoende', 'goed']),
  ontvangenOp: z.union([z.literal(''), z.iso.date()]),
  begroot: amount,
  verleend: amount,
});
const byHandBody = z.strictObject({ gegevens: z.array(record).max(10_000) });

const folder = mkdtempSync(join(tmpdir(), 'maatstaf-http-'));
mkdirSync(join(folder, 'rules'));
cpSync(fileURLToPath(new URL('./peers/decision.maat', import.meta.url)), join(folder, 'rules', 'regeling.maat'));
const pool = await startPool({ rulesets: [folder], threads: 1 });
const { regulations } = loadShipped([folder]);
const app = await buildApp({ shipped: regulations, run: pool.run, requestsPerMinute: 1e9 });
byHand(app);
const client = new Worker(new URL('./http-client.ts', import.meta.url), { execArgv: [] });
try {
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const checked = await agreeing(port);
  process.stdout.write(`${checked} decisions of all sets: both say the same\n\n`);
  for (const size of [1, 100]) process.stdout.write(await measured(port, size));
} finally {
  await client.terminate();
  await app.close();
  await pool.close();
  rmSync(folder, { recursive: true });
}

/** What a programmer would write for this one decision, in the same service. */
function byHand(service: App): void {
  service.post('/v1/met-de-hand', async (request, reply) => {
    const { gegevens } = byHandBody.parse(JSON.parse(String(request.body)));
    const text = JSON.stringify({ beslissingen: gegevens.map((one) => decideInCents(one)) });
    return reply
      .type('application/json; charset=utf-8')
      .serializer((body: string) => body)
      .send(text);
  });
}

interface Contender {
  readonly path: string;
  readonly body: (records: readonly DecisionRecord[]) => unknown;
}

function contenders(): { readonly ours: Contender; readonly byHand: Contender } {
  const { names, year } = decisionQuestion;
  return {
    byHand: { path: '/v1/met-de-hand', body: (records) => ({ gegevens: records }) },
    ours: {
      path: '/v1/regelingen/kwaliteitsbudget/beslissingen',
      body: (records) => ({ gevraagd: names, jaar: year, gegevens: records.map(flatFacts) }),
    },
  };
}

/** All sets go through both, a hundred at a time; throws at the first difference. */
async function agreeing(port: number): Promise<number> {
  const { ours, byHand: other } = contenders();
  let compared = 0;
  for (const { name, inputs } of decisionSets()) {
    for (let from = 0; from < inputs.length; from += 100) {
      const records = inputs.slice(from, from + 100);
      const mine = (await sent(port, ours, records)).map((one) => {
        const { waarden } = one as { waarden: Record<string, unknown> };
        return Object.values(waarden).map((value) => (typeof value === 'string' ? value : yesNo(value)));
      });
      const theirs = await sent(port, other, records);
      if (JSON.stringify(mine) !== JSON.stringify(theirs)) throw new Error(`${name} from ${from}: not the same`);
      compared += records.length;
    }
  }
  return compared;
}

async function sent(
  port: number,
  { path, body }: Contender,
  records: readonly DecisionRecord[],
): Promise<readonly unknown[]> {
  const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body(records)),
  });
  if (reply.status !== 200) throw new Error(await reply.text());
  return ((await reply.json()) as { beslissingen: readonly unknown[] }).beslissingen;
}

/** A B A B: requests a second, and processor time of the serving thread for each, as medians with what lay furthest off. */
async function measured(port: number, size: number): Promise<string> {
  const both = contenders();
  const all = decisionTimed();
  const bodies = (one: Contender): string[] =>
    Array.from({ length: size === 1 ? 1_024 : 64 }, (_, at) => {
      const from = (at * size) % all.length;
      return JSON.stringify(one.body([...all, ...all].slice(from, from + size)));
    });
  const asking = {
    byHand: { port, path: both.byHand.path, bodies: bodies(both.byHand), connections, seconds },
    ours: { port, path: both.ours.path, bodies: bodies(both.ours), connections, seconds },
  };
  for (const one of [asking.byHand, asking.ours]) await asked(one);
  const [rates, costs]: [number[], number[]] = [[], []];
  const [hand, own]: [Timed[], Timed[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const [a, b] = [await asked(asking.byHand), await asked(asking.ours)];
    hand.push(a);
    own.push(b);
    rates.push(b.rate / a.rate);
    costs.push(a.cpu / b.cpu);
  }
  const line = (name: string, list: readonly Timed[]): string =>
    `  ${name.padEnd(18)} ${spread(list.map(({ rate }) => rate))} requests/s, ${spread(list.map(({ cpu }) => cpu))} µs of processor each\n`;
  return `${size} record${size === 1 ? '' : 's'} a request, ${connections} connections, ${rounds} rounds of ${seconds} s
${line('zod and BigInt', hand)}${line('ours', own)}  ratio by requests/s ${spread(rates)}, by processor time ${spread(costs)}\n\n`;
}

interface Timed {
  readonly rate: number;
  /** Microseconds of this thread for each request. */
  readonly cpu: number;
}

async function asked(asking: Asking): Promise<Timed> {
  const before = process.threadCpuUsage();
  const { replies, milliseconds, wrong } = await new Promise<Counted>((done) => {
    client.once('message', done);
    client.postMessage(asking);
  });
  const { user, system } = process.threadCpuUsage(before);
  if (wrong > 0) throw new Error(`${wrong} replies were no 200`);
  return { rate: (replies * 1_000) / milliseconds, cpu: (user + system) / replies };
}

function spread(list: readonly number[]): string {
  const sorted = list.toSorted((one, other) => one - other);
  const [least, median, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return `${short(median)} (${short(least)}–${short(most)})`;
}

function short(value = Number.NaN): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
