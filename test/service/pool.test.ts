import { describe, expect, onTestFinished, test } from 'vitest';
import { type Pool, type PoolOptions, startPool } from '../../service/threads/pool.ts';
import type { Task } from '../../service/threads/task.ts';
import { rulesets } from './started.ts';

async function pool(options: Partial<PoolOptions>): Promise<Pool> {
  const started = await startPool({ rulesets: [rulesets], threads: 1, ...options });
  onTestFinished(started.close);
  return started;
}

function checkOf(text: string): Task {
  const body = JSON.stringify({ bestanden: [{ naam: 'a.maat', tekst: text }] });
  return { kind: 'check', body: new TextEncoder().encode(body), language: 'nl' };
}

const light = checkOf('regeling x "X"');
const heavy = checkOf(`regeling x "X"\n\nartikel 1\n\n${'  gegeven a: bedrag "a"\n'.repeat(20_000)}`);

describe('the threads that compute', () => {
  test('one that takes too long is stopped, said so, and replaced', async () => {
    const said: string[] = [];
    const { run } = await pool({ timeLimit: 100, log: ({ fout }) => said.push(fout ?? '') });
    expect(await run(heavy)).toMatchObject({ status: 503, findings: [{ code: 'U75' }] });
    expect(said).toEqual([expect.stringContaining('a task took too long')]);
    await expect.poll(async () => (await run(light)).status, { timeout: 10_000 }).toBe(200);
  });

  test('one that takes too much memory too, and the service lives on', async () => {
    const { run } = await pool({ memoryLimit: 40 });
    expect(await run(heavy)).toMatchObject({ status: 503, findings: [{ code: 'U75' }] });
    await expect.poll(async () => (await run(light)).status, { timeout: 10_000 }).toBe(200);
  });

  test('so many may wait and no more; all that waited are answered', async () => {
    const { run } = await pool({ waiting: 3 });
    const results = await Promise.all(Array.from({ length: 6 }, () => run(light)));
    expect(results.map(({ status }) => status)).toEqual([200, 200, 200, 200, 503, 503]);
    expect(results[5]).toMatchObject({ findings: [{ code: 'U76' }] });
  });

  test('who still waits when it ends is told', async () => {
    const started = await startPool({ rulesets: [rulesets], threads: 1 });
    const results = Promise.all([started.run(light), started.run(light)]);
    await started.close();
    expect((await results)[1]).toMatchObject({ status: 503, findings: [{ code: 'U71' }] });
  });
});
