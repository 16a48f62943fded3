import { useState } from 'preact/hooks';
import { text } from '../messages.ts';
import { absent } from './change-facts.ts';

interface CellInputProps {
  readonly label: string;
  /** As the reader writes it; empty is unknown. */
  readonly written: string;
  /** What the last answer found wrong here. */
  readonly problem: string | undefined;
}

interface EntryProps extends CellInputProps {
  readonly numeric?: boolean;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

/** A field to type in. What is being typed stays, whatever else on the page changes, until the field is left. */
export function Entry({ label, written, problem, numeric = false, placeholder, onChange }: EntryProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  return (
    <input
      class={numeric ? 'number' : ''}
      inputMode={numeric ? 'decimal' : 'text'}
      aria-label={label}
      aria-invalid={problem !== undefined}
      title={problem ?? ''}
      placeholder={placeholder}
      value={typed ?? written}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onChange={(event) => {
        onChange(event.currentTarget.value.trim());
        setTyped(undefined);
      }}
    />
  );
}

interface ChoiceProps extends CellInputProps {
  readonly values: readonly { readonly value: string; readonly label: string }[];
  readonly orAbsent: boolean;
  /** What stands for nothing chosen; by default that it is not known. */
  readonly empty?: string;
  readonly onChange: (value: string) => void;
}

/** A choice from the values of a kind; a value that is none of them stays visible. */
export function Choice({
  label,
  written,
  problem,
  values,
  orAbsent,
  empty = text('unknownValue'),
  onChange,
}: ChoiceProps) {
  const known = written === '' || (orAbsent && written === absent) || values.some(({ value }) => value === written);
  return (
    <select
      aria-label={label}
      aria-invalid={!known || problem !== undefined}
      title={problem ?? ''}
      value={written}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{empty}</option>
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
