import { type AnswerValue, analyse, indexText, instanceKey } from '../../../engine/index.ts';
import type { Language, Problem } from '../../../grammar/index.ts';
import { ask } from '../../ask.ts';
import { usageProblem } from '../../usage-problem.ts';
import { present } from '../../wire.ts';
import { answerOnWire, type Told } from '../../wire-answer.ts';
import { readFactsFiles } from '../facts-files.ts';
import { oneRegulation } from '../one-regulation.ts';
import type { Options } from '../program.ts';
import { type AskedFor, questionWords } from '../question-words.ts';
import { type Extent, type Reason, reasonTree } from '../reason-tree.ts';
import type { Invocation } from '../run-command-line.ts';
import { answerHead, stillNeeded } from '../show-answer.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { type ExitCode, exit, harmless } from '../terminal.ts';
import { counted } from '../texts.ts';
import { toolTexts } from '../texts-tools.ts';
import { UsageError } from '../usage-error.ts';

/** How many steps down unless said otherwise: more does not fit a screen. */
const standardDepth = 4;

/** How many members of a large set unless said otherwise. */
const standardMembers = 3;

/**
 * Explains one value in full: a line for it and, deeper and deeper, for all it follows from. 0 when it is known; 1 when it
 * is not, or when the regulation or the facts hold errors; 2 when the question is wrong or means more than one value.
 */
export function why({ terminal, language, paths, options }: Invocation): ExitCode {
  const texts = new Map<string, string>();
  const show = (problems: readonly Problem[], code: ExitCode): ExitCode => {
    showProblems(terminal, problems, texts, language);
    return code;
  };
  const dialect = { separator: options.scheiding ?? ';', decimal: options.decimaal ?? ',' } as const;
  if (dialect.separator === dialect.decimal) return show([usageProblem('U39')], exit.usage);
  const [path = '.', ...words] = paths;
  const inputs = [path, ...(options.feiten ?? [])].filter((one) => one === '-');
  if (inputs.length > 1) return show([usageProblem('U10', { option: '-', other: '--feiten -' })], exit.usage);
  const asked = withOptions(questionWords(words, 'maatstaf why'), options);
  const found = oneRegulation(path, terminal);
  if ('problems' in found) return show(found.problems, found.code);
  const { sources } = found.regulation;
  for (const [name, text] of sourcesOf(sources)) texts.set(name, text);
  const analysis = analyse(sources);
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  if (!analysis.sound) return show([...errors, usageProblem('U37')], exit.findings);
  const facts = readFactsFiles(options.feiten ?? [], analysis, dialect, terminal);
  for (const [name, text] of facts.texts) texts.set(name, text);
  if (facts.unreadable.length > 0) return show(facts.unreadable, exit.environment);
  const question = {
    names: [asked.name],
    ...present('year', asked.year),
    ...present('part', asked.part),
    ...present('of', asked.of === undefined ? undefined : [asked.of]),
    ...present('asAt', options.toestandOp),
    ...present('lawOf', options.geldendOp),
    ...present('knownOn', options.bekendOp),
  };
  const came = ask(analysis, question, facts, texts);
  if (came.kind !== 'answered') return show(came.problems, came.kind === 'facts' ? exit.findings : exit.usage);
  const { told } = came;
  const values = told.answer.values.filter(({ instance }) => isMeant(instance.indexes, asked.for));
  const [value, ...others] = values;
  if (value === undefined && told.answer.values.length > 0)
    return show([usageProblem('U341', { name: asked.name, for: asked.for.join(', ') })], exit.usage);
  if (others.length > 0) return show([severalValues(asked.name, values, language)], exit.usage);
  show(told.remarks, exit.fine);
  const extent = { depth: options.diepte ?? standardDepth, members: options.leden ?? standardMembers };
  const reason = value === undefined ? undefined : reasonOf(told, value, extent, language);
  const reply = answerOnWire(told, language);
  if (options.json === true)
    terminal.out(`${JSON.stringify({ ...reply, ...present('waarom', reason && onWire(reason)) }, undefined, 2)}\n`);
  else {
    const lines = reason === undefined ? [] : linesOf(reason, 0, language, terminal.width);
    terminal.out(`${answerHead(reply, language)}\n${lines.map((line) => `${line}\n`).join('')}`);
    terminal.out(stillNeeded(reply, language, terminal.width));
  }
  const isKnown = value !== undefined && (value.result.kind === 'known' || value.result.kind === 'absent');
  return isKnown ? exit.fine : exit.findings;
}

/** What is said by an option may not be said in words too. */
function withOptions(asked: AskedFor, { van, jaar }: Options): AskedFor {
  if (van !== undefined && (asked.of !== undefined || van.length > 1)) throw new UsageError('U13', { option: '--van' });
  if (jaar !== undefined && asked.year !== undefined) throw new UsageError('U13', { option: '--jaar' });
  return { ...asked, ...present('of', asked.of ?? van?.[0]?.normalize('NFC')), ...jaar };
}

type Indexes = AnswerValue['instance']['indexes'];

function isMeant(indexes: Indexes, wanted: readonly string[]): boolean {
  const words = indexes.map(indexWord);
  return wanted.every((word) => words.includes(word));
}

function indexWord(index: Indexes[number]): string {
  return index.kind === 'thing' ? index.key : indexText(index);
}

/** The first few that could be meant, as they can be asked for. */
function severalValues(name: string, values: readonly AnswerValue[], language: Language): Problem {
  const [of, word] = language === 'nl' ? ['van', 'voor'] : ['of', 'for'];
  const shown = values.slice(0, 3).map(({ instance: { quantity, owner, indexes } }) => {
    const parts = [
      quantity.name,
      ...(owner === undefined ? [] : [of, owner]),
      ...indexes.flatMap((index) => [index.kind === 'year' ? 'in' : word, indexWord(index)]),
    ];
    return `\`${parts.join(' ')}\``;
  });
  return usageProblem('U342', { name, count: values.length, values: shown.join(', ') });
}

/** Of a decision each part has its own law, and its own values to explain. */
function reasonOf(told: Told, value: AnswerValue, extent: Extent, language: Language): Reason {
  const { instance } = value;
  const answer = told.decision?.parts.find(({ values }) => values.includes(value)) ?? told.answer;
  const key = instanceKey(instance.quantity.name, instance.owner, instance.indexes);
  return reasonTree(told.analysis, answer, key, extent, language);
}

function linesOf(reason: Reason, level: number, language: Language, width: number | undefined): readonly string[] {
  const say = toolTexts[language];
  const margin = level === 0 ? '' : `${'  '.repeat(level - 1)}- `;
  const after = reason.repeated
    ? ` ${say.repeated}`
    : reason.deeper > 0
      ? ` ${counted(say.deeper, reason.deeper)}`
      : '';
  const own = broken(`${margin}${harmless(reason.line)}${after}`, '  '.repeat(level + 1), width);
  const others = reason.others === 0 ? [] : [`${'  '.repeat(level)}- ${counted(say.otherMembers, reason.others)}`];
  return [...own, ...reason.below.flatMap((below) => linesOf(below, level + 1, language, width)), ...others];
}

/** A line that is longer than the terminal goes on below, further in. */
function broken(line: string, margin: string, width: number | undefined): readonly string[] {
  if (width === undefined || line.length <= width) return [line];
  const cut = line.lastIndexOf(' ', width);
  if (cut <= margin.length) return [line];
  return [line.slice(0, cut), ...broken(`${margin}${line.slice(cut + 1)}`, margin, width)];
}

function onWire({ line, below, repeated, deeper, others }: Reason): object {
  return {
    reden: line,
    ...(repeated ? { herhaald: true } : {}),
    ...(deeper === 0 ? {} : { dieper: deeper }),
    ...(others === 0 ? {} : { overAndereLeden: others }),
    ...(below.length === 0 ? {} : { volgtUit: below.map(onWire) }),
  };
}
