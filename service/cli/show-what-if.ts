import {
  type AnswerValue,
  type ChangeSet,
  type Datum,
  explanations,
  type Result,
  showDatum,
  type Type,
  type WhatIf,
} from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';
import { broken } from './lines.ts';
import { harmless } from './terminal.ts';
import { counted, fill } from './texts.ts';
import { explainTexts } from './texts-explain.ts';

/** What would have to differ, for people: what is asked, each set of changes with what comes of it, and how far was searched. */
export function whatIfText(
  found: WhatIf,
  sets: readonly ChangeSet[],
  language: Language,
  { isNarrowed, width }: { readonly isNarrowed: boolean; readonly width?: number },
): string {
  const say = explainTexts[language];
  const { instance, now, already } = found;
  if (instance === undefined || now === undefined) return '';
  const { type } = instance.quantity;
  const lines = [
    `${instanceText(instance, language)} — ${fill(say.now, { value: resultText(now, type, language) })}; ${fill(say.aim, { goal: goalText(found, type, language) })}`,
    '',
    ...(already ? [say.already] : possibilities(found, sets, { type, isNarrowed }, language)),
  ];
  return lines
    .flatMap((line) => broken(harmless(line), marginOf(line), width))
    .map((line) => `${line}\n`)
    .join('');
}

function possibilities(
  found: WhatIf,
  sets: readonly ChangeSet[],
  { type, isNarrowed }: { readonly type: Type; readonly isNarrowed: boolean },
  language: Language,
): readonly string[] {
  const say = explainTexts[language];
  const more = found.sets.length - sets.length;
  const told = sets.flatMap(({ changes, outcome }, at) => [
    ...changes.map((change, first) => `${first === 0 ? `${at + 1}.` : '  '} ${changeText(change, language)}`),
    `   ${fill(say.thus, { value: resultText(outcome, type, language) })}`,
  ]);
  return [
    ...(sets.length === 0 ? [] : [counted(say.possibilities, found.sets.length), ...told]),
    ...(more > 0 ? [counted(say.morePossibilities, more)] : []),
    ...(sets.length === 0 ? [] : ['']),
    ...searchedText(found, isNarrowed, language),
    ...untriedText(found, language),
  ];
}

function changeText({ instance, from, to, notYet }: ChangeSet['changes'][number], language: Language): string {
  const say = explainTexts[language];
  const { type } = instance.quantity;
  const what = instanceText(instance, language);
  const shown = (value: Datum | 'absent' | 'unknown'): string => valueText(value, type, language);
  // Where one step is enough, what it is now says as much.
  const last = notYet === undefined ? '' : shown(notYet);
  const enough = last === '' || last === shown(from) ? '' : fill(say.notYet, { value: last });
  return `${fill(say.change, { what, to: shown(to), from: shown(from) })}${enough}`;
}

/** Of kind values the label, as explanations have it. */
function instanceText(instance: AnswerValue['instance'], language: Language): string {
  const indexes = instance.indexes.map((index, at) => {
    const binding = instance.quantity.family[at]?.binding;
    if (index.kind !== 'enumeration' || binding?.kind !== 'enumeration') return index;
    return { ...index, value: showDatum(index, { ...binding, orAbsent: false }, language) };
  });
  return explanations.shown.instance({ ...instance, indexes }, language);
}

function searchedText(
  { sets, searched, ended, runs }: WhatIf,
  isNarrowed: boolean,
  language: Language,
): readonly string[] {
  const say = explainTexts[language];
  if (ended === 'all' && sets.length === 0) return [isNarrowed ? say.noneOfThese : say.none];
  const none = sets.length > 0 || searched === 0 ? [] : [counted(say.noneWithin, searched)];
  if (ended === 'runs' || ended === 'told') return [...none, fill(say.stopped, { runs })];
  return [...none, fill(say.computed, { sentence: counted(say.searched, searched), runs })];
}

/** So many facts are named. */
const fewNames = 5;

function untriedText({ untried }: WhatIf, language: Language): readonly string[] {
  if (untried.length === 0) return [];
  const names = untried.slice(0, fewNames).map((one) => instanceText(one, language));
  const others = untried.length - names.length;
  const all = `${names.join(', ')}${others > 0 ? ` (+ ${others})` : ''}`;
  return [fill(explainTexts[language].untried, { names: all })];
}

function goalText({ goal, now }: WhatIf, type: Type, language: Language): string {
  const say = explainTexts[language].goals;
  if (goal === undefined) return say.other;
  if ('value' in goal) return fill(say[goal.kind], { value: valueText(goal.value, type, language) });
  if (goal.kind !== 'other' || now?.kind !== 'known') return say[goal.kind];
  const { datum } = now;
  if (datum.kind === 'number') return say.more;
  if (datum.kind !== 'yesNo') return say.other;
  return fill(say.opposite, { value: valueText({ ...datum, value: !datum.value }, type, language) });
}

function resultText(result: Result, type: Type, language: Language): string {
  if (result.kind === 'known') return valueText(result.datum, type, language);
  return valueText(result.kind === 'absent' ? 'absent' : 'unknown', type, language);
}

function valueText(value: Datum | 'absent' | 'unknown', type: Type, language: Language): string {
  if (typeof value === 'string') return explainTexts[language][value];
  // Of a text any other would do.
  return value.kind === 'text' && value.text === '…'
    ? explainTexts[language].anyText
    : showDatum(value, type, language);
}

/** Of an item in a list what follows stands below its first word. */
function marginOf(line: string): string {
  return ' '.repeat(/^(?:\d+\.| {2,3})\s*/.exec(line)?.[0].length ?? 0);
}
