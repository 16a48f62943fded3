import type { CstNode } from 'chevrotain';
import type { Token } from '../lexer/face.ts';
import { missing, tooDeep } from '../parser/base.ts';
import type { Attempt, RuleName } from '../parser/parser.ts';
import type { Problem } from '../problem.ts';
import { wasProblem } from './amendment-slips.ts';
import { attempt, type Recovery } from './context.ts';
import type { Repair, Stop } from './repair.ts';
import { plainProblem, repairsAt } from './repairs.ts';
import { tokenBehind, typeNamed } from './tokens.ts';
import { fillerFor } from './words.ts';

/** A piece of a file as far as it could be read, and the one thing there is to say about it. */
export interface Mended {
  /** Absent where not even an empty tree could be made. */
  readonly tree?: CstNode;
  readonly problem?: Problem;
}

const mostRounds = 8;

/** Parses a piece with one rule, repairing it as it goes; only the first repair is told. */
export function mend(recovery: Recovery, rule: RuleName, tokens: readonly Token[], before: Token | undefined): Mended {
  let current = tokens;
  let problem: Problem | undefined;
  /** Where what was read is a guess. */
  const doubtful: Stop[] = [];
  for (let round = 0; ; round++) {
    const result = attempt(recovery, rule, current);
    if (result.tree !== undefined) return mended(result.tree, doubtful, problem);
    const stop: Stop = { ...result, before: current[result.at - 1] ?? before, found: current[result.at] };
    const former = formerAt(recovery, current, stop);
    const hopeless = former !== undefined || stop.expected[0] === tooDeep || round >= mostRounds;
    const repair = hopeless ? undefined : bestRepair(recovery, rule, current, stop);
    problem ??= former ?? repair?.problem ?? plainProblem(recovery, current, stop);
    if (repair?.certain !== true) doubtful.push(stop);
    if (repair === undefined) {
      const { tree, kept } = complete(recovery, rule, current.slice(0, stop.at));
      return mended(tree, [...doubtful, { ...stop, before: kept }], problem);
    }
    current = repair.tokens;
  }
}

/** A `was` where an amendment says nothing of what it replaces. */
function formerAt(recovery: Recovery, tokens: readonly Token[], { at }: Stop): Problem | undefined {
  const found = tokens[at];
  return found?.concept === 'was' ? wasProblem(recovery, tokens, at, found) : undefined;
}

/** The first repair after which everything fits, else the first after which the parser gets further. */
function bestRepair(recovery: Recovery, rule: RuleName, tokens: readonly Token[], stop: Stop): Repair | undefined {
  if (recovery.budget < 0) return undefined;
  const left = tokens.length - stop.at;
  let partial: Repair | undefined;
  for (const repair of repairsAt(recovery, tokens, stop)) {
    const result = attempt(recovery, rule, repair.tokens);
    if (result.tree !== undefined) return repair;
    const isFurther = repair.tokens.length - result.at < left;
    if (partial === undefined && isFurther && !(repair.onlyIfWhole ?? false)) partial = repair;
    if (recovery.budget < 0) break;
  }
  return partial;
}

const mostFillers = 24;

/** Fills in what the rule still needs at the end; where that does not help, without the second half. */
function complete(recovery: Recovery, rule: RuleName, tokens: readonly Token[]): Completed {
  for (let length = tokens.length; length > 0 && recovery.budget >= 0; length = Math.floor(length / 2)) {
    const kept = tokens.slice(0, length);
    const tree = filled(recovery, rule, kept);
    if (tree !== undefined) return { tree, kept: kept.at(-1) };
  }
  return { tree: undefined, kept: undefined };
}

interface Completed {
  readonly tree: CstNode | undefined;
  /** The last token that was not left out. */
  readonly kept: Token | undefined;
}

function filled(recovery: Recovery, rule: RuleName, tokens: readonly Token[]): CstNode | undefined {
  let current = tokens;
  for (let count = 0; count < mostFillers; count++) {
    const result: Attempt = attempt(recovery, rule, current);
    if (result.tree !== undefined) return result.tree;
    const type = typeNamed(fillerFor(result.expected) ?? '');
    if (type === undefined || result.at < current.length) return undefined;
    current = [...current, tokenBehind(type, current.at(-1))];
  }
  return undefined;
}

function mended(tree: CstNode | undefined, doubtful: readonly Stop[], problem: Problem | undefined): Mended {
  const told = problem === undefined ? {} : { problem };
  return tree === undefined ? told : { tree: doubtful.reduce(withoutFormula, tree), ...told };
}

/**
 * Puts a missing value in the place of the formula that could not be read, so that what is left of it gives no
 * further messages.
 */
function withoutFormula(tree: CstNode, stop: Stop): CstNode {
  const offset = stop.before?.span.end ?? 0;
  const children = Object.entries(tree.children).map(([rule, parts]) => [
    rule,
    parts.map((part) => {
      if (!('children' in part)) return part;
      const { startOffset = 0, endOffset = 0 } = part.location ?? {};
      if (startOffset > offset || endOffset + 1 < offset) return part;
      if (rule !== 'expression' && rule !== 'chain') return withoutFormula(part, stop);
      return missingFormula(rule, part, stop);
    }),
  ]);
  return { ...tree, children: Object.fromEntries(children) };
}

function missingFormula(rule: 'expression' | 'chain', part: CstNode, stop: Stop): CstNode {
  const location = part.location === undefined ? {} : { location: part.location };
  const node = (name: string, children: CstNode['children']): CstNode => ({ name, children, ...location });
  const primary = node('primary', { literal: [tokenBehind(missing, stop.before)] });
  const chain = node('chain', { operand: [node('operand', { primary: [primary] })] });
  return rule === 'chain' ? chain : node('expression', { chain: [chain] });
}
