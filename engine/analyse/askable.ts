import { editDistance, placeOf } from '../../grammar/index.ts';
import type { Analysis, DecisionSymbol, Quantity } from '../model.ts';
import { fold } from './near-names.ts';

/** Something a question may name. */
export interface Askable {
  readonly name: string;
  readonly label: string;
  readonly kind: Quantity['kind'] | 'decision';
  /** Of which object, and per what: `School`, and names of years, kinds and objects (`jaar` is a year of the calendar). */
  readonly of?: string;
  readonly per: readonly (string | 'year')[];
  /** The article it stands in, without paragraph; of a regulation that is used with its title before it. */
  readonly article: string;
}

/**
 * All that a regulation may be asked for: decisions first, then everything else in the order of the text. With a label only
 * what has it, whatever its capitals, accents and blanks.
 */
export function askables({ decisions, quantities }: Analysis, label?: string): readonly Askable[] {
  const all = [...decisions.values(), ...quantities.values()];
  const wanted = label === undefined ? undefined : plain(label);
  return (wanted === undefined ? all : all.filter((one) => plain(one.label) === wanted)).map(askableOf);
}

/** What was probably meant: what shares most words with it, in its name or its label, the likeliest first. */
export function alike(all: readonly Askable[], written: string): readonly Askable[] {
  const wanted = wordsOf(written);
  return all
    .map((one) => ({ one, score: sharedWith(wanted, wordsOf(`${one.name} ${one.label}`)) }))
    .filter(({ score }) => score * 2 >= wanted.length && score > 0)
    .toSorted((left, right) => right.score - left.score || left.one.label.length - right.one.label.length)
    .map(({ one }) => one);
}

function askableOf(one: DecisionSymbol | Quantity): Askable {
  const { citation, owner } = one;
  const place = citation === undefined ? '' : placeOf({ place: citation.article ?? citation.place });
  const [article = ''] = place.split(',');
  return {
    name: one.name,
    label: one.label,
    kind: one.kind,
    ...(owner === undefined ? {} : { of: owner.entity.name }),
    per: one.family.map(({ binding }) => binding.of?.name ?? 'year'),
    article: citation?.regulation === undefined ? article : `${citation.regulation}, ${article}`,
  };
}

function plain(label: string): string {
  return fold(label.trim().replace(/\s+/g, ' ').replaceAll('’', "'"));
}

/** Words that say something: no articles and prepositions. */
function wordsOf(text: string): readonly string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3 || /[0-9]/.test(word));
}

/** How many of the words are found among the others; one that only begins alike, or has a slip in it, counts for half. */
function sharedWith(wanted: readonly string[], found: readonly string[]): number {
  const isAlike = (one: string, other: string): boolean =>
    one.startsWith(other) || other.startsWith(one) || (one.length > 5 && editDistance(one, other, 2) <= 2);
  return wanted.reduce((sum, word) => {
    if (found.includes(word)) return sum + 1;
    return found.some((other) => isAlike(word, other)) ? sum + 0.5 : sum;
  }, 0);
}
