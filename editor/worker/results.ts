import {
  type Answer,
  type AnswerValue,
  add,
  type Datum,
  describeNeed,
  type Fraction,
  type Instance,
  indexText,
  instanceKey,
  type Need,
  type Quantity,
  showDatum,
} from '../../engine/index.ts';
import { type Language, placeOf } from '../../grammar/index.ts';
import type { ResultRow, ResultTable } from './protocol.ts';

/** The values of an answer in words: a table for each quantity asked, in the order of the answer. */
export function resultTables(answer: Answer, language: Language): readonly ResultTable[] {
  const byQuantity = grouped(answer.values, ({ instance }) => instance.quantity);
  return [...byQuantity].map(([quantity, values]) => ({
    name: quantity.name,
    label: quantity.label,
    ...(quantity.citation === undefined ? {} : { article: placeOf(quantity.citation) }),
    ...(quantity.owner === undefined ? {} : { ownerLabel: quantity.owner.entity.label }),
    ...(quantity.family.length === 0 ? {} : { indexLabel: indexLabel(quantity, language) }),
    numeric: isNumeric(quantity),
    rows: values.map((value) => row(value, language)),
    totals: totals(quantity, values, language),
  }));
}

/** What is still needed, in words, the most deciding first. */
export function needTexts(answer: Answer, language: Language): readonly string[] {
  return answer.needs.map((need) => needText(need, language));
}

function needText(need: Need, language: Language): string {
  if (need.kind === 'list')
    return language === 'nl' ? `de lijst van ${need.entity.plural}` : `the list of ${need.entity.plural}`;
  if (need.kind === 'draw') return describeNeed(need, language);
  const { quantity, owner, indexes } = need.instance;
  const of = owner === undefined ? '' : ` ${language === 'nl' ? 'van' : 'of'} ${owner}`;
  const index = indexes.length === 0 ? '' : ` (${indexes.map(indexText).join(', ')})`;
  return `${quantity.label}${of}${index}`;
}

function row({ instance, result }: AnswerValue, language: Language): ResultRow {
  const { marks } = result;
  return {
    key: instanceKey(instance.quantity.name, instance.owner, instance.indexes),
    ...(instance.owner === undefined ? {} : { of: instance.owner }),
    index: indexOf(instance),
    value: valueText(result, instance, language),
    state: result.kind,
    assumptions: [...marks.assumptions].map(({ text }) => text),
    untranslated: [...marks.untranslated].map(({ phrase }) => phrase.value),
    provisional: marks.provisional.size > 0,
  };
}

function indexLabel({ family }: Quantity, language: Language): string {
  const year = language === 'nl' ? 'jaar' : 'year';
  return family.map(({ binding }) => binding.of?.name ?? year).join(', ');
}

function indexOf({ indexes }: Instance): string {
  return indexes.map(indexText).join(', ');
}

function valueText(result: AnswerValue['result'], { quantity }: Instance, language: Language): string {
  switch (result.kind) {
    case 'known':
      return showDatum(result.datum, quantity.type, language);
    case 'absent':
      return language === 'nl' ? 'geen' : 'absent';
    case 'unknown':
      return language === 'nl' ? 'nog niet bekend' : 'not known yet';
    case 'fault':
      return language === 'nl' ? 'niet te berekenen' : 'cannot be computed';
  }
}

function isNumeric({ type }: Quantity): boolean {
  return type.kind === 'amount' || type.kind === 'count' || type.kind === 'number' || type.kind === 'percentage';
}

/** A total over things only where it says something: amounts and counts, all known, more than one. */
function totals(quantity: Quantity, values: readonly AnswerValue[], language: Language): ResultTable['totals'] {
  if (quantity.owner === undefined || (quantity.type.kind !== 'amount' && quantity.type.kind !== 'count')) return [];
  const byIndex = grouped(values, ({ instance }) => indexOf(instance));
  return [...byIndex].flatMap(([index, group]) => {
    const numbers = group.flatMap(({ result }) => (result.kind === 'known' ? numberIn(result.datum) : []));
    if (numbers.length !== group.length || numbers.length < 2) return [];
    const [first, ...others] = numbers;
    if (first === undefined) return [];
    const sum: Datum = { kind: 'number', value: others.reduce(add, first) };
    return [{ index, value: showDatum(sum, quantity.type, language) }];
  });
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function numberIn(datum: Datum): readonly Fraction[] {
  return datum.kind === 'number' ? [datum.value] : [];
}
