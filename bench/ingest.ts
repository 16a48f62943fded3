import { parse } from 'csv-parse/sync';
import { Decimal } from 'decimal.js';
import { analyse } from '../engine/index.ts';
import { bytesOf } from '../engine/population/bytes-of.ts';
import { columnKey } from '../engine/population/population.ts';
import { readPopulation } from '../engine/population/read-csv-columns.ts';

/**
 * Reading a CSV file of students: bytes to typed columns, against objects of csv-parse with their numbers as Decimals, in
 * turns within one run. Run alone: `node --expose-gc bench/ingest.ts [rows]`.
 */
const rows = Number(process.argv[2] ?? '500000');
const rounds = 5;
const institutions = 61;
const domains = ['techniek', 'economie', 'zorg', 'groen', 'onderwijs'];
const levels = ['niveau_2', 'niveau_3', 'niveau_4'];

const regulation = `regeling inlezen "Inlezen"
  in werking  2018-01-01
  tijdvak     2019 t/m 2022

artikel 1

  soort Domein: ${domains.join(', ')}
  soort Niveau: ${levels.join(', ')}

  object Instelling meervoud Instellingen "instelling"
    aangeduid met brin

  object Student meervoud Studenten van Instelling "student"
    aangeduid met nummer

artikel 2

  gegeven domein van Student: Domein "domein"
  gegeven niveau van Student: Niveau "niveau"
  gegeven bekostigd van Student: ja/nee "bekostigd"
  gegeven begonnen_op van Student: datum "begonnen op"
  gegeven cursusgeld van Student: bedrag "cursusgeld"
`;

const analysis = analyse([{ name: 'inlezen.maat', text: regulation }]);
if (!analysis.sound) throw new Error(JSON.stringify(analysis.problems));
const wanted = [...analysis.quantities.values()].map((quantity) => ({
  key: columnKey(quantity.name, []),
  quantity,
  indexes: [],
}));
const dutch = { separator: ';', decimal: ',' } as const;

function institutionsCsv(): Uint8Array {
  const lines = Array.from({ length: institutions }, (_, at) => `${String(at + 10).padStart(2, '0')}AB`);
  return new TextEncoder().encode(`Instelling\n${lines.join('\n')}\n`);
}

function studentsCsv(): Uint8Array {
  const lines = ['Student;van;domein;niveau;bekostigd;begonnen_op;cursusgeld'];
  for (let at = 0; at < rows; at += 1) {
    // A simple mixture that is the same in every run.
    const mixed = (at * 7919) % 10_007;
    const institution = `${String((mixed % institutions) + 10).padStart(2, '0')}AB`;
    const day = `${2015 + (mixed % 5)}-${String((mixed % 12) + 1).padStart(2, '0')}-${String((mixed % 28) + 1).padStart(2, '0')}`;
    const amount = `${mixed % 2000},${String(mixed % 100).padStart(2, '0')}`;
    lines.push(
      `${1_000_000 + at};${institution};${domains[mixed % 5]};${levels[mixed % 3]};${mixed % 7 === 0 ? 'nee' : 'ja'};${day};${amount}`,
    );
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

const small = institutionsCsv();
const large = studentsCsv();

function columns(): number {
  const { population, problems } = readPopulation(
    [
      { name: 'instellingen.csv', chunks: () => [small] },
      { name: 'studenten.csv', chunks: () => [large] },
    ],
    dutch,
    analysis,
    wanted,
    {},
  );
  if (population === undefined) throw new Error(JSON.stringify(problems.slice(0, 3)));
  const amounts = population.columns.get('cursusgeld()')?.values;
  let sum = 0;
  for (const amount of amounts ?? []) sum += amount;
  perRow = bytesOf(population) / rows;
  return sum;
}
let perRow = 0;

function objects(): number {
  const students = parse(Buffer.from(large), { delimiter: ';', columns: true }) as readonly Record<string, string>[];
  let sum = new Decimal(0);
  const things = students.map(({ cursusgeld = '0', ...others }) => ({
    ...others,
    cursusgeld: new Decimal(cursusgeld.replace(',', '.')),
  }));
  for (const { cursusgeld } of things) sum = sum.plus(cursusgeld);
  return sum.times(100).toNumber();
}

const times = { columns: [] as number[], objects: [] as number[] };
for (let round = 0; round <= rounds; round += 1) {
  const begun = performance.now();
  const one = columns();
  const between = performance.now();
  const other = process.argv[3] === 'columns' ? one : objects();
  const done = performance.now();
  if (one !== other) throw new Error(`${one} is not ${other}`);
  // The first round warms up.
  if (round === 0) continue;
  times.columns.push(between - begun);
  times.objects.push(done - between);
}

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const [quick, slow] = [median(times.columns), median(times.objects)];
process.stdout.write(
  `${rows} rows, ${(large.length / 2 ** 20).toFixed(1)} MiB: columns ${quick.toFixed(0)} ms (${(rows / quick / 1000).toFixed(1)} million rows/s, ` +
    `${perRow.toFixed(1)} bytes/row), objects ${slow.toFixed(0)} ms, ratio ${(slow / quick).toFixed(1)}\n`,
);
