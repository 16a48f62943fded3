import type { Reference } from '../../grammar/index.ts';
import type { ExceptionSymbol, Filling, Quantity } from '../model.ts';
import { isZero } from '../value/fraction.ts';
import { constantOf } from './literals.ts';
import { type Place, replacement, report, type Work } from './work.ts';

/**
 * Whether a reference inside an exception means the value that would hold without that exception: the name of what it is
 * on, for the owner and the indexes at hand. Of a division it is that of any receiver, since all parts are divided together.
 */
export function isValueWithout(
  work: Work,
  place: Place,
  quantity: Quantity,
  owner: Filling | 'none' | undefined,
  indexes: readonly Filling[] | undefined,
): boolean {
  if (place.excepting !== quantity || owner === undefined || indexes === undefined) return false;
  const isOwn = (filling: Filling | undefined, binding: object): boolean => {
    if (filling?.kind === 'bound') return filling.binding === binding;
    if (filling?.kind !== 'expression' || filling.expression.kind !== 'periodTerm') return false;
    return filling.expression.offset === 0 && work.periods.get(filling.expression) === binding;
  };
  const ofOwner =
    owner === 'none' ||
    quantity.kind === 'allocation' ||
    quantity.owner === undefined ||
    isOwn(owner, quantity.owner.binding);
  return ofOwner && quantity.family.every((index, at) => isOwn(indexes[at], index.binding));
}

/** An exception has no value of its own; says whose value to name. */
export function isException(work: Work, { name }: Reference, place: Place): boolean {
  const exception = work.exceptions.get(name.text);
  if (exception === undefined) return false;
  const root = exception.root.name;
  report(work, place.module, 'N116', name.span, { name: name.text, root }, { fixes: [replacement(name.span, root)] });
  return true;
}

/** What it puts in place of a number is a number written out, and not zero. */
export function isNeverZeroIn({ declaration: { effect } }: ExceptionSymbol): boolean {
  if (effect.kind === 'notApplied') return true;
  const constant = effect.kind === 'value' ? constantOf(effect.value) : undefined;
  return constant !== undefined && !isZero(constant);
}
