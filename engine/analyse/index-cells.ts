import type { Cell, Expression, Module, Span } from '../../grammar/index.ts';
import { type Binding, type Datum, periodDatum, type Type } from '../model.ts';
import { calendarDatum } from './calendar-literals.ts';
import { typeOfPeriod } from './check-periods.ts';
import { reportsDashedRange } from './dashed-range.ts';
import { areYears, reportPeriods, spanText } from './families.ts';
import { noGuards } from './guards.ts';
import { emptyScope } from './scope.ts';
import { lineOf } from './table-lines.ts';
import { reachOf, takes } from './table-reach.ts';
import { isOrdered, typeArguments } from './types.ts';
import { type Place, report, textAt, type Work } from './work.ts';

/**
 * Which years or values of a kind a cell of an index column names; `others` are all that no other row names. Bounds and `-`
 * are only read where all there are can be listed: `domain`, in order.
 */
export function indexData(
  work: Work,
  module: Module,
  cell: Cell,
  binding: Binding,
  domain?: readonly Datum[],
): readonly Datum[] | 'others' | undefined {
  switch (cell.kind) {
    case 'others':
      return 'others';
    case 'values': {
      const place: Place = { module, scope: emptyScope, guards: noGuards };
      if (reportsDashedRange(work, place, cell, typeOfBinding(binding))) return undefined;
      const data = cell.values.map((value) => indexDatum(work, module, value, binding));
      const known = data.filter((datum) => datum !== undefined);
      return known.length === data.length ? known : undefined;
    }
    case 'range':
      if (binding.kind === 'year') return yearRange(work, module, cell, binding);
      return domain === undefined ? refuse(work, module, cell.span) : boundedData(work, module, cell, binding, domain);
    case 'bound':
      return domain === undefined ? refuse(work, module, cell.span) : boundedData(work, module, cell, binding, domain);
    case 'any':
      return domain ?? refuse(work, module, cell.span);
    case 'missing':
      return undefined;
    default:
      return refuse(work, module, cell.span);
  }
}

/** One year or value; the type is written into the tables as for any expression. */
export function indexDatum(work: Work, module: Module, expression: Expression, binding: Binding): Datum | undefined {
  const place: Place = { module, scope: emptyScope, guards: noGuards };
  const expected = typeOfBinding(binding);
  const { type } = work.check(expression, place, expected);
  if (type.kind === 'error') return undefined;
  if (expected.kind === 'year' && type.kind === 'year' && expression.kind === 'number') {
    return { kind: 'year', year: Number(expression.decimal) };
  }
  const written = calendarDatum(expression);
  if (written !== undefined && expected.kind === 'year' && type.kind === 'year' && type.of === expected.of)
    return written;
  const meaning = expression.kind === 'reference' ? work.meanings.get(expression) : undefined;
  if (meaning?.kind === 'kindValue' && expected.kind === 'enumeration' && meaning.of === expected.of) {
    return { kind: 'enumeration', of: meaning.of.name, value: meaning.value };
  }
  report(work, module, 'T59', expression.span, typeArguments('expected', expected));
  return undefined;
}

/** `vanaf 2018`, `t/m voldoende`, `entree t/m basis`: those of all there are that lie within. */
function boundedData(
  work: Work,
  module: Module,
  cell: Extract<Cell, { kind: 'range' | 'bound' }>,
  binding: Binding,
  domain: readonly Datum[],
): readonly Datum[] | undefined {
  const type = typeOfBinding(binding);
  const ends = cell.kind === 'range' ? [cell.from, cell.through] : [cell.value];
  const data = ends.map((end) => indexDatum(work, module, end, binding));
  if (data.some((datum) => datum === undefined)) return undefined;
  if (!isOrdered(type)) {
    const name = binding.kind === 'enumeration' ? binding.of.name : '';
    report(work, module, 'T205', cell.span, { name, ...typeArguments('found', type) });
    return undefined;
  }
  const line = lineOf(binding.kind === 'enumeration' ? type : { kind: 'count', decimals: 0, orAbsent: false });
  if (line === undefined) return undefined;
  const reach = reachOf(cell, line, (end) => data[ends.indexOf(end)]);
  const found = domain.filter((datum) => {
    const place = line.placeOf(datum);
    return place !== undefined && takes(reach, place);
  });
  if (found.length > 0) return found;
  report(work, module, 'T203', cell.span, { cell: textAt(work, module, cell.span) });
  return undefined;
}

export function typeOfBinding(binding: Binding): Type {
  switch (binding.kind) {
    case 'year':
      return typeOfPeriod(binding.of);
    case 'enumeration':
      return { kind: 'enumeration', of: binding.of, orAbsent: false };
    case 'thing':
      return { kind: 'thing', of: binding.of, orAbsent: false };
  }
}

function yearRange(
  work: Work,
  module: Module,
  cell: Extract<Cell, { kind: 'range' }>,
  binding: Extract<Binding, { kind: 'year' }>,
): readonly Datum[] | undefined {
  const [from, through] = [cell.from, cell.through].map((end) => indexDatum(work, module, end, binding));
  if (from?.kind !== 'year' || through?.kind !== 'year') return undefined;
  if (!areYears(from.year, through.year, binding.of)) {
    reportPeriods(work, module, cell.span, spanText(from.year, through.year, binding.of), binding.of);
    return undefined;
  }
  const length = through.year - from.year + 1;
  return Array.from({ length }, (_, at) => periodDatum(binding.of, from.year + at));
}

function refuse(work: Work, module: Module, span: Span): undefined {
  report(work, module, 'T61', span);
  return undefined;
}
