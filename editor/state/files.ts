import { batch, computed, signal } from '@preact/signals';
import type { SourceFile } from '../../grammar/index.ts';

/** One file of the regulation at hand: as published, and as it stands in the editor. */
export interface DraftFile {
  readonly name: string;
  /** Empty for a regulation of one's own. */
  readonly published: string;
  readonly text: string;
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
    files.value = published.map((file) => ({
      name: file.name,
      published: file.text,
      text: draft(name, file.name) ?? file.text,
    }));
    shownFile.value = published[0]?.name ?? '';
  });
}

/** Takes over a changed text and keeps it as a draft, or forgets the draft when it is the published text again. */
export function change(file: string, text: string): void {
  files.value = files.value.map((one) => {
    if (one.name !== file || one.text === text) return one;
    keep(regulation.value ?? ownRegulation, file, text === one.published ? undefined : text);
    return { ...one, text };
  });
}

function draft(name: string, file: string): string | undefined {
  try {
    return localStorage.getItem(storageKey(name, file)) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(name: string, file: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(storageKey(name, file));
    else localStorage.setItem(storageKey(name, file), text);
    draftLost.value = false;
  } catch {
    draftLost.value = true;
  }
}

function storageKey(name: string, file: string): string {
  return `maatstaf:concept:${name}:${file}`;
}
