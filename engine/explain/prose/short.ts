import type { Language } from '../../../grammar/index.ts';
import type { Step, Trace, TraceNode } from '../model-trace.ts';
import { takenIn } from './arithmetic.ts';
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
  return articleSentence(node, speaker.language, failedIn(speaker, node) ?? failedTest(speaker, node));
}

/** What failed further down, of something refused or of the ground of a refusal. */
function failedIn(speaker: Speaker, node: TraceNode): TraceNode | undefined {
  const test = failedTest(speaker, node);
  const ground = test?.formula === undefined ? undefined : test;
  const refused = isRefusal(node.value) ? node : (refusedBelow(speaker, node) ?? ground);
  if (refused === undefined) return undefined;
  const below = decidedBy(speaker, refused).find((one) => one !== refused);
  return below ?? (refused === node ? undefined : refused);
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

/** Of a kind value that holds because something does not: what that is. */
function failedTest(speaker: Speaker, { type, formula }: TraceNode): TraceNode | undefined {
  if (type.kind !== 'enumeration' || formula === undefined) return undefined;
  const test = lastTest(formula);
  const asked = test?.op === 'not' ? test.parts?.[0] : test;
  const read = asked?.op === 'use' && asked.use !== undefined ? speaker.nodes.get(asked.use) : undefined;
  return read !== undefined && isRefusal(read.value) ? read : undefined;
}

/** The test of what was taken, through choices within choices; none of what holds in all other cases. */
function lastTest({ op, parts = [], taken }: Step): Step | undefined {
  const part = op === 'if' && taken !== undefined ? parts[taken] : undefined;
  if (part === undefined || taken === undefined) return undefined;
  return part.op === 'if' ? lastTest(part) : taken < parts.length - 1 ? parts[taken - 1] : undefined;
}

/** The one value of a total that is not 0, where all are shown. */
function onlyMember({ set }: Step): string | undefined {
  const members = set?.members ?? [];
  const counting = members.filter(({ value }) => value !== undefined && !isRefusal(value));
  return counting.length === 1 && members.length === set?.count ? counting[0]?.use : undefined;
}

/** Of a value that is handed on as it is: the share or claim in a pot that it comes from. */
function passedOn(speaker: Speaker, node: TraceNode): TraceNode | undefined {
  const { formula, exceptions = [] } = node;
  if (node.value.state !== 'known' || exceptions.some(({ state }) => state === 'decides')) return undefined;
  const taken = formula === undefined ? undefined : takenIn(formula);
  const use = taken?.op === 'total' ? onlyMember(taken) : taken?.op === 'use' ? taken.use : undefined;
  const read = use === undefined ? undefined : speaker.nodes.get(use);
  if (read === undefined || JSON.stringify(read.value) !== JSON.stringify(node.value)) return undefined;
  return read.part?.row === undefined ? passedOn(speaker, read) : read;
}
