/** Where something stands, short enough for a margin, with the title of the regulation where that is another. */
export interface ShortPlace {
  /** `art. 5 lid 1`, `bijlage 2`. */
  readonly short: string;
  /** Absent: it stands in the regulation that was asked. */
  readonly regulation?: string;
}

/**
 * `artikel 5, eerste lid` becomes `art. 5 lid 1`, and `artikel 1, onderdelen b tot en met d` becomes `art. 1 onder b t/m d`.
 * The law numbers in Dutch, in an English explanation too. What does not read so stays as it is written.
 */
export function shortPlace(place: string): ShortPlace {
  const [, regulation, own] = /^(.+?), ((?:artikel|hoofdstuk|paragraaf|afdeling|titel|bijlage) .*)$/.exec(place) ?? [];
  if (regulation === undefined || own === undefined || isOwnPlace.test(regulation)) return { short: shortened(place) };
  return { short: shortened(own), regulation };
}

/** `art. 2.2.1 van het Uitvoeringsbesluit lid 1` as `art. 2.2.1 lid 1` of `Uitvoeringsbesluit`. */
export function withoutDecree(short: string): { readonly article: string; readonly decree?: string } {
  const [all, decree] =
    /,? van (?:de|het) ([A-Z][\w-]*(?: (?:[A-Z][\w-]*|\d{4}))*)(?=$|,| lid| onder)/.exec(short) ?? [];
  return all === undefined || decree === undefined ? { article: short } : { article: short.replace(all, ''), decree };
}

const isOwnPlace = /^(artikel|hoofdstuk|paragraaf|afdeling|titel|bijlage) /;

function shortened(place: string): string {
  return briefly.reduce((text, [long, brief]) => text.replace(long, brief), members(place));
}

/** `, vijfde tot en met achtste lid` as ` lid 5 t/m 8`. */
function members(place: string): string {
  const one = Object.keys(ordinals).join('|');
  const several = new RegExp(`,? ((?:${one})(?:(?:,| en| tot en met) (?:${one}))*) lid\\b`, 'g');
  const each = new RegExp(`\\b(?:${one})\\b`, 'g');
  return place.replace(several, (_, which: string) => ` lid ${which.replace(each, (word) => ordinals[word] ?? word)}`);
}

const briefly: readonly (readonly [RegExp, string])[] = [
  [/\bartikel(en)?\b/g, 'art.'],
  [/\bhoofdstuk\b/g, 'hfst.'],
  [/\bparagraaf\b/g, 'par.'],
  [/,? onderdelen\b/g, ' onder'],
  [/,? onderdeel\b/g, ' onder'],
  [/\btot en met\b/g, 't/m'],
  [/, (?=art\. |lid |en )/g, ' '],
];

const ordinals: Readonly<Record<string, string>> = {
  eerste: '1',
  tweede: '2',
  derde: '3',
  vierde: '4',
  vijfde: '5',
  zesde: '6',
  zevende: '7',
  achtste: '8',
  negende: '9',
  tiende: '10',
  elfde: '11',
  twaalfde: '12',
};
