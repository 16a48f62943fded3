import { classOf, highlight, positions, type SourceFile } from '../../grammar/index.ts';
import { type TokenName, tokenNames } from './token-names.ts';

/**
 * Every token of a file as Monaco wants its semantic tokens: five numbers each (lines down, columns on, length, name,
 * modifiers), relative to the one before. A token over several lines is cut at the line ends.
 */
export function colours(source: SourceFile): Uint32Array {
  const place = positions(source.text);
  const numbers: number[] = [];
  let [line, column] = [1, 1];
  for (const token of highlight(source)) {
    const name = tokenNames.indexOf(nameOf(token, source.text));
    for (const piece of pieces(source.text, token.span.start, token.span.end)) {
      const at = place(piece.start);
      numbers.push(at.line - line, at.line === line ? at.column - column : at.column - 1, piece.length, name, 0);
      ({ line, column } = at);
    }
  }
  return Uint32Array.from(numbers);
}

function nameOf({ category, concept, span }: ReturnType<typeof highlight>[number], text: string): TokenName {
  if (category === 'keyword' && concept !== undefined && classOf(concept) === 'declaration') return 'declaration';
  // `bedrag` is a type, and first on its line a clause.
  const first = /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, span.start - 40), span.start));
  return category === 'type' && first ? 'keyword' : category;
}

function pieces(
  text: string,
  start: number,
  end: number,
): readonly { readonly start: number; readonly length: number }[] {
  const found: { start: number; length: number }[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    const length = match[0].trim().length;
    if (length > 0) found.push({ start: start + match.index + lead, length });
  }
  return found;
}
