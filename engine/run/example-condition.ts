import type { ConditionList, Language, Problem } from '../../grammar/index.ts';
import { listsIn as listsOfFormula } from '../analyse/condition-lists.ts';
import type { Application, Quantity, Reads, Result } from '../model.ts';
import { atLeast, neededOf } from './conditions.ts';
import type { Run } from './context.ts';
import { findCondition, listsOf, outcomeOf, outcomeWord } from './explain-conditions.ts';
import { questionProblem } from './faults.ts';
import { isNo, isYes } from './results.ts';

/** What an expectation was about: its words, whose value it is, and what was read for it. */
export interface Expected {
  readonly subject: string;
  readonly owner: string | undefined;
  readonly reads: Reads;
}

/** A condition by its path, in a rule or in an exception to it. */
export interface ConditionPath {
  /** What the value is called that it is a condition of. */
  readonly rule: string;
  /** The rule itself, or its exception. */
  readonly holder: string;
  readonly path: readonly string[];
}

/** The condition that `omdat "voldoet.c.c1"` names; nothing where the text names no rule and no exception. */
export function conditionNamed({ analysis }: Run, because: string): ConditionPath | undefined {
  const [holder = '', ...path] = because.normalize('NFC').split('.');
  const rule = analysis.exceptions.get(holder)?.root.name ?? analysis.quantities.get(holder)?.name;
  return path.length > 0 && rule !== undefined ? { rule, holder, path } : undefined;
}

/**
 * What is wrong with a condition named as the reason. It is the reason where it came out as its list did, and each list
 * around it too: of `alle van` that is nee each condition that is nee decides, of one that is ja all of them do.
 */
export function conditionProblem(
  run: Run,
  { rule, holder, path }: ConditionPath,
  expected: Expected,
  language: Language,
): Problem | undefined {
  const found = readFor(run, rule, expected);
  const application = found.find(({ instance }) => instance.owner === expected.owner) ?? found[0];
  if (application === undefined) return questionProblem('R72', { subject: expected.subject, rule: holder });
  const lists = listsIn(holder, application.instance.quantity);
  const condition = findCondition(lists, path);
  const named = { rule: holder, condition: path.join('.'), conditions: conditionNames(lists) };
  if (condition === undefined) return questionProblem('R70', named);
  if (decided(lists, path, application)) return undefined;
  const list = listOf(lists, path);
  return questionProblem('R71', {
    rule: holder,
    condition: `${holder}.${path.join('.')}`,
    actual: outcomeWord(outcomeOf(application, condition), language),
    outcome: list === undefined ? '' : resultWord(listResult(list, application), language),
    conditions: list === undefined ? '' : standing(list, application, language),
  });
}

/** Of a rule the lists of its formula; of an exception those of its condition and of its value. */
function listsIn(holder: string, quantity: Quantity): readonly ConditionList[] {
  const exception = quantity.exceptions?.find(({ name }) => name === holder)?.declaration;
  if (exception === undefined) return listsOf(quantity);
  const value = exception.effect.kind === 'value' ? [exception.effect.value] : [];
  return [...(exception.condition === undefined ? [] : [exception.condition]), ...value].flatMap(listsOfFormula);
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
  return deeper.length === 0 || decided(listsOfFormula(condition.value), deeper, application);
}

/** The list that directly holds the condition at the end of a path. */
function listOf(lists: readonly ConditionList[], path: readonly string[]): ConditionList | undefined {
  const last = path.at(-1);
  const above = path.slice(0, -1);
  const around = above.length === 0 ? undefined : findCondition(lists, above);
  const nearest = above.length === 0 ? lists : around === undefined ? [] : listsOfFormula(around.value);
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

function conditionNames(lists: readonly ConditionList[]): string {
  const names = lists.flatMap(({ conditions }) => conditions.map(({ name }) => `\`${name.text}\``));
  return names.length === 0 ? '—' : names.join(', ');
}
