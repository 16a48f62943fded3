import type { AllocationClause, Language } from '../../grammar/index.ts';
import type { Result } from '../model.ts';
import type { AllocationFault, AllocationInput } from '../value/allocate.ts';
import { absolute, compare, equal, type Fraction, isNegative, isZero, one, sum, zero } from '../value/fraction.ts';
import { type Candidate, numberIn, type Other, type Terms } from './allocation-terms.ts';
import type { Context } from './context.ts';
import { faultAt } from './faults.ts';
import type { Undecided } from './results.ts';
import { plainNumber, showDatum } from './show-datum.ts';

/** What makes a division impossible whoever takes part: a negative pot, weights that are not 1, a step of nothing. */
export function termsFault(terms: Terms, context: Context): Undecided | undefined {
  const pot = numberIn(terms.pot);
  if (pot !== undefined && isNegative(pot)) return negativePot(pot, terms, context);
  const step = terms.step === undefined ? undefined : numberIn(terms.step);
  if (step !== undefined && compare(step, zero) <= 0)
    return faultIn(terms.rounding, 'R31', terms, context, { amount: plainNumber(step) });
  const weights = terms.shares.flatMap(({ weight }) => numberIn(weight) ?? []);
  if (weights.length < terms.shares.length || terms.shares.length === 0) return undefined;
  const total = sum(weights);
  if (equal(total, one) && weights.every((weight) => compare(weight, zero) > 0)) return undefined;
  return faultIn(terms.shares[0]?.clause, 'R29', terms, context, { amount: plainNumber(total) });
}

/**
 * What is wrong with who counts in a key: somebody receives who does not count in the total of it, so that more than the whole
 * could be paid; or who counts without receiving has a negative key.
 */
export function countingFault(
  receivers: readonly Candidate[],
  { sets, others }: { readonly sets: readonly (ReadonlySet<string> | undefined)[]; readonly others: readonly Other[] },
  terms: Terms,
  context: Context,
): Undecided | undefined {
  for (const [share, { clause }] of terms.shares.entries()) {
    const counts = sets[share];
    if (counts === undefined) continue;
    const missing = receivers.find(({ key, keys }) => {
      const value = numberIn(keys[share]);
      return !counts.has(key) && value !== undefined && !isZero(value);
    });
    if (missing !== undefined) return faultIn(clause, 'R300', terms, context, { key: missing.key });
    for (const { key, keys } of others) {
      const value = numberIn(keys[share]);
      if (value === undefined || !isNegative(value)) continue;
      return faultIn(clause, 'R28', terms, context, { key, amount: plainNumber(value) });
    }
  }
  return undefined;
}

/** What was found wrong while dividing, in words, with the receiver it is about. */
export function divisionFault(
  found: AllocationFault,
  input: AllocationInput,
  receivers: readonly Candidate[],
  terms: Terms,
  context: Context,
): Undecided {
  const of = (at: number, value: (candidate: Candidate) => Result | undefined): { key: string; amount: string } => {
    const candidate = receivers[at];
    const number = candidate === undefined ? undefined : numberIn(value(candidate));
    return { key: candidate?.key ?? '', amount: plainNumber(number ?? zero) };
  };
  switch (found.fault) {
    case 'negative-pot':
      return negativePot(input.pot, terms, context);
    case 'negative-key': {
      const args = of(found.receiver, ({ keys }) => keys[found.key]);
      return faultIn(terms.shares[found.key]?.clause, 'R28', terms, context, args);
    }
    case 'negative-claim':
      return faultIn(
        terms.claim,
        'R301',
        terms,
        context,
        of(found.receiver, ({ claim }) => claim),
      );
    case 'negative-floor':
      return faultIn(
        terms.floor,
        'R302',
        terms,
        context,
        of(found.receiver, ({ floor }) => floor),
      );
    case 'negative-cap':
      return faultIn(
        terms.cap,
        'R302',
        terms,
        context,
        of(found.receiver, ({ cap }) => cap),
      );
    case 'negative-refill-key':
      return faultIn(
        terms.rest,
        'R28',
        terms,
        context,
        of(found.receiver, ({ refillKey }) => refillKey),
      );
    case 'floor-above-cap': {
      const { key, floor, cap } = receivers[found.receiver] ?? { key: '' };
      const bounds = amounts({ low: numberIn(floor) ?? zero, high: numberIn(cap) ?? zero }, context);
      return faultIn(terms.floor, 'R303', terms, context, { key, ...bounds });
    }
    case 'floors-exceed-pot':
      return faultIn(terms.floor, 'R304', terms, context, amounts({ total: found.total, pot: input.pot }, context));
    case 'key-total-too-large':
      return faultIn(terms.shares[found.key]?.clause, 'R21', terms, context);
    case 'total-too-large':
      return faultAt(context, 'R21', terms.declaration);
  }
}

/** Rounding each alone may pay out more than there is; that is a fault unless the shortage has a name of its own. */
export function overspent(rest: Fraction, terms: Terms, context: Context): Undecided | undefined {
  if (terms.rest?.fate !== 'lapses' || !isNegative(rest)) return undefined;
  const shown = amounts({ amount: absolute(rest), pot: numberIn(terms.pot) ?? zero }, context);
  return faultIn(terms.rounding, 'R34', terms, context, shown);
}

function negativePot(pot: Fraction, terms: Terms, context: Context): Undecided {
  const { potPlace } = terms;
  const clause = potPlace.kind === 'allocation' ? undefined : potPlace;
  return faultIn(clause, 'R27', terms, context, { amount: plainNumber(pot) });
}

/** A fault at a clause, in the file in which that stands. */
function faultIn(
  clause: AllocationClause | undefined,
  code: Parameters<typeof faultAt>[1],
  { declaration, inside }: Terms,
  context: Context,
  args: Parameters<typeof faultAt>[3] = {},
): Undecided {
  const at = clause === undefined ? context : inside(context, clause);
  return faultAt(at, code, clause ?? declaration, args);
}

/** Amounts as both languages write them: `totalNl`, `totalEn`. */
function amounts(values: Readonly<Record<string, Fraction>>, context: Context): Record<string, string> {
  const { type } = context.instance.quantity;
  const shown = (value: Fraction, language: Language): string => showDatum({ kind: 'number', value }, type, language);
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => [
      [`${name}Nl`, shown(value, 'nl')],
      [`${name}En`, shown(value, 'en')],
    ]),
  );
}
