import type { ConditionList, Language, Problem } from '../../grammar/index.ts';
import { listsIn } from '../analyse/condition-lists.ts';
import type { Application, Quantity, Result } from '../model.ts';
import { atLeast, neededOf } from './conditions.ts';
import type { Run } from './context.ts';
import { findCondition, listsOf, outcomeOf, outcomeWord } from './explain-conditions.ts';
import { questionProblem } from './faults.ts';
import { isNo, isYes } from './results.ts';

/** What an expectation was about: its words, whose value it is, and what was read for it. */
export interface Expected {
  readonly subject: string;
  readonly owner: string | undefined;
  readonly reads: readonly string[];
}

/** The rule and the path of conditions that `omdat "voldoet.c.c1"` names; nothing where the text names no rule. */
export function conditionNamed(
  { analysis }: Run,
  because: string,
): { readonly rule: string; readonly path: readonly string[] } | undefined {
  const [rule = '', ...path] = because.normalize('NFC').split('.');
  return path.length > 0 && analysis.quantities.has(rule) ? { rule, path } : undefined;
}

/**
 * What is wrong with a condition named as the reason. It is the reason where it came out as its list did, and each list
 * around it too: of `alle van` that is nee each condition that is nee decides, of one that is ja all of them do.
 */
export function conditionProblem(
  run: Run,
  { rule, path }: { readonly rule: string; readonly path: readonly string[] },
  expected: Expected,
  language: Language,
): Problem | undefined {
  const found = readFor(run, rule, expected);
  const application = found.find(({ instance }) => instance.owner === expected.owner) ?? found[0];
  if (application === undefined) return questionProblem('R72', { subject: expected.subject, rule });
  const { quantity } = application.instance;
  const condition = findCondition(listsOf(quantity), path);
  const named = { rule, condition: path.join('.'), conditions: conditionNames(quantity) };
  if (condition === undefined) return questionProblem('R70', named);
  if (decided(listsOf(quantity), path, application)) return undefined;
  const list = listOf(listsOf(quantity), path);
  return questionProblem('R71', {
    rule,
    condition: `${rule}.${path.join('.')}`,
    actual: outcomeWord(outcomeOf(application, condition), language),
    outcome: list === undefined ? '' : resultWord(listResult(list, application), language),
    conditions: list === undefined ? '' : standing(list, application, language),
  });
}

/** Values of this rule that were read for the expectation, itself included, however far away. */
function readFor({ applications }: Run, rule: string, { reads }: Expected): readonly Application[] {
  const met = new Set(reads);
  const found: Application[] = [];
  // A set that grows while it is gone through is gone through to its new end.
  for (const key of met) {
    const application = applications.get(key);
    if (application === undefined) continue;
    if (application.instance.quantity.name === rule) found.push(application);
    for (const read of application.reads) met.add(read);
  }
  return found;
}

function decided(lists: readonly ConditionList[], path: readonly string[], application: Application): boolean {
  const list = listOf(lists, path.slice(0, 1));
  const condition = findCondition(lists, path.slice(0, 1));
  if (list === undefined || condition === undefined) return false;
  const own = outcomeOf(application, condition)?.result;
  if (own === undefined || wordOf(own) !== wordOf(listResult(list, application))) return false;
  const deeper = path.slice(1);
  return deeper.length === 0 || decided(listsIn(condition.value), deeper, application);
}

/** The list that directly holds the condition at the end of a path. */
function listOf(lists: readonly ConditionList[], path: readonly string[]): ConditionList | undefined {
  const last = path.at(-1);
  const above = path.slice(0, -1);
  const around = above.length === 0 ? undefined : findCondition(lists, above);
  const nearest = above.length === 0 ? lists : around === undefined ? [] : listsIn(around.value);
  return nearest.find(({ conditions }) => conditions.some(({ name }) => name.text === last));
}

function listResult(list: ConditionList, application: Application): Result | undefined {
  const results = list.conditions.map((condition) => outcomeOf(application, condition)?.result);
  const present = results.filter((result) => result !== undefined);
  return present.length === results.length ? atLeast(neededOf(list), present) : undefined;
}

function wordOf(result: Result | undefined): 'yes' | 'no' | 'open' {
  if (result === undefined) return 'open';
  return isYes(result) ? 'yes' : isNo(result) ? 'no' : 'open';
}

function resultWord(result: Result | undefined, language: Language): string {
  return outcomeWord(result === undefined ? undefined : { result, reads: [] }, language);
}

function standing({ conditions }: ConditionList, application: Application, language: Language): string {
  return conditions
    .map((condition) => `\`${condition.name.text}\` ${outcomeWord(outcomeOf(application, condition), language)}`)
    .join(', ');
}

function conditionNames(quantity: Quantity): string {
  const names = listsOf(quantity).flatMap(({ conditions }) => conditions.map(({ name }) => `\`${name.text}\``));
  return names.length === 0 ? '—' : names.join(', ');
}
