import type { Result } from '../model.ts';
import type { Candidate, Other, Terms } from './allocation-terms.ts';
import type { Context } from './context.ts';
import { type DividedPot, dividePot } from './divide-pot.ts';
import { isYes, spoiled } from './results.ts';

/**
 * The parts of those who receive for sure, while of others it is not known whether they do: where everybody counts in the
 * totals anyway (*gerekend over*) and each part is rounded by itself or not at all, nobody's part depends on who else
 * receives. `basis` is what the totals and the pot rest on. Undefined where parts do depend on each other, or something
 * else is not known.
 */
export function sureParts(
  candidates: readonly Candidate[],
  counting: { readonly sets: readonly (ReadonlySet<string> | undefined)[]; readonly others: readonly Other[] },
  basis: readonly Result[],
  terms: Terms,
  context: Context,
): { readonly sure: readonly Candidate[]; readonly found: DividedPot } | undefined {
  const { claim, floor, cap, rest, rounding } = terms;
  const tied = claim ?? floor ?? cap ?? rest?.again;
  const alone = rounding === undefined || rounding.method === 'perRecipient';
  if (tied !== undefined || !alone || counting.sets.includes(undefined)) return undefined;
  if (spoiled([...basis, ...candidates.flatMap(({ keys }) => keys)]) !== undefined) return undefined;
  const sure = candidates.filter(({ takesPart }) => isYes(takesPart));
  if (sure.length === 0) return undefined;
  // Whoever may yet receive could still spend too much: then nothing is sure.
  const all = dividePot(candidates, counting.others, terms, context);
  if (all.rest.result.kind !== 'known') return undefined;
  const doubtful = candidates
    .filter((candidate) => !sure.includes(candidate))
    .map(
      ({ key, keys }): Other => ({
        key,
        keys: keys.map((value, share) => (counting.sets[share]?.has(key) ? value : undefined)),
      }),
    );
  return { sure, found: dividePot(sure, [...counting.others, ...doubtful], terms, context) };
}
