import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { apiVersion } from './contract.ts';
import { languageOf, refuse } from './problem.ts';
import { usageProblem } from './usage-problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The media type of a good answer; `application/json` unless said otherwise, `any` where the file decides. */
    produces?: string;
  }
}

/** The policy for replies that are no pages: nothing may be loaded or framed. */
const closedPolicy = "default-src 'none'; frame-ancestors 'none'";

/** What stands on every reply of the interface, also on the ones that the server itself sends. */
export const fixedHeaders: Readonly<Record<string, string>> = {
  'API-Version': apiVersion,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': closedPolicy,
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Security, version and language headers on every reply, and refusal of forms of answer that do not exist. */
export async function addHeaders(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    frameguard: { action: 'deny' },
    hsts: { maxAge: 31_536_000, includeSubDomains: true },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(fixedHeaders).header('X-Kenmerk', request.id);
  });
  await app.register(cors, {
    strictPreflight: false,
    delegator: (request, done) => done(null, corsOf(request, origins)),
  });
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404 || request.method === 'OPTIONS') return;
    const produces = request.routeOptions.config.produces ?? 'application/json';
    if (produces === 'any' || accepted(request, produces)) return;
    return refuse(request, reply, 406, [usageProblem('U53', { produces })]);
  });
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    // A connection kept open would hold up the end of the service.
    if (closing) reply.header('Connection', 'close');
    if (request.url.startsWith('/v1/')) {
      if (!reply.hasHeader('Content-Language')) reply.header('Content-Language', languageOf(request));
      const vary = String(reply.getHeader('Vary') ?? '');
      reply.header('Vary', vary === '' ? 'Accept-Language' : `${vary}, Accept-Language`);
    }
    return payload;
  });
}

/** The description of the interface is for everyone; the rest only for the origins that were allowed. */
function corsOf(request: FastifyRequest, origins: readonly string[]): object {
  const shared = { exposedHeaders: ['API-Version', 'X-Kenmerk', 'Retry-After'], maxAge: 3600 };
  if (request.url === '/v1/openapi.json') return { ...shared, origin: '*', methods: ['GET', 'HEAD'] };
  const allowed = origins.length > 0 && request.url.startsWith('/v1/');
  return {
    ...shared,
    origin: allowed ? [...origins] : false,
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: ['Content-Type', 'Accept', 'Accept-Language'],
  };
}

function accepted(request: FastifyRequest, produces: string): boolean {
  const { accept } = request.headers;
  return accept === undefined || request.type([produces]) !== false;
}
