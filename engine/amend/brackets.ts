import type { Span } from '../../grammar/index.ts';

/** A formula with the brackets at its ends, which its tree does not keep: `(a + b) * c` begins at its bracket. */
export function withBrackets(text: string, span: Span): Span {
  let { start, end } = span;
  const { before, after } = unpaired(text.slice(start, end));
  for (let missing = before; missing > 0; missing--) start = text.lastIndexOf('(', start - 1);
  for (let missing = after; missing > 0; missing--) end = text.indexOf(')', end) + 1;
  for (;;) {
    const opening = /\(\s*$/.exec(text.slice(0, start));
    const closing = /^\s*\)/.exec(text.slice(end));
    if (opening === null || closing === null) return { start, end };
    start = opening.index;
    end += closing[0].length;
  }
}

/** How many brackets are closed that were not opened, and opened that are not closed; those in texts do not count. */
function unpaired(formula: string): { readonly before: number; readonly after: number } {
  let before = 0;
  let after = 0;
  for (const [bracket] of formula.replace(/"[^"\n]*"/g, '').matchAll(/[()]/g)) {
    if (bracket === '(') after++;
    else if (after > 0) after--;
    else before++;
  }
  return { before, after };
}
