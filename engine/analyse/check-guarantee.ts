import type { GuaranteeDeclaration } from '../../grammar/index.ts';
import type { Quantity } from '../model.ts';
import { scopeOf } from './check-rule.ts';
import { requireYesNo } from './check-tests.ts';
import { noGuards } from './guards.ts';
import { presentOperand } from './presence.ts';
import { yesNoType } from './types.ts';
import { within } from './walk.ts';
import { type Place, report, type Work } from './work.ts';

/** A guarantee or a warning: a condition over what the regulation computes. One that reads nothing watches nothing. */
export function checkGuarantee(work: Work, quantity: Quantity, { condition }: GuaranteeDeclaration): void {
  const place: Place = { module: quantity.module, scope: scopeOf(quantity), guards: noGuards, reader: quantity };
  const { type } = presentOperand(work, place, condition, yesNoType);
  requireYesNo(work, place, condition, type);
  if (type.kind === 'error' || condition.kind === 'missing') return;
  const isUnclear = [...within(condition)].some(
    (node) => node.kind === 'reference' && work.meanings.get(node)?.kind === 'error',
  );
  if (isUnclear || work.reads.some(({ reader }) => reader === quantity)) return;
  report(work, quantity.module, 'T130', condition.span, { name: quantity.name });
}
