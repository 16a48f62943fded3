import type { Language } from '../../../grammar/index.ts';
import type { Step, TraceNode, TraceTable } from '../model-trace.ts';
import { formulaSentence, formulaSentences, memberSentences, roundingSentences } from './arithmetic.ts';
import { amounts, divisionSentences } from './division-sentences.ts';
import { divisionTable } from './division-table.ts';
import { exceptionSentence, exceptionSentences } from './exception-sentences.ts';
import { factSentences } from './fact-sentences.ts';
import { labelOf, type Speaker } from './labels.ts';
import { lastUnitSentences, mainPartSentence, partSentences } from './part-sentences.ts';
import { listed, shownNeed, shownValue } from './show.ts';
import { wordsOf } from './step-words.ts';

/** Why a value is what it is, by the kind of rule that gave it; each sentence ends with a point. */
export function reasonSentences(speaker: Speaker, node: TraceNode): readonly string[] {
  const words = table[speaker.language];
  const { without, exceptions = [] } = node;
  if (without !== undefined) return [words[without]];
  const ofWhole = node.kind === 'part' || node.kind === 'rest';
  return [
    ...(ofWhole ? [] : exceptionSentences(speaker, node)),
    ...ownSentences(speaker, node),
    ...conditionSentences(speaker, node),
    ...(ofWhole && exceptions.length > 0 ? exceptionSentences(speaker, node) : []),
    ...roundingSentences(speaker, node, node.rounding),
    ...lastUnitSentences(speaker, node),
    ...openSentences(speaker, node),
  ];
}

/** The one sentence that says most of why: the exception that decided, the share, the row, the judgement, the sum. */
export function mainReason(speaker: Speaker, node: TraceNode): string {
  const words = table[speaker.language];
  if (node.without !== undefined) return words[node.without];
  const [open] = openSentences(speaker, node);
  if (open !== undefined) return open;
  const deciding = (node.exceptions ?? []).find(({ state }) => state === 'decides');
  const [told] = deciding === undefined ? [] : exceptionSentence(speaker, deciding, node);
  if (told !== undefined) return told;
  const { formula, kind } = node;
  if (kind === 'part') return mainPartSentence(speaker, node) ?? words.noReason;
  const sum =
    formula === undefined || kind === 'table' || isListOnly(formula) ? [] : [formulaSentence(speaker, formula)];
  const [first] = [...conditionSummary(speaker, node), ...sum, ...ownSentences(speaker, node)];
  return first ?? words.noReason;
}

function ownSentences(speaker: Speaker, node: TraceNode): readonly string[] {
  const { formula, kind } = node;
  const arithmetic = (): readonly string[] =>
    formula === undefined || isListOnly(formula) || saysItself(speaker, node, formula)
      ? []
      : [...formulaSentences(speaker, formula), ...memberSentences(speaker, formula)];
  switch (kind) {
    case 'fact':
    case 'judgement':
    case 'decided':
      return factSentences(speaker, node);
    case 'parameter':
      return formula === undefined ? factSentences(speaker, node) : arithmetic();
    case 'part':
      return partSentences(speaker, node);
    case 'division':
      return divisionSentences(speaker, node);
    case 'rest':
      return restSentences(speaker, node);
    case 'table':
      return [...(node.table === undefined ? [] : tableSentences(speaker, node.table)), ...arithmetic()];
    default:
      return arithmetic();
  }
}

/** A condition that is called as what it reads would give itself as its reason. */
export function saysItself(speaker: Speaker, node: TraceNode, { op, use }: Step): boolean {
  const read = use === undefined ? undefined : speaker.nodes.get(use);
  return (
    node.kind === 'condition' && op === 'use' && read !== undefined && labelOf(speaker, read) === labelOf(speaker, node)
  );
}

/** Its conditions are told one by one. */
function isListOnly({ op, conditions }: Step): boolean {
  return op === 'list' && (conditions ?? []).length > 0;
}

/** Each named condition with what came of it, after how many of them must be met. */
function conditionSentences(speaker: Speaker, node: TraceNode): readonly string[] {
  const conditions = (node.conditions ?? []).flatMap((id) => speaker.nodes.get(id) ?? []);
  if (conditions.length === 0) return [];
  const { needs, count, of } = node.list ?? { needs: undefined, count: 0, of: 0 };
  return [
    ...(needs === undefined ? [] : [table[speaker.language].needs(needs, count, of)]),
    ...(['met', 'notMet', 'open'] as const).flatMap((outcome) => sortedSentences(speaker, conditions, outcome)),
  ];
}

/** Of a list of conditions what decided: those that are not met, that are open, or that all are met. */
function conditionSummary(speaker: Speaker, node: TraceNode): readonly string[] {
  const conditions = (node.conditions ?? []).flatMap((id) => speaker.nodes.get(id) ?? []);
  const { list, value } = node;
  if (list === undefined || conditions.length === 0) return [];
  const isMet = value.state === 'known' && value.datum.kind === 'yesNo' && value.datum.value;
  if (isMet && list.needs === 'all') return [table[speaker.language].allMet(list.of)];
  if (isMet) return sortedSentences(speaker, conditions, 'met');
  return sortedSentences(speaker, conditions, value.state === 'known' ? 'notMet' : 'open');
}

function sortedSentences(
  speaker: Speaker,
  conditions: readonly TraceNode[],
  wanted: 'met' | 'notMet' | 'open',
): readonly string[] {
  const { language } = speaker;
  const named = conditions.filter((one) => outcomeOf(one) === wanted).map((one) => `“${labelOf(speaker, one)}”`);
  return named.length === 0 ? [] : [table[language][wanted](listed(named, language), named.length)];
}

function outcomeOf({ value }: TraceNode): 'met' | 'notMet' | 'open' {
  if (value.state !== 'known' || value.datum.kind !== 'yesNo') return 'open';
  return value.datum.value ? 'met' : 'notMet';
}

/** The row that hit, with what was looked at; and its own sum follows. */
function tableSentences(speaker: Speaker, { row, others, tests }: TraceTable): readonly string[] {
  const words = table[speaker.language];
  const looked = tests.map((test) => testWords(speaker, test));
  const values = listed(looked, speaker.language);
  if (row === undefined) return looked.length === 0 ? [words.noRow] : [words.noRowFor(values)];
  if (others) return [words.otherRow(row, values)];
  return [words.row(row, values)];
}

function testWords(speaker: Speaker, test: TraceTable['tests'][number]): string {
  const { language } = speaker;
  const words = table[language];
  const { label, subject, type, value, asked } = test;
  const name = label === '' ? (subject === undefined ? '' : formulaName(speaker, subject)) : label;
  const shown = shownValue(value, type, language);
  const is = name === '' ? shown : words.is(name, shown);
  const isSame = asked === undefined || (asked.kind === 'oneOf' && asked.values.length === 1);
  if (isSame) return is;
  return `${is} (${words.asked[asked.kind](asked.values.map((one) => wordsOf(speaker, one)))})`;
}

/** A formula that a column tests, without what it came to: that is told apart. */
function formulaName(speaker: Speaker, { op, parts, type, set, label }: Step): string {
  return wordsOf(speaker, {
    op,
    type,
    ...(parts === undefined ? {} : { parts }),
    ...(set === undefined ? {} : { set }),
    ...(label === undefined ? {} : { label }),
  });
}

function restSentences(speaker: Speaker, node: TraceNode): readonly string[] {
  const { nodes, language } = speaker;
  const whole = node.uses.map((id) => nodes.get(id)).find((one) => one?.division !== undefined);
  const amount = amounts(speaker, node.type);
  if (whole?.division === undefined) return [];
  const { pot, rest } = whole.division;
  return [divisionTable[language].restOf(labelOf(speaker, whole), amount(rest), amount(pot))];
}

/** What is still needed, or why it cannot be computed. */
function openSentences({ language }: Speaker, { value, id, kind, fact }: TraceNode): readonly string[] {
  const words = table[language];
  if (value.state === 'fault') return [words.fault(value.code)];
  if (value.state !== 'unknown') return [];
  const [own] = value.needs;
  if (own !== undefined && own.kind !== 'list' && own.kind !== 'draw' && own.id === id)
    return kind === 'judgement' && fact?.by !== undefined ? [words.notJudged(fact.by)] : [words.own[own.kind]];
  const shown = value.needs.slice(0, mostNeeds).map((need) => shownNeed(need, language));
  const others = value.needs.length - shown.length;
  const all = [...shown, ...(others > 0 ? [words.otherNeeds(others)] : [])];
  return shown.length === 0 ? [] : [words.needed(listed(all, language))];
}

const mostNeeds = 3;

interface ReasonTable {
  readonly outsideYears: string;
  readonly stated: string;
  readonly noReason: string;
  readonly needs: (needs: 'all' | 'one' | 'atLeast', count: number, of: number) => string;
  readonly allMet: (of: number) => string;
  readonly met: (named: string, count: number) => string;
  readonly notMet: (named: string, count: number) => string;
  readonly open: (named: string, count: number) => string;
  readonly row: (row: number, values: string) => string;
  readonly otherRow: (row: number, values: string) => string;
  readonly noRow: string;
  readonly noRowFor: (values: string) => string;
  readonly is: (name: string, value: string) => string;
  readonly asked: Readonly<
    Record<NonNullable<TraceTable['tests'][number]['asked']>['kind'], (values: readonly string[]) => string>
  >;
  /** Its message calls values by their names, and is told by its code alone. */
  readonly fault: (code: string) => string;
  readonly needed: (needs: string) => string;
  readonly notJudged: (by: string) => string;
  readonly own: Readonly<Record<'fact' | 'judgement' | 'parameter' | 'value', string>>;
  readonly otherNeeds: (count: number) => string;
}

const table: Readonly<Record<Language, ReasonTable>> = {
  nl: {
    outsideYears: 'De regeling kent dit niet voor dat jaar.',
    stated: 'Dit is in een voorbeeld gesteld en niet berekend.',
    noReason: 'Dit volgt rechtstreeks uit de regeling.',
    needs: (needs, count, of) => {
      if (needs === 'all') {
        if (of <= 2) return of === 1 ? 'Er is één voorwaarde.' : 'Aan beide voorwaarden moet zijn voldaan.';
        return `Aan alle ${of} voorwaarden moet zijn voldaan.`;
      }
      return `Aan ten minste ${needs === 'one' ? 1 : count} van de ${of} voorwaarden moet zijn voldaan.`;
    },
    allMet: (of) => {
      if (of <= 2) return of === 1 ? 'Aan de voorwaarde is voldaan.' : 'Aan beide voorwaarden is voldaan.';
      return `Aan alle ${of} voorwaarden is voldaan.`;
    },
    met: (named) => `Voldaan is aan ${named}.`,
    notMet: (named) => `Niet voldaan is aan ${named}.`,
    open: (named, count) => `Nog niet bekend ${count === 1 ? 'is' : 'zijn'} ${named}.`,
    row: (row, values) =>
      values === '' ? `In de tabel geldt rij ${row}.` : `In de tabel geldt rij ${row}, want ${values}.`,
    otherRow: (row, values) =>
      `In de tabel geldt rij ${row}, voor alle overige gevallen${values === '' ? '' : `, want ${values}`}.`,
    noRow: 'Geen rij van de tabel past.',
    noRowFor: (values) => `Geen rij van de tabel is al te kiezen, want ${values}.`,
    is: (name, value) => `“${name}” is ${value}`,
    asked: {
      oneOf: (values) => `een van ${listed(values, 'nl')}`,
      between: ([from, through]) => `van ${from} tot en met ${through}`,
      moreThan: ([value]) => `meer dan ${value}`,
      lessThan: ([value]) => `minder dan ${value}`,
      after: ([value]) => `na ${value}`,
      from: ([value]) => `vanaf ${value}`,
      through: ([value]) => `tot en met ${value}`,
    },
    fault: (code) => `Dit is niet te berekenen (melding ${code}).`,
    needed: (needs) => `Hiervoor is nog nodig: ${needs}.`,
    notJudged: (by) => `Het oordeel van ${by} is er nog niet.`,
    own: {
      fact: 'Dit gegeven is nog niet opgegeven.',
      judgement: 'Dit oordeel is nog niet gegeven.',
      parameter: 'Dit is nog niet vastgesteld in de regeling.',
      value: 'Dit is nog niet opgegeven.',
    },
    otherNeeds: (count) => `nog ${count} ${count === 1 ? 'ander gegeven' : 'andere gegevens'}`,
  },
  en: {
    outsideYears: 'The regulation does not know this for that year.',
    stated: 'This was stated in an example and not computed.',
    noReason: 'This follows directly from the regulation.',
    needs: (needs, count, of) => {
      if (needs === 'all') {
        if (of <= 2) return of === 1 ? 'There is one condition.' : 'Both conditions must be met.';
        return `All ${of} conditions must be met.`;
      }
      return `At least ${needs === 'one' ? 1 : count} of the ${of} conditions must be met.`;
    },
    allMet: (of) => {
      if (of <= 2) return of === 1 ? 'The condition is met.' : 'Both conditions are met.';
      return `All ${of} conditions are met.`;
    },
    met: (named, count) => `Met ${count === 1 ? 'is' : 'are'} ${named}.`,
    notMet: (named, count) => `Not met ${count === 1 ? 'is' : 'are'} ${named}.`,
    open: (named, count) => `Not known yet ${count === 1 ? 'is' : 'are'} ${named}.`,
    row: (row, values) =>
      values === '' ? `In the table row ${row} holds.` : `In the table row ${row} holds, because ${values}.`,
    otherRow: (row, values) =>
      `In the table row ${row} holds, for all other cases${values === '' ? '' : `, because ${values}`}.`,
    noRow: 'No row of the table fits.',
    noRowFor: (values) => `No row of the table can be chosen yet, because ${values}.`,
    is: (name, value) => `“${name}” is ${value}`,
    asked: {
      oneOf: (values) => `one of ${listed(values, 'en')}`,
      between: ([from, through]) => `from ${from} up to and including ${through}`,
      moreThan: ([value]) => `more than ${value}`,
      lessThan: ([value]) => `less than ${value}`,
      after: ([value]) => `after ${value}`,
      from: ([value]) => `from ${value}`,
      through: ([value]) => `up to and including ${value}`,
    },
    fault: (code) => `This cannot be computed (message ${code}).`,
    needed: (needs) => `Still needed for this: ${needs}.`,
    notJudged: (by) => `The judgement of ${by} is not there yet.`,
    own: {
      fact: 'This fact has not been stated yet.',
      judgement: 'This judgement has not been given yet.',
      parameter: 'This has not been laid down in the regulation yet.',
      value: 'This has not been stated yet.',
    },
    otherNeeds: (count) => `${count} other ${count === 1 ? 'fact' : 'facts'}`,
  },
};
