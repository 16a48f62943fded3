import type { CstNode } from 'chevrotain';
import type {
  DateLiteral,
  DayOfYearLiteral,
  Expression,
  NumberLiteral,
  RoundingDirection,
  TextLiteral,
  YearSpan,
} from '../ast.ts';
import type { Token } from '../lexer/face.ts';
import { keyword, name, number, percentage } from '../lexer/token-types.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import type { Building } from './context.ts';
import { nameOf, requiredToken, spanOf, tokenOf, tokensOf } from './tree.ts';

/** The node of a literal token; `missing` where it is missing, or too malformed to have a value. */
export function literalOf(token: Token): Expression {
  const { span } = token;
  switch (token.category) {
    case 'number':
    case 'amount':
    case 'percentage':
      return token.value === '' ? { kind: 'missing', span } : numberOf(token, token.category);
    case 'date':
      return dateOf(token) ?? { kind: 'missing', span };
    case 'dayOfYear':
      return dayOfYearOf(token) ?? { kind: 'missing', span };
    case 'text':
      return textLiteralOf(token);
    default:
      return wordOf(token);
  }
}

function numberOf(token: Token, kind: NumberLiteral['kind']): NumberLiteral {
  return { kind, span: token.span, decimal: token.value };
}

/** Absent where the token is missing or malformed. */
export function dateOf(token: Token): DateLiteral | undefined {
  return token.value === '' ? undefined : { kind: 'date', span: token.span, iso: token.value };
}

/** Absent where the token is missing or malformed. */
export function dayOfYearOf(token: Token): DayOfYearLiteral | undefined {
  const [month, day] = token.value.split('-');
  if (month === undefined || day === undefined) return undefined;
  return { kind: 'dayOfYear', span: token.span, month: Number(month), day: Number(day) };
}

export function textLiteralOf(token: Token): TextLiteral {
  return { kind: 'textLiteral', span: token.span, value: token.value };
}

function wordOf(token: Token): Expression {
  const { span } = token;
  if (token.concept === 'yes' || token.concept === 'no') {
    return { kind: 'boolean', span, value: token.concept === 'yes' };
  }
  return token.concept === 'absent' ? { kind: 'absent', span } : { kind: 'missing', span };
}

/** A fixed value, with its sign; a bare name is a value of a kind. */
export function fixedValueOf(tree: CstNode): Expression {
  const named = tokenOf(tree, name);
  const value: Expression =
    named === undefined
      ? literalOf(requiredToken(tree, 'literal'))
      : { kind: 'reference', span: named.span, self: false, name: nameOf(named), indexes: [] };
  return tokenOf(tree, 'prefix') === undefined ? value : { kind: 'negate', span: spanOf(tree), operand: value };
}

/** A step of rounding: `cent` is € 0,01. */
export function stepOf(tree: CstNode): { readonly step: Expression; readonly direction?: RoundingDirection } {
  const cent = tokenOf(tree, keyword.cent);
  const written = tokenOf(tree, 'Amount') ?? tokenOf(tree, percentage) ?? tokenOf(tree, number);
  const step: Expression =
    cent !== undefined
      ? { kind: 'amount', span: cent.span, decimal: '0.01' }
      : written !== undefined
        ? literalOf(written)
        : { kind: 'missing', span: spanOf(tree) };
  const direction = directionOf(tree);
  return direction === undefined ? { step } : { step, direction };
}

function directionOf(tree: CstNode): RoundingDirection | undefined {
  if (tokenOf(tree, keyword.up)) return 'up';
  if (tokenOf(tree, keyword.down)) return 'down';
  return tokenOf(tree, keyword.toEven) ? 'toEven' : undefined;
}

/** A year or years: absent where what is written are no years of four digits, which is reported. */
export function yearSpanOf(tree: CstNode, to: Building): YearSpan | undefined {
  const [first, last] = tokensOf(tree, number).map((token) => yearOf(token, to));
  if (first === undefined) return undefined;
  return { kind: 'yearSpan', span: spanOf(tree), from: first, through: last ?? first };
}

function yearOf(token: Token, to: Building): number | undefined {
  if (/^\d{4}$/.test(token.value)) return Number(token.value);
  if (token.value !== '' && token.bad !== true) {
    report(to, syntaxCode.notAYear, token.span, { found: token.image });
  }
  return undefined;
}
