import { type Concept, classOf } from '../keywords/keywords.ts';
import type { Token } from '../lexer/face.ts';
import { endRow, row, symbols } from '../lexer/token-types.ts';
import type { Problem } from '../problem.ts';
import type { Recovery } from './context.ts';
import { meantAt } from './keywords.ts';
import { endsOperand } from './repairs.ts';
import { ownersOf, type Shape } from './shapes.ts';
import { keywordInstead } from './tokens.ts';

/** A part of a declaration that is parsed by itself. */
export type Piece =
  /** What stands before the first clause. */
  | { readonly kind: 'base'; readonly tokens: readonly Token[] }
  | {
      readonly kind: 'clause';
      readonly starter: Concept;
      readonly tokens: readonly Token[];
      /** What was wrong with its keyword; the tokens have it put right. */
      readonly problem?: Problem;
    }
  /** The lines of a grid, `stel` before it, and lines among them that have no bar. */
  | { readonly kind: 'grid'; readonly tokens: readonly Token[] };

interface Starter {
  readonly concept: Concept;
  readonly replaced: number;
  readonly problem?: Problem;
}

/** Cuts a declaration where clauses and grids begin, also where a keyword is misspelt or belongs elsewhere. */
export function cutPieces(
  recovery: Recovery,
  shape: Shape,
  tokens: readonly Token[],
  withGrids: boolean,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let starter: Starter | undefined;
  let grid = false;
  let current: Token[] = [];
  let inRow = false;
  const close = () => pieces.push(pieceOf(starter, grid, current));
  for (const [index, token] of tokens.entries()) {
    const opensRow = withGrids && token.tokenType === row;
    const foreign = starter !== undefined && !isOwn(shape, starter.concept);
    const mayCut = index > 0 && !inRow && (token.first || !foreign);
    const next = mayCut ? starterAt(recovery, shape, tokens, index) : undefined;
    if (next !== undefined) {
      close();
      [starter, grid, current] = [next, false, []];
    } else if (opensRow && !grid) {
      // A leading `stel` belongs to the grid.
      if (starter?.concept !== 'suppose' || current.length !== 1) {
        close();
        current = [];
      }
      [starter, grid] = [undefined, true];
    }
    if (withGrids) inRow = token.tokenType === row || (inRow && token.tokenType !== endRow);
    current.push(token);
  }
  close();
  return pieces;
}

function pieceOf(starter: Starter | undefined, grid: boolean, tokens: readonly Token[]): Piece {
  if (grid) return { kind: 'grid', tokens };
  if (starter === undefined) return { kind: 'base', tokens };
  const { concept, replaced, problem } = starter;
  if (problem === undefined) return { kind: 'clause', starter: concept, tokens };
  const put = [keywordInstead(concept, tokens.slice(0, replaced)), ...tokens.slice(replaced)];
  return { kind: 'clause', starter: concept, tokens: put, problem };
}

/** Whether a clause belongs to a declaration of this shape. */
export function isOwn(shape: Shape, starter: Concept): boolean {
  return shape.starters.includes(starter) || shape.inner?.includes(starter) === true;
}

function starterAt(recovery: Recovery, shape: Shape, tokens: readonly Token[], index: number): Starter | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const { concept } = token;
  if (concept !== undefined && shape.inner?.includes(concept) === true) {
    return isFirstOutside(tokens, index) ? { concept, replaced: 0 } : undefined;
  }
  if (opensList(tokens, index) || continuesClause(tokens, index)) return undefined;
  if (concept !== undefined && shape.starters.includes(concept)) {
    const counts = token.soft !== true || (token.first && mayEnd(tokens[index - 1]));
    return counts ? { concept, replaced: 0 } : undefined;
  }
  // Two operands never stand side by side: behind one, a name that is nearly a keyword begins a clause on the same line.
  const beside = token.category === 'name' && index > 0 && mayBeOperand(tokens[index - 1]);
  if ((!token.first && !beside) || shape.clause === undefined) return undefined;
  if (concept !== undefined && token.soft !== true && isClause(concept)) return { concept, replaced: 0 };
  if (token.soft === true && token.concept !== undefined && !mayEnd(tokens[index - 1])) return undefined;
  return misspelt(recovery, shape, tokens, index);
}

/** The first of its keyword that stands outside brackets: `als` and `dan` of an exception, not of a formula in it. */
function isFirstOutside(tokens: readonly Token[], index: number): boolean {
  let depth = 0;
  for (const token of tokens.slice(0, index)) {
    if (token.tokenType === symbols['(']) depth++;
    else if (token.tokenType === symbols[')']) depth--;
    else if (depth === 0 && (token.concept === tokens[index]?.concept || token.concept === 'then')) return false;
  }
  return depth === 0;
}

/** `ten minste 3 van`: no bound but a list of conditions. */
function opensList(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.concept === 'atLeast' && tokens[index + 2]?.concept === 'of';
}

/** `bij tekort naar rato`, `restant opnieuw naar rato van x`. */
function continuesClause(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.concept;
  return tokens[index]?.concept === 'proRata' && (before === 'ifShort' || before === 'again');
}

function mayBeOperand(token: Token | undefined): boolean {
  return token !== undefined && token.category !== 'keyword' && endsOperand(token);
}

/** A keyword that begins a clause of some declaration, now or later. */
function isClause(concept: Concept): boolean {
  // A condition is part of a formula.
  if (concept === 'condition') return false;
  return ['clause', 'head'].includes(classOf(concept)) || ownersOf(concept).length > 0;
}

function mayEnd(token: Token | undefined): boolean {
  return token === undefined || endsOperand(token) || token.tokenType === endRow || token.category === 'keyword';
}

/** `ontvanger x`, `naar ratio van`, `recipients x`: nearly, or in the other vocabulary, a keyword of a clause here. */
function misspelt(recovery: Recovery, shape: Shape, tokens: readonly Token[], index: number): Starter | undefined {
  for (const { concept, count, problem } of meantAt(recovery, tokens, index)) {
    if (!shape.starters.includes(concept)) continue;
    const next = tokens[index + count];
    // `blijft buiten toepassing` says all there is to say; any other keyword of a clause has something behind it.
    const isWhole = concept === 'notApplied' || concept === 'withReasons';
    const goesOn = next !== undefined && next.category !== 'symbol' && !next.first;
    if (isWhole || goesOn) return { concept, replaced: count, problem };
  }
  return undefined;
}
