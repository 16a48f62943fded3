import type { SourceFile } from '../../grammar/index.ts';
import { type Item, itemsOf, type Read, readTexts } from './difference-items.ts';
import { sameTree } from './same-tree.ts';

/** Something that only got another name. */
export interface Renamed {
  readonly nameBefore: string;
  /** As it is now. */
  readonly item: Item;
}

/**
 * Declarations of the first text that stand in the second under another name: they say the same, or people call them the
 * same. `reads` is the first text with their new names.
 */
export function renamed(
  from: readonly Read[],
  to: readonly Read[],
): { readonly reads: readonly Read[]; readonly renames: readonly Renamed[] } {
  const renames: Renamed[] = [];
  let reads = from;
  for (const item of itemsOf(to)) {
    const old = itemsOf(reads);
    if (item.declaration.kind === 'untranslated' || old.some(({ key }) => key === item.key)) continue;
    const kept = new Set(itemsOf(to).map(({ key }) => key));
    for (const candidate of old) {
      if (candidate.declaration.kind !== item.declaration.kind || kept.has(candidate.key)) continue;
      if (!isAlike(candidate, item)) continue;
      const again = readTexts(reads.map((read) => withName(read, candidate.name, item.name)));
      const now = itemsOf(again).find(({ key }) => key === item.key);
      if (now === undefined || (!isLabelled(candidate, item) && !sameTree(now.declaration, item.declaration))) continue;
      renames.push({ nameBefore: candidate.name, item });
      reads = again;
      break;
    }
  }
  return { reads, renames };
}

/** Cheap to tell, before a whole text is read again. */
function isAlike(one: Item, other: Item): boolean {
  return isLabelled(one, other) || one.text.length - one.name.length === other.text.length - other.name.length;
}

function isLabelled(one: Item, other: Item): boolean {
  return one.label !== '' && one.label === other.label;
}

function withName({ source, lexed }: Read, from: string, to: string): SourceFile {
  const tokens = lexed.tokens.filter(
    ({ category, soft, value, image }) => (category === 'name' || soft === true) && (value || image) === from,
  );
  let text = '';
  let done = 0;
  for (const { span } of tokens) {
    text += source.text.slice(done, span.start) + to;
    done = span.end;
  }
  return { name: source.name, text: text + source.text.slice(done) };
}
