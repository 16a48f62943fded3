import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { answerReply, noQuery, questionBody, regulationParams } from '../contract.ts';
import { refusals } from '../openapi.ts';
import { languageOf } from '../problem.ts';
import { sendResult } from '../send-result.ts';
import type { Pool } from '../threads/pool.ts';

/** A question to a regulation: facts and dates in; values, reasons and what is still needed out. */
export function decisions(run: Pool['run']): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/regelingen/:naam/antwoorden',
      {
        schema: {
          tags: ['antwoorden'],
          operationId: 'antwoord',
          summary: 'Een vraag beantwoorden',
          description: 'Rekent uit wat gevraagd wordt. Er wordt niets bewaard.',
          params: regulationParams,
          querystring: noQuery,
          body: questionBody,
          response: {
            200: { description: 'Het antwoord.', content: { 'application/json': { schema: answerReply } } },
            ...refusals(400, 404, 409, 413, 415, 503),
          },
        },
      },
      async (request, reply) => {
        const name = request.params.naam.normalize('NFC');
        const given: unknown = request.body;
        const body = given instanceof Uint8Array ? given : undefined;
        return sendResult(request, reply, await run({ kind: 'answer', name, body, language: languageOf(request) }));
      },
    );
  };
}
