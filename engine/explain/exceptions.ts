import { type Application, cellKey, type ExceptionOutcome, type Instance, type Result } from '../model.ts';
import { type Context, evaluateIn, type Run } from '../run/context.ts';
import { isSame } from '../run/exceptions.ts';
import type { Place } from '../run/explain-law.ts';
import { traceCitation, traceType, traceValue } from './data.ts';
import type { Step, TraceException, TraceSource } from './model-trace.ts';
import { type StepPlace, stepAsWritten, stepOf } from './steps.ts';
import { calledException } from './steps-labels.ts';

/** Where in the files of the law something was written. */
type Written = (place: Place) => TraceSource | undefined;

/** What became of each definition that might have decided instead, in the order of the text. */
export function exceptionsOf(
  application: Application,
  place: StepPlace,
  written: Written = () => undefined,
): readonly TraceException[] {
  return outcomesOf(application, place).map((outcome) => traced(outcome, application, place, written));
}

/** How the exception that decided gives its value; undefined where none did. Of those that contradict each other only that. */
export function decidingFormula(application: Application, place: StepPlace): Step | undefined {
  const { result, instance } = application;
  const values = outcomesOf(application, place).flatMap((outcome) => {
    const { effect } = outcome.exception.declaration;
    return outcome.state === 'decides' && effect.kind === 'value' ? [{ outcome, value: effect.value }] : [];
  });
  const [first, second] = values;
  if (first === undefined) return undefined;
  if (second === undefined || result.kind !== 'fault')
    return stepOf(first.value, insideOf(first.outcome, application, place));
  const { type } = instance.quantity;
  return { op: 'literal', type: traceType(type), value: traceValue(result, place.context.analysis, type) };
}

/** As they stand in the files of the law; the analysis has them by name. */
function outcomesOf({ exceptions }: Application, { context }: StepPlace): readonly ExceptionOutcome[] {
  const { modules } = context.analysis;
  const file = ({ exception }: ExceptionOutcome): number => modules.indexOf(exception.module);
  const start = ({ exception }: ExceptionOutcome): number => exception.declaration.span.start;
  return (exceptions?.outcomes ?? []).toSorted((one, other) => file(one) - file(other) || start(one) - start(other));
}

function traced(
  outcome: ExceptionOutcome,
  application: Application,
  place: StepPlace,
  written: Written,
): TraceException {
  const { exception, state, by, without } = outcome;
  const { name, citation, module, declaration } = exception;
  const { condition } = declaration;
  const source = written({ module, span: declaration.span });
  const inside = insideOf(outcome, application, place);
  // Where nothing of what it excepts applied, its condition was not asked.
  const asked = state === 'idle' ? stepAsWritten : stepOf;
  const { type } = application.instance.quantity;
  return {
    name,
    label: calledException(exception),
    ...(citation === undefined ? {} : { law: traceCitation(citation) }),
    ...(source === undefined ? {} : { source }),
    state,
    ...(by === undefined ? {} : { by: { name: by.name, label: calledException(by) } }),
    ...(condition === undefined ? {} : { condition: asked(condition, inside) }),
    ...(without === undefined
      ? withoutIt(outcome, application, place)
      : { without: traceValue(without, place.context.analysis, type) }),
  };
}

/** Of a number of the law that an exception replaced: the number itself. */
function withoutIt(
  { state }: ExceptionOutcome,
  { instance: { quantity, indexes } }: Application,
  { context }: StepPlace,
): Pick<TraceException, 'without'> {
  const cell = quantity.cells?.get(cellKey(indexes))?.value;
  if (state !== 'decides' || cell === undefined || cell === 'unknown') return {};
  return { without: traceValue(evaluateIn(context, cell), context.analysis, quantity.type) };
}

/** Where the text of an exception is read again: the name of what it is on stands for the value without it. */
function insideOf({ exception, without }: ExceptionOutcome, { instance }: Application, place: StepPlace): StepPlace {
  const { conditionId: _, ...others } = place;
  const { context } = place;
  if (without === undefined) return { ...others, context: { ...context, module: exception.module } };
  const own = (wanted: Instance): Result | undefined => (isSame(wanted, instance) ? without : undefined);
  const { read } = context.run;
  const run: Run = { ...context.run, read: (at, wanted, span) => own(wanted) ?? read(at, wanted, span) };
  const inside: Context = { ...context, run, module: exception.module, without: own };
  return { ...others, context: inside };
}
