import { parentPort, workerData } from 'node:worker_threads';
import { loadShipped } from '../shipped.ts';
import { perform } from './perform.ts';
import type { Task } from './task.ts';

// One thread of the pool: reads the regulations at its first task, then does one task after the other.
const folders: readonly string[] = workerData;
let shipped: ReturnType<typeof loadShipped>['regulations'] | undefined;
parentPort?.on('message', (task: Task) => {
  shipped ??= loadShipped(folders).regulations;
  parentPort?.postMessage(perform(task, shipped));
});
parentPort?.postMessage('ready');
