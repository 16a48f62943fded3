// One contender for one work, in a process of its own: reads orders as lines of JSON, answers each with a line of JSON.
import { createInterface } from 'node:readline';
import { loadWork } from './work-list.ts';

/** What the parent asks. */
export type Order = { readonly kind: 'check' } | { readonly kind: 'run'; readonly milliseconds: number };

const [workName = '', contenderName = ''] = process.argv.slice(2);
const work = await loadWork(workName);
const contender = await work.open(contenderName);
say({ ready: true });

for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line) as Order;
  say(order.kind === 'check' ? await contender.check() : await contender.run(order.milliseconds));
}

function say(message: unknown): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
