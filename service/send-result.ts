import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuseWith } from './problem.ts';
import type { Result } from './threads/task.ts';

/** Seconds after which one may try again when the service is too busy. */
const pause = 5;

/** Sends what came of a task: its text as it is, or what is wrong. */
export function sendResult(request: FastifyRequest, reply: FastifyReply, result: Result): FastifyReply {
  if (result.status === 200) {
    return reply
      .type('application/json; charset=utf-8')
      .serializer((text: string) => text)
      .send(result.text);
  }
  if (result.status === 503) reply.header('Retry-After', pause);
  return refuseWith(request, reply, result.status, result.findings);
}
