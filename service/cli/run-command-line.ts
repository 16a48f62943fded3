import { readFileSync } from 'node:fs';
import { type Command, CommanderError } from 'commander';
import { nearest } from '../../engine/index.ts';
import type { Language, Problem } from '../../grammar/index.ts';
import { usageProblem } from '../usage-problem.ts';
import { assumptionList } from './commands/assumptions.ts';
import { attribute } from './commands/attribute.ts';
import { check } from './commands/check.ts';
import { completion } from './commands/completion.ts';
import { copy } from './commands/copy.ts';
import { cost } from './commands/cost.ts';
import { diff } from './commands/diff.ts';
import { explain } from './commands/explain.ts';
import { format } from './commands/format.ts';
import { init } from './commands/init.ts';
import { needed } from './commands/needed.ts';
import { readAloud } from './commands/read.ts';
import { replay } from './commands/replay.ts';
import { run } from './commands/run.ts';
import { start } from './commands/start.ts';
import { test } from './commands/test.ts';
import { text } from './commands/text.ts';
import { translate } from './commands/translate.ts';
import { tryOut } from './commands/try.ts';
import { verify } from './commands/verify.ts';
import { whatIf } from './commands/what-if.ts';
import { why } from './commands/why.ts';
import { whyNot } from './commands/why-not.ts';
import type { CommandName, Options } from './program.ts';
import { program } from './program.ts';
import { showProblems } from './show-problem.ts';
import { type ExitCode, exit, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What a command gets: where to write, in which language, the paths and the options. */
export interface Invocation {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly paths: readonly string[];
  readonly options: Options;
}

const commands: Readonly<Record<CommandName, (invocation: Invocation) => ExitCode | Promise<ExitCode>>> = {
  check,
  run,
  why,
  explain,
  'why-not': whyNot,
  needed,
  'what-if': whatIf,
  attribute,
  replay,
  verify,
  test,
  format,
  translate,
  text,
  diff,
  try: tryOut,
  assumptions: assumptionList,
  read: readAloud,
  cost,
  copy,
  init,
  completion,
  start,
};

/** Runs one command line, without the program's own name; gives the exit code and never throws. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(args, terminal.environment);
  const fail = (problem: Problem, code: ExitCode): ExitCode => {
    showProblems(terminal, [problem], new Map(), language);
    return code;
  };
  let code: ExitCode = exit.fine;
  const root = program(language, version(), async (command, paths, options) => {
    const surroundings = options.met === undefined ? terminal : { ...terminal, beside: options.met };
    code = await commands[command]({ terminal: surroundings, language, paths, options });
  });
  for (const command of [root, ...root.commands]) {
    command.exitOverride().configureOutput({
      writeOut: terminal.out,
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: () => terminal.width ?? helpWidth,
      getErrHelpWidth: () => terminal.width ?? helpWidth,
    });
  }
  try {
    if (args.length === 0) root.outputHelp();
    else await root.parseAsync([...args], { from: 'user' });
    return args.length === 0 ? exit.usage : code;
  } catch (error) {
    if (error instanceof UsageError) return fail(error.problem, exit.usage);
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exit.fine : fail(problemOf(error, args, root), exit.usage);
    }
    return fail(usageProblem('U49', { reason: error instanceof Error ? error.message : String(error) }), exit.defect);
  }
}

/** Columns of help where it goes to no terminal. */
const helpWidth = 120;

/**
 * The language is needed before the options are read: their own mistakes are told in it. Without the option it is English
 * where the surroundings say so (`LC_ALL`, `LC_MESSAGES`, `LANG`), else Dutch.
 */
function languageOf(args: readonly string[], environment: Terminal['environment']): Language {
  const joined = args.flatMap((arg) => arg.split('=', 2));
  const at = joined.findIndex((arg) => arg === '--lang' || arg === '--taal');
  if (at >= 0) return joined[at + 1] === 'en' ? 'en' : 'nl';
  const said = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(
    (one) => (one ?? '') !== '',
  );
  return /^en(?:[_.@-]|$)/i.test(said ?? '') ? 'en' : 'nl';
}

/** The option parser tells what is wrong in English sentences; the quoted part is what the user wrote. */
function problemOf(error: CommanderError, args: readonly string[], root: Command): Problem {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const command = root.commands.find((known) => namesOf(known).some((name) => args.includes(name))) ?? root;
  const typed = args.find((arg) => namesOf(command).includes(arg)) ?? command.name();
  const called = command === root ? 'maatstaf' : `maatstaf ${typed}`;
  switch (error.code) {
    case 'commander.unknownCommand': {
      const suggestion = nearest(quoted, root.commands.flatMap(namesOf));
      return suggestion === undefined
        ? usageProblem('U01', { command: quoted })
        : usageProblem('U02', { command: quoted, suggestion });
    }
    case 'commander.unknownOption': {
      const option = quoted.split('=', 1)[0] ?? quoted;
      const known = [...command.options, ...root.options].flatMap((each) => [each.short, each.long].filter(isLong));
      const suggestion = nearest(option, known);
      return suggestion === undefined
        ? usageProblem('U03', { option, command: called })
        : usageProblem('U04', { option, suggestion });
    }
    case 'commander.missingArgument':
      return usageProblem('U05', { command: called, argument: quoted });
    case 'commander.optionMissingArgument':
      return usageProblem('U06', { option: quoted.split(', ').at(-1) ?? quoted });
    case 'commander.excessArguments':
      return usageProblem('U08', { command: called, value: excess(error.message) });
    default:
      return usageProblem('U03', { option: args.join(' '), command: called });
  }
}

function namesOf(command: Command): readonly string[] {
  return [command.name(), ...command.aliases()];
}

/** Of `… but got 3: a, b, c.`, with one argument expected: `b`. */
function excess(message: string): string {
  const given = message.slice(message.lastIndexOf(': ') + 2, -1).split(', ');
  return given[1] ?? given[0] ?? '';
}

/** The English name of an option stands where its short form would. */
function isLong(flag: string | undefined): flag is string {
  return flag?.startsWith('--') === true;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const found = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  return String(found);
}
