// How the time of checking and formatting grows with the length of a regulation: `npm run bench`, after answers.ts.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { analyse } from '../engine/index.ts';
import { format, parse } from '../grammar/index.ts';
import { largeRegulation } from '../test/populations/large-regulation.ts';
import { secondTrancheFolder, shippedRegulation } from '../test/shipped.ts';
import { medians } from './medians.ts';

const root = new URL('../', import.meta.url);
const rounds = 5;
const [short, long] = [1250, 5000];
const title = '# Checking and formatting a long regulation';

const { own, used } = shippedRegulation(secondTrancheFolder);
const sources = [
  ...own.filter(({ name }) => name === 'regeling.maat').map((source) => ({ source, used })),
  ...readdirSync(new URL('test/miniatures/', root)).map((name) => ({
    source: { name: `miniatures/${name}`, text: readFileSync(new URL(`test/miniatures/${name}`, root), 'utf8') },
    used: [],
  })),
];
const rows = sources.map(({ source, used: others }) => {
  const [one, four] = [largeRegulation(source, short, others), largeRegulation(source, long, others)];
  const tasks = [one, four].flatMap((large) => [
    // A text that was read before is not read again: each round has one of its own.
    () => parse({ ...large }),
    () => analyse([large, ...others].map((text) => ({ ...text }))),
    () => format({ ...large }),
  ]);
  const times = medians(tasks, rounds);
  const lines = (text: string): number => text.split('\n').length;
  const cells = [0, 1, 2].map((task) => {
    const [before = 1, after = 0] = [times[task], times[task + 3]];
    // Per line, beside a regulation a quarter as long: 1 where time grows as the text does.
    const growth = after / lines(four.text) / (before / lines(one.text));
    return `${after.toFixed(0)} (${growth.toFixed(2)})`;
  });
  return `| ${source.name === 'regeling.maat' ? `${secondTrancheFolder}/regeling.maat` : source.name} | ${lines(four.text)} | ${cells.join(' | ')} |`;
});

const table = `${title}

Median of ${rounds} rounds on Node ${process.version}, one run; made by \`npm run bench\`. Renamed copies of a regulation below each other; in milliseconds, and in brackets the time
per line as a ratio to that of a regulation a quarter as long: 1 where the time grows as the text does.

| copies of | lines | parse | parse and analyse | format |
|---|---|---|---|---|
${rows.join('\n')}
`;
const file = new URL('results.md', import.meta.url);
const [answers = ''] = readFileSync(file, 'utf8').split(`\n${title}`);
writeFileSync(file, `${answers.trimEnd()}\n\n${table}`);
process.stdout.write(table);
