import { type Application, type Instance, instanceKey } from '../model.ts';
import { silentThrough } from '../run/silence.ts';
import { traceThing, traceValue } from './data.ts';
import type { Explained } from './explained.ts';
import type { TraceFact, TraceValue } from './model-trace.ts';

/** Where a fact, judgement or recorded decision comes from; undefined of what is computed. */
export function factOf(application: Application, { analysis, idOf, contextOf }: Explained): TraceFact | undefined {
  const { fact, decision, merged, regarded, result, instance } = application;
  const { quantity } = instance;
  const { declaration } = quantity;
  if (quantity.kind === 'decided') {
    const label = declaration.kind === 'decision' ? (declaration.label?.value ?? quantity.label) : quantity.label;
    const on = decision === undefined ? {} : { on: decision.on };
    return {
      delivered: decision !== undefined,
      ...given('source', decision?.source),
      ...given('recordedOn', decision?.recordedOn),
      assumed: false,
      decision: { label, ...on },
    };
  }
  if (quantity.kind !== 'input' && quantity.kind !== 'judgement') return undefined;
  const judged = declaration.kind === 'judgement' ? declaration : undefined;
  const isSilent = fact === undefined && merged === undefined && result.kind === 'absent';
  const entity = quantity.owner?.entity.name ?? '';
  const context = regarded === undefined ? undefined : contextOf(application);
  return {
    delivered: fact !== undefined || merged !== undefined,
    ...given('source', fact?.source),
    ...given('recordedOn', fact?.recordedOn),
    assumed: fact?.assumed ?? false,
    ...given('by', fact?.by ?? judged?.by?.value),
    ...given('onAdviceOf', judged?.onAdviceOf?.value),
    ...given('on', fact?.on),
    ...given('reasons', fact?.reasons),
    ...(isSilent ? { silence: given('after', silentThrough(quantity)) } : {}),
    ...(regarded === undefined || context === undefined
      ? {}
      : {
          regarded: regarded.map((one) => ({
            id: idOf(one.instance, context) ?? keyOf(one.instance),
            label: one.instance.quantity.label,
            before: regardedThen(one.value),
            now: traceValue(one.now, analysis, one.instance.quantity.type),
          })),
        }),
    ...(merged === undefined
      ? {}
      : {
          merged: merged.map(({ owner, until, result: brought }) => ({
            of: traceThing(analysis, entity, owner),
            ...given('until', until),
            ...(brought === undefined ? {} : { value: traceValue(brought, analysis, quantity.type) }),
          })),
        }),
  };

  function regardedThen(value: NonNullable<typeof regarded>[number]['value']): TraceValue {
    return value === 'absent'
      ? { state: 'absent' }
      : traceValue({ kind: 'known', datum: value, marks: result.marks }, analysis);
  }
}

function keyOf({ quantity, owner, indexes }: Instance): string {
  return instanceKey(quantity.name, owner, indexes);
}

/** A member of an object that is there only when it has a value. */
export function given<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]: V });
}
