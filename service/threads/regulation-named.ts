import type { Language } from '../../grammar/index.ts';
import type { Shipped } from '../shipped.ts';
import { usageProblem } from '../usage-problem.ts';
import { refused } from './refused.ts';
import type { Result } from './task.ts';

/** A shipped regulation that can be asked, or why there is none by that name. */
export function regulationNamed(
  name: string,
  shipped: ReadonlyMap<string, Shipped>,
  language: Language,
): { readonly found: Shipped } | { readonly refusal: Result } {
  const found = shipped.get(name);
  if (found === undefined) return { refusal: refused(404, [usageProblem('U50', { name })], language) };
  if (!found.analysis.sound) return { refusal: refused(409, [usageProblem('U72', { name })], language) };
  return { found };
}
