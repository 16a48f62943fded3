import type { Arguments, Code } from '../../grammar/index.ts';
import { usageProblem } from '../usage-problem.ts';

/**
 * Carries a problem out of the reading of options: the option parser has no other way to stop. It is caught in one
 * place, `runCommandLine`.
 */
export class UsageError extends Error {
  readonly problem;

  constructor(code: Extract<Code, `U${number}`>, args: Arguments) {
    super(code);
    this.problem = usageProblem(code, args);
  }
}
