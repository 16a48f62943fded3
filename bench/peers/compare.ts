import { type Child, startChild } from './parent.ts';
import { type ContenderResults, quantile, type WorkResults } from './results.ts';
import type { AnyWork, Checked, Round } from './work-list.ts';

interface Running {
  readonly contender: string;
  readonly child: Child;
  readonly checked: readonly Checked[];
  readonly rounds: Round[];
}

/**
 * One work: every contender in a process of its own; each is checked first, then all go in turn, so many rounds, so that a
 * busy moment of the machine hits all alike. The ratio of a round is to decimal.js in that round.
 */
export async function compare(work: AnyWork, rounds: number): Promise<WorkResults> {
  const running: Running[] = [];
  const missing: ContenderResults[] = [];
  for (const contender of work.contenderNames) {
    process.stderr.write(`${work.name}: ${contender} `);
    try {
      const child = await startChild(work.name, contender);
      const checked = await child.ask<readonly Checked[]>({ kind: 'check' });
      await child.ask<Round>({ kind: 'run', milliseconds: work.round * 3 });
      running.push({ contender, child, checked, rounds: [] });
      process.stderr.write(`${checked.reduce((sum, { wrong }) => sum + wrong, 0)} wrong\n`);
    } catch (error) {
      const unavailable = error instanceof Error ? error.message : String(error);
      process.stderr.write(`cannot: ${unavailable}\n`);
      missing.push({ ...nothing, contender, unavailable });
    }
  }
  for (let round = 0; round < rounds; round++) {
    for (const { child, rounds: kept } of running)
      kept.push(await child.ask<Round>({ kind: 'run', milliseconds: work.round }));
  }
  for (const { child } of running) child.end();
  const baseName = work.base ?? 'decimal.js';
  const base = running.find(({ contender }) => contender === baseName)?.rounds ?? [];
  const rows = running.map((one) => resultsOf(one, base, work.size));
  return { name: work.name, title: work.title, unit: work.unit, base: baseName, rows: [...rows, ...missing] };
}

const nothing = {
  perSecond: 0,
  ratio: { median: 0, low: 0, high: 0 },
  ratioByProcessor: 0,
  processors: 0,
  megabytes: 0,
  checked: [],
};

function resultsOf({ contender, checked, rounds }: Running, base: readonly Round[], size: number): ContenderResults {
  const rates = rounds.map(({ inputs, seconds }) => inputs / seconds);
  const ratios = rates.map((rate, round) => {
    const of = base[round];
    return of === undefined ? 0 : rate / (of.inputs / of.seconds);
  });
  const perProcessor = rounds.map(({ inputs, processor }, round) => {
    const of = base[round];
    return of === undefined ? 0 : inputs / processor / (of.inputs / of.processor);
  });
  return {
    contender,
    perSecond: quantile(rates, 0.5) * size,
    ratio: { median: quantile(ratios, 0.5), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) },
    ratioByProcessor: quantile(perProcessor, 0.5),
    processors: quantile(
      rounds.map(({ processor, seconds }) => processor / seconds),
      0.5,
    ),
    megabytes: Math.max(...rounds.map(({ megabytes }) => megabytes)),
    checked,
  };
}
