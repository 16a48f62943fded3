// The study value of a year over constructed diplomas, from CSV file to amounts by columns, by phase: `node service/cli/launch.js bench/study-value.ts`.
// Each size is a process of its own; `measure <folder> <threads>` is one of them.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { analyse, plans } from '../engine/index.ts';
import { populationSources } from '../service/populations/population-sources.ts';
import { constructedDiplomas, diplomaTable, institutionFacts } from '../test/populations/diplomas.ts';
import { lawOf, shippedRegulation } from '../test/shipped.ts';

/** What a process measured: seconds of the processor by phase, and memory in bytes. */
interface Measured {
  readonly diplomas: number;
  readonly bytes: number;
  readonly seconds: { readonly plan: number; readonly read: number; readonly compute: number; readonly write: number };
  readonly elapsed: number;
  readonly columns: number;
  readonly peak: number;
  readonly open: number;
  readonly total: string;
}

/** The sector divided by `part`, so many times over, under other numbers. */
const sizes = [
  { part: 100, times: 1 },
  { part: 8, times: 1 },
  { part: 4, times: 1 },
  { part: 1, times: 1 },
  { part: 1, times: 2 },
  { part: 1, times: 4 },
] as const;
const institutions = 62;
const title = '# Study value, from file to amounts by columns';

if (process.argv[2] === 'measure') process.stdout.write(JSON.stringify(measured(process.argv[3] ?? '')));
else writeSection(sizes.filter(({ part, times }) => times / part <= Number(process.argv[2] ?? '4')).map(row));

function row({ part, times }: (typeof sizes)[number]): string {
  const folder = mkdtempSync(join(tmpdir(), 'study-value-'));
  try {
    const path = made(folder, part, times);
    process.stderr.write(`${times}/${part} …\n`);
    const self = fileURLToPath(import.meta.url);
    const output = execFileSync(process.execPath, [self, 'measure', path], { encoding: 'utf8' });
    const of: Measured = JSON.parse(output);
    const { plan, read, compute, write } = of.seconds;
    const cells = [
      times === 1 ? `1/${part}` : `${times} ×`,
      of.diplomas.toLocaleString('en'),
      (of.bytes / 1e6).toFixed(0),
      ...[plan, read, compute, write].map((seconds) => seconds.toFixed(2)),
      ((1e6 * (read + compute)) / of.diplomas).toFixed(2),
      of.elapsed.toFixed(1),
      (of.columns / of.diplomas).toFixed(0),
      (of.peak / 1e6).toFixed(0),
      of.open,
    ];
    return `| ${cells.join(' | ')} |`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Institutions as JSON and all diplomas as one CSV file. */
function made(folder: string, part: number, times: number): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'instellingen.json'), JSON.stringify(institutionFacts(part, institutions)));
  const file = join(folder, 'diplomas.csv');
  constructedDiplomas(part, institutions, (year, diplomas) => {
    const [head = '', ...lines] = diplomaTable(diplomas).trimEnd().split('\n');
    if (year === 2009) writeFileSync(file, `${head}\n`);
    for (let copy = 0; copy < times; copy += 1) {
      // Keys of a copy begin with another letter, also where they name an earlier diploma.
      const own = lines.map((line) => line.replace(/\bB(?=[0-9]{7})/g, String.fromCharCode(66 + copy)));
      appendFileSync(file, `${own.join('\n')}\n`);
    }
  });
  return folder;
}

function measured(folder: string): Measured {
  const analysis = analyse(lawOf(shippedRegulation('mbo/kwaliteitsafspraken-2015-2018')));
  const [start, times] = [performance.now(), [worked()]];
  const planned = plans.populations.plan(analysis, { names: ['studiewaardebudget'], year: 2016 });
  if ('problems' in planned) throw new Error(JSON.stringify(planned.problems));
  times.push(worked());
  const files = [join(folder, 'instellingen.json'), join(folder, 'diplomas.csv')];
  const reading = plans.populations.read(planned, populationSources(files).sources, { separator: ';', decimal: ',' });
  const { population } = reading;
  if (population === undefined) throw new Error(JSON.stringify(reading.problems.slice(0, 3)));
  times.push(worked());
  const answer = plans.populations.answer(reading.plan, population);
  if ('problems' in answer || !answer.byColumns) throw new Error('not by columns');
  times.push(worked());
  let cents = 0n;
  for (const { result } of answer.values())
    if (result.kind === 'known' && result.datum.kind === 'number')
      cents += (result.datum.value.numerator * 100n) / result.datum.value.denominator;
  times.push(worked());
  const [plan = 0, read = 0, compute = 0, write = 0] = times.slice(1).map((time, at) => time - (times[at] ?? 0));
  return {
    diplomas: population.tables.get('Diploma')?.count ?? 0,
    bytes: statSync(join(folder, 'diplomas.csv')).size,
    seconds: { plan, read, compute, write },
    elapsed: (performance.now() - start) / 1000,
    columns: plans.populations.bytesOf(population),
    peak: process.resourceUsage().maxRSS * 1024,
    open: answer.delegated,
    total: String(cents),
  };
}

/** Seconds of processor time, since the machine may have other work. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

function writeSection(rows: readonly string[]): void {
  const section = `${title}

The shipped first tranche, \`studiewaardebudget\` of ${institutions} institutions in 2016, as \`maatstaf doorrekenen\` computes it, on one thread; Node ${process.version}, one process per size; made by \`node service/cli/launch.js bench/study-value.ts\`. The
constructed sector is 1,230,000 diplomas: 150,000 of each school year from 2011 to 2018 and 15,000 of 2009 and 2010; the law asks those of four base years, of the year before and of the current one, and every diploma that one of
these was preceded by. 1/8 of it is the size of the diplomas of one year; 2 × and 4 × are the sector repeated under other numbers, for the same institutions. Seconds are those of the processor (\`plan\` is the same whatever the size; it and reading a regulation are needed once);
µs per diploma is reading and computing together. Columns: bytes that columns and keys take, per diploma. Peak: most memory the process ever had, in MB, some 250 of which are there before it reads anything. Open: values that no column gave. Reading 2 × and 4 × takes longer per diploma, since their keys are not in order in the file and have to be sorted.

| sector | diplomas | CSV, MB | plan, s | read, s | compute, s | write, s | µs per diploma | elapsed, s | bytes per diploma | peak, MB | open |
|---|---|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}
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
}
