import type { CstNode } from 'chevrotain';
import type {
  DayInPeriod,
  DayOfYearLiteral,
  Expression,
  IndexArgument,
  MissingExpression,
  Name,
  PeriodBoundary,
  PeriodTerm,
  Reference,
  YearOf,
} from '../ast.ts';
import { phraseOf } from '../keywords/keywords.ts';
import { keyword, name, number, symbols, text } from '../lexer/token-types.ts';
import { deepestNesting } from '../parser/base.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import { singleClause } from './clauses.ts';
import { type Building, expressionIn } from './context.ts';
import { calendarUnitIn, dayOfYearOf, literalOf, textLiteralOf } from './literals.ts';
import { nameOf, partOf, partsOf, reach, requiredPart, requiredToken, spanOf, tokenOf } from './tree.ts';

/** A name with its owners and indexes, the period at hand, or the year a date lies in. */
export function buildReference(tree: CstNode, to: Building): Reference | PeriodTerm | YearOf {
  const period = periodIn(tree);
  const owner = buildOwners(partsOf(tree, 'owner'), to);
  const indexes = partsOf(tree, 'index').map((index) => buildIndex(index, to));
  const decided = partsOf(tree, 'decided');
  if (period !== undefined) {
    const isWhole = period.offset === 0 && period.own !== true;
    const surplus = [...(isWhole ? [] : partsOf(tree, 'owner')), ...partsOf(tree, 'index'), ...decided];
    for (const part of surplus) reportSurplus(part, to);
    return owner === undefined || !isWhole
      ? period
      : { kind: 'yearOf', span: spanOf(tree), unit: period.unit, date: owner };
  }
  const first = firstOf(tree);
  const decision = singleClause(decided, keyword.asDecidedIn, to);
  return {
    ...first,
    span: spanOf(tree),
    ...(owner === undefined ? {} : { owner }),
    indexes,
    ...(decision === undefined ? {} : { decidedIn: nameOf(requiredToken(decision, name)) }),
  };
}

/** `begin van jaar`, `einde van schooljaar - 1`. */
export function buildBoundary(tree: CstNode, to: Building): PeriodBoundary {
  const end = tokenOf(tree, keyword.beginOf) ? 'begin' : 'end';
  const period = buildArgument(requiredPart(tree, 'movableArgument'), to);
  return { kind: 'boundary', span: spanOf(tree), end, period };
}

/** `1 oktober`, or with its period `1 oktober jaar - 2`. */
export function buildDayIn(tree: CstNode, to: Building): DayInPeriod | DayOfYearLiteral | MissingExpression {
  const token = requiredToken(tree, 'day');
  const day = dayOfYearOf(token);
  if (day === undefined) return { kind: 'missing', span: token.span };
  const period = periodOfDay(tree, to);
  if (period === undefined) return day;
  return { kind: 'dayInPeriod', span: spanOf(tree), month: day.month, day: day.day, period };
}

function periodOfDay(tree: CstNode, to: Building): Expression | undefined {
  const brackets = partOf(tree, 'brackets');
  if (brackets !== undefined) return expressionIn(brackets, to);
  const word = tokenOf(tree, name);
  if (word === undefined) return partOf(tree, 'self') === undefined ? periodIn(tree) : selfIn(tree);
  const bare: Reference = { kind: 'reference', span: word.span, self: false, name: nameOf(word), indexes: [] };
  return moved(bare, tree);
}

/** `dit jaar`, `dit schooljaar`. */
function selfIn(tree: CstNode): Expression {
  return periodIn(tree) ?? { ...firstOf(tree), span: spanOf(requiredPart(tree, 'self')) };
}

/** `jaar - 1`, or `dit jaar`. */
export function periodIn(tree: CstNode): PeriodTerm | undefined {
  const period = partOf(tree, 'period');
  if (period !== undefined) return periodTerm(period);
  const self = partOf(tree, 'self');
  return self !== undefined && partOf(self, 'periodWord') ? { ...periodTerm(self), own: true } : undefined;
}

function periodTerm(tree: CstNode): PeriodTerm {
  return { kind: 'periodTerm', span: spanOf(tree), unit: calendarUnitIn(tree), offset: offsetIn(tree) };
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
  if (member === undefined) return { kind: 'reference', span, self: false, ...atPoint(word), indexes: [] };
  return { kind: 'reference', span, self: false, qualifier: word, name: nameOf(member), indexes: [] };
}

/** `Thema.excellentie` is one token: what stands before the last point says where the name is from. */
function atPoint(word: Name): Pick<Reference, 'name' | 'qualifier'> {
  const at = word.text.lastIndexOf('.');
  if (at < 0) return { name: word };
  const { start, end } = word.span;
  // From the end: what a name is written with may be longer than what it says, its last part hardly ever.
  const middle = end - (word.text.length - at - 1);
  return {
    qualifier: { kind: 'name', span: { start, end: middle - 1 }, text: word.text.slice(0, at) },
    name: { kind: 'name', span: { start: middle, end }, text: word.text.slice(at + 1) },
  };
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
  const literal = tokenOf(tree, 'literal');
  if (literal !== undefined) return literalOf(literal);
  const brackets = partOf(tree, 'brackets');
  if (brackets !== undefined) return expressionIn(brackets, to);
  const boundary = partOf(tree, 'boundary');
  if (boundary !== undefined) return buildBoundary(boundary, to);
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
  if (period !== undefined) return buildMoved(period, tree, to);
  const plain = requiredPart(tree, 'plainArgument');
  return moved(buildPlainArgument(plain, to), tree);
}

/** `jaar - 1`, `jaar van maand`. */
function buildMoved(period: CstNode, tree: CstNode, to: Building): Expression {
  const term = periodTerm(period);
  const owner = partOf(tree, 'owner');
  if (owner === undefined) return term;
  if (term.offset === 0) return { kind: 'yearOf', span: spanOf(tree), unit: term.unit, date: buildOwner(owner, to) };
  reportSurplus(owner, to);
  return term;
}

/** `2019 - 1`, `schooljaar - 1`. */
function moved(left: Expression, tree: CstNode): Expression {
  const offset = partOf(tree, 'offset');
  if (offset === undefined) return left;
  const right = literalOf(requiredToken(offset, number));
  const operator = requiredToken(offset, 'sign').tokenType === symbols['-'] ? '-' : '+';
  return { kind: 'binary', span: reach(left.span, spanOf(tree)), operator, left, right };
}

function buildPlainArgument(tree: CstNode, to: Building): Expression {
  const literal = tokenOf(tree, 'literal');
  if (literal !== undefined) return literalOf(literal);
  const brackets = partOf(tree, 'brackets');
  if (brackets !== undefined) return expressionIn(brackets, to);
  return periodIn(tree) ?? firstOf(tree);
}

/** What stands behind something that cannot be asked of anything. */
export function reportSurplus(tree: CstNode, to: Building): void {
  const span = spanOf(tree);
  report(to, syntaxCode.unexpected, span, { found: to.source.text.slice(span.start, span.end) });
}
