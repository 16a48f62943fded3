import type { Work } from './contender.ts';

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

/** Every work by name, loaded only when it is wanted, so that a process holds no more than its own contender. */
const works: Readonly<Record<string, () => Promise<AnyWork>>> = {
  decision: async () => anyWork((await import('./decision/work.ts')).decision),
  'decision-ties': async () => anyWork((await import('./decision/work.ts')).decisionTies),
  explained: async () => anyWork((await import('./explained/work.ts')).explained),
  allocation: async () => anyWork((await import('./allocation/work.ts')).allocation),
  'allocation-ties': async () => anyWork((await import('./allocation/work.ts')).allocationTies),
  growth: async () => anyWork((await import('./growth/work.ts')).growth),
  rows: async () => anyWork((await import('./rows/work.ts')).rows),
  csv: async () => anyWork((await import('./csv/work.ts')).csv),
  'regulation-1': async () => anyWork((await import('./regulations/work.ts')).regulationWork(1)),
  'regulation-2': async () => anyWork((await import('./regulations/work.ts')).regulationWork(2)),
  'regulation-3': async () => anyWork((await import('./regulations/work.ts')).regulationWork(3)),
  http: async () => anyWork((await import('./http/work.ts')).http),
};

export const workNames = Object.keys(works);

export async function loadWork(name: string): Promise<AnyWork> {
  const load = works[name];
  if (load === undefined) throw new Error(`no work ${name}`);
  return load();
}

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
