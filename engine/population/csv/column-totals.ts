import type { CsvColumnTotal, CsvTotals } from '../../facts/csv-totals.ts';
import { readWire, writeWire } from '../../facts/wire.ts';
import { add, type Fraction, fraction, zero } from '../../value/fraction.ts';
import { isNumeric, mostUnits, type NumericType, scaleOf } from '../held.ts';
import { isAbsent, isKnown, isOpen, type Numbers } from '../population.ts';
import type { TableColumn } from './columns-of-header.ts';
import type { TableRead } from './read-rows.ts';

/** The totals of a file, those of the rows that were set aside among them. */
export function totalsOf(table: TableRead, aside: CsvTotals): CsvTotals {
  // Their places in the columns may have been filled since.
  const others = new Set(table.aside.flatMap(({ row }) => row ?? []));
  const columns = table.columns.map((column, at) => columnTotal(column, table.keys.count, others, aside.columns[at]));
  return { count: table.keys.count, columns };
}

function columnTotal(
  { header, type, states, values }: TableColumn,
  count: number,
  others: ReadonlySet<number>,
  aside: CsvColumnTotal | undefined,
): CsvColumnTotal {
  const cells = [0, 0, 0];
  for (let row = 0; row < count; row += 1) {
    const state = states?.[row] ?? isKnown;
    if (!others.has(row)) cells[state] = (cells[state] as number) + 1;
  }
  const total = {
    header,
    known: (cells[isKnown] as number) + (aside?.known ?? 0),
    unknown: (cells[isOpen] as number) + (aside?.unknown ?? 0),
    absent: (cells[isAbsent] as number) + (aside?.absent ?? 0),
  };
  // Of `van` nothing is added up.
  if (!isNumeric(type)) return total;
  const read = aside?.sum === undefined ? undefined : readWire(type, aside.sum);
  const rest = read !== undefined && 'datum' in read && read.datum.kind === 'number' ? read.datum.value : zero;
  const sum = add(sumOf(values, count, others, type), rest);
  return { ...total, sum: String(writeWire(type, { kind: 'number', value: sum })) };
}

/** Exact: a part that would no longer be is put with the whole first. What is not known counts as 0. */
function sumOf(values: Numbers, count: number, others: ReadonlySet<number>, type: NumericType): Fraction {
  let whole = 0n;
  let part = 0;
  for (let row = 0; row < count; row += 1) {
    if (others.has(row)) continue;
    const next = part + (values[row] as number);
    if (next <= mostUnits && next >= -mostUnits) part = next;
    else {
      whole += BigInt(part);
      part = values[row] as number;
    }
  }
  return fraction(whole + BigInt(part), 10n ** BigInt(scaleOf(type)));
}
