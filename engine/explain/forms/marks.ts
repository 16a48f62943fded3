import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceNode } from '../model-trace.ts';
import { labelOf, nodesOf } from '../prose/labels.ts';
import { shownOf } from '../prose/show.ts';
import { shortPlace } from './citation.ts';
import { formTexts } from './texts.ts';

/** What the values that were asked rest on beside facts and rules: assumptions, parts of the law left in words, provisional facts. */
export function restsOn(trace: Trace, language: Language): readonly string[] {
  const nodes = nodesOf(trace);
  const lines = trace.roots.flatMap((id) => {
    const root = nodes.get(id);
    return root === undefined ? [] : marksOf(root, nodes, language);
  });
  return [...new Set(lines)];
}

/** The same for one value. */
export function marksOf(
  { marks }: TraceNode,
  nodes: ReadonlyMap<string, TraceNode>,
  language: Language,
): readonly string[] {
  const say = formTexts[language].tree;
  const at = (place: string | undefined): string => (place === undefined ? '' : ` (${shortPlace(place).short})`);
  return [
    ...marks.assumptions.map(({ text, place }) => `${say.assumption(text)}${isPlace.test(place) ? at(place) : ''}`),
    ...marks.untranslated.map(({ phrase, reason, place }) => `${say.untranslated(phrase, reason)}${at(place)}`),
    ...marks.provisional.flatMap((id) => {
      const fact = nodes.get(id);
      return fact === undefined ? [] : [say.provisional(`${labelOf(fact, language)}${shownOf(fact, language)}`)];
    }),
  ];
}

/** An assumption may have no article. */
const isPlace = /\d/;
