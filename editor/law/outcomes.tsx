import { useState } from 'preact/hooks';
import { text } from '../messages.ts';
import { Pages } from '../question/pages.tsx';
import { Problems } from '../question/problems.tsx';
import { type Compared, comparing } from '../state/law.ts';
import type { OutcomeComparison, OutcomeLine } from '../worker/protocol-law.ts';

const rowsAPage = 25;

/** Who gains and who loses, for the facts at hand. */
export function Outcomes({ last }: { readonly last: Compared }) {
  const { outcomes, withFacts } = last;
  if (!withFacts) return <p class="quiet">{text('outcomesNeedFacts')}</p>;
  if (outcomes === undefined)
    return <p class="quiet">{text(comparing.value === undefined ? 'stopped' : 'outcomesComing')}</p>;
  const { factProblems, problems, leftOut, tables } = outcomes;
  const open = tables.filter(isOpen);
  const different = tables.filter((table) => table.rows.length > 0 && !isOpen(table));
  const same = tables.filter(({ rows }) => rows.length === 0);
  return (
    <>
      <Problems title={text('factProblems')} problems={factProblems} />
      <Problems title={text('questionProblems')} problems={problems} />
      {tables.length > 0 && <p class="quiet">{text('outcomesByOwnYear')}</p>}
      {leftOut.map(({ year, reason }) => (
        <p key={year} class="notice">
          {text('yearLeftOut', { year, reason })}
        </p>
      ))}
      {different.map((table) => (
        <OutcomeTable key={titleOf(table)} table={table} />
      ))}
      {open.length > 0 && (
        <p class="notice">
          {text('openForAll')} {open.map(titlesOf).join('; ')}
        </p>
      )}
      {same.length > 0 && (
        <p class="quiet">
          {text('sameForAll')} {same.map(titlesOf).join('; ')}
        </p>
      )}
      {tables.length === 0 && problems.length === 0 && factProblems.length === 0 && (
        <p class="quiet">{text('nothingPaid')}</p>
      )}
    </>
  );
}

/** Its facts were not given: a table of unknowns tells nothing. */
function isOpen({ rows, same }: OutcomeComparison): boolean {
  return same === 0 && rows.length > 0 && rows.every(({ change }) => change === 'unknown');
}

/** Of the lists: also what says the same. */
function titlesOf({ likes, ...table }: OutcomeComparison): string {
  return [table, ...likes.map((label) => ({ ...table, label }))].map(titleOf).join('; ');
}

function titleOf({ label, year }: Pick<OutcomeComparison, 'label' | 'year'>): string {
  return year === undefined ? label : `${label}, ${year}`;
}

function OutcomeTable({ table }: { readonly table: OutcomeComparison }) {
  const [asked, setFirst] = useState(0);
  const first = asked < table.rows.length ? asked : 0;
  const { withIndexes, total, ownerLabel } = table;
  return (
    <div class="result">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={titleOf(table)}>
        <table class="data">
          <caption>
            {titleOf(table)}
            {table.likes.length > 0 && (
              <span class="common">{text('sameAmounts', { names: table.likes.join(', ') })}</span>
            )}
            {table.same > 0 && <span class="common">{text('sameForSome', { count: table.same })}</span>}
          </caption>
          <thead>
            <tr>
              <th scope="col">{ownerLabel ?? text('amountOf')}</th>
              {withIndexes && <th scope="col">{text('forWhich')}</th>}
              {(['before', 'after', 'differenceOf'] as const).map((column) => (
                <th key={column} scope="col" class="number">
                  {text(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(first, first + rowsAPage).map((row) => (
              <Line
                key={`${row.of}-${row.indexes}`}
                row={row}
                head={row.of ?? text('regulationAsWhole')}
                {...{ withIndexes }}
              />
            ))}
          </tbody>
          {total !== undefined && (
            <tfoot>
              <Line row={total} head={text('total')} withIndexes={withIndexes} />
            </tfoot>
          )}
        </table>
      </section>
      <Pages first={first} size={rowsAPage} count={table.rows.length} onMove={setFirst} />
    </div>
  );
}

interface LineProps {
  readonly row: OutcomeLine;
  readonly head: string;
  readonly withIndexes: boolean;
}

function Line({ row, head, withIndexes }: LineProps) {
  return (
    <tr>
      <th scope="row">{head}</th>
      {withIndexes && <td>{row.indexes}</td>}
      <td class="number">{row.before}</td>
      <td class="number">{row.after}</td>
      <td class={`number ${row.change}`}>{row.difference}</td>
    </tr>
  );
}
