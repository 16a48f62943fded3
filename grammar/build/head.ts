import type { CstNode, TokenType } from 'chevrotain';
import type { DateLiteral, Head, Name, SourceReference, YearSpan } from '../ast.ts';
import { date, keyword, name, text } from '../lexer/token-types.ts';
import { singleClause } from './clauses.ts';
import type { Building } from './context.ts';
import { dateOf, yearSpanOf } from './literals.ts';
import { nameOf, partOf, partsOf, requiredPart, requiredToken, spanOf, textOf, tokenOf, tokensOf } from './tree.ts';

/** The head of a file; kind `missing` for a file that has none. */
export function buildHead(tree: CstNode | undefined, to: Building): Head {
  const regulation = tree && partOf(tree, 'regulation');
  if (regulation !== undefined) return buildRegulation(regulation, to);
  const amendment = tree && partOf(tree, 'amendment');
  if (amendment !== undefined) return buildAmendment(amendment, to);
  const examples = tree && partOf(tree, 'examplesOf');
  const named = examples && requiredToken(examples, name);
  const span = examples === undefined ? { start: 0, end: 0 } : spanOf(examples);
  return {
    kind: named === undefined ? 'missing' : 'examplesOf',
    span,
    name: named === undefined ? { kind: 'name', span, text: '' } : nameOf(named),
    sectors: [],
    sources: [],
    uses: [],
  };
}

function buildRegulation(tree: CstNode, to: Building): Head {
  const opening = requiredPart(tree, 'regulationHead');
  const clauses = partsOf(tree, 'headClause');
  const label = tokenOf(opening, text);
  const sectors = singleClause(clauses, keyword.sector, to);
  return {
    kind: 'regulation',
    span: spanOf(tree),
    name: nameOf(requiredToken(opening, name)),
    ...(label === undefined ? {} : { label: textOf(label) }),
    sectors: sectors === undefined ? [] : tokensOf(sectors, name).map(nameOf),
    ...trancheOf(clauses, to),
    ...datesOf(clauses, to),
    ...termOf(clauses, to),
    sources: sourcesIn(clauses),
    uses: usesIn(clauses),
  };
}

function buildAmendment(tree: CstNode, to: Building): Head {
  const opening = requiredPart(tree, 'amendmentHead');
  const clauses = partsOf(tree, 'amendmentClause');
  const label = tokenOf(opening, text);
  return {
    kind: 'amendment',
    span: spanOf(tree),
    name: nameOf(requiredToken(opening, name)),
    of: nameOf(requiredToken(opening, 'changed')),
    ...(label === undefined ? {} : { label: textOf(label) }),
    sectors: [],
    ...datesOf(clauses, to),
    sources: sourcesIn(clauses),
    uses: [],
  };
}

function trancheOf(clauses: readonly CstNode[], to: Building): Pick<Head, 'tranche'> {
  const clause = singleClause(clauses, keyword.tranche, to);
  if (clause === undefined) return {};
  const token = requiredToken(clause, 'tranche');
  const value = token.category === 'text' ? token.value : token.image;
  return { tranche: { kind: 'text', span: token.span, value } };
}

type Dates = Pick<Head, 'stateOf' | 'inForce' | 'endsOn' | 'published' | 'retroactiveThrough'>;

/** The clauses that hold a date, by the field they fill. */
const dated = {
  stateOf: keyword.stateOf,
  inForce: keyword.inForce,
  endsOn: keyword.endsOn,
  published: keyword.published,
  retroactiveThrough: keyword.retroactive,
} as const satisfies Record<keyof Dates, TokenType>;

function datesOf(clauses: readonly CstNode[], to: Building): Dates {
  const dates: { -readonly [Key in keyof Dates]: DateLiteral } = {};
  for (const key of Object.keys(dated) as (keyof Dates)[]) {
    const clause = singleClause(clauses, dated[key], to);
    const written = clause && dateOf(requiredToken(clause, date));
    if (written !== undefined) dates[key] = written;
  }
  return dates;
}

function termOf(clauses: readonly CstNode[], to: Building): { readonly term?: YearSpan } {
  const clause = singleClause(clauses, keyword.term, to);
  const term = clause && yearSpanOf(requiredPart(clause, 'years'), to);
  return term === undefined ? {} : { term };
}

/** Each `gebruikt` line may name several; several lines are one list. */
function usesIn(clauses: readonly CstNode[]): readonly Name[] {
  return clauses
    .filter((clause) => tokenOf(clause, keyword.uses))
    .flatMap((clause) => tokensOf(clause, name).map(nameOf));
}

function sourcesIn(clauses: readonly CstNode[]): readonly SourceReference[] {
  return clauses.flatMap((clause) => partsOf(clause, 'sourceClause')).map(buildSource);
}

function buildSource(tree: CstNode): SourceReference {
  const identifier = tokenOf(tree, 'jci');
  const source = { span: spanOf(tree), text: textOf(requiredToken(tree, text)) };
  return identifier === undefined ? source : { ...source, jci: textOf(identifier) };
}
