import { type Analysis, answerExample, type Facts, nearest, type Question } from '../../engine/index.ts';
import type { Problem } from '../../grammar/index.ts';
import { ask } from '../ask.ts';
import { usageProblem } from '../usage-problem.ts';
import { present } from '../wire.ts';
import type { Told } from '../wire-answer.ts';
import { readFactsFiles } from './facts-files.ts';
import type { Options } from './program.ts';
import type { AskedFor } from './question-words.ts';
import { type ExitCode, exit, type Terminal } from './terminal.ts';

/** What is to be explained, or why there is nothing and with which code the command ends. */
export type Explained =
  | {
      readonly told: Told;
      /** Those that it rests on. */
      readonly facts: Facts;
      readonly question: Question;
      /** The example it is of; `wrong` is what does not come out there. */
      readonly example?: { readonly label: string; readonly file: string; readonly wrong: readonly Problem[] };
    }
  | { readonly problems: readonly Problem[]; readonly code: ExitCode };

interface Asking {
  readonly analysis: Analysis;
  readonly options: Options;
  readonly terminal: Terminal;
  /** By file name; those of facts are added. */
  readonly texts: Map<string, string>;
}

/** An answer from files with facts. */
export function fromFacts(asked: AskedFor, { analysis, options, terminal, texts }: Asking): Explained {
  const dialect = { separator: options.scheiding ?? ';', decimal: options.decimaal ?? ',' } as const;
  const facts = readFactsFiles(options.feiten ?? [], analysis, dialect, terminal);
  for (const [name, text] of facts.texts) texts.set(name, text);
  if (facts.unreadable.length > 0) return { problems: facts.unreadable, code: exit.environment };
  const question = {
    names: [asked.name],
    unrounded: true as const,
    ...present('year', asked.year),
    ...present('part', asked.part),
    ...present('of', asked.of === undefined ? undefined : [asked.of]),
    ...present('asAt', options.toestandOp),
    ...present('lawOf', options.geldendOp),
    ...present('knownOn', options.bekendOp),
  };
  const came = ask(analysis, question, facts, texts);
  if (came.kind === 'answered') return { told: came.told, facts: facts.facts, question };
  return { problems: came.problems, code: came.kind === 'facts' ? exit.findings : exit.usage };
}

/** An answer from an example, by its own facts and dates; without a question about all that it expects. */
export function fromExample(
  label: string,
  asked: AskedFor | undefined,
  { analysis, options, texts }: Asking,
): Explained {
  const clash = (['feiten', 'toestandOp', 'geldendOp', 'bekendOp'] as const).find(
    (name) => options[name] !== undefined,
  );
  if (clash !== undefined) return refused(usageProblem('U10', { option: '--voorbeeld', other: flags[clash] }));
  const question = {
    ...present('name', asked?.name),
    ...present('year', asked?.year),
    ...present('part', asked?.part),
    ...present('of', asked?.of === undefined ? undefined : [asked.of]),
  };
  const found = answerExample(analysis, label, question);
  if (found === undefined) {
    const labels = analysis.examples.map(({ declaration }) => declaration.label.value);
    const near = nearest(label, labels);
    const suggestion = near === undefined ? '' : ` (\`${near}\`?)`;
    return refused(usageProblem('U347', { label, suggestion }));
  }
  const { answer, example } = found;
  const wrong = [...example.problems, ...example.checks.flatMap(({ problem }) => problem ?? [])];
  if (answer === undefined || found.facts === undefined) return { problems: wrong, code: exit.findings };
  if (answer.problems.length > 0) return { problems: answer.problems, code: exit.usage };
  const told = { analysis: found.analysis, answer, remarks: [], sources: texts, ...present('year', found.year) };
  const { name, ...when } = question;
  const dated = { names: name === undefined ? [] : [name], ...present('year', found.year), ...when, ...answer.dates };
  return { told, facts: found.facts, question: dated, example: { label, file: example.module.file, wrong } };
}

const flags = {
  feiten: '--feiten',
  toestandOp: '--toestand-op',
  geldendOp: '--geldend-op',
  bekendOp: '--bekend-op',
} as const;

function refused(problem: Problem): Explained {
  return { problems: [problem], code: exit.usage };
}
