import type { Cell, Expression, Grid, Module, ParameterDeclaration } from '../../grammar/index.ts';
import type { Datum, Index } from '../model.ts';
import { periodsOfUnit } from '../value/periods.ts';
import { periodWord } from './check-periods.ts';
import { noGuards } from './guards.ts';
import { indexDatum } from './index-cells.ts';
import { kindsWithValue, valueOfKind } from './kind-values.ts';
import { type Column, exists, fillCells } from './parameter-cells.ts';
import { emptyScope } from './scope.ts';
import { checkValueCell } from './value-cell.ts';
import { type DraftQuantity, report, textAt, type Work } from './work.ts';

/** Reads the numbers of a parameter, or of several in one grid, into cells by index. */
export function checkParameter(
  work: Work,
  declaration: ParameterDeclaration,
  quantities: readonly DraftQuantity[],
): void {
  const [quantity] = quantities;
  if (quantity === undefined) return;
  const { module } = quantity;
  if (declaration.value !== undefined) checkSingle(work, declaration.value, quantity);
  if (declaration.value !== undefined || declaration.grid === undefined) return;
  if (quantity.family.length === 0 && !work.broken.has(quantity)) {
    report(work, module, 'T50', declaration.grid.span, { name: quantity.name });
    return;
  }
  const columns = readHead(work, module, declaration.grid, quantities);
  if (columns.some((column) => column.kind === 'error') || quantities.some((one) => work.broken.has(one))) return;
  if (!isComplete(work, module, declaration.grid, columns, quantities)) return;
  fillCells(work, module, declaration.grid, columns, quantities);
}

function checkSingle(work: Work, value: Expression, quantity: DraftQuantity): void {
  checkValueCell(work, { module: quantity.module, scope: emptyScope, guards: noGuards }, value, quantity);
  if (quantity.family.length > 0) report(work, quantity.module, 'T51', value.span, { name: quantity.name });
  else
    quantity.cells = new Map([
      ['', { value, ...(quantity.citation === undefined ? {} : { citation: quantity.citation }) }],
    ]);
}

function readHead(work: Work, module: Module, grid: Grid, quantities: readonly DraftQuantity[]): readonly Column[] {
  return grid.head.map((cell) => {
    if (cell.kind === 'missing') return { kind: 'error' };
    if (cell.kind === 'typed') {
      const quantity = quantities.find((one) => one.name === cell.name.text);
      return quantity === undefined ? { kind: 'error' } : { kind: 'value', quantity };
    }
    const column = columnOf(work, cell, quantities);
    if (column !== undefined) return column;
    const [quantity] = quantities;
    const indexes = quantity?.family.map((index) => indexName(module, index)) ?? [];
    const known = [...indexes, quantity?.name ?? ''].join(', ');
    report(work, module, 'T54', cell.span, { head: textAt(work, module, cell.span), known });
    return { kind: 'error' };
  });
}

function columnOf(work: Work, cell: Cell, quantities: readonly DraftQuantity[]): Column | undefined {
  const [quantity] = quantities;
  const head = cell.kind === 'values' && cell.values.length === 1 ? cell.values[0] : undefined;
  if (quantity === undefined || head === undefined) return undefined;
  if (head.kind === 'periodTerm') {
    const period = periodsOfUnit(head.unit);
    const index = quantity.family.findIndex(({ binding }) => binding.kind === 'year' && binding.of === period);
    return index < 0 || head.offset !== 0 ? undefined : { kind: 'index', index };
  }
  if (isPeriodNumber(head)) return spreadPeriod(work, cell, head, quantity);
  if (head.kind !== 'reference' || head.owner !== undefined || head.indexes.length > 0) return undefined;
  const name = head.name.text;
  const byKind = quantity.family.findIndex(({ binding }) => binding.kind !== 'thing' && binding.of?.name === name);
  if (byKind >= 0) return { kind: 'index', index: byKind };
  if (name === quantity.name) return { kind: 'value', quantity };
  const spread = quantity.family.findIndex(
    ({ binding }) => binding.kind === 'enumeration' && valueOfKind(binding.of, name),
  );
  const ambiguous =
    kindsWithValue(work, name).filter((kind) => quantity.family.some((one) => isOf(one, kind))).length > 1;
  const binding = quantity.family[spread]?.binding;
  if (binding?.kind !== 'enumeration' || ambiguous) return undefined;
  const datum: Datum = { kind: 'enumeration', of: binding.of.name, value: name };
  return { kind: 'value', quantity, spread: { index: spread, datum } };
}

/** `Niveau | 2015 | 2016`: years, quarters or months beside each other in the head. */
function isPeriodNumber({ kind }: Expression): boolean {
  return kind === 'number' || kind === 'monthLiteral' || kind === 'quarterLiteral';
}

function spreadPeriod(work: Work, cell: Cell, head: Expression, quantity: DraftQuantity): Column | undefined {
  const { module } = quantity;
  const at = quantity.family.findIndex(({ binding }) => binding.kind === 'year');
  const index = quantity.family[at];
  if (index === undefined) return undefined;
  const datum = indexDatum(work, module, head, index.binding);
  if (datum === undefined || !exists(work, module, cell, index, [datum], quantity)) return { kind: 'error' };
  return { kind: 'value', quantity, spread: { index: at, datum } };
}

function isOf({ binding }: Index, kind: object): boolean {
  return binding.kind === 'enumeration' && binding.of === kind;
}

/** Every index has one column (or is spread over the head), and there is something to read. */
function isComplete(
  work: Work,
  module: Module,
  grid: Grid,
  columns: readonly Column[],
  quantities: readonly DraftQuantity[],
): boolean {
  const [quantity] = quantities;
  if (quantity === undefined) return false;
  const values = columns.filter((column) => column.kind === 'value');
  const headSpan = {
    start: grid.head[0]?.span.start ?? grid.span.start,
    end: grid.head.at(-1)?.span.end ?? grid.span.end,
  };
  if (values.length === 0) {
    report(work, module, 'T56', headSpan, { name: quantity.name });
    return false;
  }
  for (const [at, index] of quantity.family.entries()) {
    const own = columns.filter((column) => column.kind === 'index' && column.index === at).length;
    const spread = values.filter((column) => column.spread?.index === at).length;
    const name = indexName(module, index);
    if (own + spread === 0) report(work, module, 'T57', headSpan, { name: quantity.name, index: name });
    else if (own > 1 || (own === 1 && spread > 0) || (spread > 0 && spread < values.length)) {
      report(work, module, 'T58', headSpan, { index: name });
    } else continue;
    return false;
  }
  return true;
}

function indexName(module: Module, { binding }: Index): string {
  if (binding.kind === 'enumeration') return binding.of.name;
  return periodWord(binding.kind === 'year' ? binding.of : undefined, module.language);
}
