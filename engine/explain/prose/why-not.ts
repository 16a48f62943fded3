import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceNode, TracePart } from '../model-trace.ts';
import { decidedBy, decidedSentence, isRefusal } from './deciding.ts';
import { exceptionSentence } from './exception-sentences.ts';
import { type Speaker, speakerOf } from './labels.ts';
import { articleSentence, standsIn } from './law-sentences.ts';
import { outcomeSentence } from './outcome.ts';
import { mainReason, reasonSentences } from './reasons.ts';
import { whySentence } from './short.ts';

/**
 * Why something did not come out otherwise. Of a `nee`, of nothing and of 0: everything that failed first, with its values
 * and article. Of the others what was cut, or that nothing was refused. Then the exceptions that might have decided, and why they did not.
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
  const all = isRefusal(value) ? decidedBy(speaker, node) : [];
  // The sum itself says nothing beside what made it nothing.
  const decided = all.length > 1 && node.part === undefined ? all.filter((one) => one !== node) : all;
  const told = isRefusal(value)
    ? decided.flatMap((one) => failedSentences(speaker, one, node))
    : grantedSentences(speaker, node);
  const lost = [...new Set([node, ...decided])].flatMap((one) => lostSentences(speaker, one));
  return [...new Set([outcome, ...told, ...(lost.length === 0 ? [] : lost), articleSentence(node, language)])];
}

/** Of what was not refused: what was cut of it and by what, or that nothing was; then how it came about. */
function grantedSentences(speaker: Speaker, node: TraceNode): readonly string[] {
  const main = whySentence(speaker, node);
  const cuts = cutParts(speaker, node).filter((one) => one !== node);
  const told = cuts.flatMap((one) => [outcomeSentence(speaker, one), mainReason(speaker, one)]);
  const isCut = node.part !== undefined && isCutPart(speaker, node.part);
  return [...(isCut || cuts.length > 0 || !isGrant(node) ? [] : [table[speaker.language].notRefused]), main, ...told];
}

/** A yes or an amount; a kind value may be the ground of a refusal, and what is negative is claimed back. */
function isGrant({ value, kind, type }: TraceNode): boolean {
  if (value.state !== 'known' || kind === 'fact' || kind === 'parameter') return false;
  if (value.datum.kind === 'yesNo') return value.datum.value;
  return type.kind === 'amount' && value.datum.kind === 'number' && !value.datum.number.startsWith('-');
}

/** The parts of pots below it, of the same receiver, that were cut. */
function cutParts(speaker: Speaker, root: TraceNode): readonly TraceNode[] {
  const found: TraceNode[] = [];
  const seen = new Set<string>();
  const waiting = [root.id];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = speaker.nodes.get(id);
    if (node === undefined || seen.has(id) || node.division !== undefined) continue;
    seen.add(id);
    if (node.of?.key === root.of?.key && node.part !== undefined && isCutPart(speaker, node.part)) found.push(node);
    waiting.push(...node.uses);
  }
  return found;
}

/** By a maximum, or because the pot is too small for all claims. */
function isCutPart({ nodes }: Speaker, { row, division }: TracePart): boolean {
  const factor = division === undefined ? undefined : nodes.get(division)?.division?.factor;
  return (
    row !== undefined && (row.over !== undefined || (row.amount !== '0' && factor !== undefined && factor !== '1'))
  );
}

function failedSentences(speaker: Speaker, failed: TraceNode, root: TraceNode): readonly string[] {
  if (failed === root) return root.kind === 'part' ? reasonSentences(speaker, root) : [mainReason(speaker, root)];
  const { law } = failed;
  const isElsewhere = law !== undefined && law.place !== root.law?.place;
  return [decidedSentence(speaker, failed), ...(isElsewhere ? standsIn(failed, speaker.language) : [])];
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
