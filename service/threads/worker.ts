import { parentPort, workerData } from 'node:worker_threads';
import { loadShipped } from '../shipped.ts';
import { perform } from './perform.ts';
import type { Task } from './task.ts';

// One thread of the pool: reads the regulations once, then does one task after the other.
const folders: readonly string[] = workerData;
const { regulations } = loadShipped(folders);
parentPort?.on('message', (task: Task) => parentPort?.postMessage(perform(task, regulations)));
parentPort?.postMessage('ready');
