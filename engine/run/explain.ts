import { type Expression, type Language, phraseOf, placeOf, render } from '../../grammar/index.ts';
import { listsIn } from '../analyse/condition-lists.ts';
import type { Analysis, Answer, Application, Instance, Need, Quantity, Result } from '../model.ts';
import { answered } from './answered.ts';
import { describeInstance, describeNeeds, silenceWords } from './describe.ts';
import { allocationWhy, restWhy } from './explain-allocation.ts';
import { chosenWords } from './explain-choice.ts';
import { judge } from './explain-comparison.ts';
import {
  conditionAt,
  conditionKeys,
  conditionLabel,
  conditionsWhy,
  listLine,
  type NamedCondition,
  outcomeWord,
} from './explain-conditions.ts';
import { exceptionsWhy, exceptionValue } from './explain-exceptions.ts';
import { factWhy, shownDay } from './explain-fact.ts';
import { guaranteeWhy } from './explain-guarantee.ts';
import { amendedReads, amendedWhy } from './explain-law.ts';
import { markWords, ownMarks } from './explain-marks.ts';
import { membersShown, membersWhy, readsShown } from './explain-members.ts';
import { mergedWhy, successorsWhy, unmergedWhy } from './explain-merged.ts';
import { decidingFirst } from './explain-order.ts';
import { quantifierWhy } from './explain-quantifier.ts';
import { rankWhy } from './explain-rank.ts';
import { roundingWhy } from './explain-rounding.ts';
import { tableWhy } from './explain-table.ts';
import { explanationWords } from './explain-words.ts';
import { namingFiller } from './filler.ts';
import { isOutsideYears } from './outside-years.ts';
import { phrase } from './phrase.ts';
import { shortened } from './shortened.ts';
import { showDatum } from './show-datum.ts';

/**
 * Why a value is what it is, in one line: what it is, of whom and when, its value, its place in the law, and what it
 * follows from. `key` is the `instanceKey` of anything the answer has read. With `tree` the line stands in a tree of reasons:
 * what is said in other lines of it is left out.
 */
export function explainLine(newest: Analysis, answer: Answer, key: string, language: Language, tree?: InTree): string {
  const words = explanationWords[language];
  const application = answer.applications.get(key);
  if (application === undefined) {
    const condition = conditionAt(answer, key);
    return condition === undefined ? words.notRead(key) : conditionLine(newest, answer, condition, language);
  }
  const { instance, result } = application;
  const analysis = application.state?.analysis ?? newest;
  const { citation } = instance.quantity;
  const place = citation && placeOf(citation);
  const head = `${describeInstance(instance, language)}: ${outcome(result, instance.quantity, language)}`;
  const why = [
    ...reason(analysis, answer, application, language),
    ...successorsWhy(analysis, answer, application, language),
    ...exceptionsWhy(analysis, answer, application, language),
    ...membersWhy(application, language),
    ...amendedWhy(application, language).filter((part) => !amendedAbove(answer, tree, language).includes(part)),
    ...(tree?.below === true ? [] : amendedReads(answer, application, language)),
    ...markWords(
      tree?.above === undefined ? result.marks : ownMarks(answer, application),
      { analysis, answer, key },
      language,
    ),
  ];
  const cited = place === undefined ? head : `${head} (${place})`;
  return why.length === 0 ? cited : `${cited} — ${why.join('; ')}`;
}

/** Where in a tree of reasons a line stands: under the line of `above`, and with the lines `below` it. */
export interface InTree {
  readonly above?: string;
  readonly below: boolean;
}

function amendedAbove(answer: Answer, tree: InTree | undefined, language: Language): readonly string[] {
  const above = tree?.above === undefined ? undefined : answer.applications.get(tree.above);
  return above === undefined ? [] : amendedWhy(above, language);
}

/**
 * One level down: a line for each thing that was read for this value. Of a division only what concerns the receiver
 * itself and what is the same for all, since the key totals stand in its own line.
 */
export function reasons(analysis: Analysis, answer: Answer, key: string, language: Language): readonly string[] {
  return reasonKeys(answer, key).map((read) => explainLine(analysis, answer, read, language));
}

/** The keys under the lines of `reasons`, to go further down; of large sets those about the first so many members. */
export function reasonKeys(answer: Answer, key: string, members: number = membersShown): readonly string[] {
  const conditions = conditionKeys(answer, key);
  const below = new Set(conditions.flatMap((one) => [...(conditionAt(answer, one)?.outcome?.reads ?? [])]));
  const read = readKeys(answer, key, members).filter((one) => !below.has(one));
  return [...decidingFirst(answer, key, conditions), ...decidingFirst(answer, key, read)];
}

function readKeys(answer: Answer, key: string, members: number): readonly string[] {
  const application = answer.applications.get(key);
  if (application === undefined) return [...(conditionAt(answer, key)?.outcome?.reads ?? [])];
  const { instance } = application;
  return readsShown(answer, application, members).filter((read) => {
    const other = answer.applications.get(read)?.instance;
    return other !== undefined && (instance.quantity.division === undefined || concerns(other, instance));
  });
}

/** Whether something that was read for a whole division is of this receiver, or the same for all. */
export function concerns(other: Instance, { quantity, owner, indexes }: Instance): boolean {
  if (other.owner !== undefined && other.owner !== owner && !isIndexOf(other, { quantity, indexes })) return false;
  const receiving = indexes.slice(0, quantity.division?.receiving ?? 0);
  return receiving.every((own) =>
    other.indexes.every(
      (index) =>
        own.kind !== 'enumeration' || index.kind !== 'enumeration' || index.of !== own.of || index.value === own.value,
    ),
  );
}

/** Whether something is of a thing that a value is for, such as who divides among its own. */
function isIndexOf({ quantity: { owner: whose }, owner }: Instance, { quantity, indexes }: Instance): boolean {
  return quantity.family.some(({ binding }, at) => {
    const datum = indexes[at];
    return datum?.kind === 'thing' && datum.key === owner && binding.of?.name === whose?.entity.name;
  });
}

function outcome(result: Result, quantity: Quantity, language: Language): string {
  switch (result.kind) {
    case 'known':
      return showDatum(result.datum, quantity.type, language);
    case 'absent':
      return phraseOf('absent', language);
    case 'unknown':
      return unknownText(result.needs, quantity, language);
    case 'fault':
      return render(result.fault.problem, language).message;
  }
}

/** A fact that was not delivered needs only itself. */
function unknownText(needs: readonly Need[], quantity: Quantity, language: Language): string {
  const { kind } = quantity;
  const { unknown, needed } = explanationWords[language];
  if (kind === 'input' || kind === 'judgement' || kind === 'parameter')
    return `${unknown}${silenceWords(quantity, language)}`;
  return `${unknown}; ${needed(describeNeeds(needs, language))}`;
}

function reason(analysis: Analysis, answer: Answer, application: Application, language: Language): readonly string[] {
  const { result, instance } = application;
  if (application.merged !== undefined && result.kind !== 'fault') return mergedWhy(application, language);
  if (result.kind === 'unknown' || result.kind === 'fault') {
    const table = result.kind === 'unknown' ? tableWhy(analysis, answer, application, language) : [];
    const unmerged = unmergedWhy(analysis, answer, application, language);
    const isUndrawn = application.allocation !== undefined && instance.quantity.kind === 'allocation';
    const undrawn = isUndrawn ? allocationWhy(analysis, answer, application, language) : [];
    return [...table, ...conditionsWhy(application, language), ...unmerged, ...undrawn];
  }
  if (result.kind === 'absent' && isOutsideYears(instance)) return [explanationWords[language].outside];
  switch (instance.quantity.kind) {
    case 'input':
    case 'judgement':
      return factWhy(application, language);
    case 'parameter':
      return parameterWhy(analysis, answer, application, language);
    case 'rule':
      return ruleWhy(analysis, answer, application, language);
    case 'allocation':
      return allocationWhy(analysis, answer, application, language);
    case 'rest':
      return restWhy(application, language);
    case 'guarantee':
      return [guaranteeWhy(analysis, answer, instance, language)];
    case 'decided':
      return [decidedWhy(application, language)];
  }
}

/** Which decision said so, and when it was taken. */
function decidedWhy({ result, decision, instance: { quantity } }: Application, language: Language): string {
  const words = explanationWords[language];
  const { declaration } = quantity;
  if (declaration.kind !== 'decision') return words.stated;
  const name = declaration.label?.value ?? declaration.signature.name.text;
  if (decision !== undefined) return words.decided(name, shownDay(decision.on, language) ?? decision.on);
  return result.kind === 'absent' ? words.notDecided(name) : words.stated;
}

/** A number of the law as it stands there, or the formula of an exception. */
function parameterWhy(
  analysis: Analysis,
  answer: Answer,
  application: Application,
  language: Language,
): readonly string[] {
  const excepted = exceptionValue(analysis, answer, application, language);
  if (excepted === undefined) return [explanationWords[language].parameter];
  return [`= ${shortened(phrase(excepted.value, language, excepted.fill, excepted.judged))}`];
}

function ruleWhy(analysis: Analysis, answer: Answer, application: Application, language: Language): readonly string[] {
  const { instance } = application;
  const { declaration } = instance.quantity;
  if (declaration.kind === 'table') return tabledWhy(analysis, answer, application, language);
  if (declaration.kind !== 'rule') return [];
  const excepted = exceptionValue(analysis, answer, application, language);
  const context = answered(analysis, answer, instance);
  const { value, fill, judged } = excepted ?? {
    value: declaration.value,
    fill: namingFiller(analysis, answer, instance, language),
    judged: judge(analysis, context, language),
  };
  const worded = (part: Expression): string => phrase(part, language, fill, judged);
  // The name of what an exception is on stands there for the value without it, which is not read here.
  const words = excepted === undefined ? chosenWords(value, context, worded, language) : worded(value);
  return [
    ...(value.kind === 'conditions' ? [] : [`= ${shortened(words)}`]),
    ...(excepted === undefined
      ? conditionsWhy(application, language)
      : listsIn(value).map((list) => listLine(list, application, language))),
    ...quantifierWhy(analysis, answer, instance, value, language),
    ...rankWhy(analysis, answer, instance, value, language),
    ...roundingWhy(declaration.rounding, language),
  ];
}

/** The row of a table, or the formula of an exception. */
function tabledWhy(
  analysis: Analysis,
  answer: Answer,
  application: Application,
  language: Language,
): readonly string[] {
  const excepted = exceptionValue(analysis, answer, application, language);
  if (excepted === undefined) return tableWhy(analysis, answer, application, language);
  return [`= ${shortened(phrase(excepted.value, language, excepted.fill, excepted.judged))}`];
}

/** A condition of a list: what came of it, and the values it was looked at with. */
function conditionLine(
  newest: Analysis,
  answer: Answer,
  { application, condition, outcome: found }: NamedCondition,
  language: Language,
): string {
  const words = explanationWords[language];
  const { instance } = application;
  const analysis = application.state?.analysis ?? newest;
  const judged = judge(analysis, answered(analysis, answer, instance), language);
  const value = phrase(condition.value, language, namingFiller(analysis, answer, instance, language), judged);
  const needs = found?.result.kind === 'unknown' ? [words.needed(describeNeeds(found.result.needs, language))] : [];
  const marks = found === undefined ? [] : markWords(found.result.marks, { analysis, answer }, language);
  const head = `${conditionLabel(condition)}: ${outcomeWord(found, language)}`;
  return `${head} — ${[`= ${shortened(value)}`, ...needs, ...marks].join('; ')}`;
}
