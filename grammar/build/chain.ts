import type { CstNode, TokenType } from 'chevrotain';
import type { BinaryOperator, Expression } from '../ast.ts';
import { type Concept, phraseOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { keyword, symbols } from '../lexer/token-types.ts';
import { deepestNesting } from '../parser/base.ts';
import { replaceBy, report, syntaxCode } from '../recovery/syntax-errors.ts';
import type { Building } from './context.ts';
import { buildPrimary, buildQuantifier, buildTest } from './expressions.ts';
import { partOf, partsOf, reach, requiredPart, spanOf, tokensOf } from './tree.ts';

/** How many operands one formula may have without brackets: later phases walk the tree, one level an operator. */
export const mostOperands = 256;

const logic = levelOf({ and: keyword.and, or: keyword.or });
const comparisons = levelOf({
  ...{ '=': symbols['='], '<>': symbols['<>'], '<': symbols['<'] },
  ...{ '>': symbols['>'], '<=': symbols['<='], '>=': symbols['>='] },
});
const additions = levelOf({ '+': symbols['+'], '-': symbols['-'] });
const multiplications = levelOf({ '*': symbols['*'], '/': symbols['/'] });

/** The operators that bind equally tight, by token type: `≤` is written otherwise and has the type of `<=`. */
function levelOf(operators: Partial<Record<BinaryOperator, TokenType>>): ReadonlyMap<TokenType, BinaryOperator> {
  const pairs = Object.entries(operators) as [BinaryOperator, TokenType][];
  return new Map(pairs.map(([operator, type]) => [type, operator]));
}

interface Next {
  readonly token: Token;
  readonly operator: BinaryOperator;
}

/** A flat row of operands and operators, and how far it has been read. */
interface Row {
  readonly operands: readonly CstNode[];
  readonly operators: readonly Token[];
  readonly to: Building;
  at: number;
  /** How many of the prefixes of the operand at hand were read. */
  prefixes: number;
  /** `is aanwezig` and the like behind the operand that was read last: it tests the whole sum before it. */
  test: CstNode | undefined;
}

/**
 * The tree of a row of operands: `of`/`en` loosest, then `niet`, comparisons and tests, `+ -`, `* /`, the sign.
 * Reports what would be read differently by different people.
 */
export function buildChain(tree: CstNode, to: Building): Expression {
  const operands = partsOf(tree, 'operand');
  const surplus = operands[mostOperands];
  if (surplus !== undefined) {
    report(to, syntaxCode.tooLong, spanOf(surplus), { limit: mostOperands });
  }
  const row: Row = {
    operands: operands.slice(0, mostOperands),
    operators: tokensOf(tree, 'operator').slice(0, mostOperands - 1),
    to,
    at: 0,
    prefixes: 0,
    test: undefined,
  };
  return readLogic(row);
}

function readLogic(row: Row): Expression {
  let left = readNegation(row);
  let first: BinaryOperator | undefined;
  let mixed = false;
  for (let next = nextOf(row, logic); next !== undefined; next = nextOf(row, logic)) {
    first ??= next.operator;
    if (next.operator !== first && !mixed) {
      mixed = true;
      report(row.to, syntaxCode.mixedLogic, next.token.span, { and: wordOf(row, 'and'), or: wordOf(row, 'or') });
    }
    advance(row);
    left = binary(next.operator, left, readNegation(row));
  }
  return left;
}

function readNegation(row: Row): Expression {
  const prefix = prefixOf(row);
  if (prefix?.concept !== 'not') return readComparison(row);
  row.prefixes++;
  const operand = readNegation(row);
  return { kind: 'not', span: reach(prefix.span, operand.span), operand };
}

function readComparison(row: Row): Expression {
  const sum = readSum(row, true);
  let left = row.test === undefined ? sum : tested(row, sum, nextOf(row, comparisons) !== undefined);
  let middle: Expression | undefined;
  for (let next = nextOf(row, comparisons); next !== undefined; next = nextOf(row, comparisons)) {
    advance(row);
    const right = readSum(row, false);
    if (middle !== undefined) reportChain(row, next.token, middle);
    left = tested(row, binary(next.operator, left, right), true);
    middle = right;
  }
  return left;
}

/** `a < b < c`: the offer repeats what stands in the middle. */
function reportChain(row: Row, token: Token, middle: Expression): void {
  const { text } = row.to.source;
  const { start, end } = middle.span;
  const fixes = [replaceBy({ start: end, end }, ` ${wordOf(row, 'and')} ${text.slice(start, end)}`)];
  report(row.to, syntaxCode.comparisonChain, token.span, { and: wordOf(row, 'and') }, { fixes });
}

function readSum(row: Row, leading: boolean): Expression {
  let left = readProduct(row, leading);
  for (let next = nextOf(row, additions); next !== undefined; next = nextOf(row, additions)) {
    left = tested(row, left, true);
    advance(row);
    left = binary(next.operator, left, readProduct(row, false));
  }
  return left;
}

function readProduct(row: Row, leading: boolean): Expression {
  let left = readSigned(row, leading);
  for (let next = nextOf(row, multiplications); next !== undefined; next = nextOf(row, multiplications)) {
    left = tested(row, left, true);
    advance(row);
    left = binary(next.operator, left, readSigned(row, false));
  }
  return left;
}

/** `leading` where a whole condition may begin, so that `elke … voldoet aan …` needs no brackets. */
function readSigned(row: Row, leading: boolean): Expression {
  const prefix = prefixOf(row);
  if (prefix === undefined) return readOperand(row, leading);
  row.prefixes++;
  const operand = readSigned(row, false);
  const span = reach(prefix.span, operand.span);
  if (prefix.concept !== 'not') return { kind: 'negate', span, operand };
  report(row.to, syntaxCode.bracketsWanted, prefix.span, { found: prefix.image });
  return { kind: 'not', span, operand };
}

function readOperand(row: Row, leading: boolean): Expression {
  const tree = row.operands[row.at];
  if (tree === undefined) throw new Error('a formula has one operand more than operators');
  const quantifier = partOf(tree, 'quantifier');
  if (quantifier !== undefined && !leading) {
    report(row.to, syntaxCode.bracketsWanted, spanOf(quantifier), { found: firstWord(row, quantifier) });
  }
  const value = quantifier ? buildQuantifier(quantifier, row.to) : buildPrimary(requiredPart(tree, 'primary'), row.to);
  const fallbacks = partsOf(tree, 'fallback').map((fallback) => buildPrimary(fallback, row.to));
  row.test = partOf(tree, 'test');
  // The first that is there counts: `a bij geen b bij geen c`.
  return [value, ...fallbacks].reduceRight((fallback, operand) => ({
    kind: 'ifAbsent',
    span: reach(operand.span, fallback.span),
    operand,
    fallback,
  }));
}

/** Applies the test that stands behind the last operand; `misplaced` where it is an operand of something itself. */
function tested(row: Row, operand: Expression, misplaced: boolean): Expression {
  const { test } = row;
  if (test === undefined) return operand;
  row.test = undefined;
  if (misplaced) report(row.to, syntaxCode.bracketsWanted, spanOf(test), { found: firstWord(row, test) });
  return buildTest(test, operand, row.to);
}

function prefixOf(row: Row): Token | undefined {
  const tree = row.operands[row.at];
  const prefix = tree === undefined ? undefined : tokensOf(tree, 'prefix')[row.prefixes];
  if (prefix === undefined || row.prefixes < deepestNesting) return prefix;
  report(row.to, syntaxCode.tooDeep, prefix.span, { limit: deepestNesting, rule: wordOf(row, 'rule') });
  // Once is enough: the others are not looked at.
  row.prefixes = Number.POSITIVE_INFINITY;
  return undefined;
}

function nextOf(row: Row, level: ReadonlyMap<TokenType, BinaryOperator>): Next | undefined {
  const token = row.operators[row.at];
  const operator = token && level.get(token.tokenType);
  return token === undefined || operator === undefined ? undefined : { token, operator };
}

function advance(row: Row): void {
  row.at++;
  row.prefixes = 0;
}

function binary(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  return { kind: 'binary', span: reach(left.span, right.span), operator, left, right };
}

function wordOf(row: Row, concept: Concept): string {
  return phraseOf(concept, row.to.language);
}

/** The keyword a part begins with, as written. */
function firstWord(row: Row, tree: CstNode): string {
  const tokens = Object.values(tree.children).flatMap((parts) =>
    parts.filter((part): part is Token => 'image' in part),
  );
  const first = tokens.sort((one, other) => one.startOffset - other.startOffset)[0];
  return first?.image ?? row.to.source.text.slice(spanOf(tree).start, spanOf(tree).end);
}
