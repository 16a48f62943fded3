import type { CallName, Calls, Response } from './protocol.ts';

/** The engine in a worker of its own: it never blocks the page, and long work can be cut off. */
export interface Engine {
  /** Rejects with `EngineStopped` when the work was cut off, with any other error when the engine itself failed. */
  call<N extends CallName>(name: N, argument: Calls[N]['argument']): Promise<Calls[N]['result']>;
  /** Cuts off all work; the next call starts afresh. */
  stop(): void;
}

export class EngineStopped extends Error {}

/** Starts an engine; its worker comes with the first call. */
export function startEngine(): Engine {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (reason: Error) => void }>();
  let worker: Worker | undefined;
  let last = 0;

  const end = (reason: Error): void => {
    worker?.terminate();
    worker = undefined;
    const cut = [...waiting.values()];
    waiting.clear();
    for (const one of cut) one.reject(reason);
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<Response>) => {
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if ('failure' in data) one?.reject(new Error(data.failure));
      // The protocol pairs each call with its result; the types meet again in `call`.
      else one?.resolve(data.result as never);
    };
    started.onerror = (event) => end(new Error(event.message || 'worker'));
    return started;
  };

  return {
    call: (name, argument) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, name, argument });
      }),
    stop: () => end(new EngineStopped()),
  };
}
