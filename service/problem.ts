import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language, Problem } from '../grammar/index.ts';
import type { Finding, ProblemReply } from './contract.ts';
import { problemOnWire } from './wire-problem.ts';

export const problemType = 'application/problem+json';

const titles: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  nl: {
    400: 'Ongeldig verzoek',
    404: 'Niet gevonden',
    405: 'Methode niet toegestaan',
    406: 'Niet in deze vorm',
    408: 'Te langzaam',
    409: 'Niet mogelijk in deze toestand',
    413: 'Te groot',
    415: 'Soort inhoud niet ondersteund',
    429: 'Te veel verzoeken',
    431: 'Kopregels te groot',
    500: 'Fout in de dienst',
    503: 'Niet beschikbaar',
  },
  en: {
    400: 'Bad request',
    404: 'Not found',
    405: 'Method not allowed',
    406: 'Not acceptable',
    408: 'Too slow',
    409: 'Not possible in this state',
    413: 'Too large',
    415: 'Unsupported media type',
    429: 'Too many requests',
    431: 'Header fields too large',
    500: 'Error in the service',
    503: 'Not available',
  },
};

/** The language for the reader of a reply: Dutch unless `Accept-Language` prefers English. */
export function languageOf(request: FastifyRequest): Language {
  return request.language(['nl', 'en']) === 'en' ? 'en' : 'nl';
}

/** Sends what is wrong with a request as problem details (RFC 9457), with every problem. */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  problems: readonly Problem[],
): FastifyReply {
  return refuseWith(request, reply, status, findingsOf(problems, languageOf(request)));
}

/** As `refuse`, of findings that are in words already. */
export function refuseWith(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  findings: readonly Finding[],
): FastifyReply {
  const language = languageOf(request);
  return reply
    .code(status)
    .header('Content-Language', language)
    .type(problemType)
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problemDetails(status, findings, language, request.id));
}

export function findingsOf(problems: readonly Problem[], language: Language): readonly Finding[] {
  return problems.map((problem) => problemOnWire(problem, new Map(), language));
}

/** The body of a reply that says what is wrong. */
export function problemDetails(
  status: number,
  findings: readonly Finding[],
  language: Language,
  reference: string,
): ProblemReply {
  const [first] = findings;
  return {
    type: 'about:blank',
    title: titles[language][status] ?? String(status),
    status,
    detail: first === undefined ? '' : `${first.melding}: ${first.hulp}`,
    kenmerk: reference,
    fouten: [...findings],
  };
}
