import type { parse, SourceFile, Span } from '../../grammar/index.ts';

/** What printing needs of a text that was read. */
interface Written {
  readonly source: SourceFile;
  readonly lexed: ReturnType<typeof parse>['lexed'];
}

/**
 * A stretch of rule text as the author wrote it, without comments: lines stay lines, citation lines and quotations have
 * lines of their own. Layout is the formatter's business and left out.
 */
export function printed({ source, lexed }: Written, within: Span): string {
  const span = balanced(lexed.tokens, within);
  const parts = [
    ...lexed.tokens
      .filter((token) => token.span.end > token.span.start)
      .map((token) => ({ span: token.span, line: false })),
    ...lexed.margins.map((margin) => ({ span: margin.span, line: true })),
  ]
    .filter((part) => part.span.start >= span.start && part.span.end <= span.end)
    .toSorted((one, other) => one.span.start - other.span.start);
  let text = '';
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    if (before !== undefined) {
      const between = source.text.slice(before.span.end, part.span.start);
      text += part.line || before.line || /[\r\n]/.test(between) ? '\n' : between === '' ? '' : ' ';
    }
    text += source.text.slice(part.span.start, part.span.end);
  }
  return text;
}

/** As `printed`, on one line; for what holds no grid, citation or quotation. */
export function printedOnLine(written: Written, span: Span): string {
  return printed(written, span).replace(/\s*\n\s*/g, ' ');
}

/** A formula that begins or ends with brackets is a node between them: they are part of what was written. */
function balanced(tokens: Written['lexed']['tokens'], { start, end }: Span): Span {
  let depth = 0;
  let lowest = 0;
  for (const token of tokens) {
    if (token.span.start < start || token.span.end > end) continue;
    if (token.image === '(') depth++;
    else if (token.image === ')') depth--;
    lowest = Math.min(lowest, depth);
  }
  const before = tokens
    .filter((token) => token.image === '(' && token.span.end <= start)
    .slice(lowest === 0 ? tokens.length : lowest);
  const after = tokens.filter((token) => token.image === ')' && token.span.start >= end).slice(0, depth - lowest);
  return { start: before[0]?.span.start ?? start, end: after.at(-1)?.span.end ?? end };
}
