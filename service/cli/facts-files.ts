import {
  type Analysis,
  type CsvTotals,
  type Delivery,
  type FactsReading,
  mergeDeliveries,
  readCsv,
  readFacts,
  readFactsText,
} from '../../engine/index.ts';
import type { Problem } from '../../grammar/index.ts';
import { readText } from '../files.ts';
import { usageProblem } from '../usage-problem.ts';
import { readInput } from './standard-input.ts';
import type { Terminal } from './terminal.ts';

/** The most bytes a file of facts may have. */
const factsLimit = 64 * 1024 * 1024;

export interface FactsFiles extends FactsReading {
  /** Texts by path, for the places of problems. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of each CSV file that was read what it says in all. */
  readonly totals: readonly FileTotals[];
  /** Paths that could not be read at all. */
  readonly unreadable: readonly Problem[];
}

/** What a sender can hold against what he sent. */
export interface FileTotals {
  readonly path: string;
  readonly totals: CsvTotals;
}

/**
 * Reads facts from JSON and CSV files, put together as one delivery; without files nothing is known. `-` is JSON from
 * standard input. `later`: they are taken to be about so many years later.
 */
export function readFactsFiles(
  paths: readonly string[],
  analysis: Analysis,
  dialect: { readonly separator: ';' | ','; readonly decimal: ',' | '.' },
  terminal?: Terminal,
  later = 0,
): FactsFiles {
  const texts = new Map<string, string>();
  const unreadable: Problem[] = [];
  const problems: Problem[] = [];
  const deliveries: Delivery[] = [];
  const totals: FileTotals[] = [];
  for (const path of paths) {
    const isInput = path === '-' && terminal !== undefined;
    const form = isInput ? 'json' : /\.(json|csv)$/i.exec(path)?.[1]?.toLowerCase();
    const text =
      form === undefined ? undefined : isInput ? readInput(terminal, factsLimit) : readText(path, factsLimit);
    if (text === undefined) unreadable.push(usageProblem('U30', { path }));
    else if (!text.ok) unreadable.push(text.problem);
    else {
      texts.set(path, text.value);
      const table = form === 'csv' ? readCsv(text.value, dialect, analysis, path, later) : undefined;
      const read = table ?? readFactsText(text.value, path);
      problems.push(...read.problems);
      if (table !== undefined) totals.push({ path, totals: table.totals });
      if (read.delivery !== undefined) deliveries.push(read.delivery);
    }
  }
  const merged = mergeDeliveries(deliveries);
  const reading = readFacts(merged.delivery.json, analysis, merged.delivery.places, later);
  return {
    texts,
    unreadable,
    totals,
    facts: reading.facts,
    problems: [...problems, ...merged.problems, ...reading.problems],
  };
}
