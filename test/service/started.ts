import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { type ServiceOptions, startService } from '../../service/index.ts';

export const rulesets = fileURLToPath(new URL('./rulesets', import.meta.url));

/** A request to the service at hand. */
export type Ask = (method: string, path: string, options?: AskOptions) => Promise<Response>;

export interface AskOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** A real service on a free port for all tests of a file, with a page of one line as its editor. */
export function withService(options: Partial<ServiceOptions> = {}): {
  readonly ask: Ask;
  readonly post: Post;
  readonly log: string[];
  address: string;
} {
  const log: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'maatstaf-editor-'));
  let close: () => Promise<void> = async () => {};
  const ask: Ask = (method, path, { headers = {}, body } = {}) =>
    fetch(started.address + path, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) });
  const post: Post = (path, body, headers = {}) =>
    ask('POST', path, {
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const started = { ask, post, log, address: '' };
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Maatstaf</title>');
    writeFileSync(join(folder, 'assets', 'main-1a2b.js'), 'export {};');
    const service = await startService({
      port: 0,
      host: '127.0.0.1',
      rulesets: [rulesets],
      editor: folder,
      log: (line) => log.push(line),
      pool: { threads: 1 },
      ...options,
    });
    started.address = service.address;
    close = service.close;
  });
  afterAll(async () => {
    await close();
    rmSync(folder, { recursive: true });
  });
  return started;
}

export type Post = (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;

/** A reply that says what is wrong. */
export interface Refusal {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly kenmerk: string;
  readonly fouten: readonly {
    readonly code: string;
    readonly melding: string;
    readonly plaats?: string;
    readonly van?: { regel: number; kolom: number };
  }[];
}

/** The content of a reply, of which a test then shows that it is what it should be. */
export async function read<Content>(reply: Response | Promise<Response>): Promise<Content> {
  return (await (await reply).json()) as Content;
}
