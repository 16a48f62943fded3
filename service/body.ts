import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from './problem.ts';
import { usageProblem } from './usage-problem.ts';

/** Takes bodies in as bytes, of precisely one media type; reading them is work for another thread. */
export function takeBodies(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS' || request.is404) return;
    if (!hasOneMediaType(request)) return refuse(request, reply, 415, [usageProblem('U54')]);
    return;
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async (_request: FastifyRequest, bytes: Buffer) => bytes);
}

const mediaType = /^application\/json(?:; ?charset=utf-8)?$/i;

/** Other spellings of the header have led validation astray elsewhere: nothing but the plain one is accepted. */
function hasOneMediaType(request: FastifyRequest): boolean {
  const names = request.raw.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const once = names.filter((name) => name === 'content-type').length === 1;
  const encoding = request.headers['content-encoding'];
  const plain = encoding === undefined || encoding === 'identity';
  return once && plain && mediaType.test(request.headers['content-type'] ?? '');
}
