import { allocation, allocationTies } from './allocation/work.ts';
import type { Work } from './contender.ts';
import { csv } from './csv/work.ts';
import { decision, decisionTies } from './decision/work.ts';
import { explained } from './explained/work.ts';
import { growth } from './growth/work.ts';
import { http } from './http/work.ts';
import { regulationWorks } from './regulations/work.ts';
import { rows } from './rows/work.ts';

/** Erases what goes in: a process only hands inputs of a work to contenders of that work. */
export interface AnyWork extends Omit<Work<never>, 'sets' | 'timed' | 'truth' | 'contenders'> {
  readonly contenderNames: readonly string[];
  readonly open: (contender: string) => Promise<OpenContender>;
}

export interface OpenContender {
  readonly check: () => Promise<readonly Checked[]>;
  readonly run: (milliseconds: number) => Promise<Round>;
}

/** How many answers of a set of inputs were wrong, and the first that was. */
export interface Checked {
  readonly set: string;
  readonly checked: number;
  readonly wrong: number;
  readonly first?: { readonly got: string; readonly right: string };
}

export interface Round {
  readonly inputs: number;
  readonly seconds: number;
  /** Seconds of all processors together. */
  readonly processor: number;
  readonly megabytes: number;
}

export const works: readonly AnyWork[] = [
  anyWork(decision),
  anyWork(decisionTies),
  anyWork(explained),
  anyWork(allocation),
  anyWork(allocationTies),
  anyWork(growth),
  anyWork(rows),
  anyWork(csv),
  ...regulationWorks.map(anyWork),
  anyWork(http),
];

function anyWork<Input>(work: Work<Input>): AnyWork {
  const { sets: _, timed: __, truth: ___, contenders, ...described } = work;
  return {
    ...described,
    contenderNames: Object.keys(contenders),
    open: async (name) => {
      const load = contenders[name];
      if (load === undefined) throw new Error(`no contender ${name} for ${work.name}`);
      const contender = await load();
      await contender.prepare?.();
      const { check, run } = await import('./measure.ts');
      return {
        check: () => check(work, contender),
        run: run(work.timed(), contender),
      };
    },
  };
}
