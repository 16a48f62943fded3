import type { Expression, Reference, SetItem } from '../../grammar/index.ts';
import { bridgeOf, yearsThrough } from '../analyse/bridges.ts';
import { calendarDatum } from '../analyse/calendar-literals.ts';
import { sameIndex } from '../analyse/check-judgement.ts';
import { yearTermOf } from '../analyse/year-terms.ts';
import { type Drawing, drawingsOf } from '../facts/drawing.ts';
import { membersOfDraw } from '../facts/read-draws.ts';
import {
  type Analysis,
  type Binding,
  cellKey,
  type Datum,
  type EntitySymbol,
  type Filling,
  type PeriodSymbol,
  periodDatum,
  type Quantity,
} from '../model.ts';
import { numbersInYear } from '../value/periods.ts';
import { childrenOf, type TreeNode } from './syntax-path.ts';

/** One value to be asked of each thing: a fact or judgement for one choice of its indexes. */
export interface FormColumn {
  readonly quantity: Quantity;
  readonly indexes: readonly Datum[];
}

/** The facts a question reads: per entity a table with a row a thing, and what belongs to the whole regulation. */
export interface Form {
  readonly tables: readonly { readonly entity: EntitySymbol; readonly columns: readonly FormColumn[] }[];
  readonly own: readonly FormColumn[];
  /** What may have to be drawn for, with what a recording says besides who were drawn. */
  readonly draws: readonly { readonly drawing: Drawing; readonly members: readonly string[] }[];
}

/** No form is asked with more columns than this; what lies beyond still shows up as "still needed". */
const mostColumns = 200;

/**
 * Which facts and judgements the named quantities can read for a year, found in the text alone: every branch counts.
 * Where a year or value cannot be told without facts, all years of the regulation or all values of the kind are asked.
 */
export function form(analysis: Analysis, names: readonly string[], year: number | undefined): Form {
  const columns = new Map<string, FormColumn>();
  const entities = new Set<EntitySymbol>();
  const seen = new Set<string>();
  const seenNames = new Set<string>();
  const queue: FormColumn[] = [];
  const visit = (column: FormColumn): void => {
    const key = `${column.quantity.name}(${cellKey(column.indexes)})`;
    if (seen.has(key) || columns.size >= mostColumns || isOutside(column)) return;
    seen.add(key);
    // A rest is drawn for under the name of its division.
    for (const name of namesOfText(analysis, column.quantity)) seenNames.add(name);
    if (column.quantity.owner !== undefined) entities.add(column.quantity.owner.entity);
    if (column.quantity.kind === 'input' || column.quantity.kind === 'judgement') columns.set(key, column);
    // What was decided comes with the decisions taken, and rests on nothing else.
    else if (column.quantity.kind !== 'decided') queue.push(column);
    for (const regarded of regards(analysis, column)) visit(regarded);
    const { declaration } = column.quantity;
    const by = declaration.kind === 'input' && declaration.earlierBy;
    const date = by ? analysis.quantities.get(by.text) : undefined;
    if (date !== undefined) visit({ quantity: date, indexes: [] });
  };
  for (const name of names.flatMap((one) => namesGiven(analysis, one))) {
    const quantity = analysis.quantities.get(name);
    if (quantity === undefined) continue;
    for (const indexes of asked(analysis, quantity, year)) visit({ quantity, indexes });
  }
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const reading = reader(analysis, next);
    const texts = [next.quantity, ...(next.quantity.exceptions ?? [])].map(({ declaration }) => declaration);
    for (const text of texts)
      walk(text, (node) => {
        if (isReference(node)) for (const read of reading.read(node)) visit(read);
        if (isNamedSet(node)) for (const entity of reading.entities(node)) entities.add(entity);
      });
  }
  return { ...arrange(analysis, [...columns.values()], entities), draws: drawsOf(analysis, seenNames) };
}

function namesOfText({ quantities }: Analysis, { name, kind, declaration }: Quantity): readonly string[] {
  if (kind !== 'rest') return [name];
  return [...quantities.values()].filter((one) => one.declaration === declaration).map((one) => one.name);
}

function drawsOf(analysis: Analysis, read: ReadonlySet<string>): Form['draws'] {
  return [...drawingsOf(analysis).values()]
    .filter(({ quantity }) => read.has(quantity.name))
    .map((drawing) => ({ drawing, members: membersOfDraw(drawing) }));
}

/** A rule that looks back at itself ends where its years begin. */
function isOutside({ quantity, indexes }: FormColumn): boolean {
  return quantity.family.some(({ years }, position) => {
    const datum = indexes[position];
    if (years === undefined || datum?.kind !== 'year') return false;
    return !years.some(({ from, through }) => from <= datum.year && datum.year <= through);
  });
}

/** A decision stands for all that it gives, and for the date that says under which law. */
function namesGiven({ decisions }: Analysis, name: string): readonly string[] {
  const decision = decisions.get(name);
  if (decision === undefined) return [name];
  const { gives, lawOf } = decision;
  return [...gives.map(({ quantity }) => quantity.name), ...(lawOf === undefined ? [] : [lawOf.name])];
}

/** Who judges must know what is regarded, for the same indexes. */
function regards({ quantities }: Analysis, { quantity, indexes }: FormColumn): readonly FormColumn[] {
  if (quantity.declaration.kind !== 'judgement') return [];
  return quantity.declaration.havingRegardTo.flatMap(({ text }) => {
    const regarded = quantities.get(text);
    if (regarded === undefined) return [];
    const places = regarded.family.map((index) => quantity.family.findIndex((own) => sameIndex(own, index)));
    return [{ quantity: regarded, indexes: places.flatMap((at) => indexes[at] ?? []) }];
  });
}

/** All instances asked for: the year asked, every value of a kind. */
function asked(analysis: Analysis, quantity: Quantity, year: number | undefined): readonly (readonly Datum[])[] {
  return combinations(
    quantity.family.map(({ binding }) =>
      binding.kind === 'year' && year !== undefined ? inYears(binding.of, year, year) : allOf(analysis, binding),
    ),
  );
}

interface Reader {
  readonly read: (reference: Reference) => readonly FormColumn[];
  readonly entities: (item: SetItem) => readonly EntitySymbol[];
}

/** What the text of a quantity reads, for one choice of its own indexes. */
function reader(analysis: Analysis, { quantity, indexes }: FormColumn): Reader {
  const values = new Map<Binding, readonly Datum[]>();
  // An allocation and its rest share one text, whose `jaar` may be bound by either.
  for (const one of analysis.quantities.values()) {
    if (one.declaration !== quantity.declaration) continue;
    one.family.forEach((index, position) => {
      const datum = indexes[position];
      if (datum !== undefined) values.set(index.binding, [datum]);
    });
  }
  const ofBinding = (binding: Binding): readonly Datum[] => values.get(binding) ?? allOf(analysis, binding);
  const ofExpression = (expression: Expression, binding: Binding): readonly Datum[] =>
    constant(analysis, expression, ofBinding) ?? allOf(analysis, binding);
  const ofFilling = (filling: Filling, binding: Binding): readonly Datum[] => {
    if (filling.kind === 'bound') return ofBinding(filling.binding);
    return filling.kind === 'expression' ? ofExpression(filling.expression, binding) : [];
  };
  const texts = [quantity, ...(quantity.exceptions ?? [])].map(({ declaration }) => declaration);
  for (const item of texts.flatMap(setItems)) {
    const meaning = analysis.sets.get(item);
    if (meaning?.kind !== 'years') continue;
    const bounds = [...ofExpression(meaning.from, meaning.binding), ...ofExpression(meaning.through, meaning.binding)];
    values.set(meaning.binding, between(bounds));
  }
  return {
    read: (reference) => {
      const meaning = analysis.meanings.get(reference);
      if (meaning?.kind !== 'quantity') return [];
      const { quantity: read } = meaning;
      const choices = read.family.map((index, position) => {
        const filling = meaning.indexes[position];
        return filling === undefined ? allOf(analysis, index.binding) : ofFilling(filling, index.binding);
      });
      return combinations(choices).map((chosen) => ({ quantity: read, indexes: chosen }));
    },
    entities: (item) => {
      const meaning = analysis.sets.get(item);
      return meaning?.kind === 'things' ? [meaning.entity] : [];
    },
  };
}

/** The value of an index that needs no facts: `2019`, `jaar - 2`, `niveau_2`. */
function constant(
  analysis: Analysis,
  expression: Expression,
  ofBinding: (binding: Binding) => readonly Datum[],
): readonly Datum[] | undefined {
  if (expression.kind === 'number') return [periodDatum(undefined, Number(expression.decimal))];
  const written = calendarDatum(expression);
  if (written?.kind === 'year') return [written];
  const term = yearTermOf(analysis, expression);
  if (term !== undefined) return movedYears(ofBinding(term.binding), term.offset);
  const bridge = bridgeOf(analysis, expression);
  const inner = bridge === undefined ? undefined : constant(analysis, bridge.days.period, ofBinding);
  if (bridge !== undefined && inner !== undefined) {
    const years = new Set(inner.flatMap((datum) => (datum.kind === 'year' ? [datum.year] : [])));
    return [...yearsThrough(bridge, years)].map((number) => periodDatum(bridge.to, number));
  }
  if (expression.kind !== 'reference') return undefined;
  const meaning = analysis.meanings.get(expression);
  if (meaning?.kind === 'kindValue') return [{ kind: 'enumeration', of: meaning.of.name, value: meaning.value }];
  return meaning?.kind === 'bound' ? ofBinding(meaning.binding) : undefined;
}

function movedYears(data: readonly Datum[], offset: number): readonly Datum[] {
  return data.flatMap((datum) => (datum.kind === 'year' ? [{ ...datum, year: datum.year + offset }] : []));
}

function allOf(analysis: Analysis, binding: Binding): readonly Datum[] {
  if (binding.kind === 'year') return termYears(analysis, binding.of);
  if (binding.kind === 'thing') return [];
  const { name, declaration } = binding.of;
  return declaration.values.map((value) => ({ kind: 'enumeration', of: name, value: value.name.text }));
}

/** The years the regulation's money is for. */
function termYears(analysis: Analysis, of: PeriodSymbol | undefined): readonly Datum[] {
  const term = analysis.modules[0]?.head.term;
  return term === undefined ? [] : inYears(of, term.from, term.through);
}

/** The years, or all quarters or months of them. */
function inYears(of: PeriodSymbol | undefined, from: number, through: number): readonly Datum[] {
  return between([periodDatum(of, numbersInYear(of, from).from), periodDatum(of, numbersInYear(of, through).through)]);
}

function between(bounds: readonly Datum[]): readonly Datum[] {
  const years = bounds.flatMap((datum) => (datum.kind === 'year' ? [datum] : []));
  const [one] = years;
  if (one === undefined) return [];
  const [first, last] = [Math.min(...years.map(({ year }) => year)), Math.max(...years.map(({ year }) => year))];
  return Array.from({ length: Math.min(last - first + 1, mostColumns) }, (_, step) => ({ ...one, year: first + step }));
}

function combinations(choices: readonly (readonly Datum[])[]): readonly (readonly Datum[])[] {
  const start: readonly (readonly Datum[])[] = [[]];
  return choices.reduce((sofar, choice) => sofar.flatMap((row) => choice.map((datum) => [...row, datum])), start);
}

function setItems(node: TreeNode): readonly SetItem[] {
  const items: SetItem[] = [];
  walk(node, (one) => {
    if (one.kind === 'years' && 'from' in one && 'through' in one) items.push(one as SetItem);
  });
  return items;
}

function walk(node: TreeNode, look: (node: TreeNode) => void): void {
  look(node);
  for (const child of childrenOf(node)) walk(child, look);
}

function isReference(node: TreeNode): node is Reference {
  return node.kind === 'reference';
}

function isNamedSet(node: TreeNode): node is SetItem {
  return node.kind === 'named' && 'name' in node;
}

function arrange(
  analysis: Analysis,
  columns: readonly FormColumn[],
  entities: ReadonlySet<EntitySymbol>,
): Omit<Form, 'draws'> {
  const declared = [...analysis.quantities.values()];
  const ordered = columns.toSorted((one, other) => declared.indexOf(one.quantity) - declared.indexOf(other.quantity));
  const tables = [...analysis.entities.values()]
    .filter((entity) => entities.has(entity))
    .map((entity) => ({ entity, columns: ordered.filter(({ quantity }) => quantity.owner?.entity === entity) }));
  return { tables, own: ordered.filter(({ quantity }) => quantity.owner === undefined) };
}
