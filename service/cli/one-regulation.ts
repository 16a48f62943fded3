import type { Problem } from '../../grammar/index.ts';
import { findRegulations, type RegulationFiles } from '../regulation-files.ts';
import { usageProblem } from '../usage-problem.ts';
import { type ExitCode, exit } from './terminal.ts';

/** The one regulation at a path, or why there is none and with which code the command ends. */
export function oneRegulation(
  path: string,
): { readonly regulation: RegulationFiles } | { readonly problems: readonly Problem[]; readonly code: ExitCode } {
  const found = findRegulations(path);
  if (found.problems.length > 0) return { problems: found.problems, code: exit.environment };
  const [regulation, ...others] = found.regulations;
  if (regulation !== undefined && others.length === 0) return { regulation };
  const names = found.regulations.map(({ name }) => `\`${name}\``).join(', ');
  return { problems: [usageProblem('U26', { path, names })], code: exit.usage };
}
