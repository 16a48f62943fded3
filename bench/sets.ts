// What looking up the members of large sets saves, and what a tenth of the sector takes: `npm run bench`, after size.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { type Analysis, type Answer, analyse, evaluate, readFacts } from '../engine/index.ts';
import { runLimits } from '../engine/run/limits.ts';
import { studyValueFacts } from '../test/populations/diplomas.ts';
import { lawOf, shippedRegulation } from '../test/shipped.ts';

const title = '# Study value over constructed diplomas';
const analysis: Analysis = analyse(lawOf(shippedRegulation('mbo/kwaliteitsafspraken-2015-2018')));
const question = { names: ['studiewaardebudget'], year: 2016 };
const oneByOne = { ...runLimits, indexed: Number.POSITIVE_INFINITY };

const small = measured(300, 4, [oneByOne, runLimits]);
const hundredth = measured(100, 6, [runLimits]);
const tenth = measured(10, 62, [runLimits]);
const [plain = 0, indexed = 1] = small.seconds;

const table = `${title}

The shipped first tranche, \`studiewaardebudget\` of every institution in 2016, with all values and what they rest on; Node ${process.version}, one run; made by \`npm run bench\`. One by one: the evaluator
without looking up, in the same run on the same facts, with the same amounts. Seconds are those of the processor. A tenth is not tried one by one: it grows with diplomas times units.

| part of the sector | institutions | diplomas | values kept | facts read, s | answer, s | one by one, s | ratio | heap after, MB |
|---|---|---|---|---|---|---|---|---|
${row(300, 4, small, plain, indexed)}
${row(100, 6, hundredth, undefined, hundredth.seconds[0] ?? 0)}
${row(10, 62, tenth, undefined, tenth.seconds[0] ?? 0)}
`;
const file = new URL('results.md', import.meta.url);
const [before = ''] = readFileSync(file, 'utf8').split(`\n${title}`);
writeFileSync(file, `${before.trimEnd()}\n\n${table}`);
process.stdout.write(table);

interface Measured {
  readonly diplomas: number;
  readonly values: number;
  readonly reading: number;
  readonly seconds: readonly number[];
  readonly heap: number;
}

/** One answer for each of these limits; they must be the same. */
function measured(part: number, institutions: number, limits: readonly (typeof runLimits)[]): Measured {
  process.stderr.write(`1/${part} …\n`);
  const delivered = studyValueFacts(part, institutions);
  const started = worked();
  const { facts } = readFacts(delivered, analysis);
  const reading = worked() - started;
  const seconds: number[] = [];
  let last: Answer | undefined;
  for (const limit of limits) {
    const start = worked();
    const answer = evaluate(analysis, facts, question, limit);
    seconds.push(worked() - start);
    if (last !== undefined && amounts(last) !== amounts(answer)) throw new Error('the two do not agree');
    last = answer;
  }
  const values = last?.applications.size ?? 0;
  const heap = process.memoryUsage().heapUsed / 1_000_000;
  return { diplomas: facts.things.get('Diploma')?.size ?? 0, values, reading, seconds, heap };
}

/** Seconds of processor time, since the machine may have other work. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

function amounts({ values }: Answer): string {
  return values
    .map(({ result }) => (result.kind === 'known' && result.datum.kind === 'number' ? result.datum.value : undefined))
    .map((value) => `${value?.numerator}/${value?.denominator}`)
    .join();
}

function row(part: number, institutions: number, of: Measured, plain: number | undefined, indexed: number): string {
  const cells = [
    `1/${part}`,
    institutions,
    of.diplomas,
    of.values,
    of.reading.toFixed(1),
    indexed.toFixed(1),
    plain?.toFixed(1) ?? '',
    plain === undefined ? '' : (plain / indexed).toFixed(1),
    of.heap.toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}
