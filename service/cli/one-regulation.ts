import type { Problem } from '../../grammar/index.ts';
import { findRegulations, type RegulationFiles } from '../regulation-files.ts';
import { usageProblem } from '../usage-problem.ts';
import { regulationsAt } from './standard-input.ts';
import { type ExitCode, exit, type Terminal } from './terminal.ts';

/** The one regulation at a path, or why there is none and with which code the command ends. */
export function oneRegulation(
  path: string,
  terminal?: Terminal,
): { readonly regulation: RegulationFiles } | { readonly problems: readonly Problem[]; readonly code: ExitCode } {
  const found = terminal === undefined ? findRegulations(path) : regulationsAt(path, terminal);
  if (found.problems.length > 0) return { problems: found.problems, code: exit.environment };
  const [regulation, ...others] = asked(found.regulations);
  if (regulation !== undefined && others.length === 0) return { regulation };
  const names = found.regulations.map(({ name }) => `\`${name}\``).join(', ');
  return { problems: [usageProblem('U26', { path, names })], code: exit.usage };
}

/** Those that no other one there uses: they are used to answer, and not asked themselves. */
function asked(regulations: readonly RegulationFiles[]): readonly RegulationFiles[] {
  const used = new Set(
    regulations.flatMap(({ sources, own = sources.length }) => sources.slice(own).map(({ name }) => name)),
  );
  const unused = regulations.filter(({ sources: [first] }) => first === undefined || !used.has(first.name));
  return unused.length === 0 ? regulations : unused;
}
