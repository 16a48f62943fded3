import type { Datum, Instance, Quantity, Result } from '../model.ts';
import { dayOfIso } from '../population/days.ts';
import { isAbsent, isKnown, isOpen, type Population } from '../population/population.ts';
import { placeOfText } from './constants.ts';
import { errorOfNear, nearUnits, wholeUnits } from './guard.ts';
import type { Holds, Plan } from './ir.ts';
import type { ReferenceValue } from './kernels/reads.ts';

/** The reference evaluator, for what has no operation in a plan. */
export interface ReferenceAnswers {
  /** `key`: of the thing; absent for what belongs to the whole regulation. */
  readonly value: (quantity: Quantity, indexes: Instance['indexes'], key: string | undefined) => Result;
}

const open: ReferenceValue = { state: isOpen, value: 0, error: 0 };
const absent: ReferenceValue = { state: isAbsent, value: 0, error: 0 };

/** What a result is in a column; open where it is not known or cannot be held. */
export function referenceValue(
  result: Result,
  holds: Holds,
  plan: Plan,
  population: Population,
  texts: string[],
): ReferenceValue {
  if (result.kind === 'absent') return absent;
  if (result.kind !== 'known') return open;
  const { datum } = result;
  if (holds.kind === 'number') return numberValue(datum, holds.scale, holds.guarded);
  if (datum.kind === 'date') return holds.kind === 'date' ? dateValue(datum.iso) : open;
  if (datum.kind === 'text')
    return holds.kind === 'text'
      ? { state: isKnown, value: placeOfText(datum.text, population, texts), error: 0 }
      : open;
  const value = placeOf(datum, holds, plan, population);
  return value === undefined || value < 0 ? open : { state: isKnown, value, error: 0 };
}

function numberValue(datum: Datum, scale: number, guarded: boolean): ReferenceValue {
  if (datum.kind === 'year')
    return numberValue({ kind: 'number', value: { numerator: BigInt(datum.year), denominator: 1n } }, scale, guarded);
  if (datum.kind !== 'number') return open;
  const whole = wholeUnits(datum.value, scale);
  if (whole !== undefined) return { state: isKnown, value: whole, error: 0 };
  const near = guarded ? nearUnits(datum.value, scale) : Number.NaN;
  if (!(Math.abs(near) < Number.POSITIVE_INFINITY)) return open;
  return { state: isKnown, value: near, error: errorOfNear(near), exact: datum.value };
}

function dateValue(iso: string): ReferenceValue {
  const day = dayOfIso(iso);
  return day === undefined ? open : { state: isKnown, value: day, error: 0 };
}

function placeOf(datum: Datum, holds: Holds, plan: Plan, population: Population): number | undefined {
  switch (datum.kind) {
    case 'yesNo':
      return holds.kind === 'truth' ? Number(datum.value) : undefined;
    case 'enumeration':
      return holds.kind === 'code' ? plan.kinds.get(holds.of)?.indexOf(datum.value) : undefined;
    case 'thing': {
      const entity = holds.kind === 'thing' ? plan.tables[holds.of]?.entity : undefined;
      return entity === undefined ? undefined : population.tables.get(entity)?.rowOf(datum.key);
    }
    default:
      return undefined;
  }
}
