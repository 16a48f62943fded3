import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceNode } from '../model-trace.ts';
import { nodesOf } from '../prose/labels.ts';
import { shortPlace } from './citation.ts';
import { belowOf } from './outline.ts';
import { formTexts } from './texts.ts';
import { whatOf } from './what.ts';

/** What the values that were asked rest on beside facts and rules: assumptions, parts of the law left in words, provisional facts. */
export function restsOn(trace: Trace, language: Language): readonly string[] {
  const nodes = nodesOf(trace);
  const lines = trace.roots.flatMap((id) => {
    const root = nodes.get(id);
    return root === undefined ? [] : marksOf(root, trace, language);
  });
  return [...new Set(lines)];
}

/** The same for one value, as far as it does not come with what it uses. */
export function ownMarks(node: TraceNode, trace: Trace, language: Language): readonly string[] {
  const nodes = nodesOf(trace);
  const used = belowOf(node).flatMap((id) => nodes.get(id) ?? []);
  const inherited = new Set(used.flatMap((one) => marksOf(one, trace, language)));
  return marksOf(node, trace, language).filter((mark) => !inherited.has(mark));
}

function marksOf({ marks }: TraceNode, trace: Trace, language: Language): readonly string[] {
  const say = formTexts[language].tree;
  const at = (place: string | undefined): string => (place === undefined ? '' : ` (${shortPlace(place).short})`);
  return [
    ...marks.assumptions.map(({ text, place }) => `${say.assumption(text)}${isPlace.test(place) ? at(place) : ''}`),
    ...marks.untranslated.map(({ phrase, reason, place }) => `${say.untranslated(phrase, reason)}${at(place)}`),
    ...marks.provisional.flatMap((id) => {
      const fact = nodesOf(trace).get(id);
      return fact === undefined ? [] : [say.provisional(whatOf(fact, trace, language))];
    }),
  ];
}

/** An assumption may have no article. */
const isPlace = /\d/;
