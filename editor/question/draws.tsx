import { useState } from 'preact/hooks';
import { text } from '../messages.ts';
import { Words } from '../source/findings.tsx';
import { answer, factForm, factTree, year } from '../state/question.ts';
import type { DrawForm } from '../worker/protocol.ts';
import { Choice, Entry } from './cell-input.tsx';
import { addDraw, changeDraw, type DrawPlace, drawsIn, recordedOrder, removeDraw } from './change-draws.ts';
import { problemUnder } from './change-facts.ts';
import { choicesFor, placeholderFor } from './fact-cell.tsx';
import type { JsonObject } from './json.ts';

/** The draws that were held: whose and for what, and who were drawn. */
export function Draws() {
  const forms = factForm.value?.draws ?? [];
  if (forms.length === 0 || factTree.value === undefined) return null;
  return (
    <section class="draws" aria-labelledby="lotingen-kop">
      <h4 id="lotingen-kop">{text('draws')}</h4>
      <p class="quiet">{text('drawsHelp')}</p>
      {forms.map((form) => (
        <DrawsOf key={form.name} form={form} />
      ))}
    </section>
  );
}

function DrawsOf({ form }: { readonly form: DrawForm }) {
  const { name, label, members } = form;
  const held = drawsIn(factTree.value, name);
  const known: Readonly<Record<string, string>> = year.value === undefined ? {} : { jaar: String(year.value) };
  const asked = members.flatMap(({ member }) =>
    known[member] === undefined ? [] : [[member, known[member]] as const],
  );
  return (
    <>
      {held.map((draw, at) => (
        // Draws have no names, and stay in their order.
        <DrawView key={at} draw={draw} form={form} place={{ name, at }} />
      ))}
      <button type="button" onClick={() => addDraw(name, Object.fromEntries(asked))}>
        {text('recordDraw', { label })}
      </button>
    </>
  );
}

interface DrawProps {
  readonly draw: JsonObject;
  readonly form: DrawForm;
  readonly place: DrawPlace;
}

/** One draw as it was recorded. */
function DrawView({ draw, form: { label, members, name }, place }: DrawProps) {
  const title = text('drawOf', { label, number: place.at + 1 });
  const path = `lotingen.${name}[${place.at}]`;
  const written = (member: string): string => {
    const value = draw[member];
    return typeof value === 'string' ? value : '';
  };
  const between = neededBetween(name, members, draw);
  const problem = problemUnder(path);
  // Grows while typing, so that nothing moves when the field is left.
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const order = typed ?? recordedOrder(draw).join('\n');
  return (
    <fieldset class="draw">
      <legend>{title}</legend>
      <div class="fields">
        {members.map(({ member, label: words, cell }) => {
          const values = choicesFor(cell);
          const shared = {
            label: `${title}: ${words}`,
            written: written(member),
            problem: undefined,
            onChange: (value: string) => changeDraw(place, member, value === '' ? undefined : value),
          };
          return (
            <div class="field" key={member}>
              <span aria-hidden="true">{words}</span>
              {values === undefined ? (
                <Entry {...shared} placeholder={placeholderFor(cell)} />
              ) : (
                <Choice {...shared} values={values} orAbsent={false} />
              )}
            </div>
          );
        })}
        <label class="field">
          <span>{text('recordedOn')}</span>
          <input
            type="date"
            value={written('vastgelegdOp')}
            onChange={(event) => changeDraw(place, 'vastgelegdOp', event.currentTarget.value || undefined)}
          />
        </label>
        <label class="field">
          <span>{text('factSource')}</span>
          <input
            value={written('bron')}
            onChange={(event) => changeDraw(place, 'bron', event.currentTarget.value.trim() || undefined)}
          />
        </label>
      </div>
      <label class="field wide">
        <span>{text('drawOrder')}</span>
        <textarea
          rows={Math.min(8, Math.max(2, order.split('\n').length, between.length))}
          aria-invalid={problem !== undefined}
          value={order}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={(event) => {
            changeDraw(place, 'volgorde', linesOf(event.currentTarget.value));
            setTyped(undefined);
          }}
        />
        <span class="help">
          {between.length > 0 ? text('drawBetween', { names: between.join(', ') }) : text('drawOrderHelp')}
        </span>
        {problem !== undefined && (
          <span class="failure">
            <Words text={problem} />
          </span>
        )}
      </label>
      <button type="button" class="plain" onClick={() => removeDraw(place)}>
        {text('removeDraw', { title })}
      </button>
    </fieldset>
  );
}

function linesOf(entered: string): readonly string[] {
  return entered
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Who the last answer said have to be drawn between for this. */
function neededBetween(name: string, members: DrawForm['members'], draw: JsonObject): readonly string[] {
  const needs = answer.value?.result.needs ?? [];
  const asked = needs.find(
    ({ draw: needed }) =>
      needed?.name === name &&
      needed.members.every(({ member, value }) => draw[member] === value) &&
      needed.members.length === members.length,
  );
  return asked?.draw?.between ?? [];
}
