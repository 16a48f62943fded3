import type { AddressInfo } from 'node:net';
import type { Problem } from '../grammar/index.ts';
import { type AppOptions, buildApp } from './app.ts';
import { logLine } from './log-requests.ts';
import { loadShipped } from './shipped.ts';
import { type PoolOptions, startPool } from './threads/pool.ts';

export interface ServiceOptions extends Omit<AppOptions, 'shipped' | 'run'> {
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** Folders with regulations. */
  readonly rulesets: readonly string[];
  /** The threads that compute. */
  readonly pool?: Omit<PoolOptions, 'rulesets' | 'log'>;
}

export interface Service {
  /** `http://127.0.0.1:8080`. */
  readonly address: string;
  /** What is wrong with the folders; regulations that could be read are served all the same. */
  readonly problems: readonly Problem[];
  /** Stops taking connections, lets running requests end, and settles when all have. */
  readonly close: () => Promise<void>;
}

/** How long running requests get to end when the service stops. */
const patience = 10_000;

/** Starts the service. Throws the system's error when the port cannot be had. */
export async function startService({
  port,
  host,
  rulesets,
  pool: poolOptions,
  ...options
}: ServiceOptions): Promise<Service> {
  const { regulations, problems } = loadShipped(rulesets);
  const pool = await startPool({ ...poolOptions, rulesets, log: (fields) => options.log?.(logLine(fields)) });
  const app = await buildApp({ ...options, shipped: regulations, run: pool.run });
  app.addHook('onClose', pool.close);
  try {
    await app.listen({ port, host });
  } catch (error) {
    await app.close();
    throw error;
  }
  const { port: actual } = app.server.address() as AddressInfo; // listens on a port, never on a pipe
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return {
    address: `http://${shownHost}:${actual}`,
    problems,
    close: async () => {
      const cut = setTimeout(() => app.server.closeAllConnections(), patience);
      await app.close();
      clearTimeout(cut);
    },
  };
}
