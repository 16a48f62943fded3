import type { Module } from '../../grammar/index.ts';
import { isDate, lastDayOfYear } from '../value/calendar.ts';
import { areYears } from './families.ts';
import { report, type Work } from './work.ts';

/** Whether the days in the head can all be true: in force, then through its term, then ended. */
export function checkDates(work: Work, module: Module): void {
  const { inForce, endsOn, stateOf, term } = module.head;
  // A head without any day is a sketch; one that says until when, or of when the text is, forgot from when.
  const other = endsOn ?? stateOf;
  if (inForce === undefined && other !== undefined) report(work, module, 'N49', other.span);
  if (inForce === undefined || !isDate(inForce.iso)) return;
  const start = inForce.iso;
  if (endsOn !== undefined && isDate(endsOn.iso) && endsOn.iso <= start)
    report(work, module, 'N47', endsOn.span, { end: endsOn.iso, start });
  // Years outside the calendar are said where the term is read.
  if (term !== undefined && areYears(term.from, term.through) && start > lastDayOfYear(term.through))
    report(work, module, 'N48', inForce.span, { year: term.through });
}
