import { computed } from '@preact/signals';
import { checked } from './check.ts';
import { files, shownFile } from './files.ts';

/** The regulation that a file is of, where it is used here and published elsewhere: it is only read. */
export function usedRegulation(file: string): string | undefined {
  const isOwn = files.value.find(({ name }) => name === file)?.own ?? false;
  return isOwn ? undefined : checked.value?.summary.law.used[file];
}

/** That of the file shown. */
export const shownUsed = computed(() => usedRegulation(shownFile.value));
