import { batch, signal } from '@preact/signals';
import type { Span } from '../../grammar/index.ts';
import { shownFile } from './files.ts';
import { view } from './view.ts';

/** A place in the text that the editor is asked to show. */
export interface WantedPlace {
  readonly file: string;
  readonly span: Span;
}

export const wanted = signal<WantedPlace | undefined>(undefined);

/** Asks the editor to show a place and to take the focus; the editor clears it when done. */
export function goTo(place: WantedPlace | undefined): void {
  batch(() => {
    if (place !== undefined) {
      shownFile.value = place.file;
      view.value = 'work';
    }
    wanted.value = place;
  });
}
