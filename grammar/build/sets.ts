import type { CstNode } from 'chevrotain';
import type { SetExpression, SetItem } from '../ast.ts';
import { phraseOf } from '../keywords/keywords.ts';
import { keyword, name, symbols } from '../lexer/token-types.ts';
import type { Fix } from '../problem.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import type { Building } from './context.ts';
import { buildArgument, buildOwners, reportSurplus } from './references.ts';
import { nameOf, partOf, partsOf, requiredToken, spanOf, tokenOf, tokensOf } from './tree.ts';

/** Where a set stands: only the condition of an aggregate's set can be mistaken for more than it is. */
export type SetPlace = 'aggregate' | 'quantifier' | 'allocation';

export function buildSet(tree: CstNode, to: Building, place: SetPlace): SetExpression {
  const items = partsOf(tree, 'setItem').map((item) => buildItem(item, to));
  const where = partOf(tree, 'chain');
  if (where === undefined) return { kind: 'set', span: spanOf(tree), items };
  if (place === 'aggregate') checkWhere(where, to);
  return { kind: 'set', span: spanOf(tree), items, where: to.formula(where, to) };
}

function buildItem(tree: CstNode, to: Building): SetItem {
  const span = spanOf(tree);
  if (tokenOf(tree, keyword.year)) {
    const [from, through] = partsOf(tree, 'argument').map((argument) => buildArgument(argument, to));
    if (from === undefined || through === undefined) throw new Error('years without both ends');
    return { kind: 'years', span, from, through };
  }
  const range = partOf(tree, 'range');
  const [first, last] = range === undefined ? [] : partsOf(range, 'movableArgument');
  if (first !== undefined && last !== undefined) {
    const [surplus] = partsOf(tree, 'owner');
    if (surplus !== undefined) reportSurplus(surplus, to);
    const period = nameOf(requiredToken(tree, name));
    return { kind: 'years', span, period, from: buildArgument(first, to), through: buildArgument(last, to) };
  }
  const owner = buildOwners(partsOf(tree, 'owner'), to);
  return {
    kind: 'named',
    span,
    name: nameOf(requiredToken(tree, name)),
    ...(owner === undefined ? {} : { of: owner }),
  };
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
