import type { Analysis } from '../../engine/index.ts';
import { citationWords, format, phraseOf } from '../../grammar/index.ts';
import type { NewAmendment } from './protocol-law.ts';

/**
 * The text of an amendment with nothing but a head, in the vocabulary of its regulation. A date that is not known yet is
 * left out after its keyword: the findings then say that it is to be filled in.
 */
export function amendmentTemplate(analysis: Analysis, { name, label, published, inForce }: NewAmendment): string {
  const vocabulary = analysis.modules[0]?.language ?? 'nl';
  const text = [
    `${phraseOf('amendment', vocabulary)} ${name} ${phraseOf('of', vocabulary)} ${analysis.name}`,
    `  "${label.replaceAll('"', '')}"`,
    `  ${phraseOf('published', vocabulary)} ${published}`,
    `  ${phraseOf('inForce', vocabulary)} ${inForce}`,
    '',
    `${citationWords.item[vocabulary]} A`,
    '',
  ].join('\n');
  return format({ name: 'wijziging.maat', text }).text ?? text;
}
