import { type Expression, type Language, placeOf } from '../../grammar/index.ts';
import { switchesOff } from '../analyse/exceptions-decide.ts';
import type { Analysis, Answer, Application, ExceptionOutcome, ExceptionSymbol } from '../model.ts';
import { answered } from './answered.ts';
import type { Context } from './context.ts';
import { isSame } from './exceptions.ts';
import { judge } from './explain-comparison.ts';
import { explanationWords } from './explain-words.ts';
import { labelOf, nameOf, naming, typeOf } from './filler.ts';
import type { Filler } from './phrase.ts';
import { phrase } from './phrase.ts';
import type { Judge } from './phrase-judged.ts';
import { evaluateExpression } from './reference.ts';
import { isUndecided } from './results.ts';
import { showDatum } from './show-datum.ts';

/** The value that an exception put in the place of another, with what its names stood for; absent where none did. */
export function exceptionValue(
  analysis: Analysis,
  answer: Answer,
  application: Application,
  language: Language,
): { readonly value: Expression; readonly fill: Filler; readonly judged: Judge } | undefined {
  const deciding = application.exceptions?.outcomes.filter(({ state }) => state === 'decides') ?? [];
  for (const outcome of deciding) {
    const { effect } = outcome.exception.declaration;
    if (effect.kind !== 'value') continue;
    const context = readAgain(analysis, answer, application, outcome);
    const fill: Filler = (expression, whose) => shownValue(analysis, context, expression, whose, language);
    return {
      value: effect.value,
      fill: naming(fill, context, analysis, language),
      judged: judge(analysis, context, language),
    };
  }
  return undefined;
}

/** Which exceptions decided, and of each other that mattered why it did not; with the condition, and what that asked. */
export function exceptionsWhy(
  analysis: Analysis,
  answer: Answer,
  application: Application,
  language: Language,
): readonly string[] {
  const outcomes = application.exceptions?.outcomes ?? [];
  const words = explanationWords[language].exceptions;
  const condition = (exception: ExceptionSymbol): Asked | undefined => {
    const outcome = outcomes.find((one) => one.exception === exception);
    return outcome === undefined ? undefined : conditionOf(analysis, answer, application, outcome, language);
  };
  const because = (text: string, exception: ExceptionSymbol): readonly string[] => {
    const asked = condition(exception);
    return [asked === undefined ? text : `${text}: ${asked.words}`];
  };
  const line = ({ exception, state, by }: ExceptionOutcome): readonly string[] => {
    switch (state) {
      case 'decides':
        return switchesOff(exception) ? [] : because(words.decides(named(exception)), exception);
      case 'condition':
        return because(words.fails(named(exception)), exception);
      case 'open':
        // One that waits for another only is not told.
        return condition(exception)?.isOpen === true ? because(words.open(named(exception)), exception) : [];
      case 'switchedOff':
        // What only switches off is told here, with what it switched off.
        return by === undefined ? [] : because(words.switchedOff(named(exception), named(by)), by);
      case 'excepted':
        return by === undefined ? [] : [words.excepted(named(exception), named(by))];
      case 'idle':
        return [];
    }
  };
  const decided = outcomes.filter(({ state }) => state === 'decides');
  return [...decided, ...outcomes.filter(({ state }) => state !== 'decides')].flatMap(line);
}

/** A condition with the values it asked for, and whether these are not known. */
interface Asked {
  readonly words: string;
  readonly isOpen: boolean;
}

function conditionOf(
  analysis: Analysis,
  answer: Answer,
  application: Application,
  outcome: ExceptionOutcome,
  language: Language,
): Asked | undefined {
  const { condition } = outcome.exception.declaration;
  if (condition === undefined) return undefined;
  const context = readAgain(analysis, answer, application, outcome);
  return {
    words: phrase(
      condition,
      language,
      (expression, whose) => labelAndValue(analysis, context, expression, whose, language),
      judge(analysis, context, language),
    ),
    isOpen: isUndecided(evaluateExpression(condition, context)),
  };
}

/** `“hardheid” (artikel 12)`. */
function named({ label, citation }: ExceptionSymbol): string {
  return citation === undefined ? `“${label}”` : `“${label}” (${placeOf(citation)})`;
}

/** Where the text of an exception is read again: the name of what it is on stands for the value without it. */
function readAgain(
  analysis: Analysis,
  answer: Answer,
  { instance }: Application,
  { exception, without }: ExceptionOutcome,
): Context {
  const context = answered(analysis, answer, instance);
  const { read } = context.run;
  const run: Context['run'] = {
    ...context.run,
    read: (at, wanted, place) =>
      without !== undefined && isSame(wanted, instance) ? without : read(at, wanted, place),
  };
  return { ...context, run, module: exception.module };
}

function shownValue(
  analysis: Analysis,
  context: Context,
  expression: Expression,
  whose: string,
  language: Language,
): string | undefined {
  const result = evaluateExpression(expression, context);
  if (result.kind === 'known') return showDatum(result.datum, typeOf(analysis, expression), language);
  return labelOf(analysis, expression, whose);
}

/** `leerlingen (9)`: in a condition both the name and the value tell something. Values written out stay as they are. */
function labelAndValue(
  analysis: Analysis,
  context: Context,
  expression: Expression,
  whose: string,
  language: Language,
): string | undefined {
  if (expression.kind === 'ifAbsent') return undefined;
  const meaning = expression.kind === 'reference' ? analysis.meanings.get(expression) : undefined;
  if (meaning !== undefined && meaning.kind !== 'quantity')
    return shownValue(analysis, context, expression, whose, language);
  const label =
    nameOf(analysis, context, expression, whose, language) ??
    phrase(expression, language, (name, behind) => labelOf(analysis, name, behind));
  const result = evaluateExpression(expression, context);
  if (result.kind === 'absent') return `${label} (${explanationWords[language].exceptions.absent})`;
  if (result.kind !== 'known') return `${label} (${explanationWords[language].unknown})`;
  return `${label} (${showDatum(result.datum, typeOf(analysis, expression), language)})`;
}
