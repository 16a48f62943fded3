import { type InputDeclaration, type Language, phraseOf } from '../../grammar/index.ts';
import type { Analysis, Answer, Application, MergedPart } from '../model.ts';
import { dayAfter } from '../value/calendar.ts';
import { describeNeeds } from './describe.ts';
import { shownDay } from './explain-fact.ts';
import { explanationWords } from './explain-words.ts';
import { today } from './law-states.ts';
import { byCodeUnits } from './order.ts';
import { showDatum } from './show-datum.ts';

/** What a fact of something that others merged into is put together from: `3.000 + 1.200 van 02BB, opgegaan op …`. */
export function mergedWhy({ merged = [], instance, result }: Application, language: Language): readonly string[] {
  const { quantity } = instance;
  if (result.kind === 'unknown') return [explanationWords[language].needed(describeNeeds(result.needs, language))];
  const show = (part: MergedPart): readonly string[] => {
    if (part.result?.kind !== 'known') return [];
    const value = showDatum(part.result.datum, quantity.type, language);
    return [part.owner === instance.owner ? value : `${value} ${fromWhom(part, language)}`];
  };
  const texts = merged.flatMap(show);
  const way = (quantity.declaration as InputDeclaration).onMerger?.way ?? 'summed';
  return [way === 'summed' ? texts.join(' + ') : `${phraseOf(way, language)} (${texts.join('; ')})`];
}

function fromWhom({ owner, until }: MergedPart, language: Language): string {
  const day = until === undefined ? undefined : shownDay(dayAfter(until), language);
  return explanationWords[language].merged(owner, day);
}

/** Of a fact or verdict that is not known: that those who merged into its thing have nothing to say here. */
export function unmergedWhy(
  analysis: Analysis,
  { things }: Answer,
  { instance: { quantity, owner }, merged }: Application,
  language: Language,
): readonly string[] {
  if (merged !== undefined || things === undefined || quantity.owner === undefined || owner === undefined) return [];
  const { declaration, kind } = quantity;
  if (declaration.kind === 'input' && declaration.onMerger !== undefined) return [];
  const list = things.get(today(analysis, quantity.owner.entity.name)) ?? new Map();
  const former = [...list].flatMap(([key, { mergedInto }]) => (mergedInto === owner ? [key] : [])).sort(byCodeUnits);
  if (former.length === 0) return [];
  const words = explanationWords[language];
  return [(kind === 'judgement' ? words.notMergedVerdict : words.notMerged)(former.join(', '))];
}
