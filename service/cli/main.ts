import { readSync } from 'node:fs';
import process from 'node:process';
import { runCommandLine } from './run-command-line.ts';
import type { Terminal } from './terminal.ts';

const plain = process.env['NO_COLOR'] !== undefined && process.env['NO_COLOR'] !== '';

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  colour: { out: process.stdout.isTTY && !plain, err: process.stderr.isTTY && !plain },
  ...(process.stdout.isTTY && process.stdout.columns > 0 ? { width: process.stdout.columns } : {}),
  ...(process.stderr.isTTY ? { clock: () => performance.now() } : {}),
  input,
  environment: process.env,
  stopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    }),
};

// A reader such as `head` may close the pipe early: that is no mistake, and no reason for a stack trace.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));
}

process.exitCode = await runCommandLine(process.argv.slice(2), terminal);

/** Standard input up to its end, or one byte more than the limit. A pipe that has nothing yet is waited for. */
function input(limit: number): Uint8Array {
  const chunks: Buffer[] = [];
  const chunk = Buffer.alloc(65_536);
  for (let size = 0; size <= limit; ) {
    const count = readChunk(chunk);
    if (count === 0) break;
    chunks.push(Buffer.from(chunk.subarray(0, count)));
    size += count;
  }
  return Buffer.concat(chunks).subarray(0, limit + 1);
}

function readChunk(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
