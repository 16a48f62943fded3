import { type Concept, classOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { endRow, row } from '../lexer/token-types.ts';
import { isOneOf } from './spacing.ts';

/** A piece of a file that begins a line of its own. */
export interface Unit {
  readonly role: 'head' | 'headClause' | 'declaration' | 'value' | 'clause' | 'statement' | 'row' | 'rest';
  /** The keyword of the declaration it belongs to. */
  readonly declaration: Concept | undefined;
  readonly tokens: Token[];
}

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
const clauses: Readonly<Partial<Record<Concept, readonly Concept[]>>> = {
  entity: ['identifiedBy', 'mergersCount'],
  input: ['countedOn', 'earlierBy', 'atLeast', 'atMost', 'unlessStated', 'onMerger'],
  judgement: ['by', 'onAdviceOf', 'withReasons', 'havingRegardTo', 'unlessStated'],
  rule: ['roundedTo'],
  allocation: [
    ...(['amount', 'recipients', 'proRata', 'claim', 'atLeast', 'atMost', 'roundedTo', 'ifShort'] as const),
    ...(['whoDoesNotFit', 'rest'] as const),
  ],
};
const statements: readonly Concept[] = ['suppose', 'expect', 'draw'];

/** Cuts a file without errors into units, whatever its layout; `margins` are the offsets of the margin lines. */
export function readUnits(
  tokens: readonly Token[],
  isName: (token: Token) => boolean,
  margins: readonly number[],
): readonly Unit[] {
  const units: Unit[] = [];
  let current: Unit = { role: 'rest', declaration: undefined, tokens: [] };
  let depth = 0;
  let margin = 0;
  for (const token of tokens) {
    let cut = false;
    while ((margins[margin] ?? Number.POSITIVE_INFINITY) < token.span.start) {
      margin++;
      cut = true;
    }
    const role = roleOf(token, current, depth, isName) ?? (cut || endsRow(current) ? 'rest' : undefined);
    if (role !== undefined) {
      const opens = role === 'head' || role === 'declaration';
      current = { role, declaration: opens ? token.concept : current.declaration, tokens: [] };
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

/** The role of the unit a token begins, if it begins one. */
function roleOf(
  token: Token,
  current: Unit,
  depth: number,
  isName: (token: Token) => boolean,
): Unit['role'] | undefined {
  if (current.role === 'row' && !endsRow(current)) return undefined;
  if (token.tokenType === row) return isLeader(current) ? undefined : 'row';
  if (depth > 0 || isName(token)) return undefined;
  const { declaration } = current;
  if (isOneOf(token, '=') && declaration === 'rule' && current.role === 'declaration') return 'value';
  const { concept } = token;
  if (concept === undefined) return undefined;
  if (classOf(concept) === 'declaration')
    return concept === 'regulation' || concept === 'examplesOf' ? 'head' : 'declaration';
  if (declaration === 'regulation') return headClauses.includes(concept) ? 'headClause' : undefined;
  if (declaration === 'example') return statements.includes(concept) ? 'statement' : undefined;
  if (concept === 'onAdviceOf' && current.tokens[0]?.concept === 'by') return undefined;
  return declaration !== undefined && clauses[declaration]?.includes(concept) ? 'clause' : undefined;
}

function isLeader(current: Unit): boolean {
  const [first, second] = current.tokens;
  return second === undefined && (first?.concept === 'suppose' || first?.concept === 'was');
}

function endsRow(current: Unit): boolean {
  return current.tokens.at(-1)?.tokenType === endRow;
}
