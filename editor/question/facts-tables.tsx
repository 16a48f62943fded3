import { text } from '../messages.ts';
import { factForm } from '../state/question.ts';
import type { FactColumn } from '../worker/protocol.ts';
import { Draws } from './draws.tsx';
import { FactCell } from './fact-cell.tsx';
import { FactTableView } from './fact-table.tsx';

/** Everything the question can need, as tables to fill in. */
export function FactsAsTables() {
  const form = factForm.value;
  if (form === undefined || (form.tables.length === 0 && form.own.length === 0 && form.draws.length === 0)) {
    return <p class="quiet">{text('noFactsNeeded')}</p>;
  }
  return (
    <>
      {form.own.length > 0 && <OwnFacts columns={form.own} />}
      {form.tables.map((table) => (
        <FactTableView key={table.entity} table={table} />
      ))}
      <Draws />
    </>
  );
}

/** Facts of the regulation as a whole. */
function OwnFacts({ columns }: { readonly columns: readonly FactColumn[] }) {
  const of = text('wholeRegulation');
  return (
    <table class="data">
      <caption>{of}</caption>
      <tbody>
        {columns.map((column) => (
          <tr key={column.path.join('.')}>
            <th scope="row">
              {column.label} {column.index}
            </th>
            <td>
              <FactCell column={column} thing={[]} of={of} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
