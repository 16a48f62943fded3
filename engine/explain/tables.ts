import type { Cell, Expression } from '../../grammar/index.ts';
import { isLiteral } from '../analyse/literals.ts';
import type { Application, TableTest } from '../model.ts';
import { outcomeCell } from '../run/table.ts';
import { traceType, traceValue } from './data.ts';
import type { Step, TraceTable } from './model-trace.ts';
import { type StepPlace, stepOf } from './steps.ts';
import { handOf } from './steps-names.ts';

/** The row of a table that hit, with what was tested and what its cells asked; undefined of what is no table. */
export function tableOf(application: Application, place: StepPlace): TraceTable | undefined {
  const { instance, row, tested } = application;
  const { declaration, table } = instance.quantity;
  if (declaration.kind !== 'table' || table === undefined || tested === undefined) return undefined;
  const cells = row === undefined ? [] : (declaration.grid.rows[row] ?? []);
  const tests = table.tests.flatMap((test): TraceTable['tests'] => {
    const result = tested.get(test.column);
    if (result === undefined) return [];
    const value = traceValue(result, place.context.analysis, test.type);
    const cell = cells[test.column];
    const asked = cell === undefined ? undefined : askedOf(cell, place);
    return [
      {
        ...subjectOf(application, test, place),
        type: traceType(test.type),
        value,
        ...(asked === undefined ? {} : { asked }),
      },
    ];
  });
  return { ...(row === undefined ? {} : { row: row + 1 }), others: cells.some(({ kind }) => kind === 'others'), tests };
}

/** How the row that hit gives its value, where that is a formula and no exception decided. */
export function rowFormula({ instance, row }: Application, place: StepPlace): Step | undefined {
  const { declaration, table } = instance.quantity;
  if (declaration.kind !== 'table' || table === undefined || row === undefined) return undefined;
  const cell = outcomeCell(table, instance, declaration.grid.rows[row] ?? []);
  const [value] = cell?.kind === 'values' ? cell.values : [];
  const step = value === undefined ? undefined : stepOf(value, place);
  // What is written out is the value itself; a name alone is not.
  return value !== undefined && isLiteral(value) && step?.op !== 'use' ? undefined : step;
}

/** What a column tests: an index of the table, or what its head reads. */
function subjectOf(
  { instance: { quantity } }: Application,
  { subject }: TableTest,
  place: StepPlace,
): Pick<TraceTable['tests'][number], 'label' | 'subject'> {
  if (subject.kind === 'index') {
    const binding = quantity.family[subject.index]?.binding;
    return { label: binding === undefined ? '' : handOf(binding).label };
  }
  const step = stepOf(subject.value, place);
  return { label: step.op === 'use' ? (step.label ?? '') : '', subject: step };
}

type Asked = NonNullable<TraceTable['tests'][number]['asked']>;

function askedOf(cell: Cell, place: StepPlace): Asked | undefined {
  const steps = (values: readonly Expression[]): readonly Step[] => values.map((value) => stepOf(value, place));
  switch (cell.kind) {
    case 'values':
      return { kind: 'oneOf', values: steps(cell.values) };
    case 'range':
      return { kind: 'between', values: steps([cell.from, cell.through]) };
    case 'bound':
      return { kind: cell.side, values: steps([cell.value]) };
    default:
      return undefined;
  }
}
