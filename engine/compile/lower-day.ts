import type { DayInPeriod, Expression, PeriodBoundary } from '../../grammar/index.ts';
import type { PeriodSymbol } from '../model.ts';
import { dayInPeriod, firstDayOfPeriod, lastDayOfPeriod, type PeriodForm } from '../value/periods.ts';
import { absentNode, openNode } from './choices.ts';
import { constantAt, node, Unplanned } from './draft.ts';
import type { NodeId, Operation } from './ir.ts';
import { datumNode } from './lower-datum.ts';
import { numberHolds } from './numbers.ts';
import { lower, type Place } from './place.ts';

/** `1 oktober jaar - 2`, `begin van schooljaar`: `find` gives the day where the period is the same for every row. */
function dayOf(
  period: Expression,
  place: Place,
  find: (form: PeriodSymbol | undefined, number: number) => string | undefined,
  inYear: (form: PeriodForm) => Omit<DayInYear, 'year'>,
): NodeId {
  const { draft, table } = place;
  const id = lower(period, place);
  const type = place.analysis.types.get(period);
  const form = type?.kind === 'year' ? type.of : undefined;
  const constant = constantAt(draft, id);
  if (constant === undefined) {
    if (form?.unit === 'quarter' || form?.unit === 'month')
      throw new Unplanned('a quarter or month that differs by row');
    const { scale, guarded } = numberHolds(draft, id);
    if (scale !== 0 || guarded) throw new Unplanned('a period that is no whole number');
    return node(draft, table, { kind: 'date' }, { ...inYear(form ?? calendarYear), year: id });
  }
  if (constant.kind === 'absent') return absentNode(draft, table, { kind: 'date' });
  const iso = constant.kind === 'number' ? find(form, Number(constant.value.numerator)) : undefined;
  if (iso === undefined) return openNode(draft, table, { kind: 'date' });
  return datumNode({ kind: 'date', iso }, place);
}

type DayInYear = Extract<Operation, { readonly kind: 'dayOfYear' }>;

const calendarYear: PeriodForm = { month: 1, day: 1, namedAfter: 'startYear' };

/** `begin van schooljaar`, `einde van jaar - 1`. */
export function lowerBoundary({ end, period }: PeriodBoundary, place: Place): NodeId {
  return dayOf(period, place, end === 'begin' ? firstDayOfPeriod : lastDayOfPeriod, (form) => ({
    kind: 'dayOfYear',
    yearOffset: startOffset(form) + (end === 'begin' ? 0 : 1),
    month: form.month,
    day: form.day,
    dayOffset: end === 'begin' ? 0 : -1,
  }));
}

function startOffset({ namedAfter }: PeriodForm): number {
  return namedAfter === 'startYear' ? 0 : -1;
}

/** `1 oktober jaar - 2`. */
export function lowerDayInPeriod({ month, day, period }: DayInPeriod, place: Place): NodeId {
  return dayOf(
    period,
    place,
    (form, number) => dayInPeriod(form, number, month, day),
    (form) => {
      const isAfter = month > form.month || (month === form.month && day >= form.day);
      return { kind: 'dayOfYear', yearOffset: startOffset(form) + (isAfter ? 0 : 1), month, day, dayOffset: 0 };
    },
  );
}
