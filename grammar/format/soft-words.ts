import type { Module } from '../ast.ts';
import type { Token } from '../lexer/face.ts';

/** Tells of each token whether it is a name; of a free word only the tree of a file without errors knows. */
export function nameTest(module: Module): (token: Token) => boolean {
  const starts = new Set<number>();
  collect(module, starts);
  return (token) =>
    token.category === 'name' ||
    (token.soft === true && starts.has(token.span.start) && token.span.end > token.span.start);
}

/** The offsets of all names in a tree, wherever they hang; `tranche bron` holds its name as a text. */
function collect(part: unknown, starts: Set<number>): void {
  if (Array.isArray(part)) {
    for (const each of part) collect(each, starts);
  } else if (isNode(part)) {
    if (part.kind === 'name' || part.kind === 'text') starts.add(part.span.start);
    for (const child of Object.values(part)) collect(child, starts);
  }
}

function isNode(part: unknown): part is { readonly kind?: unknown; readonly span: { readonly start: number } } {
  return typeof part === 'object' && part !== null;
}
