import type { BinaryExpression, BinaryOperator, Expression, Language } from '../../grammar/index.ts';
import type { Analysis } from '../model.ts';
import { type Context, evaluateIn } from './context.ts';
import { typeOf } from './filler.ts';
import type { Judge } from './phrase-judged.ts';
import { isNo, isYes } from './results.ts';
import { showDatum } from './show-datum.ts';

/**
 * What came of the tests of a formula that is read again. Undefined where that is not known, and where a set is asked: its
 * members are not all in an answer.
 */
export function judge(analysis: Analysis, context: Context, language: Language): Judge {
  return (test) => {
    if (asksSet(test)) return undefined;
    const result = evaluateIn(context, test);
    if (!isYes(result) && !isNo(result)) return undefined;
    const holds = isYes(result);
    if (test.kind !== 'binary') return { holds };
    const value = (side: Expression): { readonly text?: string; readonly isDate: boolean } => {
      const of = evaluateIn(context, side);
      if (of.kind !== 'known') return { isDate: false };
      const isDate = of.datum.kind === 'date' || of.datum.kind === 'year';
      return { text: showDatum(of.datum, typeOf(analysis, side), language), isDate };
    };
    const [left, right] = [value(test.left), value(test.right)];
    return {
      holds,
      sign: comparisonWords(test, holds, left.isDate, language),
      ...(left.text === undefined ? {} : { left: left.text }),
      ...(right.text === undefined ? {} : { right: right.text }),
    };
  };
}

/** The sign of a comparison that holds; in the place of one that does not hold, what does. */
function comparisonWords({ operator }: BinaryExpression, holds: boolean, isDate: boolean, language: Language): string {
  if (holds) return signs[operator] ?? operator;
  return (isDate ? dateWords[language][operator] : undefined) ?? failed[language][operator] ?? operator;
}

type Signs = Readonly<Partial<Record<BinaryOperator, string>>>;

const signs: Signs = { '<=': '≤', '>=': '≥', '<>': '≠' };
const opposite = { '<>': '=', '<': '≥', '>': '≤', '<=': '>', '>=': '<' } as const;
const failed: Readonly<Record<Language, Signs>> = {
  nl: { ...opposite, '=': 'is niet' },
  en: { ...opposite, '=': 'is not' },
};
const dateWords: Readonly<Record<Language, Signs>> = {
  nl: { '<': 'is niet eerder dan', '>': 'is niet later dan', '<=': 'is later dan', '>=': 'is eerder dan' },
  en: { '<': 'is not before', '>': 'is not after', '<=': 'is after', '>=': 'is before' },
};

/** Whether a set is asked anywhere in a formula. */
export function asksSet(expression: Expression): boolean {
  switch (expression.kind) {
    case 'aggregate':
    case 'quantifier':
    case 'rank':
    case 'conditions':
      return true;
    case 'binary':
      return asksSet(expression.left) || asksSet(expression.right);
    case 'not':
    case 'negate':
    case 'presence':
      return asksSet(expression.operand);
    case 'membership':
      return [expression.operand, ...expression.values].some(asksSet);
    case 'ifAbsent':
      return asksSet(expression.operand) || asksSet(expression.fallback);
    case 'call':
      return expression.operands.some(asksSet);
    case 'conditional':
      return (
        asksSet(expression.otherwise) ||
        expression.branches.some(({ condition, value }) => asksSet(condition) || asksSet(value))
      );
    default:
      return false;
  }
}
