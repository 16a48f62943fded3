// How fast the reference evaluator answers, as a ratio to hand-written code in the same run: `npm run bench`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { analyse, evaluate, type Fraction, readFacts } from '../engine/index.ts';
import { parse } from '../grammar/index.ts';
import { secondTrancheFolder, shippedRegulation, shippedRoot } from '../test/shipped.ts';
import { medians } from './medians.ts';

const second = shippedRegulation(secondTrancheFolder);
const [source = { name: '', text: '' }] = second.own;
const texts = [source, ...second.used];
const population = readPopulation();
const rounds = 31;

const analysis = analyse(texts);
const { facts } = readFacts(population, analysis);
const question = { names: ['investeringsbudget'], year: 2019 };
const byHand = handWritten(population.Instelling);

const same = evaluate(analysis, facts, question).values.every(
  ({ instance, result }) =>
    result.kind === 'known' &&
    result.datum.kind === 'number' &&
    cents(result.datum.value) === byHand().get(instance.owner ?? ''),
);
if (!same) throw new Error('the two do not agree, so that their times mean nothing');

const [hand, reference, parsing, analysing, reading] = medians(
  [
    () => byHand(),
    () => evaluate(analysis, facts, question),
    // A text that was read before is not read again: each round has one of its own.
    () => parse({ ...source }),
    () => analyse(texts.map((text) => ({ ...text }))),
    () => readFacts(population, analysis),
  ],
  rounds,
) as [number, number, number, number, number];
const lines = source.text.split('\n').length;

const table = `# Speed of the reference evaluator

Median of ${rounds} interleaved rounds on Node ${process.version}, one run; made by \`npm run bench\`. The hand-written code divides the same pot of 2019 over the same 62 constructed
institutions in decimal.js with 40 digits, keeps nothing and explains nothing; both give the same cents. The reference evaluator is the obviously right one; the fast one
comes beside it.

| what | ms | ratio to hand-written |
|---|---|---|
| hand-written, decimal.js | ${hand.toFixed(2)} | 1 |
| evaluate, 62 institutions, all values kept | ${reference.toFixed(2)} | ${(reference / hand).toFixed(1)} |
| parse the regulation (${lines} lines) | ${parsing.toFixed(2)} | |
| parse and analyse it | ${analysing.toFixed(2)} | |
| read and check the facts of the sector | ${reading.toFixed(2)} | |
`;
writeFileSync(new URL('results.md', import.meta.url), table);
process.stdout.write(table);

function readPopulation(): { readonly Instelling: Record<string, Record<string, Record<string, string>>> } {
  return JSON.parse(readFileSync(join(shippedRoot, secondTrancheFolder, 'populatie.json'), 'utf8'));
}

function handWritten(institutions: Record<string, Record<string, Record<string, string>>>): () => Map<string, bigint> {
  const exact = Decimal.clone({ precision: 40 });
  return () => {
    const receivers = Object.entries(institutions)
      .map(([key, facts]) => ({
        key,
        grant: new exact(facts['rijksbijdrage']?.['2019'] ?? '0'),
        students: new exact(facts['studenten_niveau_2']?.['2017'] ?? '0'),
      }))
      .sort((left, right) => (left.key < right.key ? -1 : 1));
    const grants = receivers.reduce((sum, { grant }) => sum.plus(grant), new exact(0));
    const students = receivers.reduce((sum, receiver) => sum.plus(receiver.students), new exact(0));
    const pot = new exact(38_130_000_000);
    const parts = receivers.map((receiver) => {
      const share = receiver.grant.div(grants).times(2).plus(receiver.students.div(students)).div(3);
      const whole = pot.times(share);
      return { key: receiver.key, paid: whole.floor(), remainder: whole.minus(whole.floor()) };
    });
    const left = pot.minus(parts.reduce((sum, { paid }) => sum.plus(paid), new exact(0))).toNumber();
    const ranked = [...parts].sort((one, other) => other.remainder.cmp(one.remainder));
    const lucky = new Set(ranked.slice(0, left));
    return new Map(parts.map((part) => [part.key, BigInt(part.paid.toFixed(0)) + (lucky.has(part) ? 1n : 0n)]));
  };
}

function cents({ numerator, denominator }: Fraction): bigint {
  return (numerator * 100n) / denominator;
}
