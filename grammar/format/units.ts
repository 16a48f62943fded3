import { type Concept, classOf, isAct } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { endRow, row } from '../lexer/token-types.ts';
import type { Blocks } from './blocks.ts';
import { isOneOf } from './spacing.ts';

/** A piece of a file that begins a line of its own. */
export interface Unit {
  readonly role:
    | 'head'
    | 'headClause'
    | 'declaration'
    | 'value'
    | 'clause'
    | 'condition'
    | 'statement'
    | 'operation'
    | 'block'
    | 'was'
    | 'row'
    | 'rest';
  /** The keyword of the declaration it belongs to. */
  readonly declaration: Concept | undefined;
  readonly tokens: Token[];
  /** Of a condition: how many brackets its list stands in. */
  readonly depth?: number;
  /** Of a declaration that takes the place of another in an amendment, or is the other one. */
  readonly inset?: true;
}

const heads: readonly Concept[] = ['regulation', 'amendment', 'examplesOf'];
const headClauses: readonly Concept[] = [
  ...([
    'sector',
    'tranche',
    'stateOf',
    'inForce',
    'endsOn',
    'term',
    'source',
    'uses',
    'published',
    'retroactive',
  ] as const),
];
const allocationClauses: readonly Concept[] = [
  ...(['amount', 'recipients', 'proRata', 'claim', 'atLeast', 'atMost', 'roundedTo', 'ifShort'] as const),
  ...(['whoDoesNotFit', 'rest'] as const),
];
const clauses: Readonly<Partial<Record<Concept, readonly Concept[]>>> = {
  entity: ['identifiedBy', 'mergersCount'],
  input: ['countedOn', 'earlierBy', 'atLeast', 'atMost', 'unlessStated', 'onMerger'],
  judgement: ['by', 'onAdviceOf', 'withReasons', 'havingRegardTo', 'unlessStated'],
  rule: ['roundedTo'],
  allocation: allocationClauses,
  exception: ['notApplied', ...allocationClauses],
  decision: ['gives', 'lawOf'],
};
const statements: readonly Concept[] = ['suppose', 'expect', 'draw'];

/** Cuts a file without errors into units, whatever its layout; `margins` are the offsets of the margin lines. */
export function readUnits(
  tokens: readonly Token[],
  isName: (token: Token) => boolean,
  margins: readonly number[],
  blocks: Blocks,
): readonly Unit[] {
  const units: Unit[] = [];
  let current: Unit = { role: 'rest', declaration: undefined, tokens: [] };
  let depth = 0;
  let margin = 0;
  let inset = false;
  for (const [index, token] of tokens.entries()) {
    let cut = false;
    while ((margins[margin] ?? Number.POSITIVE_INFINITY) < token.span.start) {
      margin++;
      cut = true;
    }
    const role =
      changeOf(token, current, blocks, isName) ??
      roleOf(token, current, depth, isName) ??
      (cut || endsRow(current) ? 'rest' : undefined);
    if (role !== undefined) {
      const opens = ['head', 'declaration', 'operation', 'block', 'was'].includes(role);
      if (opens) inset = role === 'declaration' && isReplaced(tokens[index - 1]);
      const nested = { ...(role === 'condition' ? { depth } : {}), ...(inset ? ({ inset } as const) : {}) };
      const declaration = opens
        ? token.concept
        : blocks.parts.has(token.span.start)
          ? ownerOf(token)
          : current.declaration;
      current = { role, declaration, tokens: [], ...nested };
      units.push(current);
    } else if (token.tokenType === row) {
      // `stel` was taken for a statement; it turns out to stand before a grid.
      current = { ...current, role: 'row' };
      units.splice(-1, 1, current);
    }
    if (isOneOf(token, '(')) depth++;
    if (isOneOf(token, ')')) depth = Math.max(0, depth - 1);
    current.tokens.push(token);
  }
  return units;
}

/** The role of what begins a line in an amendment only. */
function changeOf(
  token: Token,
  current: Unit,
  blocks: Blocks,
  isName: (token: Token) => boolean,
): Unit['role'] | undefined {
  if (current.role === 'row' && !endsRow(current)) return undefined;
  const { start } = token.span;
  if (blocks.parts.has(start)) return isOneOf(token, '=') ? 'value' : 'clause';
  if (token.concept === undefined || isName(token)) return undefined;
  if (token.concept === 'was') {
    return blocks.spans.some((block) => block.start < start && start < block.end) ? 'was' : undefined;
  }
  if (!isAct(token.concept)) return undefined;
  return blocks.spans.some((block) => block.start === start) ? 'block' : 'operation';
}

/** A declaration directly behind `vervang` or `was`. */
function isReplaced(before: Token | undefined): boolean {
  return before?.concept === 'replace' || before?.concept === 'was';
}

/** What a part that is replaced would stand in. */
function ownerOf({ concept }: Token): Concept {
  return concept !== undefined && allocationClauses.includes(concept) ? 'allocation' : 'rule';
}

/** The role of the unit a token begins, if it begins one. */
function roleOf(
  token: Token,
  current: Unit,
  depth: number,
  isName: (token: Token) => boolean,
): Unit['role'] | undefined {
  if (current.role === 'row' && !endsRow(current)) return undefined;
  if (token.tokenType === row) return isLeader(current) ? undefined : 'row';
  if (opensGuarantee(current)) return 'value';
  if (isName(token)) return undefined;
  const { declaration } = current;
  if (token.concept === 'condition' && declaration !== undefined && listing.includes(declaration)) return 'condition';
  if (depth > 0) return undefined;
  if (isOneOf(token, '=') && declaration === 'rule' && current.role === 'declaration') return 'value';
  const { concept } = token;
  if (concept === undefined) return undefined;
  if (classOf(concept) === 'declaration') return heads.includes(concept) ? 'head' : 'declaration';
  if (declaration === 'regulation' || declaration === 'amendment')
    return headClauses.includes(concept) ? 'headClause' : undefined;
  if (declaration === 'example') {
    // `nog nodig: loting`.
    const needed = concept === 'draw' && isOneOf(current.tokens.at(-1), ':', ';');
    return statements.includes(concept) && !needed ? 'statement' : undefined;
  }
  // Behind `dan` and inside a condition another `dan` is part of the formula.
  if (concept === 'then' && declaration === 'exception')
    return current.role === 'declaration' || current.role === 'rest' ? 'clause' : undefined;
  if (concept === 'onAdviceOf' && current.tokens[0]?.concept === 'by') return undefined;
  // `bij tekort naar rato`, `restant opnieuw naar rato van x`.
  if (concept === 'proRata' && ['ifShort', 'again'].includes(current.tokens.at(-1)?.concept ?? '')) return undefined;
  return declaration !== undefined && clauses[declaration]?.includes(concept) ? 'clause' : undefined;
}

/** What may hold a list of named conditions. */
const listing: readonly Concept[] = ['rule', 'exception', 'guarantee', 'warning'];

/** The label of a guarantee parts its head from what it says. */
function opensGuarantee({ role, declaration, tokens }: Unit): boolean {
  const guarantees = declaration === 'guarantee' || declaration === 'warning';
  return guarantees && role === 'declaration' && tokens.at(-1)?.category === 'text';
}

function isLeader(current: Unit): boolean {
  const [first, second] = current.tokens;
  return second === undefined && (first?.concept === 'suppose' || first?.concept === 'was');
}

function endsRow(current: Unit): boolean {
  return current.tokens.at(-1)?.tokenType === endRow;
}
