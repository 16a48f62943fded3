import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { type Population, plans, type Question } from '../../engine/index.ts';
import type { SourceFile } from '../../grammar/index.ts';
import { leadingExchange } from './in-step.ts';

/** How a planned question is computed. */
type PopulationPlan = Parameters<typeof plans.populations.answer>[0];
type Run = NonNullable<Parameters<typeof plans.populations.answer>[2]>;

/** What a thread is told when it begins: then it reads the regulation and plans the question. */
export interface Beginning {
  readonly sources: readonly SourceFile[];
  readonly question: Question;
  readonly port: MessagePort;
  readonly counters: Int32Array;
}

/** What it is told once the facts are there; columns stand in memory that all threads read. */
export interface Rows {
  /** As it is after reading: facts may be known later than was planned with. */
  readonly question: Question;
  readonly tables: readonly { readonly entity: string; readonly count: number; readonly parents?: Int32Array }[];
  readonly columns: Population['columns'];
  readonly texts: readonly string[];
  readonly entity: string;
  readonly from: number;
  readonly to: number;
}

/** Threads that get ready while the facts are read. */
export interface Threads {
  /** Computes with all of them, or says why that cannot be. */
  readonly over: (population: Population, plan: PopulationPlan) => Run | 'few rows' | 'one by one';
  readonly close: () => void;
}

/** With fewer rows than this per thread there is nothing to gain. */
const leastRows = 16_384;

/** Starts so many threads beside this one. */
export function startThreads(sources: readonly SourceFile[], question: Question, others: number): Threads {
  const counters = new Int32Array(new SharedArrayBuffer(8));
  const threads = Array.from({ length: others }, () => {
    const { port1, port2 } = new MessageChannel();
    const workerData: Beginning = { sources, question, port: port2, counters };
    // Not the arguments of whoever runs this process, such as a test runner.
    const options = { workerData, transferList: [port2], execArgv: [] };
    const worker = new Worker(new URL('./thread.ts', import.meta.url), options);
    worker.unref();
    return { worker, port: port1 };
  });
  const ports = threads.map(({ port }) => port);
  return {
    over: (population, { planned, question: asked }) => {
      // Only the leading thread has facts as the reference evaluator reads them.
      if (planned?.plan.nodes.some(({ operation }) => operation.kind === 'reference') !== false) return 'one by one';
      const [largest] = [...population.tables.values()].toSorted((one, other) => other.count - one.count);
      if (largest === undefined || largest.count < leastRows * (others + 1)) return 'few rows';
      const { entity, count } = largest;
      const bound = (at: number): number => boundOf(count, at, others + 1);
      return ({ program }, reference) => {
        const rows = { ...sharedOnce(population), question: asked, entity };
        for (const [at, port] of ports.entries()) port.postMessage({ ...rows, from: bound(at + 1), to: bound(at + 2) });
        const exchange = leadingExchange(counters, ports);
        return program.run(population, reference, { entity, from: 0, to: bound(1), exchange });
      };
    },
    close: () => {
      for (const { worker, port } of threads) {
        port.close();
        void worker.terminate();
      }
    },
  };
}

/** Where the rows of a thread begin: at a whole batch. */
function boundOf(count: number, at: number, threads: number): number {
  const step = plans.populations.sliceStep;
  return at === threads ? count : Math.floor((count * at) / threads / step) * step;
}

type Shared = Pick<Rows, 'tables' | 'columns' | 'texts'>;

/** A population that is asked more than once is moved once. */
const moved = new WeakMap<Population, Shared>();

function sharedOnce(population: Population): Shared {
  const shared = moved.get(population) ?? sharedRows(population);
  moved.set(population, shared);
  return shared;
}

function sharedRows({ tables, columns, texts }: Population): Shared {
  return {
    texts,
    tables: [...tables.values()].map(({ entity, count, parents }) => ({
      ...{ entity, count },
      ...(parents === undefined ? {} : { parents: inSharedMemory(parents) }),
    })),
    columns: new Map(
      [...columns].map(([key, { values, states }]) => [
        key,
        { values: inSharedMemory(values), ...(states === undefined ? {} : { states: inSharedMemory(states) }) },
      ]),
    ),
  };
}

function inSharedMemory<Of extends Float64Array | Int32Array | Uint16Array | Uint8Array>(array: Of): Of {
  const make = array.constructor as new (buffer: SharedArrayBuffer) => Of;
  const there = new make(new SharedArrayBuffer(array.byteLength));
  there.set(array);
  return there;
}
