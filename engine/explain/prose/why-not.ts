import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceNode } from '../model-trace.ts';
import { decidedBy, decidedSentence, isRefusal } from './deciding.ts';
import { exceptionSentence } from './exception-sentences.ts';
import { type Speaker, speakerOf } from './labels.ts';
import { articleSentence } from './law-sentences.ts';
import { outcomeSentence } from './outcome.ts';
import { mainReason, reasonSentences } from './reasons.ts';

/**
 * Why something did not come out otherwise. Of a `nee`, of nothing and of 0: everything that failed first, with its values
 * and article. Of the others that nothing was refused. Then the exceptions that might have decided, and why they did not.
 * Without a node of that id the list is empty.
 */
export function whyNot(trace: Trace, root: string, language: Language): readonly string[] {
  const plain = speakerOf(trace, language);
  const node = plain.nodes.get(root);
  if (node === undefined) return [];
  const speaker = { ...plain, beside: node };
  const { value } = node;
  const outcome = outcomeSentence(plain, node);
  if (value.state === 'unknown' || value.state === 'fault') return [outcome, ...reasonSentences(speaker, node)];
  const words = table[language];
  const decided = isRefusal(value) ? decidedBy(speaker, node) : [];
  const told = isRefusal(value)
    ? decided.flatMap((one) => failedSentences(speaker, one, node))
    : [words.notRefused, mainReason(speaker, node)];
  const lost = [...new Set([node, ...decided])].flatMap((one) => lostSentences(speaker, one));
  return [...new Set([outcome, ...told, ...(lost.length === 0 ? [] : lost), articleSentence(node, language)])];
}

function failedSentences(speaker: Speaker, failed: TraceNode, root: TraceNode): readonly string[] {
  if (failed === root) return root.kind === 'part' ? reasonSentences(speaker, root) : [mainReason(speaker, root)];
  const { law } = failed;
  const isElsewhere = law !== undefined && law.place !== root.law?.place;
  return [decidedSentence(speaker, failed), ...(isElsewhere ? [articleSentence(failed, speaker.language)] : [])];
}

function lostSentences(speaker: Speaker, node: TraceNode): readonly string[] {
  return (node.exceptions ?? [])
    .filter(({ state }) => state !== 'decides')
    .flatMap((exception) => exceptionSentence(speaker, exception, node));
}

const table = {
  nl: { notRefused: 'Hier is niets geweigerd.' },
  en: { notRefused: 'Nothing was refused here.' },
} as const;
