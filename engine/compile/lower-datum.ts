import type { Expression } from '../../grammar/index.ts';
import type { Datum, PeriodSymbol } from '../model.ts';
import { dayOfIso, isoOfDay } from '../population/days.ts';
import { kindToday, today } from '../run/law-states.ts';
import type { IsoDate } from '../value/calendar.ts';
import { fraction } from '../value/fraction.ts';
import { firstDayOfPeriod, periodOf, type periodsOfUnit } from '../value/periods.ts';
import { truthNode } from './choices.ts';
import { constantAt, node, nodeAt, Unplanned } from './draft.ts';
import { kindOf } from './holds.ts';
import type { NodeId } from './ir.ts';
import { numberConstant } from './numbers.ts';
import { lower, type Place } from './place.ts';

/** A value that is the same for every row. */
export function datumNode(datum: Datum, { draft, table, analysis }: Place): NodeId {
  switch (datum.kind) {
    case 'number':
      return numberConstant(draft, table, datum.value);
    case 'year':
      return numberConstant(draft, table, fraction(BigInt(datum.year)));
    case 'yesNo':
      return truthNode(draft, table, datum.value);
    case 'date':
      return small(draft, table, { kind: 'date' }, dayOfIso(datum.iso) ?? 0);
    case 'text':
      return node(draft, table, { kind: 'text' }, { kind: 'constant', value: { kind: 'text', text: datum.text } });
    case 'enumeration': {
      const kind = [...analysis.kinds.values()].find(({ name }) => today(analysis, name) === datum.of);
      if (kind === undefined) throw new Unplanned('a kind that is not there');
      const of = kindOf(draft, analysis, kind);
      return small(draft, table, { kind: 'code', of }, draft.kinds.get(of)?.indexOf(datum.value) ?? -1);
    }
    default:
      throw new Unplanned(datum.kind);
  }
}

function small(
  draft: Place['draft'],
  table: Place['table'],
  holds: { readonly kind: 'date' } | { readonly kind: 'code'; readonly of: string },
  value: number,
): NodeId {
  if (value < 0 && holds.kind === 'code') throw new Unplanned('a value that its kind has not');
  return node(draft, table, holds, { kind: 'constant', value: { kind: 'small', value } });
}

/** The number of the period that a date lies in; of a quarter or month, in which its first day lies. */
export function periodNode(
  expression: Expression,
  period: PeriodSymbol | ReturnType<typeof periodsOfUnit>,
  place: Place,
): NodeId {
  const { draft, table } = place;
  const date = lower(expression, place);
  const fixed = fixedDay(expression, date, place);
  if (fixed !== undefined) return numberConstant(draft, table, fraction(BigInt(periodOf(period, fixed))));
  if (nodeAt(draft, date).holds.kind !== 'date') throw new Unplanned('the period of a period');
  const { unit, month, day, namedAfter } = period ?? {
    unit: 'year' as const,
    month: 1,
    day: 1,
    namedAfter: 'startYear' as const,
  };
  const holds = { kind: 'number', scale: 0, guarded: false } as const;
  return node(draft, table, holds, { kind: 'periodOfDate', date, unit: unit ?? 'year', month, day, namedAfter }, 5);
}

function fixedDay(expression: Expression, id: NodeId, { draft, analysis }: Place): IsoDate | undefined {
  const constant = constantAt(draft, id);
  const type = analysis.types.get(expression);
  if (constant?.kind === 'small' && nodeAt(draft, id).holds.kind === 'date') return isoOfDay(constant.value) as IsoDate;
  if (constant?.kind !== 'number') return undefined;
  return firstDayOfPeriod(type?.kind === 'year' ? type.of : undefined, Number(constant.value.numerator));
}

/** Before values of a kind are put in order: the order of this text has to be that by which they are held. */
export function ordered(id: NodeId, { draft, analysis }: Place): NodeId {
  const { holds } = nodeAt(draft, id);
  const kind = holds.kind === 'code' ? kindToday(analysis, holds.of) : undefined;
  if (kind !== undefined) kindOf(draft, analysis, kind);
  return id;
}
