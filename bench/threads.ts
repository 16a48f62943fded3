// Rows shared out over threads: one and two in turns, over the same columns: `node service/cli/launch.js bench/threads.ts [rows]`.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import process from 'node:process';
import { analyse, plans } from '../engine/index.ts';
import { startThreads, type Threads } from '../service/populations/threads.ts';

const rows = Number(process.argv[2] ?? '4000000');
const rounds = 7;
const title = '# Rows shared out over threads';

const regulation = `regeling draden "Draden"
  in werking 2015-01-01
  tijdvak 2016 t/m 2016

artikel 1

  soort Domein: techniek, zorg, groen

  object Instelling meervoud Instellingen "instelling" aangeduid met brin
  object Student meervoud Studenten van Instelling "student" aangeduid met nummer

  gegeven domein van Student: Domein "domein"
  gegeven begonnen_op van Student: datum "begonnen op"
  gegeven punten van Student: getal met 2 decimalen "punten"

artikel 2

  regel gewogen van Student: getal met 3 decimalen "gewogen"
    = als domein = zorg dan punten * 1,2 anders als domein = groen dan punten * 1,5 anders punten
  regel samen van Instelling: getal met 3 decimalen "samen" = totaal van gewogen over Studenten van deze Instelling
  regel laat van Instelling: aantal "laat begonnen"
    = aantal Studenten van deze Instelling waar begonnen_op >= 2015-06-01 en punten < 50
  regel gemiddeld van Instelling: getal of geen "gemiddeld" = gemiddelde van punten over Studenten van deze Instelling
  regel boven van Student: ja/nee "boven" = punten > (gemiddeld bij geen 0)
  regel boven_gemiddeld van Instelling: aantal "boven gemiddeld"
    = aantal Studenten van deze Instelling waar boven
`;

const sources = [{ name: 'draden.maat', text: regulation }];
const planned = plans.populations.plan(analyse(sources), { names: ['samen', 'laat', 'boven_gemiddeld'] });
if ('problems' in planned) throw new Error(JSON.stringify(planned.problems));
const threads = startThreads(sources, planned.question, 1);
const dialect = { separator: ';', decimal: ',' } as const;
const csv = (
  name: string,
  chunks: () => Iterable<Uint8Array>,
): { name: string; chunks: () => Iterable<Uint8Array> } => ({
  name,
  chunks,
});
const read = plans.populations.read(planned, [csv('i.csv', institutions), csv('s.csv', students)], dialect);
const { population, plan } = read;
if (population === undefined) throw new Error(JSON.stringify(read.problems.slice(0, 2)));
const [one, two]: [Times[], Times[]] = [[], []];
const answers = new Set<string>();
for (let round = 0; round <= rounds; round += 1) {
  measure(undefined, one);
  measure(threads, two);
}
threads.close();
if (answers.size !== 1) throw new Error('two threads give something else than one');
const [first, second] = [one, two].map((times) => ({
  elapsed: median(times.map(({ elapsed }) => elapsed)),
  own: median(times.map(({ own }) => own)),
}));
if (first === undefined || second === undefined) throw new Error('nothing was measured');
const load = loadavg()[0] ?? 0;
const section = `${title}

${rows.toLocaleString('en')} students of sixty institutions in columns, which stand in shared memory; totals, counts and a comparison with the mean, from columns to the last value, without reading. Node ${process.version}, ${availableParallelism()} cores,
which had ${load.toFixed(1)} processes waiting besides; one run, medians of ${rounds} rounds in turns, the first of which does not count. The answers are the same. Elapsed is what a user waits, on these busy cores; processor is what the leading thread
worked itself, which is what he would wait where each thread has a core. Made by \`node service/cli/launch.js bench/threads.ts\`.

| threads | elapsed, ms | ratio | processor of the leading thread, ms | ratio |
|---|---|---|---|---|
| 1 | ${first.elapsed.toFixed(0)} | 1 | ${first.own.toFixed(0)} | 1 |
| 2 | ${second.elapsed.toFixed(0)} | ${(first.elapsed / second.elapsed).toFixed(2)} | ${second.own.toFixed(0)} | ${(first.own / second.own).toFixed(2)} |
`;
const file = new URL('populations.md', import.meta.url);
const [before = '', after = ''] = `\n${readFileSync(file, 'utf8')}`.split(`\n${title}`);
const [, ...others] = after.split(/\n(?=# )/);
writeFileSync(
  file,
  `${[before, section, ...others]
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .join('\n\n')}\n`,
);
process.stdout.write(section);

/** Milliseconds. */
interface Times {
  readonly elapsed: number;
  readonly own: number;
}

function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function measure(with_: Threads | undefined, times: Times[]): void {
  if (population === undefined) return;
  const [start, before] = [performance.now(), worked()];
  const run = with_?.over(population, plan);
  if (typeof run === 'string') throw new Error(run);
  const answer = plans.populations.answer(plan, population, run);
  times.push({ elapsed: performance.now() - start, own: worked() - before });
  if ('problems' in answer) throw new Error('not answered');
  const shown = [...answer.values()].map(({ result }) =>
    result.kind === 'known' && result.datum.kind === 'number' ? `${result.datum.value.numerator}` : result.kind,
  );
  answers.add(shown.join());
}

function median(times: readonly number[]): number {
  const sorted = times.slice(1).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function* institutions(): Generator<Uint8Array, undefined> {
  yield new TextEncoder().encode(`Instelling\n${Array.from({ length: 60 }, (_, at) => `${at + 10}AA`).join('\n')}\n`);
  return undefined;
}

/** Some thousand lines at a time, by a simple mixture that is the same in every run. */
function* students(): Generator<Uint8Array, undefined> {
  const encoder = new TextEncoder();
  yield encoder.encode('Student;van;domein;begonnen_op;punten\n');
  let mixed = 12_345;
  const next = (below: number): number => {
    mixed = (mixed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return mixed % below;
  };
  for (let from = 0; from < rows; from += 5_000) {
    const lines: string[] = [];
    for (let at = from; at < Math.min(rows, from + 5_000); at += 1) {
      const day = `2015-0${1 + next(9)}-1${next(10)}`;
      const domain = ['techniek', 'zorg', 'groen'][next(3)];
      lines.push(
        `S${String(at).padStart(8, '0')};${10 + next(60)}AA;${domain};${day};${next(100)},${next(10)}${next(10)}`,
      );
    }
    yield encoder.encode(`${lines.join('\n')}\n`);
  }
  return undefined;
}
