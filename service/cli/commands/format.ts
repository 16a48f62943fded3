import { format as formatted, type SourceFile } from '../../../grammar/index.ts';
import { usageProblem } from '../../usage-problem.ts';
import { writeAtomically } from '../atomic-write.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { sourcesAt } from '../standard-input.ts';
import { type ExitCode, exit } from '../terminal.ts';
import { fill, texts } from '../texts.ts';

/**
 * Lays files out. Prints one file, rewrites with `--schrijf`, only looks with `--controleer`. A file with a mistake is
 * left as it is; 1 when there is one, or when `--controleer` finds a file laid out otherwise.
 */
export function format({ terminal, language, paths, options }: Invocation): ExitCode {
  const fail = (problem: Parameters<typeof showProblems>[1][number], code: ExitCode): ExitCode => {
    showProblems(terminal, [problem], new Map(), language);
    return code;
  };
  if (options.schrijf === true && options.controleer === true) {
    return fail(usageProblem('U10', { option: '--schrijf', other: '--controleer' }), exit.usage);
  }
  if (options.schrijf === true && paths.includes('-')) {
    return fail(usageProblem('U10', { option: '--schrijf', other: '-' }), exit.usage);
  }
  const found = paths.map((path) => sourcesAt(path, terminal));
  const unreadable = found.flatMap((each) => each.problems);
  showProblems(terminal, unreadable, new Map(), language);
  if (unreadable.length > 0) return exit.environment;
  const sources = [...new Map(found.flatMap((each) => each.sources).map((source) => [source.name, source])).values()];
  if (options.schrijf !== true && options.controleer !== true && sources.length > 1) {
    return fail(usageProblem('U15', { count: sources.length }), exit.usage);
  }
  const codes = sources.map((source) => one(source, { terminal, language, paths, options }));
  return codes.reduce<ExitCode>((worst, code) => (code > worst ? code : worst), exit.fine);
}

function one(source: SourceFile, { terminal, language, options }: Invocation): ExitCode {
  const { text, problems } = formatted(source);
  if (text === undefined) {
    showProblems(terminal, problems, sourcesOf([source]), language);
    return exit.findings;
  }
  if (options.controleer === true) {
    if (text === source.text) return exit.fine;
    showProblems(terminal, [usageProblem('U31', { path: source.name })], new Map(), language);
    return exit.findings;
  }
  if (options.schrijf !== true) {
    terminal.out(text);
    return exit.fine;
  }
  if (text === source.text) {
    terminal.out(`${fill(texts[language].unchanged, { path: source.name })}\n`);
    return exit.fine;
  }
  const problem = writeAtomically(source.name, text);
  if (problem === undefined) terminal.out(`${fill(texts[language].written, { path: source.name })}\n`);
  else showProblems(terminal, [problem], new Map(), language);
  return problem === undefined ? exit.fine : exit.environment;
}
