import type { Reference } from '../../grammar/index.ts';
import type { EntitySymbol, Meaning, Quantity } from '../model.ts';
import { report, type Work } from './work.ts';
import { yearTermOf } from './year-terms.ts';

type Read = Extract<Meaning, { readonly kind: 'quantity' }>;

/**
 * Where facts of an object reckon with mergers, and a rule reads what was computed or decided for the same thing in an
 * earlier year: of what merged into it nothing comes along. Who asks anywhere what things have merged into knows that.
 */
export function remarkOnMerged(work: Work): void {
  for (const meaning of work.meanings.values()) if (meaning.kind === 'life' && meaning.member === 'mergedInto') return;
  const merging = new Set<EntitySymbol>();
  for (const { owner, declaration } of work.quantities.values())
    if (owner !== undefined && declaration.kind === 'input' && declaration.onMerger !== undefined)
      merging.add(owner.entity);
  if (merging.size === 0) return;
  for (const quantity of work.quantities.values()) {
    const { owner, kind, declaration, module } = quantity;
    if (owner === undefined || !merging.has(owner.entity) || (kind !== 'rule' && kind !== 'allocation')) continue;
    const found = earlierRead(work, quantity, declaration);
    if (found !== undefined) {
      const { name, span } = found;
      report(work, module, 'T461', span, { name: name.text, entity: owner.entity.name, set: owner.entity.plural });
    }
  }
}

/** The first place in a tree that reads of the same thing, of an earlier year, what was computed or decided. */
function earlierRead(work: Work, quantity: Quantity, node: unknown): Reference | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const meanings: ReadonlyMap<object, Meaning> = work.meanings;
  const meaning = meanings.get(node);
  if (meaning?.kind === 'quantity' && isEarlier(work, quantity, meaning)) return node as Reference;
  for (const part of Object.values(node)) {
    const found = earlierRead(work, quantity, part);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isEarlier(work: Work, { owner }: Quantity, { quantity: read, owner: whose, indexes }: Read): boolean {
  if (read.kind !== 'rule' && read.kind !== 'allocation' && read.kind !== 'decided') return false;
  if (whose?.kind !== 'bound' || whose.binding !== owner?.binding) return false;
  return indexes.some(
    (filling) => filling.kind === 'expression' && (yearTermOf(work, filling.expression)?.offset ?? 0) < 0,
  );
}
