import type { CstNode } from 'chevrotain';
import type {
  CalendarUnit,
  DateLiteral,
  DayOfYearLiteral,
  DurationUnit,
  Expression,
  NumberLiteral,
  RoundingDirection,
  TextLiteral,
  YearSpan,
} from '../ast.ts';
import { phraseOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { keyword, name, number, percentage } from '../lexer/token-types.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import type { Building } from './context.ts';
import { nameOf, partOf, partsOf, reach, requiredToken, spanOf, tokenOf } from './tree.ts';

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
    case 'month':
      return { kind: 'monthLiteral', span, iso: token.value };
    case 'quarter':
      return { kind: 'quarterLiteral', span, text: token.value };
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

const durationUnits = ['year', 'quarter', 'month', 'week', 'day'] as const satisfies readonly DurationUnit[];

/** The literal of a part of the tree: one token, or a number with the unit of a duration. */
export function literalIn(tree: CstNode, to: Building): Expression {
  const token = requiredToken(tree, 'literal');
  const part = partOf(tree, 'durationUnit');
  if (part === undefined) return literalOf(token);
  const word = partOf(part, 'periodWord') ?? part;
  const unit = durationUnits.find((concept) => tokenOf(word, keyword[concept]));
  const span = reach(token.span, spanOf(part));
  if (unit === undefined || token.value === '') return { kind: 'missing', span };
  if (/^\d{1,6}$/.test(token.value)) return { kind: 'duration', span, count: token.value, unit };
  if (/^\d+$/.test(token.value)) report(to, syntaxCode.tooLarge, token.span, { found: token.image, limit: 999_999 });
  else report(to, syntaxCode.wholeDuration, span, { found: to.source.text.slice(span.start, span.end) });
  return { kind: 'missing', span };
}

/** The calendar unit that a word of a period names: `jaar`, `kwartaal`, `maand`. */
export function calendarUnitIn(tree: CstNode): CalendarUnit {
  const word = partOf(tree, 'periodWord') ?? tree;
  if (tokenOf(word, keyword.quarter)) return 'quarter';
  return tokenOf(word, keyword.month) ? 'month' : 'year';
}

function wordOf(token: Token): Expression {
  const { span } = token;
  if (token.concept === 'yes' || token.concept === 'no') {
    return { kind: 'boolean', span, value: token.concept === 'yes' };
  }
  return token.concept === 'absent' ? { kind: 'absent', span } : { kind: 'missing', span };
}

/** A fixed value, with its sign; a bare name is a value of a kind. */
export function fixedValueOf(tree: CstNode, to: Building): Expression {
  const named = tokenOf(tree, name);
  const value: Expression =
    named === undefined
      ? literalIn(tree, to)
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

/**
 * A year or years: absent where what is written are no years of four digits, which is reported. `unit`: in numbers of quarters
 * or months, which may be named by themselves.
 */
export function yearSpanOf(tree: CstNode, to: Building, unit: CalendarUnit = 'year'): YearSpan | undefined {
  const [first, last] = partsOf(tree, 'point').map((point) => numbersOf(requiredToken(point, 'point'), unit, to));
  if (first === undefined) return undefined;
  return { kind: 'yearSpan', span: spanOf(tree), from: first.from, through: (last ?? first).through };
}

const examples = { year: '2019', quarter: '2019-K2', month: '2019-05' } as const satisfies Record<CalendarUnit, string>;

const inYear = { year: 1, quarter: 4, month: 12 } as const satisfies Record<CalendarUnit, number>;

/** A year as numbers of the periods in it, `4 · year + 0..3` for quarters; a quarter and a month are one number each. */
function numbersOf(
  token: Token,
  unit: CalendarUnit,
  to: Building,
): { readonly from: number; readonly through: number } | undefined {
  const count = inYear[unit];
  const parts = /^(\d{4})(?:-K?(\d{1,2}))?$/.exec(token.value);
  const year = Number(parts?.[1]) * count;
  if (parts !== null && parts[2] === undefined) return { from: year, through: year + count - 1 };
  if (parts !== null && token.category === unit) {
    const number = year + Number(parts[2]) - 1;
    return { from: number, through: number };
  }
  if (token.value !== '' && token.bad !== true) {
    const args = { found: token.image, period: phraseOf(unit, to.language), example: examples[unit] };
    report(to, unit === 'year' ? syntaxCode.notAYear : syntaxCode.otherPeriod, token.span, args);
  }
  return undefined;
}
