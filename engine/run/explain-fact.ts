import { type Language, phraseOf } from '../../grammar/index.ts';
import type { Application } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { showDate } from '../value/show.ts';
import { explanationWords } from './explain-words.ts';
import { isOther, showNow, showRegarded } from './regarded.ts';
import { silentThrough } from './silence.ts';

/** Where a fact comes from; who judged, when, why, and on what; or that silence counts as none. */
export function factWhy(
  { fact, regarded, instance: { quantity } }: Application,
  language: Language,
): readonly string[] {
  const words = explanationWords[language];
  if (fact === undefined) return [words.silence(shownDay(silentThrough(quantity), language))];
  const { declaration } = quantity;
  const by = fact.by ?? (declaration.kind === 'judgement' ? declaration.by?.value : undefined);
  const origin = quantity.kind === 'judgement' ? words.judgement(by, shownDay(fact.on, language)) : words.fact;
  const recorded = shownDay(fact.recordedOn, language);
  const grounds = (regarded ?? []).map((one) => {
    const then = `${one.instance.quantity.label} = ${showRegarded(one, language)}`;
    return isOther(one) ? words.regardedOther(then, showNow(one, language)) : then;
  });
  return [
    origin,
    ...(fact.reasons === undefined ? [] : [words.reasons(fact.reasons)]),
    ...(grounds.length === 0 ? [] : [`${phraseOf('havingRegardTo', language)} ${grounds.join(', ')}`]),
    ...(fact.source === undefined ? [] : [words.source(fact.source)]),
    ...(recorded === undefined ? [] : [words.recorded(recorded)]),
  ];
}

/** A day for people; what is no day stays as it was written. */
export function shownDay(day: string | undefined, language: Language): string | undefined {
  const date = day?.slice(0, 10);
  return date !== undefined && isDate(date) ? showDate(date, language) : day;
}
