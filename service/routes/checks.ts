import type { FastifyPluginAsync } from 'fastify';
import { checkBody, checkReply, noQuery } from '../contract.ts';
import { refusals } from '../openapi.ts';
import { languageOf } from '../problem.ts';
import { sendResult } from '../send-result.ts';
import type { Pool } from '../threads/pool.ts';

/** Checks a text: what the editor and the command line say of it. Nothing is kept. */
export function checks(run: Pool['run']): FastifyPluginAsync {
  return async (app) => {
    app.post(
      '/controles',
      {
        schema: {
          tags: ['controles'],
          operationId: 'controle',
          summary: 'De tekst van een regeling nagaan',
          querystring: noQuery,
          body: checkBody,
          response: {
            200: {
              description: 'Wat er is gevonden, met de plaats.',
              content: { 'application/json': { schema: checkReply } },
            },
            ...refusals(400, 413, 415, 503),
          },
        },
      },
      async (request, reply) => {
        const body = request.body instanceof Uint8Array ? request.body : undefined;
        return sendResult(request, reply, await run({ kind: 'check', body, language: languageOf(request) }));
      },
    );
  };
}
