import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Order } from './child.ts';

/** A contender in its own process. */
export interface Child {
  readonly ask: <Answer>(order: Order) => Promise<Answer>;
  readonly end: () => void;
}

/** Longer than this nobody may take for one answer: seconds. */
const patience = 120;

/** Starts a contender and waits until it has read its rules. Throws with what it said when it cannot. */
export async function startChild(work: string, contender: string): Promise<Child> {
  const script = fileURLToPath(new URL('child.ts', import.meta.url));
  const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(
    process.execPath,
    ['--expose-gc', script, work, contender],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let errors = '';
  child.stderr.on('data', (data: Buffer) => {
    errors = (errors + data.toString()).slice(-4_000);
  });
  const waiting: { readonly resolve: (line: string) => void; readonly reject: (error: Error) => void }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    // Some packages write to the console; only JSON is for us.
    if (line.startsWith('{') || line.startsWith('[')) waiting.shift()?.resolve(line);
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`ended with ${code}: ${firstError(errors)}`));
  });
  const answer = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        child.kill();
        reject(new Error(`no answer in ${patience} seconds`));
      }, patience * 1000);
      const settle =
        <Value>(then: (value: Value) => void) =>
        (value: Value): void => {
          clearTimeout(timer);
          then(value);
        };
      waiting.push({ resolve: settle(resolve), reject: settle(reject) });
    });
  await answer();
  return {
    ask: async (order) => {
      const said = answer();
      child.stdin.write(`${JSON.stringify(order)}\n`);
      return JSON.parse(await said);
    },
    end: () => void child.stdin.end(),
  };
}

function firstError(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1) ?? 'nothing said').slice(0, 300);
}
