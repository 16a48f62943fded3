// The technical rules of the Dutch government's API design rules, each as a test of our own.
import { describe, expect, test } from 'vitest';
import { type AskOptions, type Refusal, read, withService } from './started.ts';

const { ask } = withService({ origins: ['https://school.example'] });

type Schema = Readonly<Record<string, unknown>>;
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<
    Record<string, { readonly headers?: Schema; readonly content?: Schema; readonly description: string }>
  >;
}
interface Description {
  readonly openapi: string;
  readonly info: { readonly version: string; readonly contact: Schema; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const description = async (): Promise<Description> => read(ask('GET', '/v1/openapi.json'));
const operations = async (): Promise<readonly { path: string; method: string; operation: Operation }[]> =>
  Object.entries((await description()).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

/** One request for each way in which a reply comes about. */
const requests: [status: number, method: string, path: string, options?: AskOptions][] = [
  [200, 'GET', '/v1/regelingen'],
  [200, 'HEAD', '/v1/regelingen'],
  [200, 'GET', '/v1/openapi.json'],
  [200, 'GET', '/gezondheid/levend'],
  [200, 'GET', '/gezondheid/gereed'],
  [200, 'GET', '/'],
  [
    204,
    'OPTIONS',
    '/v1/regelingen',
    { headers: { Origin: 'https://school.example', 'Access-Control-Request-Method': 'GET' } },
  ],
  [400, 'GET', '/v1/regelingen?x=1'],
  [400, 'POST', '/v1/controles', { headers: { 'Content-Type': 'application/json' }, body: '{' }],
  [404, 'GET', '/v1/regelingen/'],
  [404, 'GET', '/v1/nergens'],
  [404, 'GET', '/%zz'],
  [404, 'GET', '/v1/regelingen/onbekend'],
  [405, 'DELETE', '/v1/regelingen'],
  [406, 'GET', '/v1/regelingen', { headers: { Accept: 'text/csv' } }],
  [415, 'POST', '/v1/controles', { headers: { 'Content-Type': 'text/plain' }, body: '{}' }],
];

describe('every reply', () => {
  test.each(requests)(
    '%i to %s %s carries the version, the security headers and nothing of the inside',
    async (status, method, path, options) => {
      const reply = await ask(method, path, options);
      expect(reply.status).toBe(status);
      const header = (name: string): string => reply.headers.get(name) ?? '';
      expect(header('api-version')).toMatch(/^1\.\d+\.\d+$/);
      expect(header('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(header('strict-transport-security')).toMatch(/^max-age=\d{8}/);
      expect(header('x-content-type-options')).toBe('nosniff');
      expect(header('x-frame-options')).toBe('DENY');
      expect(header('cache-control')).toBe(path === '/' ? 'no-cache' : 'no-store');
      expect(header('x-kenmerk')).toMatch(/^[0-9a-f-]{36}$/);
      if (status !== 204) expect(header('content-type')).not.toBe('');
      expect([header('server'), header('x-powered-by'), header('via')]).toEqual(['', '', '']);
    },
  );

  test.each([...requests.filter(([status]) => status >= 400)])(
    '%i to %s %s has problem details',
    async (status, method, path, options) => {
      const reply = await ask(method, path, options);
      expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      const body = await read<Refusal>(reply);
      expect(body).toMatchObject({
        type: 'about:blank',
        status,
        title: expect.stringMatching(/\S/),
        detail: expect.stringMatching(/\S/),
      });
      expect(body.kenmerk).toBe(reply.headers.get('x-kenmerk'));
      expect(body.fouten.length).toBeGreaterThan(0);
    },
  );
});

describe('paths and methods', () => {
  test('a wrong method is told which are right', async () => {
    expect((await ask('DELETE', '/v1/regelingen/proef')).headers.get('allow')).toBe('GET, HEAD');
    expect((await ask('GET', '/v1/controles')).headers.get('allow')).toBe('POST');
  });

  test('HEAD is GET without content', async () => {
    const [got, head] = [await ask('GET', '/v1/regelingen'), await ask('HEAD', '/v1/regelingen')];
    expect(await head.text()).toBe('');
    expect(head.headers.get('content-type')).toBe(got.headers.get('content-type'));
  });

  test('segments are kebab-case without a file extension, parameters and names camelCase', async () => {
    for (const { path, operation } of await operations()) {
      expect(path).toMatch(/^(\/([a-z0-9-]+|\{[a-z][A-Za-z0-9]*\}))+$/);
      for (const { name } of operation.parameters ?? []) expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
    }
  });
});

describe('who may read it from a page elsewhere', () => {
  test('the description: everyone', async () => {
    const reply = await ask('GET', '/v1/openapi.json', { headers: { Origin: 'https://elders.example' } });
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
  });

  test.each([
    ['https://school.example', 'https://school.example'],
    ['https://elders.example', null],
    ['null', null],
  ])('the rest: %s gets %s', async (origin, allowed) => {
    const reply = await ask('GET', '/v1/regelingen', { headers: { Origin: origin } });
    expect(reply.headers.get('access-control-allow-origin')).toBe(allowed);
    expect(reply.headers.get('vary')).toContain('Origin');
  });
});

describe('the description', () => {
  test('is OpenAPI 3 with version, contact and the major version in its address', async () => {
    const { openapi, info, servers } = await description();
    expect(openapi).toMatch(/^3\./);
    expect(info.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.keys(info.contact).sort()).toEqual(['email', 'name', 'url']);
    expect(servers.map(({ url }) => url)).toEqual([`/v${info.version.split('.')[0]}`]);
  });

  test('names every route and no other', async () => {
    const found = (await operations()).map(({ path, method }) => `${method} ${path}`).sort();
    expect(found).toEqual([
      'get /regelingen',
      'get /regelingen/{naam}',
      'get /regelingen/{naam}/aannamen',
      'get /regelingen/{naam}/beschikkingen/{beschikking}/feitenschema',
      'get /regelingen/{naam}/bestanden',
      'get /regelingen/{naam}/feitenschema',
      'get /regelingen/{naam}/tekst',
      'post /controles',
      'post /regelingen/{naam}/antwoorden',
      'post /regelingen/{naam}/beslissingen',
      'post /regelingen/{naam}/verschillen',
    ]);
  });

  test('tells of each operation, in Dutch, what it does and how it may fail', async () => {
    for (const { method, path, operation } of await operations()) {
      expect(operation.operationId).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(operation.summary).toMatch(/^(Een|De|Het|Alle) /);
      expect(operation.responses, `${method} ${path}`).toHaveProperty('400');
      for (const [status, { headers, content, description: said }] of Object.entries(operation.responses)) {
        expect(said).toMatch(/\S/);
        expect(headers).toHaveProperty('API-Version');
        const type = Number(status) >= 400 ? 'application/problem+json' : 'application/json';
        expect(Object.keys(content ?? {})).toEqual([type]);
      }
    }
  });

  test('closes every object it describes, and gives days their format', async () => {
    const { schemas } = (await description()).components;
    expect(Object.keys(schemas).length).toBeGreaterThan(6);
    for (const [name, schema] of Object.entries(schemas))
      expect(schema, name).toHaveProperty('additionalProperties', false);
    const day = /Op$|datum$|Datum$|^(?:stand|inWerking|vervalt)$/;
    for (const { properties } of Object.values(schemas)) {
      for (const [name, property] of Object.entries(properties ?? {})) {
        if (day.test(name)) expect(property, name).toHaveProperty('format', 'date');
      }
    }
  });

  test('refers only to what it holds', async () => {
    const text = JSON.stringify(await description());
    const { schemas } = (await description()).components;
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(references.length).toBeGreaterThan(10);
    for (const name of references) expect(Object.keys(schemas)).toContain(name);
  });
});
