import type { Language } from '../../../grammar/index.ts';
import { compare } from '../../value/fraction.ts';
import type { TraceNode, TraceRounding, TraceType } from '../model-trace.ts';
import { fractionOf, shownExact } from '../prose/show.ts';
import { formTexts } from './texts.ts';

/** How a number was rounded: `rekenkundig, op € 0,01`. */
export function roundedHow(
  rounding: Omit<TraceRounding, 'before' | 'after'>,
  node: TraceNode,
  language: Language,
): string {
  const say = formTexts[language];
  const { direction, step, method, tie } = rounding;
  const how = say.roundedTo(say.directions[direction], shownExact(step, node.type, language));
  const unit = shownExact(step, node.type, language);
  const hasLastUnit = node.part?.row?.lastUnit === true;
  const isPlain = node.kind === 'part' && !hasLastUnit;
  return [
    how,
    ...(method === undefined ? [] : [hasLastUnit ? say.withLastUnit(unit) : say.methods[method](unit)]),
    ...(tie === undefined || isPlain ? [] : [say.ties[tie]]),
  ].join('; ');
}

/** What it was before, in words that differ from what it became: a hair more or less than that where decimals hide it. */
export function beforeRounding({ before, after }: TraceRounding, type: TraceType, language: Language): string {
  const [then, now] = [before, after].map((exact) => shownExact(exact, type, language));
  if (then === undefined || now === undefined || !then.endsWith(` ${now}`)) return then ?? '';
  return formTexts[language].hair(compare(fractionOf(before), fractionOf(after)) > 0, now);
}
