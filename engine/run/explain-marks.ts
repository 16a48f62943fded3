import { type Language, placeOf } from '../../grammar/index.ts';
import { assumedText } from '../analyse/confirmation.ts';
import type { Analysis, Answer, Application, Marks } from '../model.ts';
import { describeInstance } from './describe.ts';
import { explanationWords } from './explain-words.ts';
import { shortened } from './shortened.ts';

const atMost = 3;

/** An assumption is told to the end, unless it goes on and on: what it comes to often stands last. */
const longestAssumption = 240;

/** What a value rests on besides facts and rules: the assumptions, articles and assumed facts by name. `key` is its own. */
export function markWords(
  { assumptions, untranslated, provisional }: Marks,
  told: { readonly analysis: Analysis; readonly answer: Answer; readonly key?: string },
  language: Language,
): readonly string[] {
  const words = explanationWords[language];
  const isOwn = told.key !== undefined && provisional.size === 1 && provisional.has(told.key);
  const assumed = isOwn ? undefined : assumedFacts(provisional, told.answer, language);
  return [
    ...(assumptions.size > 0 ? [words.assumption(assumedWords(assumptions))] : []),
    ...(untranslated.size > 0 ? [words.untranslated(listed(articlesOf(untranslated, told.analysis), language))] : []),
    ...(provisional.size > 0 ? [words.provisional(assumed)] : []),
  ];
}

/** What a value rests on that nothing it read rests on: of a line in a tree of reasons, whose root tells everything. */
export function ownMarks(answer: Answer, { reads, result: { marks } }: Application): Marks {
  const read = [...reads].flatMap((key) => answer.applications.get(key)?.result.marks ?? []);
  const without = <Mark>(own: ReadonlySet<Mark>, of: (one: Marks) => ReadonlySet<Mark>): ReadonlySet<Mark> =>
    new Set([...own].filter((mark) => !read.some((one) => of(one).has(mark))));
  return {
    assumptions: without(marks.assumptions, ({ assumptions }) => assumptions),
    untranslated: without(marks.untranslated, ({ untranslated }) => untranslated),
    provisional: without(marks.provisional, ({ provisional }) => provisional),
  };
}

/** The facts that were assumed, in words: `rijksbijdrage van 99AC in 2021`; the first three, the others counted. */
export function assumedFacts(
  provisional: Marks['provisional'],
  { applications }: Answer,
  language: Language,
): string | undefined {
  const named = [...provisional].slice(0, atMost).map((key) => {
    const read = applications.get(key);
    return read === undefined ? key.replaceAll('"', '') : describeInstance(read.instance, language);
  });
  return listed(named, language, provisional.size);
}

/** The first three, the others counted; nothing of nothing. */
function listed(names: readonly string[], language: Language, all = names.length): string | undefined {
  if (names.length === 0) return undefined;
  const others = all - Math.min(names.length, atMost);
  const shown = names.slice(0, atMost).join(', ');
  return others > 0 ? `${shown} ${explanationWords[language].others(others)}` : shown;
}

/** The articles in which something was left untranslated: the same words also where another text of the law has them. */
function articlesOf(untranslated: Marks['untranslated'], analysis: Analysis): readonly string[] {
  const phrases = new Set([...untranslated].map(({ phrase }) => phrase.value));
  const places = analysis.untranslated.flatMap(({ declaration, citation }) =>
    citation !== undefined && phrases.has(declaration.phrase.value) ? [placeOf(citation)] : [],
  );
  return [...new Set(places)];
}

/** What is assumed, in the words of the law file, without who must confirm it. */
function assumedWords(assumptions: Marks['assumptions']): string {
  const atMost = 3;
  const said = [...assumptions].filter(({ heading }) => heading !== '').map(assumedText);
  const different = [...new Set(said)];
  const others = different.length - atMost;
  const shown = different.slice(0, atMost).map((text) => `“${shortened(text, longestAssumption)}”`);
  return `${shown.join(', ')}${others > 0 ? ` (+ ${others})` : ''}`;
}
