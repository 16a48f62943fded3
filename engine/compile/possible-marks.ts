import type { Citation } from '../../grammar/index.ts';
import type { Marks, Quantity } from '../model.ts';
import { analysisOf } from '../run/law-states.ts';
import { citationMarks, mergeMarks, noMarks } from '../run/marks.ts';
import { nodeAt } from './draft.ts';
import type { Lowering } from './place.ts';

/**
 * What each quantity of a plan may rest on, by itself and by all it reads, whatever year; undefined where the reference computes
 * part of that.
 */
export function marksByQuantity(lowering: Lowering): (quantity: Quantity) => Marks | undefined {
  const { columns, reads, draft } = lowering;
  const read = new Map<Quantity, Set<Quantity>>();
  const unsure = new Set<Quantity>();
  for (const column of columns.values()) {
    if (column === undefined) continue;
    const { quantity, key, node } = column;
    const own = read.get(quantity) ?? new Set<Quantity>();
    read.set(quantity, own);
    if (nodeAt(draft, node).operation.kind === 'reference') unsure.add(quantity);
    for (const one of reads.get(key) ?? []) {
      const other = columns.get(one);
      if (other !== undefined) own.add(other.quantity);
    }
  }
  const known = new Map<Quantity, Marks | undefined>();
  return (quantity) => {
    if (!known.has(quantity)) known.set(quantity, marksBelow(lowering, quantity, read, unsure));
    return known.get(quantity);
  };
}

function marksBelow(
  lowering: Lowering,
  quantity: Quantity,
  read: ReadonlyMap<Quantity, ReadonlySet<Quantity>>,
  unsure: ReadonlySet<Quantity>,
): Marks | undefined {
  const seen = new Set([quantity]);
  let marks = noMarks;
  for (const one of seen) {
    if (unsure.has(one)) return undefined;
    marks = mergeMarks(marks, ownMarks(lowering, one));
    for (const other of read.get(one) ?? []) seen.add(other);
  }
  return marks;
}

/** Of every citation that stands above a part of the quantity, or of an exception to it. */
function ownMarks({ run }: Lowering, quantity: Quantity): Marks {
  const { module, declaration, citation, cells, exceptions = [] } = quantity;
  const within = (
    of: typeof module,
    { span }: typeof declaration | (typeof exceptions)[number]['declaration'],
  ): readonly Citation[] => of.citations.filter((one) => span.start <= one.span.start && one.span.start < span.end);
  const all = [
    citation,
    ...within(module, declaration),
    ...[...(cells?.values() ?? [])].map((cell) => cell.citation),
    ...exceptions.flatMap((one) => [one.citation, ...within(one.module, one.declaration)]),
  ];
  return citationMarks(analysisOf(run, quantity), all);
}
