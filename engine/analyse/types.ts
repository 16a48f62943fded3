import type { Language, TypeNode } from '../../grammar/index.ts';
import type { EntitySymbol, KindSymbol, PeriodSymbol, Type } from '../model.ts';
import { months, quarters } from '../value/periods.ts';

export type NumericKind = 'count' | 'number' | 'percentage' | 'amount';
export type NumericType = Extract<Type, { readonly kind: NumericKind }>;

/** Fits everywhere, so that one mistake gives one message. */
export const errorType: Type = { kind: 'error', orAbsent: false };
export const yesNoType: Type = { kind: 'yesNo', orAbsent: false };
export const durationType: Type = { kind: 'duration', orAbsent: false };
export const yearType: Type = { kind: 'year', orAbsent: false };
export const countType: Type = { kind: 'count', decimals: 0, orAbsent: false };

/** The type as written; its kind, entity or period has been looked up. */
export function typeOfNode(node: TypeNode, named: KindSymbol | EntitySymbol | PeriodSymbol | undefined): Type {
  const orAbsent = node.orAbsent;
  switch (node.base) {
    case 'missing':
      return errorType;
    case 'named':
      if (named === undefined) return errorType;
      if (named.kind === 'period') return { kind: 'year', of: named, orAbsent };
      return named.kind === 'kind'
        ? { kind: 'enumeration', of: named, orAbsent }
        : { kind: 'thing', of: named, orAbsent };
    case 'count':
      return { kind: 'count', decimals: 0, orAbsent };
    case 'number':
      return numeric('number', node.decimals, orAbsent);
    case 'percentage':
      return numeric('percentage', node.decimals === undefined ? undefined : node.decimals + 2, orAbsent);
    case 'amount':
      return numeric('amount', node.exact ? undefined : (node.decimals ?? 2), orAbsent);
    case 'quarter':
    case 'month':
      return { kind: 'year', of: node.base === 'month' ? months : quarters, orAbsent };
    default:
      return { kind: node.base, orAbsent };
  }
}

export function numeric(kind: NumericKind, decimals: number | undefined, orAbsent = false): NumericType {
  return decimals === undefined ? { kind, orAbsent } : { kind, decimals, orAbsent };
}

export function isNumeric(type: Type): type is NumericType {
  return type.kind === 'count' || type.kind === 'number' || type.kind === 'percentage' || type.kind === 'amount';
}

/** Numbers without a unit: counts, numbers and percentages. */
export function isPlainNumber(type: Type): type is NumericType {
  return isNumeric(type) && type.kind !== 'amount';
}

export function isOrdered(type: Type): boolean {
  if (type.kind === 'enumeration') return type.of.declaration.ordered;
  return (
    isNumeric(type) || type.kind === 'date' || type.kind === 'duration' || type.kind === 'year' || type.kind === 'error'
  );
}

export function withoutAbsent(type: Type): Type {
  if (type.kind === 'absent') return errorType;
  return type.orAbsent ? { ...type, orAbsent: false } : type;
}

export function orAbsent(type: Type): Type {
  return type.kind === 'absent' || type.orAbsent ? type : { ...type, orAbsent: true };
}

/** Whether a value of the one type may stand where the other is declared; decimals and absence are looked at apart. */
export function isOfKind(value: Type, target: Type): boolean {
  if (value.kind === 'error' || target.kind === 'error' || value.kind === 'absent') return true;
  if (value.kind === 'enumeration' && target.kind === 'enumeration') return value.of === target.of;
  if (value.kind === 'thing' && target.kind === 'thing') return value.of === target.of;
  if (value.kind === 'year' && target.kind === 'year') return value.of === target.of;
  if (isPlainNumber(value) && isPlainNumber(target)) {
    // A whole number and a percentage are one only by way of a number that the author wrote as such.
    const pair = [value.kind, target.kind].sort().join();
    return pair !== 'count,percentage';
  }
  return value.kind === target.kind;
}

/** Whether it can have more decimals than the other holds. */
export function hasTooManyDecimals(value: Type, target: Type): boolean {
  if (!isNumeric(value) || !isNumeric(target) || target.decimals === undefined) return false;
  return value.decimals === undefined || value.decimals > target.decimals;
}

/** The type of what is one or the other; nothing where they do not go together. */
export function joined(one: Type, other: Type): Type | undefined {
  if (one.kind === 'error' || other.kind === 'error') return errorType;
  const absent = one.orAbsent || other.orAbsent;
  if (one.kind === 'absent') return orAbsent(other);
  if (other.kind === 'absent') return orAbsent(one);
  if (!isOfKind(one, other)) return undefined;
  if (!isNumeric(one) || !isNumeric(other)) return absent ? orAbsent(one) : one;
  const decimals =
    one.decimals === undefined || other.decimals === undefined ? undefined : Math.max(one.decimals, other.decimals);
  return numeric(one.kind === other.kind ? one.kind : 'number', decimals, absent);
}

/** The type in a sentence: `een bedrag`, `a percentage or absent`. */
export function typeWords(type: Type, language: Language): string {
  const base = baseWords(type, language);
  if (!type.orAbsent || type.kind === 'absent') return base;
  return language === 'nl' ? `${base} of geen` : `${base} or absent`;
}

/** The holes `{nameNl}` and `{nameEn}` of a message, since a type reads differently in each language. */
export function typeArguments(name: string, type: Type): Record<string, string> {
  return { [`${name}Nl`]: typeWords(type, 'nl'), [`${name}En`]: typeWords(type, 'en') };
}

function baseWords(type: Type, language: Language): string {
  if (type.kind === 'year' && type.of !== undefined && type.of.unit !== 'year')
    return unitWords[type.of.unit][language];
  if (type.kind === 'enumeration' || type.kind === 'thing' || (type.kind === 'year' && type.of !== undefined))
    return `${language === 'nl' ? 'een' : 'a'} \`${type.of?.name ?? ''}\``;
  return words[type.kind][language];
}

const words = {
  yesNo: { nl: 'ja of nee', en: 'yes or no' },
  count: { nl: 'een aantal', en: 'a count' },
  number: { nl: 'een getal', en: 'a number' },
  percentage: { nl: 'een percentage', en: 'a percentage' },
  amount: { nl: 'een bedrag', en: 'an amount' },
  date: { nl: 'een datum', en: 'a date' },
  duration: { nl: 'een duur', en: 'a duration' },
  text: { nl: 'een tekst', en: 'a text' },
  year: { nl: 'een jaar', en: 'a year' },
  absent: { nl: 'geen', en: 'absent' },
  error: { nl: 'iets onbekends', en: 'something unknown' },
} as const;

const unitWords = {
  quarter: { nl: 'een kwartaal', en: 'a quarter' },
  month: { nl: 'een maand', en: 'a month' },
} as const;
