import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { noQuery, regulationParams } from '../contract.ts';
import { recordsBody, recordsReply } from '../contract-records.ts';
import { refusals } from '../openapi.ts';
import { languageOf } from '../problem.ts';
import { decideAtOnce } from '../records/decide-at-once.ts';
import { sendResult } from '../send-result.ts';
import type { Shipped } from '../shipped.ts';
import type { Pool } from '../threads/pool.ts';

/** One question for many records, each a decision by itself. */
export function recordDecisions(run: Pool['run'], shipped: ReadonlyMap<string, Shipped>): FastifyPluginAsyncZod {
  return async (app) => {
    const atOnce = decideAtOnce(shipped);
    app.post(
      '/regelingen/:naam/beslissingen',
      {
        schema: {
          tags: ['antwoorden'],
          operationId: 'beslis',
          summary: 'Een vraag beantwoorden voor veel reeksen gegevens',
          description:
            'Beslist voor elke reeks gegevens apart, met een ding van elk object: wie in aanmerking komt, en voor hoeveel. Alleen waarden; waarom iets zo is of open blijft, zegt `antwoorden`. Wat over alle dingen van een object telt of verdeelt, wordt hier niet gevraagd. Er wordt niets bewaard.',
          params: regulationParams,
          querystring: noQuery,
          body: recordsBody,
          response: {
            200: { description: 'De beslissingen.', content: { 'application/json': { schema: recordsReply } } },
            ...refusals(400, 404, 409, 413, 415, 503),
          },
        },
      },
      async (request, reply) => {
        const name = request.params.naam.normalize('NFC');
        const language = languageOf(request);
        reply.header('Content-Language', language);
        const given: unknown = request.body;
        const body = given instanceof Uint8Array ? given : undefined;
        const text = body && atOnce.decide(name, body, language);
        if (text !== undefined) return sendResult(request, reply, { status: 200, text });
        const result = await run({ kind: 'records', name, body, language });
        if (result.status === 200 && result.ready !== undefined) atOnce.learn(result.ready);
        return sendResult(request, reply, result);
      },
    );
  };
}
