import { randomUUID } from 'node:crypto';
import accepts from '@fastify/accepts';
import compress from '@fastify/compress';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { takeBodies } from './body.ts';
import { bodyLimit } from './contract.ts';
import { answerErrors } from './errors.ts';
import { addHeaders } from './headers.ts';
import { limitRate } from './limit-rate.ts';
import { logRequests } from './log-requests.ts';
import { describeApi } from './openapi.ts';
import { assumptionsRoute } from './routes/assumptions.ts';
import { checks } from './routes/checks.ts';
import { decisions } from './routes/decisions.ts';
import { editor } from './routes/editor.ts';
import { health } from './routes/health.ts';
import { law } from './routes/law.ts';
import { recordDecisions } from './routes/record-decisions.ts';
import { regulations } from './routes/regulations.ts';
import type { Shipped } from './shipped.ts';
import type { Pool } from './threads/pool.ts';

/** How a service is set up. Times are in milliseconds. */
export interface AppOptions {
  /** The regulations it answers for, by name. */
  readonly shipped: ReadonlyMap<string, Shipped>;
  /** Does what takes long. */
  readonly run: Pool['run'];
  /** The folder of the built editor; without it there is only the interface. */
  readonly editor?: string;
  /** Web origins that may call the interface; none by default. */
  readonly origins?: readonly string[];
  /** Requests one address may make in a minute. */
  readonly requestsPerMinute?: number;
  /** How long a client may take to send its headers, and its whole request. */
  readonly headersTimeout?: number;
  readonly requestTimeout?: number;
  /** Gets a line of JSON about each request; never what was in it. */
  readonly log?: (line: string) => void;
}

export type App = FastifyInstance;

/** The service, not listening yet. */
export async function buildApp(options: AppOptions): Promise<App> {
  const app = Fastify({
    bodyLimit,
    requestTimeout: options.requestTimeout ?? 30_000,
    connectionTimeout: 0,
    keepAliveTimeout: 10_000,
    // Without this interval Node looks only twice a minute for clients that are too slow.
    http: { headersTimeout: options.headersTimeout ?? 10_000, connectionsCheckingInterval: 500, maxHeaderSize: 16_384 },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    routerOptions: { maxParamLength: 1000, ignoreTrailingSlash: false, caseSensitive: true },
    ...answerErrors.early,
  });
  app.server.maxConnections = 2000;
  app.setValidatorCompiler(validator);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(accepts);
  await addHeaders(app, options.origins ?? []);
  const log = options.log ?? (() => {});
  logRequests(app, log);
  answerErrors.late(app, log);
  await limitRate(app, options.requestsPerMinute ?? 600);
  await app.register(compress, {
    global: true,
    threshold: 1024,
    encodings: ['br', 'gzip'],
    removeContentLengthHeader: true,
  });
  takeBodies(app);
  await describeApi(app);
  health(app);
  await app.register(regulations(options.shipped), { prefix: '/v1' });
  await app.register(decisions(options.run), { prefix: '/v1' });
  await app.register(recordDecisions(options.run, options.shipped), { prefix: '/v1' });
  await app.register(law(options.run), { prefix: '/v1' });
  await app.register(assumptionsRoute(options.shipped), { prefix: '/v1' });
  await app.register(checks(options.run), { prefix: '/v1' });
  if (options.editor !== undefined) await app.register(editor(options.editor));
  return app;
}

/** Paths and queries are checked here; bodies are described by their schema and checked where they are read. */
function validator({
  schema,
  httpPart,
}: {
  schema: z.ZodType;
  httpPart?: string;
}): (data: unknown) => { value: unknown } | { error: Error } {
  return (data) => {
    if (httpPart === 'body') return { value: data };
    const checked = schema.safeParse(data);
    return checked.success
      ? { value: checked.data }
      : { error: Object.assign(new Error('invalid'), { issues: checked.error.issues }) };
  };
}
