import type { Item } from './items.ts';
import type { PrintedLine } from './lines.ts';

/** Joins printed items into a text, with one blank line where the layout wants one and never two. */
export function assemble(items: readonly Item[], source: string): string {
  const lines: PrintedLine[] = [];
  const blanks = blankLines(items, source);
  for (const [index, item] of items.entries()) {
    if (blanks.has(index)) lines.push({ text: '' });
    lines.push(...item.lines);
  }
  const ending = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
  return alignComments(lines)
    .map((line) => line + ending)
    .join('');
}

/** The items that have a blank line above them. */
function blankLines(items: readonly Item[], source: string): ReadonlySet<number> {
  const blanks = new Set<number>();
  let previous: Item | undefined;
  /** The first of the comments since the previous item that is none. */
  let first: number | undefined;
  for (const [index, item] of items.entries()) {
    const above = items[index - 1];
    const kept = above !== undefined && hasBlankLine(source, above.end, item.start);
    if (item.kind === 'comment') {
      first ??= index;
      if (kept) blanks.add(index);
      continue;
    }
    const wanted = previous !== undefined && wantsBlank(previous, item, hasBlankLine(source, previous.end, item.start));
    if (first === undefined) {
      if (wanted) blanks.add(index);
    } else {
      if (kept) blanks.add(index);
      const apart = Array.from({ length: index - first + 1 }, (_, offset) => offset + (first ?? 0)).some((at) =>
        blanks.has(at),
      );
      if (wanted && !apart) blanks.add(first);
    }
    previous = item;
    first = undefined;
  }
  blanks.delete(0);
  return blanks;
}

function hasBlankLine(source: string, from: number, to: number): boolean {
  return /(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)/u.test(source.slice(from, to));
}

/** Whether a blank line stands between two items; `kept` tells whether the author left one. */
function wantsBlank(above: Item, below: Item, kept: boolean): boolean {
  if (below.role === 'was' || isReplacedText(above, below)) return false;
  if (below.kind === 'quotation' && above.kind !== 'unit') return above.kind === 'quotation' && kept;
  if (above.kind !== 'unit' || below.kind !== 'unit') return true;
  if (below.role === 'declaration') return !isShortPair(above, below) && !isHeaded(above);
  if (below.role === 'operation' || below.role === 'block') return !isSameAct(above, below);
  if (below.role === 'head') return true;
  return below.declaration === 'example' && kept;
}

/** The words of the law under `vervang "artikel 5"`, and those under `was`. */
function isReplacedText(above: Item, below: Item): boolean {
  const opens = above.role === 'was' || (above.role === 'block' && above.declaration === 'replace');
  return below.kind === 'quotation' && opens;
}

/** A declaration under `voeg toe`, `vervang` or `was`. */
function isHeaded(above: Item): boolean {
  return above.role === 'was' || above.role === 'block';
}

/** Operations of one kind and one line stand together. */
function isSameAct(above: Item, below: Item): boolean {
  const both = above.role === 'operation' && below.role === 'operation' && above.declaration === below.declaration;
  return both && above.lines.length === 1 && below.lines.length === 1;
}

/** Facts and kinds of one line stand together. */
function isShortPair(above: Item, below: Item): boolean {
  const short = (item: Item) => item.role === 'declaration' && item.lines.length === 1;
  const together = above.declaration === 'input' || above.declaration === 'kind';
  return together && above.declaration === below.declaration && short(above) && short(below);
}

/** Sets the comments behind consecutive lines under each other. */
function alignComments(lines: readonly PrintedLine[]): readonly string[] {
  const texts: string[] = [];
  let index = 0;
  while (index < lines.length) {
    let end = index;
    while (lines[end]?.comment !== undefined) end++;
    const block = lines.slice(index, end);
    const column = Math.max(...block.map((line) => [...line.text].length)) + 2;
    for (const line of block) texts.push(line.text + ' '.repeat(column - [...line.text].length) + (line.comment ?? ''));
    if (end < lines.length) texts.push(lines[end]?.text ?? '');
    index = end + 1;
  }
  return texts;
}
