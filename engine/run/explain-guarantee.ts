import type { BinaryExpression, BinaryOperator, Expression, Language } from '../../grammar/index.ts';
import type { Analysis, Answer, Facts, Instance } from '../model.ts';
import { answered } from './answered.ts';
import { type Context, evaluateIn } from './context.ts';
import { quantifierWhy, thingsIn } from './explain-quantifier.ts';
import { filler, nameOf, typeOf } from './filler.ts';
import { type Filler, phrase } from './phrase.ts';
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
  const labels: Filler = (name, whose) => nameOf(analysis, context, name, whose, language);
  const values = filler(analysis, answer, instance, language);
  const both: Filler = (name, whose) => {
    const [label, value] = [labels(name, whose), values(name, whose)];
    return label === undefined || value === undefined || value === label ? (label ?? value) : `${label} (${value})`;
  };
  const words = ({ part, label }: Conjunct): string => {
    const before = label === undefined ? '' : `${label}: `;
    if (part.kind === 'binary' && negated[part.operator] !== undefined)
      return `${before}${compared(part, analysis, context, language)}`;
    const members = quantifierWhy(analysis, answer, instance, part, language);
    const said = phrase(part, language, members.length > 0 ? labels : both);
    return `${before}${[said, ...members].join(': ')}`;
  };
  return deciding(declaration.condition, context).map(words).join('; ');
}

/** A condition of several that must all hold; a named one with its words. */
interface Conjunct {
  readonly part: Expression;
  readonly label?: string;
}

/** The parts of a conjunction that fail; all of it where none does. */
function deciding(condition: Expression, context: Context): readonly Conjunct[] {
  const parts = conjuncts(condition);
  const failing = parts.filter(({ part }) => isNo(evaluateIn(context, part)));
  return failing.length === 0 ? parts : failing;
}

/** What stands beside each other in `en` and in `alle van`, in order of the text. */
function conjuncts(condition: Expression): readonly Conjunct[] {
  const found: Conjunct[] = [];
  const waiting: Conjunct[] = [{ part: condition }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part, label } = next;
    const inner = label === undefined ? {} : { label };
    if (part.kind === 'binary' && part.operator === 'and')
      waiting.push({ part: part.right, ...inner }, { part: part.left, ...inner });
    else if (part.kind === 'conditions' && part.quantifier === 'all')
      waiting.push(
        ...part.conditions.toReversed().map((one) => ({ part: one.value, label: one.label?.value ?? one.name.text })),
      );
    else found.push(next);
  }
  return found;
}

/** A comparison with the value of either side; where it fails with the sign that does hold. */
function compared(comparison: BinaryExpression, analysis: Analysis, context: Context, language: Language): string {
  const { operator, left, right } = comparison;
  const sign = isNo(evaluateIn(context, comparison)) ? negated[operator] : (shown[operator] ?? operator);
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
  const words = phrase(expression, language, (name, whose) => nameOf(analysis, context, name, whose, language));
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
    kind !== 'rank' &&
    kind !== 'ifAbsent' &&
    kind !== 'negate' &&
    kind !== 'conditional'
  );
}
