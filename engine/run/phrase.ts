import {
  type BinaryOperator,
  type Expression,
  type Language,
  phraseOf,
  type Rank,
  type Reference,
  type SetExpression,
} from '../../grammar/index.ts';
import { calendarDatum } from '../analyse/calendar-literals.ts';
import type { Datum, Type } from '../model.ts';
import { parseDecimal } from '../value/decimal.ts';
import { divide, fraction } from '../value/fraction.ts';
import { showDay } from '../value/show.ts';
import { conditionLabel, listHead } from './explain-conditions.ts';
import { showDatum } from './show-datum.ts';

/**
 * What a phrase puts in the place of a name, or of a name with its `bij geen`: the value it had, or its label where that
 * is not known. Undefined leaves the words as they are.
 */
export type Filler = (expression: Expression) => string | undefined;

/** An expression in one line, in the words of a language, with values in the place of names. */
export function phrase(expression: Expression, language: Language, fill: Filler): string {
  const word = (concept: Parameters<typeof phraseOf>[0]): string => phraseOf(concept, language);
  const inner = (part: Expression): string => phrase(part, language, fill);
  switch (expression.kind) {
    case 'number':
    case 'amount':
    case 'percentage':
      return literal(expression.kind, expression.decimal, language);
    case 'date':
      return showDatum({ kind: 'date', iso: expression.iso }, noType, language);
    case 'textLiteral':
      return `"${expression.value}"`;
    case 'boolean':
      return word(expression.value ? 'yes' : 'no');
    case 'absent':
      return word('absent');
    case 'reference':
      return fill(expression) ?? ofOwner(expression, word('of'), inner);
    case 'periodTerm':
      return fill(expression) ?? word(expression.unit);
    case 'monthLiteral':
    case 'quarterLiteral':
    case 'duration': {
      const datum = calendarDatum(expression);
      return datum === undefined ? '…' : showDatum(datum, noType, language);
    }
    case 'dayInPeriod':
      return (
        fill(expression) ??
        `${showDay(expression.month, expression.day, language)} ${bracketed(expression.period, 7, inner)}`
      );
    case 'dayOfYear':
      return showDay(expression.month, expression.day, language);
    case 'boundary':
      return (
        fill(expression) ??
        `${word(expression.end === 'begin' ? 'beginOf' : 'endOf')} ${bracketed(expression.period, 7, inner)}`
      );
    case 'yearOf':
      return `${word(expression.unit)} ${word('of')} ${bracketed(expression.date, 7, inner)}`;
    case 'negate':
      return `-${bracketed(expression.operand, 7, inner)}`;
    case 'not':
      return `${word('not')} ${bracketed(expression.operand, 3, inner)}`;
    case 'binary': {
      const strength = strengths[expression.operator];
      const left = year(expression.left, expression.right) ?? bracketed(expression.left, strength, inner);
      const right = year(expression.right, expression.left) ?? bracketed(expression.right, strength + 1, inner);
      return `${left} ${operatorText(expression.operator, language)} ${right}`;
    }
    case 'presence':
      return `${inner(expression.operand)} ${word(expression.present ? 'isPresent' : 'isAbsent')}`;
    case 'membership':
      return `${inner(expression.operand)} ${word('isOneOf')} (${expression.values.map((value) => year(value, expression.operand) ?? inner(value)).join('; ')})`;
    case 'ifAbsent':
      return fill(expression) ?? `${inner(expression.operand)} ${word('ifAbsent')} ${inner(expression.fallback)}`;
    case 'conditional': {
      const branches = expression.branches.map(
        ({ condition, value }) => `${word('if')} ${inner(condition)} ${word('then')} ${inner(value)}`,
      );
      return `${branches.join(' ')} ${word('else')} ${inner(expression.otherwise)}`;
    }
    case 'call': {
      const direction = expression.direction === undefined ? '' : ` ${word(expression.direction)}`;
      return `${word(expression.name)}(${expression.operands.map(inner).join('; ')}${direction})`;
    }
    case 'aggregate': {
      if (expression.value === undefined) return `${word('count')} ${setPhrase(expression.over, language, fill)}`;
      const over = setPhrase(expression.over, language, fill);
      return `${word(aggregateWords[expression.name])} ${inner(expression.value)} ${word('over')} ${over}`;
    }
    case 'rank':
      return rankPhrase(expression, language, fill);
    case 'quantifier': {
      const over = setPhrase(expression.over, language, fill);
      return `${word(expression.every ? 'every' : 'some')} ${over} ${word('satisfies')} ${inner(expression.satisfies)}`;
    }
    case 'conditions': {
      // A labelled condition is known by its label; what it says stands in a line of its own.
      const each = expression.conditions.map((one) =>
        one.label === undefined ? inner(one.value) : conditionLabel(one),
      );
      return `${listHead(expression, language)} (${each.join('; ')})`;
    }
    case 'missing':
      return '…';
  }
}

/** `schooljaar van 1 oktober 2012`: of a period it is the date that tells something. */
function ofOwner({ name, owner }: Reference, of: string, inner: (part: Expression) => string): string {
  return owner === undefined ? name.text : `${name.text} ${of} ${bracketed(owner, 7, inner)}`;
}

function rankPhrase(rank: Rank, language: Language, fill: Filler): string {
  const word = (concept: Parameters<typeof phraseOf>[0]): string => phraseOf(concept, language);
  const equal = rank.withEqual.map(({ name }) => name.text).join(', ');
  const tie = rank.tieBreak;
  const last = tie === undefined ? [] : [tie.kind === 'draw' ? word('draw') : `${word(tie.kind)} ${tie.name.text}`];
  return [
    `${word('rankOf')} ${phrase(rank.value, language, fill)} ${word('among')} ${setPhrase(rank.among, language, fill)}`,
    ...(equal === '' ? [] : [`${word('withEqual')} ${equal}`]),
    [word(rank.first === 'highest' ? 'highestFirst' : 'lowestFirst'), ...last].join(`, ${word('thereafter')} `),
  ].join(' ');
}

function setPhrase(set: SetExpression, language: Language, fill: Filler): string {
  // The bounds of years are years: 2022 and not 2.022.
  const bound = (part: Expression): string => (part.kind === 'number' ? part.decimal : phrase(part, language, fill));
  const items = set.items.map((item) =>
    item.kind === 'named'
      ? `${item.name.text}${item.on === undefined ? '' : ` ${phraseOf('on', language)} ${phrase(item.on, language, fill)}`}`
      : `${item.period?.text ?? phraseOf(item.unit, language)} ${bound(item.from)} ${phraseOf('through', language)} ${bound(item.through)}`,
  );
  const listed = items.length === 1 ? items.join('') : `(${items.join('; ')})`;
  if (set.where === undefined) return listed;
  return `${listed} ${phraseOf('where', language)} ${phrase(set.where, language, fill)}`;
}

const noType: Type = { kind: 'error', orAbsent: false };

function literal(kind: 'number' | 'amount' | 'percentage', decimal: string, language: Language): string {
  const value = parseDecimal(decimal);
  if (value === undefined) return decimal;
  const datum: Datum = { kind: 'number', value: kind === 'percentage' ? divide(value, fraction(100n)) : value };
  return showDatum(datum, { kind, orAbsent: false }, language);
}

/** A number beside `jaar` is a year: 2022 and not 2.022. */
function year(part: Expression, other: Expression): string | undefined {
  return part.kind === 'number' && other.kind === 'periodTerm' ? part.decimal : undefined;
}

const aggregateWords = {
  total: 'totalOf',
  average: 'averageOf',
  highest: 'highestOf',
  lowest: 'lowestOf',
  count: 'count',
} as const;

const strengths: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '=': 4,
  '<>': 4,
  '<': 4,
  '>': 4,
  '<=': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
};

function bracketed(part: Expression, atLeast: number, inner: (part: Expression) => string): string {
  const text = inner(part);
  const isWhole = part.kind === 'conditional' || part.kind === 'conditions';
  const strength = part.kind === 'binary' ? strengths[part.operator] : isWhole ? 0 : 9;
  return strength < atLeast ? `(${text})` : text;
}

function operatorText(operator: BinaryOperator, language: Language): string {
  if (operator === 'and' || operator === 'or') return phraseOf(operator, language);
  const symbols: Partial<Record<BinaryOperator, string>> = { '<=': '≤', '>=': '≥', '<>': '≠', '*': '×' };
  return symbols[operator] ?? operator;
}
