import { type Arguments, type CatalogueEntry, type Code, catalogue, type Problem } from '../grammar/index.ts';

/** A problem about how the tools are used: an option, a file, a request. */
export function usageProblem(
  code: Extract<Code, `U${number}`>,
  args: Arguments = {},
  more: Pick<Problem, 'path' | 'file'> = {},
): Problem {
  const entry: CatalogueEntry = catalogue[code];
  return { code, severity: entry.severity, args, ...more };
}
