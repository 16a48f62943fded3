import { answer, factTree, setFacts } from '../state/question.ts';
import { isObject, type Json, type JsonObject, valueAt, withValue } from './json.ts';

/** The word, and the member of a recording, that stands for "there is none". */
export const absent = 'geen';

/** Members at the top of a path that stay when they become empty: the list of an entity, and a thing in it. */
const kept = 2;

/** Takes over a changed tree of facts; nothing while the text is no JSON. */
export function changeFacts(change: (tree: JsonObject) => JsonObject): void {
  const tree = factTree.peek();
  if (tree !== undefined) setFacts(change(tree));
}

/** Puts a value at a path, or takes it away; what else was recorded with it, such as its source, stays. */
export function setCell(path: readonly string[], value: string | boolean | undefined): void {
  changeFacts((tree) => {
    const old = valueAt(tree, path);
    const particulars = isObject(old)
      ? Object.entries(old).filter(([name]) => name !== 'waarde' && name !== absent)
      : [];
    if (particulars.length === 0) return withValue(tree, path, value === absent ? { [absent]: true } : value, kept);
    const written: readonly (readonly [string, Json])[] =
      value === undefined ? [] : value === absent ? [[absent, true]] : [['waarde', value]];
    return withValue(tree, path, Object.fromEntries([...written, ...particulars]), kept);
  });
}

/** Puts what was regarded with a verdict, at the path of its name; a bare verdict becomes a recording. */
export function setGround(path: readonly string[], value: string | boolean | undefined): void {
  changeFacts((tree) => {
    const verdict = path.slice(0, -2);
    const old = valueAt(tree, verdict);
    const recording = old === undefined || isObject(old) ? tree : withValue(tree, verdict, { waarde: old }, kept);
    return withValue(recording, path, value === absent ? { [absent]: true } : value, kept);
  });
}

/** Puts a particular beside a value, such as who gave a verdict; a bare value becomes a recording. */
export function setMember(path: readonly string[], value: string | undefined): void {
  changeFacts((tree) => {
    const above = path.slice(0, -1);
    const old = valueAt(tree, above);
    const recording = old === undefined || isObject(old) ? tree : withValue(tree, above, { waarde: old }, kept);
    return withValue(recording, path, value, kept);
  });
}

/** The keys of the things of an entity that are delivered. */
export function keysOf(entity: string): readonly string[] {
  const things = factTree.value?.[entity];
  return isObject(things) ? Object.keys(things) : [];
}

/** A value with particulars is shown by its value, an absent one by its word; unknown is empty. */
export function plainValue(written: Json | undefined): string {
  if (isObject(written)) return valueAt(written, [absent]) === true ? absent : plainValue(valueAt(written, ['waarde']));
  if (typeof written === 'boolean') return String(written);
  return typeof written === 'string' ? written : '';
}

/** What the last answer found wrong at a path of the facts: `Instelling["01AA"].rijksbijdrage["2019"]`. */
export function problemAt(path: string): string | undefined {
  return answer.value?.result.factProblems.find((problem) => problem.path === path)?.message;
}

/** What the last answer found wrong at a path of the facts or in what stands there. */
export function problemUnder(path: string): string | undefined {
  return answer.value?.result.factProblems.find((problem) => problem.path?.startsWith(path))?.message;
}
