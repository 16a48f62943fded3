import { format as formatted, translate as translated } from '../../../grammar/index.ts';
import { usageProblem } from '../../usage-problem.ts';
import { writeAtomically } from '../atomic-write.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { sourcesAt } from '../standard-input.ts';
import { type ExitCode, exit } from '../terminal.ts';
import { fill, texts } from '../texts.ts';

/** Prints a file in the other vocabulary and the fixed layout, or writes it to `--uitvoer`; a file with a mistake is not translated. */
export function translate({ terminal, language, paths, options }: Invocation): ExitCode {
  const show = (problems: Parameters<typeof showProblems>[1], code: ExitCode): ExitCode => {
    showProblems(terminal, problems, new Map(), language);
    return code;
  };
  if (options.naar === undefined) {
    return show(
      [usageProblem('U09', { command: 'maatstaf translate', option: language === 'nl' ? '--naar' : '--to' })],
      exit.usage,
    );
  }
  const { sources, problems: unreadable } = sourcesAt(paths[0] ?? '.', terminal);
  if (unreadable.length > 0) return show(unreadable, exit.environment);
  const [source, ...others] = sources;
  if (source === undefined || others.length > 0) {
    const names = sources.map((each) => each.name).join(', ');
    return show([usageProblem('U16', { command: 'maatstaf translate', count: sources.length, names })], exit.usage);
  }
  const { text: moved, problems } = translated(source, options.naar);
  if (moved === undefined) {
    showProblems(terminal, problems, sourcesOf([source]), language);
    return exit.findings;
  }
  // Words differ in length: what was lined up before is not any more.
  const text = formatted({ name: source.name, text: moved }).text ?? moved;
  if (options.uitvoer === undefined) {
    terminal.out(text);
    return exit.fine;
  }
  const problem = writeAtomically(options.uitvoer, text);
  if (problem !== undefined) return show([problem], exit.environment);
  terminal.out(`${fill(texts[language].wrote, { path: options.uitvoer })}\n`);
  return exit.fine;
}
