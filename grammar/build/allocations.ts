import type { CstNode } from 'chevrotain';
import type {
  AllocationClause,
  AllocationDeclaration,
  Expression,
  MisfitClause,
  Ordering,
  ProRataClause,
  RestClause,
  ShortageClause,
} from '../ast.ts';
import { keyword, name, number, percentage, text } from '../lexer/token-types.ts';
import { type Building, expressionIn } from './context.ts';
import { literalOf } from './literals.ts';
import { buildReference } from './references.ts';
import { buildRounding } from './rounding.ts';
import { buildSet } from './sets.ts';
import { buildFamily } from './signatures.ts';
import { nameOf, partOf, partsOf, requiredPart, requiredToken, spanOf, textOf, tokenOf, tokensOf } from './tree.ts';

export function buildAllocation(tree: CstNode, to: Building): AllocationDeclaration {
  const head = requiredPart(tree, 'allocationHead');
  const owner = tokenOf(head, 'divider');
  const label = tokenOf(head, text);
  return {
    kind: 'allocation',
    span: spanOf(tree),
    name: nameOf(requiredToken(head, name)),
    ...(owner === undefined ? {} : { owner: nameOf(owner) }),
    over: buildSet(requiredPart(head, 'set'), to, 'allocation'),
    family: buildFamily(partOf(head, 'family'), to),
    ...(label === undefined ? {} : { label: textOf(label) }),
    clauses: partsOf(tree, 'allocationClause').map((clause) => buildAllocationClause(clause, to)),
  };
}

export function buildAllocationClause(tree: CstNode, to: Building): AllocationClause {
  const builder = Object.keys(builders).find((rule) => partOf(tree, rule) !== undefined);
  const build = builder === undefined ? undefined : builders[builder];
  if (builder !== undefined && build !== undefined) return build(requiredPart(tree, builder), to);
  const [kind] = plain.find(([, type]) => tokenOf(tree, type) !== undefined) ?? [];
  if (kind === undefined) throw new Error('a clause of no known kind');
  return { kind, span: spanOf(tree), value: expressionIn(tree, to) };
}

/** Clauses that are a keyword and a formula. */
const plain = [
  ['pot', keyword.amount],
  ['recipients', keyword.recipients],
  ['claim', keyword.claim],
  ['floor', keyword.atLeast],
  ['cap', keyword.atMost],
] as const;

/** By the name of the grammar's rule. */
const builders: Readonly<Record<string, (tree: CstNode, to: Building) => AllocationClause>> = {
  proRata: buildProRata,
  shortage: buildShortage,
  misfit: buildMisfit,
  rounding: buildRounding,
  restClause: buildRest,
};

function buildProRata(tree: CstNode, to: Building): ProRataClause {
  const weight = partOf(tree, 'weight');
  const over = partOf(tree, 'set');
  return {
    kind: 'proRata',
    span: spanOf(tree),
    ...(weight === undefined ? {} : { weight: buildWeight(weight, to) }),
    key: expressionIn(tree, to),
    ...(over === undefined ? {} : { over: buildSet(over, to, 'allocation') }),
  };
}

function buildWeight(tree: CstNode, to: Building): Expression {
  const brackets = partOf(tree, 'brackets');
  if (brackets !== undefined) return expressionIn(brackets, to);
  const named = tokenOf(tree, name);
  if (named !== undefined) {
    return { kind: 'reference', span: named.span, self: false, name: nameOf(named), indexes: [] };
  }
  const share = tokenOf(tree, percentage);
  const [above, below] = tokensOf(tree, number).map(literalOf);
  const single = share === undefined ? above : literalOf(share);
  if (single === undefined) return { kind: 'missing', span: spanOf(tree) };
  if (below === undefined) return single;
  return { kind: 'binary', span: spanOf(tree), operator: '/', left: single, right: below };
}

function buildShortage(tree: CstNode, to: Building): ShortageClause {
  const order = partsOf(tree, 'ordering').map((ordering) => buildOrdering(ordering, to));
  return { kind: 'shortage', span: spanOf(tree), by: order.length === 0 ? 'proRata' : 'order', order };
}

function buildOrdering(tree: CstNode, to: Building): Ordering {
  const span = spanOf(tree);
  if (tokenOf(tree, keyword.draw)) return { kind: 'draw', span };
  const brackets = partOf(tree, 'brackets');
  const value =
    brackets === undefined ? buildReference(requiredPart(tree, 'reference'), to) : expressionIn(brackets, to);
  return { kind: 'key', span, value, first: endOf(requiredPart(tree, 'firstEnd')) };
}

function endOf(tree: CstNode): Extract<Ordering, { readonly kind: 'key' }>['first'] {
  if (tokenOf(tree, keyword.highestFirst)) return 'highest';
  if (tokenOf(tree, keyword.lowestFirst)) return 'lowest';
  if (tokenOf(tree, keyword.yes)) return 'yes';
  return tokenOf(tree, keyword.no) ? 'no' : nameOf(requiredToken(tree, name));
}

function buildMisfit(tree: CstNode): MisfitClause {
  const others = tokenOf(tree, keyword.isSkipped) ? 'skipped' : 'getsRest';
  return { kind: 'misfit', span: spanOf(tree), fate: tokenOf(tree, keyword.stops) ? 'stops' : others };
}

function buildRest(tree: CstNode, to: Building): RestClause {
  const receiver = tokenOf(tree, name);
  const refill = partOf(tree, 'refill');
  const label = tokenOf(tree, text);
  return {
    kind: 'rest',
    span: spanOf(tree),
    ...(refill === undefined ? {} : { again: buildRefill(refill, to) }),
    ...(receiver === undefined
      ? { fate: 'lapses' }
      : { fate: 'to', to: nameOf(receiver), ...(label === undefined ? {} : { label: textOf(label) }) }),
  };
}

function buildRefill(tree: CstNode, to: Building): NonNullable<RestClause['again']> {
  const span = spanOf(tree);
  return tokenOf(tree, keyword.proRata) ? { span, key: expressionIn(tree, to) } : { span };
}
