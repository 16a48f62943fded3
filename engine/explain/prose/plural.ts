/**
 * The Dutch plural of a label: `instellingen`, `posten van de meerjarenbegroting`, `soorten partner`. The head of the
 * label is made plural: the last word before a preposition, a relative clause or a bracket. English texts keep the label.
 */
export function pluralOf(label: string): string {
  const words = label.split(' ');
  const after = words.findIndex((word, at) => at > 0 && (followers.has(word) || word.startsWith('(')));
  const head = words[0] === 'soort' ? 0 : (after < 0 ? words.length : after) - 1;
  return words.map((word, at) => (at === head ? pluralWord(word) : word)).join(' ');
}

/** `1 ontvanger`, `61 ontvangers`; the count as it is shown. */
export function counted(count: number, shown: string, label: string): string {
  return `${shown} ${count === 1 ? label : pluralOf(label)}`;
}

function pluralWord(word: string): string {
  const lower = word.toLowerCase();
  const irregular = Object.entries(irregulars).find(([one]) => lower === one || lower.endsWith(one));
  if (irregular !== undefined) return `${word.slice(0, word.length - irregular[0].length)}${irregular[1]}`;
  if (/[aiouy]$/u.test(lower) && !/[aeou][iu]$/u.test(lower)) return `${word}'s`;
  if (/um$/u.test(lower)) return `${word.slice(0, -2)}a`;
  // Unstressed endings take -s, among them those of loan words.
  if (/(?:[^e]e|el|em|en|er|erd|aar|au|eau|ij)$/u.test(lower) && !longEnding.test(lower)) return `${word}s`;
  return `${stemOf(word)}en`;
}

/** `deel`, `meer`, `been`: a long vowel, and so not an unstressed ending. */
const longEnding = /(?:ee[lmnr]|ie[lmnr]|jaar)$/u;

/** Spelling before `-en`: `jaar` becomes `jar`, `pot` becomes `pott`, `school` stands among the irregular ones. */
function stemOf(word: string): string {
  const long = /^(.*)(aa|ee|oo|uu)([bcdfgklmnprstvz])$/u.exec(word);
  if (long !== null) return `${long[1]}${long[2]?.[0]}${softened(long[3] ?? '')}`;
  const diphthong = /(?:ie|oe|eu|ui|ou|au|ij|ei)[fs]$/u.test(word);
  if (diphthong) return `${word.slice(0, -1)}${softened(word.slice(-1))}`;
  const short = /(?:^|[^aeiou])[aeiou]([bdfgklmnprst])$/u.exec(word);
  const isUnstressed = /(?:ing|heid|schap|ig)$/u.test(word);
  return short === null || isUnstressed ? word : `${word}${short[1]}`;
}

function softened(consonant: string): string {
  if (consonant === 'f') return 'v';
  return consonant === 's' ? 'z' : consonant;
}

const followers = new Set('van voor in die dat uit op per met als bij aan om over tot volgens waar onder'.split(' '));

/** Words that follow no rule, and those of the regulations whose stress no rule can see. */
const irregulars: Readonly<Record<string, string>> = {
  school: 'scholen',
  bedrag: 'bedragen',
  voordracht: 'voordrachten',
  dag: 'dagen',
  bijdrage: 'bijdragen',
  fase: 'fasen',
  periode: 'perioden',
  waarde: 'waarden',
  indicator: 'indicatoren',
  categorie: 'categorieën',
  regio: "regio's",
  niveau: 'niveaus',
  maatregel: 'maatregelen',
  artikel: 'artikelen',
  regel: 'regels',
  middel: 'middelen',
  lid: 'leden',
  besluit: 'besluiten',
  gegeven: 'gegevens',
  kind: 'kinderen',
  weg: 'wegen',
  verlof: 'verloven',
  getal: 'getallen',
  grens: 'grenzen',
  percentage: 'percentages',
  lening: 'leningen',
};
