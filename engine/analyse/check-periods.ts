import {
  type DayInPeriod,
  type Module,
  type PeriodBoundary,
  phraseOf,
  type Reference,
  type YearOf,
} from '../../grammar/index.ts';
import type { Meaning, PeriodSymbol, Type } from '../model.ts';
import { periodsInYear, periodsOfUnit } from '../value/periods.ts';
import { showDay } from '../value/show.ts';
import { presentOperand } from './presence.ts';
import { implicitYear, namedYear } from './scope.ts';
import { errorType, typeArguments, yearType } from './types.ts';
import { type Checked, type Place, plain, report, type Work } from './work.ts';

/** The type of a year of the calendar, of a quarter or month, or of an own period. */
export function typeOfPeriod(period: PeriodSymbol | undefined): Type {
  return period === undefined ? yearType : { kind: 'year', of: period, orAbsent: false };
}

/** `1 oktober jaar - 2`, `begin van schooljaar`, `einde van jaar`: a date. */
export function checkDayOfPeriod(work: Work, expression: DayInPeriod | PeriodBoundary, place: Place): Checked {
  const { type } = presentOperand(work, place, expression.period, yearType);
  if (type.kind === 'year' && expression.kind === 'dayInPeriod' && type.of !== undefined && type.of.unit !== 'year') {
    const day = showDay(expression.month, expression.day, place.module.language);
    report(work, place.module, 'T223', expression.span, { day, ...typeArguments('found', type) });
    return plain(errorType);
  }
  if (type.kind === 'year') return plain({ kind: 'date', orAbsent: false });
  if (type.kind !== 'error') report(work, place.module, 'T102', expression.period.span, typeArguments('found', type));
  return plain(errorType);
}

/** `jaar van behaald_op`, `maand van behaald_op`, and `jaar van maand`: the longer period a shorter one lies in. */
export function checkYearOf(work: Work, { unit, date }: YearOf, place: Place): Checked {
  const period = periodsOfUnit(unit);
  const { type } = presentOperand(work, place, date);
  const isShorter = type.kind === 'year' && periodsInYear(type.of) > periodsInYear(period);
  if (isShorter || isDateType(work, place, date, type)) return plain(typeOfPeriod(period));
  return plain(errorType);
}

/** `schooljaar`, `schooljaar van behaald_op`. */
export function checkOwnPeriod(
  work: Work,
  reference: Reference,
  place: Place,
  period: PeriodSymbol,
): { readonly meaning: Meaning; readonly type: Type } | undefined {
  const { owner, indexes, span, name } = reference;
  const surplus = reference.self ? (owner ?? indexes[0]) : indexes[0];
  if (surplus !== undefined) {
    report(work, place.module, 'N43', surplus.span, { name: name.text });
    return undefined;
  }
  const type = typeOfPeriod(period);
  if (owner !== undefined) {
    return checkDate(work, place, owner) ? { meaning: { kind: 'periodOf', period, date: owner }, type } : undefined;
  }
  const own = reference.self ? namedYear(place.scope, period) : implicitYear(place.scope, period);
  // The year an example names counts for whatever it reads.
  const binding = own ?? (place.keys === undefined ? undefined : implicitYear(place.scope));
  if (binding !== undefined) return { meaning: { kind: 'bound', binding }, type };
  const other = placeYear(place);
  report(work, place.module, other === undefined ? 'N103' : 'N104', span, { name: period.name, ...other });
  return undefined;
}

/** The words for the period at hand, where there is one: what a bridge to another one begins with. */
export function placeYear({ scope, module }: Place): { readonly other: string } | undefined {
  const binding = [...scope.sets.toReversed(), scope.own].flat().find((one) => one.kind === 'year');
  if (binding === undefined) return undefined;
  return { other: periodWord(binding.of, module.language) };
}

/** `jaar`, `year`, `maand`, or the name of an own period. */
export function periodWord(period: PeriodSymbol | undefined, language: Module['language']): string {
  return period === undefined || period.unit !== 'year' ? phraseOf(period?.unit ?? 'year', language) : period.name;
}

function checkDate(work: Work, place: Place, date: YearOf['date']): boolean {
  return isDateType(work, place, date, presentOperand(work, place, date).type);
}

function isDateType(work: Work, place: Place, date: YearOf['date'], type: Type): boolean {
  if (type.kind !== 'date' && type.kind !== 'error') {
    report(work, place.module, 'T101', date.span, typeArguments('found', type));
  }
  return type.kind === 'date';
}
