import { batch, signal } from '@preact/signals';
import { language } from '../messages.ts';
import type { CopyRequest } from '../worker/protocol-tools.ts';
import { announce } from './announcements.ts';
import { checked, languageEngine } from './check.ts';
import { forgetDraft, keepOwnFiles, keptDraft, keptOwnFiles } from './drafts.ts';
import { addFile, change, files, ownRegulation, sources } from './files.ts';
import { choose } from './regulations.ts';

/** Whether the dialog for a copy is open. */
export const copying = signal(false);

/** What the last copy left to look at. */
export const copied = signal<
  | {
      readonly resting: number;
      readonly staying: readonly { readonly line: number; readonly text: string }[];
      readonly file: string;
    }
  | undefined
>(undefined);

/** Whether a regulation of one's own stands in this browser, which a copy would take the place of. */
export function hasOwnRegulation(): boolean {
  return (keptDraft(ownRegulation, mainFile)?.text ?? '').trim() !== '' || keptOwnFiles(ownRegulation).length > 0;
}

/**
 * Makes the next regulation of the one at hand, in the place of the regulation of one's own; false where its name is none.
 */
export async function copyRegulation(request: CopyRequest): Promise<boolean> {
  const argument = { files: sources.peek(), language: language.peek(), request };
  const used = checked.peek()?.summary.law.used ?? {};
  const law = files.peek().filter(({ name }) => used[name] !== undefined);
  const made = await languageEngine.call('copy', argument);
  if ('refused' in made) return false;
  const [first, ...others] = made.files;
  if (first === undefined) return false;
  clearOwn();
  await choose(ownRegulation);
  batch(() => {
    change(mainFile, first.text);
    // What it uses goes along: nobody else brings it to a regulation of one's own.
    for (const { name, text } of [...others, ...law]) addFile(name, text);
    copied.value = { resting: made.examples.resting, staying: oncePerLine(made.staying), file: mainFile };
    copying.value = false;
  });
  announce('copyMade', { name: request.name });
  return true;
}

function oncePerLine<T extends { readonly line: number }>(list: readonly T[]): readonly T[] {
  return [...new Map(list.map((one) => [one.line, one])).values()];
}

/** The file that a regulation of one's own begins with. */
const mainFile = 'regeling.maat';

function clearOwn(): void {
  for (const file of [mainFile, ...keptOwnFiles(ownRegulation)]) forgetDraft(ownRegulation, file);
  keepOwnFiles(ownRegulation, []);
}
