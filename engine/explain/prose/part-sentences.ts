import { divide, multiply, sum } from '../../value/fraction.ts';
import { showFraction } from '../../value/show.ts';
import type { TraceDivision, TraceNode, TraceReceiver } from '../model-trace.ts';
import { amounts, factorShown, keyLabel, number, tieSentences } from './division-sentences.ts';
import { divisionTable } from './division-table.ts';
import { labelOf, type Speaker } from './labels.ts';
import { fractionOf, listed, shownCount, shownDatum, shownExact } from './show.ts';
import { stepTable } from './step-table.ts';
import { wordsOf } from './step-words.ts';

/** What one receiver gets of a pot, and why: its share or claim, bounds, place, what was added, the last cent. */
export function partSentences(speaker: Speaker, node: TraceNode): readonly string[] {
  const words = divisionTable[speaker.language].part;
  const { part } = node;
  if (part === undefined) return [];
  const { row, condition } = part;
  if (row === undefined) {
    if (condition !== undefined) return [words.outside(wordsOf(speaker, condition)), ...othersSentences(speaker, node)];
    if (node.value.state !== 'known')
      return part.takesPart === true ? [words.takesPart, words.undivided] : [words.undivided];
    const failed = node.uses.flatMap((id) => {
      const one = speaker.nodes.get(id);
      const isNo = one?.value.state === 'known' && one.value.datum.kind === 'yesNo' && !one.value.datum.value;
      return one !== undefined && isNo ? [stepTable[speaker.language].holdsNot(`“${labelOf(speaker, one)}”`)] : [];
    });
    return [failed.length === 0 ? words.outsideUnknown : words.outside(listed(failed, speaker.language))];
  }
  const division = part.division === undefined ? undefined : speaker.nodes.get(part.division)?.division;
  const amount = amounts(speaker, node.type);
  if (division?.pot === '0') return [words.nothing(amount('0'))];
  const isClaim = row.asked !== undefined || row.claim !== undefined;
  return [
    ...(division === undefined || isClaim ? [] : shareSentences(speaker, node, division, row)),
    ...(isClaim ? claimSentences(speaker, node, division, row) : []),
    ...(row.raised ? [words.raised(row.floor === undefined ? undefined : amount(row.floor))] : []),
    ...capSentences(speaker, node, row),
    ...(row.added === undefined ? [] : [words.added(amount(row.added))]),
  ];
}

/** Where the money goes of a pot of which somebody has no part; only where that was looked at. */
function othersSentences({ trace, language }: Speaker, { name, for: indexes }: TraceNode): readonly string[] {
  const at = JSON.stringify(indexes);
  const whole = trace.nodes.find(
    (one) => one.kind === 'division' && one.name === name && JSON.stringify(one.for) === at,
  );
  const count = whole?.division?.count ?? 0;
  return count === 0 ? [] : [divisionTable[language].part.toOthers(shownCount(count, language), count === 1)];
}

/** What somebody who has a part had to meet for it. */
export function metSentences(speaker: Speaker, { part }: TraceNode): readonly string[] {
  const words = divisionTable[speaker.language].part;
  return part?.met === undefined ? [] : [words.met(wordsOf(speaker, part.met))];
}

/** How the own part was rounded down, and whether one of the last cents came here. */
export function lastUnitSentences(speaker: Speaker, { part, rounding, type }: TraceNode): readonly string[] {
  if (part?.row?.lastUnit !== true || rounding === undefined) return [];
  const { language } = speaker;
  const words = divisionTable[language];
  const division = part.division === undefined ? undefined : speaker.nodes.get(part.division)?.division;
  const tie = division === undefined ? [] : tieSentences(speaker, division);
  return [words.part.lastUnit(amounts(speaker, type)(rounding.step)), ...tie];
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
  if (asked !== undefined && row.fate !== undefined) {
    const told = words.byFate[row.fate](amount(asked), amount(division.pot));
    if (row.place === undefined || row.fate === 'open') return told;
    const place = words.atPlace(row.place, shownCount(division.count, language), row.drawn !== undefined);
    return `${told.slice(0, -1)} ${place}.`;
  }
  if (asked !== undefined && isCut(division))
    return words.claimCut(amount(asked), factorShown(division.factor ?? '1', language));
  const fits = division.claim?.enough === true && row.amount === asked;
  if (asked !== undefined) return fits ? words.byFate.served(amount(asked), amount(division.pot)) : first;
  if (row.raised && row.floor !== undefined) return words.raised(amount(row.floor));
  if (division.pot === '0') return first;
  const keys = division.shares.map((share, at) => {
    const [own, all] = [row.keys[at] ?? '0', share.total].map((exact) => shownExact(exact, share.type, language));
    const key = words.key(keyLabel(speaker, share), own ?? '', all ?? '');
    return share.weight === '1' ? key : words.weightedKey(shownExact(share.weight, number, language), key);
  });
  const before = shareBefore(division, row);
  if (isCapped(row) && row.over !== undefined && before !== undefined) {
    const [at, labels] = [row.cap ?? row.exact ?? '0', division.shares.map((share) => keyLabel(speaker, share))];
    return words.cappedFrom(amount(before), listed(labels, language), amount(at), amount(row.over));
  }
  if (isCapped(row)) return words.capped(amount(row.cap ?? row.exact ?? '0'), undefined);
  if (row.added !== undefined) return words.ofPotAdded(amount(division.pot), listed(keys, language), amount(row.added));
  const { rounding } = node;
  const withLast = (sentence: string): string =>
    row.lastUnit && rounding !== undefined ? words.withLast(sentence.slice(0, -1), amount(rounding.step)) : sentence;
  if (row.keys.length < 2 || value.state !== 'known') return first === undefined ? first : withLast(first);
  const isWeighted = division.shares.some(({ weight }) => weight !== '1');
  const told = words.ofPot(amount(division.pot), listed(keys, language), isWeighted);
  return withLast(told);
}

/** What the shares of a receiver come to by their keys alone, before any bound; absent where a key is 0 for all. */
function shareBefore(
  { shares, pot }: Pick<TraceDivision, 'shares' | 'pot'>,
  { keys }: TraceReceiver,
): string | undefined {
  if (shares.length === 0 || shares.some(({ total }) => total === '0')) return undefined;
  const each = shares.map(({ weight, total }, at) =>
    divide(multiply(multiply(fractionOf(weight), fractionOf(pot)), fractionOf(keys[at] ?? '0')), fractionOf(total)),
  );
  return showFraction(sum(each));
}

function isCut({ factor }: TraceDivision): boolean {
  return factor !== undefined && factor !== '1';
}

function shareSentences(
  speaker: Speaker,
  { type }: TraceNode,
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
  const exact = shareBefore({ shares, pot }, row);
  const result = exact === undefined ? '' : ` = ${amount(exact)}`;
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
    ...(division?.claim?.enough === true ? [words.fitsAll] : []),
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
    return key === undefined ? [] : [`${keyLabel(speaker, key)} ${shownDatum(datum, number, speaker.language)}`];
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
