import type { Language } from '../../grammar/index.ts';
import type { Terminal } from './terminal.ts';
import { fill } from './texts.ts';
import { toolTexts } from './texts-tools.ts';

/** Tells how far long work is; nothing of it stays on the screen. */
export interface Progress {
  readonly tell: (done: number, of: number) => void;
  readonly clear: () => void;
}

/** Milliseconds of work before anything is told, and between two times it is. */
const patience = 1_000;
const pause = 200;

/** On a terminal one line that is written over; elsewhere nothing, so that a log stays a log. */
export function progressOn({ clock, err }: Terminal, language: Language): Progress {
  if (clock === undefined) return { tell: () => {}, clear: () => {} };
  const start = clock();
  let told = start + patience - pause;
  let shown = false;
  return {
    tell: (done, of) => {
      const now = clock();
      if (now - told < pause) return;
      told = now;
      shown = true;
      err(`\r\u001b[K${fill(toolTexts[language].progress, { done, of })}`);
    },
    clear: () => {
      if (shown) err('\r\u001b[K');
      shown = false;
    },
  };
}
