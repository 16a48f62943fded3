import { parentPort } from 'node:worker_threads';
import { receiptToWire } from '../../engine/receipt/receipt-wire.ts';
import { receiptOf } from './asked.ts';
import { small } from './small.ts';

/** Says the receipt of the small law, to whoever started this: a process or a thread. */
const text = JSON.stringify(receiptToWire(receiptOf(small(), { facts: true })));
if (parentPort === null) process.stdout.write(text);
else parentPort.postMessage(text);
