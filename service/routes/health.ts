import type { FastifyInstance } from 'fastify';
import { refuse } from '../problem.ts';
import { usageProblem } from '../usage-problem.ts';

/** Whether the process lives, and whether it takes questions; for those who run it, not part of the interface. */
export function health(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.get('/gezondheid/levend', { schema: { hide: true } }, async () => ({ staat: 'levend' }));
  app.get('/gezondheid/gereed', { schema: { hide: true } }, async (request, reply) => {
    if (closing) return refuse(request, reply, 503, [usageProblem('U71')]);
    return { staat: 'gereed' };
  });
}
