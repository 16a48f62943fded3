import type { Language } from '../../grammar/index.ts';
import type { LifeMember } from '../model.ts';

/** What people call a day of the life of a thing, and what it merged into. */
export const lifeLabels: Readonly<Record<Language, Readonly<Record<LifeMember, string>>>> = {
  nl: { from: 'eerste dag van bestaan', until: 'laatste dag van bestaan', mergedInto: 'rechtsopvolger' },
  en: { from: 'first day of existence', until: 'last day of existence', mergedInto: 'successor' },
};
