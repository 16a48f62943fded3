import type { Holds, PlanNode, PlannedInput } from '../compile/ir.ts';
import { shownKey } from '../compile/record-names.ts';
import { boundsOf } from '../facts/bounds.ts';
import type { Datum } from '../model.ts';
import { dayOfIso } from '../population/days.ts';
import { unitsOf } from '../population/held.ts';
import { numberOf } from '../run/results.ts';
import { placesName } from './literals.ts';
import { literal } from './names.ts';
import { call, type RowScope } from './scope.ts';

/** How a fact is read from a record: its value, NaN where it is left out, and whether it says that there is none. */
export function recordFact(
  scope: RowScope,
  node: PlanNode,
  input: PlannedInput | undefined,
  key: string,
): { readonly value: string; readonly isAbsent: string } {
  const name = literal(input === undefined ? key : shownKey(input.quantity.name, input.indexes));
  const raw = `record[${name}]`;
  const value = valueText(scope, node, input, raw, name);
  const bounds = input === undefined ? undefined : boundsText(input);
  return {
    value: bounds === undefined ? value : call(scope.module, 'within', value, ...bounds, name, raw),
    isAbsent: call(scope.module, 'isNone', raw),
  };
}

/** One function for each way in which a value is written. */
function valueText(
  { module, outside }: RowScope,
  { holds }: PlanNode,
  input: PlannedInput | undefined,
  raw: string,
  name: string,
): string {
  const type = input?.quantity.type;
  switch (holds.kind) {
    case 'number':
      // The number of a quarter or a month is not what is written.
      if (type?.kind === 'year' && type.of !== undefined) return 'NaN';
      if (type?.kind === 'percentage') return call(module, 'percentageIn', raw, holds.scale, name);
      return call(module, type?.kind === 'count' ? 'countIn' : 'numberIn', raw, holds.scale, name);
    case 'truth':
      return call(module, 'truthIn', raw, name);
    case 'date':
      return call(module, 'dateIn', raw, name);
    case 'code':
      return call(module, 'codeIn', raw, placesName(module, holds.of), name);
    case 'text':
      outside.add('lawTexts');
      return call(module, 'textIn', raw, 'seenTexts', name);
    case 'thing':
      return 'NaN';
  }
}

/** The least and the most that a fact may be, in its units; a count is never below zero. */
function boundsText({ quantity, holds }: PlannedInput): readonly [string, string] | undefined {
  const { atLeast, atMost } = boundsOf(quantity);
  const isCount = quantity.type.kind === 'count';
  if (atLeast === undefined && atMost === undefined && !isCount) return undefined;
  const [least, most] = [atLeast, atMost].map((bound) =>
    bound === undefined ? undefined : unitsOfBound(bound, holds),
  );
  return [String(least ?? (isCount && atLeast === undefined ? 0 : '-Infinity')), String(most ?? 'Infinity')];
}

/** Units, or the number of a day. */
function unitsOfBound(bound: Datum, holds: Holds): number | undefined {
  if (bound.kind === 'date') return dayOfIso(bound.iso);
  const value = holds.kind === 'number' ? numberOf(bound) : undefined;
  return value === undefined || holds.kind !== 'number' ? undefined : unitsOf(value, holds.scale);
}
