// Server and client in one process, on the loopback interface, with connections that are kept: all pay the same for both.
import { Agent, request } from 'node:http';
import Fastify from 'fastify';
import { z } from 'zod';
import type { Contender } from '../contender.ts';
import type { DecisionRecord } from '../decision/record.ts';

const amount = z.string().regex(/^\d{1,13}\.\d{2}$/);
const count = z.int().min(0).max(1_000_000_000);

/** What a hand-written service asks of a record. Ours checks the same from the types and bounds of the regulation. */
const checkedRecord = z.strictObject({
  rijksbijdrage: amount,
  rijksbijdrageSector: amount,
  studenten: count,
  studentenSector: count.min(1),
  deelnemersEntree: count,
  deelnemersBasis: count,
  uitvallersEntree: count,
  uitvallersBasis: count,
  deelnemersSector: count.min(1),
  uitvallersSector: count,
  oordeel: z.enum(['onvoldoende', 'voldoende', 'goed']),
  ontvangenOp: z.union([z.literal(''), z.iso.date()]),
  begroot: amount,
  verleend: amount,
});

type Decide = (record: DecisionRecord) => readonly string[] | Promise<readonly string[]>;

export const zodAndBigInt = served(async () => checked((await import('../decision/bigint.ts')).decideInCents));
export const zodAndDecimal = served(async () => checked((await import('../decision/decimal.ts')).contender.answer));
export const oursPlanned = served(async () => (await import('../decision/planned.ts')).contender.answer);
export const oursEmitted = served(async () => (await import('../decision/emitted.ts')).contender.answer);
export const oursReference = served(async () => (await import('../decision/reference.ts')).contender.answer);

function checked(decide: Decide): Decide {
  return (record) => decide(checkedRecord.parse(record));
}

function served(load: () => Promise<Decide>): Contender<DecisionRecord> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  let port = 0;
  return {
    together: 16,
    prepare: async () => {
      const decide = await load();
      const app = Fastify();
      app.post('/besluit', async (asked) => ({ resultaten: await decide(asked.body as DecisionRecord) }));
      await app.listen({ host: '127.0.0.1', port: 0 });
      const address = app.server.address();
      port = typeof address === 'object' && address !== null ? address.port : 0;
      // Neither the server nor an open connection keeps the process.
      app.server.unref();
      app.server.on('connection', (socket) => socket.unref());
    },
    answer: (record) => ask(agent, port, JSON.stringify(record)),
  };
}

function ask(agent: Agent, port: number, body: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const asking = request(
      { agent, port, host: '127.0.0.1', path: '/besluit', method: 'POST', headers },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => {
          if (response.statusCode === 200) resolve((JSON.parse(text) as { resultaten: string[] }).resultaten);
          else reject(new Error(`${response.statusCode}: ${text.slice(0, 200)}`));
        });
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}
