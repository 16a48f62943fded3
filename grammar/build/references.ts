import type { CstNode } from 'chevrotain';
import type { Expression, IndexArgument, PeriodTerm, Reference } from '../ast.ts';
import { phraseOf } from '../keywords/keywords.ts';
import { keyword, name, number, symbols, text } from '../lexer/token-types.ts';
import { deepestNesting } from '../parser/base.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import { type Building, expressionIn } from './context.ts';
import { literalOf, textLiteralOf } from './literals.ts';
import { nameOf, partOf, partsOf, reach, requiredPart, requiredToken, spanOf, tokenOf } from './tree.ts';

/** A name with its owners and indexes, or the period at hand. */
export function buildReference(tree: CstNode, to: Building): Reference | PeriodTerm {
  const period = periodIn(tree);
  const owners = partsOf(tree, 'owner');
  const indexes = partsOf(tree, 'index').map((index) => buildIndex(index, to));
  if (period !== undefined) {
    for (const surplus of [...owners, ...partsOf(tree, 'index')]) reportSurplus(surplus, to);
    return period;
  }
  const first = firstOf(tree);
  const owner = buildOwners(owners, to);
  return { ...first, span: spanOf(tree), ...(owner === undefined ? {} : { owner }), indexes };
}

/** `jaar - 1`, or `dit jaar`. */
function periodIn(tree: CstNode): PeriodTerm | undefined {
  const period = partOf(tree, 'period');
  if (period !== undefined) return periodTerm(period);
  const self = partOf(tree, 'self');
  return self !== undefined && tokenOf(self, keyword.year) ? { ...periodTerm(self), own: true } : undefined;
}

function periodTerm(tree: CstNode): PeriodTerm {
  return { kind: 'periodTerm', span: spanOf(tree), unit: 'year', offset: offsetIn(tree) };
}

/** How far a period is moved; the parser's gate lets whole numbers of four digits through at most. */
function offsetIn(tree: CstNode): number {
  const offset = partOf(tree, 'offset');
  if (offset === undefined) return 0;
  const count = Number(requiredToken(offset, number).value);
  return count !== 0 && requiredToken(offset, 'sign').tokenType === symbols['-'] ? -count : count;
}

function firstOf(tree: CstNode): Reference {
  const span = spanOf(tree);
  const self = partOf(tree, 'self');
  if (self !== undefined) {
    return { kind: 'reference', span, self: true, name: nameOf(requiredToken(self, name)), indexes: [] };
  }
  const word = nameOf(requiredToken(tree, name));
  const member = tokenOf(tree, 'member');
  if (member === undefined) return { kind: 'reference', span, self: false, name: word, indexes: [] };
  return { kind: 'reference', span, self: false, qualifier: word, name: nameOf(member), indexes: [] };
}

/**
 * `van b van c`: each owner is asked of the next one. Only the last one may be a text or stand in brackets, since
 * neither can be asked of anything.
 */
export function buildOwners(owners: readonly CstNode[], to: Building): Expression | undefined {
  const surplus = owners[deepestNesting];
  if (surplus !== undefined)
    report(to, syntaxCode.tooDeep, spanOf(surplus), { limit: deepestNesting, rule: phraseOf('rule', to.language) });
  return owners.slice(0, deepestNesting).reduceRight<Expression | undefined>((outer, tree) => {
    const owner = buildOwner(tree, to);
    if (outer === undefined) return owner;
    if (owner.kind === 'reference') return { ...owner, span: reach(owner.span, outer.span), owner: outer };
    report(to, syntaxCode.unexpected, outer.span, {
      found: to.source.text.slice(outer.span.start, outer.span.end),
    });
    return owner;
  }, undefined);
}

function buildOwner(tree: CstNode, to: Building): Expression {
  const written = tokenOf(tree, text);
  if (written !== undefined) return textLiteralOf(written);
  const brackets = partOf(tree, 'brackets');
  if (brackets !== undefined) return expressionIn(brackets, to);
  const period = periodIn(tree);
  if (period !== undefined) return period;
  const self = partOf(tree, 'self');
  return { ...firstOf(tree), span: self === undefined ? requiredToken(tree, name).span : spanOf(self) };
}

function buildIndex(tree: CstNode, to: Building): IndexArgument {
  const relation = tokenOf(tree, keyword.in) ? 'in' : tokenOf(tree, keyword.for) ? 'for' : 'on';
  const movable = partOf(tree, 'movableArgument');
  return { span: spanOf(tree), relation, value: buildArgument(movable ?? requiredPart(tree, 'argument'), to) };
}

/** One name, one literal, `jaar - 1` or something in brackets. */
export function buildArgument(tree: CstNode, to: Building): Expression {
  const period = partOf(tree, 'period');
  if (period !== undefined) return periodTerm(period);
  const plain = requiredPart(tree, 'plainArgument');
  const value = buildPlainArgument(plain, to);
  const offset = partOf(tree, 'offset');
  if (offset === undefined) return value;
  const right = literalOf(requiredToken(offset, number));
  const operator = requiredToken(offset, 'sign').tokenType === symbols['-'] ? '-' : '+';
  return { kind: 'binary', span: spanOf(tree), operator, left: value, right };
}

function buildPlainArgument(tree: CstNode, to: Building): Expression {
  const literal = tokenOf(tree, 'literal');
  if (literal !== undefined) return literalOf(literal);
  const brackets = partOf(tree, 'brackets');
  if (brackets !== undefined) return expressionIn(brackets, to);
  return periodIn(tree) ?? firstOf(tree);
}

function reportSurplus(tree: CstNode, to: Building): void {
  const span = spanOf(tree);
  report(to, syntaxCode.unexpected, span, { found: to.source.text.slice(span.start, span.end) });
}
