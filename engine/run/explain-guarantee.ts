import type { BinaryExpression, BinaryOperator, Expression, Language } from '../../grammar/index.ts';
import type { Analysis, Answer, Facts, Instance } from '../model.ts';
import { answered } from './answered.ts';
import { type Context, evaluateIn } from './context.ts';
import { quantifierWhy, thingsIn } from './explain-quantifier.ts';
import { filler, labelOf, typeOf } from './filler.ts';
import { phrase } from './phrase.ts';
import { isNo } from './results.ts';
import { showDatum } from './show-datum.ts';

/**
 * Why a guarantee holds or does not, in numbers: `totaal van budget over Instellingen (€ 341,00) > plafond (€ 252,00)`.
 * Of conditions that must all hold only those that do not.
 */
export function guaranteeWhy(
  analysis: Analysis,
  answer: Answer,
  instance: Instance,
  language: Language,
  things: Facts['things'] = thingsIn(analysis, answer),
): string {
  const { declaration } = instance.quantity;
  if (declaration.kind !== 'guarantee') return '';
  const context = answered(analysis, answer, instance, things);
  const words = (part: Expression): string => {
    if (part.kind === 'binary' && negated[part.operator] !== undefined)
      return compared(part, analysis, context, language);
    const members = quantifierWhy(analysis, answer, instance, part, language);
    if (members.length > 0) return [phrase(part, language, (name) => labelOf(analysis, name)), ...members].join(': ');
    return phrase(part, language, filler(analysis, answer, instance, language));
  };
  return deciding(declaration.condition, context).map(words).join('; ');
}

/** The parts of a conjunction that fail; all of it where none does. */
function deciding(condition: Expression, context: Context): readonly Expression[] {
  const parts = conjuncts(condition);
  const failing = parts.filter((part) => isNo(evaluateIn(context, part)));
  return failing.length === 0 ? parts : failing;
}

function conjuncts(condition: Expression): readonly Expression[] {
  const found: Expression[] = [];
  const waiting: Expression[] = [condition];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'binary' && node.operator === 'and') waiting.push(node.right, node.left);
    else found.push(node);
  }
  return found;
}

/** A comparison with the value of either side; where it fails with the sign that does hold. */
function compared(
  { operator, left, right, ...rest }: BinaryExpression,
  analysis: Analysis,
  context: Context,
  language: Language,
): string {
  const fails = isNo(evaluateIn(context, { operator, left, right, ...rest }));
  const sign = fails ? negated[operator] : (shown[operator] ?? operator);
  return `${side(left, analysis, context, language)} ${sign} ${side(right, analysis, context, language)}`;
}

const shown: Readonly<Partial<Record<BinaryOperator, string>>> = { '<=': '≤', '>=': '≥', '<>': '≠' };
const negated: Readonly<Partial<Record<BinaryOperator, string>>> = {
  '=': '≠',
  '<>': '=',
  '<': '≥',
  '>': '≤',
  '<=': '>',
  '>=': '<',
};

function side(expression: Expression, analysis: Analysis, context: Context, language: Language): string {
  const words = phrase(expression, language, (name) => labelOf(analysis, name));
  const result = evaluateIn(context, expression);
  if (isConstant(expression) || result.kind !== 'known') return words;
  return `${words} (${showDatum(result.datum, typeOf(analysis, expression), language)})`;
}

function isConstant({ kind }: Expression): boolean {
  return (
    kind !== 'reference' &&
    kind !== 'binary' &&
    kind !== 'call' &&
    kind !== 'aggregate' &&
    kind !== 'ifAbsent' &&
    kind !== 'negate' &&
    kind !== 'conditional'
  );
}
