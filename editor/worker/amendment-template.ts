import type { Analysis } from '../../engine/index.ts';
import { citationWords, format, phraseOf } from '../../grammar/index.ts';
import type { NewAmendment } from './protocol-law.ts';

/**
 * The text of an amendment with nothing but a head, in the vocabulary of its regulation. A date that is not known yet is
 * left out: the findings then say how to write it.
 */
export function amendmentTemplate(analysis: Analysis, { name, label, published, inForce }: NewAmendment): string {
  const vocabulary = analysis.modules[0]?.language ?? 'nl';
  const text = [
    `${phraseOf('amendment', vocabulary)} ${name} ${phraseOf('of', vocabulary)} ${analysis.name}`,
    ...(label === '' ? [] : [`  "${label.replaceAll('"', '')}"`]),
    ...(published === '' ? [] : [`  ${phraseOf('published', vocabulary)} ${published}`]),
    ...(inForce === '' ? [] : [`  ${phraseOf('inForce', vocabulary)} ${inForce}`]),
    '',
    `${citationWords.item[vocabulary]} A`,
    '',
  ].join('\n');
  return format({ name: 'wijziging.maat', text }).text ?? text;
}
