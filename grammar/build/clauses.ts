import type { CstNode } from 'chevrotain';
import type { Text } from '../ast.ts';
import type { Token } from '../lexer/face.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import type { Building } from './context.ts';
import { reach, requiredToken, textOf, tokenOf, tokensOf } from './tree.ts';

/** The only token of its kind; the later ones are reported, with the place of the first. */
export function singleOf(tokens: readonly Token[], to: Building): Token | undefined {
  const [first, ...others] = tokens;
  if (first !== undefined) for (const other of others) reportDouble(other, first, to);
  return first;
}

/** The only clause of its kind; the later ones are reported, with the place of the first. */
export function singleClause(
  clauses: readonly CstNode[],
  opener: Parameters<typeof tokenOf>[1],
  to: Building,
): CstNode | undefined {
  const matching = clauses.filter((clause) => tokenOf(clause, opener));
  singleOf(
    matching.map((clause) => requiredToken(clause, opener)),
    to,
  );
  return matching[0];
}

/** The label of a declaration, which may stand between its other clauses. */
export function labelOf(
  clauses: readonly CstNode[],
  label: Parameters<typeof tokenOf>[1],
  to: Building,
): { readonly label?: Text } {
  const token = singleOf(
    clauses.flatMap((clause) => tokensOf(clause, label)),
    to,
  );
  return token === undefined ? {} : { label: textOf(token) };
}

export function reportDouble(second: Token, first: Token, to: Building): void {
  const related = [{ file: to.source.name, span: first.span, code: syntaxCode.firstStands, args: {} }];
  report(to, syntaxCode.doubleClause, reach(second.span, second.span), { found: second.image }, { related });
}
