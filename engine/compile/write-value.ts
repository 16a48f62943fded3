import { writeWire } from '../facts/wire.ts';
import type { Type } from '../model.ts';
import { isoOfDay } from '../population/days.ts';
import { isAbsent, isOpen } from '../population/population.ts';
import type { Holds, Plan, PlanNode, PlannedColumn } from './ir.ts';
import type { Computed } from './make.ts';

/** A value as it stands in facts; `{ geen: true }` for what is absent. Undefined: not known, or a fault. */
export type WrittenValue = string | boolean | typeof none | undefined;

export const none = Object.freeze({ geen: true as const });

type Write = (computed: Computed) => string | boolean | undefined;

/** Writes the value of a column for the first row of its table. */
export function columnWriter(plan: Plan, column: PlannedColumn): (computed: Computed) => WrittenValue {
  const { node, type } = column;
  const { holds, operation } = plan.nodes[node] as PlanNode;
  const write: Write = quickly(plan, column, holds) ?? ((computed) => writeWire(type, computed.datumAt(column, 0)));
  const always = operation.kind === 'constant' && operation.value.kind !== 'open';
  let known: WrittenValue;
  return (computed) => {
    if (always && known !== undefined) return known;
    const state = computed.stateAt(node, 0);
    if (state === isOpen) return undefined;
    known = state === isAbsent ? none : write(computed);
    return known;
  };
}

/** From the units as they are held; undefined for what has to be written by way of its exact value. */
function quickly(plan: Plan, { node, type }: PlannedColumn, holds: Holds): Write | undefined {
  switch (holds.kind) {
    case 'truth':
      return (computed) => computed.unitsAt(node, 0) === 1;
    case 'date':
      return (computed) => isoOfDay(computed.unitsAt(node, 0));
    case 'code': {
      const values = plan.kinds.get(holds.of) ?? [];
      return (computed) => values[computed.unitsAt(node, 0)];
    }
    case 'number': {
      const { scale, guarded } = holds;
      const decimals = guarded ? undefined : writtenDecimals(type);
      if (scale < 0 || decimals === undefined) return undefined;
      if (decimals.kind === 'fixed')
        return scale > decimals.count
          ? undefined
          : (computed) => unitsText(computed.unitsAt(node, 0), scale, decimals.count);
      if (scale < decimals.shift) return undefined;
      return (computed) => shortText(computed.unitsAt(node, 0), scale - decimals.shift) + decimals.sign;
    }
    default:
      return undefined;
  }
}

/** Amounts and counts have so many decimals; of others zeros at the end are left out, and percentages are moved. */
function writtenDecimals(
  type: Type,
):
  | { readonly kind: 'fixed'; readonly count: number }
  | { readonly kind: 'short'; readonly shift: number; readonly sign: string }
  | undefined {
  switch (type.kind) {
    case 'amount':
      return type.decimals === undefined ? undefined : { kind: 'fixed', count: type.decimals };
    case 'count':
      return { kind: 'fixed', count: 0 };
    case 'number':
      return { kind: 'short', shift: 0, sign: '' };
    case 'percentage':
      return { kind: 'short', shift: 2, sign: '%' };
    default:
      return undefined;
  }
}

/** Whole units of 10^-scale with so many decimals, at least the scale: 1234567 cents are `12345.67`. */
function unitsText(units: number, scale: number, decimals: number): string {
  const sign = units < 0 ? '-' : '';
  const size = Math.abs(units);
  if (decimals === 0) return sign + size;
  if (scale === 0) return `${sign}${size}.${'0'.repeat(decimals)}`;
  const power = 10 ** scale;
  const whole = Math.floor(size / power);
  return `${sign}${whole}.${String(size - whole * power)
    .padStart(scale, '0')
    .padEnd(decimals, '0')}`;
}

/** Without zeros at the end. */
function shortText(units: number, scale: number): string {
  let left = units;
  let decimals = scale;
  while (decimals > 0 && left % 10 === 0) {
    left /= 10;
    decimals -= 1;
  }
  return unitsText(left, decimals, decimals);
}
