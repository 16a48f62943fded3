import type { CstNode } from 'chevrotain';
import type { Expression, ParameterDeclaration, TableDeclaration } from '../ast.ts';
import { text } from '../lexer/token-types.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import { type Building, expressionIn } from './context.ts';
import { buildGrid } from './grids.ts';
import { buildFamily, buildSignature, buildType } from './signatures.ts';
import { partOf, requiredPart, spanOf, textOf, tokenOf } from './tree.ts';

/** Numbers of the law: one value, one grid, or several parameters in the typed columns of a grid. */
export function buildParameter(tree: CstNode, to: Building): ParameterDeclaration {
  const head = requiredPart(tree, 'parameterHead');
  const signed = partOf(head, 'signature');
  const signature = signed && buildSignature(signed, to);
  const label = tokenOf(head, text);
  const grid = partOf(tree, 'grid');
  return {
    kind: 'parameter',
    span: spanOf(tree),
    ...(signature === undefined ? {} : { signature }),
    family: signature === undefined ? buildFamily(partOf(head, 'family'), to) : [],
    ...(signed === undefined ? {} : { type: buildType(requiredPart(head, 'type'), to) }),
    ...(label === undefined ? {} : { label: textOf(label) }),
    ...(grid === undefined
      ? fixedIn(tree, to)
      : { grid: buildGrid(grid, to, signed === undefined ? 'declaring' : 'plain') }),
  };
}

/** A rule given by a grid of conditions; without a grid an empty one, which was reported. */
export function buildTable(tree: CstNode, to: Building): TableDeclaration {
  const head = requiredPart(tree, 'tableHead');
  const label = tokenOf(head, text);
  const grid = partOf(tree, 'grid');
  return {
    kind: 'table',
    span: spanOf(tree),
    signature: buildSignature(requiredPart(head, 'signature'), to),
    type: buildType(requiredPart(head, 'type'), to),
    ...(label === undefined ? {} : { label: textOf(label) }),
    grid: grid === undefined ? { kind: 'grid', span: spanOf(head), head: [], rows: [] } : buildGrid(grid, to, 'plain'),
  };
}

function fixedIn(tree: CstNode, to: Building): { readonly value?: Expression } {
  if (partOf(tree, 'expression') === undefined) return {};
  const value = expressionIn(tree, to);
  if (!isFixed(value)) report(to, syntaxCode.formulaInParameter, value.span);
  return { value };
}

/** A value that stands in the law as it is: a literal, with its sign, or the name of a value of a kind. */
function isFixed(value: Expression): boolean {
  if (value.kind === 'negate') return isFixed(value.operand);
  if (value.kind === 'reference') return value.owner === undefined && value.indexes.length === 0 && !value.self;
  return [
    'number',
    'amount',
    'percentage',
    'date',
    'monthLiteral',
    'quarterLiteral',
    'duration',
    'textLiteral',
    'boolean',
    'absent',
    'missing',
  ].includes(value.kind);
}
