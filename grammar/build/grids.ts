import type { CstNode } from 'chevrotain';
import type { Cell, Expression, Grid } from '../ast.ts';
import { phraseOf } from '../keywords/keywords.ts';
import { keyword, symbols, text } from '../lexer/token-types.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import { type Building, expressionIn } from './context.ts';
import { buildType } from './signatures.ts';
import { partOf, partsOf, reach, requiredPart, requiredToken, spanOf, textOf, tokenOf } from './tree.ts';

/**
 * Where a grid or cell stands; only some heads declare (`vast: bedrag`) or expect (`verwacht budget`), and only what an
 * amendment replaces says what it was (`€ 5 was € 4`).
 */
export type GridPlace = 'declaring' | 'plain' | 'example' | 'exampleRow' | 'replacing' | 'replaced';

/** Where the rows of a grid stand, by where its head does. */
const rowPlaces: Readonly<Record<GridPlace, GridPlace>> = {
  ...{ declaring: 'plain', plain: 'plain', example: 'exampleRow', exampleRow: 'exampleRow' },
  ...{ replacing: 'replaced', replaced: 'replaced' },
};

/** A grid; rows that do not fit its head are reported and left out. */
export function buildGrid(tree: CstNode, to: Building, place: GridPlace): Grid {
  const [head, ...rows] = partsOf(tree, 'gridRow');
  if (head === undefined) return { kind: 'grid', span: spanOf(tree), head: [], rows: [] };
  const cells = cellsOf(head, to, place);
  const misfits = rows.filter((row) => widthOf(row) !== cells.length);
  reportMisfits(head, misfits, misfits.length === rows.length, to);
  return {
    kind: 'grid',
    span: spanOf(tree),
    head: cells,
    rows: rows.filter((row) => !misfits.includes(row)).map((row) => cellsOf(row, to, rowPlaces[place])),
  };
}

/** One message a row; one for all if the head must be what is wrong; none if the head was repaired already. */
function reportMisfits(head: CstNode, misfits: readonly CstNode[], all: boolean, to: Building): void {
  if (head.recoveredNode === true) return;
  const [first, second] = misfits;
  if (all && first !== undefined && second !== undefined && misfits.every((row) => widthOf(row) === widthOf(first))) {
    report(to, syntaxCode.headCount, spanOf(head), { cells: widthOf(first), head: widthOf(head) });
    return;
  }
  for (const row of misfits.filter(({ recoveredNode }) => recoveredNode !== true)) {
    report(to, syntaxCode.cellCount, spanOf(row), { cells: widthOf(row), head: widthOf(head) });
  }
}

function widthOf(row: CstNode): number {
  return partsOf(row, 'cell').length;
}

function cellsOf(row: CstNode, to: Building, place: GridPlace): readonly Cell[] {
  return partsOf(row, 'cell').map((cell) => buildCell(cell, to, place));
}

export function buildCell(tree: CstNode, to: Building, place: GridPlace): Cell {
  const value = buildPlainCell(tree, to, place);
  const former = partOf(tree, 'formerCell');
  if (former === undefined) return value;
  if (place === 'replaced') {
    return { kind: 'replaced', span: spanOf(tree), value, was: buildPlainCell(former, to, place) };
  }
  const was = requiredToken(tree, keyword.was);
  const args = { was: was.image, replace: phraseOf('replace', to.language) };
  report(to, syntaxCode.wasOutside, reach(was.span, spanOf(former)), args);
  return value;
}

function buildPlainCell(tree: CstNode, to: Building, place: GridPlace): Cell {
  const expected = tokenOf(tree, keyword.expect);
  const whole = partOf(tree, 'cellValue');
  const bound = whole && partOf(whole, 'bound');
  if (expected !== undefined && (place !== 'example' || bound !== undefined)) {
    const code = place === 'exampleRow' ? syntaxCode.gridBySuppose : syntaxCode.unexpected;
    report(to, code, expected.span, { found: expected.image, suppose: phraseOf('suppose', to.language) });
  }
  if (bound !== undefined) return buildBound(bound, to);
  const value = whole && partOf(whole, 'enumerated');
  if (value === undefined) {
    const word = tokenOf(tree, symbols['-']) ?? tokenOf(tree, keyword.others) ?? tokenOf(tree, keyword.unknown);
    return { kind: wordIn(tree), span: word?.span ?? spanOf(tree) };
  }
  const span = reach(expected?.span ?? spanOf(value), spanOf(value));
  return expected === undefined
    ? buildValue(value, to, place)
    : { kind: 'expected', span, value: expressionIn(value, to) };
}

function wordIn(tree: CstNode): 'any' | 'others' | 'unknown' | 'missing' {
  if (tokenOf(tree, symbols['-'])) return 'any';
  if (tokenOf(tree, keyword.others)) return 'others';
  return tokenOf(tree, keyword.unknown) ? 'unknown' : 'missing';
}

const sides = ['moreThan', 'lessThan', 'after', 'from', 'through'] as const;

/** `meer dan 10`, `vanaf 2023-10-01`: all on one side. */
function buildBound(tree: CstNode, to: Building): Cell {
  const side = sides.find((concept) => tokenOf(tree, keyword[concept]) !== undefined);
  const value = partOf(tree, 'chain');
  if (side === undefined || value === undefined) return { kind: 'missing', span: spanOf(tree) };
  return { kind: 'bound', span: spanOf(tree), side, value: to.formula(value, to) };
}

function buildValue(tree: CstNode, to: Building, place: GridPlace): Cell {
  const span = spanOf(tree);
  const values = partsOf(tree, 'expression').map((value) => to.formula(value, to));
  const [first] = values;
  if (first === undefined) return { kind: 'missing', span };
  const through = partOf(tree, 'chain');
  if (through !== undefined) return { kind: 'range', span, from: first, through: to.formula(through, to) };
  if (partOf(tree, 'type') !== undefined) return buildTyped(tree, first, to, place);
  if (values.length === 1 && first.kind === 'missing') return { kind: 'missing', span };
  return { kind: 'values', span, values };
}

/** `vast: bedrag "vast bedrag"`: only a bare name can be declared, and only in the head of a `parameter per …`. */
function buildTyped(tree: CstNode, first: Expression, to: Building, place: GridPlace): Cell {
  const bare = first.kind === 'reference' && !first.self && !first.qualifier && !first.owner && !first.indexes.length;
  const type = requiredPart(tree, 'type');
  if (first.kind !== 'reference' || !bare || place !== 'declaring') {
    const span = reach(requiredToken(tree, symbols[':']).span, spanOf(type));
    report(to, syntaxCode.unexpected, span, { found: to.source.text.slice(span.start, span.end) });
    return { kind: 'values', span: first.span, values: [first] };
  }
  const label = tokenOf(tree, text);
  const typed = { kind: 'typed', span: spanOf(tree), name: first.name, type: buildType(type, to) } as const;
  return label === undefined ? typed : { ...typed, label: textOf(label) };
}
