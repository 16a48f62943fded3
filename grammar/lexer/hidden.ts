import type { Problem } from '../problem.ts';
import { finding } from './lexeme.ts';

/**
 * Characters that are not seen: zero-width ones, those that turn the direction of writing, soft hyphens, and controls.
 * They are refused everywhere, also in texts, comments and quotations: what is read must be what is meant.
 */
export const hiddenCharacters =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f' +
  '\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb';

const hiddenRun = new RegExp(`[${hiddenCharacters}]+`, 'g');

/** Reports every run of hidden characters once, with the offer to remove it; a byte order mark may begin a file. */
export function findHidden(text: string): readonly Problem[] {
  const found: Problem[] = [];
  for (const match of text.matchAll(hiddenRun)) {
    const start = match.index === 0 && text.startsWith('\ufeff') ? 1 : match.index;
    const end = match.index + match[0].length;
    if (start >= end) continue;
    const code = `U+${text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0')}`;
    found.push(finding('L04', { start, end }, { code }, [{ edits: [{ span: { start, end }, text: '' }], text: '' }]));
  }
  return found;
}

/** A word without its hidden characters. */
export function withoutHidden(word: string): string {
  return word.replace(hiddenRun, '');
}
