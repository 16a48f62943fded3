import type { Module, Operation, Part } from '../ast.ts';
import type { Span } from '../source.ts';

/** What in an amendment takes more lines than one, whatever its width. */
export interface Blocks {
  /** Operations that go on below their first line; a `was` in them that is in no grid begins a line. */
  readonly spans: readonly Span[];
  /** Where the parts of `vervang in x: …` begin that have a line of their own. */
  readonly parts: ReadonlySet<number>;
}

/** Declarations, words of the law, grids, and more than one part are laid out in lines: what comes, `was`, what goes. */
export function blocksOf(module: Module): Blocks {
  const long = module.operations.filter(isBlock);
  const parts = long.flatMap((each) => (each.kind === 'replaceParts' ? [...each.parts, ...each.was] : []));
  return { spans: long.map((each) => each.span), parts: new Set(parts.map((part) => part.span.start)) };
}

const blocks: readonly Operation['kind'][] = ['add', 'replaceDeclaration', 'replaceQuotation', 'replaceRows'];

function isBlock(operation: Operation): boolean {
  if (operation.kind !== 'replaceParts') return blocks.includes(operation.kind);
  const { parts, was } = operation;
  return parts.length > 1 || was.length > 1 || [...parts, ...was].some(isList);
}

/** A list of conditions, or of cases, which has a line for each. */
function isList(part: Part): boolean {
  if (part.kind !== 'formula') return false;
  return part.value.kind === 'conditions' || (part.value.kind === 'conditional' && part.value.branches.length > 1);
}
