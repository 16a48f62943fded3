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

/** A thread, and what is to happen with what it says next. */
interface Thread {
  readonly worker: Worker;
  hear: (result: Result) => void;
  lose: (error: unknown) => void;
}

/** Starts the threads that compute, and settles when the first can. A thread that fails is replaced. */
export async function startPool(options: PoolOptions): Promise<Pool> {
  const { threads = Math.max(2, Math.min(4, availableParallelism() - 1)), waiting = 64, timeLimit = 10_000 } = options;
  const queue: Waiting[] = [];
  const free: Thread[] = [];
  const all = new Set<Thread>();
  let closed = false;

  const hire = async (): Promise<void> => {
    const thread = await hired(options);
    all.add(thread);
    if (closed) await thread.worker.terminate();
    else release(thread);
  };
  const release = (thread: Thread): void => {
    const next = queue.shift();
    if (next !== undefined) {
      give(thread, next);
      return;
    }
    thread.lose = (error) => {
      free.splice(free.indexOf(thread), 1);
      replace(thread, error);
    };
    free.push(thread);
  };
  const give = (thread: Thread, { task, done }: Waiting): void => {
    const timer = setTimeout(() => thread.lose(tooMuch), timeLimit);
    thread.hear = (result) => {
      clearTimeout(timer);
      done(result);
      release(thread);
    };
    thread.lose = (error) => {
      clearTimeout(timer);
      done(isTooMuch(error) ? failed(503, 'U75', task) : failed(500, 'U70', task));
      replace(thread, error);
    };
    thread.worker.postMessage(task);
  };
  const replace = (thread: Thread, error: unknown): void => {
    thread.hear = () => {};
    thread.lose = () => {};
    all.delete(thread);
    void thread.worker.terminate();
    if (closed) return;
    options.log?.({ fout: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    hire().catch((reason: unknown) => options.log?.({ fout: String(reason) }));
  };

  const hiring = Array.from({ length: threads }, hire);
  await Promise.race(hiring);
  return {
    run: (task) =>
      new Promise((done) => {
        const thread = free.pop();
        if (thread !== undefined) give(thread, { task, done });
        else if (queue.length < waiting) queue.push({ task, done });
        else done(failed(503, 'U76', task));
      }),
    close: async () => {
      closed = true;
      await Promise.allSettled(hiring);
      for (const { task, done } of queue.splice(0)) done(failed(503, 'U71', task));
      await Promise.all([...all].map(({ worker }) => worker.terminate()));
    },
  };
}

/** A thread that has read the regulations; rejects when it cannot. */
function hired({ rulesets, memoryLimit = 1024 }: PoolOptions): Promise<Thread> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: rulesets,
    // Not those of whoever runs this process, such as a test runner.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
  });
  return new Promise((resolve, reject) => {
    const thread: Thread = { worker, hear: () => resolve(thread), lose: reject };
    worker.on('message', (result) => thread.hear(result));
    worker.on('error', (error) => thread.lose(error));
    worker.on('exit', (code) => thread.lose(new Error(`a thread ended with ${code}`)));
  });
}

const tooMuch = new Error('a task took too long');

function isTooMuch(error: unknown): boolean {
  return error === tooMuch || (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY');
}

function failed(status: 500 | 503, code: 'U70' | 'U71' | 'U75' | 'U76', { language }: Task): Result {
  return { status, findings: [problemOnWire(usageProblem(code), new Map(), language)] };
}
