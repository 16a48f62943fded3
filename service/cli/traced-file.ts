import { type Analysis, analyse, type Facts } from '../../engine/index.ts';
import type { Problem, SourceFile } from '../../grammar/index.ts';
import { readText } from '../files.ts';
import { usageProblem } from '../usage-problem.ts';
import { readFactsFiles } from './facts-files.ts';
import { oneRegulation } from './one-regulation.ts';
import type { Invocation } from './run-command-line.ts';
import { sourcesOf } from './show-problem.ts';
import { readInput } from './standard-input.ts';
import { type ExitCode, exit } from './terminal.ts';

/** The most bytes a receipt or an explanation may have: a complete one of a whole sector is large. */
const fileLimit = 256 * 1024 * 1024;

/** Something that was kept, read again, with the law and the facts it is held against. */
export interface Kept<Thing> {
  readonly kept: Thing;
  readonly analysis: Analysis;
  readonly sources: readonly SourceFile[];
  /** Absent where none were given. */
  readonly facts?: Facts;
}

export interface Refused {
  readonly problems: readonly Problem[];
  readonly code: ExitCode;
}

/**
 * Reads `<file> <path> [--feiten …]`: what was kept by `read`, the regulation and the facts. What `refuse` says of what was kept
 * and the regulation comes before anything about the facts.
 */
export function keptAndLaw<Thing>(
  { terminal, paths: [file = '', path = '.'], options }: Invocation,
  texts: Map<string, string>,
  read: (text: string, file: string) => Thing | { readonly problems: readonly Problem[] },
  refuse?: (kept: Thing, analysis: Analysis) => Problem | undefined,
): Kept<Thing> | Refused {
  const dialect = { separator: options.scheiding ?? ';', decimal: options.decimaal ?? ',' } as const;
  if (dialect.separator === dialect.decimal) return { problems: [usageProblem('U39')], code: exit.usage };
  const inputs = [file, path, ...(options.feiten ?? [])].filter((one) => one === '-');
  if (inputs.length > 1) return { problems: [usageProblem('U10', { option: '-', other: '-' })], code: exit.usage };
  const text = file === '-' ? readInput(terminal, fileLimit) : readText(file, fileLimit);
  if (!text.ok) return { problems: [text.problem], code: exit.environment };
  texts.set(file, text.value);
  const kept = read(text.value, file);
  if (isRefused(kept)) return { problems: kept.problems, code: exit.findings };
  const found = oneRegulation(path, terminal);
  if ('problems' in found) return found;
  const { sources } = found.regulation;
  for (const [name, one] of sourcesOf(sources)) texts.set(name, one);
  const analysis = analyse(sources);
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  if (!analysis.sound) return { problems: [...errors, usageProblem('U37')], code: exit.findings };
  const refused = refuse?.(kept, analysis);
  if (refused !== undefined) return { problems: [refused], code: exit.usage };
  if (options.feiten === undefined) return { kept, analysis, sources };
  const reading = readFactsFiles(options.feiten, analysis, dialect, terminal);
  for (const [name, one] of reading.texts) texts.set(name, one);
  if (reading.unreadable.length > 0) return { problems: reading.unreadable, code: exit.environment };
  const wrong = reading.problems.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) return { problems: wrong, code: exit.findings };
  return { kept, analysis, sources, facts: reading.facts };
}

function isRefused<Thing>(
  read: Thing | { readonly problems: readonly Problem[] },
): read is { readonly problems: readonly Problem[] } {
  return typeof read === 'object' && read !== null && 'problems' in read;
}
