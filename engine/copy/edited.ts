import type { Edit } from '../../grammar/index.ts';

/** A text with edits that do not overlap carried out. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.span.start - one.span.start)
    .reduce((soFar, { span, text: put }) => soFar.slice(0, span.start) + put + soFar.slice(span.end), text);
}
