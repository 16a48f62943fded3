import type { Expression, SetExpression } from '../../grammar/index.ts';
import type { Analysis, Binding, Filling, Meaning } from '../model.ts';
import { withItems } from './at-hand.ts';
import { evaluatedParts } from './evaluated-parts.ts';
import type { Points } from './points.ts';

/** Where a reference stands. */
export interface ReadPlace {
  readonly points: Points;
  /** Things at hand that are among those a question is about, or belong to these. */
  readonly asked: ReadonlySet<Binding>;
}

type QuantityMeaning = Extract<Meaning, { kind: 'quantity' }>;

/** Meets every reference to a value in an expression, with what is at hand there. */
export function meetReads(
  analysis: Analysis,
  root: Expression,
  place: ReadPlace,
  meet: (meaning: QuantityMeaning, place: ReadPlace) => void,
): void {
  const waiting: { readonly node: Expression; readonly at: ReadPlace }[] = [{ node: root, at: place }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, at } = next;
    const meaning = node.kind === 'reference' ? analysis.meanings.get(node) : undefined;
    if (meaning?.kind === 'quantity') meet(meaning, at);
    const set = setOf(node);
    if (set === undefined) {
      for (const part of evaluatedParts(analysis, node, at.points)) waiting.push({ node: part, at });
      continue;
    }
    for (const end of endsOf(set.over)) waiting.push({ node: end, at });
    const inner = insideSet(analysis, set.over, at);
    for (const part of [...set.each, ...(set.over.where === undefined ? [] : [set.over.where])])
      waiting.push({ node: part, at: inner });
    for (const filling of node.kind === 'rank' ? (analysis.ranks.get(node)?.atHand ?? []) : [])
      if (filling.kind === 'expression') waiting.push({ node: filling.expression, at });
  }
}

export function insideSet(analysis: Analysis, set: SetExpression, { points, asked }: ReadPlace): ReadPlace {
  const inner = new Set(asked);
  for (const item of set.items) {
    const meaning = analysis.sets.get(item);
    if (meaning?.kind !== 'things' || meaning.of === undefined) continue;
    const { of } = meaning;
    const filling: Filling = 'span' in of ? { kind: 'expression', expression: of } : { kind: 'bound', binding: of };
    if (isAsked(analysis, filling, asked)) inner.add(meaning.binding);
  }
  return { points: withItems(analysis, set, points), asked: inner };
}

/** Whether a thing surely is one of those a question is about, belongs to one, or has one that belongs to it. */
export function isAsked(analysis: Analysis, filling: Filling, asked: ReadonlySet<Binding>): boolean {
  switch (filling.kind) {
    case 'bound':
      return asked.has(filling.binding);
    case 'parent':
      return isAsked(analysis, filling.of, asked);
    case 'expression': {
      const { expression } = filling;
      const meaning = expression.kind === 'reference' ? analysis.meanings.get(expression) : undefined;
      return (
        (meaning?.kind === 'bound' || meaning?.kind === 'parent') &&
        isAsked(analysis, meaning.kind === 'bound' ? meaning : meaning.of, asked)
      );
    }
    case 'key':
      return false;
  }
}

export function endsOf(set: SetExpression): readonly Expression[] {
  return set.items.flatMap((item) => {
    if (item.kind === 'years') return [item.from, item.through];
    return [item.of, item.on].filter((end) => end !== undefined);
  });
}

function setOf(node: Expression): { readonly over: SetExpression; readonly each: readonly Expression[] } | undefined {
  switch (node.kind) {
    case 'aggregate':
      return { over: node.over, each: node.value === undefined ? [] : [node.value] };
    case 'quantifier':
      return { over: node.over, each: [node.satisfies] };
    case 'rank':
      return { over: node.among, each: [node.value, ...node.withEqual] };
    default:
      return undefined;
  }
}
