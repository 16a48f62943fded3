import { usageProblem } from '../../usage-problem.ts';
import { completionScript, type Shell } from '../completion-script.ts';
import { program } from '../program.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems } from '../show-problem.ts';
import { type ExitCode, exit } from '../terminal.ts';

const shells: Readonly<Record<string, Shell>> = { bash: 'bash', zsh: 'zsh', fish: 'fish' };

/** Prints the script with which a shell completes commands, options and paths. */
export function completion({ terminal, language, paths }: Invocation): ExitCode {
  const [wanted = ''] = paths;
  const shell = Object.hasOwn(shells, wanted) ? shells[wanted] : undefined;
  if (shell === undefined) {
    const choices = Object.keys(shells).map((name) => `\`${name}\``);
    const problem = usageProblem('U07', { option: 'maatstaf completion', value: wanted, choices: choices.join(', ') });
    showProblems(terminal, [problem], new Map(), language);
    return exit.usage;
  }
  terminal.out(
    completionScript(
      shell,
      program(language, '', async () => {}),
    ),
  );
  return exit.fine;
}
