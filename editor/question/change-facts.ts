import { answer, factTree, setFacts } from '../state/question.ts';
import type { JsonObject } from './json.ts';

/** Takes over a changed tree of facts; nothing while the text is no JSON. */
export function changeFacts(change: (tree: JsonObject) => JsonObject): void {
  const tree = factTree.peek();
  if (tree !== undefined) setFacts(change(tree));
}

/** What the last answer found wrong at a path of the facts. */
export function problemAt(path: string): string | undefined {
  return answer.value?.result.factProblems.find((problem) => problem.path === path)?.message;
}
