import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceNode } from '../model-trace.ts';
import { labelOf, speakerOf } from '../prose/labels.ts';
import { type Placed, shownOf } from '../prose/show.ts';
import { formTexts } from './texts.ts';

/** What a value is, of whom and for when, without what is the same of `beside`: `bekostiging van 99AA in 2021`. */
export function whatOf(node: TraceNode, trace: Trace, language: Language, beside?: Placed): string {
  return `${nameOf(node, trace, language)}${shownOf(node, language, beside)}`;
}

/** What a value is, of whomever. */
export function nameOf(node: TraceNode, trace: Trace, language: Language): string {
  const label = labelOf(speakerOf(trace, language), node);
  return node.kind === 'division' ? formTexts[language].divisionOf(label) : label;
}
