import type { Language } from '../../../grammar/index.ts';
import type { TraceNode, TraceRounding } from '../model-trace.ts';
import { shownExact } from '../prose/show.ts';
import { formTexts } from './texts.ts';

/** How a number was rounded: `rekenkundig, op € 0,01`. */
export function roundedHow(
  rounding: Omit<TraceRounding, 'before' | 'after'>,
  node: TraceNode,
  language: Language,
): string {
  const say = formTexts[language];
  const how = say.roundedTo(say.directions[rounding.direction], shownExact(rounding.step, node.type, language));
  return rounding.method === undefined ? how : `${how}; ${say.methods[rounding.method]}`;
}
