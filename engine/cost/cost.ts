import type { Analysis, Quantity } from '../model.ts';
import { atLeastBoth, type Bound, none, plus } from './bound.ts';
import { applicationBound, applications, appliedOver } from './quantity-bound.ts';

/** What one rule, table, allocation or guarantee costs at most. A step is one expression evaluated, or one member looked at. */
export interface QuantityCost {
  readonly quantity: Quantity;
  /** How often it is computed: once for each thing and index, or of an allocation once for each pot. */
  readonly times: Bound;
  /** Steps of computing it once. */
  readonly each: Bound;
  /** Steps of computing all of it. */
  readonly all: Bound;
}

export interface Cost {
  /** In the order in which they can be computed, by the newest text. */
  readonly quantities: readonly QuantityCost[];
  /** Everything together, for whichever text of the law costs most. */
  readonly total: Bound;
}

/**
 * An upper bound of the work of answering everything that can be asked of a regulation, as a function of how many things
 * there are. It is sound: every branch counts, every member of a set is looked at, an exception is as dear as the ways in
 * which it can be combined. What is read is not counted again, since each value is computed once; a chain of values longer
 * than the evaluator goes at a stretch is begun again on the way, and that is not counted.
 *
 * Every program ends (`docs/language.md`), so that the bound always exists.
 */
export function worstCaseCost(analysis: Analysis): Cost {
  const quantities = costsIn(analysis);
  const totals = new Map<string, Bound>();
  const states = analysis.law.reachable().map(({ state }) => state.analysis);
  for (const costs of [quantities, ...states.map(costsIn)]) {
    for (const { quantity, all } of costs)
      totals.set(quantity.name, atLeastBoth(totals.get(quantity.name) ?? none, all));
  }
  return { quantities, total: plus(...totals.values()) };
}

function costsIn(analysis: Analysis): readonly QuantityCost[] {
  return analysis.order
    .filter(({ kind }) => kind === 'rule' || kind === 'allocation' || kind === 'guarantee')
    .map((quantity) => {
      const each = applicationBound(analysis, quantity);
      return { quantity, each, times: applications(quantity), all: appliedOver(quantity, each) };
    });
}
