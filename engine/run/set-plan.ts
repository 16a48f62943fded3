import type { BinaryExpression, Expression, SetExpression, SetItem } from '../../grammar/index.ts';
import { within } from '../analyse/walk.ts';
import type { Analysis, Binding, Filling, Meaning } from '../model.ts';

/** A condition of `waar`, by which members can be told apart once for everybody who asks. */
export interface Level {
  readonly condition: Expression;
  /** Of `a = b`: what is read of the member, and what it is held against, which is the same for all members. */
  readonly equal?: { readonly member: Expression; readonly other: Expression; readonly memberFirst: boolean };
  /** What the part that is read of the member depends on besides the member. */
  readonly outer: readonly Binding[];
}

/** How the members of a set are looked up: by these conditions, one after the other; then the others are looked at. */
export interface SetPlan {
  readonly levels: readonly Level[];
  readonly others: readonly Expression[];
}

/**
 * Conditions in the order in which they are written: what stands behind a condition is looked at only where that holds. A
 * named condition is told of one by one, so that there looking up ends.
 */
export function planOf({ where }: SetExpression, own: Binding, analysis: Analysis): SetPlan {
  const conditions = where === undefined ? [] : conjunctsOf(where);
  const levels: Level[] = [];
  for (const condition of conditions) {
    const level = levelOf(condition, own, analysis);
    if (level === undefined) break;
    levels.push(level);
  }
  return { levels, others: conditions.slice(levels.length) };
}

/** `a en b en c`, from left to right. */
function conjunctsOf(where: Expression): readonly Expression[] {
  const found: Expression[] = [];
  let first = where;
  while (first.kind === 'binary' && first.operator === 'and') {
    found.push(first.right);
    first = first.left;
  }
  return [first, ...found.reverse()];
}

function levelOf(condition: Expression, own: Binding, analysis: Analysis): Level | undefined {
  const bindings = bindingsIn(condition, analysis);
  if (bindings === undefined) return undefined;
  const equal =
    condition.kind === 'binary' && condition.operator === '=' ? sidesOf(condition, own, analysis) : undefined;
  const read = equal === undefined ? bindings : (bindingsIn(equal.member, analysis) ?? bindings);
  const outer = [...read].filter((binding) => binding !== own);
  return { condition, outer, ...(equal === undefined ? {} : { equal }) };
}

/** Of `a = b` which side is read of the member, where the other is not. */
function sidesOf({ left, right }: BinaryExpression, own: Binding, analysis: Analysis): Level['equal'] {
  const isOwn = (side: Expression): boolean => bindingsIn(side, analysis)?.has(own) === true;
  if (isOwn(left) === isOwn(right)) return undefined;
  return isOwn(left)
    ? { member: left, other: right, memberFirst: true }
    : { member: right, other: left, memberFirst: false };
}

/** What must be at hand to evaluate an expression; undefined where it has named conditions. */
function bindingsIn(root: Expression, analysis: Analysis): ReadonlySet<Binding> | undefined {
  const found = new Set<Binding>();
  for (const node of within(root)) {
    if (node.kind === 'conditions') return undefined;
    const period = analysis.periods.get(node);
    if (period !== undefined) found.add(period);
    if (node.kind === 'reference') {
      const meaning = analysis.meanings.get(node);
      if (meaning === undefined || !addMeaning(meaning, found, analysis)) return undefined;
    }
    for (const item of itemsIn(node)) addItem(item, found, analysis);
    if (node.kind === 'rank') for (const filling of analysis.ranks.get(node)?.atHand ?? []) addFilling(filling, found);
  }
  return found;
}

function addMeaning(meaning: Meaning, found: Set<Binding>, analysis: Analysis): boolean {
  switch (meaning.kind) {
    case 'quantity':
      for (const filling of meaning.indexes) addFilling(filling, found);
      if (meaning.owner !== undefined) addFilling(meaning.owner, found);
      return true;
    case 'bound':
      found.add(meaning.binding);
      return true;
    case 'parent':
    case 'key':
    case 'life':
      addFilling(meaning.of, found);
      return true;
    case 'periodOf': {
      const inner = bindingsIn(meaning.date, analysis);
      for (const binding of inner ?? []) found.add(binding);
      return inner !== undefined;
    }
    case 'kindValue':
      return true;
    case 'error':
      return false;
  }
}

function addFilling(filling: Filling, found: Set<Binding>): void {
  if (filling.kind === 'bound') found.add(filling.binding);
  else if (filling.kind === 'parent') addFilling(filling.of, found);
}

function itemsIn(node: Expression): readonly SetItem[] {
  if (node.kind === 'aggregate' || node.kind === 'quantifier') return node.over.items;
  return node.kind === 'rank' ? node.among.items : [];
}

/** `Diplomas` in a rule of an institution are those of the institution at hand. */
function addItem(item: SetItem, found: Set<Binding>, analysis: Analysis): void {
  const meaning = analysis.sets.get(item);
  if (meaning?.kind === 'things' && meaning.of !== undefined && !('span' in meaning.of)) found.add(meaning.of);
}
