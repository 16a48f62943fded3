import { language, text } from '../messages.ts';
import { factTree } from '../state/question.ts';
import type { CellKind, FactColumn } from '../worker/protocol.ts';
import { Choice, Entry } from './cell-input.tsx';
import { toFacts, toReader } from './cell-text.ts';
import { keysOf, plainValue, problemAt, setCell, setGround, setMember } from './change-facts.ts';
import { valueAt } from './json.ts';

interface CellProps {
  readonly column: FactColumn;
  /** The entity and key of the thing; empty for a fact of the whole regulation. */
  readonly thing: readonly string[];
  /** Whose it is, for the label. */
  readonly of: string;
  /** How a value is put at its path. */
  readonly set?: typeof setCell;
}

/** One value to fill in; empty is unknown. */
export function FactCell({ column, thing, of, set = setCell }: CellProps) {
  const { cell, orAbsent } = column;
  const path = [...thing, ...column.path];
  const written = factTree.value === undefined ? undefined : valueAt(factTree.value, path);
  if (Array.isArray(written)) return <span title={text('detailed')}>…</span>;
  const change = (value: string): void => {
    if (value === '') set(path, undefined);
    else set(path, cell.kind === 'yesNo' && value !== 'geen' ? value === 'true' : toFacts(value, cell, language.value));
  };
  const shared = {
    label: text('cellOf', { column: `${column.label} ${column.index}`.trim(), key: of }),
    problem: problemAt(pathText(thing, column.path)),
    onChange: change,
  };
  const values = choicesFor(cell);
  if (values !== undefined) {
    return <Choice {...shared} written={plainValue(written)} values={values} orAbsent={orAbsent} />;
  }
  return (
    <Entry
      {...shared}
      written={toReader(plainValue(written), cell, language.value)}
      numeric={cell.kind === 'number'}
      placeholder={placeholderFor(cell)}
    />
  );
}

/** What can be chosen for a cell; nothing where it is typed. */
export function choicesFor(cell: CellKind): readonly { readonly value: string; readonly label: string }[] | undefined {
  if (cell.kind === 'choice') return cell.values;
  if (cell.kind === 'yesNo') return yesAndNo();
  if (cell.kind !== 'thing') return undefined;
  const keys = keysOf(cell.entity);
  return keys.length > mostChoices ? undefined : keys.map((key) => ({ value: key, label: key }));
}

/** Nobody chooses from a longer list: there the key is typed. */
const mostChoices = 200;

/** How a value is written, where that does not speak for itself. */
export function placeholderFor({ kind }: CellKind): string {
  switch (kind) {
    case 'date':
      return text('dateNotation');
    case 'month':
      return text('monthNotation');
    case 'quarter':
      return text('quarterNotation');
    case 'duration':
      return text('durationNotation');
    default:
      return text('unknownValue');
  }
}

/** A verdict with who gave it, when and, where the regulation demands it, why and on what. */
export function JudgementCells({ column, thing, of }: CellProps) {
  const part = (member: string, words: string, placeholder = '') => (
    <td>
      <MemberCell
        thing={thing}
        path={[...column.path, member]}
        placeholder={placeholder}
        label={text('cellOf', { column: `${column.label}, ${words}`, key: of })}
      />
    </td>
  );
  return (
    <>
      <td>
        <FactCell column={column} thing={thing} of={of} />
      </td>
      {part('door', text('judgedBy'))}
      {part('op', text('judgedOn'), text('dateNotation'))}
      {column.judgement?.withReasons === true && part('motivering', text('judgedWhy'))}
      {column.judgement?.regards.map((regard) => (
        <td key={regard.path.at(-1)}>
          <FactCell column={{ ...regard, label: regardLabel(column, regard) }} thing={thing} of={of} set={setGround} />
        </td>
      ))}
    </>
  );
}

/** Two judgements may have regard to the same. */
function regardLabel(judgement: FactColumn, regard: FactColumn): string {
  return `${judgement.label} ${judgement.index}, ${text('regarded')} ${regard.label}`;
}

interface MemberCellProps {
  readonly thing: readonly string[];
  readonly path: readonly string[];
  readonly label: string;
  readonly placeholder?: string;
  /** What it is one of. */
  readonly cell?: CellKind;
}

/** A text of its own, such as who gave a verdict or what a thing belongs to. */
export function MemberCell({ thing, path, label, placeholder = '', cell }: MemberCellProps) {
  const whole = [...thing, ...path];
  const shared = {
    label,
    problem: problemAt(pathText(thing, path)),
    written: plainValue(factTree.value === undefined ? undefined : valueAt(factTree.value, whole)),
    onChange: (value: string) => setMember(whole, value === '' ? undefined : value),
  };
  const values = cell === undefined ? undefined : choicesFor(cell);
  if (values === undefined) return <Entry {...shared} placeholder={placeholder} />;
  return <Choice {...shared} values={values} orAbsent={false} empty={placeholder} />;
}

function yesAndNo(): readonly { readonly value: string; readonly label: string }[] {
  return [
    { value: 'true', label: text('yes') },
    { value: 'false', label: text('no') },
  ];
}

/** As problems name places: `Instelling["01AA"].rijksbijdrage["2019"]`, and a member of a recording after a point. */
function pathText([entity, key]: readonly string[], [name, ...rest]: readonly string[]): string {
  const above = entity === undefined ? '' : `${entity}[${JSON.stringify(key)}].`;
  const grounds = rest.indexOf('geletOp');
  const below = rest.map((part, at) =>
    members.includes(part) || (grounds >= 0 && at >= grounds) ? `.${part}` : `[${JSON.stringify(part)}]`,
  );
  return `${above}${name}${below.join('')}`;
}

const members: readonly string[] = ['door', 'op', 'motivering'];
