import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Problem } from '../grammar/index.ts';
import { bodyLimit } from './contract.ts';
import { fixedHeaders } from './headers.ts';
import { invalidRequest } from './invalid.ts';
import { allowedMethods, recordRoutes } from './known-routes.ts';
import { logLine } from './log-requests.ts';
import { findingsOf, problemDetails, problemType, refuse } from './problem.ts';
import { usageProblem } from './usage-problem.ts';

/** Every way in which a request can fail ends here, as problem details; nothing of the inside comes out. */
export const answerErrors = {
  /** For what goes wrong before there is a route, or a request at all. */
  early: {
    frameworkErrors: (_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
      reply.headers(fixedHeaders).header('X-Kenmerk', request.id).header('Content-Language', 'nl');
      const body = problemDetails(404, findingsOf([usageProblem('U51')], 'nl'), 'nl', request.id);
      reply.code(404).type(problemType).send(JSON.stringify(body));
    },
    clientErrorHandler: refuseConnection,
  },
  late,
};

function late(app: FastifyInstance, log: (line: string) => void): void {
  const routes = recordRoutes(app);
  app.setNotFoundHandler((request, reply) => {
    const allowed = allowedMethods(routes, request.url);
    if (allowed.length === 0) return refuse(request, reply, 404, [usageProblem('U51')]);
    reply.header('Allow', allowed.join(', '));
    const problem = usageProblem('U52', { method: request.method, allowed: allowed.join(', ') });
    return refuse(request, reply, 405, [problem]);
  });
  app.setErrorHandler((error: unknown, request, reply) => {
    const { status, problems } = explained(error);
    if (status === 500)
      log(logLine({ kenmerk: request.id, fout: error instanceof Error ? error.stack : String(error) }));
    return refuse(request, reply, status, problems);
  });
}

interface Failure {
  readonly statusCode?: number;
  readonly seconds?: number;
  /** Of a path or query that does not fit its schema; see `app.ts`. */
  readonly issues?: readonly z.core.$ZodIssue[];
  readonly validationContext?: string;
}

function explained(error: unknown): { readonly status: number; readonly problems: readonly Problem[] } {
  const failure: Failure = typeof error === 'object' && error !== null ? error : {};
  if (failure.issues !== undefined) {
    if (failure.validationContext === 'params') return { status: 404, problems: [usageProblem('U51')] };
    const fields = failure.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
    const others = failure.issues.filter((issue) => issue.code !== 'unrecognized_keys');
    const unknown = fields.map((field) => usageProblem('U73', { field }));
    return { status: 400, problems: [...unknown, ...invalidRequest(others, undefined)] };
  }
  switch (failure.statusCode) {
    case 429:
      return { status: 429, problems: [usageProblem('U67', { seconds: failure.seconds ?? 60 })] };
    case 413:
      return { status: 413, problems: [usageProblem('U56', { limit: bodyLimit })] };
    case 415:
      return { status: 415, problems: [usageProblem('U54')] };
    case 400:
      return { status: 400, problems: [usageProblem('U68')] };
    default:
      return { status: 500, problems: [usageProblem('U70')] };
  }
}

/** A request so broken, or so slow, that there is none: the reply is written to the connection by hand. */
function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const slow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const large = error.code === 'HPE_HEADER_OVERFLOW';
  const status = slow ? 408 : large ? 431 : 400;
  const body = JSON.stringify(
    problemDetails(status, findingsOf([usageProblem(slow ? 'U69' : 'U68')], 'nl'), 'nl', randomUUID()),
  );
  const headers = {
    ...fixedHeaders,
    'Content-Type': problemType,
    'Content-Language': 'nl',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
}
