import { signal } from '@preact/signals';

/** Writing and computing, reading the law of a day, or comparing two. */
export const views = ['work', 'lawText', 'comparison'] as const;
export type View = (typeof views)[number];

export const view = signal<View>('work');
