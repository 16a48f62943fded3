import { explanations, type Replay, type ReplayDifference } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';
import { counted, fill, texts } from './texts.ts';
import { explainTexts } from './texts-explain.ts';

/** What came of answering the question of a receipt again, line by line. */
export function replayLines({ outcome, differences, count }: Replay, language: Language): readonly string[] {
  const say = explainTexts[language].replay;
  const more = count - differences.length;
  return [
    say[outcome],
    ...differences.map((one) => `- ${differenceText(one, language)}`),
    ...(more > 0 ? [`- ${counted(say.more, more)}`] : []),
  ];
}

/** Enough of a hash to compare by eye. */
const shownDigits = 12;

function differenceText(difference: ReplayDifference, language: Language): string {
  const { replay: say } = explainTexts[language];
  const sides = (what: string, before: string | undefined, after: string | undefined): string =>
    fill(say.differs, { what, before: before ?? say.nothing, after: after ?? say.nothing });
  const hashes = (what: string, { before, after }: { readonly before?: string; readonly after?: string }): string =>
    sides(what, before?.slice(0, shownDigits), after?.slice(0, shownDigits));
  switch (difference.kind) {
    case 'engine':
      return sides(say.engine, difference.before, difference.after);
    case 'source':
      return hashes(fill(say.source, { file: difference.file }), difference);
    case 'facts':
      return hashes(say.facts, difference);
    case 'fact':
      return sides(fill(say.fact, { path: difference.path }), difference.before, difference.after);
    case 'date':
      return sides(say.dates[difference.name], difference.before, difference.after);
    case 'value': {
      const { label, before, after, type } = difference;
      const shown = (value: typeof before): string | undefined =>
        value && explanations.shown.value(value, type, language);
      return sides(`${label}${explanations.shown.of(difference, language)}`, shown(before), shown(after));
    }
    case 'need': {
      const [need] = [difference.before, difference.after].filter((one) => one !== undefined);
      const what = fill(say.need, { what: need === undefined ? '' : explanations.shown.need(need, language) });
      return sides(what, difference.before && say.needed, difference.after && say.needed);
    }
    case 'guarantee': {
      const { holds, holdsNot, unknown, fault } = texts[language];
      const words = { held: holds, broken: holdsNot, open: unknown, fault } as const;
      const { label, before, after } = difference;
      return sides(
        `${label}${explanations.shown.of(difference, language)}`,
        before && words[before],
        after && words[after],
      );
    }
    case 'trace':
      return hashes(say.trace, difference);
  }
}
