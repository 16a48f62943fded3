// Reading a regulation, and reading it again after a change inside one declaration; results go to standard output.
import { analyse } from '../engine/index.ts';
import { parse, readWhole } from '../grammar/parse.ts';
import type { SourceFile } from '../grammar/source.ts';
import { largeRegulation } from '../test/populations/large-regulation.ts';
import { shippedRegulation } from '../test/shipped.ts';
import { medians } from './medians.ts';

const folder = 'mbo/regionaal-investeringsfonds-2019-2023';
const rounds = Number(process.argv[2] ?? 9);

const { own, used } = shippedRegulation(folder);
const [text, web] = [own.find(({ name }) => name === 'regeling.maat'), used];
if (text === undefined) throw new Error(`no text in ${folder}`);
const others = own.filter((source) => source !== text);
const amended = [text, ...others, ...web];
const plain = shippedRegulation('mbo/prestatiebox-vsv-2013-2016');
const one = plain.own.filter(({ name }) => name === 'regeling.maat' || name === 'voorbeelden.maat');
const ten = [largeRegulation(text, 8500, web), ...web];
let turn = 0;

/** The same texts as new files, so that nothing is known of them by themselves. */
function again(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.map((source) => ({ ...source }));
}

/** As a key press leaves them: in the label of a rule in the middle of the first file something else stands each time. */
function changed([first, ...rest]: readonly SourceFile[]): readonly SourceFile[] {
  if (first === undefined) return rest;
  const half = first.text.indexOf('  regel ', first.text.length / 2);
  const label = first.text.indexOf('"', half) + 1;
  turn++;
  return [{ ...first, text: `${first.text.slice(0, label)}${turn} ${first.text.slice(label)}` }, ...rest];
}

const cases: readonly { readonly what: string; readonly files: readonly SourceFile[]; readonly edited: boolean }[] = [
  { what: `${folder}: all its files and states`, files: amended, edited: false },
  { what: 'the same, after a change inside a declaration', files: amended, edited: true },
  { what: 'its text with the law it uses', files: [text, ...web], edited: false },
  { what: 'the same, after a change', files: [text, ...web], edited: true },
  { what: 'mbo/prestatiebox-vsv-2013-2016, text and examples', files: [...one, ...plain.used], edited: false },
  { what: 'the same, after a change', files: [...one, ...plain.used], edited: true },
  { what: 'ten times as large: renamed copies below each other', files: ten, edited: false },
  { what: 'the same, after a change', files: ten, edited: true },
];

const rows = cases.map(({ what, files, edited }) => {
  const next = (): readonly SourceFile[] => (edited ? changed(files) : again(files));
  const size = files.reduce((sum, source) => sum + source.text.length, 0);
  const tasks = [
    () => next().map((source) => readWhole(source)),
    () => next().map((source) => parse(source)),
    () => analyse(next()),
  ];
  for (const task of tasks) task();
  const [whole = 0, pieces = 0, analysed = 0] = medians(tasks, rounds);
  const cells = [size / 1000, whole, pieces, analysed].map((value) => value.toFixed(value < 10 ? 1 : 0));
  return `| ${what} | ${cells.join(' | ')} |`;
});

process.stdout.write(`# Reading a regulation, and again after a change

Median of ${rounds} rounds on Node ${process.version}, warm, in milliseconds. "By pieces" is what is done: what was read before in the same
process, a declaration at a time, is not read again.

| what | thousand characters | read whole | read by pieces | read by pieces and analysed |
|---|---|---|---|---|
${rows.join('\n')}
`);
