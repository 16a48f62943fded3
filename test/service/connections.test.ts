import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startService } from '../../service/index.ts';
import { rulesets, withService } from './started.ts';

const started = withService({ headersTimeout: 500, requestTimeout: 1000, requestsPerMinute: 50 });

/** Sends lines with pauses over a bare connection; gives what came back and after how many milliseconds it was cut. */
function trickle(parts: readonly string[], pause: number): Promise<{ readonly text: string; readonly took: number }> {
  const { hostname, port } = new URL(started.address);
  const began = performance.now();
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    let at = 0;
    const timer = setInterval(() => socket.write(parts[at++ % parts.length] ?? ''), pause);
    socket.on('data', (data) => {
      text += data.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(timer);
      resolve({ text, took: performance.now() - began });
    });
    socket.write(parts[at++] ?? '');
  });
}

describe('clients that are slow or broken', () => {
  test.each([
    ['headers', ['GET /v1/regelingen HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n']],
    [
      'a body',
      [
        'POST /v1/controles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n',
        '{',
      ],
    ],
  ])('that trickle %s are cut with a reply', async (_, [first = '', again = '']) => {
    const { text, took } = await trickle([first, ...Array.from({ length: 100 }, () => again)], 100);
    expect(took).toBeLessThan(4000);
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(text).toContain('application/problem+json');
    expect(text).toContain('API-Version: 1.');
  });

  test.each([
    ['no HTTP at all', 'hallo\r\n\r\n', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n', 400],
    ['two lengths', 'POST /v1/controles HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    [
      'a length and chunks',
      'POST /v1/controles HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['a very long header', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
    [
      'two kinds of content',
      'POST /v1/controles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
      415,
    ],
  ])('that send %s get problem details', async (_, request, status) => {
    const { text } = await trickle([request], 100_000);
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(text.toLowerCase()).toContain('content-type: application/problem+json');
    expect(text).not.toMatch(/node_modules|\bat .*\.ts:/);
  });
});

test('who asks too often is told when to come back; the page and the health checks go on', async () => {
  const statuses: number[] = [];
  let last: Response | undefined;
  for (let index = 0; index < 60; index++) {
    last = await started.ask('GET', '/v1/regelingen');
    statuses.push(last.status);
  }
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(5);
  expect(last?.status).toBe(429);
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(last?.headers.get('api-version')).toMatch(/^1\./);
  expect(await last?.text()).toContain('"code":"U67"');
  expect((await started.ask('GET', '/')).status).toBe(200);
  expect((await started.ask('GET', '/gezondheid/gereed')).status).toBe(200);
});

test('a request that has begun is answered before the service stops, and new ones are not taken', async () => {
  const service = await startService({ port: 0, host: '127.0.0.1', rulesets: [rulesets] });
  const { hostname, port } = new URL(service.address);
  const body = JSON.stringify({ bestanden: [{ naam: 'a', tekst: 'regeling x "X"' }] });
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.on('data', (data) => {
    text += data.toString();
  });
  const ended = new Promise((resolve) => socket.on('close', resolve));
  const head = `POST /v1/controles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  socket.write(head + body.slice(0, 10));
  await expect.poll(async () => (await fetch(`${service.address}/gezondheid/gereed`)).status).toBe(200);
  const closed = service.close();
  await expect(fetch(service.address)).rejects.toThrow();
  socket.write(body.slice(10));
  await closed;
  await ended;
  expect(text).toMatch(/^HTTP\/1\.1 200 /);
  expect(text.toLowerCase()).toContain('connection: close');
});
