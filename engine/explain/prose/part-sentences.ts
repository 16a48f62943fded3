import type { TraceDivision, TraceNode, TraceReceiver } from '../model-trace.ts';
import { amounts, factorShown, keyLabel, number } from './division-sentences.ts';
import { divisionTable } from './division-table.ts';
import type { Speaker } from './labels.ts';
import { listed, shownCount, shownDatum, shownExact, shownValue } from './show.ts';
import { wordsOf } from './step-words.ts';

/** What one receiver gets of a pot, and why: its share or claim, bounds, place, what was added, the last cent. */
export function partSentences(speaker: Speaker, node: TraceNode): readonly string[] {
  const words = divisionTable[speaker.language].part;
  const { part } = node;
  if (part === undefined) return [];
  const { row, condition } = part;
  if (row === undefined) {
    if (condition !== undefined) return [words.outside(wordsOf(speaker, condition))];
    return [node.value.state === 'known' ? words.outsideUnknown : words.undivided];
  }
  const division = part.division === undefined ? undefined : speaker.nodes.get(part.division)?.division;
  const amount = amounts(speaker, node.type);
  const isClaim = row.asked !== undefined || row.claim !== undefined;
  return [
    ...(division === undefined || isClaim ? [] : shareSentences(speaker, node, division, row)),
    ...(isClaim ? claimSentences(speaker, node, division, row) : []),
    ...(row.raised ? [words.raised(row.floor === undefined ? undefined : amount(row.floor))] : []),
    ...capSentences(speaker, node, row),
    ...(row.added === undefined ? [] : [words.added(amount(row.added))]),
  ];
}

/** Whether one of the last cents came here. */
export function lastUnitSentences(speaker: Speaker, { part, rounding, type }: TraceNode): readonly string[] {
  if (part?.row?.lastUnit !== true || rounding === undefined) return [];
  const words = divisionTable[speaker.language].part;
  return [words.lastUnit(amounts(speaker, type)(rounding.step))];
}

/** What a receiver gets of a pot, in one sentence: its place or claim, its bound, or its share. */
export function mainPartSentence(speaker: Speaker, node: TraceNode): string | undefined {
  const { part, value, type } = node;
  const { language } = speaker;
  const words = divisionTable[language].part;
  const [first] = partSentences(speaker, node);
  const division = part?.division === undefined ? undefined : speaker.nodes.get(part.division)?.division;
  const row = part?.row;
  if (row === undefined || division === undefined) return first;
  const amount = amounts(speaker, type);
  const asked = row.asked ?? row.claim;
  if (asked !== undefined && row.fate !== undefined) return words.byFate[row.fate](amount(asked), amount(division.pot));
  if (asked !== undefined && isCut(division))
    return words.claimCut(amount(asked), factorShown(division.factor ?? '1', language));
  if (asked !== undefined) return first;
  if (row.raised && row.floor !== undefined) return words.raised(amount(row.floor));
  if (isCapped(row)) return words.capped(amount(row.cap ?? row.exact ?? '0'), undefined);
  const keys = division.shares.map((share, at) => {
    const [own, all] = [row.keys[at] ?? '0', share.total].map((exact) => shownExact(exact, share.type, language));
    return words.key(keyLabel(speaker, share), own ?? '', all ?? '');
  });
  if (row.added !== undefined) return words.ofPotAdded(amount(division.pot), listed(keys, language), amount(row.added));
  if (row.keys.length < 2 || value.state !== 'known') return first;
  return words.ofPot(shownValue(value, type, language), amount(division.pot), listed(keys, language));
}

function isCut({ factor }: TraceDivision): boolean {
  return factor !== undefined && factor !== '1';
}

function shareSentences(
  speaker: Speaker,
  { type, value }: TraceNode,
  { shares, pot, factor }: TraceDivision,
  row: TraceReceiver,
): readonly string[] {
  const { language } = speaker;
  const words = divisionTable[language].part;
  const amount = amounts(speaker, type);
  const each = shares.flatMap((share, at) => {
    const own = row.keys[at];
    if (own === undefined || share.total === '0') return [];
    const weight = share.weight === '1' ? '' : `${shownExact(share.weight, number, language)} × `;
    const [mine, all] = [shownExact(own, share.type, language), shownExact(share.total, share.type, language)];
    return [words.times(weight, amount(pot), mine, all, keyLabel(speaker, share))];
  });
  const empty = shares
    .filter(({ total }) => total === '0')
    .map((share) => words.emptyKey(keyLabel(speaker, share), shownExact('0', share.type, language)));
  if (each.length === 0) return empty;
  const isPlain = row.over === undefined && row.added === undefined && !row.raised && (factor ?? '1') === '1';
  const exact =
    row.exact ?? (value.state === 'known' && value.datum.kind === 'number' ? value.datum.number : undefined);
  const result = isPlain && exact !== undefined ? ` = ${amount(exact)}` : '';
  const together = each.length === 1 || result === '' ? [] : [words.together(result.slice(3))];
  return [
    ...(each.length === 1
      ? [words.share(`${each[0]}${result}`)]
      : [words.pieces(each.length), ...each.map((text, at) => words.piece(at + 1, text)), ...together]),
    ...empty,
    ...(factor === undefined || factor === '1' || row.raised ? [] : [words.cut(factorShown(factor, language))]),
  ];
}

function claimSentences(
  speaker: Speaker,
  { type }: TraceNode,
  division: TraceDivision | undefined,
  row: TraceReceiver,
): readonly string[] {
  const { language } = speaker;
  const words = divisionTable[language].part;
  const amount = amounts(speaker, type);
  const asked = row.asked ?? row.claim ?? '0';
  const label = division?.claim === undefined ? '' : keyLabel(speaker, division.claim);
  const factor = division?.factor;
  const of = shownCount(division?.count ?? 0, language);
  return [
    words.claim(label, amount(asked)),
    ...(row.claim === undefined || row.claim === asked ? [] : [words.bounded(amount(row.claim))]),
    ...(row.place === undefined || division === undefined ? [] : [words.place(row.place, of)]),
    ...bySentences(speaker, division, row),
    ...(row.drawn === undefined ? [] : [words.drawn(row.drawn)]),
    ...(row.fate === undefined ? [] : [words.fates[row.fate]]),
    ...(factor === undefined || factor === '1' ? [] : [words.cut(factorShown(factor, language))]),
  ];
}

function bySentences(
  speaker: Speaker,
  division: TraceDivision | undefined,
  { by = [] }: TraceReceiver,
): readonly string[] {
  const keys = (division?.order ?? []).filter(({ first }) => first !== 'draw');
  const values = by.flatMap((datum, at) => {
    const key = keys[at];
    return key === undefined ? [] : [`“${keyLabel(speaker, key)}” ${shownDatum(datum, number, speaker.language)}`];
  });
  return values.length === 0 ? [] : [divisionTable[speaker.language].part.by(listed(values, speaker.language))];
}

function capSentences(speaker: Speaker, { type }: TraceNode, row: TraceReceiver): readonly string[] {
  const amount = amounts(speaker, type);
  const at = row.cap ?? row.exact;
  if (!isCapped(row) || at === undefined) return [];
  return [
    divisionTable[speaker.language].part.capped(amount(at), row.over === undefined ? undefined : amount(row.over)),
  ];
}

function isCapped({ cap, over, exact }: TraceReceiver): boolean {
  return over !== undefined || (cap !== undefined && cap === exact);
}
