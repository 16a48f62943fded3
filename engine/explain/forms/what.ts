import type { Language } from '../../../grammar/index.ts';
import type { TraceNode } from '../model-trace.ts';
import { labelOf } from '../prose/labels.ts';
import { type Placed, shownOf } from '../prose/show.ts';
import { formTexts } from './texts.ts';

/** What a value is, of whom and for when, without what is the same of `beside`: `bekostiging van 99AA in 2021`. */
export function whatOf(node: TraceNode, language: Language, beside?: Placed): string {
  const label = labelOf(node, language);
  const name = node.kind === 'division' ? formTexts[language].divisionOf(label) : label;
  return `${name}${shownOf(node, language, beside)}`;
}
