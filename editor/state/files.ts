import { batch, computed, signal } from '@preact/signals';
import type { SourceFile } from '../../grammar/index.ts';

/** One file of the regulation at hand: as published, and as it stands in the editor. */
export interface DraftFile {
  readonly name: string;
  /** Empty for a regulation of one's own. */
  readonly published: string;
  readonly text: string;
  /** The published text has changed since the draft was begun. */
  readonly outdated: boolean;
}

/** The name of the regulation at hand; `ownRegulation` for one that exists in this browser only. */
export const regulation = signal<string | undefined>(undefined);
export const ownRegulation = '';

export const files = signal<readonly DraftFile[]>([]);
/** The file shown in the editor. */
export const shownFile = signal<string>('');
/** Data sets that come with the regulation. */
export const dataSets = signal<readonly SourceFile[]>([]);
/** The browser refused to keep a draft. */
export const draftLost = signal(false);

/** What the engine reads. */
export const sources = computed<readonly SourceFile[]>(() => files.value.map(({ name, text }) => ({ name, text })));

/** Puts a regulation in the editor; a draft of an earlier visit comes before the published text. */
export function open(name: string, published: readonly SourceFile[], sets: readonly SourceFile[]): void {
  batch(() => {
    regulation.value = name;
    dataSets.value = sets;
    files.value = published.map((file) => {
      const kept = draft(name, file.name);
      const outdated = kept !== undefined && kept.begunFrom !== file.text;
      return { name: file.name, published: file.text, text: kept?.text ?? file.text, outdated };
    });
    shownFile.value = published[0]?.name ?? '';
  });
}

/** Takes over a changed text and keeps it as a draft, or forgets the draft when it is the published text again. */
export function change(file: string, text: string): void {
  files.value = files.value.map((one) => {
    if (one.name !== file || one.text === text) return one;
    const back = text === one.published;
    const begunFrom =
      (one.outdated ? draft(regulation.value ?? ownRegulation, file)?.begunFrom : undefined) ?? one.published;
    keep(regulation.value ?? ownRegulation, file, back ? undefined : { text, begunFrom });
    return { ...one, text, outdated: one.outdated && !back };
  });
}

/** A changed text, with the published text it was begun from. */
interface Draft {
  readonly text: string;
  readonly begunFrom: string;
}

function draft(name: string, file: string): Draft | undefined {
  try {
    const kept = localStorage.getItem(storageKey(name, file));
    // Nobody but this page writes under its keys.
    return kept === null ? undefined : (JSON.parse(kept) as Draft);
  } catch {
    return undefined;
  }
}

function keep(name: string, file: string, kept: Draft | undefined): void {
  try {
    if (kept === undefined) localStorage.removeItem(storageKey(name, file));
    else localStorage.setItem(storageKey(name, file), JSON.stringify(kept));
    draftLost.value = false;
  } catch {
    draftLost.value = true;
  }
}

function storageKey(name: string, file: string): string {
  return `maatstaf:concept:${name}:${file}`;
}
