import { type Key, text } from '../messages.ts';
import { checked } from '../state/check.ts';
import { type DraftFile, files, shownFile } from '../state/files.ts';
import { Tabs } from '../tabs.tsx';
import type { FileKind } from '../worker/protocol-law.ts';

/** More files than this do not fit on a row of tabs. */
const mostTabs = 4;

/** Whether the files have tabs, or are chosen from a list. */
export function filesHaveTabs(): boolean {
  return files.value.length <= mostTabs;
}

/** The files of the regulation, with what each is found to lack: on tabs, or by kind in a list where there are many. */
export function FileChoice() {
  return filesHaveTabs() ? <FileTabs /> : <FileList />;
}

function FileTabs() {
  const tabs = files.value.map((file) => {
    const errors = errorsIn(file.name);
    const label = (
      <>
        {file.name}
        {isChanged(file) && (
          <span class="changed" title={text('draft')}>
            <span class="hidden">, {text('draft')}</span>
          </span>
        )}
        {errors > 0 && (
          <span class="count">
            {errors}
            <span class="hidden"> {errorWords(errors)}</span>
          </span>
        )}
      </>
    );
    return { id: file.name, label };
  });
  return (
    <Tabs
      label={text('files')}
      tabs={tabs}
      chosen={shownFile.value}
      controls="tekst"
      prefix="bestand"
      onChoose={(name) => {
        shownFile.value = name;
      }}
    />
  );
}

function FileList() {
  return (
    <label class="field file-list">
      <span>{text('file')}</span>
      <select
        value={shownFile.value}
        onChange={(event) => {
          shownFile.value = event.currentTarget.value;
        }}
      >
        {groups().map(({ title, members }) => (
          <optgroup key={title} label={text(title)}>
            {members.map((file) => (
              <option key={file.name} value={file.name}>
                {nameWithState(file)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

interface Group {
  readonly title: Key;
  readonly members: readonly DraftFile[];
}

/** Amendments in the order in which they apply. */
function groups(): readonly Group[] {
  const { kinds = {}, amendments = [], used = {} } = checked.value?.summary.law ?? {};
  const rank = ({ name }: DraftFile): number => amendments.findIndex(({ file }) => file === name);
  const of = (...wanted: readonly (FileKind | undefined)[]): readonly DraftFile[] =>
    files.value
      .filter(({ name }) => used[name] === undefined && wanted.includes(kinds[name]))
      .toSorted((one, other) => rank(one) - rank(other));
  const all: readonly Group[] = [
    { title: 'regulation', members: of('regulation', 'missing', undefined) },
    { title: 'amendments', members: of('amendment') },
    { title: 'examples', members: of('examplesOf') },
    { title: 'usedRegulations', members: files.value.filter(({ name }) => used[name] !== undefined) },
  ];
  return all.filter(({ members }) => members.length > 0);
}

function nameWithState(file: DraftFile): string {
  const errors = errorsIn(file.name);
  const states = [isChanged(file) ? text('draft') : '', errors > 0 ? errorWords(errors) : ''];
  return [file.name, ...states.filter((state) => state !== '')].join(' · ');
}

function isChanged({ text: now, published }: DraftFile): boolean {
  return now !== published;
}

function errorsIn(name: string): number {
  const problems = checked.value?.problems ?? [];
  return problems.filter(({ file, severity }) => file === name && severity === 'error').length;
}

function errorWords(errors: number): string {
  return errors === 1 ? text('oneError') : text('errors', { count: errors });
}
