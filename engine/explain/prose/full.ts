import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceNode } from '../model-trace.ts';
import { factParagraphs, isIdleOf, mostAlike, together } from './full-facts.ts';
import { fullTable } from './full-table.ts';
import { type Speaker, speakerOf } from './labels.ts';
import { amendedSentences, articleOnly, markSentences, placeWords } from './law-sentences.ts';
import { outcomeSentence } from './outcome.ts';
import { type Paragraph, paragraph } from './paragraph.ts';
import { reasonSentences } from './reasons.ts';
import { groundedSentence, whySentence } from './short.ts';
import { shownCount, shownNeed } from './show.ts';

export type { Paragraph } from './paragraph.ts';

/**
 * The reasons of a decision as an authority gives them: the outcome, the rules, the facts taken as starting point, the
 * reasoning from its grounds up to the outcome, what it rests on, and what is still needed. Each node is told once. Empty
 * where the trace has no such node.
 */
export function fullReasons(trace: Trace, root: string, language: Language): readonly Paragraph[] {
  const speaker = speakerOf(trace, language);
  const node = speaker.nodes.get(root);
  if (node === undefined) return [];
  const ordered = eachOnce(groundsFirst(speaker, node), node);
  const words = fullTable[language];
  return [
    ...part(words.decision, [decision(speaker, node)]),
    ...part(words.rules, ruleParagraphs(speaker, ordered)),
    ...part(
      words.facts,
      factParagraphs(
        speaker,
        ordered.filter((one) => isGiven(one) && one !== node),
        node,
      ),
    ),
    ...part(
      words.reasoning,
      reasoningParagraphs(
        speaker,
        ordered.filter((one) => !isGiven(one)),
        node,
      ),
    ),
    ...part(
      words.rests,
      textsOf([...markSentences(trace, node.marks, language), ...omittedSentences(trace, language)]),
    ),
    ...part(words.needed, neededParagraphs(speaker, node)),
  ];
}

function decision(speaker: Speaker, node: TraceNode): Paragraph {
  const about = fullTable[speaker.language].about(speaker.trace.regulation.label);
  const article = groundedSentence(speaker, node);
  return paragraph([about, outcomeSentence(speaker, node), ...whyOf(speaker, node), article], node);
}

/** That not all there is to tell was in the explanation it was made from. */
function omittedSentences({ omitted }: Trace, language: Language): readonly string[] {
  return omitted === 0 ? [] : [fullTable[language].omitted(shownCount(omitted, language), omitted === 1)];
}

/** Why, as the outcome tells it: of a fact all there is to tell. */
function whyOf(speaker: Speaker, node: TraceNode): readonly string[] {
  const beside = { ...speaker, beside: node };
  return isGiven(node) ? reasonSentences(beside, node) : [whySentence(beside, node)];
}

/** The articles that were used, in the order of the reasoning; those that the same changes made what they are together. */
function ruleParagraphs(speaker: Speaker, ordered: readonly TraceNode[]): readonly Paragraph[] {
  const { language } = speaker;
  const words = fullTable[language];
  const places = new Map<string, string[]>();
  for (const { law, decidedBy, amended } of ordered) {
    if (law !== undefined) places.set(placeWords(law), places.get(placeWords(law)) ?? []);
    const decided = decidedBy ?? law;
    if (decided === undefined) continue;
    const place = placeWords(decided);
    places.set(place, [...new Set([...(places.get(place) ?? []), ...amendedSentences(amended, language)])]);
  }
  const alike = new Map<string, string[]>([['', []]]);
  for (const [place, changes] of places) {
    const made = changes.join(' ');
    alike.set(made, [...(alike.get(made) ?? []), place]);
  }
  return [...alike]
    .filter(([, used]) => used.length > 0)
    .map(([changes, used]) => {
      const [only] = used;
      const told = `${words.used(used.length)}${used.join('; ')}.`;
      const text = changes === '' ? told : `${told} ${changes}`;
      return { text, ...(only === undefined || used.length > 1 ? {} : { article: only }) };
    });
}

/** Rule by rule, grounds first; of a rule that was applied to many, those of the one decided about, and the others together. */
function reasoningParagraphs(speaker: Speaker, rules: readonly TraceNode[], root: TraceNode): readonly Paragraph[] {
  const alike = new Map<string, TraceNode[]>();
  for (const rule of rules) {
    const key = `${rule.kind} ${rule.name}`;
    alike.set(key, [...(alike.get(key) ?? []), rule]);
  }
  const isMany = (node: TraceNode): boolean =>
    node.id !== root.id && (alike.get(`${node.kind} ${node.name}`)?.length ?? 0) > mostAlike;
  const isOwn = (node: TraceNode): boolean => node.of !== undefined && node.of.key === root.of?.key;
  const told = new Set<string>();
  return rules.flatMap((node) => {
    if (!isMany(node) || (isOwn(node) && !(alike.get(`${node.kind} ${node.name}`) ?? []).every(isOwn)))
      return node === root ? rootParagraphs(speaker, root) : [rulePara(speaker, node, root)];
    const key = `${node.kind} ${node.name}`;
    if (told.has(key)) return [];
    told.add(key);
    const group = (alike.get(key) ?? []).filter(
      (one) => one.id !== root.id && !(isOwn(one) && !(alike.get(key) ?? []).every(isOwn)),
    );
    return group.length === 1 ? [rulePara(speaker, node, root)] : [together(speaker, group)];
  });
}

function rulePara(speaker: Speaker, node: TraceNode, root: TraceNode): Paragraph {
  const beside = { ...speaker, beside: node };
  const { noMatter } = fullTable[speaker.language];
  const article = node.law === undefined || node.kind === 'condition' ? [] : [articleOnly(node, speaker.language)];
  const reasons = isIdleOf(node, root) ? [noMatter] : reasonSentences(beside, node);
  return paragraph([outcomeSentence(speaker, node), ...reasons, ...article], node);
}

/** What there is to tell of the outcome itself beyond what its own part told already. */
function rootParagraphs(speaker: Speaker, root: TraceNode): readonly Paragraph[] {
  const told = whyOf(speaker, root);
  const reasons = reasonSentences({ ...speaker, beside: root }, root).filter((sentence) => !told.includes(sentence));
  if (reasons.length === 0) return [];
  const { text, article } = paragraph([fullTable[speaker.language].itself, ...reasons], root);
  return [{ text, ...(article === undefined ? {} : { article }) }];
}

function neededParagraphs(speaker: Speaker, { value }: TraceNode): readonly Paragraph[] {
  if (value.state !== 'unknown') return [];
  const words = fullTable[speaker.language];
  const { others = 0 } = value;
  return [
    ...value.needs.map((need) => ({ text: words.need(shownNeed(need, speaker.language)) })),
    ...(others === 0 ? [] : [{ text: words.otherNeeds(shownCount(others, speaker.language), others) }]),
  ];
}

/** Facts, judgements, decisions, numbers of the law and what an example states: what is taken as it is. */
function isGiven({ kind, formula, without }: TraceNode): boolean {
  if (without === 'stated') return true;
  return (
    kind === 'fact' || kind === 'judgement' || kind === 'decided' || (kind === 'parameter' && formula === undefined)
  );
}

/** All that something rests on before it, and itself last; each once. */
function groundsFirst({ nodes }: Speaker, root: TraceNode): readonly TraceNode[] {
  const ordered: TraceNode[] = [];
  const seen = new Set<string>([root.id]);
  const stack: { readonly node: TraceNode; at: number }[] = [{ node: root, at: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const use = top.node.uses[top.at];
    top.at += 1;
    if (use === undefined) {
      ordered.push(top.node);
      stack.pop();
      continue;
    }
    const below = nodes.get(use);
    if (below === undefined || seen.has(use)) continue;
    seen.add(use);
    stack.push({ node: below, at: 0 });
  }
  return ordered;
}

/** Under several texts of the law a value may stand there more than once: where it came out the same, it is told once. */
function eachOnce(nodes: readonly TraceNode[], root: TraceNode): readonly TraceNode[] {
  const seen = new Map<string, TraceNode>();
  const keyOfNode = ({ kind, name, of, for: indexes, value }: TraceNode): string =>
    JSON.stringify([kind, name, of?.key ?? '', indexes, value]);
  seen.set(keyOfNode(root), root);
  return nodes.filter((node) => {
    if (node.kind === 'condition') return true;
    const key = keyOfNode(node);
    const isFirst = (seen.get(key) ?? node) === node;
    if (isFirst) seen.set(key, node);
    return isFirst;
  });
}

/** A part with its heading on its first paragraph; nothing where it is empty. */
function part(heading: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map((one, at) => (at === 0 ? { heading, ...one } : one));
}

function textsOf(sentences: readonly string[]): readonly Paragraph[] {
  return sentences.map((text) => ({ text }));
}
