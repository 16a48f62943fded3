import type { Analysis, Datum } from '../model.ts';
import { compareDurations, durationText } from '../value/durations.ts';
import { compare, equal } from '../value/fraction.ts';
import { kindToday } from './law-states.ts';
import { numberOf } from './results.ts';

/** Whether two values are the same. A year equals the whole number it is written as. */
export function sameData(left: Datum, right: Datum): boolean {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== undefined && b !== undefined) return equal(a, b);
  return left.kind === right.kind && textOf(left) === textOf(right);
}

/** A text that two values of one type share only if they are the same. */
export function identityText(datum: Datum): string {
  const number = numberOf(datum);
  return number === undefined ? textOf(datum) : `${number.numerator}/${number.denominator}`;
}

/** Below, equal or above 0; undefined where the two have no order. Values of an ordered kind go as declared. */
export function compareData(left: Datum, right: Datum, analysis: Analysis): number | undefined {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== undefined && b !== undefined) return compare(a, b);
  if (left.kind === 'enumeration' && right.kind === 'enumeration' && left.of === right.of) {
    const order = kindToday(analysis, left.of)?.declaration.values.map(({ name }) => name.text) ?? [];
    return order.indexOf(left.value) - order.indexOf(right.value);
  }
  if (left.kind === 'duration' && right.kind === 'duration') return compareDurations(left, right);
  if (left.kind !== 'date' || right.kind !== 'date') return undefined;
  if (left.iso === right.iso) return 0;
  return left.iso < right.iso ? -1 : 1;
}

function textOf(datum: Datum): string {
  switch (datum.kind) {
    case 'yesNo':
      return String(datum.value);
    case 'date':
      return datum.iso;
    case 'duration':
      return durationText(datum);
    case 'text':
      return datum.text;
    case 'enumeration':
      return `${datum.of}.${datum.value}`;
    case 'thing':
      return `${datum.entity} ${datum.key}`;
    case 'number':
    case 'year':
      return '';
  }
}
