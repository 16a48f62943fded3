import { type AllocationDeclaration, type Expression, phraseOf, type SetItem } from '../../grammar/index.ts';
import type { EntitySymbol, Filling, Index, Quantity } from '../model.ts';
import { ancestorFilling, ancestors } from './scope.ts';
import { insertion, type Place, report, type Work } from './work.ts';

/**
 * Of a division in which each thing divides among its own, `over Passagiers van deze Vlucht per Vlucht`: the index that says
 * who divides. It follows from who receives: of all others the part is nothing.
 */
export function dividingIndex({ declaration, division, owner, family }: Quantity): Index | undefined {
  if (declaration.kind !== 'allocation' || division?.owner !== 'receives' || owner === undefined) return undefined;
  const above = ancestors(owner.entity);
  const named = new Set(declaration.over.items.map(selfOf));
  return family.find(({ binding: { kind, of } }) => kind === 'thing' && above.includes(of) && named.has(of.name));
}

/** Who divides, as follows from the receiver whose part is read. */
export function dividerOf(quantity: Quantity, index: Index, receiver: Filling | undefined): Filling | undefined {
  if (receiver === undefined || quantity.owner === undefined || index.binding.kind !== 'thing') return undefined;
  if (dividingIndex(quantity) !== index) return undefined;
  return ancestorFilling(receiver, quantity.owner.entity, index.binding.of);
}

/** `over Passagiers van deze Vlucht` without `per Vlucht`: of which one is not said. Says so, where that is what is missing. */
export function reportNoDivider(work: Work, place: Place, of: Expression, receiver: EntitySymbol): boolean {
  const { reader } = place;
  const parent = ancestors(receiver).find(({ name }) => name === selfIn(of));
  const isThere = place.scope.own.some((binding) => binding.kind === 'thing' && binding.of === parent);
  if (parent === undefined || isThere || reader?.declaration.kind !== 'allocation') return false;
  const args = { name: reader.name, parent: parent.name };
  const { language } = place.module;
  const fixes = [insertion(...perParent(reader.declaration, parent.name, phraseOf('per', language)))];
  report(work, place.module, 'T455', of.span, args, { fixes });
  return true;
}

/** `verdeling x van Vlucht over Passagiers van deze Vlucht` is `verdeling x over Passagiers van deze Vlucht per Vlucht`. */
export function reportAmongOwn(work: Work, place: Place, { declaration, owner }: Quantity, item: SetItem): boolean {
  if (declaration.kind !== 'allocation' || declaration.owner === undefined || item.kind !== 'named') return false;
  const { language } = place.module;
  const { name } = item;
  const entity = [...work.entities.values()].find((one) => one.name === name.text || one.plural === name.text);
  const divider = owner?.entity;
  if (entity === undefined || divider === undefined || !ancestors(entity).includes(divider)) return false;
  const [at, text] = perParent(declaration, divider.name, phraseOf('per', language));
  const own = ` ${phraseOf('of', language)} ${phraseOf('this', language)} ${divider.name}`;
  const edits = [
    { span: { start: declaration.name.span.end, end: declaration.owner.span.end }, text: '' },
    ...(item.of === undefined ? [{ span: { start: name.span.end, end: name.span.end }, text: own }] : []),
    { span: { start: at, end: at }, text },
  ];
  const isFixed = item.of === undefined || selfOf(item) === divider.name;
  const fixes = isFixed ? [{ edits, text: text.trim() }] : [];
  report(work, place.module, 'T456', item.span, { owner: divider.name, name: entity.plural }, { fixes });
  return true;
}

/** Where in the head stands for what it is divided, and what is to be written there: ` per Vlucht`, `, Vlucht`. */
function perParent({ over, family }: AllocationDeclaration, parent: string, per: string): [number, string] {
  const last = family.at(-1);
  return last === undefined ? [over.span.end, ` ${per} ${parent}`] : [last.span.end, `, ${parent}`];
}

/** `van deze Vlucht`: its name. */
export function selfOf(item: SetItem): string | undefined {
  return item.kind === 'named' && item.of !== undefined ? selfIn(item.of) : undefined;
}

function selfIn(of: Expression): string | undefined {
  return of.kind === 'reference' && of.self ? of.name.text : undefined;
}
