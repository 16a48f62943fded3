import { signal } from '@preact/signals';
import type { Language } from '../grammar/index.ts';
import { en } from './messages.en.ts';
import { nl } from './messages.nl.ts';

export type Key = keyof typeof nl;

const texts: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { nl, en };
const storageKey = 'maatstaf:taal';

/** The language of the reader; that of a regulation's keywords is its own. */
export const language = signal<Language>(localStorage.getItem(storageKey) === 'en' ? 'en' : 'nl');

language.subscribe((chosen) => {
  document.documentElement.lang = chosen;
  localStorage.setItem(storageKey, chosen);
});

/** A text of the page in the reader's language; read while rendering, it follows the choice. */
export function text(key: Key, holes: Readonly<Record<string, string | number>> = {}): string {
  return texts[language.value][key].replace(/\{(\w+)\}/g, (hole, name: string) => String(holes[name] ?? hole));
}

/** A date for the reader: `31-12-2022`, `31 Dec 2022`. What is no date stays as it is. */
export function shownDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  return language.value === 'nl' ? `${day}-${month}-${year}` : `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
