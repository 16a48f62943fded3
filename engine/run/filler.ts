import type { Expression, Language } from '../../grammar/index.ts';
import type { Analysis, Answer, Instance, Type } from '../model.ts';
import { answered } from './answered.ts';
import type { Filler } from './phrase.ts';
import { evaluateExpression } from './reference.ts';
import { showDatum } from './show-datum.ts';

/**
 * Puts the values of an answer in the place of names: the names are read again as the rule read them, and their values
 * taken from the answer. What has no one value there, as inside a set, keeps its label.
 */
export function filler(analysis: Analysis, answer: Answer, instance: Instance, language: Language): Filler {
  const context = answered(analysis, answer, instance);
  return (expression) => {
    // `schooljaar van …`: the date it is derived from tells more.
    if (expression.kind === 'reference' && analysis.meanings.get(expression)?.kind === 'periodOf') return undefined;
    const result = evaluateExpression(expression, context);
    if (result.kind === 'known') return showDatum(result.datum, typeOf(analysis, expression), language);
    return labelOf(analysis, expression);
  };
}

/** The type as declared where there is one, since the number of decimals shown goes by it. */
export function typeOf(analysis: Analysis, expression: Expression): Type {
  const meaning = expression.kind === 'reference' ? analysis.meanings.get(expression) : undefined;
  if (meaning?.kind === 'quantity') return meaning.quantity.type;
  return analysis.types.get(expression) ?? { kind: 'error', orAbsent: false };
}

/** The words for a name without its value. */
export function labelOf(analysis: Analysis, expression: Expression): string | undefined {
  if (expression.kind !== 'reference') return undefined;
  const meaning = analysis.meanings.get(expression);
  return meaning?.kind === 'quantity' ? meaning.quantity.label : expression.name.text;
}
