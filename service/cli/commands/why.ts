import { type AnswerValue, analyse, indexText, instanceKey, type Need } from '../../../engine/index.ts';
import type { Language, Problem } from '../../../grammar/index.ts';
import { usageProblem } from '../../usage-problem.ts';
import { present } from '../../wire.ts';
import { answerOnWire, type Told } from '../../wire-answer.ts';
import { type Explained, fromExample, fromFacts } from '../explained-from.ts';
import { oneRegulation } from '../one-regulation.ts';
import type { Options } from '../program.ts';
import { type AskedFor, questionWords } from '../question-words.ts';
import { type Extent, type Reason, reasonTree } from '../reason-tree.ts';
import type { Invocation } from '../run-command-line.ts';
import { answerHead, stillNeeded } from '../show-answer.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { type ExitCode, exit, harmless } from '../terminal.ts';
import { counted, fill } from '../texts.ts';
import { toolTexts } from '../texts-tools.ts';
import { UsageError } from '../usage-error.ts';

/** How many steps down unless said otherwise: more does not fit a screen. */
const standardDepth = 4;

/** How many members of a large set unless said otherwise. */
const standardMembers = 3;

/**
 * Explains one value in full: a line for it and, deeper and deeper, for all it follows from; of an example a value of it, or
 * all that it expects. 0 when it is known; 1 when it is not, when the example does not come out, or when the regulation or
 * the facts hold errors; 2 when the question is wrong or means more than one value.
 */
export function why({ terminal, language, paths, options }: Invocation): ExitCode {
  const texts = new Map<string, string>();
  const show = (problems: readonly Problem[], code: ExitCode): ExitCode => {
    showProblems(terminal, problems, texts, language);
    return code;
  };
  if ((options.scheiding ?? ';') === (options.decimaal ?? ',')) return show([usageProblem('U39')], exit.usage);
  const [path = '.', ...words] = paths;
  const inputs = [path, ...(options.feiten ?? [])].filter((one) => one === '-');
  if (inputs.length > 1) return show([usageProblem('U10', { option: '-', other: '--feiten -' })], exit.usage);
  if (words.length === 0 && options.voorbeeld === undefined)
    throw new UsageError('U05', { command: 'maatstaf why', argument: 'vraag' });
  const found = oneRegulation(path, terminal);
  if ('problems' in found) return show(found.problems, found.code);
  const { sources } = found.regulation;
  for (const [name, text] of sourcesOf(sources)) texts.set(name, text);
  const analysis = analyse(sources);
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  if (!analysis.sound) return show([...errors, usageProblem('U37')], exit.findings);
  const asking = { analysis, options, terminal, texts };
  const asked = words.length === 0 ? undefined : withOptions(questionWords(words, 'maatstaf why', analysis), options);
  const came =
    asked === undefined || options.voorbeeld !== undefined
      ? fromExample(options.voorbeeld ?? '', asked, asking)
      : fromFacts(asked, asking);
  if ('problems' in came) return show(came.problems, came.code);
  const values = came.told.answer.values.filter(({ instance }) => isMeant(instance.indexes, asked?.for ?? []));
  const name = asked?.name ?? '';
  if (values.length === 0 && came.told.answer.values.length > 0)
    return show([usageProblem('U341', { name, for: (asked?.for ?? []).join(', ') })], exit.usage);
  if (asked !== undefined && values.length > 1) return show([severalValues(name, values, language)], exit.usage);
  return tell(came, values, { terminal, language, options, show });
}

interface Telling extends Pick<Invocation, 'terminal' | 'language' | 'options'> {
  readonly show: (problems: readonly Problem[], code: ExitCode) => ExitCode;
}

/** The values with all they follow from; each is explained once. */
function tell(
  { told: all, example }: Extract<Explained, { readonly told: Told }>,
  values: readonly AnswerValue[],
  { terminal, language, options, show }: Telling,
): ExitCode {
  const told = narrowed(all, values);
  show([...told.remarks, ...(example?.wrong ?? [])], exit.fine);
  const extent = { depth: options.diepte ?? standardDepth, members: options.leden ?? standardMembers };
  const explained = new Set<string>();
  const reasons = values.map((value) => reasonOf(told, value, extent, language, explained));
  const reply = answerOnWire(told, language);
  if (options.json === true) {
    const [waarom] = reasons;
    const trees = example === undefined ? present('waarom', waarom && onWire(waarom)) : { waarom: reasons.map(onWire) };
    terminal.out(`${JSON.stringify({ ...reply, ...trees }, undefined, 2)}\n`);
  } else {
    const lines = reasons.flatMap((reason) => linesOf(reason, 0, language, terminal.width));
    const of = example === undefined ? '' : `${harmless(exampleHead(example, language))}\n`;
    terminal.out(`${answerHead(reply, language)}${of}\n${lines.map((line) => `${line}\n`).join('')}`);
    terminal.out(stillNeeded(reply, language, terminal.width));
  }
  const isKnown =
    values.length > 0 && values.every(({ result }) => result.kind === 'known' || result.kind === 'absent');
  return isKnown && (example?.wrong ?? []).length === 0 ? exit.fine : exit.findings;
}

function exampleHead({ label, file }: { readonly label: string; readonly file: string }, language: Language): string {
  return fill(toolTexts[language].exampleHead, { label, file });
}

/** Only these values, and what these still need: a question by name is about all values of that name. */
function narrowed(told: Told, values: readonly AnswerValue[]): Told {
  const { answer, decision } = told;
  if (values.length === answer.values.length) return told;
  const parts = (decision?.parts ?? []).flatMap((part) => {
    const kept = part.values.filter((value) => values.includes(value));
    return kept.length === 0 ? [] : [{ ...part, values: kept }];
  });
  return {
    ...told,
    answer: { ...answer, values, needs: values.flatMap(needsOf) },
    ...(decision === undefined ? {} : { decision: { ...decision, parts } }),
  };
}

function needsOf({ result }: AnswerValue): readonly Need[] {
  return result.kind === 'unknown' ? result.needs : [];
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
function reasonOf(told: Told, value: AnswerValue, extent: Extent, language: Language, explained: Set<string>): Reason {
  const { instance } = value;
  const answer = told.decision?.parts.find(({ values }) => values.includes(value)) ?? told.answer;
  const key = instanceKey(instance.quantity.name, instance.owner, instance.indexes);
  return reasonTree(told.analysis, answer, key, extent, language, explained);
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
