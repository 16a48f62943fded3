import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { type plans, readFactsText } from '../../engine/index.ts';
import type { Problem } from '../../grammar/index.ts';
import { fileProblem, type Outcome, readText } from '../files.ts';
import { usageProblem } from '../usage-problem.ts';

/** Facts as they are read into columns: CSV by its bytes, JSON as a whole. */
export type PopulationSource = Parameters<typeof plans.populations.ofCsv>[0][number];

export interface PopulationSources {
  readonly sources: readonly PopulationSource[];
  /** What is wrong with the JSON that was read. */
  readonly problems: readonly Problem[];
  /** Paths that could not be read at all. */
  readonly unreadable: readonly Problem[];
  /** JSON texts by path, for the places of problems. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The most bytes of a CSV file, which is read piece by piece, and of a JSON file, which is not. */
const [csvLimit, jsonLimit] = [4 * 1024 ** 3, 64 * 1024 * 1024];
const chunkSize = 256 * 1024;

/** Files of facts, of which CSV is not read yet; `-` is JSON from standard input, where there is one. */
export function populationSources(
  paths: readonly string[],
  input?: (limit: number) => Outcome<string>,
): PopulationSources {
  const sources: PopulationSource[] = [];
  const problems: Problem[] = [];
  const unreadable: Problem[] = [];
  const texts = new Map<string, string>();
  for (const path of paths) {
    const isInput = path === '-' && input !== undefined;
    const form = isInput ? 'json' : /\.(json|csv)$/i.exec(path)?.[1]?.toLowerCase();
    if (form === 'csv') {
      const problem = csvProblem(path);
      if (problem === undefined) sources.push({ name: path, chunks: () => chunksOf(path) });
      else unreadable.push(problem);
      continue;
    }
    const text = isInput ? input(jsonLimit) : form === 'json' ? readText(path, jsonLimit) : undefined;
    if (text === undefined) unreadable.push(usageProblem('U30', { path }));
    else if (!text.ok) unreadable.push(text.problem);
    else {
      texts.set(path, text.value);
      const read = readFactsText(text.value, path);
      problems.push(...read.problems);
      if (read.delivery !== undefined) sources.push({ name: path, delivery: read.delivery });
    }
  }
  return { sources, problems, unreadable, texts };
}

/** Why a file cannot be read piece by piece; also whether we may open it. */
function csvProblem(path: string): Problem | undefined {
  try {
    const found = statSync(path);
    if (!found.isFile()) return usageProblem('U22', { path });
    if (found.size > csvLimit) return usageProblem('U25', { path, size: found.size, limit: csvLimit });
    closeSync(openSync(path, 'r'));
    return undefined;
  } catch (error) {
    return fileProblem(path, error);
  }
}

/** The bytes of a file; each piece is good until the next is asked for. */
function* chunksOf(path: string): Generator<Uint8Array, undefined> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkSize);
      const length = readSync(file, chunk, 0, chunkSize, null);
      if (length === 0) return undefined;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
