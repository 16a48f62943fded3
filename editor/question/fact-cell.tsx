import { language, text } from '../messages.ts';
import { factTree } from '../state/question.ts';
import type { FactColumn } from '../worker/protocol.ts';
import { toFacts, toReader } from './cell-text.ts';
import { changeFacts, problemAt } from './change-facts.ts';
import { isObject, type Json, valueAt, withValue } from './json.ts';

interface CellProps {
  readonly column: FactColumn;
  /** Where the value stands in the facts. */
  readonly path: readonly string[];
  /** Whose it is, for the label. */
  readonly of: string;
}

const absent = 'geen';

/** One value to fill in; empty is unknown. */
export function FactCell({ column, path, of }: CellProps) {
  const label = text('cellOf', { column: `${column.label} ${column.index}`.trim(), key: of });
  const written = factTree.value === undefined ? undefined : valueAt(factTree.value, path);
  if (Array.isArray(written)) return <span title={text('detailed')}>…</span>;
  const change = (value: Json | undefined): void => setCell(path, value);
  const { cell } = column;
  if (cell.kind === 'yesNo') {
    const values = [
      { value: 'true', label: text('yes') },
      { value: 'false', label: text('no') },
    ];
    const set = (value: string | undefined): void =>
      change(value === undefined || value === absent ? value : value === 'true');
    return (
      <Choice label={label} written={plainValue(written)} values={values} orAbsent={column.orAbsent} onChange={set} />
    );
  }
  if (cell.kind === 'choice') {
    return (
      <Choice
        label={label}
        written={plainValue(written)}
        values={cell.values}
        orAbsent={column.orAbsent}
        onChange={change}
      />
    );
  }
  const problem = problemAt(pathText(path));
  return (
    <input
      class={cell.kind === 'number' ? 'number' : ''}
      inputMode={cell.kind === 'number' ? 'decimal' : 'text'}
      aria-label={label}
      aria-invalid={problem !== undefined}
      title={problem ?? ''}
      placeholder={text(cell.kind === 'date' ? 'dateNotation' : 'unknownValue')}
      value={toReader(plainValue(written), cell, language.value)}
      onChange={(event) => {
        const { value } = event.currentTarget;
        change(value.trim() === '' ? undefined : toFacts(value, cell, language.value));
      }}
    />
  );
}

/** A verdict with who gave it, when and why. */
export function JudgementCell({ column, path, of }: CellProps) {
  const part = (member: string, placeholder = '') => (
    <td>
      <TextCell
        path={[...path, member]}
        placeholder={placeholder}
        label={text('cellOf', { column: `${column.label}, ${memberText(member)}`, key: of })}
      />
    </td>
  );
  return (
    <>
      <td>
        <FactCell column={column} path={path} of={of} />
      </td>
      {part('door')}
      {part('op', text('dateNotation'))}
      {column.judgement?.withReasons === true && part('motivering')}
    </>
  );
}

/** A text of its own, such as who gave a verdict. */
export function TextCell(props: {
  readonly path: readonly string[];
  readonly label: string;
  readonly placeholder?: string;
}) {
  const { path, label, placeholder = '' } = props;
  const written = factTree.value === undefined ? undefined : valueAt(factTree.value, path);
  return (
    <input
      aria-label={label}
      placeholder={placeholder}
      value={typeof written === 'string' ? written : ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setMember(path, value.trim() === '' ? undefined : value.trim());
      }}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly written: string;
  readonly values: readonly { readonly value: string; readonly label: string }[];
  readonly orAbsent: boolean;
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, written, values, orAbsent, onChange }: ChoiceProps) {
  const known = written === '' || written === absent || values.some(({ value }) => value === written);
  return (
    <select
      aria-label={label}
      aria-invalid={!known}
      value={written}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    >
      <option value="">{text('unknownValue')}</option>
      {values.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
      {orAbsent && <option value={absent}>{text('absentValue')}</option>}
      {!known && <option value={written}>{written}</option>}
    </select>
  );
}

/** A value with particulars is shown by its value; `geen` stands for an absent one. */
function plainValue(written: Json | undefined): string {
  if (isObject(written)) return valueAt(written, [absent]) === true ? absent : plainValue(valueAt(written, ['waarde']));
  if (typeof written === 'boolean') return String(written);
  return typeof written === 'string' ? written : '';
}

/** Keeps the particulars of a recording, such as its source, when only the value changes. */
function setCell(path: readonly string[], value: Json | undefined): void {
  changeFacts((tree) => {
    const old = valueAt(tree, path);
    const particulars = isObject(old)
      ? Object.entries(old).filter(([name]) => name !== 'waarde' && name !== 'geen')
      : [];
    const written: readonly (readonly [string, Json])[] =
      value === undefined ? [] : value === absent ? [['geen', true]] : [['waarde', value]];
    if (particulars.length > 0) return withValue(tree, path, Object.fromEntries([...written, ...particulars]), 2);
    return withValue(tree, path, value === absent ? { geen: true } : value, 2);
  });
}

/** A verdict that was a bare value becomes a recording with particulars. */
function setMember(path: readonly string[], value: string | undefined): void {
  changeFacts((tree) => {
    const above = path.slice(0, -1);
    const old = valueAt(tree, above);
    const bare = old === undefined || isObject(old) ? tree : withValue(tree, above, { waarde: old }, 2);
    return withValue(bare, path, value, 2);
  });
}

function memberText(member: string): string {
  if (member === 'door') return text('judgedBy');
  return member === 'op' ? text('judgedOn') : text('judgedWhy');
}

/** `Instelling["01AA"].rijksbijdrage["2019"]`, as problems name it. */
function pathText([entity, key, name, ...indexes]: readonly string[]): string {
  const rest = indexes.map((index) => `[${JSON.stringify(index)}]`).join('');
  return `${entity}[${JSON.stringify(key)}].${name}${rest}`;
}
