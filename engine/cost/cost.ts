import type { Analysis, Binding, Quantity } from '../model.ts';
import { everyState, isAmended } from '../run/law-states.ts';
import { runLimits } from '../run/limits.ts';
import { beginRun } from '../run/run.ts';
import { atLeastBoth, type Bound, constant, type Factor, manyOf, none, plus, summedOver } from './bound.ts';
import { doneAgain } from './chains.ts';
import type { Place } from './place.ts';
import type { Points } from './points.ts';
import { applicationBound } from './quantity-bound.ts';
import { pointsAtHand, type Reach, type Reached, reachedFrom } from './reach.ts';

/**
 * What one rule, table, number of the law, allocation or guarantee costs at most. A step is one expression evaluated, or one
 * member looked at.
 */
export interface QuantityCost {
  readonly quantity: Quantity;
  /** How often it is computed: once for each thing and index, or of an allocation once for each pot. */
  readonly times: Bound;
  /** Steps of computing it once, for those indexes and that text of the law for which it costs most. */
  readonly each: Bound;
  /** Steps of computing all of it. */
  readonly all: Bound;
}

export interface Cost {
  /** In the order in which they can be computed, by the newest text. */
  readonly quantities: readonly QuantityCost[];
  /**
   * What may come on top because values rest on each other in chains longer than the evaluator goes at a stretch, so that it
   * begins again on the way; nothing where no chain can be so long. Far more than what really comes on top.
   */
  readonly again: Bound;
  /** Everything together, without that. */
  readonly total: Bound;
}

/**
 * An upper bound of the work of answering everything that can be asked of a regulation at once, as a function of how many
 * things there are, by its newest text and the texts of other years that this leads to. It is sound: every branch counts,
 * every member of a set is looked at, nothing is taken to be known of facts. What is read is not counted again, since each
 * value is computed once.
 *
 * Every program ends (`docs/language.md`), so that the bound always exists.
 */
export function worstCaseCost(analysis: Analysis): Cost {
  const run = beginRun(analysis, { things: new Map(), values: new Map() }, {}, runLimits);
  const asked = [...analysis.quantities.values()].flatMap((quantity) => {
    const isOfYears = quantity.family.some(({ binding }) => binding.kind === 'year');
    const states = isOfYears && isAmended(analysis) ? everyState(run, quantity) : [quantity];
    return states.map((one) => ({ quantity: one, indexes: [], asked: false }));
  });
  return costOf(analysis, reachedFrom(run, asked), () => true);
}

/** What it costs to compute these; `isLarge` says of what there may be so many that members are looked up. */
export function costOf(analysis: Analysis, { values, beginsAgain }: Reach, isLarge: (factor: Factor) => boolean): Cost {
  const found = new Map<string, QuantityCost>();
  const once = new Map<object, Map<string, { readonly quantity: Quantity; readonly bound: Bound }>>();
  const add = (name: string, quantity: Quantity, { times, each, all }: Omit<QuantityCost, 'quantity'>): void => {
    const known = found.get(name);
    if (known === undefined) found.set(name, { quantity, times, each, all });
    else
      found.set(name, {
        quantity: known.quantity,
        times: plus(known.times, times),
        each: atLeastBoth(known.each, each),
        all: plus(known.all, all),
      });
  };
  for (const one of values) {
    const { quantity, analysis: own, indexes } = one;
    const points = pointsAtHand(quantity, indexes);
    const place: Place = {
      analysis: own,
      points,
      isLarge: (set) =>
        set.items.some((item) => {
          const meaning = own.sets.get(item);
          return meaning?.kind === 'things' && isLarge({ entity: meaning.entity });
        }),
      once: (node, circumstances, work) => {
        const key = circumstancesKey(one, points, circumstances, work);
        if (key === undefined) return false;
        const known = once.get(node) ?? new Map();
        once.set(node, known);
        known.set(key.text, { quantity, bound: key.isOfOwner ? overOwner(one, work) : work });
        return true;
      },
    };
    const each = applicationBound(place, quantity, indexes);
    add(quantity.name, quantity, { times: overAll(one, constant(1)), each, all: overAll(one, each) });
  }
  for (const { quantity, bound } of [...once.values()].flatMap((known) => [...known.values()]))
    add(quantity.name, quantity, { times: none, each: none, all: bound });
  const order = new Map(analysis.order.map(({ name }, at) => [name, at]));
  const place = ({ quantity }: QuantityCost): number => order.get(quantity.name) ?? order.size;
  const quantities = [...found.values()]
    .filter(({ all }) => all.length > 0)
    .sort((left, right) => place(left) - place(right));
  const again = beginsAgain ? doneAgain(quantities, runLimits.depth) : none;
  return { quantities, again, total: plus(...quantities.map(({ all }) => all)) };
}

/** For all things and indexes that it is reached for. */
function overAll(reached: Reached, each: Bound): Bound {
  const { family, division, kind } = reached.quantity;
  let bound = each;
  for (const [at, { binding }] of family.entries()) {
    if (kind === 'allocation' && at < (division?.receiving ?? 0)) continue;
    const size = binding.kind === 'thing' ? manyOf({ entity: binding.of }) : constant(reached.indexes[at]?.length ?? 1);
    bound = summedOver(binding, size, bound);
  }
  return overOwner(reached, bound);
}

function overOwner({ quantity: { owner, division, kind }, asked }: Reached, each: Bound): Bound {
  if (owner === undefined || (kind === 'allocation' && division?.owner === 'receives')) return each;
  return summedOver(owner.binding, manyOf({ entity: owner.entity, ...(asked ? { asked } : {}) }), each);
}

/**
 * Under what circumstances work is done once; undefined where these are more than what the value is per, so that it is not
 * known for how many. The day on which who is there depends follows from the period.
 */
function circumstancesKey(
  { quantity: { owner, division, family, kind }, indexes }: Reached,
  points: Points,
  circumstances: readonly Binding[],
  work: Bound,
): { readonly text: string; readonly isOfOwner: boolean } | undefined {
  const whose = kind === 'allocation' && division?.owner === 'receives' ? undefined : owner?.binding;
  const within = work.flatMap(({ factors }) => factors.flatMap((factor) => factor.within ?? []));
  const all = new Set([...circumstances, ...within]);
  const isKnown = (binding: Binding): boolean =>
    binding === whose || family.some((index, at) => index.binding === binding && indexes[at]?.length === 1);
  if (![...all].every(isKnown)) return undefined;
  const own = family.filter(({ binding }) => all.has(binding) || binding.kind === 'year');
  const text = own.map(({ binding }) => points.get(binding)?.join('|') ?? '*').join(';');
  return { text, isOfOwner: whose !== undefined && all.has(whose) };
}
