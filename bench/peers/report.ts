import { chartOf } from './chart.ts';
import type { ContenderResults, Results, WorkResults } from './results.ts';

/** The page and the chart of a run. */
export function reportOf(results: Results): { readonly page: string; readonly chart: string } {
  const versions = Object.entries(results.versions).map(([name, version]) => `${name} ${version}`);
  const page = `# Beside the peers

Made by \`npm run bench:peers\` on Node ${results.node}, ${results.machine}; ${versions.join(', ')}. One process for each contender, ${results.rounds} rounds in turn within one run.
The ratio is how many times as fast as hand-written decimal.js (40 digits, multiplying first) in the same round: the median, and between brackets the quartiles. *Wrong* counts answers that differ from
exact fractions, on random inputs and on those that lie exactly on a half, a third or a norm. What each contender cannot say stands in [docs/peers.md](../../docs/peers.md).

${results.works.map(section).join('\n')}`;
  return { page, chart: chartOf(results) };
}

function section({ title, unit, base, rows }: WorkResults): string {
  const sorted = rows.toSorted((one, other) => other.ratio.median - one.ratio.median);
  const lines = sorted.map(line);
  const absent = rows.filter(({ unavailable }) => unavailable !== undefined);
  const reasons = absent.map(({ contender, unavailable }) => `\n${contender} took no part: ${unavailable}`);
  return `## ${title}

| contender | ${unit} a second | ratio to ${base} | by processor time | processors | MiB | wrong, random | wrong, on the edge |
|---|---|---|---|---|---|---|---|
${lines.filter((text) => text !== '').join('\n')}
${reasons.join('\n')}
${edges(rows)}`;
}

function line(row: ContenderResults): string {
  if (row.unavailable !== undefined) return '';
  const { contender, perSecond, ratio, ratioByProcessor, processors, megabytes, checked } = row;
  const cells = [
    contender,
    thousands(perSecond),
    `${digits(ratio.median)} (${digits(ratio.low)}–${digits(ratio.high)})`,
    digits(ratioByProcessor),
    processors.toFixed(1),
    megabytes.toFixed(0),
    wrongOf(checked.filter(({ set }) => set.startsWith('random'))),
    wrongOf(checked.filter(({ set }) => !set.startsWith('random'))),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Which edge costs whom how many. */
function edges(rows: readonly ContenderResults[]): string {
  const wrong = rows.filter(({ checked }) => checked.some((set) => set.wrong > 0));
  if (wrong.length === 0) return '';
  const sets = wrong[0]?.checked.map(({ set }) => set) ?? [];
  const lines = wrong.map(
    ({ contender, checked }) =>
      `| ${[contender, ...checked.map((set) => `${set.wrong} of ${set.checked}`)].join(' | ')} |`,
  );
  return `
Wrong answers by set of inputs:

| contender | ${sets.join(' | ')} |
|---|${sets.map(() => '---|').join('')}
${lines.join('\n')}
`;
}

function wrongOf(sets: ContenderResults['checked']): string {
  const [wrong, checked] = [sum(sets.map((set) => set.wrong)), sum(sets.map((set) => set.checked))];
  return checked === 0 ? '' : `${wrong} of ${grouped(String(checked))}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Three digits that matter. */
export function digits(value: number): string {
  if (value === 0) return '0';
  return value >= 100 ? value.toFixed(0) : value.toFixed(Math.max(0, 2 - Math.floor(Math.log10(value))));
}

function thousands(value: number): string {
  const whole = value >= 100 ? String(Math.round(Number(value.toPrecision(3)))) : digits(value);
  return value >= 100 ? grouped(whole) : whole;
}

function grouped(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ',');
}
