import { runCommandLine, type Terminal } from '../../service/index.ts';

/** What a command wrote and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, with a terminal that keeps what is written. */
export async function maatstaf(args: readonly string[], terminal: Partial<Terminal> = {}): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    colour: { out: false, err: false },
    environment: {},
    stopped: async () => {},
    ...terminal,
  });
  return { code, out: out.join(''), err: err.join('') };
}
