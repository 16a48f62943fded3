import { computed, signal } from '@preact/signals';
import { language } from '../messages.ts';
import type { NewAmendment } from '../worker/protocol-law.ts';
import { announce } from './announcements.ts';
import { checked, languageEngine } from './check.ts';
import { addFile, change, files, shownFile, sources } from './files.ts';
import { goTo } from './place.ts';
import { usedRegulation } from './used.ts';

/** A place in a text that an amendment is to replace. */
export interface PlaceToReplace {
  readonly file: string;
  readonly offset: number;
}

/** The dialog for a new amendment, when it is open, with what is to be replaced in it. */
export const beginning = signal<{ readonly replacing?: PlaceToReplace } | undefined>(undefined);

/** Amendments of one's own: what is published is not rewritten. */
export const ownAmendments = computed(() => {
  const kinds = checked.value?.summary.law.kinds ?? {};
  return files.value.filter(({ name, own }) => own && kinds[name] === 'amendment').map(({ name }) => name);
});

/** The amendment that was looked at last. */
let lastShown: string | undefined;
shownFile.subscribe((name) => {
  if (ownAmendments.peek().includes(name)) lastShown = name;
});

/** Makes a file for a new amendment and shows it; what was to be replaced stands in it. */
export async function beginAmendment(file: string, head: NewAmendment): Promise<void> {
  const replacing = beginning.peek()?.replacing;
  const argument = { files: sources.peek(), language: language.peek() };
  const text = await languageEngine.call('newAmendment', { ...argument, head });
  beginning.value = undefined;
  addFile(file, text);
  lastShown = file;
  if (replacing !== undefined && (await replaceIn(file, replacing))) return;
  goTo({ file, span: { start: text.length, end: text.length } });
}

/** Writes the replacement of a place into the amendment at hand, or asks for a new one first. */
export async function replaceHere(place: PlaceToReplace): Promise<void> {
  const used = usedRegulation(place.file);
  if (used !== undefined) {
    announce('usedHere', { name: used });
    return;
  }
  const possible = ownAmendments.peek();
  const into = possible.find((name) => name === place.file || name === lastShown) ?? possible.at(-1);
  if (into === undefined) beginning.value = { replacing: place };
  else await replaceIn(into, place);
}

async function replaceIn(into: string, place: PlaceToReplace): Promise<boolean> {
  const argument = { files: sources.peek(), language: language.peek(), ...place, into };
  const found = await languageEngine.call('replacement', argument);
  if (found === undefined) {
    announce('nothingToReplace');
    return false;
  }
  change(into, found.text);
  goTo({ file: into, span: found.select });
  announce('replacementWritten', { title: found.title, file: into });
  return true;
}
