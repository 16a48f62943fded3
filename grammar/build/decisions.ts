import type { CstNode } from 'chevrotain';
import type { DecisionDeclaration, ExceptionDeclaration, GuaranteeDeclaration, PeriodDeclaration } from '../ast.ts';
import { phraseOf } from '../keywords/keywords.ts';
import { dayOfYear, keyword, name, text } from '../lexer/token-types.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import { buildAllocationClause } from './allocations.ts';
import { singleClause } from './clauses.ts';
import { type Building, expressionIn } from './context.ts';
import { dayOfYearOf } from './literals.ts';
import { buildSignature } from './signatures.ts';
import { nameOf, partOf, partsOf, requiredPart, requiredToken, spanOf, textOf, tokenOf, tokensOf } from './tree.ts';

export function buildException(tree: CstNode, to: Building): ExceptionDeclaration {
  const head = requiredPart(tree, 'exceptionHead');
  const clauses = partsOf(tree, 'exceptionClause');
  const label = tokenOf(head, text);
  const condition = singleClause(clauses, keyword.if, to);
  return {
    kind: 'exception',
    span: spanOf(tree),
    name: nameOf(requiredToken(head, name)),
    on: tokensOf(head, 'excepted').map(nameOf),
    ...(label === undefined ? {} : { label: textOf(label) }),
    ...(condition === undefined ? {} : { condition: to.formula(requiredPart(condition, 'chain'), to) }),
    effect: effectOf(head, clauses, to),
  };
}

/** What holds instead: one of three ways to say it, not two and not none. */
function effectOf(head: CstNode, clauses: readonly CstNode[], to: Building): ExceptionDeclaration['effect'] {
  const value = singleClause(clauses, keyword.then, to);
  const switched = singleClause(clauses, keyword.notApplied, to);
  const replaced = clauses.filter((clause) => partOf(clause, 'allocationClause') !== undefined);
  const [first, second] = [value, switched, replaced[0]]
    .filter((clause) => clause !== undefined)
    .toSorted((one, other) => spanOf(one).start - spanOf(other).start);
  if (first === undefined) reportNoEffect(head, to);
  if (first !== undefined && second !== undefined) reportTwoEffects(first, second, to);
  if (value !== undefined) return { kind: 'value', value: expressionIn(value, to) };
  if (switched !== undefined) return { kind: 'notApplied', span: spanOf(switched) };
  if (replaced.length === 0) return { kind: 'missing' };
  const parts = replaced.map((clause) => requiredPart(clause, 'allocationClause'));
  return { kind: 'clauses', clauses: parts.map((part) => buildAllocationClause(part, to)) };
}

function reportNoEffect(head: CstNode, to: Building): void {
  const value = phraseOf('then', to.language);
  report(to, syntaxCode.noEffect, spanOf(head), { value, notApplied: phraseOf('notApplied', to.language) });
}

function reportTwoEffects(first: CstNode, second: CstNode, to: Building): void {
  const related = [{ file: to.source.name, span: spanOf(first), code: syntaxCode.firstStands, args: {} }];
  report(to, syntaxCode.twoEffects, spanOf(second), {}, { related });
}

/** A `waarborg`, or a `waarschuwing`, which only remarks. */
export function buildGuarantee(tree: CstNode, to: Building): GuaranteeDeclaration {
  const head = requiredPart(tree, 'guaranteeHead');
  return {
    kind: 'guarantee',
    span: spanOf(tree),
    severity: tokenOf(head, keyword.guarantee) ? 'guarantee' : 'warning',
    signature: buildSignature(requiredPart(head, 'signature'), to),
    label: textOf(requiredToken(head, text)),
    condition: expressionIn(tree, to),
  };
}

export function buildDecision(tree: CstNode, to: Building): DecisionDeclaration {
  const head = requiredPart(tree, 'decisionHead');
  const clauses = partsOf(tree, 'decisionClause');
  const label = tokenOf(head, text);
  const gives = singleClause(clauses, keyword.gives, to);
  const lawOf = singleClause(clauses, keyword.lawOf, to);
  if (gives === undefined) reportNothingGiven(head, to);
  return {
    kind: 'decision',
    span: spanOf(tree),
    signature: buildSignature(requiredPart(head, 'signature'), to),
    ...(label === undefined ? {} : { label: textOf(label) }),
    gives: gives === undefined ? [] : tokensOf(gives, name).map(nameOf),
    ...(lawOf === undefined ? {} : { lawOf: expressionIn(lawOf, to) }),
  };
}

function reportNothingGiven(head: CstNode, to: Building): void {
  const decision = phraseOf('decision', to.language);
  report(to, syntaxCode.nothingGiven, spanOf(head), { decision, gives: phraseOf('gives', to.language) });
}

/** `periode schooljaar vanaf 1 oktober, genoemd naar het eindjaar`; 1 January where the day is malformed. */
export function buildPeriod(tree: CstNode): PeriodDeclaration {
  const day = requiredToken(tree, dayOfYear);
  const label = tokenOf(tree, text);
  return {
    kind: 'period',
    span: spanOf(tree),
    name: nameOf(requiredToken(tree, name)),
    from: dayOfYearOf(day) ?? { kind: 'dayOfYear', span: day.span, month: 1, day: 1 },
    namedAfter: tokenOf(tree, keyword.startYear) ? 'startYear' : 'endYear',
    ...(label === undefined ? {} : { label: textOf(label) }),
  };
}
