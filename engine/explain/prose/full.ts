import type { Language } from '../../../grammar/index.ts';
import { compare } from '../../value/fraction.ts';
import type { Trace, TraceNode } from '../model-trace.ts';
import { fullTable } from './full-table.ts';
import { labelOf, type Speaker, speakerOf } from './labels.ts';
import { amendedSentences, articleOnly, articleSentence, markSentences, placeWords } from './law-sentences.ts';
import { outcomeSentence } from './outcome.ts';
import { reasonSentences } from './reasons.ts';
import { whySentence } from './short.ts';
import { fractionOf, listed, shownCount, shownIndex, shownNeed, shownValue } from './show.ts';

/** A piece of running text; with a heading where a part begins. */
export interface Paragraph {
  readonly heading?: string;
  readonly text: string;
  /** The article it is about. */
  readonly article?: string;
  /** The id of the node it is about. */
  readonly node?: string;
}

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
    ...part(words.rests, textsOf(markSentences(trace, node.marks, language))),
    ...part(words.needed, neededParagraphs(speaker, node)),
  ];
}

function decision(speaker: Speaker, node: TraceNode): Paragraph {
  const about = fullTable[speaker.language].about(speaker.trace.regulation.label);
  const article = articleSentence(node, speaker.language);
  return paragraph([about, outcomeSentence(speaker, node), ...whyOf(speaker, node), article], node);
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

/** Facts of one kind together where they are many: the largest first, then how many others. */
function factParagraphs(speaker: Speaker, facts: readonly TraceNode[], root: TraceNode): readonly Paragraph[] {
  const { noMatter } = fullTable[speaker.language];
  const one = (fact: TraceNode): Paragraph => {
    const own = isIdleOf(fact, root) ? [noMatter] : reasonSentences(speaker, fact);
    return paragraph([outcomeSentence(speaker, fact), ...own], fact);
  };
  const groups = new Map<string, TraceNode[]>();
  for (const fact of facts) {
    const key = `${fact.kind} ${fact.name}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()].flatMap((group) => {
    const isIdle = group.length > 1 && group.every((fact) => isIdleOf(fact, root));
    if (isIdle) return [idleTogether(speaker, group)];
    if (group.length > 1 && group.every(isSilent)) return [silentTogether(speaker, group)];
    return group.length > mostAlike && group.every(({ kind }) => kind !== 'judgement')
      ? [together(speaker, group)]
      : group.map(one);
  });
}

/** Not known, where the outcome is known all the same. */
function isIdleOf({ value }: TraceNode, root: TraceNode): boolean {
  return value.state === 'unknown' && (root.value.state === 'known' || root.value.state === 'absent');
}

/** Not stated, which counts as none. */
function isSilent({ value, fact }: TraceNode): boolean {
  return value.state === 'absent' && fact?.silence !== undefined && fact.silence.after === undefined;
}

/** Facts of one kind about which nothing was stated. */
function silentTogether(speaker: Speaker, group: readonly TraceNode[]): Paragraph {
  const [first] = group;
  const label = first === undefined ? '' : labelOf(speaker, first);
  return { text: fullTable[speaker.language].silent(label, shownCount(group.length, speaker.language)) };
}

/** Facts of one kind that are not known and make no difference. */
function idleTogether(speaker: Speaker, group: readonly TraceNode[]): Paragraph {
  const words = fullTable[speaker.language];
  const [first] = group;
  const label = first === undefined ? '' : labelOf(speaker, first);
  return { text: words.idle(label, shownCount(group.length, speaker.language)) };
}

/** More facts or values of one rule than these are told together. */
const mostAlike = 4;
const mostNamed = 5;

function together(speaker: Speaker, group: readonly TraceNode[]): Paragraph {
  const { language } = speaker;
  const words = fullTable[language];
  const [first] = group;
  const named = largestFirst(group)
    .slice(0, mostNamed)
    .map((node) => {
      const key = keyOf(node, language).filter((one, at) => group.some((other) => keyOf(other, language)[at] !== one));
      return `${shownValue(node.value, node.type, language)} (${key.join(', ')})`;
    });
  const others = group.length - named.length;
  const tail = others > 0 ? [words.others(shownCount(others, language), others)] : [];
  const label = first === undefined ? '' : labelOf(speaker, first);
  const from = [...new Set(group.flatMap(({ fact }) => fact?.source ?? []))];
  const sources = from.length === 0 ? [] : [words.sources(listed(from, language), from.length)];
  const article = first?.law === undefined ? {} : { article: placeWords(first.law) };
  const told = words.alike(label, shownCount(group.length, language), listed([...named, ...tail], language));
  return { text: [told, ...sources].join(' '), ...article };
}

/** Those with the largest number first; others, and equals, stay as they were read. */
function largestFirst(group: readonly TraceNode[]): readonly TraceNode[] {
  const exact = ({ value }: TraceNode): ReturnType<typeof fractionOf> | undefined =>
    value.state === 'known' && value.datum.kind === 'number' ? fractionOf(value.datum.number) : undefined;
  const numbers = group.flatMap((node) => {
    const number = exact(node);
    return number === undefined ? [] : [{ node, number }];
  });
  const sorted = numbers.toSorted((one, other) => compare(other.number, one.number)).map(({ node }) => node);
  return [...sorted, ...group.filter((node) => exact(node) === undefined)];
}

/** Whose a value is and for what, part by part. */
function keyOf(node: TraceNode, language: Language): readonly string[] {
  return [node.of?.key ?? '', ...node.for.map((index) => shownIndex(index, language))];
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

function paragraph(sentences: readonly string[], node: TraceNode): Paragraph {
  return {
    text: [...new Set(sentences)].join(' '),
    ...(node.law === undefined ? {} : { article: placeWords(node.law) }),
    node: node.id,
  };
}
