import type {
  DurationLiteral,
  Expression,
  MonthLiteral,
  NumberLiteral,
  PeriodTerm,
  QuarterLiteral,
} from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { decimalsOf } from '../value/decimal.ts';
import { isInteger, isZero } from '../value/fraction.ts';
import { months, numbersInYear, periodsOfUnit, periodText, quarters } from '../value/periods.ts';
import { durationOf, numberOfPeriod } from './calendar-literals.ts';
import { periodWord, placeYear, typeOfPeriod } from './check-periods.ts';
import { reportPeriods } from './families.ts';
import { valueOfLiteral } from './literals.ts';
import { reportsQuotedValue } from './quoted-value.ts';
import { implicitYear, namedYear } from './scope.ts';
import { durationType, errorType, numeric, withoutAbsent, yesNoType } from './types.ts';
import { type Checked, type Place, plain, report, textAt, type Work } from './work.ts';
import { isYear } from './years.ts';

type Literal = Extract<
  Expression,
  {
    readonly kind:
      | NumberLiteral['kind']
      | 'date'
      | 'dayOfYear'
      | 'monthLiteral'
      | 'quarterLiteral'
      | 'duration'
      | 'textLiteral'
      | 'boolean'
      | 'absent'
      | 'missing'
      | 'periodTerm';
  }
>;

/** Values written out, and `jaar`. */
export function checkLiteral(work: Work, literal: Literal, place: Place, expected: Type | undefined): Checked {
  switch (literal.kind) {
    case 'number':
      return expected?.kind === 'year' ? yearLiteral(work, literal, place, expected) : numberLiteral(literal);
    case 'amount':
    case 'percentage':
      return numberLiteral(literal);
    case 'date':
      return plain(isDate(literal.iso) ? { kind: 'date', orAbsent: false } : errorType);
    case 'dayOfYear':
      report(work, place.module, 'T60', literal.span);
      return plain(errorType);
    case 'monthLiteral':
    case 'quarterLiteral':
      return calendarLiteral(work, literal, place);
    case 'duration':
      return plain(durationOf(literal) === undefined ? tooLong(work, literal, place) : durationType);
    case 'textLiteral':
      return reportsQuotedValue(work, place, literal, expected)
        ? plain(errorType)
        : plain({ kind: 'text', orAbsent: false });
    case 'boolean':
      return plain(yesNoType);
    case 'absent':
      return plain({ kind: 'absent', orAbsent: true });
    case 'periodTerm':
      return periodTerm(work, literal, place);
    case 'missing':
      return plain(errorType);
  }
}

function numberLiteral(literal: NumberLiteral): Checked {
  const constant = valueOfLiteral(literal);
  if (constant === undefined) return plain(errorType);
  return { ...plain(numeric(literal.kind, decimalsOf(constant))), constant, nonZero: !isZero(constant) };
}

/** A bare number is of the kind of period that its place asks for. */
function yearLiteral(work: Work, literal: NumberLiteral, place: Place, expected: Type): Checked {
  const value = valueOfLiteral(literal);
  if (value === undefined) return plain(errorType);
  if (!isInteger(value)) return numberLiteral(literal);
  const period = expected.kind === 'year' ? expected.of : undefined;
  if (period !== undefined && period.unit !== 'year') {
    const word = periodWord(period, place.module.language);
    const year = Number(literal.decimal);
    const example = periodText(period.unit, numbersInYear(period, isYear(year) ? year : 2019).from);
    report(work, place.module, 'T224', literal.span, { found: literal.decimal, period: word, example });
    return plain(errorType);
  }
  if (isYear(Number(literal.decimal))) return plain(withoutAbsent(expected));
  report(work, place.module, 'N35', literal.span, { years: literal.decimal });
  return plain(errorType);
}

/** `2015-05`, `2015-K2`. */
function calendarLiteral(work: Work, literal: MonthLiteral | QuarterLiteral, place: Place): Checked {
  const number = numberOfPeriod(literal);
  const period = literal.kind === 'monthLiteral' ? months : quarters;
  if (number !== undefined) return plain(typeOfPeriod(period));
  reportPeriods(work, place.module, literal.span, textAt(work, place.module, literal.span), period);
  return plain(errorType);
}

function tooLong(work: Work, literal: DurationLiteral, place: Place): Type {
  report(work, place.module, 'T225', literal.span, { found: textAt(work, place.module, literal.span) });
  return errorType;
}

function periodTerm(work: Work, term: PeriodTerm, place: Place): Checked {
  const period = periodsOfUnit(term.unit);
  const binding = term.own === true ? namedYear(place.scope, period) : implicitYear(place.scope, period);
  if (binding === undefined) {
    const other = placeYear(place);
    const name = periodWord(period, place.module.language);
    const missing = period === undefined ? 'N20' : 'N103';
    report(work, place.module, other === undefined ? missing : 'N104', term.span, { name, ...other });
    return plain(errorType);
  }
  work.periods.set(term, binding);
  return plain(typeOfPeriod(period));
}
