import type { CstNode } from 'chevrotain';
import type { Expression, PeriodBoundary, SetExpression, SetItem } from '../ast.ts';
import { phraseOf } from '../keywords/keywords.ts';
import { date, name, number, symbols, text } from '../lexer/token-types.ts';
import type { Fix } from '../problem.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import { type Building, expressionIn } from './context.ts';
import { calendarUnitIn, literalOf, textLiteralOf } from './literals.ts';
import { buildArgument, buildBoundary, buildDayIn, buildOwners, periodIn, reportSurplus } from './references.ts';
import { nameOf, partOf, partsOf, requiredToken, spanOf, tokenOf, tokensOf } from './tree.ts';

/** Where a set stands: only the condition of an aggregate's set can be mistaken for more than it is. */
export type SetPlace = 'aggregate' | 'quantifier' | 'rank' | 'allocation';

export function buildSet(tree: CstNode, to: Building, place: SetPlace): SetExpression {
  const items = partsOf(tree, 'setItem').map((item) => buildItem(item, to));
  const where = partOf(tree, 'chain');
  if (where === undefined) return { kind: 'set', span: spanOf(tree), items };
  if (place === 'aggregate') checkWhere(where, to);
  return { kind: 'set', span: spanOf(tree), items, where: to.formula(where, to) };
}

function buildItem(tree: CstNode, to: Building): SetItem {
  const span = spanOf(tree);
  if (partOf(tree, 'periodWord') !== undefined) {
    const unit = calendarUnitIn(tree);
    const [from, through] = partsOf(tree, 'argument').map((argument) => buildArgument(argument, to));
    if (from !== undefined && through !== undefined) return { kind: 'years', span, unit, from, through };
    const of = buildOwners(partsOf(tree, 'owner'), to);
    if (of === undefined) throw new Error('periods without both ends');
    const end = (which: PeriodBoundary['end']): Expression => ({
      ...{ kind: 'yearOf', span: of.span, unit },
      date: { kind: 'boundary', span: of.span, end: which, period: of },
    });
    return { kind: 'years', span, unit, from: end('begin'), through: end('end') };
  }
  const range = partOf(tree, 'range');
  const [first, last] = range === undefined ? [] : partsOf(range, 'movableArgument');
  if (first !== undefined && last !== undefined) {
    const [surplus] = partsOf(tree, 'owner');
    if (surplus !== undefined) reportSurplus(surplus, to);
    const period = nameOf(requiredToken(tree, name));
    return {
      kind: 'years',
      span,
      unit: 'year',
      period,
      from: buildArgument(first, to),
      through: buildArgument(last, to),
    };
  }
  const owner = buildOwners(partsOf(tree, 'owner'), to);
  const day = partOf(tree, 'existenceDay');
  return {
    kind: 'named',
    span,
    name: nameOf(requiredToken(tree, name)),
    ...(owner === undefined ? {} : { of: owner }),
    ...(day === undefined ? {} : { on: buildDay(day, to) }),
  };
}

/** `op 1 augustus jaar`, `op peildag`. */
function buildDay(tree: CstNode, to: Building): Expression {
  const [dayIn, boundary, brackets] = [partOf(tree, 'dayIn'), partOf(tree, 'boundary'), partOf(tree, 'brackets')];
  if (dayIn !== undefined) return buildDayIn(dayIn, to);
  if (boundary !== undefined) return buildBoundary(boundary, to);
  if (brackets !== undefined) return expressionIn(brackets, to);
  const period = periodIn(tree);
  if (period !== undefined) return period;
  const word = tokenOf(tree, name);
  const words = tokenOf(tree, text);
  if (words !== undefined) return textLiteralOf(words);
  const written = tokenOf(tree, date) ?? tokenOf(tree, number);
  if (word !== undefined) return { kind: 'reference', span: word.span, self: false, name: nameOf(word), indexes: [] };
  return written === undefined ? { kind: 'missing', span: spanOf(tree) } : literalOf(written);
}

const comparisons = [symbols['='], symbols['<>'], symbols['<'], symbols['>'], symbols['<='], symbols['>=']];
const arithmetic = [symbols['+'], symbols['-'], symbols['*'], symbols['/']];

/**
 * `totaal van a over S waar b > 10 / 2`: to the end is what it means, and half the readers divide the total. So
 * arithmetic to the right of the last comparison stands in brackets, or the whole aggregate does.
 */
function checkWhere(chain: CstNode, to: Building): void {
  const operators = tokensOf(chain, 'operator');
  const last = operators.findLastIndex((token) => comparisons.includes(token.tokenType));
  const sign = operators.slice(last + 1).find((token) => arithmetic.includes(token.tokenType));
  const comparison = operators[last];
  if (sign === undefined || comparison === undefined) return;
  const fixes = fixesOf(partsOf(chain, 'operand')[last + 1], chain, to);
  report(
    to,
    syntaxCode.arithmeticInWhere,
    sign.span,
    { sign: sign.image, where: phraseOf('where', to.language) },
    { fixes },
  );
}

function fixesOf(operand: CstNode | undefined, chain: CstNode, to: Building): readonly Fix[] {
  if (operand === undefined) return [];
  const start = spanOf(operand).start;
  const { end } = spanOf(chain);
  const edits = [
    { span: { start, end: start }, text: '(' },
    { span: { start: end, end }, text: ')' },
  ];
  return [{ edits, text: `(${to.source.text.slice(start, end)})` }];
}
