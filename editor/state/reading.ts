import { signal } from '@preact/signals';
import { EngineStopped } from '../worker/engine.ts';
import type { Calls } from '../worker/protocol.ts';
import { engineFailure, languageEngine } from './check.ts';
import { sources } from './files.ts';

/** The regulation in sentences, as last asked for. */
export const paragraphs = signal<{ readonly list: Calls['sentences']['result'] } | undefined>(undefined);

/** Puts the texts as they are into sentences. */
export async function readSentences(argument: Calls['sentences']['argument']): Promise<void> {
  try {
    const list = await languageEngine.call('sentences', argument);
    if (sources.peek() === argument.files) paragraphs.value = { list };
  } catch (error) {
    if (!(error instanceof EngineStopped)) engineFailure.value = String(error);
  }
}
