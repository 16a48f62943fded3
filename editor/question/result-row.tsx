import { useState } from 'preact/hooks';
import { text } from '../messages.ts';
import type { ResultCell, ResultRow } from '../worker/protocol.ts';
import { allMarks, bears, Footnotes, type Mark, Marks } from './marks.tsx';
import { Reason } from './reason.tsx';

interface RowProps {
  readonly row: ResultRow;
  /** One of the values stands across: it has several columns, and is its own button. */
  readonly isWide: boolean;
  readonly numeric: boolean;
  readonly withTotal: boolean;
  /** Of the whole table. */
  readonly columns: number;
  /** Marks that are said above the table. */
  readonly common: readonly Mark[];
}

/** The values of one row, each with its reasons on request. */
export function ResultRowView({ row, isWide, numeric, withTotal, columns, common }: RowProps) {
  const [open, setOpen] = useState<string | undefined>(undefined);
  const shown = row.cells.find((cell) => cell !== undefined && cell.key === open);
  const Cell = isWide ? WideCell : SingleCells;
  return (
    <>
      <tr>
        {row.names.map((name, at) =>
          at === 0 ? (
            <th scope="row" key={at}>
              {name}
            </th>
          ) : (
            <td key={at}>{name}</td>
          ),
        )}
        {row.cells.map((cell, at) => (
          <Cell
            key={cell?.key ?? at}
            cell={cell}
            numeric={numeric}
            common={common}
            isOpen={cell !== undefined && cell.key === open}
            onToggle={() => setOpen(cell === undefined || cell.key === open ? undefined : cell.key)}
          />
        ))}
        {withTotal && <td class="number total">{row.total ?? ''}</td>}
      </tr>
      {shown !== undefined && (
        <tr class="reason">
          <td colSpan={columns} id={reasonId(shown)}>
            <div class="reason-body">
              <Reason of={shown.key} />
              <Footnotes cell={shown} />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

interface CellProps {
  readonly cell: ResultCell | undefined;
  readonly numeric: boolean;
  readonly common: readonly Mark[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The value, and beside it what asks for its reasons. */
function SingleCells(props: CellProps) {
  const { cell, numeric } = props;
  if (cell === undefined) return null;
  return (
    <>
      <td class={`${numeric ? 'number' : ''} ${cell.state}`}>{cell.value}</td>
      <td>
        <OwnMarks {...props} />
        <WhyButton {...props} words={text('why')} />
      </td>
    </>
  );
}

function WideCell(props: CellProps) {
  const { cell, numeric } = props;
  if (cell === undefined) return <td />;
  return (
    <td class={`${numeric ? 'number' : ''} ${cell.state}`}>
      <WhyButton {...props} words={cell.value} />
      <OwnMarks {...props} />
    </td>
  );
}

function OwnMarks({ cell, common }: CellProps) {
  if (cell === undefined) return null;
  return <Marks marks={allMarks.filter((mark) => !common.includes(mark) && bears(cell, mark))} />;
}

function WhyButton({ cell, isOpen, onToggle, words }: CellProps & { readonly words: string }) {
  if (cell === undefined) return null;
  const of = cell.of === '' ? text('regulationAsWhole') : cell.of;
  return (
    <button
      type="button"
      class="plain"
      aria-expanded={isOpen}
      aria-controls={reasonId(cell)}
      aria-label={text('showReason', { value: cell.value, of })}
      onClick={onToggle}
    >
      {words}
    </button>
  );
}

function reasonId({ key }: ResultCell): string {
  return `waarom-${key}`;
}
