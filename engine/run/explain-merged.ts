import { type InputDeclaration, type Language, phraseOf } from '../../grammar/index.ts';
import { asksSuccessor } from '../facts/reads.ts';
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
  // A rule is not known for what it reads, which says for itself what comes of a merger.
  if (kind !== 'input' && kind !== 'judgement') return [];
  if (declaration.kind === 'input' && declaration.onMerger !== undefined) return [];
  const list = things.get(today(analysis, quantity.owner.entity.name)) ?? new Map();
  const former = [...list].flatMap(([key, { mergedInto }]) => (mergedInto === owner ? [key] : [])).sort(byCodeUnits);
  if (former.length === 0) return [];
  const words = explanationWords[language];
  return [(kind === 'judgement' ? words.notMergedVerdict : words.notMerged)(former.join(', '))];
}

/** Of a rule that asks what things have merged into: who of those whose values it read has merged, into what and when. */
export function successorsWhy(
  analysis: Analysis,
  { things, applications }: Answer,
  { instance, reads }: Application,
  language: Language,
): readonly string[] {
  const { quantity, owner } = instance;
  const texts = [quantity, ...(quantity.exceptions ?? [])].map(({ declaration }) => declaration);
  if (things === undefined || !asksSuccessor(texts, analysis)) return [];
  const found = new Map<string, string>();
  for (const read of reads) {
    const other = applications.get(read)?.instance;
    const entity = other?.quantity.owner?.entity;
    if (other?.owner === undefined || entity === undefined || other.owner === owner) continue;
    const { mergedInto, until } = things.get(today(analysis, entity.name))?.get(other.owner) ?? {};
    const day = until === undefined ? undefined : shownDay(dayAfter(until), language);
    if (mergedInto !== undefined && day !== undefined)
      found.set(other.owner, explanationWords[language].successor(other.owner, mergedInto, day));
  }
  const lines = [...found].sort(([one], [other]) => byCodeUnits(one, other)).map(([, line]) => line);
  return lines.length > atMost ? [...lines.slice(0, atMost), '…'] : lines;
}

const atMost = 3;
