import { divide, floor, subtract, sum } from '../../value/fraction.ts';
import { showFraction } from '../../value/show.ts';
import type { Step, TraceDivision, TraceNode, TraceReceiver, TraceType } from '../model-trace.ts';
import { divisionTable } from './division-table.ts';
import { labelOf, type Speaker } from './labels.ts';
import { placeWords } from './law-sentences.ts';
import { fractionOf, listed, shownCount, shownExact, shownOf } from './show.ts';
import { wordsOf } from './step-words.ts';

/** How a pot was divided over all: the pot, its keys, bounds, rounds, draws, the last cents and what was left. */
export function divisionSentences(speaker: Speaker, node: TraceNode): readonly string[] {
  const { language } = speaker;
  const words = divisionTable[language];
  const { division } = node;
  if (division === undefined) return [];
  const amount = amounts(speaker, node.type);
  const { count, potStep, rest, restTo, others, factor, misfit, lastUnits, lastUnitsCount, rounding } = division;
  const isCompound = potStep !== undefined && potStep.op !== 'literal' && potStep.value?.state === 'known';
  const from = isCompound ? [potSentence(speaker, potStep)] : [];
  if (division.pot === '0') return [words.nothing, ...from];
  return [
    words.pot(amount(division.pot), shownCount(count, language), count, receiverLabel(speaker, division)),
    ...from,
    ...keySentences(speaker, division, amount),
    ...orderSentences(speaker, division),
    ...(misfit === undefined ? [] : [words.misfit[misfit]]),
    ...(factor === undefined || factor === '1' ? [] : [words.factor(factorShown(factor, language))]),
    ...refillSentences(speaker, division, amount),
    ...drawSentences(speaker, division),
    ...roundedSentences(speaker, division, amount),
    ...(lastUnitsCount === 0
      ? []
      : [
          words.lastUnits(
            amount(rounding?.step ?? '0'),
            named(speaker, division, lastUnits, lastUnitsCount),
            lastUnitsCount,
          ),
          ...tieSentences(speaker, division),
        ]),
    ...receiverSentences(speaker, division, amount),
    ...others.map(({ key, forgone }) => words.forgone(nameIn(division, key), amount(forgone))),
    ...(isOpen(division)
      ? []
      : [rest === '0' ? words.noRest : words.rest(amount(rest), restTo === '' ? undefined : restTo)]),
  ];
}

/** Whether a draw must still decide who gets what. */
function isOpen({ draw }: TraceDivision): boolean {
  return draw !== undefined && draw.order === undefined && draw.betweenCount > 0;
}

/** Who came first at equal remainders; only where some that got a last unit had the same remainder as some that got none. */
export function tieSentences({ language }: Speaker, { rounding, receivers }: TraceDivision): readonly string[] {
  if (rounding?.tie === undefined) return [];
  const step = fractionOf(rounding.step);
  const remainders = (lastUnit: boolean): readonly string[] =>
    receivers.flatMap((row) => {
      if (row.exact === undefined || row.lastUnit !== lastUnit) return [];
      const units = divide(fractionOf(row.exact), step);
      return [showFraction(subtract(units, { numerator: floor(units), denominator: 1n }))];
    });
  const without = new Set(remainders(false));
  return remainders(true).some((one) => without.has(one)) ? [divisionTable[language].tie[rounding.tie]] : [];
}

/** Where the amount of a pot comes from: by the name of what it is, else by how it was reckoned. */
function potSentence(speaker: Speaker, step: Step): string {
  const words = divisionTable[speaker.language];
  const read = step.op === 'use' && step.use !== undefined ? speaker.nodes.get(step.use) : undefined;
  return read === undefined
    ? words.potFrom(wordsOf(speaker, step))
    : words.potIs(`“${labelOf(speaker, read)}”${shownOf(read, speaker.language, speaker.beside)}`);
}

/** A factor, `0,75`; one that would read as 1, though it is not, as the fraction that it is. */
export function factorShown(factor: string, language: Speaker['language']): string {
  const shown = shownExact(factor, number, language);
  if (!shown.endsWith(' 1')) return shown;
  return factor
    .split('/')
    .map((part) => shownExact(part, number, language))
    .join(' / ');
}

/** How an amount of a pot is written. */
type Amount = (exact: string) => string;

export const number: TraceType = { kind: 'number' };

export function amounts({ language }: Speaker, type: TraceType): Amount {
  return (exact) => shownExact(exact, type, language);
}

/** What a key of a division is called, in quotes; a formula by its words, whose labels stand in quotes already. */
export function keyLabel(
  speaker: Speaker,
  { label, formula }: { readonly label?: string; readonly formula?: Step },
): string {
  if (label !== undefined && label !== '') return `“${label}”`;
  return formula === undefined ? '' : wordsOf(speaker, asked(formula));
}

/** A formula as it was written: it was computed for each, and what it came to for one of them says nothing. */
function asked(step: Step): Step {
  const { value, parts, ...others } = step;
  const isFixed = step.op === 'literal' && value !== undefined;
  return { ...others, ...(isFixed ? { value } : {}), ...(parts === undefined ? {} : { parts: parts.map(asked) }) };
}

/** What those who receive are called: the label of the things, where their parts are known. */
function receiverLabel({ nodes }: Speaker, { receivers }: TraceDivision): string {
  const [first] = receivers.flatMap(({ id }) => (id === undefined ? [] : (nodes.get(id)?.of ?? [])));
  return first?.label ?? '';
}

function keySentences(speaker: Speaker, { shares, claim }: TraceDivision, amount: Amount): readonly string[] {
  const { language } = speaker;
  const words = divisionTable[language];
  const keys = shares.map((share) => {
    const total = shownExact(share.total, share.type, language);
    const label = keyLabel(speaker, share);
    if (share.weight === '1') return words.all(label, total);
    return words.weighted(shownExact(share.weight, number, language), label, total);
  });
  return [
    ...keys,
    ...(shares.some(({ wider }) => wider) ? [words.wider] : []),
    ...(claim === undefined ? [] : [words.claims(keyLabel(speaker, claim), amount(claim.total), claim.enough)]),
  ];
}

function orderSentences(speaker: Speaker, { order = [] }: TraceDivision): readonly string[] {
  if (order.length === 0) return [];
  const words = divisionTable[speaker.language];
  const steps = order.map((one) => {
    if (one.first === 'draw') return words.draw;
    if (one.first === 'yes' || one.first === 'no') return words.firstHolds(keyLabel(speaker, one), one.first === 'yes');
    return words.first(keyLabel(speaker, one), firsts[speaker.language][one.first] ?? `“${one.first}”`);
  });
  return [words.order(steps.join(words.after))];
}

const firsts: Readonly<Record<Speaker['language'], Readonly<Record<string, string>>>> = {
  nl: { highest: 'het hoogste', lowest: 'het laagste', earliest: 'het vroegste', latest: 'het laatste' },
  en: { highest: 'the highest', lowest: 'the lowest', earliest: 'the earliest', latest: 'the latest' },
};

function refillSentences(speaker: Speaker, division: TraceDivision, amount: Amount): readonly string[] {
  const { refill } = division;
  const rounds = refill?.rounds ?? [];
  if (refill === undefined || rounds.length === 0) return [];
  const words = divisionTable[speaker.language];
  const label = keyLabel(speaker, refill);
  return [
    words.again(label === '' ? undefined : label),
    ...rounds.slice(0, mostRounds).map(({ divided, full, fullCount }, at) => {
      const reached = fullCount === 0 ? '' : words.full(named(speaker, division, full, fullCount), fullCount);
      return words.round(at + 1, rounds.length, amount(divided), reached);
    }),
  ];
}

const mostRounds = 5;

function drawSentences(speaker: Speaker, division: TraceDivision): readonly string[] {
  const { draw } = division;
  if (draw === undefined) return [];
  const words = divisionTable[speaker.language];
  const { order, source, between, betweenCount } = draw;
  if (order !== undefined) return [words.drawn(named(speaker, division, order, order.length), source)];
  return betweenCount === 0 ? [] : [words.drawNeeded(named(speaker, division, between, betweenCount))];
}

function roundedSentences(
  { language }: Speaker,
  { rounding, lastUnitsCount }: TraceDivision,
  amount: Amount,
): readonly string[] {
  if (rounding === undefined) return [];
  const place = rounding.law === undefined ? undefined : placeWords(rounding.law);
  const words = divisionTable[language];
  const isLargest = rounding.method === 'largestRemainder';
  const remainders = isLargest && lastUnitsCount > 0 ? [words.remainders] : [];
  return [words.rounded(amount(rounding.step), place, isLargest), ...remainders];
}

function receiverSentences(speaker: Speaker, division: TraceDivision, amount: Amount): readonly string[] {
  const { receivers, count, pot, rest } = division;
  const words = divisionTable[speaker.language];
  const nothing = receivers.filter(({ amount: own, fate }) => own === '0' && (fate === 'unfit' || fate === 'after'));
  const empty = nothing
    .slice(0, mostNamed)
    .map((row) => words.getsNothing(nameOf(row), amount(row.asked ?? row.claim ?? '0'), row.fate === 'unfit'));
  const served = receivers.filter((row) => !nothing.includes(row));
  const isOrdered = served.every(({ place }) => place !== undefined);
  const inOrder = isOrdered ? served.toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0)) : served;
  const shown = inOrder
    .slice(0, mostNamed)
    .flatMap((row) => (row.amount === undefined ? [] : [{ key: nameOf(row), own: row.amount }]));
  if (shown.length === 0) return empty;
  const others = count - shown.length - nothing.length;
  const divided = subtract(fractionOf(pot), fractionOf(rest));
  const left = subtract(divided, sum(shown.map(({ own }) => fractionOf(own))));
  const tail = words.others(shownCount(others, speaker.language), others, amount(showFraction(left)));
  const parts = [
    ...shown.map(({ key, own }) => `${key} (${amount(own)})`),
    ...(others > 0 && !isOpen(division) ? [tail] : []),
  ];
  const all = shown.length + Math.max(others, 0);
  return [words.receivers(listed(parts, speaker.language), shown.length, all), ...empty];
}

function nameOf({ name, key }: TraceReceiver): string {
  return name ?? shownKey(key);
}

const mostNamed = 5;

/** What people call one of a division; a key of its own is data, and may be shown. */
function nameIn({ names = [] }: TraceDivision, key: string): string {
  return names.find((one) => one.key === key)?.name ?? shownKey(key);
}

function shownKey(key: string): string {
  return key.replaceAll('_', ' ');
}

/** A few keys, and how many others. */
function named({ language }: Speaker, division: TraceDivision, keys: readonly string[], count: number): string {
  const shown = keys.slice(0, mostNamed).map((key) => nameIn(division, key));
  const others = count - shown.length;
  const tail = language === 'nl' ? `${others} ${others === 1 ? 'ander' : 'andere'}` : `${others} more`;
  return listed([...shown, ...(others > 0 ? [tail] : [])], language);
}
