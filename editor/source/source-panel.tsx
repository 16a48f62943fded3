import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../messages.ts';
import { beginning } from '../state/amend.ts';
import { announce } from '../state/announcements.ts';
import { checked } from '../state/check.ts';
import { copying } from '../state/copy.ts';
import { change, draftLost, files, removeFile, shownFile } from '../state/files.ts';
import { choose, regulations } from '../state/regulations.ts';
import { shownUsed } from '../state/used.ts';
import { CopyNotes, CopyRegulation } from './copy-regulation.tsx';
import { FileChoice, filesHaveTabs } from './file-choice.tsx';
import { Findings } from './findings.tsx';
import { NewAmendment } from './new-amendment.tsx';
import type { SourceEditor } from './source-editor.ts';

const editorAtHand = signal<SourceEditor | undefined>(undefined);
const confirming = signal(false);

/** The text of the regulation with its findings. */
export function SourcePanel() {
  return (
    <section class="panel source" id="bron" tabIndex={-1} aria-labelledby="bron-kop">
      <header class="panel-head">
        <h2 id="bron-kop">{text('source')}</h2>
        <div class="actions">
          <DraftMark />
          <button
            type="button"
            onClick={() => {
              beginning.value = {};
            }}
          >
            {text('newAmendment')}
          </button>
          <button
            type="button"
            title={text('copyHint')}
            aria-disabled={checked.value?.summary.sound !== true}
            onClick={() => {
              copying.value = checked.value?.summary.sound === true;
            }}
          >
            {text('copyRegulation')}
          </button>
          <button type="button" title={text('replaceThisHint')} onClick={() => void editorAtHand.value?.replaceThis()}>
            {text('replaceThis')}
          </button>
          <button type="button" title={text('formatHint')} onClick={() => void editorAtHand.value?.format()}>
            {text('format')}
          </button>
        </div>
      </header>
      <Confirmation />
      <NewAmendment />
      <CopyRegulation />
      <CopyNotes />
      <Outdated />
      {draftLost.value && <p class="notice bad">{text('draftNotKept')}</p>}
      <FileChoice />
      <OnlyRead />
      <EditorHost />
      <Findings />
    </section>
  );
}

/** Monaco is large, so that it comes after the page itself. */
function EditorHost() {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    void import('./source-editor.ts').then(({ createSourceEditor }) => {
      if (!gone && host.current !== null) editorAtHand.value = createSourceEditor(host.current);
    });
    return () => {
      gone = true;
      editorAtHand.value?.dispose();
    };
  }, []);
  return (
    <div class="editor" id="tekst" {...panelRole()}>
      <div class="editor-host" ref={host} />
      {editorAtHand.value === undefined && <p class="quiet">{text('loadingEditor')}</p>}
    </div>
  );
}

function panelRole() {
  if (!filesHaveTabs()) return { role: 'group', 'aria-label': shownFile.value } as const;
  return { role: 'tabpanel', 'aria-labelledby': `bestand-${shownFile.value}` } as const;
}

function DraftMark() {
  const file = files.value.find(({ name }) => name === shownFile.value);
  if (file === undefined || (file.text === file.published && !file.own)) return null;
  return (
    <>
      <span class="tag" title={text('draftHint')}>
        {text('draft')}
      </span>
      {(file.own || file.published !== '') && (
        <button
          type="button"
          class="plain"
          onClick={() => {
            confirming.value = true;
          }}
        >
          {text(file.own ? 'removeFile' : 'backToPublished')}
        </button>
      )}
    </>
  );
}

/** Said, and not settled for the author: both texts are theirs to choose from. */
function Outdated() {
  const file = files.value.find(({ name }) => name === shownFile.value);
  return file?.outdated === true ? <p class="notice">{text('draftOutdated')}</p> : null;
}

/** The text of a regulation that is used here is changed where it is published. */
function OnlyRead() {
  const used = shownUsed.value;
  if (used === undefined) return null;
  const there = regulations.value.some(({ name }) => name === used);
  return (
    <p class="notice only-read">
      {text('usedHere', { name: used })}{' '}
      {there && (
        <button type="button" class="plain" onClick={() => void choose(used)}>
          {text('openUsed', { name: used })}
        </button>
      )}
    </p>
  );
}

function Confirmation() {
  const file = files.value.find(({ name }) => name === shownFile.value);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (confirming.value) dialog.current?.showModal();
  }, [confirming.value]);
  if (!confirming.value || file === undefined) return null;
  const close = (): void => {
    confirming.value = false;
  };
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="bevestiging">
      <p id="bevestiging">{text(file.own ? 'confirmRemove' : 'confirmBack', { file: file.name })}</p>
      <div class="actions">
        <button type="button" autofocus onClick={close}>
          {text('cancel')}
        </button>
        <button
          type="button"
          class="primary"
          onClick={() => {
            if (file.own) removeFile(file.name);
            else change(file.name, file.published);
            announce(file.own ? 'removed' : 'backDone', { file: file.name });
            close();
          }}
        >
          {text(file.own ? 'confirmRemoveYes' : 'confirmBackYes')}
        </button>
      </div>
    </dialog>
  );
}
