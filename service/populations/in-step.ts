import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

/** What a thread exchanges in one go: its part, or why it has none. */
type Sent = { readonly part: unknown } | { readonly failed: string };

/** How often all threads have exchanged, and how many have given their part since: two whole numbers in shared memory. */
const [round, given] = [0, 1];

/** Milliseconds that threads wait for each other at most: longer, and one of them must have died. */
const patience = 30 * 60 * 1000;

/** The exchange of the thread that holds everything together; `ports` lead to the others, in order of their rows. */
export function leadingExchange(
  counters: Int32Array,
  ports: readonly MessagePort[],
): (part: unknown) => readonly unknown[] {
  return (part) => {
    for (let arrived = Atomics.load(counters, given); arrived < ports.length; ) {
      if (Atomics.wait(counters, given, arrived, patience) === 'timed-out') throw new Error('a thread does not answer');
      arrived = Atomics.load(counters, given);
    }
    const parts = [part, ...ports.map((port) => partOn(port))];
    Atomics.store(counters, given, 0);
    for (const port of ports) port.postMessage(parts);
    Atomics.add(counters, round, 1);
    Atomics.notify(counters, round);
    return parts;
  };
}

/** The exchange of one of the others. */
export function followingExchange(counters: Int32Array, port: MessagePort): (part: unknown) => readonly unknown[] {
  return (part) => {
    const now = Atomics.load(counters, round);
    give(counters, port, { part });
    if (Atomics.wait(counters, round, now, patience) === 'timed-out')
      throw new Error('the leading thread does not answer');
    const message = receiveMessageOnPort(port);
    if (message === undefined) throw new Error('nothing was exchanged');
    return message.message as readonly unknown[];
  };
}

/** Tells the leading thread that no part is coming. */
export function giveUp(counters: Int32Array, port: MessagePort, error: unknown): void {
  give(counters, port, { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

function give(counters: Int32Array, port: MessagePort, sent: Sent): void {
  port.postMessage(sent);
  Atomics.add(counters, given, 1);
  Atomics.notify(counters, given);
}

function partOn(port: MessagePort): unknown {
  const message: { readonly message: Sent } | undefined = receiveMessageOnPort(port);
  if (message === undefined) throw new Error('a thread gave nothing');
  if ('failed' in message.message) throw new Error(message.message.failed);
  return message.message.part;
}
