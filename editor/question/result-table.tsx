import { useState } from 'preact/hooks';
import { text } from '../messages.ts';
import type { ResultRow, ResultTable } from '../worker/protocol.ts';
import { Pages } from './pages.tsx';
import { Reason } from './reason.tsx';

const rowsAPage = 25;

/** All values of one quantity, each with its reasons on request. */
export function ResultTableView({ table }: { readonly table: ResultTable }) {
  const [asked, setFirst] = useState(0);
  const first = asked < table.rows.length ? asked : 0;
  const indexed = table.indexLabel !== undefined;
  const common = allMarks.filter((mark) => table.rows.length > 1 && table.rows.every((row) => bears(row, mark)));
  const columns = 2 + (table.ownerLabel === undefined ? 0 : 1) + (indexed ? 1 : 0);
  return (
    <div class="result">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={table.label}>
        <table class="data">
          <caption>
            {table.label} {table.article !== undefined && <span class="quiet">({table.article})</span>}
            {common.length > 0 && (
              <span class="common">
                {text('allOfThem')} <Marks marks={common} />
              </span>
            )}
          </caption>
          <thead>
            <tr>
              {table.ownerLabel !== undefined && <th scope="col">{table.ownerLabel}</th>}
              {indexed && <th scope="col">{table.indexLabel}</th>}
              <th scope="col" class={table.numeric ? 'number' : ''}>
                {text('amountOf')}
              </th>
              <th scope="col">
                <span class="hidden">{text('why')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(first, first + rowsAPage).map((row) => (
              <Row key={row.key} row={row} table={table} indexed={indexed} columns={columns} common={common} />
            ))}
          </tbody>
          {table.totals.length > 0 && (
            <tfoot>
              {table.totals.map(({ index, value }) => (
                <tr key={index}>
                  <th scope="row">{text('total')}</th>
                  {indexed && <td>{index}</td>}
                  <td class="number">{value}</td>
                  <td />
                </tr>
              ))}
            </tfoot>
          )}
        </table>
      </section>
      <Pages first={first} size={rowsAPage} count={table.rows.length} onMove={setFirst} />
    </div>
  );
}

interface RowProps {
  readonly row: ResultRow;
  readonly table: ResultTable;
  readonly indexed: boolean;
  readonly columns: number;
  readonly common: readonly Mark[];
}

function Row({ row, table, indexed, columns, common }: RowProps) {
  const [open, setOpen] = useState(false);
  const of = row.of ?? text('regulationAsWhole');
  const id = `waarom-${row.key}`;
  return (
    <>
      <tr>
        {table.ownerLabel !== undefined && <th scope="row">{row.of}</th>}
        {indexed && <td>{row.index}</td>}
        <td class={`${table.numeric ? 'number' : ''} ${row.state}`}>{row.value}</td>
        <td>
          <Marks marks={allMarks.filter((mark) => !common.includes(mark) && bears(row, mark))} />
          <button
            type="button"
            class="plain"
            aria-expanded={open}
            aria-controls={id}
            aria-label={text('showReason', { value: row.value, of })}
            onClick={() => setOpen(!open)}
          >
            {text('why')}
          </button>
        </td>
      </tr>
      {open && (
        <tr class="reason">
          <td colSpan={columns} id={id}>
            <Reason of={row.key} />
            <Footnotes row={row} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Marks that every row bears are said once, above the table; a row shows what sets it apart. */
function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <>
      {marks.map((mark) => (
        <span class="tag" key={mark}>
          {text(mark)}
        </span>
      ))}
    </>
  );
}

const allMarks = ['provisional', 'restsOnAssumption', 'untranslated'] as const;
type Mark = (typeof allMarks)[number];

function bears(row: ResultRow, mark: Mark): boolean {
  switch (mark) {
    case 'provisional':
      return row.provisional;
    case 'restsOnAssumption':
      return row.assumptions.length > 0;
    case 'untranslated':
      return row.untranslated.length > 0;
  }
}

/** The assumptions and the untranslated phrases a value rests on. */
function Footnotes({ row }: { readonly row: ResultRow }) {
  return (
    <>
      {row.assumptions.map((assumption) => (
        <p class="assumption" key={assumption}>
          {assumption}
        </p>
      ))}
      {row.untranslated.map((phrase) => (
        <p class="assumption" key={phrase}>
          {text('untranslated')}: “{phrase}”
        </p>
      ))}
    </>
  );
}
