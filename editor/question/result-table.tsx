import { useState } from 'preact/hooks';
import { text } from '../messages.ts';
import type { ResultTable } from '../worker/protocol.ts';
import { allMarks, bears, Marks } from './marks.tsx';
import { Pages } from './pages.tsx';
import { ResultRowView } from './result-row.tsx';

const rowsAPage = 25;

/** All values of one quantity, each with its reasons on request. */
export function ResultTableView({ table }: { readonly table: ResultTable }) {
  const [asked, setFirst] = useState(0);
  const first = asked < table.rows.length ? asked : 0;
  const cells = table.rows.flatMap((row) => row.cells.filter((cell) => cell !== undefined));
  const common = allMarks.filter((mark) => cells.length > 1 && cells.every((cell) => bears(cell, mark)));
  const isWide = table.across !== undefined;
  const withTotal = table.rows.some(({ total }) => total !== undefined);
  const columns = table.heads.length + (table.across?.values.length ?? 2) + (withTotal ? 1 : 0);
  if (table.rows.length === 0) return <p class="quiet">{text('nobodyToAnswer', { label: table.label })}</p>;
  return (
    <div class="result">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard */}
      <section class={isWide ? 'scroll wide' : 'scroll'} tabIndex={0} aria-label={table.label}>
        <table class="data">
          <caption>
            {table.label}
            {table.fixed.length > 0 && `, ${table.fixed.join(', ')}`}{' '}
            {table.article !== undefined && <span class="quiet">({table.article})</span>}
            {common.length > 0 && (
              <span class="common">
                {text('allOfThem')} <Marks marks={common} />
              </span>
            )}
          </caption>
          <Head table={table} withTotal={withTotal} />
          <tbody>
            {table.rows.slice(first, first + rowsAPage).map((row) => (
              <ResultRowView
                key={row.names.join('\n')}
                row={row}
                isWide={isWide}
                numeric={table.numeric}
                withTotal={withTotal}
                columns={columns}
                common={common}
              />
            ))}
          </tbody>
          <Foot table={table} />
        </table>
      </section>
      <Pages first={first} size={rowsAPage} count={table.rows.length} onMove={setFirst} />
    </div>
  );
}

function Head({ table, withTotal }: { readonly table: ResultTable; readonly withTotal: boolean }) {
  const kind = table.numeric ? 'number' : '';
  return (
    <thead>
      <tr>
        {table.heads.map((head) => (
          <th scope="col" key={head}>
            {head}
          </th>
        ))}
        {table.across === undefined ? (
          <>
            <th scope="col" class={kind}>
              {text('amountOf')}
            </th>
            <th scope="col">
              <span class="hidden">{text('why')}</span>
            </th>
          </>
        ) : (
          table.across.values.map((value) => (
            <th scope="col" key={value} class={kind}>
              <span class="hidden">{table.across?.label} </span>
              {value}
            </th>
          ))
        )}
        {withTotal && (
          <th scope="col" class="number">
            {text('total')}
          </th>
        )}
      </tr>
    </thead>
  );
}

/** Sums under the columns. */
function Foot({ table }: { readonly table: ResultTable }) {
  if (table.totals.length === 0) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={table.heads.length}>
          {text('total')}
        </th>
        {table.totals.map((total, at) => (
          // Nothing else tells the columns apart, and they do not move.
          <td class="number" key={at}>
            {total ?? ''}
          </td>
        ))}
        {table.across === undefined && <td />}
      </tr>
    </tfoot>
  );
}
