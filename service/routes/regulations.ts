import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { factsSchema } from '../../engine/index.ts';
import {
  decisionParams,
  noQuery,
  regulationDetail,
  regulationList,
  regulationParams,
  schemaReply,
} from '../contract.ts';
import { fileList } from '../contract-files.ts';
import { refusals } from '../openapi.ts';
import { refuse } from '../problem.ts';
import type { Shipped } from '../shipped.ts';
import { usageProblem } from '../usage-problem.ts';
import { detailOnWire, summaryOnWire } from '../wire.ts';

const tags = ['regelingen'];

/** Which regulations there are, and what each of them says, asks and knows. */
export function regulations(shipped: ReadonlyMap<string, Shipped>): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/regelingen',
      {
        schema: {
          tags,
          operationId: 'regelingen',
          summary: 'Alle regelingen',
          querystring: noQuery,
          response: { 200: ok('De regelingen, op naam.', regulationList), ...refusals(400) },
        },
      },
      async () => ({ regelingen: [...shipped.values()].map(({ head }) => summaryOnWire(head)) }),
    );
    const one = {
      '': {
        id: 'regeling',
        summary: 'Een regeling',
        reply: ok('De regeling: kop, bronnen, objecten en grootheden.', regulationDetail),
        give: ({ analysis }: Shipped) => detailOnWire(analysis),
      },
      '/feitenschema': {
        id: 'feitenschema',
        summary: 'Het schema van de feiten die de regeling leest',
        reply: ok('Een JSON Schema.', schemaReply),
        give: ({ analysis }: Shipped) => ({ ...factsSchema(analysis) }),
      },
      '/bestanden': {
        id: 'bestanden',
        summary: 'De tekst van de regeling, haar voorbeelden en de vragen die meekomen',
        reply: ok('De bestanden, de regeling zelf eerst, en de vragen.', fileList),
        give: ({ files, questions }: Shipped) => ({ bestanden: [...files], vragen: [...questions] }),
      },
    } as const;
    for (const [path, { id, summary, reply: described, give }] of Object.entries(one)) {
      app.get(
        `/regelingen/:naam${path}`,
        {
          schema: {
            tags,
            operationId: id,
            summary,
            params: regulationParams,
            querystring: noQuery,
            response: { 200: described, ...refusals(400, 404) },
          },
        },
        async (request, reply) => {
          const name = request.params.naam.normalize('NFC');
          const found = shipped.get(name);
          return found === undefined
            ? refuse(request, reply, 404, [usageProblem('U50', { name })])
            : reply.send(give(found));
        },
      );
    }
    app.get(
      '/regelingen/:naam/beschikkingen/:beschikking/feitenschema',
      {
        schema: {
          tags,
          operationId: 'feitenschemaVanBeschikking',
          summary: 'Het schema van de feiten die een beschikking kan lezen',
          params: decisionParams,
          querystring: noQuery,
          response: { 200: ok('Een JSON Schema.', schemaReply), ...refusals(400, 404) },
        },
      },
      async (request, reply) => {
        const regulation = request.params.naam.normalize('NFC');
        const name = request.params.beschikking.normalize('NFC');
        const found = shipped.get(regulation);
        if (found === undefined) return refuse(request, reply, 404, [usageProblem('U50', { name: regulation })]);
        return found.analysis.decisions.has(name)
          ? reply.send({ ...factsSchema(found.analysis, [name]) })
          : refuse(request, reply, 404, [usageProblem('U19', { regulation, name })]);
      },
    );
  };
}

/** A good reply, for the description. */
function ok<Schema>(
  description: string,
  schema: Schema,
): { description: string; content: { 'application/json': { schema: Schema } } } {
  return { description, content: { 'application/json': { schema } } };
}
