import { type Cell, type Citation, type Expression, type Operation, placeOf } from '../../grammar/index.ts';
import type { AtomicChange } from '../amend/atomic-changes.ts';
import { namesOf } from '../amend/drafts.ts';
import { calendarPart } from '../amend/grid-address.ts';
import { clauseConcepts } from '../analyse/clause-words.ts';
import { hasLabel } from '../analyse/decisions.ts';
import { exactText, traceType } from '../explain/data.ts';
import type { TraceIndex, TraceType } from '../explain/model-trace.ts';
import type { Analysis } from '../model.ts';
import { parseDecimal } from '../value/decimal.ts';
import { fraction, multiply } from '../value/fraction.ts';
import type { AttributedChange, ChangeKind } from './model.ts';

type Changing = Exclude<Operation, { kind: 'applies' }>;

/** A change for people: what it changes by its label, and where that stands. `texts`: where labels are looked up, in order. */
export function described(change: AtomicChange, texts: readonly Analysis[], isPublished: boolean): AttributedChange {
  const { id, operation } = change;
  const found = namesIn(operation).flatMap((name) => foundIn(name, texts) ?? []);
  const citation = operation.kind === 'add' ? operation.citations[0] : found.find((one) => one.citation)?.citation;
  const place = citation === undefined ? repealedPlace(operation, found) : placeOf(citation);
  return {
    id,
    kind: kindOf(operation),
    labels: found.flatMap(({ label }) => label ?? []),
    ...partIn(operation),
    for: indexesIn(operation, texts),
    ...numbersIn(operation, found[0]?.type),
    ...(place === undefined ? {} : { place }),
    ...(citation === undefined || citation.heading === '' ? {} : { heading: citation.heading }),
    ...(isPublished ? { amendment: amendmentOf(change) } : {}),
    needs: [],
  };
}

function amendmentOf({ amendment, operation, entersOn }: AtomicChange): NonNullable<AttributedChange['amendment']> {
  const { name, module, published, validFrom } = amendment;
  const label = module.head.label?.value;
  const item = operation.item?.place;
  return {
    name,
    ...(label === undefined ? {} : { label }),
    ...(item === undefined ? {} : { item }),
    published,
    inForce: entersOn,
    validFrom,
  };
}

/** What goes is named by its place, or by the name of a declaration. */
function repealedPlace(operation: Changing, found: readonly Found[]): string | undefined {
  return operation.kind === 'repeal' && found.length === 0 ? operation.place.value : undefined;
}

function namesIn(operation: Changing): readonly string[] {
  switch (operation.kind) {
    case 'add':
      return operation.declarations.flatMap(namesOf);
    case 'replaceDeclaration':
      return namesOf(operation.declaration);
    case 'replaceParts':
    case 'replaceRows':
      return [operation.name.text];
    case 'replaceCell':
      return [operation.reference.name.text];
    case 'repeal':
      return [operation.place.value];
    default:
      return [];
  }
}

function kindOf(operation: Changing): ChangeKind {
  switch (operation.kind) {
    case 'add':
      return 'added';
    case 'replaceCell':
    case 'replaceRows':
      return 'cell';
    case 'repeal':
      return 'repealed';
    case 'replaceParts':
      return kindOfPart(operation.parts[0] ?? operation.was[0]);
    default:
      return 'declaration';
  }
}

function kindOfPart(part: Extract<Operation, { kind: 'replaceParts' }>['parts'][number] | undefined): ChangeKind {
  switch (part?.kind) {
    case 'formula':
    case 'condition':
      return part.kind;
    case 'text':
      return 'label';
    case 'term':
    case 'endsOn':
      return 'term';
    default:
      return 'clause';
  }
}

/** Which clauses, or which condition, of a declaration. */
function partIn(operation: Changing): Pick<AttributedChange, 'clauses' | 'condition'> {
  if (operation.kind !== 'replaceParts') return {};
  const all = [...operation.parts, ...operation.was];
  const clauses = [...new Set(all.flatMap(({ kind }) => (isClause(kind) ? [kind] : [])))];
  const condition = all.find((part) => part.kind === 'condition')?.label?.value;
  return {
    ...(clauses.length === 0 ? {} : { clauses }),
    ...(condition === undefined ? {} : { condition }),
  };
}

function isClause(kind: string): kind is keyof typeof clauseConcepts {
  return kind in clauseConcepts;
}

interface Found {
  /** Absent where its author gave none. */
  readonly label?: string;
  readonly citation?: Citation;
  readonly type?: TraceType;
}

/** What bears a name in the first text that has it, or the name it has today. */
function foundIn(name: string, texts: readonly Analysis[]): Found | undefined {
  for (const { law, quantities, exceptions, entities, decisions, name: own, label } of texts) {
    for (const called of [name, law.currentName(name)]) {
      const quantity = quantities.get(called);
      if (quantity !== undefined) {
        const { citation, type } = quantity;
        return {
          ...(hasLabel(quantity) ? { label: quantity.label } : {}),
          ...(citation === undefined ? {} : { citation }),
          type: traceType(type),
        };
      }
      const symbol = exceptions.get(called) ?? decisions.get(called) ?? entities.get(called);
      if (symbol !== undefined) {
        const { declaration } = symbol;
        const citation = symbol.kind === 'entity' ? undefined : symbol.citation;
        return {
          ...('label' in declaration && declaration.label !== undefined ? { label: symbol.label } : {}),
          ...(citation === undefined ? {} : { citation }),
        };
      }
      if (called === own) return { label };
    }
  }
  return undefined;
}

function indexesIn(operation: Changing, texts: readonly Analysis[]): readonly TraceIndex[] {
  if (operation.kind === 'replaceCell')
    return operation.reference.indexes.flatMap(({ value }) => indexOf(value, texts) ?? []);
  if (operation.kind !== 'replaceRows') return [];
  const cells = operation.grid.rows.flatMap((row) => row.filter(({ kind }) => kind === 'values'));
  return cells.flatMap((cell) =>
    cell.kind === 'values' ? cell.values.flatMap((one) => indexOf(one, texts) ?? []) : [],
  );
}

/** A year, a quarter, a month or a value of a kind. */
function indexOf(value: Expression, texts: readonly Analysis[]): TraceIndex | undefined {
  if (value.kind === 'number') return { kind: 'year', number: Number(value.decimal), text: value.decimal };
  const part = calendarPart(value);
  if (part !== undefined) {
    const [year, within = ''] = part.split('-');
    const isQuarter = within.startsWith('K');
    const at = Number(isQuarter ? within.slice(1) : within) - 1;
    const number = Number(year) * (isQuarter ? 4 : 12) + at;
    return { kind: 'year', number, unit: isQuarter ? 'quarter' : 'month', text: part };
  }
  if (value.kind !== 'reference') return undefined;
  for (const { kinds } of texts) {
    for (const kind of kinds.values()) {
      const own = kind.declaration.values.find(({ name }) => name.text === value.name.text);
      if (own === undefined) continue;
      const label = own.label?.value ?? own.name.text.replaceAll('_', ' ');
      return { kind: 'value', of: kind.name, value: own.name.text, label };
    }
  }
  return undefined;
}

/** What a cell said and says, where both are numbers. */
function numbersIn(
  operation: Changing,
  type: TraceType | undefined,
): Pick<AttributedChange, 'type' | 'was' | 'becomes'> {
  const [becomes, was] = cellsIn(operation).map(numberIn);
  if (type === undefined || becomes === undefined) return {};
  return { type, becomes, ...(was === undefined ? {} : { was }) };
}

function cellsIn(operation: Changing): readonly (Cell | undefined)[] {
  if (operation.kind === 'replaceCell') return [operation.value, operation.was];
  if (operation.kind !== 'replaceRows') return [];
  const replaced = operation.grid.rows.flat().filter((cell) => cell.kind === 'replaced');
  const [only] = replaced;
  return only?.kind === 'replaced' && replaced.length === 1 ? [only.value, only.was] : [];
}

function numberIn(cell: Cell | undefined): string | undefined {
  const [value] = cell?.kind === 'values' && cell.values.length === 1 ? cell.values : [];
  if (value?.kind !== 'number' && value?.kind !== 'amount' && value?.kind !== 'percentage') return undefined;
  const number = parseDecimal(value.decimal);
  if (number === undefined) return undefined;
  return exactText(value.kind === 'percentage' ? multiply(number, fraction(1n, 100n)) : number);
}
