import { type Expression, type Language, phraseOf, type Reference } from '../../grammar/index.ts';
import { lifeHeads } from '../analyse/example-lives.ts';
import { lifeLabels } from '../analyse/life-labels.ts';
import { type Analysis, type Answer, cellKey, type Instance, type Type } from '../model.ts';
import { answered } from './answered.ts';
import type { Context } from './context.ts';
import { describeInstance } from './describe.ts';
import type { Filler } from './phrase.ts';
import { evaluateExpression, instanceMeant } from './reference.ts';
import { showDatum } from './show-datum.ts';

/**
 * Puts the values of an answer in the place of names: the names are read again as the rule read them, and their values
 * taken from the answer. What has no one value there, as inside a set, keeps its label.
 */
export function filler(analysis: Analysis, answer: Answer, instance: Instance, language: Language): Filler {
  const context = answered(analysis, answer, instance);
  return (expression, whose) => {
    // `schooljaar van …`: the date it is derived from tells more.
    if (expression.kind === 'reference' && analysis.meanings.get(expression)?.kind === 'periodOf') return undefined;
    const result = evaluateExpression(expression, context);
    if (result.kind === 'known') return showDatum(result.datum, typeOf(analysis, expression), language);
    return labelOf(analysis, expression, whose);
  };
}

/**
 * As `filler`; a value of another year, of another thing or for something else says which it is:
 * `€ 10,00 (bijdrage in 2021)`.
 */
export function namingFiller(analysis: Analysis, answer: Answer, instance: Instance, language: Language): Filler {
  const fill = filler(analysis, answer, instance, language);
  const context = answered(analysis, answer, instance);
  return naming(fill, context, analysis, language);
}

/** Puts behind the value of something else what it is; a yes or no tells nothing without its name: `heeft een plan (nee)`. */
export function naming(fill: Filler, context: Context, analysis: Analysis, language: Language): Filler {
  return (expression, whose) => {
    const shown = fill(expression, whose);
    if (shown === undefined) return undefined;
    const other = otherRead(analysis, context, expression);
    const read = evaluateExpression(nameIn(expression), context);
    if (other === undefined || read.kind !== 'known') return shown;
    if (read.datum.kind === 'yesNo') {
      const name = other === 'own' ? labelOf(analysis, nameIn(expression), '') : describeInstance(other, language);
      return name === undefined ? shown : `${name} (${shown})`;
    }
    return other === 'own' ? shown : `${shown} (${describeInstance(other, language)})`;
  };
}

/** The words for a name; of another year, of another thing or for something else also which it is. */
export function nameOf(
  analysis: Analysis,
  context: Context,
  expression: Expression,
  whose: string,
  language: Language,
): string | undefined {
  const other = otherRead(analysis, context, expression);
  if (other !== undefined && other !== 'own') return describeInstance(other, language);
  return labelOf(analysis, expression, other === 'own' ? '' : whose);
}

/** What a name stands for, `own` where that is of the same thing and period as what reads it; undefined where it has no one thing. */
function otherRead(analysis: Analysis, context: Context, expression: Expression): Instance | 'own' | undefined {
  const name = nameIn(expression);
  const meaning = name.kind === 'reference' ? analysis.meanings.get(name) : undefined;
  if (name.kind !== 'reference' || meaning?.kind !== 'quantity') return undefined;
  const meant = instanceMeant(name, meaning, context);
  if ('kind' in meant) return undefined;
  const { quantity, owner, indexes } = meant.instance;
  const { instance } = context;
  const own = instance.indexes.map((index) => cellKey([index]));
  const isOther = owner !== undefined && owner !== instance.owner;
  if (!isOther && indexes.every((index) => own.includes(cellKey([index])))) return 'own';
  return { quantity, indexes, ...(isOther ? { owner } : {}) };
}

function nameIn(expression: Expression): Expression {
  return expression.kind === 'ifAbsent' ? expression.operand : expression;
}

/** The type as declared where there is one, since the number of decimals shown goes by it. */
export function typeOf(analysis: Analysis, expression: Expression): Type {
  const meaning = expression.kind === 'reference' ? analysis.meanings.get(expression) : undefined;
  if (meaning?.kind === 'quantity') return meaning.quantity.type;
  return analysis.types.get(expression) ?? { kind: 'error', orAbsent: false };
}

/** The words for a name without its value, and behind them of whom and when it is asked. */
export function labelOf(analysis: Analysis, expression: Expression, whose: string): string | undefined {
  if (expression.kind !== 'reference') return undefined;
  const meaning = analysis.meanings.get(expression);
  if (meaning?.kind === 'quantity') return `${meaning.quantity.label}${withoutDecision(expression, whose)}`;
  // Like other labels it is in the words of the text, whoever reads it.
  if (meaning?.kind === 'life')
    return `${lifeLabels[lifeHeads.nl.includes(expression.name.text) ? 'nl' : 'en'][meaning.member]}${whose}`;
  return expression.self || whose !== '' ? undefined : expression.name.text;
}

/** The label of what was decided says itself by which decision. */
function withoutDecision({ decidedIn }: Reference, whose: string): string {
  if (decidedIn === undefined) return whose;
  const said = (['nl', 'en'] as const).map((language) => ` ${phraseOf('asDecidedIn', language)} ${decidedIn.text}`);
  const last = said.find((words) => whose.endsWith(words));
  return last === undefined ? whose : whose.slice(0, -last.length);
}
