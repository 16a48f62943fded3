import { emptyObject, isObject, type JsonObject } from '../facts/places.ts';
import type { Analysis } from '../model.ts';
import { canonicalJson } from './canonical.ts';
import { canonicalFacts, keptFacts } from './inputs.ts';
import type { Receipt } from './model-receipt.ts';
import type { ReplayDifference } from './model-replay.ts';

type FactDifference = Extract<ReplayDifference, { readonly kind: 'fact' }>;

/**
 * Which facts differ between those kept in a receipt, if any are, and those of now, each by its path. Those kept are read by the law of
 * now, so that another name of the same fact, or another way to write it, is no difference.
 */
export function factDifferences(receipt: Receipt, now: JsonObject, analysis: Analysis): readonly FactDifference[] {
  const kept = keptFacts(receipt, analysis);
  if (kept === undefined) return [];
  const isRead = kept.problems.every(({ severity }) => severity !== 'error');
  const differences: FactDifference[] = [];
  compare(isRead ? canonicalFacts(kept.facts, analysis) : receipt.facts.values, now, '', differences);
  return differences;
}

/** Goes down where both hold members; a fact with all that is known of it, or a list of them, is one. */
function compare(before: unknown, after: unknown, path: string, differences: FactDifference[]): void {
  if (isObject(before) && isObject(after) && !isRecording(before) && !isRecording(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    for (const name of names) compare(before[name], after[name], inside(path, name), differences);
    return;
  }
  if (before === undefined || after === undefined) {
    // Of a whole thing that came or went each fact is told, or the thing itself where it has none.
    const there = before ?? after;
    if (isObject(there) && !isRecording(there) && Object.keys(there).length > 0) {
      compare(before ?? emptyObject(), after ?? emptyObject(), path, differences);
      return;
    }
  }
  const [then, now] = [before, after].map((value) => (value === undefined ? undefined : canonicalJson(value)));
  if (then === now) return;
  differences.push({
    kind: 'fact',
    path,
    ...(then === undefined ? {} : { before: then }),
    ...(now === undefined ? {} : { after: now }),
  });
}

function isRecording(value: JsonObject): boolean {
  return Object.hasOwn(value, 'waarde') || Object.hasOwn(value, 'geen');
}

/** `Instelling["01AA"].rijksbijdrage["2019"]`, as problems of facts have it. */
function inside(path: string, name: string): string {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === '' ? name : `${path}.${name}`;
}
