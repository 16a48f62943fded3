import type { Language } from '../../../grammar/index.ts';
import type { Step, Trace, TraceNode } from '../model-trace.ts';
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
  const speaker = { ...plain, beside: node };
  return [outcomeSentence(plain, node), whySentence(speaker, node), groundedSentence(speaker, node)];
}

/** By which article it is so: of something refused that of what failed too, for that is its ground. */
export function groundedSentence(speaker: Speaker, node: TraceNode): string {
  return articleSentence(node, speaker.language, failedIn(speaker, node));
}

/** What failed further down, of something refused or of the ground of a refusal. */
function failedIn(speaker: Speaker, node: TraceNode): TraceNode | undefined {
  const refused = isRefusal(node.value) ? node : refusedBelow(speaker, node);
  const [failed] = refused === undefined ? [] : decidedBy(speaker, refused);
  return failed === node ? undefined : failed;
}

/**
 * Why in one sentence: of something refused, what failed further down, which says more than the sum that it brought to
 * nothing; so too of the ground of a refusal that is what is left after all other grounds.
 */
export function whySentence(speaker: Speaker, node: TraceNode): string {
  const failed = failedIn(speaker, node);
  if (failed !== undefined) return decidedSentence(speaker, failed);
  return mainReason(speaker, passedOn(speaker, node) ?? node);
}

/** Of a kind value that holds in all other cases: the amount that came to nothing, on which the first of its tests turned. */
function refusedBelow(speaker: Speaker, { type, formula }: TraceNode): TraceNode | undefined {
  if (type.kind !== 'enumeration' || formula?.op !== 'if') return undefined;
  if (formula.taken !== (formula.parts ?? []).length - 1) return undefined;
  const read = (formula.parts?.[0]?.parts ?? []).flatMap(({ use }) =>
    use === undefined ? [] : (speaker.nodes.get(use) ?? []),
  );
  return read.find((one) => one.type.kind === 'amount' && isRefusal(one.value));
}

/** What a choice came down to. */
function takenOf(step: Step): Step {
  const { op, parts = [], taken } = step;
  const part = (op === 'if' || op === 'ifAbsent') && taken !== undefined ? parts[taken] : undefined;
  return part === undefined ? step : takenOf(part);
}

/** Of a value that is handed on as it is: the share or claim in a pot that it comes from. */
function passedOn(speaker: Speaker, node: TraceNode): TraceNode | undefined {
  const { formula, exceptions = [] } = node;
  if (node.value.state !== 'known' || exceptions.some(({ state }) => state === 'decides')) return undefined;
  const taken = formula === undefined ? undefined : takenOf(formula);
  const read = taken?.op === 'use' && taken.use !== undefined ? speaker.nodes.get(taken.use) : undefined;
  if (read === undefined || JSON.stringify(read.value) !== JSON.stringify(node.value)) return undefined;
  return read.part?.row === undefined ? passedOn(speaker, read) : read;
}
