import type { FastifyInstance } from 'fastify';

/** Tells of each request that it was answered and how; nothing that was in it, not even the names in its path. */
export function logRequests(app: FastifyInstance, log: (line: string) => void): void {
  app.addHook('onResponse', async (request, reply) => {
    log(
      logLine({
        kenmerk: request.id,
        methode: request.method,
        route: request.is404 ? undefined : request.routeOptions.url,
        status: reply.statusCode,
        milliseconden: Math.round(reply.elapsedTime),
      }),
    );
  });
}

/** A line of the log: JSON, with the moment in UTC. */
export function logLine(fields: Readonly<Record<string, string | number | undefined>>): string {
  return `${JSON.stringify({ tijd: new Date().toISOString(), ...fields })}\n`;
}
