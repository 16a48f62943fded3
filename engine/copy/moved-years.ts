import type {
  CalendarUnit,
  Cell,
  Declaration,
  Dimension,
  Edit,
  Grid,
  IndexArgument,
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

/** Where a text names years: those that belong to the money move along when asked, the others are the drafter's to judge. */
export interface YearPlaces {
  readonly edits: readonly Edit[];
  /** Years and dates in formulas, which stay as they are. */
  readonly staying: readonly Span[];
}

/**
 * The edits that move the years of a text: of families, of index columns of grids, and of examples (their year, and the
 * years of their facts). What a formula says about a year or a day stays.
 */
export function movedYears(module: Module, by: number): YearPlaces {
  const edits: Edit[] = [];
  const staying: Span[] = [];
  const units = new Map<object, CalendarUnit>();
  const periods = new Set(
    module.declarations.flatMap((declaration) => (declaration.kind === 'period' ? [declaration.name.text] : [])),
  );
  for (const declaration of module.declarations) {
    const isExample = declaration.kind === 'example';
    if (isExample) move(edits, declaration.period, by);
    walk(declaration, (node) => {
      if (isDimension(node)) for (const one of node.years) units.set(one, node.unit);
      if (isYearSpan(node)) edits.push({ span: node.span, text: spanText(node, by, module.language, units.get(node)) });
      else if (isGrid(node)) moveColumns(edits, node, periods, by);
      else if (isIndex(node) && node.relation === 'in' && isPeriod(node.value)) {
        if (isExample) move(edits, node.value, by);
        else staying.push(node.value.span);
      } else if (isYearSet(node)) staying.push(...[node.from, node.through].filter(isPeriod).map(({ span }) => span));
      else if (isDate(node) && !isExample) staying.push(node.span);
      else if (isComparison(node)) staying.push(...[node.left, node.right].filter(isPeriod).map(({ span }) => span));
    });
  }
  return { edits: edits.toSorted((one, other) => one.span.start - other.span.start), staying };
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
function moveColumns(edits: Edit[], { head, rows }: Grid, periods: ReadonlySet<string>, by: number): void {
  for (const [at, cell] of head.entries()) {
    if (!isPeriodHead(cell, periods)) continue;
    for (const row of rows) {
      const own = row[at];
      if (own?.kind === 'range') for (const end of [own.from, own.through]) move(edits, end, by);
      if (own?.kind === 'values') for (const value of own.values) move(edits, value, by);
    }
  }
}

function isPeriodHead(cell: Cell, periods: ReadonlySet<string>): boolean {
  const only = cell.kind === 'values' && cell.values.length === 1 ? cell.values[0] : undefined;
  if (only === undefined) return false;
  return (
    only.kind === 'periodTerm' ||
    (only.kind === 'reference' && only.indexes.length === 0 && periods.has(only.name.text))
  );
}

function move(edits: Edit[], value: unknown, by: number): void {
  if (isYear(value)) edits.push({ span: value.span, text: String(Number(value.decimal) + by) });
  else if (isPeriod(value) && (value.kind === 'monthLiteral' || value.kind === 'quarterLiteral')) {
    const written = value.kind === 'monthLiteral' ? value.iso : value.text;
    edits.push({ span: value.span, text: `${Number(written.slice(0, 4)) + by}${written.slice(4)}` });
  }
}

function walk(node: unknown, visit: (node: object) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) visit(node);
  for (const [key, part] of Object.entries(node)) if (key !== 'span') walk(part, visit);
}

function isYear(node: unknown): node is NumberLiteral {
  if (typeof node !== 'object' || node === null || !('kind' in node) || node.kind !== 'number') return false;
  return 'decimal' in node && typeof node.decimal === 'string' && /^(?:19|20|21)[0-9]{2}$/.test(node.decimal);
}

/** A year, a quarter or a month, written out. */
function isPeriod(node: unknown): node is NumberLiteral | MonthLiteral | QuarterLiteral {
  if (isYear(node)) return true;
  if (typeof node !== 'object' || node === null || !('kind' in node)) return false;
  return node.kind === 'monthLiteral' || node.kind === 'quarterLiteral';
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

function isIndex(node: object): node is IndexArgument {
  return 'relation' in node && 'value' in node;
}

function isDate(node: object): node is Extract<Declaration, { kind: 'example' }>['asAt'] & object {
  return 'kind' in node && node.kind === 'date';
}

/** `jaren 2019 t/m jaar`. */
function isYearSet(node: object): node is { readonly from: unknown; readonly through: unknown } {
  return 'kind' in node && node.kind === 'years' && 'from' in node && 'through' in node;
}

/** `jaar = 2022`. */
function isComparison(node: object): node is { readonly left: unknown; readonly right: unknown } {
  return (
    'kind' in node &&
    node.kind === 'binary' &&
    'left' in node &&
    'right' in node &&
    [node.left, node.right].some(isPeriodTerm)
  );
}

function isPeriodTerm(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'periodTerm';
}
