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
export function printed({ source, lexed }: Written, span: Span): string {
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
