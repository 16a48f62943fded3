import { type Language, phraseOf } from '../../grammar/index.ts';
import { lifeHeads } from '../analyse/example-lives.ts';
import {
  type Analysis,
  type Datum,
  type EntitySymbol,
  type Instance,
  indexText,
  type Thing,
  type Type,
} from '../model.ts';
import { showDatum } from '../run/show-datum.ts';
import { showDuration } from '../value/durations.ts';
import type { Population } from './population.ts';
import type { Occasion } from './try-guarantees.ts';

/** The facts of a population as a `voorbeeld`, in the words of the regulation, that expects a guarantee to hold. */
export function exampleText(
  analysis: Analysis,
  watched: Instance,
  { question }: Occasion,
  population: Population,
): string {
  const language = analysis.modules[0]?.language ?? 'nl';
  const word = (concept: Parameters<typeof phraseOf>[0]): string => phraseOf(concept, language);
  const { year, asAt } = question;
  const when = year === undefined ? `${word('asAt')} ${asAt ?? ''}` : `${word('in')} ${year}`;
  const stated = statedIn(analysis, population, year, language);
  const entities = [...analysis.entities.values()].filter(({ name }) => population.things.has(name));
  const grids = entities.map((entity) => gridOf(analysis, entity, population, stated, language));
  const loose = stated.filter(({ owner }) => owner === undefined);
  const lines = [
    `${word('example')} "${language === 'nl' ? 'tegenvoorbeeld' : 'counterexample'}: ${watched.quantity.label.replaceAll('"', "'")}" ${when}`,
    ...grids.flatMap((rows, at) =>
      rows.map((row, line) => `  ${at > 0 && line === 0 ? `${word('suppose')} ` : ''}${row}`),
    ),
    ...loose.map(({ head, cell }) => `  ${word('suppose')} ${head}: ${cell}`),
    ...drawnIn(population).map((keys) => `  ${word('draw')} ${keys}`),
    `  ${word('expect')} ${subjectOf(watched, year, language)}: ${word('yes')}`,
  ];
  return `${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

/** Who were drawn, of those that are still there. */
function drawnIn({ everyDraw, things }: Population): readonly string[] {
  const keys = new Set([...things.values()].flatMap((list) => [...list.keys()]));
  const order = everyDraw.order.filter((text) => text.split(' ').some((part, at) => at > 0 || keys.has(part)));
  return order.length === 0 ? [] : [order.map((text) => `"${text}"`).join(', ')];
}

/** A value of the population: of which thing, the head of its column, and what stands in the cell. */
interface Stated {
  readonly entity?: string;
  readonly owner?: string;
  readonly head: string;
  readonly cell: string;
}

function statedIn(
  analysis: Analysis,
  population: Population,
  year: number | undefined,
  language: Language,
): readonly Stated[] {
  const facts = [...population.values].flatMap(([key, [fact]]) => {
    const instance = population.instances.get(key);
    return instance === undefined || fact === undefined ? [] : [statedBy(instance, fact.value, year, language)];
  });
  const decided = [...population.decisions].flatMap(([key, [last]]) => {
    const instance = population.instances.get(key);
    const decision = analysis.decisions.get(key.slice(0, key.indexOf('(')));
    if (instance === undefined || decision === undefined || last === undefined) return [];
    return decision.gives.flatMap(({ quantity, decided: given }) => {
      const value = last.values.get(quantity.name);
      const words = `${quantity.name} ${phraseOf('asDecidedIn', language)} ${decision.name}`;
      return value === undefined ? [] : [statedBy({ ...instance, quantity: given }, value, year, language, words)];
    });
  });
  return [...facts, ...decided];
}

function statedBy(
  { quantity, owner, indexes }: Instance,
  value: Datum | 'absent',
  year: number | undefined,
  language: Language,
  words: string = quantity.name,
): Stated {
  const cell = value === 'absent' ? phraseOf('absent', language) : literal(value, quantity.type, language);
  return {
    ...(owner === undefined || quantity.owner === undefined ? {} : { entity: quantity.owner.entity.name, owner }),
    head: `${words}${indexWords(indexes, year, language)}`,
    cell,
  };
}

/** The example's own year says itself. */
function indexWords(indexes: readonly Datum[], year: number | undefined, language: Language): string {
  const parts = indexes.map((index) => {
    if (index.kind === 'year' && index.unit === undefined && index.year === year) return '';
    if (index.kind === 'year') return ` ${phraseOf('in', language)} ${indexText(index)}`;
    if (index.kind === 'thing') return ` ${phraseOf('for', language)} ${JSON.stringify(index.key)}`;
    return index.kind === 'enumeration' ? ` ${phraseOf('for', language)} ${index.of}.${index.value}` : '';
  });
  return parts.join('');
}

/** One line for the head and one for each thing, cells parted by bars and padded. */
function gridOf(
  analysis: Analysis,
  { name, parent }: EntitySymbol,
  { things }: Population,
  stated: readonly Stated[],
  language: Language,
): readonly string[] {
  const own = stated.filter((one) => one.entity === name);
  const told = [...new Set(own.map(({ head }) => head))].sort();
  const heads = told.length === 0 && parent === undefined ? anyHead(analysis, name, language) : told;
  const keys = [...(things.get(name) ?? [])];
  const parents = keys.map(([, thing]) => quoted(thing.parent ?? ''));
  const cell = (key: string, head: string): string =>
    own.find((one) => one.owner === key && one.head === head)?.cell ?? phraseOf('unknown', language);
  const columns = [
    [name, ...keys.map(([key]) => quoted(key))],
    ...(parent === undefined ? [] : [[parent.name, ...parents]]),
    ...livesOf(keys, language),
    ...heads.map((head) => [head, ...keys.map(([key]) => cell(key, head))]),
  ];
  const widths = columns.map((column) => Math.max(...column.map((one) => one.length)));
  return [name, ...keys].map((_, row) =>
    columns
      .map((column, at) => (column[row] ?? '').padEnd(widths[at] ?? 0))
      .join(' | ')
      .trimEnd(),
  );
}

/** The columns that say when things ended and what they merged into, where any did. */
function livesOf(keys: readonly (readonly [string, Thing])[], language: Language): readonly (readonly string[])[] {
  if (keys.every(([, { until }]) => until === undefined)) return [];
  const absent = phraseOf('absent', language);
  const [, untilHead = '', intoHead = ''] = lifeHeads[language];
  return [
    [untilHead, ...keys.map(([, { until }]) => until ?? absent)],
    [intoHead, ...keys.map(([, { mergedInto }]) => (mergedInto === undefined ? absent : quoted(mergedInto)))],
  ];
}

/** A line with one cell only is no row: of things that need no values one is named all the same, as unknown. */
function anyHead({ quantities }: Analysis, entity: string, language: Language): readonly string[] {
  const own = [...quantities.values()].filter(
    ({ owner, kind }) => owner?.entity.name === entity && kind !== 'guarantee',
  );
  const [quantity] = own.toSorted((one, other) => one.family.length - other.family.length);
  if (quantity === undefined) return [];
  const values = quantity.family.map(({ binding }) => {
    const [first] = binding.kind === 'enumeration' ? binding.of.declaration.values : [];
    return first === undefined ? '' : ` ${phraseOf('for', language)} ${first.name.text}`;
  });
  return [`${quantity.name}${values.join('')}`];
}

/** The guarantee of that thing, in that period. */
function subjectOf({ quantity, owner, indexes }: Instance, year: number | undefined, language: Language): string {
  const whose = owner === undefined ? '' : ` ${phraseOf('of', language)} ${quoted(owner)}`;
  return `${quantity.name}${whose}${indexWords(indexes, year, language)}`;
}

function literal(value: Datum, type: Type, language: Language): string {
  switch (value.kind) {
    case 'date':
      return value.iso;
    case 'year':
      return indexText(value);
    case 'duration':
      return literalDuration(value, language);
    case 'text':
      return quoted(value.text);
    case 'thing':
      return quoted(value.key);
    case 'enumeration':
      return value.value;
    default:
      return showDatum(value, type, language);
  }
}

/** `1 maand + 10 dagen`, where in words it would be `1 maand en 10 dagen`. */
function literalDuration({ months, days }: Extract<Datum, { kind: 'duration' }>, language: Language): string {
  const parts = [
    ...(months === 0 ? [] : [{ months, days: 0 }]),
    ...(days === 0 && months !== 0 ? [] : [{ months: 0, days }]),
  ];
  return parts.map((part) => showDuration(part, language)).join(' + ');
}

function quoted(text: string): string {
  return `"${text}"`;
}
