import { type Language, phraseOf } from '../../grammar/index.ts';
import type { Application, EarlierRead } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { showDate } from '../value/show.ts';
import { explanationWords } from './explain-words.ts';
import { isOther, showNow, showRegarded } from './regarded.ts';
import { showDatum } from './show-datum.ts';
import { silentThrough } from './silence.ts';

/** Where a fact comes from; who judged, when, why, and on what; or that silence counts as none. */
export function factWhy(
  { fact, regarded, earlier, instance: { quantity } }: Application,
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
    ...(earlier === undefined ? [] : earlierWhy(earlier, language)),
    ...(fact.reasons === undefined ? [] : [words.reasons(fact.reasons)]),
    ...(grounds.length === 0 ? [] : [`${phraseOf('havingRegardTo', language)} ${grounds.join(', ')}`]),
    ...(fact.source === undefined ? [] : [words.source(fact.source)]),
    ...(recorded === undefined ? [] : [words.recorded(recorded)]),
  ];
}

/** Whose the earlier thing is, and that it is earlier. */
function earlierWhy({ key, parent, own, other, by }: EarlierRead, language: Language): readonly string[] {
  const words = explanationWords[language];
  const [ownText, otherText] = [own, other].map((datum) => showDatum(datum, by.type, language));
  return [
    ...(parent === undefined ? [] : [words.belongsTo(key, parent.entity.label, parent.key)]),
    `${by.label} ${words.earlier(ownText ?? '', otherText ?? '')}`,
  ];
}

/** A day for people; what is no day stays as it was written. */
export function shownDay(day: string | undefined, language: Language): string | undefined {
  const date = day?.slice(0, 10);
  return date !== undefined && isDate(date) ? showDate(date, language) : day;
}
