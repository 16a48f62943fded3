import type {
  CalendarUnit,
  Cell,
  DateLiteral,
  Dimension,
  Edit,
  Grid,
  Language,
  Module,
  MonthLiteral,
  NumberLiteral,
  QuarterLiteral,
  Span,
  YearSpan,
} from '../../grammar/index.ts';
import { phraseOf } from '../../grammar/index.ts';
import { periodsInYear, periodText } from '../value/periods.ts';
import { laterDay } from './moved-facts.ts';

/** Where a text names years: those that belong to the money move along when asked, the others are the drafter's to judge. */
export interface YearPlaces {
  readonly edits: readonly Edit[];
  /** Years and dates in formulas, which stay as they are. */
  readonly staying: readonly Span[];
}

/**
 * The edits that move the years of a text: of families, of index columns of grids, of sets (`jaren 2019 t/m 2023`), and of
 * examples, which move as a whole (their year, and the years and days of their facts). What a formula says otherwise about
 * a year or a day stays.
 */
export function movedYears(module: Module, by: number): YearPlaces {
  const edits: Edit[] = [];
  const named = new Set<Written>();
  const moved = new Set<unknown>();
  const move = (node: unknown): void => {
    if (!isWritten(node) || moved.has(node)) return;
    moved.add(node);
    edits.push({ span: node.span, text: laterText(node, by) });
  };
  const units = new Map<object, CalendarUnit>();
  const periods = new Set(
    module.declarations.flatMap((declaration) => (declaration.kind === 'period' ? [declaration.name.text] : [])),
  );
  for (const declaration of module.declarations) {
    const isExample = declaration.kind === 'example';
    const name = (node: unknown): void => {
      if (isExample) move(node);
      else if (isWritten(node)) named.add(node);
    };
    if (isExample) move(declaration.period);
    walk(declaration, (node) => {
      for (const end of endsOfSet(node)) move(end);
      if (isDimension(node)) for (const one of node.years) units.set(one, node.unit);
      if (isYearSpan(node)) edits.push({ span: node.span, text: spanText(node, by, module.language, units.get(node)) });
      else if (isGrid(node)) for (const cell of indexCells(node, periods)) move(cell);
      else if (isWritten(node) && node.kind !== 'number') name(node);
      else for (const part of periodParts(node, periods)) name(part);
    });
  }
  const staying = [...named].filter((node) => !moved.has(node)).map(({ span }) => span);
  return { edits: edits.toSorted(byStart), staying: staying.toSorted((one, other) => one.start - other.start) };
}

function byStart(one: Edit, other: Edit): number {
  return one.span.start - other.span.start;
}

/** `2019 t/m 2022`, `2015-05 t/m 2015-12`, moved by so many years. */
export function spanText(
  { from, through }: Pick<YearSpan, 'from' | 'through'>,
  by: number,
  language: Language,
  unit: CalendarUnit = 'year',
): string {
  const [first, last] = [from, through].map((number) => periodText(unit, number + by * periodsInYear({ unit })));
  return from === through ? `${first}` : `${first} ${phraseOf('through', language)} ${last}`;
}

/** Index columns of years: headed by `jaar` or a period of its own. */
function indexCells({ head, rows }: Grid, periods: ReadonlySet<string>): readonly unknown[] {
  return head.flatMap((cell, at) =>
    isPeriodHead(cell, periods)
      ? rows.flatMap((row) => {
          const own = row[at];
          if (own?.kind === 'range') return [own.from, own.through];
          return own?.kind === 'values' ? own.values : [];
        })
      : [],
  );
}

function isPeriodHead(cell: Cell, periods: ReadonlySet<string>): boolean {
  const only = cell.kind === 'values' && cell.values.length === 1 ? cell.values[0] : undefined;
  if (only === undefined) return false;
  return (
    only.kind === 'periodTerm' ||
    (only.kind === 'reference' && only.indexes.length === 0 && periods.has(only.name.text))
  );
}

/** Something written out that lies in a year. */
type Written = (NumberLiteral & { readonly kind: 'number' }) | MonthLiteral | QuarterLiteral | DateLiteral;

function laterText(node: Written, by: number): string {
  if (node.kind === 'date') return laterDay(node.iso, by);
  const written = node.kind === 'number' ? node.decimal : node.kind === 'monthLiteral' ? node.iso : node.text;
  return `${Number(written.slice(0, 4)) + by}${written.slice(4)}`;
}

function walk(node: unknown, visit: (node: object) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) visit(node);
  for (const [key, part] of Object.entries(node)) if (key !== 'span') walk(part, visit);
}

/** Whether it is a quarter, month or day written out, or a number that may be a year. */
function isWritten(node: unknown): node is Written {
  if (typeof node !== 'object' || node === null || !('kind' in node)) return false;
  if (node.kind === 'number')
    return 'decimal' in node && typeof node.decimal === 'string' && /^(?:19|20|21)[0-9]{2}$/.test(node.decimal);
  return node.kind === 'monthLiteral' || node.kind === 'quarterLiteral' || node.kind === 'date';
}

/** What a set of years runs from and through: `jaren 2019 t/m jaar`, `schooljaar 2019 t/m 2021`. */
function endsOfSet(node: object): readonly unknown[] {
  const isSet = 'kind' in node && node.kind === 'years' && 'from' in node && 'through' in node;
  return isSet ? [node.from, node.through] : [];
}

/** The parts of a node that stand where a period does: a number among them is a year. */
function periodParts(node: object, periods: ReadonlySet<string>): readonly unknown[] {
  if ('relation' in node && 'value' in node) return node.relation === 'in' ? [node.value] : [];
  if (!('kind' in node)) return [];
  if ('period' in node && (node.kind === 'boundary' || node.kind === 'dayInPeriod')) return [node.period];
  const compared = comparedIn(node);
  return compared.some((one) => isPeriodLike(one, periods)) ? compared : [];
}

/** What is held beside each other: `jaar = 2022`, `jaar is een van (2022; 2024)`, `hoogste(jaar; 2022)`. */
function comparedIn(node: object): readonly unknown[] {
  if ('left' in node && 'right' in node) return [node.left, node.right];
  if ('operand' in node && 'values' in node && Array.isArray(node.values)) return [node.operand, ...node.values];
  return 'operands' in node && Array.isArray(node.operands) ? node.operands : [];
}

function isPeriodLike(node: unknown, periods: ReadonlySet<string>): boolean {
  if (typeof node !== 'object' || node === null || !('kind' in node)) return false;
  if (node.kind === 'periodTerm' || node.kind === 'yearOf') return true;
  if ('operator' in node && (node.operator === '+' || node.operator === '-'))
    return comparedIn(node).some((one) => isPeriodLike(one, periods));
  return node.kind === 'reference' && 'name' in node && isOwnPeriod(node.name, periods);
}

function isOwnPeriod(name: unknown, periods: ReadonlySet<string>): boolean {
  return (
    typeof name === 'object' &&
    name !== null &&
    'text' in name &&
    typeof name.text === 'string' &&
    periods.has(name.text)
  );
}

function isDimension(node: object): node is Extract<Dimension, { kind: 'years' }> {
  return 'kind' in node && node.kind === 'years' && 'unit' in node && 'years' in node;
}

function isYearSpan(node: object): node is YearSpan {
  return 'kind' in node && node.kind === 'yearSpan';
}

function isGrid(node: object): node is Grid {
  return 'head' in node && 'rows' in node;
}
