import type { CstElement, CstNode, TokenType } from 'chevrotain';
import type { Name, Text } from '../ast.ts';
import type { Token } from '../lexer/face.ts';
import type { Span } from '../source.ts';

/** The parts of a tree that a rule made, in order of the text. */
export function partsOf(tree: CstNode, rule: string): readonly CstNode[] {
  return (tree.children[rule] ?? []).filter((part): part is CstNode => 'children' in part);
}

/** The part a rule made, if the tree has one. */
export function partOf(tree: CstNode, rule: string): CstNode | undefined {
  return partsOf(tree, rule)[0];
}

/** The part a rule must have made. */
export function requiredPart(tree: CstNode, rule: string): CstNode {
  const part = partOf(tree, rule);
  if (part === undefined) throw new Error(`the tree of ${tree.name} has no ${rule}`);
  return part;
}

/** The tokens of a type, or with a label, in order of the text. */
export function tokensOf(tree: CstNode, type: TokenType | string): readonly Token[] {
  const label = typeof type === 'string' ? type : type.name;
  return (tree.children[label] ?? []).filter(isToken);
}

/** The first token of a type, or with a label, if the tree has one. */
export function tokenOf(tree: CstNode, type: TokenType | string): Token | undefined {
  return tokensOf(tree, type)[0];
}

/** The first token of a type, or with a label, that the rule demands. */
export function requiredToken(tree: CstNode, type: TokenType | string): Token {
  const token = tokenOf(tree, type);
  if (token === undefined) throw new Error(`the tree of ${tree.name} has no token ${String(type)}`);
  return token;
}

// The lexer makes all tokens, and recovery makes them of the same shape.
function isToken(part: CstElement): part is Token {
  return 'image' in part;
}

/** From the first to the last token of a tree. */
export function spanOf(tree: CstNode): Span {
  const start = tree.location?.startOffset ?? 0;
  return { start, end: Math.max(start, (tree.location?.endOffset ?? start - 1) + 1) };
}

/** From the start of one stretch to the end of another. */
export function reach(from: Span, to: Span): Span {
  return { start: from.start, end: Math.max(from.start, to.end) };
}

/** The name a token stands for; a word that may be a keyword has no value of its own. */
export function nameOf(token: Token): Name {
  return { kind: 'name', span: token.span, text: token.value === '' ? token.image.normalize('NFC') : token.value };
}

export function textOf(token: Token): Text {
  return { kind: 'text', span: token.span, value: token.value };
}
