import type { Language } from '../../../grammar/index.ts';
import type { Trace } from '../model-trace.ts';
import { decidedBy, decidedSentence, isRefusal } from './deciding.ts';
import { speakerOf } from './labels.ts';
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
  const speaker = { ...plain, beside: node };
  // Of something refused, what failed further down says more than the sum that came to nothing because of it.
  const [failed] = isRefusal(node.value) ? decidedBy(speaker, node) : [];
  const why = failed === undefined || failed === node ? mainReason(speaker, node) : decidedSentence(speaker, failed);
  return [outcomeSentence(plain, node), why, articleSentence(node, language)];
}
