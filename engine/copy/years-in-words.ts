import { highlight, parse, type SourceFile, type Span } from '../../grammar/index.ts';
import { isOfCopy } from './copied-head.ts';

/**
 * Where words for people name a year: titles, labels, citations, quotations, assumptions and comments, which no tool can
 * move. What `copy` itself wrote names the old text on purpose.
 */
export function yearsInWords(source: SourceFile): readonly Span[] {
  const { language } = parse(source).module;
  return highlight(source).flatMap(({ span, category }): readonly Span[] => {
    const words = source.text.slice(span.start, span.end);
    const year = /(?<!\d)(?:19|20|21)\d\d(?!\d)/.exec(words);
    if (year === null || !forPeople.has(category) || (category === 'comment' && isOfCopy(words, language))) return [];
    const start = span.start + year.index;
    return [{ start, end: start + 4 }];
  });
}

const forPeople: ReadonlySet<string> = new Set(['text', 'citation', 'quotation', 'comment']);
