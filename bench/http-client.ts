// A thread that asks over plain sockets, each connection one request after the other.
import { connect, type Socket } from 'node:net';
import { parentPort } from 'node:worker_threads';

export interface Asking {
  readonly port: number;
  readonly path: string;
  /** Taken in turns. */
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly seconds: number;
}

export interface Counted {
  readonly replies: number;
  readonly milliseconds: number;
  /** Replies other than 200. */
  readonly wrong: number;
}

parentPort?.on('message', async (asking: Asking) => parentPort?.postMessage(await ask(asking)));

async function ask({ port, path, bodies, connections, seconds }: Asking): Promise<Counted> {
  const requests = bodies.map((body) =>
    Buffer.from(
      `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  );
  let [next, replies, wrong] = [0, 0, 0];
  const start = performance.now();
  const end = start + seconds * 1_000;
  const counted = (good: boolean): Buffer | undefined => {
    replies += 1;
    if (!good) wrong += 1;
    if (performance.now() >= end) return undefined;
    next += 1;
    return requests[next % requests.length];
  };
  await Promise.all(Array.from({ length: connections }, (_, at) => one(port, requests[at % requests.length], counted)));
  return { replies, milliseconds: performance.now() - start, wrong };
}

/** Asks until `counted` has nothing more to ask. */
function one(port: number, first: Buffer | undefined, counted: (good: boolean) => Buffer | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let before: Buffer | undefined;
    socket.on('connect', () => first && socket.write(first));
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('data', (part: Buffer) => {
      const held = before === undefined ? part : Buffer.concat([before, part]);
      before = held;
      const head = held.indexOf('\r\n\r\n');
      if (head < 0) return;
      const text = held.toString('latin1', 0, head);
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1]);
      if (!(held.length >= head + 4 + length)) {
        if (Number.isNaN(length)) socket.destroy(new Error('a reply of no length'));
        return;
      }
      before = undefined;
      const request = counted(text.startsWith('HTTP/1.1 200 '));
      if (request === undefined) socket.end();
      else socket.write(request);
    });
  });
}
