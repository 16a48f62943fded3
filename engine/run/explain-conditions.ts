import { type Condition, type ConditionList, type Language, phraseOf } from '../../grammar/index.ts';
import { listsIn } from '../analyse/condition-lists.ts';
import type { Answer, Application, ConditionOutcome, Quantity } from '../model.ts';
import { isNo, isYes } from './results.ts';

/** A named condition of a rule, with the value it is a condition of and what came of it. */
export interface NamedCondition {
  readonly application: Application;
  readonly condition: Condition;
  readonly outcome: ConditionOutcome | undefined;
}

/** Of every list of named conditions in a rule: each condition with its outcome, in one line. */
export function conditionsWhy(application: Application, language: Language): readonly string[] {
  return listsOf(application.instance.quantity).map((list) => listLine(list, application, language));
}

/** `alle van a overeenkomst getekend: ja; c thema's behandeld: nee`. */
export function listLine(list: ConditionList, application: Application, language: Language): string {
  const each = list.conditions.map(
    (condition) => `${conditionLabel(condition)}: ${outcomeWord(outcomeOf(application, condition), language)}`,
  );
  return `${listHead(list, language)} ${each.join('; ')}`;
}

/** `alle van`, `ten minste 3 van`. */
export function listHead({ quantifier, count }: ConditionList, language: Language): string {
  if (quantifier === 'all') return phraseOf('allOf', language);
  if (quantifier === 'one') return phraseOf('oneOf', language);
  return `${phraseOf('atLeast', language)} ${count ?? 1} ${phraseOf('of', language)}`;
}

/** The letter or number it has in the article, and its label; of a longer name the label alone. */
export function conditionLabel({ name, label }: Condition): string {
  if (label === undefined) return name.text.replaceAll('_', ' ');
  return name.text.length <= longestLetter ? `${name.text} ${label.value}` : label.value;
}

/** `a`, `3`, `iv`, `a1b`. */
export const longestLetter = 3;

/** Keys of the conditions directly under a value or under another condition, for going down a level. */
export function conditionKeys(answer: Answer, key: string): readonly string[] {
  const lists = listsUnder(answer, key);
  return lists.flatMap(({ conditions }) => conditions.map(({ name }) => `${key}${separator}${name.text}`));
}

/** The condition that a key of `conditionKeys` stands for. */
export function conditionAt(answer: Answer, key: string): NamedCondition | undefined {
  const [whole = '', ...path] = partsOf(answer, key);
  const application = answer.applications.get(whole);
  if (application === undefined || path.length === 0) return undefined;
  const condition = findCondition(listsOf(application.instance.quantity), path);
  if (condition === undefined) return undefined;
  return { application, condition, outcome: outcomeOf(application, condition) };
}

/** The condition with this path of names: `c`, then `c1` in the list within it. */
export function findCondition(lists: readonly ConditionList[], path: readonly string[]): Condition | undefined {
  const [first, ...deeper] = path;
  const found = lists.flatMap(({ conditions }) => conditions).find(({ name }) => name.text === first);
  if (found === undefined || deeper.length === 0) return found;
  return findCondition(listsIn(found.value), deeper);
}

export function outcomeOf({ conditions }: Application, condition: Condition): ConditionOutcome | undefined {
  const found = conditions?.get(condition);
  return found === 'several' ? undefined : found;
}

/** `ja`, `nee`, `onbekend`; or that it cannot be told, such as where the condition before it rules it out. */
export function outcomeWord(outcome: ConditionOutcome | undefined, language: Language): string {
  if (outcome !== undefined && isYes(outcome.result)) return phraseOf('yes', language);
  if (outcome !== undefined && isNo(outcome.result)) return phraseOf('no', language);
  if (outcome?.result.kind === 'fault') return language === 'nl' ? 'niet te zeggen' : 'cannot be told';
  return phraseOf('unknown', language);
}

/** The lists of a rule or guarantee that stand in no other list. */
export function listsOf({ declaration }: Quantity): readonly ConditionList[] {
  if (declaration.kind === 'rule') return listsIn(declaration.value);
  return declaration.kind === 'guarantee' ? listsIn(declaration.condition) : [];
}

function listsUnder(answer: Answer, key: string): readonly ConditionList[] {
  const application = answer.applications.get(key);
  if (application !== undefined)
    return application.conditions === undefined ? [] : listsOf(application.instance.quantity);
  const condition = conditionAt(answer, key)?.condition;
  return condition === undefined ? [] : listsIn(condition.value);
}

const separator = ' › ';

/** The key of the value, and the path of names within it. */
function partsOf(answer: Answer, key: string): readonly string[] {
  const parts = key.split(separator);
  for (let length = parts.length; length > 0; length -= 1) {
    const whole = parts.slice(0, length).join(separator);
    if (answer.applications.has(whole)) return [whole, ...parts.slice(length)];
  }
  return [key];
}
