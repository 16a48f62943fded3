import { type Decision, decide, deciding } from '../analyse/exceptions-decide.ts';
import { cellKey, type ExceptionSymbol, type Quantity } from '../model.ts';
import { choice, comparison, junction, openNode, presence } from './choices.ts';
import { constantAt, nodeAt, type StaticIndexes, Unplanned } from './draft.ts';
import type { NodeId } from './ir.ts';
import { lower, type Place } from './place.ts';

/** More cases than these are left to the reference. */
const mostCases = 128;

/**
 * The value with its exceptions: a choice by their conditions, each asked only where it matters. What several that decide say
 * has to be the same; else it is a fault, which is the reference's to tell.
 */
export function excepted(
  place: Place,
  base: (place: Place) => NodeId,
  finish: (exact: NodeId) => NodeId,
  effort = { left: mostCases },
  excluded: ReadonlySet<ExceptionSymbol> = new Set(),
): NodeId {
  const { exceptions } = place.quantity;
  if (exceptions === undefined) return base(place);
  const conditions = new Map<ExceptionSymbol, NodeId>();
  const inside = (exception: ExceptionSymbol): Place => {
    const outer = place.without;
    return {
      ...place,
      without: (wanted, indexes, own) => {
        if (!isSame(wanted, indexes, place)) return outer?.(wanted, indexes, own);
        if (!own) throw new Unplanned('the excepted value of another thing');
        return finish(excepted(place, base, finish, effort, new Set([...excluded, exception])));
      },
    };
  };
  const conditionOf = (exception: ExceptionSymbol): NodeId | undefined => {
    const { condition } = exception.declaration;
    if (condition === undefined) return undefined;
    const known = conditions.get(exception) ?? lower(condition, inside(exception));
    conditions.set(exception, known);
    return known;
  };
  const effectOf = (exception: ExceptionSymbol): NodeId => {
    const { effect } = exception.declaration;
    if (effect.kind !== 'value') throw new Unplanned('an exception without a value');
    return lower(effect.value, inside(exception));
  };
  const caseOf = (assumed: ReadonlyMap<ExceptionSymbol, boolean>): NodeId => {
    effort.left -= 1;
    if (effort.left < 0) throw new Unplanned('too many cases');
    let asked: ExceptionSymbol | undefined;
    const decision = decide(exceptions, (exception) => {
      if (excluded.has(exception)) return false;
      const condition = conditionOf(exception);
      const constant = condition === undefined ? undefined : constantAt(place.draft, condition);
      if (condition === undefined) return true;
      if (constant?.kind === 'small') return constant.value === 1;
      const chosen = assumed.get(exception);
      if (chosen === undefined) asked ??= exception;
      return chosen === true;
    });
    if (asked === undefined) return outcome(decision, place, base, effectOf);
    const [no, yes] = [false, true].map((holds) => caseOf(new Map([...assumed, [asked as ExceptionSymbol, holds]])));
    const condition = conditionOf(asked);
    if (no === undefined || yes === undefined || condition === undefined) throw new Error('a condition has two cases');
    return choice(place.draft, place.table, [{ condition, value: yes }], no);
  };
  return caseOf(new Map());
}

function isSame(wanted: Quantity, indexes: StaticIndexes, { quantity, indexes: own }: Place): boolean {
  return wanted === quantity && cellKey(indexes) === cellKey(own);
}

function outcome(
  decision: Decision,
  place: Place,
  base: (place: Place) => NodeId,
  effectOf: (exception: ExceptionSymbol) => NodeId,
): NodeId {
  const { draft, table } = place;
  const [first, ...others] = deciding(decision).map(effectOf);
  if (first === undefined) return base(place);
  if (others.length === 0) return first;
  const agree = junction(
    draft,
    table,
    'and',
    others.map((other) => same(first, other, place)),
  );
  return choice(draft, table, [{ condition: agree, value: first }], openNode(draft, table, nodeAt(draft, first).holds));
}

/** Both nothing, or both the same value. */
function same(one: NodeId, other: NodeId, { draft, table }: Place): NodeId {
  const nothing = [one, other].map((id) => presence(draft, table, id, false));
  const something = [one, other].map((id) => presence(draft, table, id, true));
  const equal = comparison(draft, table, '=', one, other);
  return junction(draft, table, 'or', [
    junction(draft, table, 'and', nothing),
    junction(draft, table, 'and', [...something, equal]),
  ]);
}
