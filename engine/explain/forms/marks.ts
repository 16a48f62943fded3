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

/** How much was left out; who may not see everything is not told how to get it. */
export function omittedLines({ omitted, audience }: Trace, language: Language): readonly string[] {
  const say = formTexts[language].tree;
  if (omitted === 0) return [];
  return [audience === undefined ? `${say.omitted(omitted)} ${say.wholeHasThem}` : say.omitted(omitted)];
}

/**
 * For each value by its id what it rests on itself, as far as that does not come with what it uses. Of a value that uses
 * what is not in the explanation, only what no other brings.
 */
export function ownMarks(trace: Trace, language: Language): ReadonlyMap<string, readonly string[]> {
  const nodes = nodesOf(trace);
  const all = new Map(trace.nodes.map((node) => [node.id, marksOf(node, trace, language)]));
  const brought = new Set<string>();
  const own = (node: TraceNode, isWhole: boolean): readonly (readonly [string, readonly string[]])[] => {
    const ids = belowOf(node);
    // A division also rests on what its receivers bring, which it does not name.
    if ((node.kind !== 'division' && ids.every((id) => nodes.has(id))) !== isWhole) return [];
    const inherited = new Set(ids.flatMap((id) => all.get(id) ?? []));
    const marks = (all.get(node.id) ?? []).filter((mark) => !inherited.has(mark) && (isWhole || !brought.has(mark)));
    for (const mark of marks) brought.add(mark);
    return [[node.id, marks]];
  };
  const whole = trace.nodes.flatMap((node) => own(node, true));
  return new Map([...whole, ...trace.nodes.flatMap((node) => own(node, false))]);
}

function marksOf({ marks }: TraceNode, trace: Trace, language: Language): readonly string[] {
  const say = formTexts[language].tree;
  const at = (place: string | undefined): string => (place === undefined ? '' : ` (${shortPlace(place).short})`);
  return [
    ...marks.assumptions.map(({ text, place, confirm }) => {
      const who = confirm === undefined ? '' : formTexts[language].toConfirm(confirm);
      return `${say.assumption(text)}${who}${isPlace.test(place) ? at(place) : ''}`;
    }),
    ...marks.untranslated.map(({ phrase, reason, place }) => `${say.untranslated(phrase, reason)}${at(place)}`),
    ...marks.provisional.flatMap((id) => {
      const fact = nodesOf(trace).get(id);
      return fact === undefined ? [] : [say.provisional(whatOf(fact, trace, language))];
    }),
  ];
}

/** An assumption may have no article. */
const isPlace = /\d/;
