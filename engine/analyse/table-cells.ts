import type { Cell, Expression } from '../../grammar/index.ts';
import type { Quantity, TableTest, Type } from '../model.ts';
import { assign } from './assign.ts';
import { periodWord } from './check-periods.ts';
import { reportCompared } from './comparisons.ts';
import { reportsDashedRange } from './dashed-range.ts';
import { isLiteral } from './literals.ts';
import { present } from './presence.ts';
import { isOfKind, isOrdered, typeArguments, withoutAbsent } from './types.ts';
import { type Place, report, textAt, type Work } from './work.ts';

/** What is tested by a column, for its cells. */
interface Tested {
  /** For messages. */
  readonly name: string;
  readonly type: Type;
}

/** What a column is called in messages: the words in its head. */
export function nameOfTest(work: Work, { family, module }: Quantity, { subject }: TableTest): string {
  if (subject.kind === 'value') return textAt(work, module, subject.value.span);
  const binding = family[subject.index]?.binding;
  return binding?.kind === 'enumeration'
    ? binding.of.name
    : periodWord(binding?.kind === 'year' ? binding.of : undefined, module.language);
}

/** Whether a cell is a condition on what its column tests. */
export function checkCondition(work: Work, place: Place, cell: Cell, tested: Tested): boolean {
  switch (cell.kind) {
    case 'any':
    case 'others':
      return true;
    case 'missing':
      return false;
    case 'values':
      if (reportsDashedRange(work, place, cell, tested.type)) return false;
      // Every value is looked at, also behind one that is wrong.
      return cell.values.map((value) => checkValue(work, place, value, tested)).every((sound) => sound);
    case 'range':
    case 'bound': {
      const ends = cell.kind === 'range' ? [cell.from, cell.through] : [cell.value];
      if (!isOrdered(tested.type)) {
        for (const end of ends) work.check(end, place, withoutAbsent(tested.type));
        report(work, place.module, 'T205', cell.span, { name: tested.name, ...typeArguments('found', tested.type) });
        return false;
      }
      const wanted = { ...tested, type: withoutAbsent(tested.type) };
      return ends.map((end) => checkValue(work, place, end, wanted)).every((sound) => sound);
    }
    default:
      report(work, place.module, 'T206', cell.span);
      return false;
  }
}

/** A value written out fits what is tested as if it were given to it; any other can be compared with it. */
function checkValue(work: Work, place: Place, value: Expression, { name, type }: Tested): boolean {
  const before = work.problems.length;
  const checked = work.check(value, place, withoutAbsent(type));
  if (isWrittenOut(work, value)) assign(work, place, value, checked, { name, type });
  else if (checked.type.kind !== 'error' && !isOfKind(checked.type, type)) {
    reportCompared(work, place, value, checked.type, value, type);
  } else present(work, place, value, checked.type);
  return checked.type.kind !== 'error' && !work.problems.slice(before).some(({ severity }) => severity === 'error');
}

/** A literal, and no name of something that is computed. */
export function isWrittenOut(work: Work, value: Expression): boolean {
  if (value.kind !== 'reference') return isLiteral(value);
  return work.meanings.get(value)?.kind === 'kindValue';
}
