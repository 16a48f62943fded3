import { useEffect, useRef, useState } from 'preact/hooks';
import { language, text } from '../messages.ts';
import { beginAmendment, beginning } from '../state/amend.ts';
import { checked } from '../state/check.ts';
import { files } from '../state/files.ts';

/** Asks for the head of a new amendment; dates that are not known yet may stay empty. */
export function NewAmendment() {
  return beginning.value === undefined ? null : <Form />;
}

const dateFields = ['published', 'inForce'] as const;

function Form() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [head, setHead] = useState({ name: freeName(), label: '', published: '', inForce: '' });
  useEffect(() => dialog.current?.showModal(), []);
  const hindrance = whyNot(head.name);
  const close = (): void => {
    beginning.value = undefined;
  };
  const set = (field: keyof typeof head) => (event: { readonly currentTarget: HTMLInputElement }) =>
    setHead({ ...head, [field]: event.currentTarget.value });
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="nieuwe-wijziging-kop">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (hindrance === undefined) void beginAmendment(fileNameOf(head.name), head);
        }}
      >
        <h2 id="nieuwe-wijziging-kop">{text('newAmendment')}</h2>
        <p class="quiet">{text('newAmendmentHelp')}</p>
        <label class="field">
          <span>{text('amendmentName')}</span>
          <input
            value={head.name}
            aria-invalid={hindrance !== undefined}
            aria-describedby="wijziging-naam-hulp"
            onInput={set('name')}
          />
          <span class="help" id="wijziging-naam-hulp">
            {hindrance ?? text('amendmentNameHelp')}
          </span>
        </label>
        <label class="field">
          <span>{text('amendmentLabel')}</span>
          <input value={head.label} onInput={set('label')} />
        </label>
        <div class="fields">
          {dateFields.map((field) => (
            <label class="field" key={field}>
              <span>{text(field)}</span>
              <input type="date" value={head[field]} onInput={set(field)} />
            </label>
          ))}
        </div>
        <div class="actions">
          <button type="button" onClick={close}>
            {text('cancel')}
          </button>
          <button type="submit" class="primary" aria-disabled={hindrance !== undefined}>
            {text('makeAmendment')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function fileNameOf(name: string): string {
  return `wijziging-${name.replaceAll('_', '-')}.maat`;
}

function freeName(): string {
  const word = language.peek() === 'nl' ? 'ontwerp' : 'draft';
  for (let number = 1; ; number += 1) if (whyNot(`${word}_${number}`) === undefined) return `${word}_${number}`;
}

/** A name of the language, that no other amendment has and that gives a file of its own. */
function whyNot(name: string): string | undefined {
  if (!/^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name)) return text('amendmentNameWrong');
  const amendments = checked.peek()?.summary.law.amendments ?? [];
  const taken =
    amendments.some((one) => one.name === name) || files.peek().some((one) => one.name === fileNameOf(name));
  return taken ? text('amendmentNameTaken') : undefined;
}
