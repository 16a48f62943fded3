import { batch, computed, signal } from '@preact/signals';
import type { SourceFile } from '../../grammar/index.ts';
import type { ReadyQuestion } from '../api.ts';
import { forgetDraft, keepDraft, keepOwnFiles, keptDraft, keptOwnFiles } from './drafts.ts';

/** One file of the regulation at hand: as published, and as it stands in the editor. */
export interface DraftFile {
  readonly name: string;
  /** Empty for a regulation of one's own. */
  readonly published: string;
  readonly text: string;
  /** The published text has changed since the draft was begun. */
  readonly outdated: boolean;
  /** Added on this page: it is in this browser only. */
  readonly own: boolean;
}

/** The name of the regulation at hand; `ownRegulation` for one that exists in this browser only. */
export const regulation = signal<string | undefined>(undefined);
export const ownRegulation = '';

export const files = signal<readonly DraftFile[]>([]);
/** The file shown in the editor. */
export const shownFile = signal<string>('');
/** Data sets that come with the regulation. */
export const dataSets = signal<readonly SourceFile[]>([]);
/** Questions that come with the regulation. */
export const readyQuestions = signal<readonly ReadyQuestion[]>([]);
/** The browser refused to keep a draft. */
export const draftLost = signal(false);

/** What the engine reads. */
export const sources = computed<readonly SourceFile[]>(() => files.value.map(({ name, text }) => ({ name, text })));

/** A regulation as the service gives it. */
interface Given {
  readonly published: readonly SourceFile[];
  readonly sets: readonly SourceFile[];
  readonly questions: readonly ReadyQuestion[];
}

/** Puts a regulation in the editor; a draft of an earlier visit comes before the published text. */
export function open(name: string, { published, sets, questions }: Given): void {
  const own = keptOwnFiles(name).filter((file) => !published.some((one) => one.name === file));
  batch(() => {
    regulation.value = name;
    dataSets.value = sets;
    readyQuestions.value = questions;
    files.value = [
      ...published.map((file) => {
        const kept = keptDraft(name, file.name);
        const outdated = kept !== undefined && kept.begunFrom !== file.text;
        return { name: file.name, published: file.text, text: kept?.text ?? file.text, outdated, own: false };
      }),
      ...own.map((file) => ownFile(file, keptDraft(name, file)?.text ?? '')),
    ];
    shownFile.value = published[0]?.name ?? '';
  });
}

/** Adds a file of one's own, kept in this browser. */
export function addFile(name: string, text: string): void {
  files.value = [...files.value, ownFile(name, '')];
  keepOwn();
  change(name, text);
}

/** Takes a file of one's own away, with its draft. */
export function removeFile(name: string): void {
  forgetDraft(regulation.value ?? ownRegulation, name);
  batch(() => {
    files.value = files.value.filter((file) => file.name !== name);
    if (shownFile.value === name) shownFile.value = files.value[0]?.name ?? '';
  });
  keepOwn();
}

/** Takes over a changed text and keeps it as a draft, or forgets the draft when it is the published text again. */
export function change(file: string, text: string): void {
  const name = regulation.value ?? ownRegulation;
  files.value = files.value.map((one) => {
    if (one.name !== file || one.text === text) return one;
    const back = text === one.published;
    const begunFrom = (one.outdated ? keptDraft(name, file)?.begunFrom : undefined) ?? one.published;
    draftLost.value = !(back ? forgetDraft(name, file) : keepDraft(name, file, { text, begunFrom }));
    return { ...one, text, outdated: one.outdated && !back };
  });
}

function ownFile(name: string, text: string): DraftFile {
  return { name, published: '', text, outdated: false, own: true };
}

function keepOwn(): void {
  const own = files.value.filter((file) => file.own).map(({ name }) => name);
  if (!keepOwnFiles(regulation.value ?? ownRegulation, own)) draftLost.value = true;
}
