import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';

/** Thrown for a client that asks too often; `errors.ts` turns it into a reply. */
export interface TooManyRequests {
  readonly statusCode: 429;
  readonly seconds: number;
}

/** Bounds how often one address may use the interface; the editor's own files and the health checks are free. */
export async function limitRate(app: FastifyInstance, perMinute: number): Promise<void> {
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    enableDraftSpec: true,
    allowList: (request) => !request.url.startsWith('/v1/'),
    errorResponseBuilder: (_request, { ttl }): TooManyRequests => ({ statusCode: 429, seconds: Math.ceil(ttl / 1000) }),
  });
}
