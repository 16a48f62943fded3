import { writeWire } from '../facts/wire.ts';
import type { Type } from '../model.ts';
import { isoOfDay } from '../population/days.ts';
import { isAbsent, isOpen } from '../population/population.ts';
import type { Computed, ComputedColumn } from './computed.ts';
import type { Holds, Plan, PlanNode, PlannedColumn } from './ir.ts';

/** A value as it stands in facts; `{ geen: true }` for what is absent. Undefined: not known, or a fault. */
export type WrittenValue = string | boolean | typeof none | undefined;

export const none = Object.freeze({ geen: true as const });

type Write = (column: ComputedColumn, computed: Computed) => string | boolean | undefined;

/** Writes the value of a column for the first row of its table. */
export function columnWriter(plan: Plan, column: PlannedColumn): (computed: Computed) => WrittenValue {
  const { node, type } = column;
  const { holds, operation } = plan.nodes[node] as PlanNode;
  const exactly: Write = (_, computed) => writeWire(type, computed.datumAt(column, 0));
  const write = quickly(plan, column, holds, exactly) ?? exactly;
  const always = operation.kind === 'constant' && operation.value.kind !== 'open';
  let known: WrittenValue;
  let from: Computed | undefined;
  let cells: ComputedColumn | undefined;
  return (computed) => {
    if (always && known !== undefined) return known;
    if (from !== computed || cells === undefined) {
      from = computed;
      cells = computed.columnOf(node);
    }
    const state = cells.states[0];
    if (state === isOpen) return undefined;
    known = state === isAbsent ? none : write(cells, computed);
    return known;
  };
}

/** From the units as they are held; undefined for what has to be written by way of its exact value. */
function quickly(plan: Plan, { type }: PlannedColumn, holds: Holds, exactly: Write): Write | undefined {
  switch (holds.kind) {
    case 'truth':
      return ({ values }) => values[0] === 1;
    case 'date':
      return ({ values }) => isoOfDay(values[0] as number);
    case 'code': {
      const names = plan.kinds.get(holds.of) ?? [];
      return ({ values }) => names[values[0] as number];
    }
    case 'number': {
      const { scale } = holds;
      const decimals = writtenDecimals(type);
      if (scale < 0 || decimals === undefined) return undefined;
      if (decimals.kind === 'fixed') {
        const { count } = decimals;
        if (scale > count) return undefined;
        return (column, computed) =>
          column.errors[0] === 0 ? unitsText(column.values[0] as number, scale, count) : exactly(column, computed);
      }
      const { shift, sign } = decimals;
      if (scale < shift) return undefined;
      return (column, computed) =>
        column.errors[0] === 0
          ? shortText(column.values[0] as number, scale - shift) + sign
          : exactly(column, computed);
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

const cents = Array.from({ length: 100 }, (_, part) => (part < 10 ? `.0${part}` : `.${part}`));

/** Whole units of 10^-scale with so many decimals, at least the scale: 1234567 cents are `12345.67`. */
function unitsText(units: number, scale: number, decimals: number): string {
  const sign = units < 0 ? '-' : '';
  const size = Math.abs(units);
  if (decimals === 0) return sign + size;
  if (scale === 0) return `${sign}${size}.${'0'.repeat(decimals)}`;
  const power = 10 ** scale;
  const whole = Math.floor(size / power);
  const part = size - whole * power;
  if (scale === 2 && decimals === 2) return sign + String(whole) + (cents[part] as string);
  return `${sign}${whole}.${String(part).padStart(scale, '0').padEnd(decimals, '0')}`;
}

/** Without zeros at the end. */
export function shortText(units: number, scale: number): string {
  let left = units;
  let decimals = scale;
  while (decimals > 0 && left % 10 === 0) {
    left /= 10;
    decimals -= 1;
  }
  return unitsText(left, decimals, decimals);
}
