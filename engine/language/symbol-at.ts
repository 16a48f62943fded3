import type { KindValue, Module, Name, Reference, SetItem, Span } from '../../grammar/index.ts';
import type { Analysis, EntitySymbol, KindSymbol, Meaning, Quantity } from '../model.ts';
import { isName, namesOf, pathAt, type TreeNode } from './syntax-path.ts';

/** What a name stands for. */
export type NamedThing =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'entity'; readonly entity: EntitySymbol }
  | { readonly kind: 'kind'; readonly of: KindSymbol }
  | { readonly kind: 'kindValue'; readonly of: KindSymbol; readonly value: string };

/** A stretch of one of the regulation's files. */
export interface Location {
  readonly file: string;
  readonly span: Span;
}

/** The name under an offset and what it stands for, if anything. */
export function symbolAt(
  analysis: Analysis,
  file: string,
  offset: number,
): { readonly name: Name; readonly named: NamedThing } | undefined {
  const module = analysis.modules.find((candidate) => candidate.file === file);
  if (module === undefined) return undefined;
  const path = pathAt(module, offset);
  const [parent, name] = path.slice(-2);
  if (parent === undefined || name === undefined || !isName(name)) return undefined;
  const named = meaningOfName(analysis, name, parent);
  return named === undefined ? undefined : { name, named };
}

/** Where the name under an offset was declared. */
export function definition(analysis: Analysis, file: string, offset: number): Location | undefined {
  const found = symbolAt(analysis, file, offset);
  return found === undefined ? undefined : declarationOf(analysis, found.named);
}

/** Every place that says the same name as the one under an offset, the declaration included. */
export function references(analysis: Analysis, file: string, offset: number): readonly Location[] {
  const found = symbolAt(analysis, file, offset);
  if (found === undefined) return [];
  return analysis.modules.flatMap((module) =>
    namesOf(module)
      .filter(({ name, parent }) => same(found.named, meaningOfName(analysis, name, parent)))
      .map(({ name }) => ({ file: module.file, span: name.span })),
  );
}

/** Where something was declared: the place of its name. */
export function declarationOf(analysis: Analysis, named: NamedThing): Location | undefined {
  const { module, word } = declared(named);
  const place = namesOf(module).find(
    ({ name, parent }) => name.text === word && same(named, meaningOfName(analysis, name, parent)) && declares(parent),
  );
  return place === undefined ? undefined : { file: module.file, span: place.name.span };
}

function declared(named: NamedThing): { readonly module: Module; readonly word: string } {
  switch (named.kind) {
    case 'quantity':
      return { module: named.quantity.module, word: named.quantity.name };
    case 'entity':
      return { module: named.entity.module, word: named.entity.name };
    case 'kind':
      return { module: named.of.module, word: named.of.name };
    case 'kindValue':
      return { module: named.of.module, word: named.value };
  }
}

/** A name in a reference or a set only refers; anywhere else the first that stands in its own module declares. */
function declares(parent: TreeNode): boolean {
  return parent.kind !== 'reference' && parent.kind !== 'type' && parent.kind !== 'named';
}

function meaningOfName(analysis: Analysis, name: Name, parent: TreeNode): NamedThing | undefined {
  if (isReference(parent)) {
    if (parent.qualifier === name) return byText(analysis, name.text);
    return ofMeaning(analysis.meanings.get(parent)) ?? byText(analysis, name.text);
  }
  if (isSetItem(parent)) {
    const item = analysis.sets.get(parent);
    if (item?.kind === 'things') return { kind: 'entity', entity: item.entity };
    if (item?.kind === 'values') return { kind: 'kind', of: item.of };
  }
  const owner = [...analysis.kinds.values()].find((kind) => kind.declaration.values.includes(parent as KindValue));
  if (owner !== undefined) return { kind: 'kindValue', of: owner, value: name.text };
  return byText(analysis, name.text);
}

function ofMeaning(meaning: Meaning | undefined): NamedThing | undefined {
  switch (meaning?.kind) {
    case 'quantity':
      return { kind: 'quantity', quantity: meaning.quantity };
    case 'kindValue':
      return { kind: 'kindValue', of: meaning.of, value: meaning.value };
    case 'bound':
      if (meaning.binding.kind === 'thing') return { kind: 'entity', entity: meaning.binding.of };
      return meaning.binding.kind === 'enumeration' ? { kind: 'kind', of: meaning.binding.of } : undefined;
    case 'parent':
      return { kind: 'entity', entity: meaning.entity };
    default:
      return undefined;
  }
}

function byText(analysis: Analysis, text: string): NamedThing | undefined {
  const quantity = analysis.quantities.get(text);
  if (quantity !== undefined) return { kind: 'quantity', quantity };
  const entity = [...analysis.entities.values()].find((one) => one.name === text || one.plural === text);
  if (entity !== undefined) return { kind: 'entity', entity };
  const kind = analysis.kinds.get(text);
  return kind === undefined ? undefined : { kind: 'kind', of: kind };
}

function same(one: NamedThing, other: NamedThing | undefined): boolean {
  if (other === undefined) return false;
  if (one.kind === 'quantity') return other.kind === 'quantity' && one.quantity === other.quantity;
  if (one.kind === 'entity') return other.kind === 'entity' && one.entity === other.entity;
  if (one.kind === 'kind') return other.kind === 'kind' && one.of === other.of;
  return other.kind === 'kindValue' && one.of === other.of && one.value === other.value;
}

function isReference(node: TreeNode): node is Reference {
  return node.kind === 'reference';
}

function isSetItem(node: TreeNode): node is Extract<SetItem, { kind: 'named' }> {
  return node.kind === 'named' && 'name' in node;
}
