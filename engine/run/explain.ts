import { type Language, phraseOf, render } from '../../grammar/index.ts';
import type { Analysis, Answer, Application, Marks, Need, Quantity, Result } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { showDate } from '../value/show.ts';
import { describeInstance, describeNeeds } from './describe.ts';
import { allocationWhy, restWhy } from './explain-allocation.ts';
import { quantifierWhy } from './explain-quantifier.ts';
import { roundingWhy } from './explain-rounding.ts';
import { type ExplanationWords, explanationWords } from './explain-words.ts';
import { filler } from './filler.ts';
import { isOutsideYears } from './outside-years.ts';
import { phrase } from './phrase.ts';
import { showDatum } from './show-datum.ts';

/**
 * Why a value is what it is, in one line: what it is, of whom and when, its value, its place in the law, and what it
 * follows from. `key` is the `instanceKey` of anything the answer has read.
 */
export function explainLine(analysis: Analysis, answer: Answer, key: string, language: Language): string {
  const words = explanationWords[language];
  const application = answer.applications.get(key);
  if (application === undefined) return words.notRead(key);
  const { instance, result } = application;
  const place = instance.quantity.citation?.place;
  const head = `${describeInstance(instance, language)}: ${outcome(result, instance.quantity, language)}`;
  const why = [...reason(analysis, answer, application, language), ...markWords(result.marks, words)];
  const cited = place === undefined ? head : `${head} (${place})`;
  return why.length === 0 ? cited : `${cited} — ${why.join('; ')}`;
}

/**
 * One level down: a line for each thing that was read for this value. Of a division only what concerns the receiver
 * itself and what is the same for all, since the key totals stand in its own line.
 */
export function reasons(analysis: Analysis, answer: Answer, key: string, language: Language): readonly string[] {
  return reasonKeys(answer, key).map((read) => explainLine(analysis, answer, read, language));
}

/** The keys under the lines of `reasons`, to go further down. */
export function reasonKeys(answer: Answer, key: string): readonly string[] {
  const application = answer.applications.get(key);
  if (application === undefined) return [];
  const { owner, quantity } = application.instance;
  return application.reads.filter((read) => {
    const other = answer.applications.get(read)?.instance;
    if (other === undefined) return false;
    return quantity.kind !== 'allocation' || other.owner === undefined || other.owner === owner;
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
function unknownText(needs: readonly Need[], { kind }: Quantity, language: Language): string {
  const { unknown, needed } = explanationWords[language];
  if (kind === 'input' || kind === 'judgement' || kind === 'parameter') return unknown;
  return `${unknown}; ${needed(describeNeeds(needs, language))}`;
}

function reason(analysis: Analysis, answer: Answer, application: Application, language: Language): readonly string[] {
  const { result, instance } = application;
  if (result.kind === 'unknown' || result.kind === 'fault') return [];
  if (result.kind === 'absent' && isOutsideYears(instance)) return [explanationWords[language].outside];
  switch (instance.quantity.kind) {
    case 'input':
    case 'judgement':
      return factWhy(application, language);
    case 'parameter':
      return [explanationWords[language].parameter];
    case 'rule':
      return ruleWhy(analysis, answer, application, language);
    case 'allocation':
      return allocationWhy(analysis, application, language);
    case 'rest':
      return restWhy(application, language);
  }
}

/** Where a fact comes from; who judged, when and why. */
function factWhy({ fact, instance: { quantity } }: Application, language: Language): readonly string[] {
  const words = explanationWords[language];
  if (fact === undefined) return [words.stated];
  const { declaration } = quantity;
  const by = fact.by ?? (declaration.kind === 'judgement' ? declaration.by?.value : undefined);
  const origin = quantity.kind === 'judgement' ? words.judgement(by, shownDay(fact.on, language)) : words.fact;
  const recorded = shownDay(fact.recordedOn, language);
  return [
    origin,
    ...(fact.reasons === undefined ? [] : [words.reasons(fact.reasons)]),
    ...(fact.source === undefined ? [] : [words.source(fact.source)]),
    ...(recorded === undefined ? [] : [words.recorded(recorded)]),
  ];
}

function ruleWhy(analysis: Analysis, answer: Answer, application: Application, language: Language): readonly string[] {
  const { instance } = application;
  const { declaration } = instance.quantity;
  if (declaration.kind !== 'rule') return [];
  const formula = phrase(declaration.value, language, filler(analysis, answer, instance, language));
  return [
    `= ${shortened(formula)}`,
    ...quantifierWhy(analysis, answer, instance, declaration.value, language),
    ...roundingWhy(declaration.rounding, language),
  ];
}

function markWords({ assumptions, untranslated, provisional }: Marks, words: ExplanationWords): readonly string[] {
  return [
    ...(assumptions.size > 0 ? [words.assumption] : []),
    ...(untranslated.size > 0 ? [words.untranslated] : []),
    ...(provisional.size > 0 ? [words.provisional] : []),
  ];
}

function shownDay(day: string | undefined, language: Language): string | undefined {
  const date = day?.slice(0, 10);
  return date !== undefined && isDate(date) ? showDate(date, language) : day;
}

/** A line stays a line: long formulas are cut at a word. */
function shortened(text: string): string {
  const longest = 160;
  if (text.length <= longest) return text;
  const cut = text.lastIndexOf(' ', longest);
  return `${text.slice(0, cut > 0 ? cut : longest)} …`;
}
