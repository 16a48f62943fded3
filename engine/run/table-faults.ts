import { type Cell, type Expression, phraseOf, type TableDeclaration } from '../../grammar/index.ts';
import type { Result, TableColumns } from '../model.ts';
import type { Context } from './context.ts';
import { faultAt, writtenAt } from './faults.ts';
import type { Undecided } from './results.ts';
import { showDatum } from './show-datum.ts';
import type { Candidate } from './table.ts';
import { subjectWords } from './table-words.ts';

/** No row takes the case, and there is no `overige`. */
export function noRow(
  context: Context,
  { signature }: TableDeclaration,
  columns: TableColumns,
  tested: ReadonlyMap<number, Result>,
): Undecided {
  return faultAt(context, 'R200', signature.name, { case: caseWords(context, columns, tested) });
}

/** More than one row takes the case: the fault names them by their order below the head, from 1. */
export function severalRows(
  context: Context,
  { signature }: TableDeclaration,
  rows: readonly Candidate[],
  columns: TableColumns,
  tested: ReadonlyMap<number, Result>,
): Undecided {
  const numbers = rows.map(({ row }) => row + 1).join(', ');
  const args = { case: caseWords(context, columns, tested), rows: numbers };
  const undecided = faultAt(context, 'R201', signature.name, args);
  if (undecided.kind !== 'fault') return undecided;
  const { module } = context.instance.quantity;
  const related = rows.flatMap(({ cells }) => {
    const { file = module.file, span } = writtenAt(context, module, spanOf(cells));
    return span === undefined ? [] : [{ file, span, code: 'N442' as const, args: {} }];
  });
  const { fault } = undecided;
  return { ...undecided, fault: { ...fault, problem: { ...fault.problem, related } } };
}

/** `deelnemers` = 9 en `profiel` = groen, as far as the columns were looked at. */
function caseWords(context: Context, { tests }: TableColumns, tested: ReadonlyMap<number, Result>): string {
  const { quantity } = context.instance;
  const { language } = quantity.module;
  const parts = tests.flatMap((test) => {
    const result = tested.get(test.column);
    if (result?.kind !== 'known' && result?.kind !== 'absent') return [];
    const shown =
      result.kind === 'absent' ? phraseOf('absent', language) : showDatum(result.datum, test.type, language);
    return [`\`${subjectWords(quantity, test, language, nameOf)}\` = ${shown}`];
  });
  return parts.length === 0 ? quantity.label : parts.join(` ${phraseOf('and', language)} `);
}

function nameOf(expression: Expression): string | undefined {
  return expression.kind === 'reference' ? expression.name.text : undefined;
}

function spanOf(row: readonly Cell[]): Cell['span'] {
  const start = row[0]?.span.start ?? 0;
  return { start, end: row.at(-1)?.span.end ?? start };
}
