import type { Conditional, Expression } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { requireYesNo } from './check-tests.ts';
import { both, type Guards } from './guards.ts';
import { present } from './presence.ts';
import { errorType, joined, typeArguments, yesNoType } from './types.ts';
import { type Checked, type Place, plain, report, type Work } from './work.ts';

/** `als a dan x als b dan y anders z`: each branch knows its own condition, and that those before it did not hold. */
export function checkConditional(work: Work, node: Conditional, place: Place, expected: Type | undefined): Checked {
  let guards: Guards = place.guards;
  let type: Type | undefined;
  const branch = (expression: Expression, known: Guards): void => {
    const checked = work.check(expression, { ...place, guards: known }, expected ?? hint(type));
    type = together(work, place, expression, type, checked.type);
  };
  for (const { condition, value } of node.branches) {
    const at = { ...place, guards };
    const test = work.check(condition, at, yesNoType);
    requireYesNo(work, at, condition, present(work, at, condition, test.type));
    branch(value, both(guards, test.whenTrue));
    guards = both(guards, test.whenFalse);
  }
  branch(node.otherwise, guards);
  return plain(type ?? errorType);
}

/** A bare value in a later branch is of the kind of the first. */
function hint(type: Type | undefined): Type | undefined {
  return type === undefined || type.kind === 'error' || type.kind === 'absent' ? undefined : type;
}

function together(work: Work, place: Place, expression: Expression, type: Type | undefined, next: Type): Type {
  if (type === undefined) return next;
  const both = joined(type, next);
  if (both !== undefined) return both;
  const args = { ...typeArguments('expected', type), ...typeArguments('found', next) };
  report(work, place.module, 'T14', expression.span, args);
  return errorType;
}
