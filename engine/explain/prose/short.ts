import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceNode } from '../model-trace.ts';
import { decidedBy, decidedSentence, isRefusal } from './deciding.ts';
import { type Speaker, speakerOf } from './labels.ts';
import { articleSentence } from './law-sentences.ts';
import { outcomeSentence } from './outcome.ts';
import { mainReason } from './reasons.ts';

/**
 * Three sentences: what came out, why, and by which article. `root` is the id of a node of the trace; without such a node
 * there is nothing to tell, and the list is empty.
 */
export function shortReasons(trace: Trace, root: string, language: Language): readonly string[] {
  const plain = speakerOf(trace, language);
  const node = plain.nodes.get(root);
  if (node === undefined) return [];
  const why = whySentence({ ...plain, beside: node }, node);
  return [outcomeSentence(plain, node), why, articleSentence(node, language)];
}

/** Why in one sentence: of something refused, what failed further down, which says more than the sum that it brought to nothing. */
export function whySentence(speaker: Speaker, node: TraceNode): string {
  const [failed] = isRefusal(node.value) ? decidedBy(speaker, node) : [];
  return failed === undefined || failed === node ? mainReason(speaker, node) : decidedSentence(speaker, failed);
}
