// What explaining costs: keeping the values for it, building it, and how large it is: `npm run bench`, after sets.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { trace } from '../engine/explain/trace.ts';
import {
  type Analysis,
  type Answer,
  analyse,
  evaluate,
  type Facts,
  instanceKey,
  type Question,
  readFacts,
} from '../engine/index.ts';
import { runLimits } from '../engine/run/limits.ts';
import type { SourceFile } from '../grammar/index.ts';
import { studyValueFacts } from '../test/populations/diplomas.ts';
import { lawOf, secondTrancheFolder, shippedJson, shippedRegulation } from '../test/shipped.ts';
import { medians } from './medians.ts';

const title = '# Explanations';
const rounds = 31;
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const forgetting = { ...runLimits, forgets: true } as const;

interface Work {
  readonly what: string;
  readonly sources: readonly SourceFile[];
  readonly facts: unknown;
  readonly question: Question;
}

const works: readonly Work[] = [
  {
    what: 'second tranche, investment budget of 62 institutions in 2021',
    sources: lawOf(shippedRegulation(secondTrancheFolder)),
    facts: shippedJson(secondTrancheFolder, 'populatie.json'),
    question: { names: ['investeringsbudget'], year: 2021 },
  },
  {
    what: 'regional investment fund 2019–2023, grants of 2021',
    sources: lawOf(shippedRegulation('mbo/regionaal-investeringsfonds-2019-2023')),
    facts: shippedJson('mbo/regionaal-investeringsfonds-2019-2023', 'feiten-subsidieverlening.json'),
    question: { names: ['subsidie'], year: 2021 },
  },
  {
    what: 'first tranche, study value over 1,100 diplomas in 2016',
    sources: lawOf(shippedRegulation('mbo/kwaliteitsafspraken-2015-2018')),
    facts: studyValueFacts(1100, 2),
    question: { names: ['studiewaardebudget'], year: 2016 },
  },
];

const table = `${title}

Median of ${rounds} interleaved rounds on Node ${process.version}, one run; made by \`npm run bench\`. *Kept*: evaluating as always, with what explanations are built from; the ratio is to the same evaluator that keeps
values only (goal: at most 1.15). *First level*: the explanation of what one receiver got, one step deep, the ten largest of every set. *Complete*: everything the whole answer rests on, from which it can be computed again.

| what | kept, ms | ratio to not kept | bytes kept per value | first level, ratio to evaluating | complete, kB | facts, kB | ratio |
|---|---|---|---|---|---|---|---|
${works.map(row).join('\n')}
`;
const file = new URL('results.md', import.meta.url);
const [before = ''] = readFileSync(file, 'utf8').split(`\n${title}\n`);
writeFileSync(file, `${before.trimEnd()}\n\n${table}`);
process.stdout.write(table);

function row({ what, sources, facts: delivered, question }: Work): string {
  process.stderr.write(`${what} …\n`);
  const analysis: Analysis = analyse(sources);
  const { facts, problems } = readFacts(delivered, analysis);
  if (problems.some(({ severity }) => severity === 'error')) throw new Error(`the facts of ${what} hold errors`);
  const answer = evaluate(analysis, facts, question);
  if (amounts(answer) !== amounts(evaluate(analysis, facts, question, forgetting)))
    throw new Error('the two do not agree');
  const [kept = 0, forgotten = 1, first = 0] = medians(
    [
      () => evaluate(analysis, facts, question),
      () => evaluate(analysis, facts, question, forgetting),
      () => explained(analysis, facts, answer, sources, { depth: 1 }),
    ],
    rounds,
  );
  const complete = JSON.stringify(explained(analysis, facts, answer, sources, { complete: true })).length;
  const factsSize = JSON.stringify(delivered).length;
  const cells = [
    what,
    kept.toFixed(1),
    (kept / forgotten).toFixed(2),
    bytesPerValue(analysis, facts, question),
    (first / kept).toFixed(3),
    Math.round(complete / 1000),
    Math.round(factsSize / 1000),
    (complete / factsSize).toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

function explained(
  analysis: Analysis,
  facts: Facts,
  answer: Answer,
  sources: readonly SourceFile[],
  request: { readonly depth: number } | { readonly complete: true },
): object {
  const keys = answer.values.map(({ instance: { quantity, owner, indexes } }) =>
    instanceKey(quantity.name, owner, indexes),
  );
  return trace(analysis, facts, answer, 'complete' in request ? keys : keys.slice(0, 1), { sources, ...request });
}

/** How much more memory an answer holds for what explanations are built from, per value. */
function bytesPerValue(analysis: Analysis, facts: Facts, question: Question): number {
  // Of small answers many, so that what else happens in memory does not count.
  const copies = Math.ceil(100_000 / evaluate(analysis, facts, question).applications.size);
  const held = (limits: typeof runLimits): number => {
    const answers: Answer[] = [];
    collectGarbage();
    const start = process.memoryUsage().heapUsed;
    for (let at = 0; at < copies; at++) answers.push(evaluate(analysis, facts, question, limits));
    collectGarbage();
    return (
      (process.memoryUsage().heapUsed - start) / answers.reduce((sum, { applications }) => sum + applications.size, 0)
    );
  };
  held(runLimits);
  return Math.round(held(runLimits) - held(forgetting));
}

function amounts({ values }: Answer): string {
  return values
    .map(({ result }) => (result.kind === 'known' && result.datum.kind === 'number' ? result.datum.value : undefined))
    .map((value) => `${value?.numerator}/${value?.denominator}`)
    .join();
}
