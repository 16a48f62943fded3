import {
  type BinaryExpression,
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
import { isNoneOf, type Judge, reckoned } from './phrase-judged.ts';
import { showDatum } from './show-datum.ts';

/**
 * What a phrase puts in the place of a name, or of a name with its `bij geen`: the value it had, or its label where that
 * is not known. Undefined leaves the words as they are. `whose` is what stands behind a name, with the space before:
 * ` van deze Kind in (jaar - 1)`.
 */
export type Filler = (expression: Expression, whose: string) => string | undefined;

/**
 * An expression in one line, in the words of a language, with values in the place of names. Where words alone would not say
 * what belongs together there are brackets, so that two formulas never read the same. What `judge` knows the outcome of is told
 * as it came out, where it stands alone or beside others in `en`: `€ 9,00 < € 10,00 (€ 30,00 × 1/3)`.
 */
export function phrase(expression: Expression, language: Language, fill: Filler, judge?: Judge): string {
  return said({ language, fill, ...(judge === undefined ? {} : { judge }) }, expression).text;
}

interface Speaker {
  readonly language: Language;
  readonly fill: Filler;
  readonly judge?: Judge;
}

/** Words, and how tightly they hold together: what is looser than its place asks for stands in brackets. */
interface Said {
  readonly text: string;
  readonly holds: number;
}

/** From all that reaches to the end of its sentence up to what is one word. */
const holding = {
  ...{ open: 0, or: 1, and: 2, not: 3, test: 4, words: 5, sum: 6, product: 7, tight: 8, closed: 9 },
} as const;

function said(speaker: Speaker, expression: Expression): Said {
  if (!isFilled(expression)) return ownWords(speaker, expression);
  const whose = expression.kind === 'reference' ? whosePhrase(speaker, expression) : '';
  const filled = speaker.fill(expression, whose);
  if (filled === undefined) return ownWords(speaker, expression);
  return { text: filled, holds: filled.startsWith('-') ? holding.sum : holding.closed };
}

/** What a value can stand in the place of. */
function isFilled({ kind }: Expression): boolean {
  return (
    kind === 'reference' ||
    kind === 'periodTerm' ||
    kind === 'dayInPeriod' ||
    kind === 'boundary' ||
    kind === 'ifAbsent'
  );
}

function ownWords(judging: Speaker, expression: Expression): Said {
  const { language, fill, judge } = judging;
  // Deeper, as within `niet` and within a set, tests stand as they were written.
  const speaker: Speaker = { language, fill };
  const { closed, tight, words, sum, test, not, open } = holding;
  const word = (concept: Parameters<typeof phraseOf>[0]): string => phraseOf(concept, language);
  const inner = (part: Expression, atLeast: number): string => held(speaker, part, atLeast);
  const as = (holds: number, text: string): Said => ({ text, holds });
  switch (expression.kind) {
    case 'reference':
      return referencePhrase(speaker, expression);
    case 'periodTerm': {
      const { unit, own, offset } = expression;
      const bare = own === true ? `${word('this')} ${word(unit)}` : word(unit);
      if (offset === 0) return as(closed, bare);
      return as(sum, `${bare} ${offset < 0 ? '-' : '+'} ${Math.abs(offset)}`);
    }
    case 'dayInPeriod':
      return as(words, `${showDay(expression.month, expression.day, language)} ${inner(expression.period, tight)}`);
    case 'boundary':
      return as(words, `${word(expression.end === 'begin' ? 'beginOf' : 'endOf')} ${inner(expression.period, tight)}`);
    case 'yearOf':
      return as(words, `${word(expression.unit)} ${word('of')} ${inner(expression.date, tight)}`);
    case 'negate':
      return as(sum, `-${inner(expression.operand, tight)}`);
    case 'not':
      return as(not, `${word('not')} ${inner(expression.operand, tight)}`);
    case 'binary':
      return binaryPhrase(judging, expression);
    case 'presence': {
      const isPresent = expression.present === (judge?.(expression)?.holds ?? true);
      return as(test, `${inner(expression.operand, tight)} ${word(isPresent ? 'isPresent' : 'isAbsent')}`);
    }
    case 'membership': {
      const values = expression.values.map((value) => year(value, expression.operand) ?? inner(value, open));
      const isOneOf = judge?.(expression)?.holds === false ? isNoneOf[language] : word('isOneOf');
      return as(test, `${inner(expression.operand, tight)} ${isOneOf} (${values.join('; ')})`);
    }
    case 'ifAbsent':
      return as(words, `${inner(expression.operand, tight)} ${word('ifAbsent')} ${inner(expression.fallback, tight)}`);
    case 'conditional': {
      const branches = expression.branches.map(
        ({ condition, value }) =>
          `${word('if')} ${inner(condition, holding.or)} ${word('then')} ${inner(value, holding.or)}`,
      );
      return as(open, `${branches.join(' ')} ${word('else')} ${inner(expression.otherwise, holding.or)}`);
    }
    case 'call': {
      const direction = expression.direction === undefined ? '' : ` ${word(expression.direction)}`;
      const operands = expression.operands.map((operand) => inner(operand, open));
      return as(closed, `${word(expression.name)}(${operands.join('; ')}${direction})`);
    }
    case 'aggregate': {
      const over = setPhrase(speaker, expression.over);
      const holds = expression.over.where === undefined ? words : open;
      if (expression.value === undefined) return as(holds, `${word('count')} ${over}`);
      const value = inner(expression.value, tight);
      return as(holds, `${word(aggregateWords[expression.name])} ${value} ${word('over')} ${over}`);
    }
    case 'rank':
      return as(open, rankPhrase(speaker, expression));
    case 'quantifier': {
      const which = word(expression.every ? 'every' : 'some');
      const satisfies = inner(expression.satisfies, test);
      return as(open, `${which} ${setPhrase(speaker, expression.over)} ${word('satisfies')} ${satisfies}`);
    }
    case 'conditions': {
      // A labelled condition is known by its label; what it says stands in a line of its own.
      const each = expression.conditions.map((one) =>
        one.label === undefined ? inner(one.value, open) : conditionLabel(one),
      );
      return as(test, `${listHead(expression, language)} (${each.join('; ')})`);
    }
    default:
      return as(closed, literalPhrase(expression, language));
  }
}

function held(speaker: Speaker, part: Expression, atLeast: number): string {
  const { text, holds } = said(speaker, part);
  return holds < atLeast ? `(${text})` : text;
}

function literalPhrase(expression: Expression, language: Language): string {
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
      return phraseOf(expression.value ? 'yes' : 'no', language);
    case 'absent':
      return phraseOf('absent', language);
    case 'monthLiteral':
    case 'quarterLiteral':
    case 'duration': {
      const datum = calendarDatum(expression);
      return datum === undefined ? '…' : showDatum(datum, noType, language);
    }
    case 'dayOfYear':
      return showDay(expression.month, expression.day, language);
    default:
      return '…';
  }
}

/** Chains of one operator go on without brackets; sums stand bare beside a product, and both in a comparison. */
function binaryPhrase(judging: Speaker, expression: BinaryExpression): Said {
  const { operator, left, right } = expression;
  const { or, and, test, words, sum, product } = holding;
  const { language, fill, judge } = judging;
  const speaker = operator === 'and' ? judging : { language, fill };
  const places: Partial<Record<BinaryOperator, number>> = { or, and, '+': sum, '-': sum, '*': product, '/': product };
  const place = places[operator];
  const side = (part: Expression, other: Expression, isLeft: boolean): string => {
    // Of a comparison both sides are values; `en` within `of` and the other way round are bracketed.
    const isMixed = operator === 'or' && !(part.kind === 'binary' && part.operator === 'or');
    const atLeast = place === undefined ? words : isMixed ? and + 1 : isLeft ? place : Math.max(place, and) + 1;
    return year(part, other) ?? held(speaker, part, atLeast);
  };
  const verdict = place === undefined ? judge?.(expression) : undefined;
  const sign = verdict?.sign ?? operatorText(operator, language);
  const [one, other] = [side(left, right, true), side(right, left, false)];
  return {
    text: `${reckoned(left, one, verdict?.left)} ${sign} ${reckoned(right, other, verdict?.right)}`,
    holds: place ?? test,
  };
}

/** A name with all that is asked with it: `norm van deze School voor havo in (jaar - 1) volgens verlening`. */
function referencePhrase(speaker: Speaker, reference: Reference): Said {
  const { self, qualifier, name } = reference;
  const before = self ? `${phraseOf('this', speaker.language)} ` : qualifier === undefined ? '' : `${qualifier.text}.`;
  const whose = whosePhrase(speaker, reference);
  return {
    text: `${before}${name.text}${whose}`,
    holds: whose === '' ? holding.closed : holding.tight,
  };
}

function whosePhrase(speaker: Speaker, { owner, indexes, decidedIn }: Reference): string {
  const word = (concept: Parameters<typeof phraseOf>[0]): string => phraseOf(concept, speaker.language);
  const part = (concept: Parameters<typeof phraseOf>[0], value: Expression): string =>
    ` ${word(concept)} ${value.kind === 'number' && concept === 'in' ? value.decimal : held(speaker, value, holding.closed)}`;
  return [
    ...(owner === undefined ? [] : [part('of', owner)]),
    ...indexes.map(({ relation, value }) => part(relation, value)),
    ...(decidedIn === undefined ? [] : [` ${word('asDecidedIn')} ${decidedIn.text}`]),
  ].join('');
}

function rankPhrase(speaker: Speaker, rank: Rank): string {
  const word = (concept: Parameters<typeof phraseOf>[0]): string => phraseOf(concept, speaker.language);
  const equal = rank.withEqual.map(({ name }) => name.text).join(', ');
  const tie = rank.tieBreak;
  const last = tie === undefined ? [] : [tie.kind === 'draw' ? word('draw') : `${word(tie.kind)} ${tie.name.text}`];
  const value = held(speaker, rank.value, holding.tight);
  return [
    `${word('rankOf')} ${value} ${word('among')} ${setPhrase(speaker, rank.among)}`,
    ...(equal === '' ? [] : [`${word('withEqual')} ${equal}`]),
    [word(rank.first === 'highest' ? 'highestFirst' : 'lowestFirst'), ...last].join(`, ${word('thereafter')} `),
  ].join(' ');
}

function setPhrase(speaker: Speaker, set: SetExpression): string {
  const word = (concept: Parameters<typeof phraseOf>[0]): string => phraseOf(concept, speaker.language);
  const items = set.items.map((item) => {
    // The bounds of years are years: 2022 and not 2.022.
    const bound = (part: Expression): string =>
      part.kind === 'number' ? part.decimal : held(speaker, part, holding.tight);
    if (item.kind === 'years')
      return `${item.period?.text ?? word(item.unit)} ${bound(item.from)} ${word('through')} ${bound(item.through)}`;
    const of = item.of === undefined ? '' : ` ${word('of')} ${held(speaker, item.of, holding.closed)}`;
    const on = item.on === undefined ? '' : ` ${word('on')} ${held(speaker, item.on, holding.closed)}`;
    return `${item.name.text}${of}${on}`;
  });
  const listed = items.length === 1 ? items.join('') : `(${items.join('; ')})`;
  if (set.where === undefined) return listed;
  return `${listed} ${word('where')} ${held(speaker, set.where, holding.or)}`;
}

const noType: Type = { kind: 'error', orAbsent: false };

function literal(kind: 'number' | 'amount' | 'percentage', decimal: string, language: Language): string {
  const value = parseDecimal(decimal);
  if (value === undefined) return decimal;
  const datum: Datum = { kind: 'number', value: kind === 'percentage' ? divide(value, fraction(100n)) : value };
  return showDatum(datum, { kind, orAbsent: false }, language);
}

/** A number beside `jaar`, or beside a name that may be an own period, is a year: 2022 and not 2.022. */
function year(part: Expression, other: Expression): string | undefined {
  if (part.kind !== 'number') return undefined;
  if (other.kind === 'periodTerm' || other.kind === 'yearOf') return part.decimal;
  return other.kind === 'reference' && /^(19|20|21)\d\d$/u.test(part.decimal) ? part.decimal : undefined;
}

const aggregateWords = {
  total: 'totalOf',
  average: 'averageOf',
  highest: 'highestOf',
  lowest: 'lowestOf',
  count: 'count',
} as const;

function operatorText(operator: BinaryOperator, language: Language): string {
  if (operator === 'and' || operator === 'or') return phraseOf(operator, language);
  const symbols: Partial<Record<BinaryOperator, string>> = { '<=': '≤', '>=': '≥', '<>': '≠', '*': '×' };
  return symbols[operator] ?? operator;
}
