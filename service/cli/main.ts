import process from 'node:process';
import { runCommandLine } from './run-command-line.ts';
import type { Terminal } from './terminal.ts';

const plain = process.env['NO_COLOR'] !== undefined && process.env['NO_COLOR'] !== '';

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  colour: { out: process.stdout.isTTY && !plain, err: process.stderr.isTTY && !plain },
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
