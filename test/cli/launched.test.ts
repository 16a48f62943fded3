import { execFile, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { examples, folderWith, sound } from './folder.ts';
import { maatstaf } from './terminal.ts';

const bin = fileURLToPath(new URL('../../service/cli/bin.js', import.meta.url));
const launcher = fileURLToPath(new URL('../../service/cli/launch.js', import.meta.url));

// Whoever runs the tests may have another language around them.
const surroundings = { ...process.env, LC_ALL: 'nl_NL.UTF-8' };

async function spawned(
  args: readonly string[],
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)('node', [...args], { env: surroundings });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

describe('the program as it is started', () => {
  test('passes arguments, output and exit code, whatever Node starts it', async () => {
    const folder = folderWith({ 'a.maat': sound, 'b.maat': examples });
    expect(await spawned([bin, 'test', folder])).toEqual({
      code: 0,
      out: `✓ ${join(folder, 'b.maat')}: een school\n1 van 1 voorbeelden in orde\n`,
      err: '',
    });
    const { code, err } = await spawned([bin, 'check', join(folder, 'c.maat')]);
    expect([code, err.includes('U20')]).toEqual([3, true]);
  });

  test('runs on the Node of the project', async () => {
    const folder = folderWith({ 'a.js': 'console.log(process.versions.node, process.argv.slice(2).join())' });
    expect((await spawned([launcher, join(folder, 'a.js'), 'x', '--y'])).out).toMatch(/^26\.\d+\.\d+ x,--y\n$/);
  });

  test('ends as its child ends, also by a signal', async () => {
    const folder = folderWith({ 'a.js': 'console.log("on"); setInterval(() => {}, 1000);', 'b.js': 'process.exit(7)' });
    expect((await spawned([launcher, join(folder, 'b.js')])).code).toBe(7);
    const child = spawn('node', [launcher, join(folder, 'a.js')]);
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(128 + 15);
  });

  test('a reader that stops reading is no mistake', async () => {
    const folder = folderWith({ 'a.maat': sound });
    const child = spawn('sh', ['-c', `node ${bin} format ${join(folder, 'a.maat')} | head -1`]);
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    await new Promise((resolve) => child.on('exit', resolve));
    expect(err).toBe('');
  });
});

describe('start', () => {
  test.each(['', '-1', '65536', '8080x', '1e3'].filter((port) => port !== ''))('PORT=%s is refused', async (port) => {
    const { code, err } = await maatstaf(['start'], { environment: { PORT: port } });
    expect([code, err.includes('U33')]).toEqual([2, true]);
  });

  test('a port that is taken is said, with another to try', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { code, err } = await maatstaf(['start'], { environment: { PORT: port, MAATSTAF_EDITOR: 'none' } });
    other.close();
    expect([code, err.includes('U34'), err.includes(port)]).toEqual([3, true, true]);
  });

  test('says where it runs, and stops when asked', async () => {
    let stop: () => void = () => {};
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    const said: string[] = [];
    const ended = maatstaf(['start'], {
      environment: { PORT: '0', MAATSTAF_EDITOR: 'none' },
      stopped: () => stopped,
      out: (text) => said.push(text),
    });
    await expect.poll(() => said.join(''), { timeout: 20_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said.join(''))?.[0] ?? '';
    expect((await fetch(`${address}/gezondheid/gereed`)).status).toBe(200);
    expect(await (await fetch(`${address}/v1/regelingen`)).text()).toContain('kwaliteitsafspraken');
    stop();
    expect((await ended).code).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });
});
