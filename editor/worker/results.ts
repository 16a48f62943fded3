import {
  type Analysis,
  type Answer,
  type AnswerValue,
  describeNeed,
  instanceKey,
  languageService,
  type Quantity,
  showDatum,
} from '../../engine/index.ts';
import { type Language, placeOf } from '../../grammar/index.ts';
import { indexLabel, indexShown } from './index-words.ts';
import type { ResultCell, ResultRow, ResultTable, ShownNeed } from './protocol.ts';
import { sumOf, sumsOf } from './result-sums.ts';

/** The values of an answer in words: a table for each quantity asked, in the order of the answer. */
export function resultTables(answer: Answer, language: Language): readonly ResultTable[] {
  const byQuantity = grouped(answer.values, ({ instance }) => instance.quantity);
  return [...byQuantity].map(([quantity, values]) => tableOf(quantity, values, language));
}

/** What is still needed, in words, the most deciding first. */
export function shownNeeds(analysis: Analysis, answer: Answer, language: Language): readonly ShownNeed[] {
  return answer.needs.map((need) => ({
    text: describeNeed(need, language),
    ...(need.kind === 'draw' ? { draw: languageService.drawToHold(need, analysis) } : {}),
  }));
}

/** One of the places that say which value it is: 0 for the thing, then the indexes. */
interface Axis {
  readonly label: string;
  readonly isOwner: boolean;
  readonly isPeriod: boolean;
  readonly of: (value: AnswerValue) => string;
}

/** More columns than this are rows instead. */
const mostAcross = { period: 40, other: 12 };

function tableOf(quantity: Quantity, values: readonly AnswerValue[], language: Language): ResultTable {
  const axes = axesOf(quantity, language);
  const varying = axes.filter((axis) => distinct(values, axis).length > 1);
  const fixed = axes.filter((axis) => !axis.isOwner && !varying.includes(axis));
  const across = acrossOf(varying, values);
  const down = axes.filter((axis) => axis !== across && !fixed.includes(axis));
  const columns = across === undefined ? [] : distinct(values, across);
  const sums = sumsOf(quantity, { across, down });
  const rows = [...grouped(values, (value) => JSON.stringify(down.map(({ of }) => of(value)))).values()].map(
    (group): ResultRow => {
      const cells =
        across === undefined ? group : columns.map((column) => group.find((value) => across.of(value) === column));
      const total = sums.rows ? sumOf(cells, quantity, language) : undefined;
      return {
        names: down.map(({ of }) => (group[0] === undefined ? '' : of(group[0]))),
        cells: cells.map((value) => value && cellOf(value, axes, language)),
        ...(total === undefined ? {} : { total }),
      };
    },
  );
  return {
    name: quantity.name,
    label: quantity.label,
    ...(quantity.citation === undefined ? {} : { article: placeOf(quantity.citation) }),
    fixed: values[0] === undefined ? [] : fixed.map(({ of }) => of(values[0] as AnswerValue)),
    heads: down.map(({ label }) => label),
    ...(across === undefined ? {} : { across: { label: across.label, values: columns } }),
    numeric: isNumeric(quantity),
    rows,
    totals: rows.length < 2 ? [] : totals(quantity, values, { across, columns, sums, language }),
  };
}

function axesOf({ owner, family }: Quantity, language: Language): readonly Axis[] {
  const thing: Axis[] =
    owner === undefined
      ? []
      : [
          {
            label: owner.entity.label,
            isOwner: true,
            isPeriod: false,
            of: ({ instance }) => instance.owner ?? '',
          },
        ];
  const indexes = family.map(
    (index, at): Axis => ({
      label: indexLabel(index, language),
      isOwner: false,
      isPeriod: index.binding.kind === 'year',
      of: ({ instance }) => {
        const datum = instance.indexes[at];
        return datum === undefined ? '' : indexShown(datum, index);
      },
    }),
  );
  return [...thing, ...indexes];
}

/** What runs across where there are rows beside it: periods, such as of a payment schedule, else the last of the indexes. */
function acrossOf(varying: readonly Axis[], values: readonly AnswerValue[]): Axis | undefined {
  if (varying.length < 2) return undefined;
  const fits = (axis: Axis): boolean =>
    !axis.isOwner && distinct(values, axis).length <= (axis.isPeriod ? mostAcross.period : mostAcross.other);
  const possible = varying.filter(fits);
  return possible.find(({ isPeriod }) => isPeriod) ?? possible.at(-1);
}

function totals(
  quantity: Quantity,
  values: readonly AnswerValue[],
  of: {
    readonly across: Axis | undefined;
    readonly columns: readonly string[];
    readonly sums: { readonly rows: boolean; readonly columns: boolean };
    readonly language: Language;
  },
): ResultTable['totals'] {
  const { across, columns, sums, language } = of;
  if (!sums.columns) return [];
  const groups =
    across === undefined ? [values] : columns.map((name) => values.filter((one) => across.of(one) === name));
  const each = groups.map((group) => sumOf(group, quantity, language));
  const all = sums.rows ? [...each, sumOf(values, quantity, language)] : each;
  return all.some((total) => total !== undefined) ? all : [];
}

function cellOf(value: AnswerValue, axes: readonly Axis[], language: Language): ResultCell {
  const { instance, result } = value;
  const { marks } = result;
  return {
    key: instanceKey(instance.quantity.name, instance.owner, instance.indexes),
    of: axes.map(({ of }) => of(value)).join(', '),
    value: valueText(result, instance.quantity, language),
    state: result.kind,
    assumptions: [...marks.assumptions].map(({ text }) => text),
    untranslated: [...marks.untranslated].map(({ phrase }) => phrase.value),
    provisional: marks.provisional.size > 0,
  };
}

function valueText(result: AnswerValue['result'], { type }: Quantity, language: Language): string {
  switch (result.kind) {
    case 'known':
      return showDatum(result.datum, type, language);
    case 'absent':
      return language === 'nl' ? 'geen' : 'none';
    case 'unknown':
      return language === 'nl' ? 'nog niet bekend' : 'not known yet';
    case 'fault':
      return language === 'nl' ? 'niet te berekenen' : 'cannot be computed';
  }
}

function isNumeric({ type }: Quantity): boolean {
  return type.kind === 'amount' || type.kind === 'count' || type.kind === 'number' || type.kind === 'percentage';
}

function distinct(values: readonly AnswerValue[], { of }: Axis): readonly string[] {
  return [...new Set(values.map(of))];
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
