import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceAmendment, TraceCitation, TraceMarks, TraceNode } from '../model-trace.ts';
import { namedOf, nodesOf, speakerOf } from './labels.ts';
import { listed, shownDay } from './show.ts';

/** `artikel 5, eerste lid (Plafond)`. */
export function placeWords({ place, heading }: TraceCitation): string {
  return heading === '' ? place : `${place} (${heading})`;
}

/**
 * By which article something is so, and on what it rests besides, in one sentence; `ground` is what failed of something
 * refused, whose article comes first then.
 */
export function articleSentence(node: TraceNode, language: Language, ground?: TraceNode): string {
  const words = table[language];
  const rests = restsOn(node.marks, node.law, language);
  const own = decidingPlace(node);
  const other = ground === undefined ? undefined : decidingPlace(ground);
  const isOther = other !== undefined && other.place !== own?.place;
  const by = isOther && own !== undefined ? words.together(placeWords(other), own.place) : byArticle(node, language);
  const rested = rests.length === 0 ? '' : words.rests(listed(rests, language));
  return `${by}${rested}.`.replace(',.', '.');
}

/** By which article something is so, where what it rests on is told elsewhere. */
export function articleOnly(node: TraceNode, language: Language): string {
  return `${byArticle(node, language)}.`;
}

/** In which article something stands on which an outcome turned. */
export function standsIn(node: TraceNode, language: Language): readonly string[] {
  const place = decidingPlace(node);
  return place === undefined ? [] : [table[language].stands(placeWords(place))];
}

/** Of an exception that decided its article. */
function decidingPlace({ law, decidedBy }: TraceNode): TraceCitation | undefined {
  return decidedBy ?? law;
}

/** The article that decided: that of an exception goes before that of its rule. */
function byArticle(node: TraceNode, language: Language): string {
  const words = table[language];
  const place = decidingPlace(node);
  return place === undefined ? words.noArticle : words.article(placeWords(place));
}

/** Who made the text what it is: `Dit artikel is gewijzigd door …, in werking op …, en werkt terug tot en met …`. */
export function amendedSentences(amended: readonly TraceAmendment[], language: Language): readonly string[] {
  const words = table[language];
  return amended.map(({ act, label, item, inForce, validFrom }) => {
    const back = validFrom < inForce ? words.worksBack(shownDay(validFrom, language)) : '';
    return words.amended(act, item === undefined ? label : `${label}, ${item}`, shownDay(inForce, language), back);
  });
}

/** What an outcome rests on, in full: each assumption, each part that is not translated, each fact that was assumed. */
export function markSentences(trace: Trace, marks: TraceMarks, language: Language): readonly string[] {
  const words = table[language];
  const nodes = nodesOf(trace);
  const speaker = speakerOf(trace, language);
  return [
    ...marks.assumptions.map(({ text, place, confirm }) => words.assumed(place, sentenceEnd(text), confirm)),
    ...marks.untranslated.map(({ phrase, reason, place }) =>
      words.untranslated(
        place?.includes(phrase) === true ? undefined : place,
        place?.includes(phrase) === true ? place : phrase,
        reason === undefined ? undefined : sentenceEnd(reason),
      ),
    ),
    ...marks.provisional.map((id) => {
      const node = nodes.get(id);
      return node === undefined ? words.provisionalElsewhere : words.provisional(namedOf(node, speaker));
    }),
    ...((marks.others ?? 0) > 0 ? [words.provisionalElsewhere] : []),
  ].filter((sentence, at, all) => all.indexOf(sentence) === at);
}

function restsOn(marks: TraceMarks, law: TraceCitation | undefined, language: Language): readonly string[] {
  const { onAssumptions, onUntranslated, onProvisional } = table[language];
  const assumed = Math.max(marks.assumptions.length, law?.assumption === undefined ? 0 : 1);
  const provisional = marks.provisional.length + (marks.others ?? 0);
  return [
    ...(assumed === 0 ? [] : [onAssumptions(assumed)]),
    ...(marks.untranslated.length === 0 ? [] : [onUntranslated(marks.untranslated.length)]),
    ...(provisional === 0 ? [] : [onProvisional(provisional)]),
  ];
}

/** What an author wrote, without the point at its end. */
function sentenceEnd(text: string): string {
  return text.replace(/[.\s]+$/u, '');
}

interface LawTable {
  readonly article: (place: string) => string;
  readonly stands: (place: string) => string;
  /** The article of what failed, and that of the outcome. */
  readonly together: (ground: string, place: string) => string;
  readonly noArticle: string;
  readonly rests: (what: string) => string;
  readonly onAssumptions: (count: number) => string;
  readonly onUntranslated: (count: number) => string;
  readonly onProvisional: (count: number) => string;
  readonly amended: (act: 'add' | 'change', label: string, inForce: string, back: string) => string;
  readonly worksBack: (day: string) => string;
  readonly assumed: (place: string, text: string, confirm: string | undefined) => string;
  readonly untranslated: (place: string | undefined, phrase: string, reason: string | undefined) => string;
  readonly provisional: (fact: string) => string;
  readonly provisionalElsewhere: string;
}

const table: Readonly<Record<Language, LawTable>> = {
  nl: {
    article: (place) => `Dit volgt uit ${place}`,
    stands: (place) => `Dat staat in ${place}.`,
    together: (ground, place) => `Dit volgt uit ${ground}, in verbinding met ${place},`,
    noArticle: 'Hierbij is geen artikel genoemd',
    rests: (what) => ` en rust op ${what}`,
    onAssumptions: (count) => (count === 1 ? 'een aanname' : `${count} aannamen`),
    onUntranslated: (count) =>
      count === 1 ? 'een deel dat niet is vertaald' : `${count} delen die niet zijn vertaald`,
    onProvisional: (count) => (count === 1 ? 'een voorlopig gegeven' : `${count} voorlopige gegevens`),
    amended: (act, label, inForce, back) =>
      `${act === 'add' ? 'Toegevoegd' : 'Gewijzigd'} door “${label}” (in werking vanaf ${inForce}${back}).`,
    worksBack: (day) => `, werkt terug tot en met ${day}`,
    assumed: (place, text, confirm) =>
      `Bij ${place} is aangenomen: “${text}”${confirm === undefined ? '' : ` (nog te bevestigen: ${confirm})`}.`,
    untranslated: (place, phrase, reason) =>
      `Niet vertaald is “${phrase}”${place === undefined ? '' : ` in ${place}`}${reason === undefined ? '' : `, omdat: “${reason}”`}.`,
    provisional: (fact) => `Voorlopig aangenomen is het gegeven “${fact}”.`,
    provisionalElsewhere: 'Een gegeven dat hier niet wordt getoond, is voorlopig aangenomen.',
  },
  en: {
    article: (place) => `This follows from ${place}`,
    stands: (place) => `That stands in ${place}.`,
    together: (ground, place) => `This follows from ${ground}, in conjunction with ${place},`,
    noArticle: 'No article is named for this',
    rests: (what) => ` and rests on ${what}`,
    onAssumptions: (count) => (count === 1 ? 'an assumption' : `${count} assumptions`),
    onUntranslated: (count) =>
      count === 1 ? 'a part that is not translated' : `${count} parts that are not translated`,
    onProvisional: (count) => (count === 1 ? 'a provisional fact' : `${count} provisional facts`),
    amended: (act, label, inForce, back) =>
      `${act === 'add' ? 'Added' : 'Changed'} by “${label}” (in force from ${inForce}${back}).`,
    worksBack: (day) => `, works back to ${day}`,
    assumed: (place, text, confirm) =>
      `With ${place} this is assumed: “${text}”${confirm === undefined ? '' : ` (still to be confirmed: ${confirm})`}.`,
    untranslated: (place, phrase, reason) =>
      `Not translated is “${phrase}”${place === undefined ? '' : ` in ${place}`}${reason === undefined ? '' : `, because: “${reason}”`}.`,
    provisional: (fact) => `Assumed for the time being is the fact “${fact}”.`,
    provisionalElsewhere: 'A fact that is not shown here is assumed for the time being.',
  },
};
