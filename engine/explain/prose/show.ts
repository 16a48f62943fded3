import type { Language } from '../../../grammar/index.ts';
import { isDate } from '../../value/calendar.ts';
import { decimalsOf } from '../../value/decimal.ts';
import { showDuration } from '../../value/durations.ts';
import { absolute, type Fraction, fraction, multiply } from '../../value/fraction.ts';
import { round } from '../../value/round.ts';
import { showAmount, showDate, showFraction, showNumber, showPeriod } from '../../value/show.ts';
import type { TraceDatum, TraceIndex, TraceNeed, TraceThing, TraceType, TraceValue } from '../model-trace.ts';

/** A value for people: `€ 247.845.000,00`, `12,5%`, `1/3 deel`, `voldoende`, `18 april 2019`. */
export function shownDatum(datum: TraceDatum, type: TraceType, language: Language): string {
  switch (datum.kind) {
    case 'number':
      return shownNumber(fractionOf(datum.number), type, language);
    case 'yesNo':
      return words[language][datum.value ? 'yes' : 'no'];
    case 'date':
      return shownDay(datum.date, language);
    case 'text':
      return `“${datum.text}”`;
    case 'duration':
      return showDuration(datum, language);
    case 'value':
      // Values of more than a word would run on in a sentence.
      return datum.label.includes(' ') ? `“${datum.label}”` : datum.label;
    default:
      return shownIndex(datum, language);
  }
}

/** A value in whatever state it is: also `geen`, `nog niet bekend` or `niet te berekenen`. */
export function shownValue(value: TraceValue, type: TraceType, language: Language): string {
  if (value.state === 'known') return shownDatum(value.datum, type, language);
  return words[language][value.state];
}

/** A value where a sentence says what something is: those of kinds in quotes, for they may be any word, such as `ontbreekt`. */
export function shownAsSaid(value: TraceValue, type: TraceType, language: Language): string {
  const isKind = value.state === 'known' && value.datum.kind === 'value';
  return isKind ? `“${value.datum.label}”` : shownValue(value, type, language);
}

/** A number by its exact text, such as `-3/8`, as its type is written. */
export function shownExact(exact: string, type: TraceType, language: Language): string {
  return shownNumber(fractionOf(exact), type, language);
}

/** Whose a value is and for what: ` van 99AA in 2021 voor niveau 2`, begun with a space; without what is the same of `beside`. */
export function shownOf(node: Placed, language: Language, beside?: Placed): string {
  const { of, for: towards } = words[language];
  const isOther = beside?.of === undefined || node.of === undefined || !isSameThing(node.of, beside.of);
  const owner = node.of === undefined || !isOther ? '' : ` ${of} ${node.of.key}`;
  const known = new Set((beside?.for ?? []).map((index) => indexKey(index)));
  const indexes = node.for
    .filter((index) => !known.has(indexKey(index)))
    .map(
      (index) => ` ${index.kind === 'year' ? shownIn(index, language) : `${towards} ${shownIndex(index, language)}`}`,
    );
  return `${owner}${indexes.join('')}`;
}

/** A period, kind value or thing: `2019`, `mei 2015`, `schooljaar 2015`, `niveau 2`, `99AA`. */
export function shownIndex(index: TraceIndex, language: Language): string {
  if (index.kind === 'value') return index.label;
  if (index.kind === 'thing') return index.key;
  const period = showPeriod(index.unit, index.number, language);
  return index.period === undefined || index.unit !== undefined ? period : `${index.period} ${period}`;
}

/** `in 2019`, `in het 3e kwartaal van 2022`. */
export function shownIn(index: Extract<TraceIndex, { kind: 'year' }>, language: Language): string {
  const article = language === 'nl' && index.unit === 'quarter' ? 'het ' : '';
  return `${words[language].in} ${article}${shownIndex(index, language)}`;
}

/** What is still to be delivered: `“aantal deelnemers” van 99AA in 2021`, `de lijst “aanvraag”`. */
export function shownNeed(need: TraceNeed, language: Language): string {
  const { list, draw, by, silence } = words[language];
  if (need.kind === 'list') return `${list} “${need.label}”`;
  const what = `“${need.label}”${shownOf(need, language)}`;
  if (need.kind === 'draw') return `${draw} ${listed(need.between, language)} (${what})`;
  const who = need.kind === 'judgement' && need.by !== undefined ? ` ${by} ${need.by}` : '';
  return `${what}${who}${need.silenceAfter === undefined ? '' : silence(shownDay(need.silenceAfter, language))}`;
}

/** `a`, `a en b`, `a, b en c`. */
export function listed(parts: readonly string[], language: Language, join: 'and' | 'or' = 'and'): string {
  const [last] = parts.slice(-1);
  if (last === undefined || parts.length === 1) return last ?? '';
  return `${parts.slice(0, -1).join(', ')} ${words[language][join]} ${last}`;
}

/** A day, `18 april 2019`, from its ISO text. */
export function shownDay(date: string, language: Language): string {
  return isDate(date) ? showDate(date, language) : date;
}

/** A count: `1.234`. */
export function shownCount(count: number, language: Language): string {
  return showNumber(fraction(BigInt(count)), language);
}

/** From `12` or `-3/8`. */
export function fractionOf(exact: string): Fraction {
  const [numerator = '0', denominator = '1'] = exact.split('/');
  return fraction(BigInt(numerator), BigInt(denominator));
}

/** What stands somewhere: of whom, and for which periods and values. */
export interface Placed {
  readonly of?: TraceThing;
  readonly for: readonly TraceIndex[];
}

function isSameThing(one: TraceThing, other: TraceThing): boolean {
  return one.entity === other.entity && one.key === other.key;
}

/** Two indexes with the same key mean the same period, value or thing. */
function indexKey(index: TraceIndex): string {
  if (index.kind === 'year') return `${index.unit ?? ''} ${index.period ?? ''} ${index.number}`;
  if (index.kind === 'value') return `${index.of} ${index.value}`;
  return `${index.entity} ${index.key}`;
}

/** Decimals of what cannot be written exactly, and the most that people read. */
const fewDecimals = { amount: 4, percentage: 4, number: 6 } as const;

function shownNumber(value: Fraction, type: TraceType, language: Language): string {
  if (type.kind === 'year') return value.numerator.toString();
  const kind = type.kind === 'amount' || type.kind === 'percentage' ? type.kind : 'number';
  const counted = kind === 'percentage' ? multiply(value, fraction(100n)) : value;
  const few = fewDecimals[kind];
  if ((decimalsOf(counted) ?? Number.POSITIVE_INFINITY) <= few + 2) return written(counted, kind, type, language);
  const isPlain = value.denominator < 100n && absolute(value).numerator < 1000n && kind !== 'amount';
  if (isPlain) return `${showFraction(value)}${kind === 'percentage' ? ` ${words[language].part}` : ''}`;
  const rounded = round(counted, fraction(1n, 10n ** BigInt(few)), 'half-away-from-zero');
  return `${words[language].about} ${written(rounded, kind, type, language)}`;
}

function written(value: Fraction, kind: keyof typeof fewDecimals, type: TraceType, language: Language): string {
  if (kind === 'amount') return showAmount(value, language, type.decimals === 0 ? 0 : 2);
  return `${showNumber(value, language)}${kind === 'percentage' ? '%' : ''}`;
}

const words = {
  nl: {
    yes: 'ja',
    no: 'nee',
    absent: 'geen',
    unknown: 'nog niet bekend',
    fault: 'niet te berekenen',
    about: 'ongeveer',
    part: 'deel',
    of: 'van',
    in: 'in',
    for: 'voor',
    and: 'en',
    or: 'of',
    by: 'door',
    list: 'de lijst',
    draw: 'een loting tussen',
    silence: (day: string) => ` (of stilte tot en met ${day})`,
  },
  en: {
    yes: 'yes',
    no: 'no',
    absent: 'none',
    unknown: 'not known yet',
    fault: 'cannot be computed',
    about: 'about',
    part: 'part',
    of: 'of',
    in: 'in',
    for: 'for',
    and: 'and',
    or: 'or',
    by: 'by',
    list: 'the list',
    draw: 'a draw between',
    silence: (day: string) => ` (or silence up to and including ${day})`,
  },
} as const;
