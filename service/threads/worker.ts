import { parentPort, workerData } from 'node:worker_threads';
import { analyse } from '../../engine/index.ts';
import { loadShipped } from '../shipped.ts';
import { perform } from './perform.ts';
import type { Task } from './task.ts';

// One thread of the pool: reads the regulations once, then does one task after the other.
const folders: readonly string[] = workerData;
const { regulations } = loadShipped(folders);
// What runs for the first time is slow: not in the time of the first task.
analyse([{ name: 'warm.maat', text: 'regeling warm "Warm"\n\nartikel 1\n\n  gegeven n: aantal "n"\n' }]);
parentPort?.on('message', (task: Task) => parentPort?.postMessage(perform(task, regulations)));
parentPort?.postMessage('ready');
