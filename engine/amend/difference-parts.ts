import type { AllocationClause, Declaration, Expression, Span } from '../../grammar/index.ts';
import type { PartChange } from './difference.ts';
import { cellsOf } from './difference-cells.ts';
import type { Item, Read } from './difference-items.ts';
import { printed } from './difference-print.ts';
import { sameTree } from './same-tree.ts';

/** A part of a declaration that may change by itself. */
export interface Slot {
  readonly kind: 'label' | 'formula' | 'condition' | 'clause';
  readonly address: string;
  readonly nodes: readonly { readonly span: Span }[];
}

/** What differs within two declarations of one name; `signature` stands for all that is no part with an address. */
export function partChanges(
  before: Item,
  after: Item,
  from: readonly Read[],
  to: readonly Read[],
): readonly PartChange[] {
  const [old, now] = divided(before.declaration, after.declaration);
  const { name } = after;
  const slots = [...new Set([...old.slots.keys(), ...now.slots.keys()])].flatMap((key): readonly PartChange[] => {
    const [was, is] = [old.slots.get(key), now.slots.get(key)];
    const { kind, address } = is ?? was ?? { kind: 'label' as const, address: '' };
    if (sameTree(was?.nodes ?? [], is?.nodes ?? [])) return [];
    return [{ kind, address, name, before: textOf(before, was), after: textOf(after, is) }];
  });
  const cells = old.grid && now.grid ? cellChanges(before, after, from, to) : [];
  const bases = sameTree(before.bases, after.bases) ? [] : basisChange(before, after);
  const rest: readonly PartChange[] = sameTree(old.rest, now.rest)
    ? []
    : [{ kind: 'signature', address: '', name, before: before.text, after: after.text }];
  return [...rest, ...slots, ...cells, ...bases];
}

/** The parts of a declaration that an amendment can replace by themselves; the numbers of a grid are cells. */
export function replaceableParts(declaration: Declaration): readonly Slot[] {
  return [...divide(declaration, true).slots.values()];
}

interface Divided {
  readonly slots: ReadonlyMap<string, Slot>;
  /** What remains without the parts that have an address. */
  readonly rest: unknown;
  readonly grid: boolean;
}

/** Both declarations in parts; a list of conditions falls apart only where both are the same kind of list. */
function divided(one: Declaration, other: Declaration): readonly [Divided, Divided] {
  const apart = sameLists(one, other);
  return [divide(one, apart), divide(other, apart)];
}

function divide(declaration: Declaration, conditionsApart: boolean): Divided {
  const label: readonly Slot[] =
    'label' in declaration && declaration.label !== undefined
      ? [{ kind: 'label', address: '', nodes: [declaration.label] }]
      : [];
  const slots = [...label, ...ownSlots(declaration, conditionsApart)];
  const nodes = new Set<unknown>(slots.flatMap((slot) => slot.nodes));
  return {
    slots: new Map(slots.map((slot) => [`${slot.kind} ${slot.address}`, slot])),
    rest: without(declaration, nodes),
    grid: declaration.kind === 'parameter' && declaration.grid !== undefined,
  };
}

function ownSlots(declaration: Declaration, conditionsApart: boolean): readonly Slot[] {
  switch (declaration.kind) {
    case 'rule': {
      const rounding = declaration.rounding === undefined ? [] : clauseSlots([declaration.rounding]);
      return [...formulaSlots(declaration.value, conditionsApart), ...rounding];
    }
    case 'allocation':
      return clauseSlots(declaration.clauses);
    case 'exception': {
      const { effect } = declaration;
      if (effect.kind === 'clauses') return clauseSlots(effect.clauses);
      return effect.kind === 'value' ? formulaSlots(effect.value, false) : [];
    }
    case 'guarantee':
      return formulaSlots(declaration.condition, false);
    case 'parameter':
      return declaration.value === undefined ? [] : formulaSlots(declaration.value, false);
    default:
      return [];
  }
}

function formulaSlots(value: Expression, conditionsApart: boolean): readonly Slot[] {
  if (value.kind !== 'conditions' || !conditionsApart) return [{ kind: 'formula', address: '', nodes: [value] }];
  return value.conditions.map((condition) => ({
    kind: 'condition' as const,
    address: condition.name.text,
    nodes: [condition],
  }));
}

/** The clauses by their keyword: those of one keyword are one clause. */
function clauseSlots(clauses: readonly AllocationClause[]): readonly Slot[] {
  return [...new Set(clauses.map(({ kind }) => kind))].map((kind) => ({
    kind: 'clause' as const,
    address: kind,
    nodes: clauses.filter((clause) => clause.kind === kind),
  }));
}

function sameLists(one: Declaration, other: Declaration): boolean {
  if (one.kind !== 'rule' || other.kind !== 'rule') return false;
  const [list, second] = [one.value, other.value];
  if (list.kind !== 'conditions' || second.kind !== 'conditions') return false;
  const names = (conditions: typeof list.conditions): readonly string[] => conditions.map(({ name }) => name.text);
  return (
    list.quantifier === second.quantifier &&
    list.count === second.count &&
    sameTree(names(list.conditions), names(second.conditions))
  );
}

/** A tree in which some nodes, and everything of a grid but what it declares, are left out. */
function without(tree: unknown, nodes: ReadonlySet<unknown>): unknown {
  if (nodes.has(tree)) return undefined;
  if (Array.isArray(tree)) return tree.map((each) => without(each, nodes)).filter((each) => each !== undefined);
  if (typeof tree !== 'object' || !tree) return tree;
  if ('kind' in tree && tree.kind === 'grid' && 'head' in tree && Array.isArray(tree.head)) {
    return tree.head.filter((cell: { kind?: unknown }) => cell.kind === 'typed');
  }
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, without(value, nodes)]));
}

function textOf(item: Item, slot: Slot | undefined): string {
  if (slot === undefined) return '';
  return slot.nodes.map(({ span }) => printed(item.read, span)).join('\n');
}

function cellChanges(before: Item, after: Item, from: readonly Read[], to: readonly Read[]): readonly PartChange[] {
  const old = cellsOf(before.declaration, from);
  const now = cellsOf(after.declaration, to);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): readonly PartChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const { name, address } = is ?? was ?? { name: '', address: '' };
    if (was !== undefined && is !== undefined && sameTree(was.value, is.value)) return [];
    return [{ kind: 'cell', address, name, before: was?.text ?? '', after: is?.text ?? '' }];
  });
}

/** The citation lines between the clauses, with the law's words under them. */
function basisChange(before: Item, after: Item): readonly PartChange[] {
  const shown = ({ bases }: Item): string =>
    bases.map(({ line, quotation }) => [line, ...quotation.map((words) => `| ${words}`)].join('\n')).join('\n');
  const [old, now] = [shown(before), shown(after)];
  return old === now ? [] : [{ kind: 'basis', address: '', name: after.name, before: old, after: now }];
}
