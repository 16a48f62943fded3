import type { Binding, EntitySymbol } from '../model.ts';

/**
 * How many there may be of something: all things of an entity, or those that belong to one thing (`Diplomas van deze
 * Instelling`), which over all of these together are no more than all.
 */
export interface Factor {
  readonly entity: EntitySymbol;
  /** The thing they belong to. */
  readonly within?: Binding;
  /** As many as belong to one thing of this object at most: `Diplomas per Instelling`. */
  readonly per?: EntitySymbol;
  /** Only those a question is about, with what belongs to them and what they belong to. */
  readonly asked?: true;
}

/** How many there are. */
export type Count = (factor: Factor) => bigint;

/** So many times the product of its factors; without factors a plain number. */
export interface Term {
  readonly times: bigint;
  /** In the order of their names. */
  readonly factors: readonly Factor[];
}

/** An upper bound: a sum of terms, no two of the same factors. */
export type Bound = readonly Term[];

export const none: Bound = [];

export function constant(times: bigint | number): Bound {
  return [{ times: BigInt(times), factors: [] }].filter((term) => term.times > 0n);
}

export function manyOf(factor: Factor): Bound {
  return [{ times: 1n, factors: [factor] }];
}

export function plus(...bounds: readonly Bound[]): Bound {
  return collected(bounds.flat());
}

export function times(left: Bound, right: Bound): Bound {
  return collected(
    left.flatMap((one) =>
      right.map((other) => ({ times: one.times * other.times, factors: [...one.factors, ...other.factors] })),
    ),
  );
}

/** Term by term the larger of the two, so that it bounds both. */
export function atLeastBoth(left: Bound, right: Bound): Bound {
  const name = (term: Term): string => term.factors.map(factorName).join(' ');
  const rights = new Map(right.map((term) => [name(term), term]));
  const larger = left.map((term) => {
    const other = rights.get(name(term));
    rights.delete(name(term));
    return other !== undefined && other.times > term.times ? other : term;
  });
  return collected([...larger, ...rights.values()]);
}

/**
 * The sum of a bound over everything a binding runs through, of which there are `size`. What belongs to each of them is
 * together no more than all there is; of a product of several that belong to it the others are no more than the most that
 * belong to one; the rest counts once for each.
 */
export function summedOver(binding: Binding, size: Bound, each: Bound): Bound {
  const belonging = each.filter((term) => term.factors.some(({ within }) => within === binding));
  const rest = each.filter((term) => !belonging.includes(term));
  const asked = size.some(({ factors }) => factors.some((factor) => factor.asked === true));
  const total = belonging.map((term) => {
    const first = term.factors.find(({ within }) => within === binding);
    const factors = term.factors.map((factor): Factor => {
      if (factor.within !== binding) return factor;
      const { entity } = factor;
      if (factor === first) return { entity, ...(asked ? { asked } : {}) };
      return binding.kind === 'thing' ? { entity, per: binding.of } : { entity };
    });
    return { times: term.times, factors };
  });
  return plus(collected(total), times(size, rest));
}

/** What it comes to for so many things. */
export function stepsFor(bound: Bound, count: Count): bigint {
  return bound.reduce(
    (sum, term) => sum + term.factors.reduce((product, factor) => product * count(factor), term.times),
    0n,
  );
}

const owners = new WeakMap<Binding, number>();
let counted = 0;

function factorName({ entity, within, per, asked }: Factor): string {
  if (per !== undefined) return `${entity.name} per ${per.name}`;
  if (within === undefined) return asked === true ? `${entity.name}?` : entity.name;
  const number = owners.get(within) ?? ++counted;
  owners.set(within, number);
  return `${entity.name} ${number}`;
}

/** Equal products together, the largest products first. */
function collected(terms: readonly Term[]): Bound {
  const sums = new Map<string, Term>();
  for (const term of terms) {
    const factors = [...term.factors].sort((left, right) => (factorName(left) < factorName(right) ? -1 : 1));
    const name = factors.map(factorName).join(' ');
    sums.set(name, { times: term.times + (sums.get(name)?.times ?? 0n), factors });
  }
  const byDegree = (left: Term, right: Term): number => right.factors.length - left.factors.length;
  return [...sums.values()].filter((term) => term.times > 0n).sort(byDegree);
}
