import { type Askable, analyse, askables } from '../../../engine/index.ts';
import type { Problem } from '../../../grammar/index.ts';
import { ask } from '../../ask.ts';
import type { AnswerReply } from '../../contract.ts';
import { usageProblem } from '../../usage-problem.ts';
import { answerOnWire } from '../../wire-answer.ts';
import { readFactsFiles } from '../facts-files.ts';
import { oneRegulation } from '../one-regulation.ts';
import { questionFrom } from '../question-from-options.ts';
import type { Invocation } from '../run-command-line.ts';
import { answerCsv, answerTable } from '../show-answer.ts';
import { askableText } from '../show-askable.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { totalsText } from '../show-totals.ts';
import { type ExitCode, exit } from '../terminal.ts';

/**
 * Answers a question from files with facts. 0 when every value asked for is known; 1 when one is not known yet or cannot
 * be computed, or when the regulation or the facts hold errors; 2 when the question itself is wrong.
 */
export function run({ terminal, language, paths, options }: Invocation): ExitCode {
  const show = (problems: readonly Problem[], texts: ReadonlyMap<string, string>, code: ExitCode): ExitCode => {
    showProblems(terminal, problems, texts, language);
    return code;
  };
  const dialect = { separator: options.scheiding ?? ';', decimal: options.decimaal ?? ',' } as const;
  if (dialect.separator === dialect.decimal) return show([usageProblem('U39')], new Map(), exit.usage);
  const path = paths[0] ?? '.';
  const inputs = [path, ...(options.feiten ?? [])].filter((one) => one === '-');
  if (inputs.length > 1)
    return show([usageProblem('U10', { option: '-', other: '--feiten -' })], new Map(), exit.usage);
  const found = oneRegulation(path, terminal);
  if ('problems' in found) return show(found.problems, new Map(), found.code);
  const { regulation } = found;
  const texts = new Map(sourcesOf(regulation.sources));
  const analysis = analyse(regulation.sources);
  if (!analysis.sound) return show([...errorsOf(analysis.problems), usageProblem('U37')], texts, exit.findings);
  if (options.vraag === undefined) {
    const all = askables(analysis);
    if (options.uitvoer === undefined || options.uitvoer === 'tabel')
      terminal.out(askableText(all, language, terminal.width));
    return show([usageProblem('U14', { example: all.find(isComputed)?.name ?? '…' })], texts, exit.usage);
  }
  const facts = readFactsFiles(options.feiten ?? [], analysis, dialect, terminal);
  for (const [name, text] of facts.texts) texts.set(name, text);
  if (facts.unreadable.length > 0) return show(facts.unreadable, texts, exit.environment);
  const asked = ask(analysis, questionFrom(options, analysis), facts, texts);
  if (asked.kind !== 'answered') {
    return show(asked.problems, texts, asked.kind === 'facts' ? exit.findings : exit.usage);
  }
  terminal.err(facts.totals.map((file) => totalsText(file, language, dialect.decimal)).join(''));
  showProblems(terminal, asked.told.remarks, texts, language);
  const reply = answerOnWire(asked.told, language);
  if (options.uitvoer === 'json') terminal.out(`${JSON.stringify(reply, undefined, 2)}\n`);
  else if (options.uitvoer === 'csv') terminal.out(answerCsv(reply, language, dialect));
  else terminal.out(answerTable(reply, language, options.waarom === true, terminal.width));
  const faults = asked.told.answer.values.flatMap(({ result }) =>
    result.kind === 'fault' ? [result.fault.problem] : [],
  );
  const watched = asked.told.answer.guarantees.flatMap(({ problem }) => problem ?? []);
  showProblems(terminal, distinct([...faults, ...watched]), texts, language);
  const broken = watched.some(({ severity }) => severity === 'error');
  return isComplete(reply) && !broken ? exit.fine : exit.findings;
}

/** Whether all that was asked is known; known to be absent is known too. */
function isComplete({ waarden, nogNodig }: AnswerReply): boolean {
  return nogNodig.length === 0 && waarden.every(({ staat }) => staat === 'bekend' || staat === 'geen');
}

/** What a decision gives, or a rule, more likely than what is delivered. */
function isComputed({ kind }: Askable): boolean {
  return kind === 'decision' || kind === 'rule' || kind === 'allocation';
}

function errorsOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((problem) => problem.severity === 'error');
}

/** One fault spoils many values; it is told once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
