import { hasLabel } from '../analyse/decisions.ts';
import type { Analysis, Application, Quantity } from '../model.ts';
import { divisionContext } from '../run/division.ts';
import { exactText, traceCitation, traceIndexes, traceMarks, traceOwner, traceType } from './data.ts';
import { divisionOf, wholeOf } from './division.ts';
import { exceptionsOf } from './exceptions.ts';
import { given } from './facts.ts';
import type { TraceNode } from './model-trace.ts';
import { decidedBy, type Making, placeOf, written } from './nodes.ts';
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
  const part = placeOf(application, making);
  const whole = wholeOf({ ...application.instance, quantity: allocationOf(application, part.context.analysis) });
  const { quantity } = whole;
  const shared = quantity.family.slice(quantity.division?.receiving ?? 0);
  const context = divisionContext(part.context.run, whole);
  const place = { ...part, context };
  return {
    id,
    kind: 'division',
    name: quantity.name,
    label: quantity.label,
    ...(hasLabel(quantity) ? {} : { unlabelled: true as const }),
    ...traceOwner(whole, context.analysis),
    for: traceIndexes({ ...whole, quantity: { ...quantity, family: shared } }, context.analysis),
    type: traceType(quantity.type),
    value: { state: 'known', datum: { kind: 'number', number: exactText(record.pot) } },
    ...given('law', quantity.citation && traceCitation(quantity.citation)),
    ...given('decidedBy', decidedBy(application)),
    ...given('source', sourceOf(application.state ?? explained.analysis.state, placeOfValue(application))),
    ...given('text', making.textOf(application)),
    amended: amendmentsOf(application, context),
    ...(exceptions === undefined ? {} : { exceptions: exceptionsOf(application, place, written(application, making)) }),
    division: divisionOf(application, quantity, record, place, making),
    marks: traceMarks(result.marks, context.analysis),
  };
}

/** The allocation itself, also where it is known by what was left of it. */
function allocationOf({ instance: { quantity } }: Application, { quantities }: Analysis): Quantity {
  if (quantity.kind === 'allocation') return quantity;
  for (const one of quantities.values())
    if (one.kind === 'allocation' && one.declaration === quantity.declaration) return one;
  return quantity;
}
