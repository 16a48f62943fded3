import { effect, signal } from '@preact/signals';
import { language } from '../messages.ts';
import { EngineStopped, startEngine } from '../worker/engine.ts';
import type { Checked } from '../worker/protocol.ts';
import { sources } from './files.ts';

/** The engine that follows the typing; long computations have one of their own. */
export const languageEngine = startEngine();

/** The findings about the texts as they last stood still; undefined until the first check. */
export const checked = signal<Checked | undefined>(undefined);
export const checking = signal(false);
/** The engine failed by a mistake of ours. */
export const engineFailure = signal<string | undefined>(undefined);

/** Long enough not to check every key, short enough to seem immediate. */
const pause = 200;

/** Checks whenever a text or the reader's language changes. */
export function followTexts(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const argument = { files: sources.value, language: language.value };
    if (argument.files.length === 0) return;
    checking.value = true;
    clearTimeout(timer);
    timer = setTimeout(() => check(argument), checked.peek() === undefined ? 0 : pause);
  });
}

async function check(argument: { files: typeof sources.value; language: typeof language.value }): Promise<void> {
  const stillNow = (): boolean => sources.peek() === argument.files && language.peek() === argument.language;
  try {
    const result = await languageEngine.call('check', argument);
    if (!stillNow()) return;
    checked.value = result;
    engineFailure.value = undefined;
  } catch (error) {
    if (!(error instanceof EngineStopped)) engineFailure.value = String(error);
  }
  if (stillNow()) checking.value = false;
}
