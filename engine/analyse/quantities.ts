import {
  type AllocationDeclaration,
  citationAt,
  type DecisionDeclaration,
  type Dimension,
  type Module,
  type Name,
  type ParameterDeclaration,
  type Signature,
  type Span,
  type TypeNode,
  type YearSpan,
} from '../../grammar/index.ts';
import type { EntitySymbol, Quantity, Type } from '../model.ts';
import { indexesOf } from './families.ts';
import { selfOf } from './own-divisions.ts';
import { type Receivers, receiversOf } from './receivers.ts';
import { declareName, entityNamed, labelOf, type NameTable } from './symbols.ts';
import { errorType, typeOfNode, yesNoType } from './types.ts';
import { reportUnknown } from './unknown-name.ts';
import { type DraftQuantity, report, type Work } from './work.ts';

/** A declared quantity; also the second of two with one name, whose text is checked all the same. */
export interface DeclaredQuantity {
  readonly quantity: DraftQuantity;
  readonly name: Name;
}

/** The years of the money of the regulation that a file is of. */
export type Terms = (module: Module) => YearSpan | undefined;

/**
 * Reads everything that has a value: of whom it is, its indexes, its type. Of allocations and rests the type waits for
 * their pot to be checked.
 */
export function collectQuantities(
  work: Work,
  modules: readonly Module[],
  names: NameTable,
  terms: Terms,
): readonly DeclaredQuantity[] {
  const found: DeclaredQuantity[] = [];
  for (const module of modules) {
    const term = terms(module);
    for (const declaration of module.declarations) {
      for (const draft of drafts(work, module, declaration, term)) {
        if (declareName(work, names, module, draft.name)) work.quantities.set(draft.name.text, draft.quantity);
        found.push(draft);
      }
    }
  }
  return found;
}

/** The type as written, or the error type where its name is not known. */
export function declaredType(work: Work, module: Module, node: TypeNode): Type {
  const name = node.name;
  if (node.base !== 'named' || name === undefined) return typeOfNode(node, undefined);
  const kind = work.kinds.get(name.text);
  if (kind !== undefined) return typeOfNode(node, kind);
  const named = work.entities.get(name.text) ?? work.ownPeriods.get(name.text);
  const known = [...work.kinds.keys(), ...work.entities.keys(), ...work.ownPeriods.keys()];
  if (named === undefined) reportUnknown(work, module, name, 'N29', known);
  return typeOfNode(node, named);
}

function drafts(
  work: Work,
  module: Module,
  declaration: Module['declarations'][number],
  term: YearSpan | undefined,
): readonly DeclaredQuantity[] {
  switch (declaration.kind) {
    case 'input':
    case 'judgement':
    case 'rule':
    case 'table':
      return [signed(work, module, declaration, declaration.signature, declaration.type, term)];
    case 'guarantee': {
      const found = signed(work, module, declaration, declaration.signature, undefined, term);
      found.quantity.type = yesNoType;
      return [found];
    }
    case 'parameter':
      return parameters(work, module, declaration, term);
    case 'allocation':
      return allocations(work, module, declaration, term);
    default:
      return [];
  }
}

interface Draft {
  readonly kind: Quantity['kind'];
  readonly declaration: Quantity['declaration'];
  readonly name: Name;
  readonly label: string | undefined;
  /** Nothing where it is written and not known. */
  readonly owner: EntitySymbol | 'none' | undefined;
  readonly dimensions: readonly Dimension[];
  readonly type: Type;
  /** Of parts: whose they are. */
  readonly receivers?: Receivers;
  /** Of parts of which nobody can tell whose they are. */
  readonly broken?: true;
  readonly span: Span;
}

function signed(
  work: Work,
  module: Module,
  declaration: Exclude<Quantity['declaration'], AllocationDeclaration | DecisionDeclaration>,
  signature: Signature,
  type: TypeNode | undefined,
  term: YearSpan | undefined,
): DeclaredQuantity {
  const draft: Draft = {
    // A table is a rule in another form.
    kind: declaration.kind === 'table' ? 'rule' : declaration.kind,
    declaration,
    name: signature.name,
    label: declaration.label?.value,
    owner: signature.owner === undefined ? 'none' : entityNamed(work, module, signature.owner),
    dimensions: signature.family,
    type: type === undefined ? errorType : declaredType(work, module, type),
    span: declaration.span,
  };
  return quantity(work, module, draft, term);
}

function parameters(
  work: Work,
  module: Module,
  declaration: ParameterDeclaration,
  term: YearSpan | undefined,
): readonly DeclaredQuantity[] {
  const { signature } = declaration;
  if (signature !== undefined) {
    if (signature.owner !== undefined) report(work, module, 'T42', signature.owner.span, { name: signature.name.text });
    const ownerless: Signature = { name: signature.name, family: signature.family, span: signature.span };
    return [signed(work, module, declaration, ownerless, declaration.type, term)];
  }
  const columns = (declaration.grid?.head ?? []).filter((cell) => cell.kind === 'typed');
  return columns.map((cell) => {
    const draft: Draft = {
      kind: 'parameter',
      declaration,
      name: cell.name,
      label: cell.label?.value,
      owner: 'none',
      dimensions: declaration.family,
      type: declaredType(work, module, cell.type),
      span: cell.span,
    };
    return quantity(work, module, draft, term);
  });
}

function allocations(
  work: Work,
  module: Module,
  declaration: AllocationDeclaration,
  term: YearSpan | undefined,
): readonly DeclaredQuantity[] {
  const shared = { declaration, dimensions: declaration.family, type: errorType };
  const divider = declaration.owner === undefined ? undefined : entityNamed(work, module, declaration.owner);
  const known = declaration.owner === undefined || divider !== undefined;
  // Refused: it is written with `per`, and then its rest is nobody's.
  const isAmongOwn = declaration.over.items.some((item) => divider !== undefined && selfOf(item) === divider.name);
  const receivers = known ? receiversOf(work, declaration.over, divider) : undefined;
  const part: Draft = {
    ...shared,
    kind: 'allocation',
    name: declaration.name,
    label: declaration.label?.value,
    owner: receivers === undefined ? divider : (receivers.owner ?? 'none'),
    ...(receivers === undefined ? { broken: true } : { receivers }),
    span: declaration.span,
  };
  const found = [quantity(work, module, part, term)];
  for (const clause of declaration.clauses) {
    if (clause.kind !== 'rest' || clause.to === undefined) continue;
    const rest: Draft = {
      ...shared,
      kind: 'rest',
      name: clause.to,
      label: clause.label?.value,
      owner: known && !isAmongOwn ? (divider ?? 'none') : undefined,
      span: clause.span,
    };
    // What is wrong with the years has been said of the allocation itself.
    const silent = { ...work, problems: [] };
    const total = quantity(silent, module, rest, term);
    found.push(total);
    if (receivers?.owner === undefined || divider !== undefined || !hasShares(declaration)) continue;
    const forgone: Draft = { ...rest, owner: receivers.owner, receivers };
    total.quantity.forgone = quantity(silent, module, forgone, term).quantity;
  }
  return found;
}

function hasShares({ clauses }: AllocationDeclaration): boolean {
  return clauses.some((clause) => clause.kind === 'proRata');
}

function quantity(work: Work, module: Module, draft: Draft, term: YearSpan | undefined): DeclaredQuantity {
  const everyYear = draft.kind === 'input' || draft.kind === 'judgement';
  const citation = citationAt(module, draft.span.start);
  const { owner } = draft;
  const isDivision = draft.kind === 'allocation' || draft.kind === 'rest';
  const whose = owner !== 'none' ? owner : isDivision ? 'division' : undefined;
  const family = indexesOf(work, module, draft.dimensions, everyYear, term, draft.receivers?.indexes, whose);
  const made: DraftQuantity = {
    kind: draft.kind,
    name: draft.name.text,
    label: labelOf(draft.name.text, draft.label),
    module,
    declaration: draft.declaration,
    ...(owner === undefined || owner === 'none'
      ? {}
      : { owner: { entity: owner, binding: { kind: 'thing', of: owner } } }),
    family: family ?? [],
    ...(draft.receivers === undefined ? {} : { division: draft.receivers.division }),
    type: draft.type,
    ...(citation === undefined ? {} : { citation }),
  };
  if (owner === undefined || family === undefined || draft.broken) work.broken.add(made);
  return { quantity: made, name: draft.name };
}
