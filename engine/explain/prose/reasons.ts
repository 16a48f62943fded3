import type { Step, TraceNode, TraceTable } from '../model-trace.ts';
import { formulaSentence, formulaSentences, memberSentences, roundingSentences } from './arithmetic.ts';
import { amounts, divisionSentences } from './division-sentences.ts';
import { divisionTable } from './division-table.ts';
import { exceptionSentence, exceptionSentences } from './exception-sentences.ts';
import { factSentences } from './fact-sentences.ts';
import { conditionName, isMoot, labelOf, type Speaker } from './labels.ts';
import { lastUnitSentences, mainPartSentence, metSentences, partSentences } from './part-sentences.ts';
import { reasonTable } from './reasons-table.ts';
import { listed, shownAsSaid, shownNeed } from './show.ts';
import { stepTable } from './step-table.ts';
import { isTest } from './step-tests.ts';
import { wordsOf } from './step-words.ts';

/** Why a value is what it is, by the kind of rule that gave it; each sentence ends with a point. */
export function reasonSentences(speaker: Speaker, node: TraceNode): readonly string[] {
  const words = reasonTable[speaker.language];
  const { without, exceptions = [] } = node;
  if (without !== undefined) return [words[without]];
  if (isMoot(speaker, node)) return mootSentences(speaker, node);
  const ofWhole = node.kind === 'part' || node.kind === 'rest';
  return [
    ...(ofWhole ? [] : exceptionSentences(speaker, node)),
    ...ownSentences(speaker, node),
    ...conditionSentences(speaker, node),
    ...(ofWhole && exceptions.length > 0 ? exceptionSentences(speaker, node) : []),
    ...roundingSentences(speaker, node, node.rounding),
    ...lastUnitSentences(speaker, node),
    ...metSentences(speaker, node),
    ...openSentences(speaker, node),
  ];
}

/** The one sentence that says most of why: the exception that decided, the share, the row, the judgement, the sum. */
export function mainReason(speaker: Speaker, node: TraceNode): string {
  const words = reasonTable[speaker.language];
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
    formula === undefined ||
    isListOnly(formula) ||
    saysItself(speaker, node, formula) ||
    (node.value.state === 'unknown' && !isTest(formula))
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
    ...(needs === undefined ? [] : [reasonTable[speaker.language].needs(needs, count, of)]),
    ...(['met', 'notMet', node.value.state === 'known' ? 'openIdle' : 'open', 'fault', 'moot'] as const).flatMap(
      (outcome) => sortedSentences(speaker, conditions, outcome),
    ),
  ];
}

/** What a condition that does not come up lacks. */
function mootSentences(speaker: Speaker, { formula }: TraceNode): readonly string[] {
  const absent = (formula?.parts ?? []).flatMap(({ use, value }) =>
    use === undefined || value?.state !== 'absent' ? [] : (speaker.nodes.get(use) ?? []),
  );
  const { no, lacks } = reasonTable[speaker.language];
  const named = absent.map((one) => no(`“${labelOf(speaker, one)}”`));
  return named.length === 0 ? [] : [lacks(listed(named, speaker.language))];
}

/** Of a list of conditions what decided: those that are not met, that are open, or that all are met. */
function conditionSummary(speaker: Speaker, node: TraceNode): readonly string[] {
  const conditions = (node.conditions ?? []).flatMap((id) => speaker.nodes.get(id) ?? []);
  const { list, value } = node;
  if (list === undefined || conditions.length === 0) return [];
  const isMet = value.state === 'known' && value.datum.kind === 'yesNo' && value.datum.value;
  if (isMet && list.needs === 'all') return [reasonTable[speaker.language].allMet(list.of)];
  if (isMet) return sortedSentences(speaker, conditions, 'met');
  return sortedSentences(speaker, conditions, value.state === 'known' ? 'notMet' : 'open');
}

function sortedSentences(
  speaker: Speaker,
  conditions: readonly TraceNode[],
  wanted: Outcome | 'openIdle',
): readonly string[] {
  const { language } = speaker;
  const asked = wanted === 'openIdle' ? 'open' : wanted;
  const named = conditions.filter((one) => outcomeOf(speaker, one) === asked).map((one) => conditionName(speaker, one));
  return named.length === 0 ? [] : [reasonTable[language][wanted](listed(named, language), named.length)];
}

type Outcome = 'met' | 'notMet' | 'open' | 'fault' | 'moot';

function outcomeOf(speaker: Speaker, node: TraceNode): Outcome {
  const { value } = node;
  if (value.state === 'fault') return isMoot(speaker, node) ? 'moot' : 'fault';
  if (value.state !== 'known' || value.datum.kind !== 'yesNo') return 'open';
  return value.datum.value ? 'met' : 'notMet';
}

/** The row that hit, with what was looked at; and its own sum follows. */
function tableSentences(speaker: Speaker, { row, others, tests }: TraceTable): readonly string[] {
  const words = reasonTable[speaker.language];
  const looked = tests.map((test) => testWords(speaker, test));
  const values = listed(looked, speaker.language);
  if (row === undefined) return looked.length === 0 ? [words.noRow] : [words.noRowFor(values)];
  if (others) return [words.otherRow(row, values)];
  return [words.row(row, values)];
}

function testWords(speaker: Speaker, test: TraceTable['tests'][number]): string {
  const { language } = speaker;
  const words = reasonTable[language];
  const { label, subject, type, value, asked } = test;
  const name = label === '' ? (subject === undefined ? '' : formulaName(speaker, subject)) : label;
  const shown = shownAsSaid(value, type, language);
  const is = name === '' ? stepTable[language].about(shown) : words.is(name, shown);
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
  const words = reasonTable[language];
  if (value.state === 'fault') return [words.cannot(value.code)];
  if (value.state !== 'unknown') return [];
  const [own] = value.needs;
  if (own !== undefined && own.kind !== 'list' && own.kind !== 'draw' && own.id === id)
    return kind === 'judgement' && fact?.by !== undefined ? [words.notJudged(fact.by)] : [words.own[own.kind]];
  const shown = value.needs.slice(0, mostNeeds).map((need) => shownNeed(need, language));
  const others = value.needs.length - shown.length + (value.others ?? 0);
  const all = [...shown, ...(others > 0 ? [words.otherNeeds(others)] : [])];
  return all.length === 0 ? [] : [words.needed(listed(all, language))];
}

const mostNeeds = 3;
