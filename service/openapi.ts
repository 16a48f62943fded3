import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { apiVersion, problemReply } from './contract.ts';

const versionHeader = {
  type: 'string',
  description: 'De volledige versie van deze interface.',
  example: apiVersion,
} as const;

/** Describes the interface from its routes, at `/v1/openapi.json`. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Maatstaf',
        version: apiVersion,
        description:
          'Regelingen voor bekostiging en beoordeling beantwoorden vragen: wie komt in aanmerking, hoeveel, waarom, en wat is er nog nodig. ' +
          'Bedragen en getallen staan als tekst. Teksten zijn Nederlands, of Engels met `Accept-Language: en`. ' +
          'Een hoofdversie blijft ten minste een jaar na haar opvolger bestaan.',
        contact: {
          name: 'Beheer van Maatstaf',
          email: 'maatstaf@example.org',
          url: 'https://example.org/maatstaf',
        },
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: '/v1' }],
      tags: [
        { name: 'regelingen', description: 'Wat er is: regelingen, hun grootheden en de feiten die zij lezen.' },
        { name: 'antwoorden', description: 'Een vraag aan een regeling.' },
        { name: 'controles', description: 'De tekst van een regeling nagaan.' },
      ],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  let document: Described | undefined;
  app.get('/v1/openapi.json', { schema: { hide: true, querystring: z.strictObject({}) } }, async (_request, reply) => {
    document ??= finished(JSON.stringify(app.swagger()));
    return reply.header('Content-Language', 'nl').send(document);
  });
}

/** The ways in which a request may be refused, for the description of a route. */
export function refusals(
  ...statuses: readonly (400 | 404 | 409 | 413 | 415 | 503)[]
): Readonly<Record<string, unknown>> {
  const all = [...statuses, 406, 429, 500] as const;
  return Object.fromEntries(
    all.map((status) => [
      status,
      { description: words[status], content: { 'application/problem+json': { schema: problemReply } } },
    ]),
  );
}

const words = {
  400: 'Het verzoek klopt niet; alle fouten staan erin.',
  404: 'Er is geen regeling met deze naam.',
  406: 'Het antwoord is er niet in de gevraagde vorm.',
  409: 'In de regeling zelf staan fouten.',
  413: 'De inhoud is te groot.',
  415: 'De inhoud is geen `application/json`.',
  429: 'Te veel verzoeken.',
  500: 'Er ging in de dienst iets mis.',
  503: 'De dienst heeft het te druk, of dit kost te veel.',
} as const;

/** As much of the description as is changed here. */
interface Described {
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, object>> }>>>
  >;
}

/** Says of each reply that it carries the version, and gives each schema one name for both directions. */
function finished(text: string): Described {
  const document: Described = JSON.parse(text.replace(/("#\/components\/schemas\/\w+?)Input"/g, '$1"'));
  for (const path of Object.values(document.paths)) {
    for (const { responses } of Object.values(path)) {
      for (const response of Object.values(responses))
        Object.assign(response, { headers: { 'API-Version': { schema: versionHeader } } });
    }
  }
  const schemas = Object.entries(document.components.schemas).filter(([name]) => !name.endsWith('Input'));
  return { ...document, components: { schemas: Object.fromEntries(schemas) } };
}
