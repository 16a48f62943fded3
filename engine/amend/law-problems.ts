import type { Problem } from '../../grammar/index.ts';
import type { ReadFile } from '../analyse/analyse.ts';
import type { Amendment, LawState } from '../model.ts';
import { applied, type Surroundings } from './apply.ts';
import { type AtomicChange, isOneStep } from './atomic-changes.ts';
import type { Draft } from './drafts.ts';
import { repealedNames } from './still-used.ts';

/**
 * Holds each amendment against the text it was made for: all that enters into force before it, as far as that had been
 * published when it was. What does not fit is reported and counts nowhere.
 */
export function fitting(
  base: readonly Draft[],
  changes: readonly AtomicChange[],
  around: Surroundings,
): { readonly changes: readonly AtomicChange[]; readonly problems: readonly Problem[] } {
  const fit: AtomicChange[] = [];
  const problems: Problem[] = [];
  let newest = base;
  for (const first of changes) {
    const own = changes.filter((change) => isOneStep(change, first));
    if (own[0] !== first) continue;
    const before = fit.filter((change) => change.amendment.published <= first.amendment.published);
    const isNewest = before.length === fit.length;
    const tried = applied(isNewest ? newest : applied(base, before, around, false).drafts, own, around, true);
    problems.push(...tried.problems);
    fit.push(...own.filter((change) => !tried.refused.includes(change)));
    newest = isNewest ? tried.drafts : applied(base, fit, around, false).drafts;
  }
  return { changes: fit, problems };
}

/**
 * The problems of some states, those of the first state first. What only a later state has is told with the amendment
 * since which it is so.
 */
export function problemsOf(
  states: readonly LawState[],
  follows: (problem: Problem, state: LawState) => boolean,
): readonly Problem[] {
  const seen = new Set<string>();
  const found = states.flatMap((state) => {
    const last = state.amendments.at(-1);
    return state.analysis.problems.flatMap((problem) => {
      const key = identityOf(problem);
      if (seen.has(key) || follows(problem, state)) return [];
      seen.add(key);
      const isOwn = last === undefined || problem.file === last.module.file;
      return [{ problem: isOwn ? problem : sinceAmendment(problem, last), state }];
    });
  });
  return repealedNames(found, states);
}

function sinceAmendment(problem: Problem, { module, name }: Amendment): Problem {
  const related = { file: module.file, span: module.head.name.span, code: 'V91' as const, args: { name } };
  return { ...problem, related: [...(problem.related ?? []), related] };
}

export function withoutDoubles(problems: readonly Problem[]): readonly Problem[] {
  const byIdentity = new Map<string, Problem>();
  for (const problem of problems)
    if (!byIdentity.has(identityOf(problem))) byIdentity.set(identityOf(problem), problem);
  return [...byIdentity.values()];
}

/** By file as given, then by place. */
export function inFileOrder(problems: readonly Problem[], files: readonly ReadFile[]): readonly Problem[] {
  const order = new Map(files.map(({ source }, at) => [source.name, at]));
  const rank = ({ file }: Problem): number => order.get(file ?? '') ?? -1;
  return problems.toSorted(
    (one, other) =>
      rank(one) - rank(other) || (one.span?.start ?? 0) - (other.span?.start ?? 0) || (one.code < other.code ? -1 : 1),
  );
}

function identityOf({ code, file, span }: Problem): string {
  return `${code} ${file ?? ''} ${span?.start ?? ''} ${span?.end ?? ''}`;
}
