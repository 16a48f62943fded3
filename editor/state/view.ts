import { signal } from '@preact/signals';

/** Writing and computing, reading it as sentences or as the law of a day, or comparing two days. */
export const views = ['work', 'reading', 'lawText', 'comparison'] as const;
export type View = (typeof views)[number];

export const view = signal<View>('work');
