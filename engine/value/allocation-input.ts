import type { Fraction } from './fraction.ts';
import type { RoundingMode } from './round.ts';

/** One *naar rato*: so much of the pot is divided in proportion to these values. */
export interface AllocationKey {
  /** Positive; the weights of all keys add up to 1. */
  readonly weight: Fraction;
  /** One value per receiver, in the order of the receivers. */
  readonly values: readonly Fraction[];
  /**
   * One value for each of the input's others, who count in the total of the key (*gerekend over*) without receiving; 0 for who
   * does not. Absent where nobody does. Not negative.
   */
  readonly others?: readonly Fraction[];
}

export interface AllocationRounding {
  /** What every part becomes a multiple of; positive. */
  readonly step: Fraction;
  /** Together, so that the parts keep their sum; or each alone, so that the difference shows in the rest. */
  readonly method: 'largest-remainder' | 'per-recipient';
  /** How each alone is rounded. Rounding together always starts from below and does not read it. */
  readonly mode: RoundingMode;
}

/** Who goes before whom among equals. */
export interface Ties {
  /** A permutation of the receivers' indexes. */
  readonly order: readonly number[];
  /**
   * Where it is drawn: so many of the order, from the first, have been. The others may come before, between or after them.
   * Absent: all is decided.
   */
  readonly drawn?: number;
}

/** What every division has. Lists that go by receiver are in the order of the receivers. */
interface Dividing extends Ties {
  readonly pot: Fraction;
  /** Identifiers; only how many there are matters here. `order` says who gets the last unit at an equal remainder. */
  readonly receivers: readonly string[];
  /** *ten minste*, per receiver. */
  readonly floors?: readonly Fraction[];
  /** *ten hoogste*, per receiver. */
  readonly caps?: readonly Fraction[];
  /** *restant opnieuw*: by a key of its own, else by what the first division went by. */
  readonly refill?: { readonly key?: readonly Fraction[] };
  /** Without it the parts are the exact ones. */
  readonly rounding?: AllocationRounding;
}

/** In proportion to keys. */
export interface SharesInput extends Dividing {
  readonly keys: readonly AllocationKey[];
  /** How many others there are, see `AllocationKey`; absent: none. */
  readonly others?: number;
}

/** Each what it may claim (*aanspraak*), as far as the pot goes. */
export interface ClaimsInput extends Dividing {
  readonly claims: readonly Fraction[];
  /** *bij tekort*: all are cut by one factor, or served one after another. */
  readonly shortage: 'pro-rata' | Ranking;
}

export interface Ranking {
  /** One number per receiver: the lowest is served first; who has the same number is tied. */
  readonly ranks: readonly number[];
  readonly ties: Ties;
  /** *wie niet past*: ends it all, is passed over, or gets what is left. */
  readonly misfit: 'stops' | 'skipped' | 'gets-rest';
}

export type AllocationInput = SharesInput | ClaimsInput;

/**
 * Why a pot cannot be divided: something of a receiver is negative (the first such key, claim or bound, of the first such
 * receiver in the tie-break order) or the pot is; a floor lies above the cap of the same receiver, both as multiples of the
 * step; the floors together exceed the pot; or a total is a fraction beyond `fractionBits`. The numbers are indexes.
 */
export type AllocationFault =
  | { readonly fault: 'negative-pot' }
  | { readonly fault: 'negative-key'; readonly receiver: number; readonly key: number }
  | { readonly fault: 'negative-claim' | 'negative-floor' | 'negative-cap'; readonly receiver: number }
  | { readonly fault: 'negative-refill-key'; readonly receiver: number }
  | { readonly fault: 'floor-above-cap'; readonly receiver: number }
  | { readonly fault: 'floors-exceed-pot'; readonly total: Fraction }
  | { readonly fault: 'key-total-too-large'; readonly key: number }
  | { readonly fault: 'total-too-large' };
