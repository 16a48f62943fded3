import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { noQuery, regulationParams } from '../contract.ts';
import { differenceBody, differenceReply, textQuery, textReply } from '../contract-law.ts';
import { refusals } from '../openapi.ts';
import { languageOf } from '../problem.ts';
import { sendResult } from '../send-result.ts';
import type { Pool } from '../threads/pool.ts';
import { present } from '../wire.ts';

const tags = ['regelingen'];

/** A regulation in time: its text on some day, and what differs between two. */
export function law(run: Pool['run']): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/regelingen/:naam/tekst',
      {
        schema: {
          tags,
          operationId: 'tekst',
          summary: 'De tekst van een regeling zoals die op een dag luidde',
          params: regulationParams,
          querystring: textQuery,
          response: {
            200: {
              description: 'De geconsolideerde tekst, met de wijzigingen die erin zijn verwerkt.',
              content: { 'application/json': { schema: textReply } },
            },
            ...refusals(400, 404, 409, 503),
          },
        },
      },
      async (request, reply) => {
        const name = request.params.naam.normalize('NFC');
        const { geldendOp, bekendOp, jaar } = request.query;
        const asked = {
          ...present('lawOf', geldendOp),
          ...present('knownOn', bekendOp),
          ...present('year', jaar === undefined ? undefined : Number(jaar)),
        };
        const language = languageOf(request);
        return sendResult(request, reply, await run({ kind: 'text', name, request: asked, language }));
      },
    );
    app.post(
      '/regelingen/:naam/verschillen',
      {
        schema: {
          tags,
          operationId: 'verschillen',
          summary: 'De verschillen tussen twee dagen, en met feiten voor wie',
          description: 'Vergelijkt de regels, en met feiten de uitkomsten. Er wordt niets bewaard.',
          params: regulationParams,
          querystring: noQuery,
          body: differenceBody,
          response: {
            200: {
              description: 'De verschillen, ook als wijziging.',
              content: { 'application/json': { schema: differenceReply } },
            },
            ...refusals(400, 404, 409, 413, 415, 503),
          },
        },
      },
      async (request, reply) => {
        const name = request.params.naam.normalize('NFC');
        const given: unknown = request.body;
        const body = given instanceof Uint8Array ? given : undefined;
        return sendResult(request, reply, await run({ kind: 'difference', name, body, language: languageOf(request) }));
      },
    );
  };
}
