import type { AllocationClause } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { compare, type Fraction, isNegative } from '../value/fraction.ts';
import { showFraction } from '../value/show.ts';
import { clauseWord } from './clause-words.ts';
import { presentOperand } from './presence.ts';
import { errorType, isNumeric, isOfKind, typeArguments } from './types.ts';
import { type Place, report, type Work } from './work.ts';

type PerReceiver = Extract<AllocationClause, { readonly kind: 'claim' | 'floor' | 'cap' }>;

/**
 * What a receiver may ask and the least and most it gets: each of the same measure as the pot. Gives their types, for the
 * decimals that parts may have; the error type for what was reported.
 */
export function checkPerReceiver(
  work: Work,
  place: Place,
  clauses: readonly AllocationClause[],
  pot: Type,
): readonly Type[] {
  const constants = new Map<AllocationClause['kind'], Fraction>();
  const types = clauses.filter(isPerReceiver).map((clause) => {
    const { type, constant } = presentOperand(work, place, clause.value, pot);
    if (constant !== undefined) constants.set(clause.kind, constant);
    const word = clauseWord(clause.kind, place);
    if (type.kind === 'error' || pot.kind === 'error') return type;
    if (!isNumeric(type) || !isOfKind(type, pot)) {
      const args = { clause: word, ...typeArguments('found', type), ...typeArguments('expected', pot) };
      report(work, place.module, 'T291', clause.value.span, args);
      return errorType;
    }
    if (constant === undefined || !isNegative(constant)) return type;
    report(work, place.module, 'T296', clause.value.span, { clause: word });
    return errorType;
  });
  const [floor, cap] = [constants.get('floor'), constants.get('cap')];
  const least = clauses.find((clause) => clause.kind === 'floor');
  if (floor !== undefined && cap !== undefined && least !== undefined && compare(floor, cap) > 0)
    report(work, place.module, 'T290', least.span, { least: showFraction(floor), most: showFraction(cap) });
  return types;
}

function isPerReceiver(clause: AllocationClause): clause is PerReceiver {
  return clause.kind === 'claim' || clause.kind === 'floor' || clause.kind === 'cap';
}
