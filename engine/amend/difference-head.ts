import type { Head } from '../../grammar/index.ts';
import type { HeadPart, RuleChange } from './difference.ts';
import type { Read } from './difference-items.ts';
import { printedOnLine } from './difference-print.ts';

/** What differs in the heads of two texts. */
export function headChanges(from: readonly Read[], to: readonly Read[]): readonly RuleChange[] {
  const before = partsOf(from[0]);
  const after = partsOf(to[0]);
  return headParts.flatMap((part): readonly RuleChange[] => {
    const [old, now] = [before.get(part) ?? '', after.get(part) ?? ''];
    return old === now ? [] : [{ kind: 'head', part, before: old, after: now }];
  });
}

const headParts: readonly HeadPart[] = [
  ...(['name', 'label', 'sectors', 'tranche', 'stateOf', 'inForce', 'endsOn', 'term', 'sources'] as const),
];

function partsOf(read: Read | undefined): ReadonlyMap<HeadPart, string> {
  if (read === undefined) return new Map();
  const { head } = read.module;
  const shown = (node: { readonly span: Head['span'] } | undefined): string =>
    node === undefined ? '' : printedOnLine(read, node.span);
  return new Map([
    ['name', head.name.text],
    ['label', shown(head.label)],
    ['sectors', head.sectors.map(({ text }) => text).join(', ')],
    ['tranche', head.tranche?.value ?? ''],
    ['stateOf', head.stateOf?.iso ?? ''],
    ['inForce', head.inForce?.iso ?? ''],
    ['endsOn', shown(head.endsOn)],
    ['term', shown(head.term)],
    ['sources', head.sources.map(shown).join(', ')],
  ]);
}
