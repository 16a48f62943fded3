import type { Instance } from '../model.ts';
import { isPeriodNumber } from '../value/periods.ts';

/** Outside its years a rule or parameter does not exist; facts may be for any year. */
export function isOutsideYears({ quantity, indexes }: Instance): boolean {
  if (quantity.kind === 'input' || quantity.kind === 'judgement') return false;
  return quantity.family.some(({ years }, at) => {
    const datum = indexes[at];
    if (datum?.kind !== 'year') return false;
    if (years === undefined) return !isPeriodNumber({ unit: datum.unit ?? 'year' }, datum.year);
    return !years.some(({ from, through }) => from <= datum.year && datum.year <= through);
  });
}
