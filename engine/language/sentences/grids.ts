import type { Cell, Grid, ParameterDeclaration, TableDeclaration } from '../../../grammar/index.ts';
import { literalWords } from '../literal-words.ts';
import { declarationWords } from './declaration-words.ts';
import { told } from './formula.ts';
import { kindValueTold, listed, type Teller } from './teller.ts';
import { labelOf, whoseTold } from './whose.ts';

/** The numbers of the law: one value, or a row at a time. */
export function parameterTold(teller: Teller, declaration: ParameterDeclaration): readonly string[] {
  const { signature, value, grid } = declaration;
  const words = declarationWords[teller.language];
  if (signature !== undefined && value !== undefined)
    return [words.fixed(labelOf(teller, signature.name), told(teller, value))];
  if (grid === undefined) return [];
  const columns = grid.head.flatMap((cell, at) => (cell.kind === 'typed' ? [{ name: cell.name, at }] : []));
  if (signature !== undefined) return [gridTold(teller, signature.name.text, grid)];
  return columns.map(({ name, at }) => {
    const quantity = teller.analysis.quantities.get(name.text);
    const indexes = grid.head.length - columns.length;
    const rows = grid.rows.map((cells) => rowTold(teller, cells.slice(0, indexes), cells[at]));
    return words.grid(labelOf(teller, name), whoseTold(teller, quantity), rows.join('; '));
  });
}

/** A grid whose last column is the value; values of a kind may be spread over the columns. */
function gridTold(teller: Teller, name: string, { head, rows }: Grid): string {
  const words = declarationWords[teller.language];
  const quantity = teller.analysis.quantities.get(name);
  const own = head.findIndex((cell) => headName(cell) === name);
  const first = own >= 0 ? own : Math.max(0, (quantity?.family.length ?? 1) - 1);
  const lines = rows.flatMap((cells) =>
    cells.slice(first).map((cell, at) => {
      const spread = own >= 0 ? [] : [head[first + at]].filter((one) => one !== undefined);
      return rowTold(teller, [...cells.slice(0, first), ...spread], cell);
    }),
  );
  return words.grid(quantity?.label ?? name, whoseTold(teller, quantity), lines.join('; '));
}

/** A table: what each of its columns must be, and what then comes out. */
export function tableTold(teller: Teller, { signature, grid }: TableDeclaration): readonly string[] {
  const words = declarationWords[teller.language];
  const quantity = teller.analysis.quantities.get(signature.name.text);
  const last = grid.head.length - 1;
  const lines = grid.rows.map((cells) => {
    const tested = cells.slice(0, last).flatMap((cell, at) => {
      const head = grid.head[at];
      if (cell.kind === 'any' || head === undefined) return [];
      return cell.kind === 'others' ? [words.others] : [words.is(cellTold(teller, head), cellTold(teller, cell))];
    });
    const outcome = cells[last];
    const heads = tested.length === 0 ? words.anything : listed([...new Set(tested)], words.and);
    return words.row(heads, outcome === undefined ? '…' : cellTold(teller, outcome));
  });
  return [words.table(labelOf(teller, signature.name), whoseTold(teller, quantity), lines.join('; '))];
}

function rowTold(teller: Teller, indexes: readonly Cell[], value: Cell | undefined): string {
  const words = declarationWords[teller.language];
  const heads = indexes.map((cell) => cellTold(teller, cell)).join(', ');
  const said = value === undefined ? '…' : cellTold(teller, value);
  return heads === '' ? said : words.row(heads, said);
}

function cellTold(teller: Teller, cell: Cell): string {
  const words = declarationWords[teller.language];
  switch (cell.kind) {
    case 'values':
      return listed(
        cell.values.map((value) => numberTold(teller, value)),
        teller.words.or,
      );
    case 'range':
      return teller.words.span(numberTold(teller, cell.from), numberTold(teller, cell.through));
    case 'bound':
      return words.bounds[cell.side](numberTold(teller, cell.value));
    case 'typed':
      return labelOf(teller, cell.name);
    case 'expected':
      return told(teller, cell.value);
    case 'replaced':
      return cellTold(teller, cell.value);
    case 'any':
      return words.anything;
    case 'others':
      return words.others;
    case 'unknown':
      return words.notKnown;
    case 'missing':
      return '…';
  }
}

type Value = Extract<Cell, { kind: 'values' }>['values'][number];

/** A year is no number, 2022 and not 2.022; a value of a kind goes by its label. */
function numberTold(teller: Teller, value: Value): string {
  if (value.kind === 'reference') return valueLabel(teller, value.name.text) ?? told(teller, value);
  if (value.kind !== 'number') return told(teller, value);
  const kind = teller.analysis.types.get(value)?.kind;
  const isYear = kind === undefined ? /^(19|20)\d\d$/u.test(value.decimal) : kind === 'year';
  return isYear ? value.decimal : (literalWords(value, teller.language) ?? value.decimal);
}

function headName(cell: Cell): string | undefined {
  const [value] = cell.kind === 'values' ? cell.values : [];
  if (cell.kind === 'typed') return cell.name.text;
  return value?.kind === 'reference' ? value.name.text : undefined;
}

/** The label of a value of a kind, where kinds that have such a value call it the same. */
function valueLabel({ analysis }: Teller, name: string): string | undefined {
  const labels = [...analysis.kinds.values()].flatMap((kind) =>
    kind.declaration.values.some((value) => value.name.text === name) ? [kindValueTold(kind, name)] : [],
  );
  return new Set(labels).size === 1 ? labels[0] : undefined;
}
