import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../messages.ts';
import { checked } from '../state/check.ts';
import { copied, copying, copyRegulation, hasOwnRegulation } from '../state/copy.ts';
import { regulation, shownFile } from '../state/files.ts';

/** Asks what the next regulation is called and which years it is for. */
export function CopyRegulation() {
  return copying.value ? <Form /> : null;
}

function Form() {
  const dialog = useRef<HTMLDialogElement>(null);
  const { name: old = '', term } = checked.peek()?.summary ?? {};
  const [name, setName] = useState(`${old}_2`);
  const [from, setFrom] = useState(term === undefined ? '' : String(term.through + 1));
  const [refused, setRefused] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const close = (): void => {
    copying.value = false;
  };
  const begins = /^[0-9]{4}$/.test(from) ? Number(from) : undefined;
  const moved = begins === undefined || term === undefined ? undefined : begins - term.from;
  const hindrance = refused || !/^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) || name === old;
  const submit = async (): Promise<void> => {
    if (hindrance) return;
    const years = moved === undefined || moved === 0 ? {} : { years: moved };
    if (!(await copyRegulation({ name, ...years }))) setRefused(true);
  };
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="kopie-kop">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2 id="kopie-kop">{text('copyRegulation')}</h2>
        <p class="quiet">{text('copyHelp')}</p>
        {hasOwnRegulation() && <p class="notice bad">{text('copyReplaces')}</p>}
        <label class="field">
          <span>{text('copyName')}</span>
          <input
            value={name}
            aria-invalid={hindrance}
            aria-describedby="kopie-naam-hulp"
            onInput={(event) => {
              setRefused(false);
              setName(event.currentTarget.value);
            }}
          />
          <span class="help" id="kopie-naam-hulp">
            {hindrance ? text('copyNameWrong') : text('copyNameHelp')}
          </span>
        </label>
        {term !== undefined && (
          <label class="field">
            <span>{text('copyFrom')}</span>
            <input
              inputMode="numeric"
              value={from}
              aria-describedby="kopie-jaar-hulp"
              onInput={(event) => setFrom(event.currentTarget.value)}
            />
            <span class="help" id="kopie-jaar-hulp">
              {begins === undefined
                ? text('copyYearsStay')
                : text('copyYears', { from: begins, through: begins + term.through - term.from })}
            </span>
          </label>
        )}
        <div class="actions">
          <button type="button" onClick={close}>
            {text('cancel')}
          </button>
          <button type="submit" class="primary" aria-disabled={hindrance}>
            {text(hasOwnRegulation() ? 'makeCopyInstead' : 'makeCopy')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** What is left to look at in a copy that was just made. */
export function CopyNotes() {
  const notes = copied.value;
  if (notes === undefined || regulation.value !== '' || shownFile.value !== notes.file) return null;
  if (notes.resting === 0 && notes.staying.length === 0) return null;
  return (
    <div class="notice">
      {notes.resting > 0 && <p>{text('copyResting', { count: notes.resting })}</p>}
      {notes.staying.length > 0 && (
        <>
          <p>{text('copyStaying')}</p>
          <ul>
            {notes.staying.map(({ line, text: words }) => (
              <li key={line}>
                {text('line', { line })}: <code>{words}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <button
        type="button"
        class="plain"
        onClick={() => {
          copied.value = undefined;
        }}
      >
        {text('hide')}
      </button>
    </div>
  );
}
