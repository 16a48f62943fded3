import type { Language } from '../../../grammar/index.ts';
import type { TraceException, TraceNode } from '../model-trace.ts';
import { testTexts } from './arithmetic.ts';
import type { Speaker } from './labels.ts';
import { placeWords } from './law-sentences.ts';
import { shownValue } from './show.ts';

/** What became of each exception that might have decided: those that decided first, then the others as they stand. */
export function exceptionSentences(speaker: Speaker, node: TraceNode): readonly string[] {
  const exceptions = node.exceptions ?? [];
  const deciding = exceptions.filter(({ state }) => state === 'decides');
  const others = exceptions.filter(({ state }) => state !== 'decides');
  return [...deciding, ...others].flatMap((exception) => exceptionSentence(speaker, exception, node));
}

/** One exception: that it applies and why, or that it does not and why not. */
export function exceptionSentence(speaker: Speaker, exception: TraceException, node: TraceNode): readonly string[] {
  const { language } = speaker;
  const words = table[language];
  const { state, condition, by, law, without, label } = exception;
  const texts = condition === undefined ? [] : testTexts(speaker, condition);
  const asked = texts.length === 1 ? texts[0] : undefined;
  // Reasons that are too long for one sentence follow it, each in its own.
  const apart = texts.length > 1 ? texts.map((text) => words.reason(text)) : [];
  const named = words.named(label, law === undefined ? undefined : placeWords(law));
  switch (state) {
    case 'decides':
      return [
        words.applies(named, asked),
        ...apart,
        ...(without === undefined ? [] : [words.without(shownValue(without, node.type, language))]),
      ];
    case 'condition':
      return [words.condition(named, asked), ...apart];
    case 'open':
      return [words.open(named, asked), ...apart];
    case 'idle':
      return [words.idle(named)];
    case 'excepted':
      return [words.excepted(named, by?.label)];
    case 'switchedOff':
      return [words.switchedOff(named, by?.label)];
  }
}

interface ExceptionTable {
  readonly named: (label: string, place: string | undefined) => string;
  readonly applies: (named: string, asked: string | undefined) => string;
  readonly reason: (text: string) => string;
  readonly without: (value: string) => string;
  readonly condition: (named: string, asked: string | undefined) => string;
  readonly open: (named: string, asked: string | undefined) => string;
  readonly idle: (named: string) => string;
  readonly excepted: (named: string, by: string | undefined) => string;
  readonly switchedOff: (named: string, by: string | undefined) => string;
}

const table: Readonly<Record<Language, ExceptionTable>> = {
  nl: {
    named: (label, place) => `De uitzondering “${label}”${place === undefined ? '' : ` van ${place}`}`,
    applies: (named, asked) => `${named} is van toepassing${asked === undefined ? '' : `, want ${asked}`}.`,
    reason: (text) => `De reden is: ${text}.`,
    without: (value) => `Zonder deze uitzondering was de uitkomst: ${value}.`,
    condition: (named, asked) =>
      `${named} is niet van toepassing, want ${asked ?? 'aan de voorwaarde daarvoor is niet voldaan'}.`,
    open: (named, asked) => `${named} kan nog van toepassing zijn${asked === undefined ? '' : `: ${asked}`}.`,
    idle: (named) => `${named} is niet van toepassing, want waarvan zij afwijkt geldt hier niet.`,
    excepted: (named, by) =>
      `${named} is niet van toepassing, want ${by === undefined ? 'een andere uitzondering' : `de uitzondering “${by}”`} gaat voor.`,
    switchedOff: (named, by) =>
      `${named} is niet van toepassing, want ${by === undefined ? 'een andere bepaling' : `“${by}”`} zet haar buiten werking.`,
  },
  en: {
    named: (label, place) => `The exception “${label}”${place === undefined ? '' : ` of ${place}`}`,
    applies: (named, asked) => `${named} applies${asked === undefined ? '' : `, because ${asked}`}.`,
    reason: (text) => `The reason is: ${text}.`,
    without: (value) => `Without this exception the outcome would have been: ${value}.`,
    condition: (named, asked) => `${named} does not apply, because ${asked ?? 'its condition is not met'}.`,
    open: (named, asked) => `${named} may still apply${asked === undefined ? '' : `: ${asked}`}.`,
    idle: (named) => `${named} does not apply, because what it departs from does not hold here.`,
    excepted: (named, by) =>
      `${named} does not apply, because ${by === undefined ? 'another exception' : `the exception “${by}”`} goes first.`,
    switchedOff: (named, by) =>
      `${named} does not apply, because ${by === undefined ? 'another provision' : `“${by}”`} sets it aside.`,
  },
};
