import type { Language } from '../../../grammar/index.ts';
import type { Trace } from '../model-trace.ts';
import { shownDay } from '../prose/show.ts';

/** By which dates and texts the question was asked: what each is, and its day in words. */
export function questionLines({ question }: Trace, language: Language): readonly (readonly [string, string])[] {
  const say = words[language];
  const { year, part, asAt, lawOf, knownOn, inForceBy } = question;
  const day = (term: string, date: string | undefined): readonly (readonly [string, string])[] =>
    date === undefined ? [] : [[term, shownDay(date, language)]];
  const over = part ?? (year === undefined ? undefined : String(year));
  return [
    ...(over === undefined ? [] : [[say.year, over] as const]),
    ...day(say.asAt, asAt),
    ...day(say.lawOf, lawOf),
    ...day(say.knownOn, knownOn),
    ...day(say.inForceBy, inForceBy),
  ];
}

const words = {
  nl: {
    year: 'over',
    asAt: 'toestand op',
    lawOf: 'geldend op',
    knownOn: 'bekend op',
    inForceBy: 'in werking op',
  },
  en: {
    year: 'about',
    asAt: 'as at',
    lawOf: 'law of',
    knownOn: 'known on',
    inForceBy: 'in force by',
  },
} as const;
