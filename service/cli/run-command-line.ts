import { readFileSync } from 'node:fs';
import { type Command, CommanderError } from 'commander';
import { nearest } from '../../engine/index.ts';
import type { Language, Problem } from '../../grammar/index.ts';
import { usageProblem } from '../usage-problem.ts';
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

type Performed = (invocation: Invocation) => ExitCode | Promise<ExitCode>;

/** Read when it is asked for: most of what there is to load belongs to one command. */
const commands: Readonly<Record<CommandName, () => Promise<Performed>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  run: async () => (await import('./commands/run.ts')).run,
  emit: async () => (await import('./commands/emit.ts')).emit,
  population: async () => (await import('./commands/population.ts')).population,
  why: async () => (await import('./commands/why.ts')).why,
  explain: async () => (await import('./commands/explain.ts')).explain,
  'why-not': async () => (await import('./commands/why-not.ts')).whyNot,
  needed: async () => (await import('./commands/needed.ts')).needed,
  'what-if': async () => (await import('./commands/what-if.ts')).whatIf,
  attribute: async () => (await import('./commands/attribute.ts')).attribute,
  replay: async () => (await import('./commands/replay.ts')).replay,
  verify: async () => (await import('./commands/verify.ts')).verify,
  test: async () => (await import('./commands/test.ts')).test,
  format: async () => (await import('./commands/format.ts')).format,
  translate: async () => (await import('./commands/translate.ts')).translate,
  text: async () => (await import('./commands/text.ts')).text,
  diff: async () => (await import('./commands/diff.ts')).diff,
  try: async () => (await import('./commands/try.ts')).tryOut,
  assumptions: async () => (await import('./commands/assumptions.ts')).assumptionList,
  read: async () => (await import('./commands/read.ts')).readAloud,
  cost: async () => (await import('./commands/cost.ts')).cost,
  copy: async () => (await import('./commands/copy.ts')).copy,
  init: async () => (await import('./commands/init.ts')).init,
  completion: async () => (await import('./commands/completion.ts')).completion,
  start: async () => (await import('./commands/start.ts')).start,
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
    const perform = await commands[command]();
    code = await perform({ terminal: surroundings, language, paths, options });
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
