import type { Cell, Expression, Grid } from '../../grammar/index.ts';
import { type Mutant, mutant, type Workshop } from './mutant.ts';
import { mutantsOfExpression, numberMutants } from './mutate-expressions.ts';
import { neighbours } from './mutate-numbers.ts';

/** Every mutant of a table: of its cells, and of the limits between its rows. */
export function mutantsOfTable(grid: Grid, shop: Workshop): readonly Mutant[] {
  const cells = grid.rows.flat().flatMap((cell) => mutantsOfCell(cell, shop));
  const columns = grid.head.map((_, at) => grid.rows.flatMap((row) => row[at] ?? []));
  return [...cells, ...columns.flatMap((column) => limitMutants(column, shop))];
}

function mutantsOfCell(cell: Cell, shop: Workshop): readonly Mutant[] {
  switch (cell.kind) {
    case 'values':
      return cell.values.flatMap((value) => mutantsOfExpression(value, shop));
    case 'range':
      return [cell.from, cell.through].flatMap(({ span }) => numberMutants(span, shop, cell.span));
    case 'bound':
      return numberMutants(cell.value.span, shop, cell.span);
    default:
      return [];
  }
}

/** An end of a range: up to a number, or from one. */
interface End {
  readonly side: 'through' | 'lessThan' | 'from' | 'moreThan';
  readonly value: Expression;
  readonly cell: Cell;
}

/** A limit that rows share moves in all of them: moved in one alone, it would leave a gap, which the checker refuses. */
function limitMutants(column: readonly Cell[], shop: Workshop): readonly Mutant[] {
  const ends = column.flatMap(endsOf);
  const limits = new Map<string, readonly End[]>();
  for (const { side, value } of ends) {
    const at = numberIn(value);
    if (at === undefined || (side !== 'through' && side !== 'lessThan')) continue;
    const meeting = ends.filter((end) => meets(end, side, at));
    if (meeting.length > 1) limits.set(`${side} ${at}`, meeting);
  }
  const { language } = shop.module;
  return [...limits.values()].flatMap((limit) =>
    [0, 1].flatMap((way) =>
      mutant(
        shop,
        'literal',
        limit.map(({ value }) => ({ span: value.span, text: (was) => neighbours(was, language)[way] })),
        limit[0]?.cell.span,
      ),
    ),
  );
}

/** `t/m 10` meets `meer dan 10` and, of whole numbers, `vanaf 11`; `minder dan 10` meets `vanaf 10`. */
function meets({ side, value }: End, upper: End['side'], at: string): boolean {
  const own = numberIn(value);
  if (own === undefined) return false;
  if (side === upper) return own === at;
  if (upper === 'lessThan') return side === 'from' && own === at;
  if (side === 'moreThan') return own === at;
  return side === 'from' && isWhole(at) && isWhole(own) && BigInt(own) === BigInt(at) + 1n;
}

function endsOf(cell: Cell): readonly End[] {
  if (cell.kind === 'range')
    return [
      { side: 'from', value: cell.from, cell },
      { side: 'through', value: cell.through, cell },
    ];
  return cell.kind === 'bound' && cell.side !== 'after' ? [{ side: cell.side, value: cell.value, cell }] : [];
}

function numberIn(value: Expression): string | undefined {
  return value.kind === 'number' || value.kind === 'amount' || value.kind === 'percentage' ? value.decimal : undefined;
}

function isWhole(decimal: string): boolean {
  return /^[0-9]+$/.test(decimal);
}
