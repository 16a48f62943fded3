import type { Application } from '../model.ts';
import { exactText, traceCitation, traceIndexes, traceMarks, traceOwner, traceType } from './data.ts';
import { divisionOf, wholeOf } from './division.ts';
import { exceptionsOf } from './exceptions.ts';
import { given } from './facts.ts';
import type { TraceNode } from './model-trace.ts';
import { type Making, placeOf, written } from './nodes.ts';
import { amendmentsOf, placeOfValue } from './places.ts';

/** The node of a division as a whole: how the pot went over all who share in it. `application` is any of its parts. */
export function divisionNode(
  id: string,
  application: Application,
  making: Making,
): Omit<TraceNode, 'uses'> | undefined {
  const { allocation: record, result, exceptions } = application;
  if (record === undefined) return undefined;
  const { explained, sourceOf } = making;
  const whole = wholeOf(application.instance);
  const { quantity } = whole;
  const { declaration } = quantity;
  const place = placeOf(application, making);
  const { context } = place;
  const label = declaration.kind === 'allocation' ? declaration.label?.value : undefined;
  return {
    id,
    kind: 'division',
    name: declaration.kind === 'allocation' ? declaration.name.text : quantity.name,
    label: label ?? quantity.label,
    ...traceOwner(whole, context.analysis),
    for: traceIndexes(whole, context.analysis),
    type: traceType(quantity.type),
    value: { state: 'known', datum: { kind: 'number', number: exactText(record.pot) } },
    ...given('law', quantity.citation && traceCitation(quantity.citation)),
    ...given('source', sourceOf(application.state ?? explained.analysis.state, placeOfValue(application))),
    ...given('text', making.textOf(application)),
    amended: amendmentsOf(application),
    ...(exceptions === undefined ? {} : { exceptions: exceptionsOf(application, place, written(application, making)) }),
    division: divisionOf(application, record, place, making),
    marks: traceMarks(result.marks, context.analysis),
  };
}
