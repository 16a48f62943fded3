import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { usageProblem } from '../usage-problem.ts';
import { problemOnWire } from '../wire-problem.ts';
import type { Result, Task } from './task.ts';

export interface PoolOptions {
  /** Folders with regulations, which each thread reads for itself. */
  readonly rulesets: readonly string[];
  readonly threads?: number;
  /** Tasks that may wait; one more is refused, so that waiting never gets long. */
  readonly waiting?: number;
  /** Milliseconds a task may take before its thread is stopped. */
  readonly timeLimit?: number;
  /** Megabytes a thread may use. */
  readonly memoryLimit?: number;
  readonly log?: (fields: Readonly<Record<string, string>>) => void;
}

export interface Pool {
  /** Does a task on a free thread. Never rejects: what goes wrong is a result too. */
  readonly run: (task: Task) => Promise<Result>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly task: Task;
  readonly done: (result: Result) => void;
}

/** Starts the threads that compute, and settles when the first can. A thread that fails is replaced. */
export async function startPool(options: PoolOptions): Promise<Pool> {
  const { threads = Math.max(2, Math.min(4, availableParallelism() - 1)), waiting = 64, timeLimit = 10_000 } = options;
  const queue: Waiting[] = [];
  const free: Worker[] = [];
  const all = new Set<Worker>();
  let closed = false;

  const hire = async (): Promise<void> => {
    const worker = await hired(options);
    if (closed) await worker.terminate();
    else {
      all.add(worker);
      release(worker);
    }
  };
  const replace = (worker: Worker, error: unknown): void => {
    all.delete(worker);
    options.log?.({ fout: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    if (!closed) hire().catch((reason: unknown) => options.log?.({ fout: String(reason) }));
  };
  const release = (worker: Worker): void => {
    const next = queue.shift();
    if (next === undefined) free.push(worker);
    else give(worker, next);
  };
  const give = (worker: Worker, { task, done }: Waiting): void => {
    const end = (result: Result): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.on('error', () => {});
      done(result);
    };
    const lose = (code: 'U70' | 'U75', error: unknown): void => {
      end({
        status: code === 'U70' ? 500 : 503,
        findings: [problemOnWire(usageProblem(code), new Map(), task.language)],
      });
      void worker.terminate();
      replace(worker, error);
    };
    const timer = setTimeout(() => lose('U75', 'a task took too long'), timeLimit);
    worker.once('message', (result: Result) => {
      end(result);
      release(worker);
    });
    worker.once('error', (error: Error & { code?: string }) =>
      lose(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'U75' : 'U70', error),
    );
    worker.once('exit', (code) => lose('U70', `a thread ended with ${code}`));
    worker.postMessage(task);
  };

  const hiring = Array.from({ length: threads }, hire);
  await Promise.race(hiring);
  return {
    run: (task) =>
      new Promise((done) => {
        const worker = free.pop();
        if (worker !== undefined) give(worker, { task, done });
        else if (queue.length < waiting) queue.push({ task, done });
        else done({ status: 503, findings: [problemOnWire(usageProblem('U76'), new Map(), task.language)] });
      }),
    close: async () => {
      closed = true;
      await Promise.allSettled(hiring);
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** A thread that has read the regulations; rejects when it cannot. */
function hired({ rulesets, memoryLimit = 1024 }: PoolOptions): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: rulesets,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
  });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a thread ended with ${code}`)));
    worker.once('message', () => {
      worker.removeAllListeners();
      worker.on('error', () => {});
      resolve(worker);
    });
  });
}
