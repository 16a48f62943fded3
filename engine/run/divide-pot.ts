import type {
  AllocationClause,
  AllocationDeclaration,
  Language,
  ProRataClause,
  RoundingClause,
  Span,
} from '../../grammar/index.ts';
import type { AllocationRecord, Application, Result } from '../model.ts';
import { type AllocationFault, type AllocationInput, type AllocationResult, allocate } from '../value/allocate.ts';
import { absolute, bitSize, compare, equal, type Fraction, isNegative, one, sum, zero } from '../value/fraction.ts';
import { fractionBits } from '../value/limits.ts';
import { roundingMode } from './arithmetic.ts';
import type { Context } from './context.ts';
import { faultAt } from './faults.ts';
import { knownNumber, numberOf, type Undecided } from './results.ts';
import { plainNumber, showDatum } from './show-datum.ts';

/** Somebody who receives, or may. */
export interface Candidate {
  readonly key: string;
  readonly takesPart: Result;
  /** One for each *naar rato*. */
  readonly keys: readonly Result[];
}

/** What the clauses of an allocation say, evaluated where it does not depend on the receiver. */
export interface Terms {
  readonly declaration: AllocationDeclaration;
  /** Where a clause is read: one of an exception, in its own file. */
  readonly inside: (context: Context, clause: AllocationClause) => Context;
  readonly pot: Result;
  readonly potPlace: AllocationClause | AllocationDeclaration;
  readonly shares: readonly { readonly clause: ProRataClause; readonly weight: Result }[];
  readonly rounding?: RoundingClause;
  readonly step?: Result;
}

export interface DividedPot {
  readonly parts: ReadonlyMap<string, PartOutcome>;
  readonly rest: PartOutcome;
}

type PartOutcome = Pick<Application, 'result' | 'unrounded' | 'allocation'>;

/** What makes a division impossible whoever takes part: a negative pot, weights that are not 1, a step of nothing. */
export function termsFault(terms: Terms, context: Context): Undecided | undefined {
  const pot = numberIn(terms.pot);
  if (pot !== undefined && isNegative(pot)) return negativePot(pot, terms, context);
  const step = terms.step === undefined ? undefined : numberIn(terms.step);
  if (step !== undefined && compare(step, zero) <= 0)
    return faultAt(context, 'R31', terms.rounding ?? terms.declaration, { amount: plainNumber(step) });
  const weights = terms.shares.flatMap(({ weight }) => numberIn(weight) ?? []);
  if (weights.length < terms.shares.length) return undefined;
  const total = sum(weights);
  if (equal(total, one) && weights.every((weight) => compare(weight, zero) > 0)) return undefined;
  const [share] = terms.shares;
  const inside = share === undefined ? context : terms.inside(context, share.clause);
  return faultAt(inside, 'R29', share?.clause ?? terms.declaration, { amount: plainNumber(total) });
}

/** Divides a pot of which everything is known and the terms are in order; every candidate takes part, by key. */
export function dividePot(receivers: readonly Candidate[], terms: Terms, context: Context): DividedPot {
  const input = inputOf(receivers, terms);
  const result = allocate(input);
  if ('fault' in result) return allTheSame(allocationFault(result, input, terms, context), receivers);
  const tooLarge = [...result.parts, result.rest].some((part) => bitSize(part) > fractionBits);
  if (tooLarge) return allTheSame(faultAt(context, 'R21', terms.declaration), receivers);

  const spent = overspent(result.rest, terms, context);
  if (spent !== undefined) return allTheSame(spent, receivers);

  const allocation = recordOf(input, result);
  const parts = new Map<string, PartOutcome>();
  receivers.forEach(({ key }, at) => {
    const exact = result.exact[at];
    parts.set(key, {
      result: knownNumber(result.parts[at] ?? zero),
      ...(terms.rounding === undefined || exact === undefined ? {} : { unrounded: exact }),
      allocation,
    });
  });
  return { parts, rest: { result: knownNumber(result.rest), allocation } };
}

function inputOf(receivers: readonly Candidate[], { pot, shares, step, rounding }: Terms): AllocationInput {
  return {
    pot: numberIn(pot) ?? zero,
    receivers: receivers.map(({ key }) => key),
    order: tieOrder(receivers, rounding),
    keys: shares.map(({ weight }, share) => ({
      weight: numberIn(weight) ?? zero,
      values: receivers.map(({ keys }) => numberIn(keys[share]) ?? zero),
    })),
    ...(step === undefined || rounding === undefined
      ? {}
      : {
          rounding: {
            step: numberIn(step) ?? zero,
            method: rounding.method === 'largestRemainder' ? 'largest-remainder' : 'per-recipient',
            mode: roundingMode(rounding.direction),
          },
        }),
  };
}

/** Who comes first at equal remainders: by key, upwards unless `daarna hoogste …` says otherwise. */
function tieOrder(receivers: readonly Candidate[], rounding: RoundingClause | undefined): readonly number[] {
  const upwards = receivers.map((_, at) => at);
  return rounding?.tieBreaks[0]?.kind === 'highest' ? upwards.reverse() : upwards;
}

function allocationFault(
  found: AllocationFault,
  { pot, keys, receivers }: AllocationInput,
  terms: Terms,
  context: Context,
): Undecided {
  const shareAt = (at: number): { readonly span: Span } => terms.shares[at]?.clause ?? terms.declaration;
  const insideOf = (at: number): Context => {
    const clause = terms.shares[at]?.clause;
    return clause === undefined ? context : terms.inside(context, clause);
  };
  switch (found.fault) {
    case 'negative-pot':
      return negativePot(pot, terms, context);
    case 'negative-key':
      return faultAt(insideOf(found.key), 'R28', shareAt(found.key), {
        key: receivers[found.receiver] ?? '',
        amount: plainNumber(keys[found.key]?.values[found.receiver] ?? zero),
      });
    case 'key-total-too-large':
      return faultAt(insideOf(found.key), 'R21', shareAt(found.key));
  }
}

function negativePot(pot: Fraction, { potPlace, inside }: Terms, context: Context): Undecided {
  const at = potPlace.kind === 'allocation' ? context : inside(context, potPlace);
  return faultAt(at, 'R27', potPlace, { amount: plainNumber(pot) });
}

/** Rounding each alone may pay out more than there is; that is a fault unless the shortage has a name of its own. */
function overspent(rest: Fraction, { declaration, pot, rounding }: Terms, context: Context): Undecided | undefined {
  const lapses = declaration.clauses.some((clause) => clause.kind === 'rest' && clause.fate === 'lapses');
  if (!lapses || !isNegative(rest)) return undefined;
  const { type } = context.instance.quantity;
  const shown = (value: Fraction, language: Language): string => showDatum({ kind: 'number', value }, type, language);
  const [short, whole] = [absolute(rest), numberIn(pot) ?? zero];
  return faultAt(context, 'R34', rounding ?? declaration, {
    amountNl: shown(short, 'nl'),
    amountEn: shown(short, 'en'),
    potNl: shown(whole, 'nl'),
    potEn: shown(whole, 'en'),
  });
}

function recordOf({ pot, receivers, keys }: AllocationInput, result: AllocationResult): AllocationRecord {
  return {
    pot,
    receivers,
    keys: keys.map(({ weight, values }, at) => ({ weight, values, total: result.keyTotals[at] ?? zero })),
    lastUnits: result.lastUnits.map((at) => receivers[at] ?? ''),
    rest: result.rest,
  };
}

function allTheSame(result: Result, receivers: readonly Candidate[]): DividedPot {
  return { parts: new Map(receivers.map(({ key }) => [key, { result }])), rest: { result } };
}

function numberIn(result: Result | undefined): Fraction | undefined {
  return result?.kind === 'known' ? numberOf(result.datum) : undefined;
}
