import type { Language } from '../../../grammar/index.ts';
import type { Trace } from '../model-trace.ts';
import { speakerOf } from './labels.ts';
import { articleSentence } from './law-sentences.ts';
import { outcomeSentence } from './outcome.ts';
import { reasonSentences } from './reasons.ts';

/**
 * One named condition, or any value, on its own: met or not, with what it was looked at with, and the article. `id` is that
 * of its node; without such a node the list is empty.
 */
export function conditionReasons(trace: Trace, id: string, language: Language): readonly string[] {
  const plain = speakerOf(trace, language);
  const node = plain.nodes.get(id);
  if (node === undefined) return [];
  const speaker = { ...plain, beside: node };
  const reasons = reasonSentences(speaker, node);
  const below = reasons.length > 0 || node.formula?.use === undefined ? undefined : plain.nodes.get(node.formula.use);
  // A condition that is called as what it reads has its reason there.
  const why = below === undefined ? reasons : reasonSentences(speaker, below);
  return [outcomeSentence(plain, node), ...why, articleSentence(node, language)];
}
