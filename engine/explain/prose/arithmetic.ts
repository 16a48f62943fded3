import type { Language } from '../../../grammar/index.ts';
import { compare, subtract, sum } from '../../value/fraction.ts';
import { showFraction } from '../../value/show.ts';
import type { Step, TraceNode, TraceRounding, TraceValue } from '../model-trace.ts';
import { arithmeticTable } from './arithmetic-table.ts';
import type { Speaker } from './labels.ts';
import { placeWords } from './law-sentences.ts';
import { fractionOf, listed, shownCount, shownExact, shownIndex, shownValue } from './show.ts';
import { stepTable } from './step-table.ts';
import { isTest } from './step-tests.ts';
import { wordsOf } from './step-words.ts';

/** How a value follows from a formula: one sentence, or where that would be too long, one for each of its parts. */
export function formulaSentences(speaker: Speaker, step: Step): readonly string[] {
  const words = arithmeticTable[speaker.language];
  if (isTest(step)) return testSentences(speaker, step);
  const { parts = [], taken } = step;
  if (step.op === 'if' && taken !== undefined) return chosenSentences(speaker, step);
  const told = `${wordsOf(speaker, step)}${comeTo(speaker, step)}`;
  const whole = isReckoned(step) ? words.arithmetic(told) : words.outcome(told);
  if (!isLong(whole) || parts.length < 2) return [whole];
  return inParts(speaker, step, parts);
}

/** How a value follows from a formula, in one sentence: of what is too long the values alone. */
export function formulaSentence(speaker: Speaker, step: Step): string {
  const words = arithmeticTable[speaker.language];
  const all = formulaSentences(speaker, step);
  const [first = ''] = all;
  if (all.length === 1 || isTest(step)) return first;
  const { parts = [], taken } = step;
  if (step.op === 'if' && taken !== undefined) {
    const { part, last } = chosenIn(step);
    const short = becauseOf(speaker, part, last);
    return isLong(short) ? formulaSentence(speaker, part) : short;
  }
  const sign = signs[step.op];
  if (sign === undefined)
    return words.arithmetic(shownValue(step.value ?? { state: 'absent' }, step.type, speaker.language));
  const told = (name: (part: Step) => string): string =>
    words.arithmetic(`${parts.map(name).join(sign)}${comeTo(speaker, step)}`);
  const named = told((part) => {
    const read = takenIn(part);
    return read.op === 'use' ? wordsOf(speaker, read) : bareValue(speaker, part);
  });
  return isLong(named) ? told((part) => bareValue(speaker, part)) : named;
}

function bareValue({ language }: Speaker, { value, type }: Step): string {
  return shownValue(value ?? { state: 'absent' }, type, language);
}

/** What a choice came down to. */
export function takenIn(step: Step): Step {
  const { op, parts = [], taken } = step;
  const part = (op === 'if' || op === 'ifAbsent') && taken !== undefined ? parts[taken] : undefined;
  return part === undefined ? step : takenIn(part);
}

const signs: Readonly<Partial<Record<Step['op'], string>>> = {
  add: ' + ',
  subtract: ' - ',
  multiply: ' × ',
  divide: ' / ',
};

/** Totals and the like already begin with what they came to. */
const gathered: ReadonlySet<Step['op']> = new Set<Step['op']>([
  ...(['total', 'average', 'highestOf', 'lowestOf', 'count', 'rank', 'beginOf', 'endOf', 'periodOf'] as const),
]);

/** The largest members of the sets that were gone through, and what the others come to together. */
export function memberSentences(speaker: Speaker, step: Step): readonly string[] {
  const own = step.set !== undefined && step.op === 'total' ? membersOf(speaker, step) : [];
  return [...own, ...(step.parts ?? []).flatMap((part) => memberSentences(speaker, part))];
}

/** What was rounded: from what to what, how, and by which article. */
export function roundingSentences(
  { language }: Speaker,
  node: Pick<TraceNode, 'type'>,
  rounding: TraceRounding | undefined,
): readonly string[] {
  if (rounding === undefined) return [];
  const words = arithmeticTable[language];
  const { before, after, step, direction, method, law } = rounding;
  const shown = (exact: string): string => shownExact(exact, node.type, language);
  const place = law === undefined ? undefined : placeWords(law);
  if (before === after) return [words.roundedSame(shown(step), place)];
  // Of largest remainders all are rounded down first; who gets a last unit hears that in a sentence of its own.
  const isRaised = method === 'largestRemainder' && compare(fractionOf(after), fractionOf(before)) > 0;
  const reached = isRaised ? showFraction(subtract(fractionOf(after), fractionOf(step))) : after;
  const how = method === 'largestRemainder' ? words.directions.down : words.directions[direction];
  return [words.rounded(shownBeside(before, reached, node, language), shown(reached), shown(step), how, place)];
}

/** A number before its rounding; where it would read as what it became, that it is a little more or less. */
function shownBeside(before: string, after: string, { type }: Pick<TraceNode, 'type'>, language: Language): string {
  const [shown, other] = [shownExact(before, type, language), shownExact(after, type, language)];
  if (!shown.endsWith(` ${other}`)) return shown;
  return arithmeticTable[language].little(other, compare(fractionOf(before), fractionOf(after)) > 0);
}

function testSentences(speaker: Speaker, step: Step): readonly string[] {
  // What is still open of it is told with what is needed.
  if (step.value?.state === 'unknown' && !hasUse(step)) return [];
  const told = testTexts(speaker, step).map((text) => arithmeticTable[speaker.language].reason(text));
  return [...told, ...sideSentences(speaker, step)];
}

function hasUse({ op, value, parts = [] }: Step): boolean {
  return (op === 'use' && value?.state === 'unknown') || parts.some((part) => hasUse(part));
}

/** Of a comparison that was told by its values alone: how those came about. */
function sideSentences(speaker: Speaker, step: Step): readonly string[] {
  const parts = step.parts ?? [];
  if (!isLong(wordsOf(speaker, step)) || step.value === undefined) return [];
  if (step.op === 'and' || step.op === 'or') return parts.flatMap((part) => sideSentences(speaker, part));
  if (!isComparison(step)) return [];
  return parts.filter((part) => !isPlain(part)).flatMap((part) => formulaSentences(speaker, part));
}

/** `€ 5,00 is minder dan € 6,00`, without how these came about. */
function bareComparison(speaker: Speaker, step: Step): string {
  const parts = (step.parts ?? []).map(
    (part): Step =>
      isPlain(part) || part.value === undefined ? part : { op: 'literal', type: part.type, value: part.value },
  );
  return wordsOf(speaker, { ...step, parts });
}

function isComparison({ op }: Step): boolean {
  return op in stepTable.nl.compared;
}

/** A test as it came out; where that is long, what decided of it part by part. */
export function testTexts(speaker: Speaker, step: Step): readonly string[] {
  const whole = wordsOf(speaker, step);
  if (isLong(whole) && isComparison(step) && step.value !== undefined) return [bareComparison(speaker, step)];
  if (!isLong(whole) || (step.op !== 'and' && step.op !== 'or')) return [whole];
  const came = step.value?.state === 'known' ? JSON.stringify(step.value) : undefined;
  const looked = (step.parts ?? []).filter((part) => part.value !== undefined);
  const deciding = looked.filter((part) => came === undefined || JSON.stringify(part.value) === came);
  return (deciding.length === 0 ? looked : deciding).flatMap((part) => testTexts(speaker, part));
}

/** What was chosen with how it came about, and on what that turned: in one sentence where it is not too long. */
function chosenSentences(speaker: Speaker, step: Step): readonly string[] {
  const words = arithmeticTable[speaker.language];
  const { tests: all, part } = chosenIn(step);
  const tests = all.filter((test) => !isPresence(test));
  const whole = becauseOf(speaker, part, tests);
  if (!isLong(whole)) return [whole];
  const isMany = tests.length > mostTests;
  const turned = (isMany ? tests.slice(-1) : tests)
    .flatMap((test) => testTexts(speaker, test))
    .map((text) => words.matters(text));
  const earlier = isMany ? [words.earlier(tests.length - 1)] : [];
  return [...formulaSentences(speaker, part), ...turned, ...earlier];
}

/** Of more tests than these only the last is told. */
const mostTests = 4;

function becauseOf(speaker: Speaker, part: Step, tests: readonly Step[]): string {
  const words = arithmeticTable[speaker.language];
  const told = `${wordsOf(speaker, part)}${comeTo(speaker, part)}`;
  const telling = tests.filter((test) => !isPresence(test));
  const because = [...new Set(telling.map((test) => wordsOf(speaker, test)))].join(` ${words.and} `);
  if (because === '') return isReckoned(part) ? words.arithmetic(told) : words.outcome(told);
  return isReckoned(part) ? words.because(told, because) : words.outcomeBecause(told, because);
}

/** That something is there need not be said where it is reckoned with. */
function isPresence({ op, value, parts = [] }: Step): boolean {
  if (value?.state !== 'known' || value.datum.kind !== 'yesNo' || !value.datum.value) return false;
  return op === 'isPresent' || (op === 'and' && parts.every((part) => isPresence(part)));
}

interface Chosen {
  readonly tests: readonly Step[];
  /** The tests of the innermost choice alone. */
  readonly last: readonly Step[];
  readonly part: Step;
}

/** Through choices within choices to what was taken in the end, with all tests on the way. */
function chosenIn(step: Step): Chosen {
  const { parts = [], taken } = step;
  const part = taken === undefined ? undefined : parts[taken];
  if (step.op !== 'if' || taken === undefined || part === undefined) return { tests: [], last: [], part: step };
  const isOtherwise = taken === parts.length - 1;
  const own = isOtherwise ? parts.slice(0, -1).filter((_, at) => at % 2 === 0) : parts.slice(taken - 1, taken);
  const below = chosenIn(part);
  return { tests: [...own, ...below.tests], last: below.last.length === 0 ? own : below.last, part: below.part };
}

function inParts(speaker: Speaker, step: Step, parts: readonly Step[]): readonly string[] {
  const words = arithmeticTable[speaker.language];
  const value = step.value === undefined ? '' : shownValue(step.value, step.type, speaker.language);
  const each = parts.map((part, at) => words.part(at + 1, wordsOf(speaker, part), comeTo(speaker, part)));
  return [words.inParts(words.operations[step.op] ?? words.combined, parts.length), ...each, words.together(value)];
}

/** Amounts, numbers and days are reckoned; a kind value, a thing, a text or nothing is what came out. */
function isReckoned({ type, value }: Step): boolean {
  return value?.state !== 'absent' && !['enumeration', 'thing', 'text', 'absent', 'yesNo'].includes(type.kind);
}

/** ` = € 5,00`, where the words do not begin with it already. */
function comeTo({ language }: Speaker, step: Step): string {
  const { value, type } = step;
  return isPlain(step) || value?.state !== 'known' ? '' : ` = ${shownValue(value, type, language)}`;
}

function isPlain({ op, parts = [], taken }: Step): boolean {
  const chosen = taken === undefined ? undefined : parts[taken];
  if (chosen !== undefined) return isPlain(chosen);
  return op === 'use' || op === 'literal' || op === 'atHand' || op === 'dayInPeriod' || gathered.has(op);
}

function membersOf({ language }: Speaker, { set, type, value: whole }: Step): readonly string[] {
  if (set === undefined || set.from > 0) return [];
  const words = arithmeticTable[language];
  const shown = set.members.slice(0, mostMembers).flatMap(({ is, value }) => {
    const exact = exactOf(value);
    return exact === undefined ? [] : [{ name: is.map((index) => shownIndex(index, language)).join(' '), exact }];
  });
  if (shown.length === 0) return [];
  const others = set.count - shown.length;
  const total = exactOf(whole);
  const left =
    total === undefined ? undefined : subtract(fractionOf(total), sum(shown.map(({ exact }) => fractionOf(exact))));
  const rest = left === undefined ? '' : shownExact(showFraction(left), type, language);
  const named = listed(
    [
      ...shown.map(({ name, exact }) => `${name} (${shownExact(exact, type, language)})`),
      ...(others > 0 ? [words.others(shownCount(others, language), others, rest)] : []),
    ],
    language,
  );
  return [words.largest(named, shown.length)];
}

function exactOf(value: TraceValue | undefined): string | undefined {
  return value?.state === 'known' && value.datum.kind === 'number' ? value.datum.number : undefined;
}

const mostMembers = 5;

function isLong(text: string): boolean {
  return text.split(' ').length > mostWords;
}

const mostWords = 38;
