import type { Language } from '../../grammar/index.ts';

/** A duration of the facts in words: `P6W` is `6 weken`, `P1M10D` is `1 maand en 10 dagen`; anything else stays as it is. */
export function durationWords(written: string, language: Language): string {
  const parts = /^P(?=[0-9])(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)W)?(?:([0-9]+)D)?$/.exec(written);
  if (parts === null) return written;
  const words = letters.flatMap((letter, at) => {
    const count = parts[at + 1];
    if (count === undefined) return [];
    const [one, more] = units[language][letter];
    return [`${count} ${count === '1' ? one : more}`];
  });
  return words.join(` ${and[language]} `);
}

/** A duration in words as the facts want it; what is none stays, to be reported. */
export function durationText(entered: string, language: Language): string {
  const words = entered.toLowerCase().split(new RegExp(`\\s+(?:${and[language]}\\s+)?`));
  let text = 'P';
  let last = -1;
  for (let at = 0; at < words.length; at += 2) {
    const [count = '', unit = ''] = [words[at], words[at + 1]];
    const place = letters.findIndex((letter) => units[language][letter].includes(unit));
    // Each unit once, the largest in front.
    if (!/^[0-9]+$/.test(count) || place <= last) return /^p[0-9]/i.test(entered) ? entered.toUpperCase() : entered;
    text += `${count}${letters[place] ?? ''}`;
    last = place;
  }
  return text;
}

const letters = ['Y', 'M', 'W', 'D'] as const;
const and = { nl: 'en', en: 'and' } as const;

/** For one, for more. */
const units: Readonly<Record<Language, Readonly<Record<(typeof letters)[number], readonly [string, string]>>>> = {
  nl: { Y: ['jaar', 'jaren'], M: ['maand', 'maanden'], W: ['week', 'weken'], D: ['dag', 'dagen'] },
  en: { Y: ['year', 'years'], M: ['month', 'months'], W: ['week', 'weeks'], D: ['day', 'days'] },
};
