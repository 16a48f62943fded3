import { signal } from '@preact/signals';
import type { Key } from '../messages.ts';

/** A short message about something that has just happened; shown for a while and read out by screen readers. */
export interface Announcement {
  readonly key: Key;
  readonly holes: Readonly<Record<string, string | number>>;
}

export const announcement = signal<Announcement | undefined>(undefined);

const shownFor = 6000;
let timer: ReturnType<typeof setTimeout> | undefined;

export function announce(key: Key, holes: Announcement['holes'] = {}): void {
  announcement.value = { key, holes };
  clearTimeout(timer);
  timer = setTimeout(() => {
    announcement.value = undefined;
  }, shownFor);
}
