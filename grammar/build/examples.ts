import type { CstNode } from 'chevrotain';
import type { DateLiteral, ExampleDeclaration, ExampleStatement, ExpectStatement, Expression } from '../ast.ts';
import { keyword, text } from '../lexer/token-types.ts';
import { singleOf } from './clauses.ts';
import type { Building } from './context.ts';
import { buildCell, buildGrid } from './grids.ts';
import { dateOf, fixedValueOf, literalOf } from './literals.ts';
import { buildReference } from './references.ts';
import { partOf, partsOf, requiredPart, requiredToken, spanOf, textOf, tokenOf, tokensOf } from './tree.ts';

export function buildExample(tree: CstNode, to: Building): ExampleDeclaration {
  const head = requiredPart(tree, 'exampleHead');
  const period = singleOf(tokensOf(head, 'period'), to);
  return {
    kind: 'example',
    span: spanOf(tree),
    label: textOf(requiredToken(head, text)),
    ...(period === undefined ? {} : { period: literalOf(period) }),
    ...datesOf(head, to),
    statements: partsOf(tree, 'statement').map((statement) => buildStatement(statement, to)),
  };
}

function datesOf(head: CstNode, to: Building): Pick<ExampleDeclaration, 'asAt' | 'lawOf' | 'knownOn'> {
  const dates: { asAt?: DateLiteral; lawOf?: DateLiteral; knownOn?: DateLiteral } = {};
  for (const key of ['asAt', 'lawOf', 'knownOn'] as const) {
    const token = singleOf(tokensOf(head, key), to);
    const written = token && dateOf(token);
    if (written !== undefined) dates[key] = written;
  }
  return dates;
}

function buildStatement(tree: CstNode, to: Building): ExampleStatement {
  const grid = partOf(tree, 'gridStatement');
  if (grid !== undefined) {
    return { kind: 'grid', span: spanOf(grid), grid: buildGrid(requiredPart(grid, 'grid'), to, 'example') };
  }
  const drawn = partOf(tree, 'drawn');
  if (drawn !== undefined) return { kind: 'drawn', span: spanOf(drawn), keys: tokensOf(drawn, text).map(textOf) };
  const supposition = partOf(tree, 'supposition');
  return supposition === undefined
    ? buildExpectation(requiredPart(tree, 'expectation'), to)
    : buildSupposition(supposition, to);
}

function buildSupposition(tree: CstNode, to: Building): ExampleStatement {
  return {
    kind: 'suppose',
    span: spanOf(tree),
    reference: buildReference(requiredPart(tree, 'reference'), to),
    cell: buildCell(requiredPart(tree, 'cell'), to, 'plain'),
  };
}

function buildExpectation(tree: CstNode, to: Building): ExpectStatement {
  const cell = partOf(tree, 'cell');
  const margin = partOf(tree, 'literal');
  const listed = partsOf(tree, 'neededThing');
  const needed = listed
    .flatMap((thing) => partsOf(thing, 'reference'))
    .map<Expression>((one) => buildReference(one, to));
  const draw = listed.find((thing) => tokenOf(thing, keyword.draw) !== undefined);
  const because = tokenOf(tree, text);
  return {
    kind: 'expect',
    span: spanOf(tree),
    reference: to.formula(requiredPart(tree, 'chain'), to),
    ...(cell === undefined ? {} : { cell: buildCell(cell, to, 'plain') }),
    ...(margin === undefined ? {} : { margin: fixedValueOf(margin, to) }),
    ...(listed.length === 0 ? {} : { stillNeeded: needed }),
    ...(draw === undefined ? {} : { drawNeeded: { span: spanOf(draw) } }),
    ...(because === undefined ? {} : { because: textOf(because) }),
  };
}
