import type { Language } from '../../grammar/index.ts';
import { periodWord } from '../analyse/check-periods.ts';
import type { Binding, Quantity, Type } from '../model.ts';

/** A type in words for the reader: `bedrag in euro’s, 2 decimalen, of geen`. */
export function typeWords(type: Type, language: Language): string {
  const words = plainWords(type, language);
  if (!type.orAbsent || type.kind === 'absent' || type.kind === 'error') return words;
  return `${words}, ${language === 'nl' ? 'of geen' : 'or absent'}`;
}

/** What sort of declaration a quantity is: `gegeven`, `verdeling`. */
export function quantityWord(kind: Quantity['kind'], language: Language): string {
  return quantityWords[kind][language];
}

/** Of whom and per what: `van Instelling per jaar, Niveau`; empty for a single value of the whole regulation. */
export function familyWords(quantity: Pick<Quantity, 'owner' | 'family'>, language: Language): string {
  const of = quantity.owner === undefined ? [] : [`${language === 'nl' ? 'van' : 'of'} ${quantity.owner.entity.name}`];
  const indexes = quantity.family.map((index) => bindingWord(index.binding, language));
  return [...of, ...(indexes.length === 0 ? [] : [`per ${indexes.join(', ')}`])].join(' ');
}

const quantityWords: Readonly<Record<Quantity['kind'], Readonly<Record<Language, string>>>> = {
  input: { nl: 'gegeven', en: 'input' },
  judgement: { nl: 'oordeel', en: 'judgement' },
  parameter: { nl: 'parameter', en: 'parameter' },
  rule: { nl: 'regel', en: 'rule' },
  allocation: { nl: 'verdeling', en: 'allocation' },
  rest: { nl: 'restant van een verdeling', en: 'rest of an allocation' },
  guarantee: { nl: 'waarborg', en: 'guarantee' },
  decided: { nl: 'wat besloten is', en: 'what was decided' },
};

function bindingWord(binding: Binding, language: Language): string {
  return binding.kind === 'year' ? periodWord(binding.of, language) : binding.of.name;
}

function plainWords(type: Type, language: Language): string {
  const nl = language === 'nl';
  switch (type.kind) {
    case 'yesNo':
      return nl ? 'ja of nee' : 'yes or no';
    case 'count':
      return nl ? 'aantal (geheel getal)' : 'count (whole number)';
    case 'number':
      return `${nl ? 'getal' : 'number'}${decimals(type.decimals, language)}`;
    case 'percentage':
      return nl ? 'percentage' : 'percentage';
    case 'amount':
      if (type.decimals === undefined)
        return nl ? 'bedrag in euro’s, nog niet afgerond' : 'amount in euros, not rounded yet';
      return `${nl ? 'bedrag in euro’s' : 'amount in euros'}${decimals(type.decimals, language)}`;
    case 'date':
      return nl ? 'datum' : 'date';
    case 'text':
      return nl ? 'tekst' : 'text';
    case 'year':
      return periodWord(type.of, language);
    case 'duration':
      return nl ? 'duur' : 'duration';
    case 'enumeration':
      return `${type.of.name}: ${type.of.declaration.values.map((value) => value.name.text).join(', ')}`;
    case 'thing':
      return type.of.label;
    case 'absent':
      return nl ? 'geen' : 'absent';
    case 'error':
      return nl ? 'nog onduidelijk' : 'not clear yet';
  }
}

function decimals(count: number | undefined, language: Language): string {
  if (count === undefined) return '';
  if (language === 'nl') return `, ${count} ${count === 1 ? 'decimaal' : 'decimalen'}`;
  return `, ${count} ${count === 1 ? 'decimal' : 'decimals'}`;
}
