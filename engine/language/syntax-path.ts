import type { Module, Name, Span } from '../../grammar/index.ts';

/** A node of the syntax tree as plain data: whatever it is, it may have a kind and it may have a place. */
export type TreeNode = object & { readonly kind?: string; readonly span?: Span };

/** The nodes around an offset, the module first and the innermost last. An offset at the end of a word is inside it. */
export function pathAt(module: Module, offset: number): readonly TreeNode[] {
  const path: TreeNode[] = [];
  let node: TreeNode | undefined = module;
  while (node !== undefined) {
    path.push(node);
    // The last that fits: of two nodes that touch, the word under the cursor is the one that begins there.
    node = childrenOf(node).findLast((child) => holds(child, offset));
  }
  return path;
}

/** Every name of a module with the node it belongs to, in order of the tree. */
export function namesOf(module: Module): readonly { readonly name: Name; readonly parent: TreeNode }[] {
  const found: { name: Name; parent: TreeNode }[] = [];
  const visit = (node: TreeNode): void => {
    for (const child of childrenOf(node)) {
      if (isName(child)) found.push({ name: child, parent: node });
      else visit(child);
    }
  };
  visit(module);
  return found;
}

/** The nodes directly below a node; lists are looked through. */
export function childrenOf(node: TreeNode): readonly TreeNode[] {
  return Object.values(node).flatMap(nodesIn);
}

export function isName(node: TreeNode): node is Name {
  return node.kind === 'name';
}

function nodesIn(value: unknown): readonly TreeNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null || isSpan(value)) return [];
  return [value];
}

/** Pairs such as a condition with its value have no place of their own: they hold what their parts hold. */
function holds(node: TreeNode, offset: number): boolean {
  if (node.span === undefined) return childrenOf(node).some((child) => holds(child, offset));
  return node.span.start <= offset && offset <= node.span.end;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value;
}
