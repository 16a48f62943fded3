import type { AllocationClause, Edit, Expression, Ordering, SourceFile } from '../../grammar/index.ts';
import type { Analysis, ExceptionSymbol, LawState, Quantity } from '../model.ts';
import type { Mutant, Workshop } from './mutant.ts';
import { mutant } from './mutant.ts';
import { directionMutant, mutantsOfExpression, swapped } from './mutate-expressions.ts';
import { orderMutant, tieMutant } from './mutate-order.ts';
import { mutantsOfTable } from './mutate-tables.ts';

/**
 * Every mutant of the rules of a regulation, of all texts it had; each place of a file once, by file and place. Facts,
 * guarantees and examples are left as they are: what is tried is whether the examples know the rules.
 */
export function mutantsOf(analysis: Analysis, sources: readonly SourceFile[]): readonly Mutant[] {
  const texts = new Map(sources.map(({ name, text }) => [name, text]));
  const states = new Set([...analysis.law.reachable().map(({ state }) => state), analysis.state]);
  const found = new Map<string, Mutant>();
  for (const state of states) {
    if (!state.analysis.sound) continue;
    for (const one of mutantsIn(state, texts)) {
      const key = `${one.file} ${one.edits.map(editKey).join(' ')}`;
      if (!found.has(key)) found.set(key, one);
    }
  }
  const order = sources.map(({ name }) => name);
  return [...found.values()].sort(
    (one, other) => order.indexOf(one.file) - order.indexOf(other.file) || one.span.start - other.span.start,
  );
}

function editKey({ span, text }: Edit): string {
  return JSON.stringify([span.start, span.end, text]);
}

function mutantsIn(state: LawState, sources: ReadonlyMap<string, string>): readonly Mutant[] {
  const { quantities, exceptions } = state.analysis;
  const shared = { state, sources };
  const own = [...quantities.values()].flatMap((quantity) => {
    const { name, module } = quantity;
    return mutantsOfQuantity(quantity, { ...shared, name, module, touches: touchedBy(state, quantity) });
  });
  const others = [...exceptions.values()].flatMap((exception) => {
    const { name, module, root } = exception;
    return mutantsOfException(exception, { ...shared, name, module, touches: touchedBy(state, root) });
  });
  return [...own, ...others];
}

/** A division has its rest as well. */
function touchedBy({ analysis }: LawState, { declaration }: Quantity): readonly string[] {
  return [...analysis.quantities.values()]
    .filter((one) => one.declaration === declaration)
    .map(({ name }) => analysis.law.currentName(name));
}

function mutantsOfQuantity({ kind, declaration, cells }: Quantity, shop: Workshop): readonly Mutant[] {
  if (kind !== 'rule' && kind !== 'allocation' && kind !== 'parameter') return [];
  switch (declaration.kind) {
    case 'rule': {
      const { value, rounding } = declaration;
      return [...mutantsOfExpression(value, shop), ...(rounding === undefined ? [] : roundingMutants(rounding, shop))];
    }
    case 'parameter':
      return parameterMutants(cells, declaration.value, shop);
    case 'table':
      return mutantsOfTable(declaration.grid, shop);
    case 'allocation':
      return mutantsOfClauses(declaration.clauses, shop);
    default:
      return [];
  }
}

/** A row for several years is one place of the text. */
function parameterMutants(cells: Quantity['cells'], single: Expression | undefined, shop: Workshop): readonly Mutant[] {
  const keys = new Map<Expression, string[]>();
  for (const [key, { value }] of cells ?? [])
    if (value !== 'unknown') keys.set(value, [...(keys.get(value) ?? []), key]);
  if (keys.size === 0) return single === undefined ? [] : mutantsOfExpression(single, shop);
  return [...keys].flatMap(([value, own]) => {
    const touches = shop.touches.flatMap((name) => own.map((key) => `${name}(${key})`));
    return mutantsOfExpression(value, { ...shop, touches });
  });
}

function mutantsOfException({ declaration }: ExceptionSymbol, shop: Workshop): readonly Mutant[] {
  const { condition, effect, span } = declaration;
  const inner = effect.kind === 'value' ? mutantsOfExpression(effect.value, shop) : [];
  const clauses = effect.kind === 'clauses' ? mutantsOfClauses(effect.clauses, shop) : [];
  return [
    ...mutant(shop, 'exception', [{ span, text: () => '' }]),
    ...(condition === undefined ? [] : mutantsOfExpression(condition, shop)),
    ...inner,
    ...clauses,
  ];
}

function mutantsOfClauses(clauses: readonly AllocationClause[], shop: Workshop): readonly Mutant[] {
  const own = clauses.flatMap((clause) => mutantsOfClause(clause, shop));
  const shares = clauses.filter((clause) => clause.kind === 'proRata');
  const swaps = shares.slice(1).flatMap((share, at) => {
    const before = shares[at];
    if (before === undefined) return [];
    const weights =
      before.weight === undefined || share.weight === undefined
        ? []
        : swapped(before.weight.span, share.weight.span, 'weight', shop);
    // Where the weights are the same, so are the keys in each other's place.
    return weights;
  });
  return [...own, ...swaps];
}

function mutantsOfClause(clause: AllocationClause, shop: Workshop): readonly Mutant[] {
  switch (clause.kind) {
    case 'pot':
    case 'recipients':
    case 'claim':
    case 'floor':
    case 'cap':
      return mutantsOfExpression(clause.value, shop);
    case 'proRata':
      // Weights that are not 1 together are refused: one of them alone says nothing about examples.
      return mutantsOfExpression(clause.key, shop);
    case 'shortage':
      return clause.order.flatMap((one) => (one.kind === 'key' ? orderingMutants(one, shop) : []));
    case 'rest':
      return clause.again?.key === undefined ? [] : mutantsOfExpression(clause.again.key, shop);
    case 'rounding':
      return roundingMutants(clause, shop);
    case 'misfit':
      return [];
  }
}

function orderingMutants(
  { value, first, span }: Extract<Ordering, { readonly kind: 'key' }>,
  shop: Workshop,
): readonly Mutant[] {
  const after = { start: value.span.end, end: span.end };
  const turned = typeof first === 'string' ? orderMutant(after, first, shop, span) : [];
  return [...mutantsOfExpression(value, shop), ...turned];
}

/** With largest remainder a direction means nothing, and who comes first among equals does. */
function roundingMutants(
  { step, direction, method, span, tieBreaks }: Extract<AllocationClause, { readonly kind: 'rounding' }>,
  shop: Workshop,
): readonly Mutant[] {
  const ties = tieBreaks.flatMap((tie) => tieMutant(tie, shop));
  return method === 'largestRemainder' ? ties : directionMutant(step.span.end, span, direction, shop);
}
