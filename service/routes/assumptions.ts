import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { noQuery, regulationParams } from '../contract.ts';
import { assumptionsReply } from '../contract-assumptions.ts';
import { refusals } from '../openapi.ts';
import { languageOf, refuse } from '../problem.ts';
import type { Shipped } from '../shipped.ts';
import { usageProblem } from '../usage-problem.ts';
import { assumptionsOnWire } from '../wire-assumptions.ts';

/** What of a regulation has to be confirmed, and what was left out of its rules. */
export function assumptionsRoute(shipped: ReadonlyMap<string, Shipped>): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/regelingen/:naam/aannamen',
      {
        schema: {
          tags: ['regelingen'],
          operationId: 'aannamen',
          summary: 'De aannames van een regeling, en wat er niet van vertaald is',
          params: regulationParams,
          querystring: noQuery,
          response: {
            200: {
              description: 'Per aanname wie haar moet bevestigen en wat erop rust; ook die van wijzigingen.',
              content: { 'application/json': { schema: assumptionsReply } },
            },
            ...refusals(400, 404),
          },
        },
      },
      async (request, reply) => {
        const name = request.params.naam.normalize('NFC');
        const found = shipped.get(name);
        return found === undefined
          ? refuse(request, reply, 404, [usageProblem('U50', { name })])
          : reply.send(assumptionsOnWire(found.analysis, found.sources, languageOf(request)));
      },
    );
  };
}
