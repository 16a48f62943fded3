import {
  type Analysis,
  type Answer,
  type AnswerValue,
  analyse,
  type Facts,
  indexText,
  instanceKey,
  type Need,
  type Question,
} from '../../engine/index.ts';
import type { Language, Problem, SourceFile } from '../../grammar/index.ts';
import { usageProblem } from '../usage-problem.ts';
import { present } from '../wire.ts';
import type { Told } from '../wire-answer.ts';
import { decidedOtherwise } from './decided-otherwise.ts';
import { type Explained, fromExample, fromFacts } from './explained-from.ts';
import { oneRegulation } from './one-regulation.ts';
import type { Options } from './program.ts';
import { type AskedFor, questionWords } from './question-words.ts';
import type { Invocation } from './run-command-line.ts';
import { sourcesOf } from './show-problem.ts';
import { type ExitCode, exit } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What a command explains: the values that were asked for, with all that they came from. */
export interface AskedValues {
  readonly told: Told;
  readonly values: readonly AnswerValue[];
  /** Absent where an example was asked about everything. */
  readonly asked?: AskedFor;
  readonly facts: Facts;
  readonly question: Question;
  readonly sources: readonly SourceFile[];
  readonly example?: NonNullable<Extract<Explained, { readonly told: Told }>['example']>;
}

/** What went wrong before anything could be told, and with which code the command ends. */
export interface Ended {
  readonly problems: readonly Problem[];
  readonly code: ExitCode;
}

export interface Asking {
  /** As the user typed it, such as `maatstaf why`. */
  readonly command: string;
  /** A decision asked by its name may have several values of one thing: these are explained together. */
  readonly together?: true;
}

/**
 * Reads the regulation, the question in words and the facts or the example, and answers. One value is meant; of an example without
 * a question all that it expects. `texts` gets all that was read, by file name.
 */
export function askedValues(
  { terminal, language, paths, options }: Invocation,
  texts: Map<string, string>,
  { command, together }: Asking,
): AskedValues | Ended {
  if ((options.scheiding ?? ';') === (options.decimaal ?? ',')) return refused(usageProblem('U39'));
  const [path = '.', ...words] = paths;
  const inputs = [path, ...(options.feiten ?? [])].filter((one) => one === '-');
  if (inputs.length > 1) return refused(usageProblem('U10', { option: '-', other: '--feiten -' }));
  if (words.length === 0 && options.voorbeeld === undefined)
    throw new UsageError('U05', { command, argument: 'vraag' });
  const found = oneRegulation(path, terminal);
  if ('problems' in found) return found;
  const { sources } = found.regulation;
  for (const [name, text] of sourcesOf(sources)) texts.set(name, text);
  const analysis = analyse(sources);
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  if (!analysis.sound) return { problems: [...errors, usageProblem('U37')], code: exit.findings };
  const asking = { analysis, options, terminal, texts };
  const asked = words.length === 0 ? undefined : withOptions(questionWords(words, command, analysis), options);
  const came =
    asked === undefined || options.voorbeeld !== undefined
      ? fromExample(options.voorbeeld ?? '', asked, asking)
      : fromFacts(asked, asking);
  if ('problems' in came) return came;
  const values = came.told.answer.values.filter(({ instance }) => isMeant(instance.indexes, asked?.for ?? []));
  const name = asked?.name ?? '';
  if (values.length === 0 && came.told.answer.values.length > 0)
    return refused(usageProblem('U341', { name, for: (asked?.for ?? []).join(', ') }));
  if (asked !== undefined && values.length > 1 && !(together === true && isOneDecision(values, name, analysis)))
    return refused(severalValues(name, values, language));
  const isByItself = asked !== undefined && came.example === undefined && options.geldendOp === undefined;
  const otherwise = isByItself ? decidedOtherwise(asked, came.told, came.facts, values) : [];
  return {
    told: { ...narrowed(came.told, values), remarks: [...came.told.remarks, ...otherwise] },
    values,
    facts: came.facts,
    question: came.question,
    sources,
    ...present('asked', asked),
    ...present('example', came.example),
  };
}

/** The answer that a value stands in: of a decision each part has its own law. */
export function answerOf({ decision, answer }: Told, value: AnswerValue): Answer {
  return decision?.parts.find(({ values }) => values.includes(value)) ?? answer;
}

/** By which an answer keeps a value. */
export function keyOf({ instance: { quantity, owner, indexes } }: AnswerValue): string {
  return instanceKey(quantity.name, owner, indexes);
}

/** Whether there is something, and all of it is known; known to be absent is known too. */
export function isKnown(values: readonly AnswerValue[]): boolean {
  return values.length > 0 && values.every(({ result }) => result.kind === 'known' || result.kind === 'absent');
}

function refused(problem: Problem): Ended {
  return { problems: [problem], code: exit.usage };
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

/** Each value that a decision gives, once, of one thing. */
function isOneDecision(values: readonly AnswerValue[], name: string, { decisions, quantities }: Analysis): boolean {
  if (quantities.has(name) || !decisions.has(name)) return false;
  const names = new Set(values.map(({ instance }) => instance.quantity.name));
  return names.size === values.length && new Set(values.map(({ instance }) => instance.owner)).size === 1;
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
