import { type Analysis, analyse, type Question } from '../../../engine/index.ts';
import type { Problem } from '../../../grammar/index.ts';
import { ask } from '../../ask.ts';
import { findRegulations } from '../../regulation-files.ts';
import { usageProblem } from '../../usage-problem.ts';
import { present } from '../../wire.ts';
import { answerOnWire } from '../../wire-answer.ts';
import { readFactsFiles } from '../facts-files.ts';
import type { Options } from '../program.ts';
import type { Invocation } from '../run-command-line.ts';
import { answerCsv, answerTable } from '../show-answer.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { type ExitCode, exit } from '../terminal.ts';

/**
 * Answers a question from files with facts. 0 with an answer, also when it says what is still needed; 1 when the
 * regulation or the facts hold errors or a value cannot be computed; 2 when the question itself is wrong.
 */
export function run({ terminal, language, paths, options }: Invocation): ExitCode {
  const show = (problems: readonly Problem[], texts: ReadonlyMap<string, string>, code: ExitCode): ExitCode => {
    showProblems(terminal, problems, texts, language);
    return code;
  };
  const path = paths[0] ?? '.';
  const found = findRegulations(path);
  if (found.problems.length > 0) return show(found.problems, new Map(), exit.environment);
  const [regulation, ...others] = found.regulations;
  if (regulation === undefined || others.length > 0) {
    const names = found.regulations.map(({ name }) => `\`${name}\``).join(', ');
    return show([usageProblem('U26', { path, names })], new Map(), exit.usage);
  }
  const texts = new Map(sourcesOf(regulation.sources));
  const analysis = analyse(regulation.sources);
  if (!analysis.sound) return show([...errorsOf(analysis.problems), usageProblem('U37')], texts, exit.findings);
  if (options.vraag === undefined) {
    return show([usageProblem('U14', { names: askable(analysis) })], texts, exit.usage);
  }
  const dialect = { separator: options.scheiding ?? ';', decimal: options.decimaal ?? ',' } as const;
  const facts = readFactsFiles(options.feiten ?? [], analysis, dialect);
  for (const [name, text] of facts.texts) texts.set(name, text);
  if (facts.unreadable.length > 0) return show(facts.unreadable, texts, exit.environment);
  const asked = ask(analysis, questionOf(options), facts, texts);
  if (asked.kind !== 'answered') {
    return show(asked.problems, texts, asked.kind === 'facts' ? exit.findings : exit.usage);
  }
  showProblems(terminal, asked.told.remarks, texts, language);
  const reply = answerOnWire(asked.told, language);
  if (options.uitvoer === 'json') terminal.out(`${JSON.stringify(reply, undefined, 2)}\n`);
  else if (options.uitvoer === 'csv') terminal.out(answerCsv(reply, language, dialect));
  else terminal.out(answerTable(reply, language, options.waarom === true));
  const faults = asked.told.answer.values.flatMap(({ result }) =>
    result.kind === 'fault' ? [result.fault.problem] : [],
  );
  return faults.length > 0 ? show(distinct(faults), texts, exit.findings) : exit.fine;
}

function questionOf(options: Options): Question {
  return {
    names: (options.vraag ?? []).map((name) => name.normalize('NFC')),
    ...present('year', options.jaar),
    ...present(
      'of',
      options.van?.map((key) => key.normalize('NFC')),
    ),
    ...present('asAt', options.toestandOp),
    ...present('lawOf', options.geldendOp),
    ...present('knownOn', options.bekendOp),
  };
}

/** The names one would ask for: what the regulation computes. */
function askable(analysis: Analysis): string {
  const computed = [...analysis.quantities.values()].filter(({ kind }) => kind !== 'input' && kind !== 'judgement');
  return computed.map(({ name }) => `\`${name}\``).join(', ');
}

function errorsOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((problem) => problem.severity === 'error');
}

/** One fault spoils many values; it is told once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
