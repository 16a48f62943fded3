import { useState } from 'preact/hooks';
import { text } from '../messages.ts';
import { factTree } from '../state/question.ts';
import type { FactColumn, FactTable } from '../worker/protocol.ts';
import { changeFacts, keysOf } from './change-facts.ts';
import { FactCell, JudgementCells, MemberCell } from './fact-cell.tsx';
import { isObject, valueAt, withValue } from './json.ts';
import { LifeCells, lifeMembers } from './life-cells.tsx';
import { Pages } from './pages.tsx';

const rowsAPage = 25;

/** The facts of one object: a row a thing, a column a fact. */
export function FactTableView({ table }: { readonly table: FactTable }) {
  const keys = keysOf(table.entity);
  const [asked, setFirst] = useState(0);
  const [withLives, setLives] = useState<boolean | undefined>(undefined);
  const lives = withLives ?? (table.lives || keys.some((key) => hasLife(table.entity, key)));
  const first = asked < keys.length ? asked : 0;
  return (
    <div class="fact-table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={table.plural}>
        <table class="data">
          <caption>
            {table.plural} <span class="quiet">({keys.length})</span>
          </caption>
          <Head table={table} lives={lives} />
          <tbody>
            {keys.slice(first, first + rowsAPage).map((key) => (
              <Row key={key} thing={key} table={table} lives={lives} />
            ))}
          </tbody>
        </table>
      </section>
      {keys.length === 0 && <p class="quiet">{text('noRows', { plural: table.plural })}</p>}
      <Pages first={first} size={rowsAPage} count={keys.length} onMove={setFirst} />
      <div class="below-table">
        <NewRow table={table} keys={keys} />
        {keys.length > 0 && (
          <button type="button" class="plain" aria-pressed={lives} onClick={() => setLives(!lives)}>
            {text('showLives')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Of a thing that has not always been there, or that merged. */
function hasLife(entity: string, key: string): boolean {
  const thing = factTree.value === undefined ? undefined : valueAt(factTree.value, [entity, key]);
  return isObject(thing) && lifeMembers.some(({ member }) => Object.hasOwn(thing, member));
}

function Head({ table, lives }: { readonly table: FactTable; readonly lives: boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col">{table.key}</th>
        {table.parent !== undefined && <th scope="col">{table.parent.label}</th>}
        {table.columns.map((column) => (
          <HeadCells key={column.path.join('.')} column={column} />
        ))}
        {lives &&
          lifeMembers.map(({ member, words }) => (
            <th scope="col" key={member}>
              {text(words)}
            </th>
          ))}
        <td />
      </tr>
    </thead>
  );
}

function HeadCells({ column }: { readonly column: FactColumn }) {
  return (
    <>
      <th scope="col" class={column.cell.kind === 'number' ? 'number' : ''}>
        {column.label} {column.index !== '' && <span class="index">{column.index}</span>}
      </th>
      {column.judgement !== undefined && (
        <>
          <th scope="col">{text('judgedBy')}</th>
          <th scope="col">{text('judgedOn')}</th>
          {column.judgement.withReasons && <th scope="col">{text('judgedWhy')}</th>}
          {column.judgement.regards.map((regard) => (
            <th scope="col" key={regard.path.at(-1)}>
              {text('regarded')} {regard.label}
            </th>
          ))}
        </>
      )}
    </>
  );
}

interface RowProps {
  readonly thing: string;
  readonly table: FactTable;
  readonly lives: boolean;
}

function Row({ thing, table, lives }: RowProps) {
  const { entity, parent } = table;
  return (
    <tr>
      <th scope="row">{thing}</th>
      {parent !== undefined && (
        <td>
          <MemberCell
            thing={[entity, thing]}
            path={['van']}
            label={text('cellOf', { column: parent.label, key: thing })}
            placeholder={text('unknownValue')}
            cell={{ kind: 'thing', entity: parent.entity }}
          />
        </td>
      )}
      {table.columns.map((column) => {
        const Cells = column.judgement === undefined ? PlainCell : JudgementCells;
        return <Cells key={column.path.join('.')} column={column} thing={[entity, thing]} of={thing} />;
      })}
      {lives && <LifeCells entity={entity} thing={thing} />}
      <td>
        <button
          type="button"
          class="plain icon"
          aria-label={text('removeRow', { key: thing })}
          title={text('removeRow', { key: thing })}
          onClick={() => changeFacts((tree) => withValue(tree, [entity, thing], undefined, 1))}
        >
          ×
        </button>
      </td>
    </tr>
  );
}

function PlainCell(props: { readonly column: FactColumn; readonly thing: readonly string[]; readonly of: string }) {
  return (
    <td class={props.column.cell.kind === 'number' ? 'number' : ''}>
      <FactCell {...props} />
    </td>
  );
}

function NewRow({ table, keys }: { readonly table: FactTable; readonly keys: readonly string[] }) {
  const [key, setKey] = useState('');
  const add = (): void => {
    const name = key.trim().normalize('NFC');
    if (name === '' || keys.includes(name)) return;
    changeFacts((tree) => withValue(tree, [table.entity, name], {}, 2));
    setKey('');
  };
  return (
    <div class="new-row">
      <label class="field">
        <span>{text('newKeyOf', { label: table.label, key: table.key })}</span>
        <input
          value={key}
          onInput={(event) => setKey(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            add();
          }}
        />
      </label>
      <button type="button" onClick={add}>
        {text('addRow')}
      </button>
    </div>
  );
}
