import type { Expression } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { kindsWithValue, valueOfKind } from './kind-values.ts';
import { type Place, replacement, report, type Work } from './work.ts';

/** Says so of `"voldoende"` where the value `voldoende` of a kind is meant; `expected` is what is wanted there. */
export function reportsQuotedValue(work: Work, place: Place, literal: Expression, expected: Type | undefined): boolean {
  if (literal.kind !== 'textLiteral' || expected?.kind !== 'enumeration') return false;
  const { of } = expected;
  if (!valueOfKind(of, literal.value)) return false;
  const value = kindsWithValue(work, literal.value).length > 1 ? `${of.name}.${literal.value}` : literal.value;
  const args = { text: `"${literal.value}"`, kind: of.name, value };
  report(work, place.module, 'T79', literal.span, args, { fixes: [replacement(literal.span, value)] });
  return true;
}
