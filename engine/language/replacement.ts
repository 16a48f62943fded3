import {
  type Cell,
  type Declaration,
  type Language,
  type Module,
  type Name,
  parse,
  phraseOf,
  type SourceFile,
  type Span,
} from '../../grammar/index.ts';
import { cellsOf } from '../amend/difference-cells.ts';
import { columnNames, type Item, itemsOf, nameAndLabel, type Read, readTexts } from '../amend/difference-items.ts';
import { replaceableParts } from '../amend/difference-parts.ts';
import { printed } from '../amend/difference-print.ts';
import { columnsOf, keysOf, keysOfCell } from '../amend/grid-address.ts';
import type { Analysis } from '../model.ts';

/** An operation of an amendment that replaces something by itself: its author writes the new side over the old one. */
export interface Replacement {
  /** What it replaces, `plafond in 2022` or `aandeel, naar rato`. */
  readonly title: string;
  /** Rule text up to the new side. */
  readonly before: string;
  /** Both sides begin as the text that is law by now. */
  readonly now: string;
  /** Rule text between the sides. */
  readonly was: string;
}

/**
 * The operation that replaces what stands at a place of a file, with the newest text of the law as its old side: the
 * smallest there is, a number before a clause before a whole declaration. Absent where nothing stands that an amendment
 * can replace.
 */
export function replacementAt(analysis: Analysis, source: SourceFile, offset: number): Replacement | undefined {
  const { module } = parse(source);
  const reads = readTexts(analysis.state.texts);
  const items = itemsOf(reads);
  const operation = module.operations.find(({ span }) => holds(span, offset));
  if (operation?.kind === 'replaceCell') {
    const { name } = operation.reference;
    return ofCell(items, reads, current(analysis, name.text), keysOf(operation.reference));
  }
  const declarations = [
    ...module.declarations,
    ...module.operations.flatMap((one) => (one.kind === 'add' ? one.declarations : [])),
    ...(operation?.kind === 'replaceDeclaration' ? [operation.declaration] : []),
  ];
  const declaration = declarations.find(({ span }) => holds(span, offset));
  if (declaration === undefined) return ofHead(module, reads, offset) ?? ofQuotation(module, reads, offset);
  return ofDeclaration(declaration, { items, reads, analysis }, offset);
}

/** Every number of the newest text, as the operation that replaces it. */
export function replaceableCells(analysis: Analysis): readonly Replacement[] {
  const reads = readTexts(analysis.state.texts);
  const language = reads[0]?.module.language ?? 'nl';
  return itemsOf(reads).flatMap(({ declaration }) =>
    [...cellsOf(declaration, reads).values()].map((cell) => cellReplacement(cell, language)),
  );
}

interface Newest {
  readonly items: readonly Item[];
  readonly reads: readonly Read[];
  readonly analysis: Analysis;
}

function ofDeclaration(written: Declaration, newest: Newest, offset: number): Replacement | undefined {
  const { items, reads, analysis } = newest;
  const names = namesIn(written).map((name) => current(analysis, name));
  const item = items.find(
    ({ declaration }) => declaration.kind === written.kind && namesIn(declaration).some((name) => names.includes(name)),
  );
  if (item === undefined || written.kind === 'example') return undefined;
  const cell = cellAt(written, offset);
  const found = cell && ofCell(items, reads, current(analysis, cell.name), cell.keys);
  return found ?? ofPart(written, item, offset) ?? whole(item);
}

function namesIn(declaration: Declaration): readonly string[] {
  return declaration.kind === 'parameter' && declaration.signature === undefined
    ? columnNames(declaration)
    : [nameAndLabel(declaration).name];
}

/** The address of the number under the cursor. */
function cellAt(
  declaration: Declaration,
  offset: number,
): { readonly name: string; readonly keys: readonly string[] } | undefined {
  if (declaration.kind !== 'parameter') return undefined;
  const { grid, value, signature } = declaration;
  if (value !== undefined && signature !== undefined && holds(value.span, offset))
    return { name: signature.name.text, keys: [] };
  const row = grid?.rows.find((cells) => (cells[0]?.span.start ?? offset + 1) <= offset && offset <= endOf(cells));
  if (grid === undefined || row === undefined) return undefined;
  const columns = columnsOf(declaration, grid.head);
  // On an index, or on the blanks before a number, that number is meant.
  const column = columns.find((one, index) => one.kind !== 'index' && offset <= (row[index]?.span.end ?? -1));
  const indexes = columns.flatMap((one, index) => (one.kind === 'index' ? firstKey(row[index]) : []));
  if (column?.kind === 'value') return { name: column.name, keys: indexes };
  if (column?.kind === 'spread' && signature !== undefined)
    return { name: signature.name.text, keys: [...indexes, column.key] };
  return undefined;
}

function endOf(cells: readonly Cell[]): number {
  return cells.at(-1)?.span.end ?? -1;
}

/** A row for several years or values is replaced one by one, the first to begin with. */
function firstKey(cell: Cell | undefined): readonly string[] {
  return cell === undefined ? [] : keysOfCell(cell).slice(0, 1);
}

function ofCell(
  items: readonly Item[],
  reads: readonly Read[],
  name: string,
  keys: readonly string[],
): Replacement | undefined {
  const wanted = [...keys].sort().join(';');
  for (const { declaration } of items) {
    for (const [key, cell] of cellsOf(declaration, reads)) {
      const indexes = key
        .slice(cell.name.length + 1)
        .split(';')
        .filter((index) => index !== '');
      if (cell.name === name && indexes.sort().join(';') === wanted)
        return cellReplacement(cell, reads[0]?.module.language ?? 'nl');
    }
  }
  return undefined;
}

function cellReplacement(
  { name, address, text }: { readonly name: string; readonly address: string; readonly text: string },
  language: Language,
): Replacement {
  const title = address === '' ? name : `${name} ${address}`;
  return replacement(title, title, text, language);
}

function ofPart(written: Declaration, item: Item, offset: number): Replacement | undefined {
  const asked = replaceableParts(written).find(({ nodes }) => nodes.some(({ span }) => holds(span, offset)));
  const slot = replaceableParts(item.declaration).find(
    ({ kind, address }) => kind === asked?.kind && address === asked.address,
  );
  if (slot === undefined) return undefined;
  const { language } = item.read.module;
  const sign = slot.kind === 'formula' ? '= ' : '';
  const text = slot.nodes.map(({ span }) => `${sign}${printed(item.read, span)}`).join('\n');
  return replacement(item.name, `${phraseOf('in', language)} ${item.name}`, text, language);
}

function whole({ name, text, declaration, read }: Item): Replacement | undefined {
  if (declaration.kind === 'untranslated') return undefined;
  const { language } = read.module;
  return {
    title: name,
    before: `${phraseOf('replace', language)} `,
    now: text,
    was: `\n${phraseOf('was', language)} `,
  };
}

/** The years of the money, the last day and the label may be replaced; a law's name and its dates of force may not. */
function ofHead(module: Module, reads: readonly Read[], offset: number): Replacement | undefined {
  const newest = reads[0];
  if (newest === undefined || module.head.kind !== 'regulation') return undefined;
  const { head, language } = newest.module;
  const replace = (text: string): Replacement =>
    replacement(head.name.text, `${phraseOf('in', language)} ${head.name.text}`, text, language);
  const parts = [
    { asked: module.head.term, found: head.term, word: `${phraseOf('term', language)} ` },
    { asked: module.head.endsOn, found: head.endsOn, word: `${phraseOf('endsOn', language)} ` },
    { asked: module.head.label, found: head.label, word: '' },
  ];
  for (const { asked, found, word } of parts) {
    if (asked !== undefined && found !== undefined && holds(asked.span, offset))
      return replace(`${word}${bare(printed(newest, found.span), word)}`);
  }
  return undefined;
}

/** A part of the head whose span takes its keyword along. */
function bare(text: string, word: string): string {
  return word !== '' && text.startsWith(word) ? text.slice(word.length) : text;
}

/** The words of the law under a citation line. */
function ofQuotation(module: Module, reads: readonly Read[], offset: number): Replacement | undefined {
  const asked = module.citations.find(({ span }) => holds(span, offset));
  for (const { module: now } of asked === undefined ? [] : reads) {
    const found = now.citations.find(({ place }) => place === asked?.place);
    if (found === undefined || found.quotation.length === 0) continue;
    const { language } = now;
    const lines = found.quotation.map((line) => `  | ${line}`).join('\n');
    return {
      title: found.place,
      before: `${phraseOf('replace', language)} "${found.place}"\n`,
      now: lines,
      was: `\n${phraseOf('was', language)}\n`,
    };
  }
  return undefined;
}

function replacement(title: string, what: string, now: string, language: Language): Replacement {
  const was = phraseOf('was', language);
  return {
    title,
    before: `${phraseOf('replace', language)} ${what}: `,
    now,
    was: now.includes('\n') ? `\n${was} ` : ` ${was} `,
  };
}

function current(analysis: Analysis, name: Name['text']): string {
  return analysis.law.currentName(name);
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
